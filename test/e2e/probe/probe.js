/* An add-in as small as can be: what the tests ask the real office.js to do, they ask from outside. */
const state = document.getElementById('state');
window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
});
window.changes = [];

void Office.onReady(async ({ host, platform }) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      window.changes.push(`${event.source} ${event.triggerSource} ${event.address}`);
    });
    await context.sync();
  });
  Office.actions.associate('probe', (event) => {
    state.textContent = 'pressed';
    event.completed();
  });
  state.textContent = `${host} ${platform} ${Office.context.displayLanguage}`;
});

CustomFunctions.associate('DOUBLE', (number) => number * 2);

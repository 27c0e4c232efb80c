import { WorkbenchRunner } from './support/workbench';
import { PanePage } from './support/pane-page';
(async () => {
  const r = await WorkbenchRunner.start();
  const o = await r.open({});
  const pane = await PanePage.of(o);
  await pane.frame.evaluate(
    `Object.assign(navigator.clipboard, { write: () => Promise.reject(new Error('denied')), writeText: () => Promise.reject(new Error('denied')) })`,
  );
  await pane.goToStep('Báo cáo');
  await pane.press('Chép đoạn văn');
  await o.page.waitForTimeout(1500);
  console.log(o.errors, await pane.frame.locator('textarea').count());
  console.log((await pane.text()).slice(0, 600));
  await o.page.screenshot({ path: '/tmp/shot6.png' });
  await r.stop();
})().catch((e) => {
  console.error(e);
  process.exit(1);
});

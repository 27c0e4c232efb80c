/// <reference types="office-js" />
import type { ExcelApp } from './excel-app';

/** Milliseconds in which changes are gathered. */
const gathering = 500;

/** Since then Excel says who has made a change. */
const tellsSource = '1.14';

/**
 * Notices what others than this add-in change: the user, co-authors, other add-ins. Where Excel does not
 * say who it was, changes that come while the add-in is at work count as its own.
 *
 * @param changed Told names of sheets, together for all changes of half a second.
 * @returns Ends it.
 */
export async function watchSheets(
  app: ExcelApp,
  changed: (sheets: readonly string[]) => void,
): Promise<() => Promise<void>> {
  const ids = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  async function tell(): Promise<void> {
    const changedIds = new Set(ids);
    ids.clear();
    const names = await app.job(() => app.run((context) => namesOf(context, changedIds)));
    if (timer !== null && names.length > 0) changed(names);
  }

  function later(): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      tell().catch(() => {
        // A cell is being edited, or the workbook is closing: the next change tells again.
      });
    }, gathering);
  }

  const handler = await app.job(() =>
    app.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add((event) => {
        const isOwn = app.supports(tellsSource)
          ? event.triggerSource === 'ThisLocalAddin'
          : app.isBusy;
        if (isOwn) return Promise.resolve();
        ids.add(event.worksheetId);
        later();
        return Promise.resolve();
      });
      await context.sync();
      return added;
    }),
  );
  return async () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    handler.remove();
    await handler.context.sync();
  };
}

async function namesOf(
  context: Excel.RequestContext,
  ids: ReadonlySet<string>,
): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  return worksheets.items.filter(({ id }) => ids.has(id)).map(({ name }) => name);
}

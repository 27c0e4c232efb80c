/// <reference types="office-js" />
import type { ExcelApp } from './excel-app';
import { ExcelProblem } from './excel-problem';

/** What was noted in the workbook before cells were changed, in case that is cut off; null: nothing. */
export async function readNote(
  context: Excel.RequestContext,
  key: string,
): Promise<{ readonly note: Excel.Setting; readonly done: unknown } | null> {
  const note = context.workbook.settings.getItemOrNullObject(key);
  note.load('value');
  await context.sync();
  return note.isNullObject ? null : { note, done: JSON.parse(String(note.value)) as unknown };
}

/**
 * Takes back what is noted, after something failed.
 *
 * @returns what `recover` does: cells, null when nothing is noted
 * @throws ExcelProblem `not-restored`
 */
export async function takeBackNoted(
  app: ExcelApp,
  recover: (context: Excel.RequestContext) => Promise<readonly string[] | null>,
  reason: unknown,
): Promise<readonly string[] | null> {
  try {
    // The user may be editing a cell by now.
    return await app.patientRun(recover);
  } catch {
    const text = 'It failed, and so did taking it back.';
    throw new ExcelProblem('not-restored', text, {}, false, { cause: reason });
  }
}

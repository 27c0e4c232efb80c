/// <reference types="office-js" />
import type { Undone } from '../session/written-report';
import type { ExcelApp } from './excel-app';
import { ExcelProblem } from './excel-problem';

/** Where in the workbook's settings work that changes it is noted, in case that it is cut off. */
export const noteKeys = {
  run: 'baophu.run',
  repair: 'baophu.repair',
  table: 'baophu.table',
  formulas: 'baophu.formulas',
  check: 'baophu.check',
} as const;

type Recover = (context: Excel.RequestContext) => Promise<readonly string[] | null>;

/** True when some work was cut off. One request. */
export async function isAnythingNoted(context: Excel.RequestContext): Promise<boolean> {
  const { settings } = context.workbook;
  const notes = Object.values(noteKeys).map((key) => settings.getItemOrNullObject(key));
  await context.sync();
  return notes.some((note) => !note.isNullObject);
}

/** What was noted in the workbook before cells were changed, in case that is cut off; null: nothing. */
export async function readNote(context: Excel.RequestContext, key: string): Promise<unknown> {
  const note = context.workbook.settings.getItemOrNullObject(key);
  note.load('value');
  await context.sync();
  return note.isNullObject ? null : (JSON.parse(String(note.value)) as unknown);
}

/**
 * Takes back what is noted, after something failed.
 *
 * @returns what `recover` does: cells, null when nothing is noted
 * @throws ExcelProblem `not-restored`
 */
export async function takeBackNoted(
  app: ExcelApp,
  recover: Recover,
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

/**
 * Takes work back at the user's wish. What is left to do when it is cut off is done by `recover`, now or at
 * the next start.
 *
 * @param places all cells that the work has written
 * @param takeBack notes what it does, and gives the cells that are as they were before
 * @throws ExcelProblem what Excel refuses, with nothing taken back; `not-restored`
 */
export async function undoNoted(
  app: ExcelApp,
  places: readonly string[],
  takeBack: (context: Excel.RequestContext) => Promise<readonly string[]>,
  recover: Recover,
): Promise<Undone> {
  let restored: readonly string[];
  try {
    restored = await app.run(takeBack);
  } catch (error) {
    const noted = await takeBackNoted(app, recover, error);
    if (noted === null) throw error;
    restored = noted;
  }
  const back = new Set(restored);
  return { restored, kept: places.filter((place) => !back.has(place)), leftOut: [] };
}

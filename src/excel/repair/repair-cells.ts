/// <reference types="office-js" />
import type { CellRepair, Repaired } from '../../session/cell-repair';
import type { Undone } from '../../session/written-report';
import { sheetAddress } from '../../sheets/grid';
import type { ExcelApp } from '../excel-app';
import { asProblem, ExcelProblem } from '../excel-problem';
import { noteKeys, readNote, takeBackNoted, undoNoted } from '../noted-work';
import { listWorksheets } from '../read/sheet-outline';
import {
  applyRepair,
  askAgain,
  askCell,
  formatOf,
  holds,
  putBack,
  takeBack,
  type AskedCell,
  type DoneRepair,
} from './repair-cell';

/** Cells of one request: some 900 bytes each. */
const mostCells = 2_000;

export interface FinishedRepair {
  readonly result: Repaired;
  readonly done: readonly DoneRepair[];
}

/**
 * Repairs cells that hold what the user was shown: all of them, or none when anything fails.
 *
 * @throws ExcelProblem `protected-sheet`, or what Excel refuses; with `unchanged` true unless taking back
 * failed as well (`not-restored`).
 */
export async function repairCells(
  app: ExcelApp,
  repairs: readonly CellRepair[],
): Promise<FinishedRepair> {
  try {
    return await app.run((context) => repairIn(context, repairs));
  } catch (error) {
    await takeBackNoted(app, recoverRepair, error);
    throw asProblem(error);
  }
}

async function repairIn(
  context: Excel.RequestContext,
  repairs: readonly CellRepair[],
): Promise<FinishedRepair> {
  const cells = await askCells(context, repairs);
  const fit = cells.filter((asked) => holds(asked, asked.repair.before));
  const done = fit.map((asked): DoneRepair => {
    const { repair, cell } = asked;
    return { repair, numberFormat: formatOf(asked), font: cell.format.font.name };
  });
  const repaired = new Set<string>();
  if (done.length > 0) {
    const { settings } = context.workbook;
    settings.add(noteKeys.repair, JSON.stringify(done));
    await changeCells(context, fit, (asked) => {
      applyRepair(asked, formatOf(asked));
    });
    const ours = await keepOthers(context, fit, ({ repair }) => repair.before);
    for (const place of ours) repaired.add(place);
  }
  const skipped = repairs.map(sheetAddress).filter((place) => !repaired.has(place));
  return {
    result: { repaired: [...repaired], skipped },
    done: done.filter(({ repair }) => repaired.has(sheetAddress(repair))),
  };
}

/** Asks each cell again and changes it; one request for every 2,000 cells. The note goes with the last. */
async function changeCells(
  context: Excel.RequestContext,
  cells: readonly AskedCell[],
  change: (asked: AskedCell) => void,
): Promise<void> {
  for (const [index, asked] of cells.entries()) {
    if (index > 0 && index % mostCells === 0) await context.sync();
    askAgain(asked);
    change(asked);
  }
  context.workbook.settings.getItem(noteKeys.repair).delete();
  await context.sync();
}

/**
 * Puts back what somebody else typed between our looking and our changing.
 *
 * @param former What the cell was to hold until then.
 * @returns The other cells.
 */
async function keepOthers(
  context: Excel.RequestContext,
  cells: readonly AskedCell[],
  former: (asked: AskedCell) => string | number,
): Promise<readonly string[]> {
  const others = cells.filter((asked) => !holds(asked, former(asked)));
  others.forEach(putBack);
  if (others.length > 0) await context.sync();
  return cells.filter((asked) => !others.includes(asked)).map(({ repair }) => sheetAddress(repair));
}

/**
 * Takes repairs back, cell by cell, where the cell still holds what the repair gave it. What is left to do when
 * it is cut off is done at the next start.
 *
 * @throws ExcelProblem As `repairCells`.
 */
export async function undoRepairs(app: ExcelApp, done: readonly DoneRepair[]): Promise<Undone> {
  const places = done.map(({ repair }) => sheetAddress(repair));
  return undoNoted(app, places, (context) => takeBackIn(context, done), recoverRepair);
}

/** @returns The cells. */
async function takeBackIn(
  context: Excel.RequestContext,
  done: readonly DoneRepair[],
): Promise<readonly string[]> {
  const byPlace = new Map(done.map((one) => [sheetAddress(one.repair), one]));
  const cells = await askCells(
    context,
    done.map(({ repair }) => repair),
  );
  const fit = cells.flatMap((asked) => {
    const one = byPlace.get(sheetAddress(asked.repair));
    return one !== undefined && holds(asked, asked.repair.after) ? [{ asked, one }] : [];
  });
  context.workbook.settings.add(noteKeys.repair, JSON.stringify(fit.map(({ one }) => one)));
  const formers = new Map(fit.map(({ asked, one }) => [asked, one]));
  await changeCells(context, [...formers.keys()], (asked) => {
    const one = formers.get(asked);
    if (one !== undefined) takeBack(asked.cell, one);
  });
  return keepOthers(context, [...formers.keys()], ({ repair }) => repair.after);
}

/**
 * Takes back what a repair that was cut off has done.
 *
 * @returns The cells; null when there was none.
 */
export async function recoverRepair(
  context: Excel.RequestContext,
): Promise<readonly string[] | null> {
  const noted = await readNote(context, noteKeys.repair);
  return noted === null
    ? null
    : takeBackIn(context, await begun(context, noted as readonly DoneRepair[]));
}

/** Also a cell whose format was changed, and whose value was not yet, has to go back. */
async function begun(
  context: Excel.RequestContext,
  done: readonly DoneRepair[],
): Promise<readonly DoneRepair[]> {
  const cells = await askCells(
    context,
    done.map(({ repair }) => repair),
  );
  const untouched = new Map(cells.map((asked) => [sheetAddress(asked.repair), asked]));
  return done.map((one) => {
    const asked = untouched.get(sheetAddress(one.repair));
    const isBefore = asked !== undefined && holds(asked, one.repair.before);
    return isBefore ? { ...one, repair: { ...one.repair, after: one.repair.before } } : one;
  });
}

/** The cells of sheets that are there. */
async function askCells(
  context: Excel.RequestContext,
  repairs: readonly CellRepair[],
): Promise<readonly AskedCell[]> {
  const worksheets = new Map((await listWorksheets(context)).map((one) => [one.name, one]));
  const cells: AskedCell[] = [];
  const concerned = new Set<Excel.Worksheet>();
  for (const repair of repairs) {
    const worksheet = worksheets.get(repair.sheet);
    if (worksheet === undefined) continue;
    if (!concerned.has(worksheet)) worksheet.protection.load('protected');
    concerned.add(worksheet);
    // One request for every 2,000 cells.
    if (cells.length > 0 && cells.length % mostCells === 0) await context.sync();
    cells.push(askCell(worksheet, repair));
  }
  await context.sync();
  for (const { name, protection } of concerned) {
    if (!protection.protected) continue;
    throw new ExcelProblem('protected-sheet', `“${name}” is protected.`, { sheet: name });
  }
  return cells;
}

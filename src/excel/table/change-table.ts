/// <reference types="office-js" />
import type { Undone } from '../../session/written-report';
import type { CellValue } from '../../sheets/grid';
import { areaAddress } from '../../sheets/grid';
import type { TableChange } from '../../sheets/kept/keep-period';
import type { ExcelApp } from '../excel-app';
import { asProblem, ExcelProblem } from '../excel-problem';
import { noteKeys, readNote, takeBackNoted, undoNoted } from '../noted-work';
import { typedText } from '../write/typed-content';
import {
  areaOf,
  askUnprotected,
  hasChanged,
  holds,
  holdsAll,
  lookAgain,
  mostCells,
  putBack,
  putOthersBack,
  sizeOf,
  type Look,
} from './block-cells';

/** A change that was made, with what is needed to take it back. Plain data, kept as JSON meanwhile. */
export interface DoneTable {
  readonly change: TableChange;
  /** Number formats of the cells of each block before. */
  readonly formats: readonly (readonly (readonly string[])[])[];
}

/**
 * Writes cells of a sheet on which people work as well: all of them, or none when anything fails. They must
 * hold what the change was worked out from.
 *
 * @throws ExcelProblem `no-such-sheet`, `protected-sheet`, `sheet-in-use`, or what Excel refuses; with
 * `unchanged` true unless taking back failed as well (`not-restored`)
 */
export async function changeTable(app: ExcelApp, change: TableChange): Promise<DoneTable> {
  try {
    return await app.run((context) => changeIn(context, change));
  } catch (error) {
    await takeBackNoted(app, recoverTable, error);
    throw asProblem(error);
  }
}

async function changeIn(context: Excel.RequestContext, change: TableChange): Promise<DoneTable> {
  const { sheet, blocks } = change;
  const worksheet = await sheetNamed(context, sheet);
  if (worksheet === null) {
    throw new ExcelProblem('no-such-sheet', `There is no sheet “${sheet}”.`, { sheet });
  }
  const ranges = await askUnprotected(context, worksheet, blocks);
  if (!blocks.every(({ before }, index) => holdsAll(ranges[index], before))) {
    throw new ExcelProblem('sheet-in-use', `“${sheet}” has changed since it was read.`, { sheet });
  }
  const formats = ranges.map(({ numberFormat }) => numberFormat as string[][]);
  const done = { change, formats };
  writeNote(context, done);
  const looks: Look[] = [];
  let cells = 0;
  for (const [index, block] of blocks.entries()) {
    const { after } = block;
    const range = ranges[index];
    if (range === undefined) continue;
    looks.push(lookAgain(worksheet, block, range));
    range.numberFormat = after.map((line, down) =>
      line.map((value, across) => formatFor(value, formats[index]?.[down]?.[across] ?? 'General')),
    );
    range.values = after.map((line) => line.map((value) => value ?? ''));
    cells += sizeOf(after);
    if (cells < mostCells) continue;
    cells = 0;
    // One request for every megabyte.
    await context.sync();
  }
  removeNote(context);
  await context.sync();
  if (looks.some(hasChanged)) {
    writeNote(context, done);
    for (const { last } of looks) putBack(last);
    removeNote(context);
    await context.sync();
    throw new ExcelProblem('sheet-in-use', `“${sheet}” was changed meanwhile.`, { sheet });
  }
  return done;
}

/** Takes a change back, cell by cell, where the cell still holds what was written: all of it or nothing. */
export async function undoTable(app: ExcelApp, done: DoneTable): Promise<Undone> {
  const places = placesOf(done.change);
  return undoNoted(app, places, (context) => takeBackIn(context, done), recoverTable);
}

function placesOf({ sheet, blocks }: TableChange): readonly string[] {
  return blocks.map((block) => `${sheet}!${areaAddress(areaOf(block))}`);
}

/** @returns The blocks that are as they were before; all of them when their sheet is gone. */
async function takeBackIn(
  context: Excel.RequestContext,
  done: DoneTable,
): Promise<readonly string[]> {
  const { change, formats } = done;
  const { sheet, blocks } = change;
  const places = placesOf(change);
  const worksheet = await sheetNamed(context, sheet);
  if (worksheet === null) {
    writeNote(context, done);
    removeNote(context);
    await context.sync();
    return [];
  }
  const ranges = await askUnprotected(context, worksheet, blocks);
  writeNote(context, done);
  const kept = new Set<string>();
  const looks: { readonly look: Look; readonly place: string }[] = [];
  for (const [index, block] of blocks.entries()) {
    const { before, after } = block;
    const range = ranges[index];
    if (range === undefined) continue;
    looks.push({ look: lookAgain(worksheet, block, range), place: places[index] ?? '' });
    const format = (down: number, across: number): string =>
      formats[index]?.[down]?.[across] ?? 'General';
    if (holdsAll(range, after) || holdsAll(range, before)) {
      range.numberFormat = before.map((line, down) =>
        line.map((_, across) => format(down, across)),
      );
      range.values = before.map((line, down) =>
        line.map((value, across) => inputOf(value, format(down, across))),
      );
      continue;
    }
    before.forEach((line, down) => {
      line.forEach((value, across) => {
        const isBefore = holds(range, down, across, value);
        if (!isBefore && !holds(range, down, across, after[down]?.[across] ?? null)) {
          kept.add(places[index] ?? '');
          return;
        }
        const cell = range.getCell(down, across);
        cell.numberFormat = [[format(down, across)]];
        cell.values = [[inputOf(value, format(down, across))]];
      });
    });
  }
  removeNote(context);
  await context.sync();
  const others = looks.filter(({ look }) => putOthersBack(look));
  if (others.length > 0) await context.sync();
  for (const { place } of others) kept.add(place);
  return places.filter((place) => !kept.has(place));
}

/**
 * Takes back what a change that was cut off has done.
 *
 * @returns The cells; null when there was none.
 */
export async function recoverTable(
  context: Excel.RequestContext,
): Promise<readonly string[] | null> {
  const noted = await readNote(context, noteKeys.table);
  return noted === null ? null : takeBackIn(context, noted as DoneTable);
}

/** Goes with the next request. */
function writeNote(context: Excel.RequestContext, done: DoneTable): void {
  context.workbook.settings.add(noteKeys.table, JSON.stringify(done));
}

/** Goes with the next request; there must be a note. */
function removeNote(context: Excel.RequestContext): void {
  context.workbook.settings.getItem(noteKeys.table).delete();
}

async function sheetNamed(
  context: Excel.RequestContext,
  sheet: string,
): Promise<Excel.Worksheet | null> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load('name');
  await context.sync();
  return worksheet.isNullObject ? null : worksheet;
}

function inputOf(value: CellValue, format: string): string | number | boolean {
  return typeof value === 'string' ? typedText(value, format) : (value ?? '');
}

/** Texts stay texts, whatever they look like; a number keeps the format that somebody has chosen for it. */
function formatFor(value: string | number | null, former: string): string {
  if (typeof value === 'string') return '@';
  return typeof value === 'number' && (former === 'General' || former === '@') ? '#,##0' : former;
}

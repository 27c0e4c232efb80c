/// <reference types="office-js" />
import type { Undone } from '../../session/written-report';
import type { CellValue } from '../../sheets/grid';
import { areaAddress } from '../../sheets/grid';
import type { CellBlock, TableChange } from '../../sheets/kept/keep-period';
import type { ExcelApp } from '../excel-app';
import { asProblem, ExcelProblem } from '../excel-problem';
import { noteKeys, readNote, takeBackNoted, undoNoted } from '../noted-work';
import { isFormula } from '../read/sheet-buffer';
import { rangeIn } from '../read/sheet-range';
import { typedText } from '../write/typed-content';

/** Cells of one request: some 30 bytes each. */
const mostCells = 30_000;

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
  worksheet.protection.load('protected');
  const ranges = await askBlocks(context, worksheet, blocks);
  if (worksheet.protection.protected) {
    throw new ExcelProblem('protected-sheet', `“${sheet}” is protected.`, { sheet });
  }
  if (!blocks.every(({ before }, index) => holdsAll(ranges[index], before))) {
    throw new ExcelProblem('sheet-in-use', `“${sheet}” has changed since it was read.`, { sheet });
  }
  const formats = ranges.map(({ numberFormat }) => numberFormat as string[][]);
  const done = { change, formats };
  const { settings } = context.workbook;
  settings.add(noteKeys.table, JSON.stringify(done));
  let cells = 0;
  for (const [index, { after }] of blocks.entries()) {
    const range = ranges[index];
    if (range === undefined) continue;
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
  settings.getItem(noteKeys.table).delete();
  await context.sync();
  return done;
}

/** Takes a change back, cell by cell, where the cell still holds what was written: all of it or nothing. */
export async function undoTable(app: ExcelApp, done: DoneTable): Promise<Undone> {
  const takeBack = async (context: Excel.RequestContext): Promise<readonly string[]> => {
    const { settings } = context.workbook;
    settings.add(noteKeys.table, JSON.stringify(done));
    const cells = await takeBackIn(context, done);
    settings.getItem(noteKeys.table).delete();
    await context.sync();
    return cells;
  };
  return undoNoted(app, placesOf(done.change), takeBack, recoverTable);
}

function placesOf({ sheet, blocks }: TableChange): readonly string[] {
  return blocks.map((block) => `${sheet}!${areaAddress(areaOf(block))}`);
}

/** @returns The blocks that are as they were before. */
async function takeBackIn(
  context: Excel.RequestContext,
  { change, formats }: DoneTable,
): Promise<readonly string[]> {
  const { sheet, blocks } = change;
  const places = placesOf(change);
  const worksheet = await sheetNamed(context, sheet);
  if (worksheet === null) return [];
  const ranges = await askBlocks(context, worksheet, blocks);
  const kept = new Set<string>();
  for (const [index, { before, after }] of blocks.entries()) {
    const range = ranges[index];
    if (range === undefined) continue;
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
  await context.sync();
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
  if (noted === null) return null;
  const restored = await takeBackIn(context, noted.done as DoneTable);
  noted.note.delete();
  await context.sync();
  return restored;
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

/** The cells of the blocks, with what they hold. */
async function askBlocks(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  blocks: readonly CellBlock[],
): Promise<readonly Excel.Range[]> {
  const ranges: Excel.Range[] = [];
  let cells = 0;
  for (const block of blocks) {
    const range = rangeIn(worksheet, areaOf(block));
    range.load('values,formulas,numberFormat');
    ranges.push(range);
    cells += sizeOf(block.after);
    if (cells < mostCells) continue;
    cells = 0;
    // One request for every megabyte.
    await context.sync();
  }
  await context.sync();
  return ranges;
}

function areaOf({ row, column, after }: CellBlock) {
  return {
    firstRow: row,
    firstColumn: column,
    lastRow: row + after.length - 1,
    lastColumn: column + (after[0]?.length ?? 1) - 1,
  };
}

function sizeOf(cells: readonly (readonly unknown[])[]): number {
  return cells.length * (cells[0]?.length ?? 0);
}

function holdsAll(
  range: Excel.Range | undefined,
  cells: readonly (readonly CellValue[])[],
): boolean {
  return (
    range !== undefined &&
    cells.every((line, down) => line.every((value, across) => holds(range, down, across, value)))
  );
}

/** True when a cell holds this constant, and no formula. */
function holds(range: Excel.Range, down: number, across: number, constant: CellValue): boolean {
  const value: unknown = (range.values as unknown[][])[down]?.[across];
  const formula: unknown = (range.formulas as unknown[][])[down]?.[across];
  return value === (constant ?? '') && !isFormula(formula, value);
}

function inputOf(value: CellValue, format: string): string | number | boolean {
  return typeof value === 'string' ? typedText(value, format) : (value ?? '');
}

/** Texts stay texts, whatever they look like; a number keeps the format that somebody has chosen for it. */
function formatFor(value: string | number | null, former: string): string {
  if (typeof value === 'string') return '@';
  return typeof value === 'number' && (former === 'General' || former === '@') ? '#,##0' : former;
}

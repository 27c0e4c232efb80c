/// <reference types="office-js" />
import type { FormulaInsertion } from '../../session/formula-insertion';
import { cellAddress, type Area } from '../../sheets/grid';
import { typedContent } from '../write/typed-content';
import { ExcelProblem } from '../excel-problem';
import { noteKeys, readNote } from '../noted-work';
import { rangeIn } from '../read/sheet-range';

/** A cell that was written, or was to be. */
export interface WrittenCell {
  readonly row: number;
  readonly formula: string;
}

/** Formulas that can be taken back. Plain data, kept as JSON meanwhile. */
export interface DoneInsertion {
  readonly insertion: FormulaInsertion;
  readonly cells: readonly WrittenCell[];
  /** Number formats of the column before, from the first row to the last. */
  readonly formats: readonly string[];
}

/** Goes with the next request. */
export function writeNote(context: Excel.RequestContext, done: DoneInsertion): void {
  context.workbook.settings.add(noteKeys.formulas, JSON.stringify(done));
}

/** Goes with the next request; there must be a note. */
export function removeNote(context: Excel.RequestContext): void {
  context.workbook.settings.getItem(noteKeys.formulas).delete();
}

/** Takes back the formulas that are noted. @returns The cells; null when there is no note. */
export async function recoverInsertion(
  context: Excel.RequestContext,
): Promise<readonly string[] | null> {
  const noted = await readNote(context, noteKeys.formulas);
  return noted === null ? null : takeBackIn(context, noted as DoneInsertion);
}

/**
 * Empties the cells that still hold what was written, and gives the column its formats when it holds nothing
 * else.
 *
 * @returns The cells that are as they were before.
 */
export async function takeBackIn(
  context: Excel.RequestContext,
  done: DoneInsertion,
): Promise<readonly string[]> {
  const { insertion, cells, formats } = done;
  const { sheet, column } = insertion;
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load('name');
  await context.sync();
  const rows = new Map(cells.map(({ row }) => [row, null as Excel.Range | null]));
  if (!worksheet.isNullObject) {
    worksheet.protection.load('protected');
    for (const row of rows.keys()) {
      const cell = worksheet.getCell(row - 1, column - 1);
      cell.load('formulas');
      rows.set(row, cell);
    }
    await context.sync();
    if (worksheet.protection.protected) {
      throw new ExcelProblem('protected-sheet', `“${sheet}” is protected.`, { sheet });
    }
  }
  writeNote(context, done);
  const written = new Set(cells.map(({ row, formula }) => `${String(row)} ${formula}`));
  const cleared: { readonly row: number; readonly cell: Excel.Range }[] = [];
  const restored = [...rows].flatMap(([row, cell]) => {
    if (cell === null) return [];
    const content = String(cell.formulas[0]?.[0]);
    if (content === '') return [row];
    if (!written.has(`${String(row)} ${content}`)) return [];
    // Asked once more: somebody else may have changed it meanwhile.
    cell.load('formulas,values,numberFormat');
    cell.clear('Contents');
    cleared.push({ row, cell });
    return [row];
  });
  if (!worksheet.isNullObject && restored.length === rows.size) {
    const range = rangeIn(worksheet, insertedArea(insertion));
    range.numberFormat = formats.map((format) => [format]);
  }
  removeNote(context);
  await context.sync();
  const others = cleared.filter(
    ({ row, cell }) => !written.has(`${String(row)} ${String(cell.formulas[0]?.[0])}`),
  );
  for (const { cell } of others) {
    const format = String(cell.numberFormat[0]?.[0]);
    cell.values = [[typedContent(cell.formulas[0]?.[0], cell.values[0]?.[0], format)]];
  }
  if (others.length > 0) await context.sync();
  const kept = new Set(others.map(({ row }) => row));
  return restored
    .filter((row) => !kept.has(row))
    .map((row) => `${sheet}!${cellAddress(row, column)}`);
}

/** The column's cells from the first row to the last. There is a row at least. */
export function insertedArea({ rows, column }: FormulaInsertion): Area {
  const [firstRow = 1] = rows;
  return { firstRow, firstColumn: column, lastRow: rows.at(-1) ?? firstRow, lastColumn: column };
}

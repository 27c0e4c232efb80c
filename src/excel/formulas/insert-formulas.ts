/// <reference types="office-js" />
import type {
  FormulaInsertion,
  FormulaKind,
  InsertedFormulas,
} from '../../session/formula-insertion';
import type { Undone } from '../../session/written-report';
import { areaAddress, cellAddress } from '../../sheets/grid';
import type { ExcelApp } from '../excel-app';
import { ExcelProblem } from '../excel-problem';
import { rangeIn } from '../read/sheet-range';

/** ExcelApi version of the Excels in which a formula spills. */
const dynamicArrays = '1.12';

const functionNames: Readonly<Record<FormulaKind, string>> = {
  coverage: 'BAOPHU.COVERAGE',
  remaining: 'BAOPHU.REMAINING',
};
const numberFormats: Readonly<Record<FormulaKind, string>> = {
  coverage: '0.00%',
  remaining: '#,##0',
};

/** A cell that was written. */
interface WrittenCell {
  readonly row: number;
  readonly formula: string;
}

/** Formulas that can be taken back. Plain data. */
export interface DoneInsertion {
  readonly insertion: FormulaInsertion;
  readonly cells: readonly WrittenCell[];
  /** Number formats of the column before, from the first row to the last. */
  readonly formats: readonly string[];
}

export interface FinishedInsertion {
  readonly result: InsertedFormulas;
  readonly done: DoneInsertion;
}

/**
 * Writes formulas beside the rows: one that spills where Excel can and the rows follow one another, else one
 * in each row. All of them or none.
 *
 * @throws ExcelProblem `no-such-sheet`, `protected-sheet`, `cells-filled`, or what Excel refuses
 */
export async function insertFormulas(
  app: ExcelApp,
  insertion: FormulaInsertion,
): Promise<FinishedInsertion> {
  const { rows } = insertion;
  return app.run(async (context) => {
    const { range, formats } = await emptyColumn(context, insertion);
    const spills = app.supports(dynamicArrays) && isConsecutive(rows);
    const byRow = rows.map((row) => ({ row, formula: formulaOf(insertion, row, row) }));
    let cells: readonly WrittenCell[] = byRow;
    try {
      range.numberFormat = formats.map(() => [numberFormats[insertion.kind]]);
      if (spills) {
        cells = [
          { row: firstOf(rows), formula: formulaOf(insertion, firstOf(rows), lastOf(rows)) },
        ];
        const first = await writeCells(context, insertion, cells);
        // Such as inside a table, where nothing spills.
        if (first === '#SPILL!') cells = byRow;
      }
      if (cells === byRow) await writeCells(context, insertion, byRow);
    } catch (error) {
      try {
        range.clear('Contents');
        range.numberFormat = formats.map((format) => [format]);
        await context.sync();
      } catch {
        const text = 'Writing the formulas failed, and so did taking them back.';
        throw new ExcelProblem('not-restored', text, {}, false, { cause: error });
      }
      throw error;
    }
    const place = `${insertion.sheet}!${columnAddress(insertion, insertion.column)}`;
    return {
      result: { place, spilled: cells !== byRow },
      done: { insertion, cells, formats },
    };
  });
}

/** Takes formulas back, cell by cell, where the cell still holds what was written. */
export async function undoInsertion(
  context: Excel.RequestContext,
  { insertion, cells, formats }: DoneInsertion,
): Promise<Undone> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(insertion.sheet);
  worksheet.load('name');
  await context.sync();
  const places = cells.map(({ row }) => `${insertion.sheet}!${cellAddress(row, insertion.column)}`);
  if (worksheet.isNullObject) return { restored: [], kept: places, leftOut: [] };
  const asked = cells.map(({ row }) => {
    const cell = worksheet.getCell(row - 1, insertion.column - 1);
    cell.load('formulas');
    return cell;
  });
  await context.sync();
  const ours = cells.map(({ formula }, index) => asked[index]?.formulas[0]?.[0] === formula);
  asked.forEach((cell, index) => {
    if (ours[index] === true) cell.clear('Contents');
  });
  if (ours.every((own) => own)) {
    const range = rangeIn(worksheet, columnArea(insertion, insertion.column));
    range.numberFormat = formats.map((format) => [format]);
  }
  await context.sync();
  return {
    restored: places.filter((_, index) => ours[index] === true),
    kept: places.filter((_, index) => ours[index] !== true),
    leftOut: [],
  };
}

/** The column's cells from the first row to the last, which must be empty. */
async function emptyColumn(
  context: Excel.RequestContext,
  insertion: FormulaInsertion,
): Promise<{ readonly range: Excel.Range; readonly formats: readonly string[] }> {
  const { sheet, column } = insertion;
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load('name');
  await context.sync();
  if (worksheet.isNullObject) {
    throw new ExcelProblem('no-such-sheet', `There is no sheet “${sheet}”.`, { sheet });
  }
  worksheet.protection.load('protected');
  const range = rangeIn(worksheet, columnArea(insertion, column));
  range.load('formulas,numberFormat');
  await context.sync();
  if (worksheet.protection.protected) {
    throw new ExcelProblem('protected-sheet', `“${sheet}” is protected.`, { sheet });
  }
  if (range.formulas.some((row: readonly unknown[]) => row[0] !== '')) {
    const cells = columnAddress(insertion, column);
    throw new ExcelProblem('cells-filled', `${cells} of “${sheet}” is not empty.`, {
      sheet,
      cells,
    });
  }
  return { range, formats: range.numberFormat.map((row: readonly unknown[]) => String(row[0])) };
}

/** @returns what the first cell shows */
async function writeCells(
  context: Excel.RequestContext,
  { sheet, column }: FormulaInsertion,
  cells: readonly WrittenCell[],
): Promise<unknown> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const written = cells.map(({ row, formula }) => {
    const cell = worksheet.getCell(row - 1, column - 1);
    cell.formulas = [[formula]];
    return cell;
  });
  written[0]?.load('values');
  await context.sync();
  return written[0]?.values[0]?.[0];
}

/** `=BAOPHU.COVERAGE(C5:C26,B5:B26)`, or of one row `=BAOPHU.COVERAGE(C5,B5)`. */
function formulaOf(insertion: FormulaInsertion, firstRow: number, lastRow: number): string {
  const cells = (column: number): string =>
    areaAddress({ firstRow, firstColumn: column, lastRow, lastColumn: column });
  const { kind, participants, other } = insertion;
  return `=${functionNames[kind]}(${cells(participants)},${cells(other)})`;
}

function columnArea({ rows }: FormulaInsertion, column: number) {
  return {
    firstRow: firstOf(rows),
    firstColumn: column,
    lastRow: lastOf(rows),
    lastColumn: column,
  };
}

function columnAddress(insertion: FormulaInsertion, column: number): string {
  return areaAddress(columnArea(insertion, column));
}

function isConsecutive(rows: readonly number[]): boolean {
  return lastOf(rows) - firstOf(rows) === rows.length - 1;
}

/** @throws ExcelProblem `invalid-plan` when there is no row */
function firstOf(rows: readonly number[]): number {
  const [first] = rows;
  if (first === undefined) throw new ExcelProblem('invalid-plan', 'There are no rows.');
  return first;
}

function lastOf(rows: readonly number[]): number {
  return rows.at(-1) ?? firstOf(rows);
}

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
import { takeBackNoted, undoNoted } from '../noted-work';
import { rangeIn } from '../read/sheet-range';
import { typedContent } from '../write/typed-content';
import {
  insertedArea,
  recoverInsertion,
  removeNote,
  takeBackIn,
  writeNote,
  type DoneInsertion,
  type WrittenCell,
} from './noted-insertion';

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

export interface FinishedInsertion {
  readonly result: InsertedFormulas;
  readonly done: DoneInsertion;
}

/**
 * Writes formulas beside the rows: one that spills where Excel can and the rows follow one another, else one
 * in each row. All of them or none.
 *
 * @throws ExcelProblem `no-such-sheet`, `protected-sheet`, `cells-filled`, or what Excel refuses; with
 * `unchanged` true unless taking back failed as well (`not-restored`).
 */
export async function insertFormulas(
  app: ExcelApp,
  insertion: FormulaInsertion,
): Promise<FinishedInsertion> {
  const { rows } = insertion;
  if (rows.length === 0) throw new ExcelProblem('invalid-plan', 'There are no rows.');
  const { firstRow, lastRow } = insertedArea(insertion);
  const spills = app.supports(dynamicArrays) && lastRow - firstRow === rows.length - 1;
  try {
    return await app.run((context) => insertIn(context, insertion, spills));
  } catch (error) {
    await takeBackNoted(app, recoverInsertion, error);
    throw error;
  }
}

/** Takes formulas back, cell by cell, where the cell still holds what was written. */
export async function undoInsertion(app: ExcelApp, done: DoneInsertion): Promise<Undone> {
  const { sheet, column } = done.insertion;
  const places = done.cells.map(({ row }) => `${sheet}!${cellAddress(row, column)}`);
  return undoNoted(app, places, (context) => takeBackIn(context, done), recoverInsertion);
}

async function insertIn(
  context: Excel.RequestContext,
  insertion: FormulaInsertion,
  spills: boolean,
): Promise<FinishedInsertion> {
  const formats = await emptyFormats(context, insertion);
  const { firstRow, lastRow } = insertedArea(insertion);
  const byRow = insertion.rows.map((row) => ({ row, formula: formulaOf(insertion, row, row) }));
  const spilling = [{ row: firstRow, formula: formulaOf(insertion, firstRow, lastRow) }];
  writeNote(context, { insertion, cells: spills ? [...spilling, ...byRow] : byRow, formats });
  let cells = byRow;
  if (spills) {
    const first = await writeCells(context, insertion, spilling);
    // Such as inside a table, where nothing spills.
    if (first !== '#SPILL!') cells = spilling;
  }
  if (cells === byRow) await writeCells(context, insertion, byRow);
  removeNote(context);
  await context.sync();
  const place = `${insertion.sheet}!${columnAddress(insertion)}`;
  return {
    result: { place, spilled: cells !== byRow },
    done: { insertion, cells, formats },
  };
}

/** Number formats of the column's cells from the first row to the last, which must be empty. */
async function emptyFormats(
  context: Excel.RequestContext,
  insertion: FormulaInsertion,
): Promise<readonly string[]> {
  const { sheet } = insertion;
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load('name');
  await context.sync();
  if (worksheet.isNullObject) {
    throw new ExcelProblem('no-such-sheet', `There is no sheet “${sheet}”.`, { sheet });
  }
  worksheet.protection.load('protected');
  const range = rangeIn(worksheet, insertedArea(insertion));
  range.load('formulas,numberFormat');
  await context.sync();
  if (worksheet.protection.protected) {
    throw new ExcelProblem('protected-sheet', `“${sheet}” is protected.`, { sheet });
  }
  if (range.formulas.some((row: readonly unknown[]) => row[0] !== '')) throw filled(insertion);
  return range.numberFormat.map((row: readonly unknown[]) => String(row[0]));
}

/**
 * What somebody else has typed since the cells were found empty is put back, and nothing of ours stays.
 *
 * @returns what the first cell shows
 * @throws ExcelProblem `cells-filled`
 */
async function writeCells(
  context: Excel.RequestContext,
  insertion: FormulaInsertion,
  cells: readonly WrittenCell[],
): Promise<unknown> {
  const { sheet, column, kind } = insertion;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const area = insertedArea(insertion);
  const before = rangeIn(worksheet, area);
  before.load('formulas,values,numberFormat');
  const range = rangeIn(worksheet, area);
  range.numberFormat = Array.from({ length: area.lastRow - area.firstRow + 1 }, () => [
    numberFormats[kind],
  ]);
  const written = cells.map(({ row, formula }) => {
    const cell = worksheet.getCell(row - 1, column - 1);
    cell.formulas = [[formula]];
    return { cell, index: row - area.firstRow };
  });
  written[0]?.cell.load('values');
  await context.sync();
  const spilling = formulaOf(insertion, area.firstRow, area.lastRow);
  const former = before.formulas.map(([formula]: readonly unknown[], index): unknown =>
    formula === spilling
      ? ''
      : typedContent(formula, before.values[index]?.[0], String(before.numberFormat[index]?.[0])),
  );
  if (former.some((content) => content !== '')) {
    range.numberFormat = before.numberFormat;
    for (const { cell, index } of written) cell.values = [[former[index]]];
    removeNote(context);
    await context.sync();
    throw filled(insertion);
  }
  return written[0]?.cell.values[0]?.[0];
}

function filled(insertion: FormulaInsertion): ExcelProblem {
  const { sheet } = insertion;
  const cells = columnAddress(insertion);
  const text = `${cells} of “${sheet}” is not empty.`;
  return new ExcelProblem('cells-filled', text, { sheet, cells });
}

/** `=BAOPHU.COVERAGE(C5:C26,B5:B26)`, or of one row `=BAOPHU.COVERAGE(C5,B5)`. */
function formulaOf(insertion: FormulaInsertion, firstRow: number, lastRow: number): string {
  const cells = (column: number): string =>
    areaAddress({ firstRow, firstColumn: column, lastRow, lastColumn: column });
  const { kind, participants, other } = insertion;
  return `=${functionNames[kind]}(${cells(participants)},${cells(other)})`;
}

function columnAddress(insertion: FormulaInsertion): string {
  return areaAddress(insertedArea(insertion));
}

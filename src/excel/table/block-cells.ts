/// <reference types="office-js" />
import type { Area, CellValue } from '../../sheets/grid';
import type { CellBlock } from '../../sheets/kept/keep-period';
import { ExcelProblem } from '../excel-problem';
import { isFormula } from '../read/sheet-buffer';
import { rangeIn } from '../read/sheet-range';
import { typedContent } from '../write/typed-content';

/** Cells of one request: some 30 bytes each. */
export const mostCells = 30_000;

/** A block as it was looked at, and as it is right before it is written: somebody may have typed meanwhile. */
export interface Look {
  readonly first: Excel.Range;
  readonly last: Excel.Range;
}

/** Goes with the request that writes the block. */
export function lookAgain(worksheet: Excel.Worksheet, block: CellBlock, first: Excel.Range): Look {
  const last = rangeIn(worksheet, areaOf(block));
  last.load('values,formulas,numberFormat');
  return { first, last };
}

export function hasChanged({ first, last }: Look): boolean {
  return JSON.stringify(first.formulas) !== JSON.stringify(last.formulas);
}

/** Gives the cells back what they held at the last look. */
export function putBack(last: Excel.Range): void {
  const contents = (last.formulas as unknown[][]).map((line, down) =>
    line.map((_, across) => contentOf(last, down, across)),
  );
  last.numberFormat = (last.numberFormat as string[][]).map((line) => [...line]);
  last.formulas = contents;
}

/** The cells that somebody has typed into between the two looks get what was typed. @returns whether there are any */
export function putOthersBack({ first, last }: Look): boolean {
  let found = false;
  (last.formulas as unknown[][]).forEach((line, down) => {
    line.forEach((formula, across) => {
      if (formula === (first.formulas as unknown[][])[down]?.[across]) return;
      found = true;
      const content = contentOf(last, down, across);
      const cell = last.getCell(down, across);
      cell.numberFormat = [[formatOf(last, down, across)]];
      cell.formulas = [[content]];
    });
  });
  return found;
}

/** What to write so that a cell holds again what it held when it was looked at. */
function contentOf(range: Excel.Range, down: number, across: number): unknown {
  const formula: unknown = (range.formulas as unknown[][])[down]?.[across];
  const value: unknown = (range.values as unknown[][])[down]?.[across];
  return typedContent(formula, value, formatOf(range, down, across));
}

function formatOf(range: Excel.Range, down: number, across: number): string {
  return (range.numberFormat as string[][])[down]?.[across] ?? 'General';
}

/**
 * The cells of the blocks, with what they hold.
 *
 * @throws ExcelProblem `protected-sheet`
 */
export async function askUnprotected(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  blocks: readonly CellBlock[],
): Promise<readonly Excel.Range[]> {
  worksheet.protection.load('protected');
  const ranges = await askBlocks(context, worksheet, blocks);
  const { name: sheet, protection } = worksheet;
  if (!protection.protected) return ranges;
  throw new ExcelProblem('protected-sheet', `“${sheet}” is protected.`, { sheet });
}

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

export function areaOf({ row, column, after }: CellBlock): Area {
  return {
    firstRow: row,
    firstColumn: column,
    lastRow: row + after.length - 1,
    lastColumn: column + (after[0]?.length ?? 1) - 1,
  };
}

export function sizeOf(cells: readonly (readonly unknown[])[]): number {
  return cells.length * (cells[0]?.length ?? 0);
}

export function holdsAll(
  range: Excel.Range | undefined,
  cells: readonly (readonly CellValue[])[],
): boolean {
  return (
    range !== undefined &&
    cells.every((line, down) => line.every((value, across) => holds(range, down, across, value)))
  );
}

/** True when a cell holds this constant, and no formula. */
export function holds(
  range: Excel.Range,
  down: number,
  across: number,
  constant: CellValue,
): boolean {
  const value: unknown = (range.values as unknown[][])[down]?.[across];
  const formula: unknown = (range.formulas as unknown[][])[down]?.[across];
  return value === (constant ?? '') && !isFormula(formula, value);
}

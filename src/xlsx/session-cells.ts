import type { CellRepair } from '../session/cell-repair';
import type { CellValue, Grid } from '../sheets/grid';
import type { CellBlock } from '../sheets/kept/keep-period';
import type { CellChange } from './cell-change';
import type { ChangedCells } from './file-history';

/** What a repair does to its cell. */
export function repairedCell({ row, column, after, font, numberFormat }: CellRepair): CellChange {
  const isNumber = typeof after === 'number';
  return {
    row,
    column,
    content: { value: after },
    notAsText: isNumber,
    look: {
      ...(font !== undefined && { font }),
      ...(isNumber && numberFormat !== undefined && { numberFormat }),
    },
  };
}

export function bySheet(changes: readonly (readonly [string, CellChange])[]): ChangedCells {
  const cells = new Map<string, CellChange[]>();
  for (const [sheet, change] of changes) {
    const own = cells.get(sheet);
    if (own === undefined) cells.set(sheet, [change]);
    else own.push(change);
  }
  return cells;
}

/** By the numbers of the sheet, from 1. */
export function valueAt(
  { values, firstRow, firstColumn }: Grid,
  row: number,
  column: number,
): CellValue {
  return values[row - firstRow]?.[column - firstColumn] ?? null;
}

export function isFormula(
  { formulas, firstRow, firstColumn }: Grid,
  row: number,
  column: number,
): boolean {
  return formulas[row - firstRow]?.[column - firstColumn] === true;
}

/** True when cells hold what a change was worked out from. */
export function holdsBlock(grid: Grid, { row, column, before }: CellBlock): boolean {
  return before.every((line, down) =>
    line.every((value, across) => {
      const [at, beside] = [row + down, column + across];
      return valueAt(grid, at, beside) === value && !isFormula(grid, at, beside);
    }),
  );
}

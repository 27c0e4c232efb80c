import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import type { CellArea } from '../cell-area';

const contentKeys = ['v', 'f', 'si', 'p'] as const;

/** The smallest area with every cell whose content a change of Univer's touches; null for mere looks. */
export function changedArea(
  cells: IObjectMatrixPrimitiveType<Nullable<ICellData>>,
): CellArea | null {
  const rows: number[] = [];
  const columns: number[] = [];
  for (const [row, entries] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries<Nullable<ICellData>>(entries)) {
      // Null empties the cell.
      if (cell && !contentKeys.some((key) => key in cell)) continue;
      rows.push(Number(row));
      columns.push(Number(column));
    }
  }
  if (rows.length === 0) return null;
  const [row, column] = [lowest(rows), lowest(columns)];
  return {
    row,
    column,
    rowCount: highest(rows) - row + 1,
    columnCount: highest(columns) - column + 1,
  };
}

function lowest(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Infinity);
}

function highest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), -Infinity);
}

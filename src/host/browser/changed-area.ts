import {
  ObjectMatrix,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Nullable,
} from '@univerjs/core';
import type { CellArea } from '../cell-area';

const contentKeys = ['v', 'f', 'si', 'p'] as const;

/** The smallest area with every cell whose content a change of Univer's touches; null for mere looks. */
export function changedArea(
  cells: IObjectMatrixPrimitiveType<Nullable<ICellData>>,
): CellArea | null {
  const rows: number[] = [];
  const columns: number[] = [];
  new ObjectMatrix(cells).forValue((row, column, cell) => {
    // Null empties the cell.
    if (cell && !contentKeys.some((key) => key in cell)) return;
    rows.push(row);
    columns.push(column);
  });
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

import type { PlanArea } from './sheet-plan';

const known: string[] = [];

/** `1` → `A`, `27` → `AA`. */
export function letters(column: number): string {
  return (known[column] ??= spelled(column));
}

function spelled(column: number): string {
  let text = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

/** `F24` */
export function cellAt(row: number, column: number): string {
  return letters(column) + String(row);
}

/** `$F$24` */
export function fixedCell(row: number, column: number): string {
  return `$${letters(column)}$${String(row)}`;
}

/** A rectangle from its corners. */
export function area(
  firstRow: number,
  firstColumn: number,
  lastRow = firstRow,
  lastColumn = firstColumn,
): PlanArea {
  return { firstRow, firstColumn, lastRow, lastColumn };
}

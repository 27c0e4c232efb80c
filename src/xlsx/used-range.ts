import type { Area } from '../sheets/grid';
import { lastColumn } from './sheet-scan';
import { OversizedWorkbookError } from './workbook-error';

/**
 * Cells that a grid may have. A full sheet of a hundred thousand localities has two million; a single
 * stray cell in the last corner of a sheet would make seventeen thousand million.
 */
const largestGrid = 32_000_000;
/** Empty columns or rows between the tables of a sheet and a cell that somebody left far away. */
const farColumns = 100;
const farRows = 5_000;

/** Which cells of a sheet hold something. Rows and columns are 1-based. */
export class Occupancy {
  readonly #columns = new Uint8Array(lastColumn + 1);
  readonly #rows = new Set<number>();

  add(row: number, column: number): void {
    this.#rows.add(row);
    this.#columns[column] = 1;
  }

  /**
   * The smallest rectangle around them. Only when that is larger than any grid, cells beyond a wide
   * gap are left out.
   *
   * @returns `null` for an empty sheet.
   * @throws {OversizedWorkbookError} It is larger than any grid all the same.
   */
  usedRange(sheet: string): Area | null {
    const rows = [...this.#rows].sort((one, other) => one - other);
    const columns = [...this.#columns.keys()].filter((column) => this.#columns[column] === 1);
    const whole = area(rows, columns);
    if (whole === null || size(whole) <= largestGrid) return whole;
    const near = area(untilGap(rows, farRows), untilGap(columns, farColumns));
    if (near === null || size(near) > largestGrid) throw new OversizedWorkbookError({ sheet });
    return near;
  }
}

function area(rows: readonly number[], columns: readonly number[]): Area | null {
  const firstRow = rows[0];
  const firstColumn = columns[0];
  if (firstRow === undefined || firstColumn === undefined) return null;
  return {
    firstRow,
    firstColumn,
    lastRow: rows[rows.length - 1] ?? firstRow,
    lastColumn: columns[columns.length - 1] ?? firstColumn,
  };
}

function untilGap(sorted: readonly number[], gap: number): readonly number[] {
  const end = sorted.findIndex((value, index) => value - (sorted[index - 1] ?? value) > gap);
  return end < 0 ? sorted : sorted.slice(0, end);
}

function size(range: Area): number {
  return (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1);
}

/// <reference types="office-js" />
import type { SheetBuffer } from './sheet-buffer';
import { rangeIn } from './sheet-range';

/** Columns of a used range that are looked at one by one. */
const mostColumns = 2_000;

/**
 * Asks which rows and columns are hidden, of the sheets where only some are; goes with the next request.
 *
 * @returns What to do with the answers.
 */
export function askHidden(
  sheets: readonly { readonly buffer: SheetBuffer; readonly worksheet: Excel.Worksheet }[],
): readonly (() => void)[] {
  return sheets.flatMap(({ buffer, worksheet }) => {
    const { area, rowsHidden, columnsHidden } = buffer.outline;
    if (area === null) return [];
    const range = rangeIn(worksheet, area);
    const keep: (() => void)[] = [];
    if (rowsHidden === true) buffer.hiddenRows = numbers(area.firstRow, area.lastRow);
    if (rowsHidden === null) {
      const rows = range.getRowProperties({ rowHidden: true });
      keep.push(() => {
        buffer.hiddenRows = rows.value.flatMap(({ rowHidden }, index) =>
          rowHidden === true ? [area.firstRow + index] : [],
        );
      });
    }
    if (columnsHidden === true) buffer.hiddenColumns = numbers(area.firstColumn, area.lastColumn);
    if (columnsHidden === null) {
      const count = Math.min(area.lastColumn - area.firstColumn + 1, mostColumns);
      const columns = Array.from({ length: count }, (_, index) => {
        const column = range.getColumn(index);
        column.load('columnHidden');
        return column;
      });
      keep.push(() => {
        buffer.hiddenColumns = columns.flatMap(({ columnHidden }, index) =>
          columnHidden ? [area.firstColumn + index] : [],
        );
      });
    }
    return keep;
  });
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

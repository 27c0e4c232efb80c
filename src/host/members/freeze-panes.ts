import { invalidArgument } from '../api-error';
import { ApiType, method } from '../api-object';
import type { BookSheet } from '../book-sheet';
import { maxColumns, maxRows } from '../cell-area';
import { rangeType } from './range';
import { rangeArgument, RangeTarget } from './range-target';

function count(value: unknown, most: number): number {
  if (value == null) return 1;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < most)
    return value;
  throw invalidArgument(`cannot freeze ${JSON.stringify(value)}`);
}

export const freezePanesType: ApiType<BookSheet> = new ApiType<BookSheet>('WorksheetFreezePanes', {
  freezeAt: method('1.7', (sheet, [range]) => {
    const { area } = rangeArgument(range, sheet);
    // A whole row or column freezes only that way.
    const rows = area.rowCount === maxRows ? 0 : area.row + area.rowCount;
    const columns = area.columnCount === maxColumns ? 0 : area.column + area.columnCount;
    sheet.grid.freeze(rows, columns);
  }),
  freezeRows: method('1.7', (sheet, [rows]) => {
    sheet.grid.freeze(count(rows, maxRows), 0);
  }),
  freezeColumns: method('1.7', (sheet, [columns]) => {
    sheet.grid.freeze(0, count(columns, maxColumns));
  }),
  unfreeze: method('1.7', (sheet) => {
    sheet.grid.freeze(0, 0);
  }),
  getLocationOrNullObject: method('1.7', (sheet) => {
    const { rows, columns } = sheet.grid.frozen;
    if (rows === 0 && columns === 0) return null;
    return rangeType.of(
      new RangeTarget(sheet, {
        row: 0,
        column: 0,
        rowCount: rows === 0 ? maxRows : rows,
        columnCount: columns === 0 ? maxColumns : columns,
      }),
    );
  }),
});

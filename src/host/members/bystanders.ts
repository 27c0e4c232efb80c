import { ApiType, method, readable, type HostObject } from '../api-object';
import type { BookSheet } from '../book-sheet';
import type { HostTable } from '../host-workbook';
import { rangeType } from './range';
import { rangeArgument } from './range-target';

/** Things on sheets that the add-in only looks at, to see whether someone has worked there. */

interface TableTarget {
  readonly sheet: BookSheet;
  readonly table: HostTable;
}

const tableType: ApiType<TableTarget> = new ApiType<TableTarget>(
  'Table',
  {
    name: readable('1.1', ({ table }) => table.name),
    showTotals: readable('1.1', ({ table }) => table.showTotals),
    showHeaders: readable('1.1', ({ table }) => table.showHeaders),
    getRange: method('1.1', ({ sheet, table }) => rangeType.of(rangeArgument(table.range, sheet))),
  },
  { id: ({ table }) => table.name },
);

function tables(sheet: BookSheet): readonly HostObject[] {
  return sheet.record.tables.map((table) => tableType.of({ sheet, table }));
}

const tableCollectionType: ApiType<BookSheet> = new ApiType<BookSheet>(
  'TableCollection',
  {
    count: readable('1.1', (sheet) => sheet.record.tables.length),
    getCount: method('1.4', (sheet) => sheet.record.tables.length),
  },
  {
    items: tables,
    item: (sheet, key) => tables(sheet).find((table) => table.id() === key) ?? null,
  },
);

export function tablesOf(sheet: BookSheet): HostObject {
  return tableCollectionType.of(sheet);
}

const shapeType: ApiType<number> = new ApiType<number>(
  'Shape',
  { id: readable('1.9', (number) => `shape${number}`) },
  { id: (number) => `shape${number}` },
);

const shapeCollectionType: ApiType<BookSheet> = new ApiType<BookSheet>(
  'ShapeCollection',
  { getCount: method('1.9', (sheet) => sheet.record.shapes) },
  {
    items: (sheet) =>
      Array.from({ length: sheet.record.shapes }, (_, index) => shapeType.of(index + 1)),
  },
);

export function shapesOf(sheet: BookSheet): HostObject {
  return shapeCollectionType.of(sheet);
}

const commentType: ApiType<number> = new ApiType<number>(
  'Comment',
  { id: readable('1.10', (number) => `comment${number}`) },
  { id: (number) => `comment${number}` },
);

function commentCount(sheets: readonly BookSheet[]): number {
  return sheets.reduce((sum, sheet) => sum + sheet.record.comments, 0);
}

const commentCollectionType: ApiType<readonly BookSheet[]> = new ApiType<readonly BookSheet[]>(
  'CommentCollection',
  { getCount: method('1.10', commentCount) },
  {
    items: (sheets) =>
      Array.from({ length: commentCount(sheets) }, (_, index) => commentType.of(index + 1)),
  },
);

export function commentsOf(sheets: readonly BookSheet[]): HostObject {
  return commentCollectionType.of(sheets);
}

export const autoFilterType: ApiType<BookSheet> = new ApiType<BookSheet>('AutoFilter', {
  enabled: readable('1.9', (sheet) => sheet.record.autoFilter !== null),
  isDataFiltered: readable('1.9', (sheet) => {
    const { autoFilter } = sheet.record;
    return (
      autoFilter !== null &&
      rangeArgument(autoFilter, sheet).rows.some((row) => sheet.grid.rowHidden(row))
    );
  }),
  getRangeOrNullObject: method('1.9', (sheet) => {
    const { autoFilter } = sheet.record;
    return autoFilter === null ? null : rangeType.of(rangeArgument(autoFilter, sheet));
  }),
});

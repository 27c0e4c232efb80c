import { invalidArgument, itemNotFound } from '../api-error';
import {
  ApiType,
  calculated,
  flag,
  integer,
  method,
  navigation,
  readable,
  text,
  writable,
  type HostObject,
} from '../api-object';
import type { Book } from '../book';
import type { BookSheet } from '../book-sheet';
import { wholeGrid } from '../cell-area';
import type { HostVisibility } from '../host-workbook';
import { autoFilterType, commentsOf, shapesOf, tablesOf } from './bystanders';
import { chartsOf } from './chart';
import { freezePanesType } from './freeze-panes';
import { namesOf } from './named-item';
import { pageLayoutType, rowBreaksOf } from './page-layout';
import { sheetProtectionType } from './protection';
import { color } from './range-format';
import { rangeType } from './range';
import { rangeArgument, RangeTarget } from './range-target';

function usedRange(sheet: BookSheet, valuesOnly: unknown): HostObject | null {
  const used = sheet.usedArea(valuesOnly === true);
  return used === null ? null : rangeType.of(new RangeTarget(sheet, used));
}

const visibilities: readonly HostVisibility[] = ['Visible', 'Hidden', 'VeryHidden'];

function setVisibility(sheet: BookSheet, value: unknown): void {
  const visibility = visibilities.find((known) => known === value);
  if (visibility === undefined) throw invalidArgument(`visibility ${String(value)}`);
  sheet.book.setVisibility(sheet, visibility);
}

function setGridlines(sheet: BookSheet, shown: unknown): void {
  sheet.book.engine.setGridlines(sheet.id, flag(shown, 'showGridlines'));
}

export const worksheetType: ApiType<BookSheet> = new ApiType<BookSheet>(
  'Worksheet',
  {
    id: readable('1.1', (sheet) => sheet.id),
    name: writable(
      '1.1',
      (sheet) => sheet.name,
      (sheet, name) => {
        sheet.book.renameSheet(sheet, text(name, 'name'));
      },
    ),
    position: writable(
      '1.1',
      (sheet) => sheet.position,
      (sheet, position) => {
        sheet.book.moveSheet(sheet, integer(position, 'position'));
      },
    ),
    visibility: writable('1.1', (sheet) => sheet.record.visibility, setVisibility),
    tabColor: writable(
      '1.7',
      (sheet) => sheet.grid.tabColor,
      (sheet, value) => {
        sheet.book.engine.setTabColor(sheet.id, value === '' ? '' : color(value));
      },
    ),
    showGridlines: writable('1.8', (sheet) => sheet.grid.showsGridlines, setGridlines),
    // The client sets `showGridlines` under this name.
    gridlines: { ...writable<BookSheet>('1.8', () => null, setGridlines) },

    charts: navigation('1.1', (sheet) => chartsOf(sheet)),
    tables: navigation('1.1', (sheet) => tablesOf(sheet)),
    names: navigation('1.4', (sheet) => namesOf(sheet.book, sheet)),
    protection: navigation('1.2', (sheet) => sheetProtectionType.of(sheet)),
    freezePanes: navigation('1.7', (sheet) => freezePanesType.of(sheet)),
    pageLayout: navigation('1.9', (sheet) => pageLayoutType.of(sheet)),
    horizontalPageBreaks: navigation('1.9', (sheet) => rowBreaksOf(sheet)),
    shapes: navigation('1.9', (sheet) => shapesOf(sheet)),
    comments: navigation('1.10', (sheet) => commentsOf([sheet])),
    autoFilter: navigation('1.9', (sheet) => autoFilterType.of(sheet)),

    activate: method('1.1', (sheet) => {
      sheet.book.activate(sheet);
    }),
    delete: method('1.1', (sheet) => {
      sheet.book.deleteSheet(sheet);
    }),
    calculate: method('1.6', async (sheet) => {
      await sheet.book.engine.calculation.settle();
    }),
    getRange: method('1.1', (sheet, [address]) =>
      rangeType.of(
        address == null
          ? new RangeTarget(sheet, wholeGrid)
          : rangeArgument(text(address, 'address'), sheet),
      ),
    ),
    getRangeByIndexes: method('1.7', (sheet, args) => {
      const [row = 0, column = 0, rowCount = 0, columnCount = 0] = args.map((arg) =>
        integer(arg, 'getRangeByIndexes'),
      );
      return rangeType.of(new RangeTarget(sheet, { row, column, rowCount, columnCount }));
    }),
    getCell: method('1.1', (sheet, [row, column]) =>
      rangeType.of(
        new RangeTarget(sheet, {
          row: integer(row, 'row'),
          column: integer(column, 'column'),
          rowCount: 1,
          columnCount: 1,
        }),
      ),
    ),
    getUsedRange: calculated(
      method('1.1', (sheet, [valuesOnly]) => {
        const corner = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
        return usedRange(sheet, valuesOnly) ?? rangeType.of(new RangeTarget(sheet, corner));
      }),
    ),
    getUsedRangeOrNullObject: calculated(
      method('1.4', (sheet, [valuesOnly]) => usedRange(sheet, valuesOnly)),
    ),
    _RegisterDataChangedEvent: method('1.7', (sheet) => {
      sheet.book.subscriptions.add(`changed ${sheet.id}`);
    }),
    _UnregisterDataChangedEvent: method('1.7', (sheet) => {
      sheet.book.subscriptions.delete(`changed ${sheet.id}`);
    }),
  },
  { id: (sheet) => sheet.id },
);

function item(book: Book, key: unknown): HostObject | null {
  const sheet = typeof key === 'string' ? book.find(key) : null;
  return sheet === null ? null : worksheetType.of(sheet);
}

/** `_RegisterAddedEvent` and `_UnregisterAddedEvent` of the collection, and so on. */
function registration(since: string, name: string, event: string) {
  return {
    [`_Register${name}Event`]: method<Book>(since, (book) => {
      book.subscriptions.add(event);
    }),
    [`_Unregister${name}Event`]: method<Book>(since, (book) => {
      book.subscriptions.delete(event);
    }),
  };
}

export const worksheetCollectionType: ApiType<Book> = new ApiType<Book>(
  'WorksheetCollection',
  {
    add: method('1.1', (book, [name]) =>
      worksheetType.of(book.addSheet(name == null ? null : text(name, 'name'))),
    ),
    getActiveWorksheet: method('1.1', (book) => worksheetType.of(book.activeSheet)),
    getCount: method('1.4', (book) => book.sheets.length),
    getItemOrNullObject: method('1.4', (book, [key]) => item(book, key)),
    getFirst: method('1.5', (book) => {
      const [first] = book.sheets;
      if (first === undefined) throw itemNotFound('the first sheet');
      return worksheetType.of(first);
    }),
    ...registration('1.9', 'DataChanged', 'changed'),
    ...registration('1.7', 'Activated', 'activated'),
    ...registration('1.7', 'Deactivated', 'deactivated'),
    ...registration('1.7', 'Added', 'added'),
    ...registration('1.7', 'Deleted', 'deleted'),
  },
  {
    items: (book) => book.sheets.map((sheet) => worksheetType.of(sheet)),
    item,
  },
);

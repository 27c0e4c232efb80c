import { invalidArgument } from '../api-error';
import { ApiType, method, navigation, readable, type HostObject } from '../api-object';
import type { BookSheet } from '../book-sheet';
import { areaAddress, maxColumns, maxRows } from '../cell-area';
import type { KeptProperties, PageRecord } from '../sheet-record';
import { aFlag, aNumber, anObject, aText, kept, oneOf, orEmpty } from './kept';
import { rangeType } from './range';
import { rangeArgument, RangeTarget } from './range-target';

/** Excel's margins for a new sheet, in points. */
const margins = { side: 50.4, end: 54, band: 21.6 };

function page(sheet: BookSheet): PageRecord {
  return sheet.record.page;
}

function property(key: string, initial: unknown, check: Parameters<typeof kept>[3]) {
  return kept<BookSheet>('1.9', key, initial, check, (sheet) => page(sheet).properties);
}

const pointsPer: Readonly<Record<string, number>> = {
  Points: 1,
  Inches: 72,
  Centimeters: 72 / 2.54,
};
const marginOptions: Readonly<Record<string, string>> = {
  left: 'leftMargin',
  right: 'rightMargin',
  top: 'topMargin',
  bottom: 'bottomMargin',
  header: 'headerMargin',
  footer: 'footerMargin',
};

function setMargins(sheet: BookSheet, unit: unknown, options: unknown): void {
  const factor = pointsPer[String(unit)];
  if (factor === undefined || typeof options !== 'object' || options === null) {
    throw invalidArgument(`margins in ${String(unit)}`);
  }
  for (const [key, value] of Object.entries(options as KeptProperties)) {
    const name = marginOptions[key];
    if (name === undefined || typeof value !== 'number' || value < 0) {
      throw invalidArgument(`the margin ${key}: ${String(value)}`);
    }
    page(sheet).properties[name] = value * factor;
  }
}

function rangeOrNull(sheet: BookSheet, address: string | null): HostObject | null {
  return address === null ? null : rangeType.of(rangeArgument(address, sheet));
}

export const pageLayoutType: ApiType<BookSheet> = new ApiType<BookSheet>('PageLayout', {
  orientation: property('orientation', 'Portrait', oneOf('Portrait', 'Landscape')),
  paperSize: property('paperSize', 'A4', aText),
  centerHorizontally: property('centerHorizontally', false, aFlag),
  centerVertically: property('centerVertically', false, aFlag),
  firstPageNumber: property('firstPageNumber', '', orEmpty(aNumber)),
  zoom: property('zoom', { scale: 100 }, anObject),
  leftMargin: property('leftMargin', margins.side, aNumber),
  rightMargin: property('rightMargin', margins.side, aNumber),
  topMargin: property('topMargin', margins.end, aNumber),
  bottomMargin: property('bottomMargin', margins.end, aNumber),
  headerMargin: property('headerMargin', margins.band, aNumber),
  footerMargin: property('footerMargin', margins.band, aNumber),
  headersFooters: navigation('1.9', (sheet) => headerFooterGroupType.of(sheet)),
  setPrintMargins: method('1.9', (sheet, [unit, options]) => {
    setMargins(sheet, unit, options);
  }),
  setPrintArea: method('1.9', (sheet, [area]) => {
    page(sheet).printArea = areaAddress(rangeArgument(area, sheet).area);
  }),
  getPrintAreaOrNullObject: method('1.9', (sheet) => rangeOrNull(sheet, page(sheet).printArea)),
  setPrintTitleRows: method('1.9', (sheet, [rows]) => {
    const { area } = rangeArgument(rows, sheet);
    page(sheet).printTitleRows = areaAddress({ ...area, column: 0, columnCount: maxColumns });
  }),
  getPrintTitleRowsOrNullObject: method('1.9', (sheet) =>
    rangeOrNull(sheet, page(sheet).printTitleRows),
  ),
  setPrintTitleColumns: method('1.9', (sheet, [columns]) => {
    const { area } = rangeArgument(columns, sheet);
    page(sheet).printTitleColumns = areaAddress({ ...area, row: 0, rowCount: maxRows });
  }),
  getPrintTitleColumnsOrNullObject: method('1.9', (sheet) =>
    rangeOrNull(sheet, page(sheet).printTitleColumns),
  ),
});

/** Texts of one kind of page, kept below its name. */
function texts(sheet: BookSheet, kind: string): KeptProperties {
  const all = page(sheet).headersFooters;
  const own = all[kind];
  if (typeof own === 'object' && own !== null) return own as KeptProperties;
  const fresh: KeptProperties = {};
  all[kind] = fresh;
  return fresh;
}

interface HeaderTarget {
  readonly sheet: BookSheet;
  readonly kind: string;
}

function headerText(key: string) {
  return kept<HeaderTarget>('1.9', key, '', aText, ({ sheet, kind }) => texts(sheet, kind));
}

const headerFooterType: ApiType<HeaderTarget> = new ApiType<HeaderTarget>('HeaderFooter', {
  leftHeader: headerText('leftHeader'),
  centerHeader: headerText('centerHeader'),
  rightHeader: headerText('rightHeader'),
  leftFooter: headerText('leftFooter'),
  centerFooter: headerText('centerFooter'),
  rightFooter: headerText('rightFooter'),
});

function pageKind(kind: string) {
  return navigation<BookSheet>('1.9', (sheet) => headerFooterType.of({ sheet, kind }));
}

const headerFooterGroupType: ApiType<BookSheet> = new ApiType<BookSheet>('HeaderFooterGroup', {
  state: kept(
    '1.9',
    'state',
    'Default',
    oneOf('Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'),
    (sheet) => page(sheet).headersFooters,
  ),
  defaultForAllPages: pageKind('defaultForAllPages'),
  firstPage: pageKind('firstPage'),
  evenPages: pageKind('evenPages'),
  oddPages: pageKind('oddPages'),
});

interface BreakTarget {
  readonly sheet: BookSheet;
  readonly row: number;
}

const pageBreakType: ApiType<BreakTarget> = new ApiType<BreakTarget>('PageBreak', {
  rowIndex: readable('1.9', ({ row }) => row),
  getCellAfterBreak: method('1.9', ({ sheet, row }) =>
    rangeType.of(new RangeTarget(sheet, { row, column: 0, rowCount: 1, columnCount: 1 })),
  ),
  delete: method('1.9', ({ sheet, row }) => {
    const { rowBreaks } = page(sheet);
    rowBreaks.splice(rowBreaks.indexOf(row), 1);
  }),
});

function breaks(sheet: BookSheet): readonly HostObject[] {
  return page(sheet).rowBreaks.map((row) => pageBreakType.of({ sheet, row }));
}

const pageBreakCollectionType: ApiType<BookSheet> = new ApiType<BookSheet>(
  'PageBreakCollection',
  {
    add: method('1.9', (sheet, [range]) => {
      const { row } = rangeArgument(range, sheet).area;
      if (row === 0) throw invalidArgument('no page can begin before the first row');
      const { rowBreaks } = page(sheet);
      if (!rowBreaks.includes(row)) rowBreaks.push(row);
      rowBreaks.sort((one, other) => one - other);
      return pageBreakType.of({ sheet, row });
    }),
    getCount: method('1.9', (sheet) => page(sheet).rowBreaks.length),
    removePageBreaks: method('1.9', (sheet) => {
      page(sheet).rowBreaks.length = 0;
    }),
  },
  { items: breaks, item: (sheet, index) => breaks(sheet)[Number(index)] ?? null },
);

export function rowBreaksOf(sheet: BookSheet): HostObject {
  return pageBreakCollectionType.of(sheet);
}

import { ApiError, apiNotFound, invalidArgument } from '../api-error';
import {
  ApiType,
  calculated,
  integer,
  method,
  navigation,
  readable,
  text,
  writable,
  type HostObject,
} from '../api-object';
import {
  boundingArea,
  intersection,
  maxColumns,
  maxRows,
  sameArea,
  type CellArea,
} from '../cell-area';
import { shaped } from '../book-sheet';
import { isErrorValue } from '../coercion';
import type { StyleChange } from '../engine/univer-style';
import { conditionalFormatsOf } from './conditional-format';
import { hyperlinkOf, setHyperlink } from './hyperlink';
import { rangeAreas } from './range-areas';
import { rangeFormatType } from './range-format';
import { cellProperties, columnProperties, rowProperties } from './range-properties';
import { rangeArgument, RangeTarget } from './range-target';
import { worksheetType } from './worksheet';

function values(range: RangeTarget): unknown[][] {
  return range.map((row, column) => range.sheet.value(row, column) ?? '');
}

function formulas(range: RangeTarget): unknown[][] {
  const { sheet } = range;
  return range.map((row, column) => sheet.formula(row, column) ?? sheet.value(row, column) ?? '');
}

function valueType(range: RangeTarget, row: number, column: number): string {
  const value = range.sheet.value(row, column);
  switch (typeof value) {
    case 'boolean':
      return 'Boolean';
    case 'number':
      return 'Double';
    case 'string': {
      const isText = range.sheet.grid.style(row, column).numberFormat === '@';
      return isErrorValue(value) && !isText ? 'Error' : 'String';
    }
    default:
      return 'Empty';
  }
}

function setNumberFormats(range: RangeTarget, formats: unknown): void {
  const { sheet, area } = range;
  const rows = shaped(formats, area);
  if (!Array.isArray(formats)) {
    sheet.restyle(area, { numberFormat: text(formats, 'numberFormat') });
    return;
  }
  sheet.assertEditable();
  const changes: [number, number, StyleChange][] = [];
  for (const [down, cells] of rows.entries()) {
    for (const [across, format] of cells.entries()) {
      if (format === null) continue;
      const change = { numberFormat: text(format, 'numberFormat') };
      changes.push([area.row + down, area.column + across, change]);
    }
  }
  sheet.grid.setStyles(changes);
}

/** True or false when all are, null when they differ. */
function all(flags: readonly boolean[]): boolean | null {
  return flags.every(Boolean) ? true : flags.some(Boolean) ? null : false;
}

function setHidden(range: RangeTarget, what: 'rows' | 'columns', hidden: unknown): void {
  if (typeof hidden !== 'boolean') throw invalidArgument('hidden must be true or false');
  const { sheet, area } = range;
  sheet.assertEditable();
  sheet.assertCountable({ ...area, [what === 'rows' ? 'columnCount' : 'rowCount']: 1 });
  if (what === 'rows') sheet.grid.setRowsHidden(area.row, area.rowCount, hidden);
  else sheet.grid.setColumnsHidden(area.column, area.columnCount, hidden);
}

function sub(range: RangeTarget, area: CellArea): HostObject {
  return rangeType.of(new RangeTarget(range.sheetRef, area));
}

/** The visible cells of the used part, as rectangles: rows and columns between hidden ones. */
function visibleAreas(range: RangeTarget): readonly CellArea[] {
  const { sheet, area } = range;
  const used = sheet.usedArea(false, area);
  if (used === null) return [];
  const rows = runs(used.row, used.rowCount, (row) => !sheet.grid.rowHidden(row));
  const columns = runs(used.column, used.columnCount, (column) => !sheet.grid.columnHidden(column));
  return rows.flatMap(([row, rowCount]) =>
    columns.map(([column, columnCount]) => ({ row, column, rowCount, columnCount })),
  );
}

function runs(first: number, count: number, keep: (index: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let index = first; index < first + count; index += 1) {
    if (!keep(index)) continue;
    const last = found.at(-1);
    if (last !== undefined && last[0] + last[1] === index) last[1] += 1;
    else found.push([index, 1]);
  }
  return found;
}

function usedRange(range: RangeTarget, valuesOnly: unknown): HostObject | null {
  const used = range.sheet.usedArea(valuesOnly === true, range.area);
  return used === null ? null : sub(range, used);
}

export const rangeType: ApiType<RangeTarget> = new ApiType<RangeTarget>('Range', {
  address: readable('1.1', (range) => range.sheet.fullAddress(range.area)),
  rowIndex: readable('1.1', (range) => range.area.row),
  columnIndex: readable('1.1', (range) => range.area.column),
  rowCount: readable('1.1', (range) => range.area.rowCount),
  columnCount: readable('1.1', (range) => range.area.columnCount),
  cellCount: readable('1.1', (range) => range.area.rowCount * range.area.columnCount),
  values: calculated(
    writable('1.1', values, (range, value) => {
      range.sheet.write(range.area, value);
    }),
  ),
  formulas: calculated(
    writable('1.1', formulas, (range, value) => {
      range.sheet.write(range.area, value);
    }),
  ),
  text: calculated(
    readable('1.1', (range) => range.map((row, column) => range.sheet.text(row, column))),
  ),
  valueTypes: calculated(
    readable('1.1', (range) => range.map((row, column) => valueType(range, row, column))),
  ),
  numberFormat: writable(
    '1.1',
    (range) =>
      range.map((row, column) => range.sheet.grid.style(row, column).numberFormat ?? 'General'),
    setNumberFormats,
  ),
  rowHidden: writable(
    '1.2',
    (range) => all(range.rows.map((row) => range.sheet.grid.rowHidden(row))),
    (range, hidden) => {
      setHidden(range, 'rows', hidden);
    },
  ),
  columnHidden: writable(
    '1.2',
    (range) => all(range.columns.map((column) => range.sheet.grid.columnHidden(column))),
    (range, hidden) => {
      setHidden(range, 'columns', hidden);
    },
  ),
  isEntireRow: readable('1.7', (range) => range.area.columnCount === maxColumns),
  isEntireColumn: readable('1.7', (range) => range.area.rowCount === maxRows),
  hyperlink: writable('1.7', hyperlinkOf, setHyperlink),
  format: navigation('1.1', (range) => rangeFormatType.of(range)),
  worksheet: navigation('1.1', (range) => worksheetType.of(range.sheet)),
  conditionalFormats: navigation('1.6', (range) => conditionalFormatsOf(range)),

  clear: method('1.1', (range, [applyTo]) => {
    range.sheet.clear(range.area, applyTo == null ? 'All' : text(applyTo, 'applyTo'));
  }),
  merge: method('1.2', (range, [across]) => {
    range.sheet.merge(range.area, across === true);
  }),
  unmerge: method('1.2', (range) => {
    range.sheet.unmerge(range.area);
  }),
  select: method('1.1', (range) => {
    range.sheet.book.select(range.sheet, range.area);
  }),
  getCell: method('1.1', (range, [row, column]) =>
    sub(range, {
      row: range.area.row + integer(row, 'row'),
      column: range.area.column + integer(column, 'column'),
      rowCount: 1,
      columnCount: 1,
    }),
  ),
  getRow: method('1.1', (range, [row]) =>
    sub(range, { ...range.area, row: range.area.row + integer(row, 'row'), rowCount: 1 }),
  ),
  getColumn: method('1.1', (range, [column]) =>
    sub(range, {
      ...range.area,
      column: range.area.column + integer(column, 'column'),
      columnCount: 1,
    }),
  ),
  getEntireRow: method('1.1', (range) =>
    sub(range, { ...range.area, column: 0, columnCount: maxColumns }),
  ),
  getEntireColumn: method('1.1', (range) =>
    sub(range, { ...range.area, row: 0, rowCount: maxRows }),
  ),
  getBoundingRect: method('1.1', (range, [other]) => {
    const second = rangeArgument(other, range.sheet);
    return sub(range, boundingArea(range.area, second.area));
  }),
  getIntersectionOrNullObject: method('1.4', (range, [other]) => {
    const second = rangeArgument(other, range.sheet);
    const shared = second.sheet === range.sheet ? intersection(range.area, second.area) : null;
    return shared === null ? null : sub(range, shared);
  }),
  getUsedRangeOrNullObject: calculated(
    method('1.4', (range, [valuesOnly]) => usedRange(range, valuesOnly)),
  ),
  getMergedAreasOrNullObject: method('1.13', (range) => {
    const areas = range.sheet.mergesIn(range.area);
    return areas.length === 0 ? null : rangeAreas(range.sheet, areas);
  }),
  getSpecialCellsOrNullObject: method('1.9', (range, [cellType]) => {
    if (cellType !== 'Visible') {
      throw apiNotFound(`Range.getSpecialCellsOrNullObject('${String(cellType)}')`, 'only Visible');
    }
    const areas = visibleAreas(range);
    return areas.length === 0 ? null : rangeAreas(range.sheet, areas);
  }),
  getCellProperties: method('1.9', (range, [options]) => cellProperties(range, options)),
  getRowProperties: method('1.9', (range, [options]) => rowProperties(range, options)),
  getColumnProperties: method('1.9', (range, [options]) => columnProperties(range, options)),
  getImage: calculated(
    method('1.7', ({ sheet, area }) => {
      const { drawRange } = sheet.book;
      if (drawRange !== null) return drawRange(sheet, area);
      throw new ApiError('UnsupportedOperation', 'The embedded host cannot draw without a screen.');
    }),
  ),
  _ValidateArraySize: method('1.3', (range, [rows, columns]) => {
    const size = { ...range.area, rowCount: Number(rows), columnCount: Number(columns) };
    if (!sameArea(size, range.area)) throw invalidArgument('an array of another shape');
  }),
});

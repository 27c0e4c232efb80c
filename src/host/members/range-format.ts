import { invalidArgument } from '../api-error';
import { ApiType, flag, method, navigation, text, writable, type Property } from '../api-object';
import { defaultColumnWidth, defaultRowHeight } from '../engine/worksheet-data';
import {
  colorOf,
  horizontalAlignments,
  verticalAlignments,
  type StyleChange,
} from '../engine/univer-style';
import type { HostStyle } from '../host-workbook';
import { rangeBorders } from './range-border';
import type { RangeTarget } from './range-target';

/** A property of the style: one value when all cells agree, else null. */
function styled(
  since: string,
  read: (style: HostStyle) => unknown,
  write: (value: unknown) => StyleChange,
): Property<RangeTarget> {
  return writable(
    since,
    (range) => range.sheet.common(range.area, read),
    (range, value) => {
      range.sheet.restyle(range.area, write(value));
    },
  );
}

function oneOf(value: unknown, names: readonly string[], what: string): string {
  const name = names.find((known) => known === value);
  if (name === undefined) throw invalidArgument(`${what} ${String(value)}`);
  return name;
}

function points(value: unknown, most: number, what: string): number {
  if (typeof value !== 'number' || value < 0 || value > most) throw invalidArgument(what);
  return value;
}

/** `#RRGGBB`, or one of HTML's names for the colours that anybody writes. */
export function color(value: unknown): string {
  const named: Readonly<Record<string, string>> = {
    black: '#000000',
    white: '#FFFFFF',
    red: '#FF0000',
    green: '#008000',
    blue: '#0000FF',
    yellow: '#FFFF00',
    gray: '#808080',
  };
  const given = text(value, 'colour').toLowerCase();
  const known = named[given] ?? (/^#?[0-9a-f]{6}$/.test(given) ? colorOf(given) : null);
  if (known === null) throw invalidArgument(`the colour ${given}`);
  return known;
}

function common<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

/**
 * True when no row (or column) has a size of its own, null when only some have. Setting it to true takes
 * these sizes away; false means nothing, as in Excel.
 */
function standardSize(
  own: (range: RangeTarget) => readonly (number | null)[],
  reset: (range: RangeTarget) => void,
): Property<RangeTarget> {
  return writable(
    '1.7',
    (range) => common(own(range).map((size) => size === null)),
    (range, value) => {
      if (!flag(value, 'useStandardWidth or useStandardHeight')) return;
      range.sheet.assertEditable();
      reset(range);
    },
  );
}

const fontType: ApiType<RangeTarget> = new ApiType<RangeTarget>('RangeFont', {
  name: styled(
    '1.1',
    (style) => style.font ?? 'Calibri',
    (value) => ({ font: text(value, 'font name') }),
  ),
  size: styled(
    '1.1',
    (style) => style.size ?? 11,
    (value) => ({ size: points(value, 409, 'font size') }),
  ),
  bold: styled(
    '1.1',
    (style) => style.bold ?? false,
    (value) => ({ bold: flag(value, 'bold') }),
  ),
  italic: styled(
    '1.1',
    (style) => style.italic ?? false,
    (value) => ({ italic: flag(value, 'italic') }),
  ),
  underline: styled(
    '1.1',
    (style) => (style.underline === true ? 'Single' : 'None'),
    (value) => ({ underline: oneOf(value, ['None', 'Single'], 'underline') === 'Single' }),
  ),
  color: styled(
    '1.1',
    (style) => style.color ?? '#000000',
    (value) => ({ color: color(value) }),
  ),
});

const fillType: ApiType<RangeTarget> = new ApiType<RangeTarget>('RangeFill', {
  color: styled(
    '1.1',
    (style) => style.fill ?? '#FFFFFF',
    (value) => ({ fill: value === '' ? null : color(value) }),
  ),
  clear: method('1.1', (range) => {
    range.sheet.restyle(range.area, { fill: null });
  }),
});

export const rangeFormatType: ApiType<RangeTarget> = new ApiType<RangeTarget>('RangeFormat', {
  font: navigation('1.1', (range) => fontType.of(range)),
  fill: navigation('1.1', (range) => fillType.of(range)),
  borders: navigation('1.1', (range) => rangeBorders(range)),
  horizontalAlignment: styled(
    '1.1',
    (style) => style.horizontal ?? 'General',
    (value) => ({ horizontal: oneOf(value, horizontalAlignments, 'horizontalAlignment') }),
  ),
  verticalAlignment: styled(
    '1.1',
    (style) => style.vertical ?? 'Bottom',
    (value) => ({ vertical: oneOf(value, verticalAlignments, 'verticalAlignment') }),
  ),
  wrapText: styled(
    '1.1',
    (style) => style.wrap ?? false,
    (value) => ({ wrap: flag(value, 'wrapText') }),
  ),
  indentLevel: styled(
    '1.9',
    (style) => style.indent ?? 0,
    (value) => ({ indent: points(value, 250, 'indentLevel') }),
  ),
  columnWidth: writable(
    '1.2',
    ({ sheet, columns }) =>
      common(columns.map((column) => sheet.grid.columnWidth(column) ?? defaultColumnWidth)),
    (range, value) => {
      range.sheet.assertEditable();
      range.sheet.grid.setColumnWidths(range.area, points(value, 1_342, 'columnWidth'));
    },
  ),
  useStandardWidth: standardSize(
    ({ sheet, columns }) => columns.map((column) => sheet.grid.columnWidth(column)),
    ({ sheet, area }) => {
      sheet.grid.resetColumnWidths(area);
    },
  ),
  rowHeight: writable(
    '1.2',
    ({ sheet, rows }) => common(rows.map((row) => sheet.grid.rowHeight(row) ?? defaultRowHeight)),
    (range, value) => {
      range.sheet.assertEditable();
      range.sheet.grid.setRowHeights(range.area, points(value, 409.5, 'rowHeight'));
    },
  ),
  useStandardHeight: standardSize(
    ({ sheet, rows }) => rows.map((row) => sheet.grid.rowHeight(row)),
    ({ sheet, area }) => {
      sheet.grid.resetRowHeights(area);
    },
  ),
});

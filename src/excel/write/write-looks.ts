/// <reference types="office-js" />
import type { CellLook } from './cell-look';
import { drawBorders } from './draw-borders';
import { NamedRanges } from './named-ranges';
import { patches } from './rectangles';
import type { SheetContent } from './sheet-content';

type PlainProperty = Exclude<keyof CellLook, 'top' | 'bottom' | 'left' | 'right'>;

const setters: {
  readonly [P in PlainProperty]: (range: Excel.Range, value: NonNullable<CellLook[P]>) => void;
} = {
  numberFormat: (range, value) => {
    // One format for all cells, which the types do not know of.
    (range as { numberFormat: unknown }).numberFormat = value;
  },
  font: (range, value) => {
    range.format.font.name = value;
  },
  size: (range, value) => {
    range.format.font.size = value;
  },
  bold: (range, value) => {
    range.format.font.bold = value;
  },
  italic: (range, value) => {
    range.format.font.italic = value;
  },
  underline: (range, value) => {
    range.format.font.underline = value ? 'Single' : 'None';
  },
  color: (range, value) => {
    range.format.font.color = value;
  },
  fill: (range, value) => {
    range.format.fill.color = value;
  },
  horizontal: (range, value) => {
    range.format.horizontalAlignment = value;
  },
  vertical: (range, value) => {
    range.format.verticalAlignment = value;
  },
  wrap: (range, value) => {
    range.format.wrapText = value;
  },
  indent: (range, value) => {
    range.format.indentLevel = value;
  },
};

const properties = Object.keys(setters) as readonly PlainProperty[];

/** Formats the cells, property by property, each value on few ranges. */
export function writeLooks(worksheet: Excel.Worksheet, content: SheetContent): void {
  const { area, palette, looks } = content;
  if (area === null) return;
  const ranges = new NamedRanges(worksheet);
  const lookAt = (row: number, column: number): CellLook | undefined =>
    palette[looks[row]?.[column] ?? -1];
  for (const property of properties) {
    const set = setters[property] as (range: Excel.Range, value: string | number | boolean) => void;
    for (const { value, area: range } of patches<string | number | boolean>(
      area,
      (row, column) => lookAt(row, column)?.[property],
    )) {
      set(ranges.at(range), value);
    }
  }
  drawBorders(ranges, area, lookAt);
}

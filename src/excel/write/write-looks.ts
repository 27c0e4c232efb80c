/// <reference types="office-js" />
import type { CellLook } from './cell-look';
import type { PlanArea } from '../../report/sheet-plan';
import { drawBorders } from './draw-borders';
import { NamedRanges } from './named-ranges';
import { patches } from './rectangles';
import type { SheetContent } from './sheet-content';

type PlainProperty = Exclude<keyof CellLook, 'numberFormat' | 'top' | 'bottom' | 'left' | 'right'>;

const setters: {
  readonly [P in PlainProperty]: (range: Excel.Range, value: NonNullable<CellLook[P]>) => void;
} = {
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
  writeNumberFormats(ranges, area, lookAt);
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

/** Bytes of a range with its format, and of a cell in an array of formats. */
const patchBytes = 330;
const cellBytes = 7;

/** On ranges, or all at once where that is shorter: texts stand among numbers in many small places. */
function writeNumberFormats(
  ranges: NamedRanges,
  area: PlanArea,
  lookAt: (row: number, column: number) => CellLook | undefined,
): void {
  const found = patches(area, (row, column) => lookAt(row, column)?.numberFormat);
  const height = area.lastRow - area.firstRow + 1;
  const width = area.lastColumn - area.firstColumn + 1;
  if (found.length * patchBytes > height * width * cellBytes) {
    ranges.at(area).numberFormat = Array.from({ length: height }, (_row, row) =>
      Array.from({ length: width }, (_cell, column) => lookAt(row, column)?.numberFormat ?? null),
    );
    return;
  }
  for (const { value, area: range } of found) {
    // One format for all cells, which the types do not know of.
    (ranges.at(range) as { numberFormat: unknown }).numberFormat = value;
  }
}

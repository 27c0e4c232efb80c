import type { Worksheet } from '@cj-tech-master/excelts';
import type { Element } from '@xmldom/xmldom';
import { columnName } from '../cell-area';
import type { HostSheet, HostStyle } from '../host-workbook';
import { beside, type CellStyles } from './cell-style';
import { element, elements, flag, numeric } from './package-parts';

type Lines = Pick<
  HostSheet,
  'rowHeights' | 'columnWidths' | 'hiddenRows' | 'hiddenColumns' | 'rowStyles' | 'columnStyles'
>;

const pointsPerPixel = 0.75;
/** Pixels of a digit of the default font. */
const digit = 7;
/** Points, of a row without a height of its own. */
const standardHeight = 15;
/** Files style and hide columns up to the last one of the grid; so many beyond the cells are kept. */
const columnsBeyond = 26;

/** Sizes, styles and hiding of whole rows and columns. */
export function sheetLines(
  sheet: Worksheet,
  frame: Element,
  styles: CellStyles,
  common: HostStyle,
): Lines {
  const rowHeights: Record<string, number> = {};
  const rowStyles: Record<string, HostStyle> = {};
  const hiddenRows: number[] = [];
  const given = numeric(element(frame, 'sheetFormatPr'), 'defaultRowHeight') ?? standardHeight;
  // A pixel more or less is not worth a height for every row.
  const usual = Math.abs(given - standardHeight) > pointsPerPixel ? given : standardHeight;
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    const row = sheet.findRow(number);
    const height = row?.height ?? usual;
    if (height > 0 && height !== standardHeight) rowHeights[number] = height;
    if (row === undefined) continue;
    if (row.hidden || row.height === 0) hiddenRows.push(number);
    const style = beside(styles.of(row.style), common);
    if (Object.keys(style).length > 0) rowStyles[number] = style;
  }
  const columns = sheetColumns(sheet, frame, styles, common);
  return {
    ...(Object.keys(rowHeights).length > 0 && { rowHeights }),
    ...(Object.keys(rowStyles).length > 0 && { rowStyles }),
    ...(hiddenRows.length > 0 && { hiddenRows }),
    ...columns,
  };
}

function sheetColumns(
  sheet: Worksheet,
  frame: Element,
  styles: CellStyles,
  common: HostStyle,
): Lines {
  const columnWidths: Record<string, number> = {};
  const columnStyles: Record<string, HostStyle> = {};
  const hiddenColumns: string[] = [];
  const used = lastColumn(sheet) + columnsBeyond;
  const usual = numeric(element(frame, 'sheetFormatPr'), 'defaultColWidth');
  if (usual !== null) {
    for (let column = 1; column <= used; column += 1) {
      columnWidths[columnName(column - 1)] = points(usual);
    }
  }
  for (const each of elements(frame, 'col')) {
    const first = numeric(each, 'min') ?? 1;
    const last = Math.min(numeric(each, 'max') ?? first, used);
    const width = numeric(each, 'width');
    const isHidden = flag(each, 'hidden') === true || width === 0;
    for (let column = first; column <= last; column += 1) {
      const letters = columnName(column - 1);
      if (width !== null && width > 0) columnWidths[letters] = points(width);
      if (isHidden) hiddenColumns.push(letters);
      if (each.getAttribute('style') === null) continue;
      const style = beside(styles.of(sheet.getColumn(column).style), common);
      if (Object.keys(style).length > 0) columnStyles[letters] = style;
    }
  }
  return {
    ...(Object.keys(columnWidths).length > 0 && { columnWidths }),
    ...(Object.keys(columnStyles).length > 0 && { columnStyles }),
    ...(hiddenColumns.length > 0 && { hiddenColumns }),
  };
}

function lastColumn(sheet: Worksheet): number {
  let last = 1;
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    last = Math.max(last, sheet.findRow(number)?.cellCount ?? 0);
  }
  return last;
}

/** Whole pixels, as Excel draws a width in characters (ECMA-376 part 1, 18.3.1.13). */
function points(width: number): number {
  const pixels = Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);
  return pixels * pointsPerPixel;
}

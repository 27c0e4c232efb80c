/// <reference types="office-js" />
import type { PlanArea } from '../../report/sheet-plan';
import { areaAddress, columnLetters } from '../../sheets/grid';
import { rangeIn } from '../read/sheet-range';
import { writeConditionalFormats } from './write-conditional';
import { writeLooks } from './write-looks';
import { writePage } from './write-page';
import type { SheetContent } from './sheet-content';

/** Takes everything from a sheet that `writeContent` may put on it, except charts. */
export function clearSheet(worksheet: Excel.Worksheet, used: PlanArea | null): void {
  worksheet.getRange().conditionalFormats.clearAll();
  if (used === null) return;
  const whole = { ...used, firstRow: 1, firstColumn: 1 };
  const range = rangeIn(worksheet, whole);
  range.clear('All');
  range.format.useStandardHeight = true;
  range.format.useStandardWidth = true;
}

/**
 * Puts a content on a sheet that is empty or cleared; goes with the next request. Its charts are not
 * drawn: see `writeChart`.
 */
export function writeContent(worksheet: Excel.Worksheet, content: SheetContent): void {
  const { area, freeze, page } = content;
  // A link gives its cell a look and, when it is empty, a text: looks and texts come after.
  for (const { row, column, ...link } of content.links) {
    worksheet.getCell(row - 1, column - 1).hyperlink = link;
  }
  // A text is kept as it is only in a cell that is formatted as text already.
  writeLooks(worksheet, content);
  if (area !== null) {
    rangeIn(worksheet, area).formulas = content.inputs.map((row) => [...row]);
  }
  for (const merge of content.merges) rangeIn(worksheet, merge).merge();
  writeSizes(worksheet, content);
  writeConditionalFormats(worksheet, content.conditionalFormats);
  if (freeze.rows === 0 && freeze.columns === 0) worksheet.freezePanes.unfreeze();
  else worksheet.freezePanes.freezeAt(frozenRange(worksheet, freeze));
  worksheet.showGridlines = content.showGridlines;
  worksheet.tabColor = content.tabColor;
  if (page !== null) writePage(worksheet, page);
}

function frozenRange(worksheet: Excel.Worksheet, freeze: SheetContent['freeze']): Excel.Range {
  const { rows, columns } = freeze;
  if (rows === 0) return worksheet.getRange(`A:${columnLetters(columns)}`);
  if (columns === 0) return worksheet.getRange(`1:${String(rows)}`);
  const corner = { firstRow: 1, firstColumn: 1, lastRow: rows, lastColumn: columns };
  return worksheet.getRange(areaAddress(corner));
}

/** Neighbours of the same size at once. */
function writeSizes(worksheet: Excel.Worksheet, { columnWidths, rowHeights }: SheetContent): void {
  for (const [first, last, width] of runs(columnWidths)) {
    const columns = `${columnLetters(first)}:${columnLetters(last)}`;
    worksheet.getRange(columns).format.columnWidth = width;
  }
  const heights: (number | null)[] = [];
  for (const [row, height] of Object.entries(rowHeights)) heights[Number(row) - 1] = height;
  for (const [first, last, height] of runs(Array.from(heights, (one) => one ?? null))) {
    worksheet.getRange(`${String(first)}:${String(last)}`).format.rowHeight = height;
  }
}

/** First and last place, from 1 on, of equal numbers that follow each other. */
function runs(sizes: readonly (number | null)[]): (readonly [number, number, number])[] {
  const found: [number, number, number][] = [];
  sizes.forEach((size, index) => {
    const last = found.at(-1);
    if (size === null) return;
    if (last?.[1] === index && last[2] === size) last[1] = index + 1;
    else found.push([index + 1, index + 1, size]);
  });
  return found;
}

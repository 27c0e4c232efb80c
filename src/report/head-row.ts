import { area } from './address';
import type { SheetFrame } from './head-block';
import { tableSize } from './sheet-styles';
import { heightOf, linesIn } from './text-width';

/**
 * The head of a table whose head is one row, as high as its longest heading needs.
 *
 * @param spare Points more than that.
 */
export function writeHeadRow(
  { canvas, widths }: SheetFrame,
  row: number,
  headings: readonly string[],
  spare: number,
): void {
  canvas.write(row, 1, [headings]);
  canvas.style(area(row, 1, row, headings.length), 'head');
  // Bold words stand a little wider in some programs than we reckon.
  const lines = headings.map((text, index) =>
    linesIn(text, (widths[index] ?? 1) - 1, tableSize, true),
  );
  canvas.rowHeights[row] = heightOf(Math.max(...lines), tableSize) + spare;
}

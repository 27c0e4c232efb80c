import { pageHeight, scaleOf, spareCharacters } from './page-fit';
import type { SheetColumn } from './sheet-columns';

/** Print no smaller than this share of the chosen sizes for the sake of a page less. */
const leastScale = 0.68;
/** The widest that a column becomes, as a multiple of what it needs. */
const most = 2.6;

/**
 * Widths in characters, from column A on. A narrow table is spread over the page. When it is only a
 * little too long for one page it is spread further: the printer shrinks it back to the page's width,
 * and so its height with it. A wide one keeps its widths.
 *
 * @param height points of the sheet down to the end of the table
 */
export function columnWidths(columns: readonly SheetColumn[], height: number): readonly number[] {
  const widths = columns.map(({ width }) => width);
  const wanted = pageHeight(1) / height;
  const scale = wanted >= leastScale ? Math.min(1, wanted) : 1;
  if (scaleOf(widths) <= scale) return widths.map(tenths);
  const growing = columns.reduce((sum, { kind, width }) => sum + (grows(kind) ? width : 0), 0);
  const share = Math.min(most - 1, Math.max(0, spareCharacters(widths, scale)) / growing);
  return columns.map(({ kind, width }) => tenths(grows(kind) ? width * (1 + share) : width));
}

function grows(kind: SheetColumn['kind']): boolean {
  return kind !== 'ordinal' && kind !== 'level' && kind !== 'assessment';
}

function tenths(width: number): number {
  return Math.ceil(width * 10) / 10;
}

import { pageCharacters } from './page-fit';
import type { SheetColumn } from './sheet-columns';

/**
 * Widths in characters, from column A on. A narrow table is spread over the page, its columns growing
 * by up to three quarters; a wide one keeps its widths and is shrunk by the printer.
 */
export function columnWidths(columns: readonly SheetColumn[]): readonly number[] {
  const widths = columns.map(({ width }) => width);
  const least = widths.reduce((sum, width) => sum + width, 0);
  const growing = columns.reduce((sum, { kind, width }) => sum + (grows(kind) ? width : 0), 0);
  const share = Math.min(0.75, Math.max(0, pageCharacters - least) / growing);
  return columns.map(({ kind, width }) => tenths(grows(kind) ? width * (1 + share) : width));
}

function grows(kind: SheetColumn['kind']): boolean {
  return kind !== 'ordinal' && kind !== 'level' && kind !== 'assessment';
}

function tenths(width: number): number {
  return Math.floor(width * 10) / 10;
}

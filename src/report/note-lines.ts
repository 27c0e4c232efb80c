import { area } from './address';
import { heightFor } from './head-block';
import type { SheetFrame } from './head-block';

/** Notes over the whole width, one below the other; returns the row after them. */
export function writeNotes(frame: SheetFrame, top: number, notes: readonly string[]): number {
  const { canvas, widths } = frame;
  const last = widths.length;
  notes.forEach((note, index) => {
    const row = top + index;
    const text = `- ${note}`;
    canvas.span(area(row, 1, row, last), text, 'note');
    canvas.rowHeights[row] = heightFor(frame, text, 'note', 1, last);
  });
  return top + notes.length;
}

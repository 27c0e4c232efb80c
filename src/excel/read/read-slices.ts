/// <reference types="office-js" />
import type { Area } from '../../sheets/grid';
import { SliceQueue } from './cell-slices';
import { rangeIn } from './sheet-range';

/** Cells to be read. */
export interface SliceSource {
  readonly worksheet: Excel.Worksheet;
  readonly area: Area;
}

/** What is asked for of every cell. */
export type SliceProperty = 'values' | 'formulas' | 'numberFormat';

export interface SliceListener {
  /** Before each request, with the index of the source that it begins with; may throw to end it. */
  readonly onRequest?: (source: number) => void;
  /** Some rows of a source, from the top. */
  readonly onRows: (source: number, rows: Excel.Range) => void;
}

/**
 * Reads cells in as few requests as answers may be large. Other questions that wait in the context go with
 * the first one.
 *
 * @throws ExcelProblem Only what the listener throws; else Excel's own errors.
 */
export async function readSlices(
  context: Excel.RequestContext,
  sources: readonly SliceSource[],
  properties: readonly SliceProperty[],
  { onRequest, onRows }: SliceListener,
): Promise<void> {
  const queue = new SliceQueue(sources.map(({ area }, sheet) => ({ sheet, area })));
  while (!queue.isEmpty) {
    const slices = queue.next();
    onRequest?.(slices[0]?.sheet ?? 0);
    const ranges = slices.map(({ sheet, area }) => {
      const source = sources[sheet];
      if (source === undefined) throw new RangeError('a slice of no sheet');
      const range = rangeIn(source.worksheet, area);
      range.load(properties.join(','));
      return { sheet, range };
    });
    try {
      // One request for as many cells as an answer may hold.
      await context.sync();
    } catch (error) {
      queue.refused(slices, error);
      continue;
    }
    let bytes = 0;
    for (const { sheet, range } of ranges) {
      for (const property of properties) bytes += sizeOf(range[property]);
      onRows(sheet, range);
      // What was read is let go: it would be held until the job ends.
      range.untrack();
    }
    queue.answered(slices, bytes);
  }
}

/** Bytes as JSON, more or less: a Vietnamese letter takes up to three. */
function sizeOf(rows: readonly (readonly unknown[])[]): number {
  let size = 0;
  for (const row of rows) {
    for (const cell of row) {
      if (typeof cell === 'string') size += cell === '' ? 3 : cell.length * 1.5 + 3;
      else size += String(cell).length + 1;
    }
  }
  return size;
}

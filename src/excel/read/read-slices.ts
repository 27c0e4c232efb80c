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
export interface SliceQuestion {
  readonly properties: readonly ('values' | 'formulas' | 'numberFormat')[];
  /** How the cells look; absent: not asked for. */
  readonly looks?: Excel.CellPropertiesLoadOptions;
}

export interface SliceListener {
  /**
   * Asks what is to be answered along with the first cells. Asks again when that answer was too large:
   * then nothing of it has come.
   */
  readonly alongside?: () => void;
  /** Before each request, with the index of the source that it begins with; may throw to end it. */
  readonly onRequest?: (source: number) => void;
  /** Some rows of a source, from the top; their looks if they were asked for. */
  readonly onRows: (
    source: number,
    rows: Excel.Range,
    looks: readonly (readonly Excel.CellProperties[])[],
  ) => void;
}

/** Bytes of a cell's looks with borders, as measured; without them there are few. */
const looksBytes = 700;

/**
 * Reads cells in as few requests as answers may be large; one request when there are no cells.
 *
 * @throws ExcelProblem Only what the listener throws; else Excel's own errors.
 */
export async function readSlices(
  context: Excel.RequestContext,
  sources: readonly SliceSource[],
  { properties, looks }: SliceQuestion,
  { alongside, onRequest, onRows }: SliceListener,
): Promise<void> {
  const queue = new SliceQueue(
    sources.map(({ area }, sheet) => ({ sheet, area })),
    looks && looksBytes,
  );
  let isFirst = true;
  do {
    const slices = queue.next();
    onRequest?.(slices[0]?.sheet ?? 0);
    if (isFirst) alongside?.();
    const ranges = slices.map(({ sheet, area }) => {
      const source = sources[sheet];
      if (source === undefined) throw new RangeError('a slice of no sheet');
      const range = rangeIn(source.worksheet, area);
      range.load(properties.join(','));
      return { sheet, range, looks: looks && range.getCellProperties(looks) };
    });
    try {
      // One request for as many cells as an answer may hold.
      await context.sync();
    } catch (error) {
      queue.refused(slices, error);
      continue;
    }
    isFirst = false;
    let bytes = 0;
    for (const { sheet, range, looks } of ranges) {
      for (const property of properties) bytes += sizeOf(range[property]);
      if (looks !== undefined) bytes += JSON.stringify(looks.value).length;
      onRows(sheet, range, looks?.value ?? []);
      // What was read is let go: it would be held until the job ends.
      range.untrack();
    }
    queue.answered(slices, bytes);
  } while (!queue.isEmpty);
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

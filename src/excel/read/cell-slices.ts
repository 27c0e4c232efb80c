/// <reference types="office-js" />
import type { Area } from '../../sheets/grid';
import { excelCode, ExcelProblem } from '../excel-problem';

/** Some rows of a sheet, to be read in one request with those of other sheets. */
export interface Slice {
  /** Index of the sheet among those that are read. */
  readonly sheet: number;
  readonly area: Area;
}

/** Bytes of an answer to aim at: Excel on the web refuses answers over 5 MB. */
const wantedBytes = 3_900_000;
/** Most sheets take some 40 bytes a cell, formulas more. */
const usualBytes = 48;
const mostCells = 400_000;

/**
 * Cuts areas into requests, each as large as may be: how large the cells are is learnt from the answers
 * so far.
 */
export class SliceQueue {
  readonly #waiting: Slice[];
  #cells: number;

  /** @param bytesPerCell What is expected of a cell before the first answer. */
  constructor(slices: readonly Slice[], bytesPerCell = usualBytes) {
    this.#waiting = [...slices];
    this.#cells = Math.floor(wantedBytes / bytesPerCell);
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** The slices of the next request, at least one row. */
  next(): readonly Slice[] {
    const taken: Slice[] = [];
    let room = this.#cells;
    for (let slice = this.#waiting[0]; slice !== undefined; slice = this.#waiting[0]) {
      const { firstRow, lastRow } = slice.area;
      const fitting = Math.floor(room / widthOf(slice.area));
      const rows = Math.min(
        lastRow - firstRow + 1,
        taken.length === 0 ? Math.max(1, fitting) : fitting,
      );
      if (rows < 1) break;
      const end = firstRow + rows - 1;
      taken.push({ sheet: slice.sheet, area: { ...slice.area, lastRow: end } });
      room -= rows * widthOf(slice.area);
      if (end === lastRow) this.#waiting.shift();
      else this.#waiting[0] = { sheet: slice.sheet, area: { ...slice.area, firstRow: end + 1 } };
    }
    return taken;
  }

  /** Learns from an answer. */
  answered(slices: readonly Slice[], bytes: number): void {
    if (slices.length === 0) return;
    const perCell = bytes / cellsOf(slices);
    this.#cells = Math.max(1, Math.min(mostCells, Math.floor(wantedBytes / perCell)));
  }

  /**
   * Puts slices back whose answer was too large.
   *
   * @throws ExcelProblem `too-large` for a single row
   */
  refused(slices: readonly Slice[], error: unknown): void {
    const [first] = slices;
    const isRow = slices.length === 1 && first?.area.firstRow === first?.area.lastRow;
    if (isRow || excelCode(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
    this.#cells = Math.max(1, Math.floor(cellsOf(slices) / 3));
    this.#waiting.unshift(...slices);
  }
}

/** Cells that a grid may have; a single stray cell in the last corner makes seventeen thousand million. */
const largestGrid = 32_000_000;

/** @throws ExcelProblem `too-large` */
export function assertReadable(sheet: string, area: Area): void {
  if (cellCount(area) > largestGrid) {
    throw new ExcelProblem('too-large', 'The used range of a sheet is too large.', { sheet });
  }
}

function cellsOf(slices: readonly Slice[]): number {
  return slices.reduce((sum, { area }) => sum + cellCount(area), 0);
}

function cellCount(area: Area): number {
  return (area.lastRow - area.firstRow + 1) * widthOf(area);
}

function widthOf(area: Area): number {
  return area.lastColumn - area.firstColumn + 1;
}

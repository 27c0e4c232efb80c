import { decimalMarkOf, type DecimalMark } from '../sheets/text/number-text';
import type { Failure } from './failure';
import { PassedError } from './failure';

/** What a reader needs to know of the range that a cell stands in. */
export interface CellContext {
  /** The decimal mark that the texts of the whole range agree on; null when none tells. */
  readonly decimalMark: DecimalMark | null;
}

/** Reads one cell that is neither blank nor an error; null where it stands for no value. */
export type CellReader<T> = (
  cell: string | number | boolean,
  context: CellContext,
) => T | null | Failure;

/** Rows of every parameter of type `any[][]`: also a single cell arrives as `[[5]]`. */
type Cells = readonly (readonly unknown[])[];

/** `1.065`, `1,065` and nothing else: a text that needs the others of its range, and tells them nothing. */
export const ambiguousDigits = /^[1-9]\d{0,2}[.,]\d{3}$/;

const noCells: Cells = [[null]];

/** One argument of a call: a cell, a range, an array, or nothing (an optional one that was left out). */
export class Argument<T> implements CellContext {
  readonly rows: number;
  readonly columns: number;
  readonly #cells: Cells;
  readonly #read: CellReader<T>;
  #only: T | null | Failure | undefined;
  #decimalMark: DecimalMark | null | undefined;

  constructor(given: unknown, read: CellReader<T>) {
    this.#cells = cellsOf(given);
    this.#read = read;
    this.rows = this.#cells.length;
    this.columns = this.#cells[0]?.length ?? 0;
  }

  get isSingle(): boolean {
    return this.rows === 1 && this.columns === 1;
  }

  /** The value in this place of the result: a single value stands in every place. */
  at(row: number, column: number): T | null | Failure {
    if (!this.isSingle) return this.#readCell(this.#cells[row]?.[column]);
    if (this.#only === undefined) this.#only = this.#readCell(this.#cells[0]?.[0]);
    return this.#only;
  }

  get decimalMark(): DecimalMark | null {
    // Once, also where the answer is null: it takes all texts of the range.
    if (this.#decimalMark === undefined) {
      this.#decimalMark = decimalMarkOf(this.texts().filter((text) => !ambiguousDigits.test(text)));
    }
    return this.#decimalMark;
  }

  /** All texts, row by row. */
  texts(): string[] {
    const texts: string[] = [];
    for (const row of this.#cells) {
      for (const cell of row) if (typeof cell === 'string') texts.push(cell);
    }
    return texts;
  }

  /** True when any cell came as null: then this Excel does not pass blank cells as 0. */
  get knowsBlanks(): boolean {
    return this.#cells.some((row) => row.some((cell) => cell === null || cell === undefined));
  }

  /** Rows up to the last one with a cell that is not blank; a 0 counts as blank if asked so. */
  usedRows(zeroIsBlank: boolean): number {
    for (let row = this.rows - 1; row >= 0; row -= 1) {
      if (
        this.#cells[row]?.some((cell) => !isBlank(cell) && !(zeroIsBlank && cell === 0)) === true
      ) {
        return row + 1;
      }
    }
    return 0;
  }

  #readCell(cell: unknown): T | null | Failure {
    if (isBlank(cell)) return null;
    if (typeof cell === 'object') {
      // An entity or a formatted number stands for its plain value; any other object is an error.
      const plain = plainValue(cell);
      return plain === null ? new PassedError(cell) : this.#read(plain, this);
    }
    return isPlain(cell) ? this.#read(cell, this) : null;
  }
}

function isBlank(cell: unknown): cell is null | undefined | '' {
  return cell === null || cell === undefined || cell === '';
}

function isPlain(cell: unknown): cell is string | number | boolean {
  return typeof cell === 'number' || typeof cell === 'string' || typeof cell === 'boolean';
}

/** The `basicValue` of one of Excel's data types; null for errors, which have one as well. */
function plainValue(cell: object): string | number | boolean | null {
  if (cell instanceof Error || ('type' in cell && cell.type === 'Error') || 'code' in cell)
    return null;
  return 'basicValue' in cell && isPlain(cell.basicValue) ? cell.basicValue : null;
}

/** Excel passes null for an optional argument that was left out. */
function cellsOf(given: unknown): Cells {
  if (Array.isArray(given)) {
    return given.length > 0 && Array.isArray(given[0]) ? (given as Cells) : [given as unknown[]];
  }
  return isPlain(given) ? [[given]] : noCells;
}

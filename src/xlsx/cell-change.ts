import type { CellLook } from './cell-look';

/** What a cell holds: `null` for nothing. Errors are their own text in `error`. */
export type ChangedValue = string | number | boolean | null | { readonly error: string };

/** What happens to one cell. Rows and columns are 1-based. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  /**
   * A new constant, or a new formula (with or without its `=`, as it is typed) with its value.
   * Dates are serial numbers from 1900 on. Absent: the content stays.
   */
  readonly content?: { readonly value: ChangedValue; readonly formula?: string };
  /** A cell that is formatted as text gets the usual format, or a number in it would be one more text. */
  readonly notAsText?: boolean;
  /** Only the value beside the cell's formula, which stays as the file spells it. */
  readonly result?: ChangedValue;
  readonly look?: CellLook;
}

/** A cell that was left as it is: it belongs to a formula that fills several cells at once. */
export interface LeftCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A cell of a staff sheet that the user has confirmed to repair. */
export interface CellRepair {
  readonly sheet: string;
  /** Sheet row and column, 1-based. */
  readonly row: number;
  readonly column: number;
  /** The text as it was shown to the user. The cell is left alone when it holds anything else. */
  readonly before: string;
  /** A number for a number typed as text; a text for one in a legacy encoding. */
  readonly after: string | number;
  /** Font for the repaired text; absent: as it is. */
  readonly font?: string;
  /** Excel format code for the repaired number (`0.00%`); absent: as it is. */
  readonly numberFormat?: string;
}

/** What a repair did, cell by cell, as addresses such as `T6.2024!F24`. */
export interface Repaired {
  readonly repaired: readonly string[];
  /** Formulas, cells that have changed since they were shown, cells of sheets that are gone. */
  readonly skipped: readonly string[];
}

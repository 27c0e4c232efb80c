export type { CellRepair } from '../sheets/repairs/repair';

/** What a repair did, cell by cell, as addresses such as `T6.2024!F24`. */
export interface Repaired {
  readonly repaired: readonly string[];
  /** Formulas, cells that have changed since they were shown, cells of sheets that are gone. */
  readonly skipped: readonly string[];
}

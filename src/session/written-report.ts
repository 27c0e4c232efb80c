/**
 * What could not be done; the sheet is right without it. `charts`: the former chart was drawn by another
 * program, and Excel does not say how.
 */
export type LeftOut = 'charts';

/** What a run wrote. */
export interface WrittenReport {
  /** Names of the sheets, in the order of the plans. */
  readonly sheets: readonly string[];
  /** Those of them that were there before and were rewritten in place. */
  readonly rewritten: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** True when the report can be taken back with `undoReport`. */
  readonly undoable: boolean;
}

/** What taking back did. */
export interface Undone {
  /** Sheets, or cells such as `T6.2024!F24`, that are as they were before. */
  readonly restored: readonly string[];
  /** Those that somebody has changed since: they stay as they are. */
  readonly kept: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** What a run that was cut off had left half done, and was put right. */
export interface Recovered {
  /** Our sheets that have their former content again. */
  readonly restored: readonly string[];
  /** Half-written new sheets that were removed. */
  readonly removed: readonly string[];
  /** Cells whose repair or formula was taken back, such as `T6.2024!F24`. */
  readonly cells: readonly string[];
}

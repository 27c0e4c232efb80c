/** Formulas of ours to be written beside recognised rows of a staff sheet. */
export interface FormulaInsertion {
  readonly sheet: string;
  readonly kind: FormulaKind;
  /** Sheet rows of the localities, 1-based, from top to bottom. */
  readonly rows: readonly number[];
  /** Sheet columns, 1-based. */
  readonly participants: number;
  /** Population or labour force for `coverage`, the plan for `remaining`. */
  readonly other: number;
  /** The column to write into. Its cells beside the rows must be empty: nothing is ever overwritten. */
  readonly column: number;
}

export const formulaKinds = ['coverage', 'remaining'] as const;
export type FormulaKind = (typeof formulaKinds)[number];

/** What was written. */
export interface InsertedFormulas {
  /** Such as `T6.2024!H5:H26`. */
  readonly place: string;
  /** One formula that spills over all rows; false: one in each row. */
  readonly spilled: boolean;
}

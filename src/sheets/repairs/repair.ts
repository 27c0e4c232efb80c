/** What is put right: text to number, legacy font to Unicode, blanks around and inside names. */
export const repairKinds = ['number-as-text', 'legacy-encoding', 'extra-spaces'] as const;
export type RepairKind = (typeof repairKinds)[number];

/** A cell of a staff sheet that can be put right without a decision. Of constants only. */
export interface CellRepair {
  readonly sheet: string;
  /** Sheet row and column, 1-based. */
  readonly row: number;
  readonly column: number;
  /** The cell's text as it is shown to the user. The cell is left alone when it holds anything else. */
  readonly before: string;
  /** A number for a number typed as text; a text for one in a legacy encoding. */
  readonly after: string | number;
  /** Font for a text that was in a legacy encoding; absent: as it is. */
  readonly font?: string;
  /** Excel format code of a number that was typed with a percent sign (`0.00%`); absent: as it is. */
  readonly numberFormat?: string;
}

export interface ProposedRepair extends CellRepair {
  readonly kind: RepairKind;
}

/** What is put right: text to number, legacy font to Unicode, blanks around and inside names. */
export const repairKinds = ['number-as-text', 'legacy-encoding', 'extra-spaces'] as const;
export type RepairKind = (typeof repairKinds)[number];

/** A cell that can be put right without a decision, before and after. Of constants only. */
export interface ProposedRepair {
  readonly kind: RepairKind;
  readonly sheet: string;
  /** Sheet row and column, 1-based. */
  readonly row: number;
  readonly column: number;
  /** The cell's text as it is. */
  readonly before: string;
  readonly after: string | number;
  /** Font that shows a text that was in a legacy encoding. */
  readonly font?: string;
  /** Of a number that was typed with a percent sign. */
  readonly numberFormat?: string;
}

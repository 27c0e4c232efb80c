/** A sheet of the workbook, in its order. */
export interface SheetEntry {
  readonly name: string;
  readonly visible: boolean;
  /** True when it is a report of ours that still bears its own name. */
  readonly generated: boolean;
}

/** A cell to go to. */
export interface CellPlace {
  readonly sheet: string;
  /** Such as `F24` or `G9:G101`; null: the sheet itself. */
  readonly cell: string | null;
}

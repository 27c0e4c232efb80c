/** The final names do not fit the sheets of the report: a mistake of the caller. */
export class SheetNamesError extends Error {
  override readonly name = 'SheetNamesError' as const;
  readonly code = 'sheet-names' as const;

  constructor(wanted: number, given: number) {
    super(`The report has ${wanted} sheets, but ${given} names were given.`);
  }
}

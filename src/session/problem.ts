/**
 * Why a session could not do something. `code` is stable: the pane puts it into words.
 *
 * - `excel-too-old`: below the version that is needed (details: `needed`)
 * - `cell-edit-mode`: a cell is being edited; finish it with Enter, then again
 * - `protected-workbook`: the workbook's structure is protected; no sheet can be added
 * - `protected-sheet`: a sheet to be changed is protected (details: `sheet`)
 * - `sheet-in-use`: a plan bears the name of a sheet that is not ours, or that somebody has worked on
 * - `cells-filled`: cells that formulas were to be written into hold something (details: `sheet`, `cells`)
 * - `hidden-sheet`: the sheet is hidden and cannot be shown (details: `sheet`)
 * - `no-such-sheet`: the sheet is gone (details: `sheet`)
 * - `cancelled`: the user stopped it; nothing was changed
 * - `too-large`: a sheet or text is beyond what can be sent or read (details: `sheet`)
 * - `invalid-plan`: the plan asks for what no sheet can hold
 * - `not-restored`: it failed, and so did taking it back; it is taken back at the next start
 * - `unexpected`: anything else (details: `reason`, Excel's own code)
 */
export type ProblemCode =
  | 'excel-too-old'
  | 'cell-edit-mode'
  | 'protected-workbook'
  | 'protected-sheet'
  | 'sheet-in-use'
  | 'cells-filled'
  | 'hidden-sheet'
  | 'no-such-sheet'
  | 'cancelled'
  | 'too-large'
  | 'invalid-plan'
  | 'not-restored'
  | 'unexpected';

/** What a session's methods reject with. */
export interface Problem extends Error {
  readonly code: ProblemCode;
  /** True when the workbook is as it was before. */
  readonly unchanged: boolean;
  /** Sheet names and versions for the message; never figures or texts of cells. */
  readonly details: Readonly<Record<string, string>>;
}

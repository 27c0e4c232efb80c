import type { ExistingSheet } from '../report/ownership';
import type { SheetPlan } from '../report/sheet-plan';
import type { Grid } from '../sheets/grid';
import type { TableChange } from '../sheets/kept/keep-period';
import type { CellRepair, Repaired } from './cell-repair';
import type { FormulaInsertion, InsertedFormulas } from './formula-insertion';
import type { JobControl } from './progress';
import type { CellPlace, SheetEntry } from './sheet-entry';
import type { Recovered, Undone, WrittenReport } from './written-report';

/**
 * The workbook as the pane and the ribbon commands see it, in Excel or in a file. Methods reject with a
 * `Problem` and nothing else. One job at a time: a second one waits for the first.
 */
export interface Session {
  /** All worksheets in the workbook's order. */
  listSheets(): Promise<readonly SheetEntry[]>;

  /** All worksheets as grids, in the workbook's order; only those named, if names are given. */
  readSheets(names?: readonly string[], control?: JobControl): Promise<readonly Grid[]>;

  /** The sheets with what we wrote about those that are ours: `placeReports` asks for it. */
  existingSheets(): Promise<readonly ExistingSheet[]>;

  /**
   * Writes a report: a plan that bears the name of an untouched sheet of ours rewrites it in place, the
   * others become new sheets at the end. All of it or nothing.
   */
  writeReport(plans: Iterable<SheetPlan>, control?: JobControl): Promise<WrittenReport>;

  /** Takes the last report of this session back; null when there is none. */
  undoReport(): Promise<Undone | null>;

  /** Puts right what a run that was cut off has left half done; null when there is nothing. */
  recover(): Promise<Recovered | null>;

  /** Repairs the cells that the user has confirmed: all of them or none. Formulas are never touched. */
  repairCells(repairs: readonly CellRepair[]): Promise<Repaired>;

  /** Takes the last repair back, cell by cell, where nobody has changed the cell since. */
  undoRepair(): Promise<Undone | null>;

  /** Writes formulas of ours into empty cells beside recognised rows: all of them or none. */
  insertFormulas(insertion: FormulaInsertion): Promise<InsertedFormulas>;

  /** Takes the last formulas back, where nobody has changed the cell since; null when there are none. */
  undoFormulas(): Promise<Undone | null>;

  /**
   * Writes cells of a sheet of ours on which people work as well: all of them or none. Other cells are not
   * touched; when the cells do not hold what the change was worked out from, nothing is.
   */
  changeTable(change: TableChange): Promise<void>;

  /** Takes the last change back, where nobody has changed the cells since; null when there is none. */
  undoTable(): Promise<Undone | null>;

  /** The cell or range that the user has selected. */
  selection(): Promise<CellPlace>;

  /** Shows a cell to the user. */
  select(place: CellPlace): Promise<void>;

  /**
   * The printed part of a sheet as a picture: a PNG in base64; null where this Excel cannot draw one.
   */
  picture(sheet: string): Promise<string | null>;

  /**
   * Tells when somebody has changed sheets: their names, together for all changes of half a second. What
   * the session itself writes does not count.
   *
   * @returns Ends it.
   */
  watch(changed: (sheets: readonly string[]) => void): Promise<() => Promise<void>>;

  /** A choice of the user that is kept in the workbook; null when there is none. */
  readSetting(key: string): Promise<string | null>;
  writeSetting(key: string, value: string): Promise<void>;
}

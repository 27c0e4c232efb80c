import type { ExistingSheet } from '../report/ownership';
import type { SheetPlan } from '../report/sheet-plan';
import type { CellRepair, Repaired } from '../session/cell-repair';
import type { FormulaInsertion, InsertedFormulas } from '../session/formula-insertion';
import type { JobControl } from '../session/progress';
import type { SelfChecking, SelfCheckReport } from '../session/self-check';
import type { Session } from '../session/session';
import type { CellPlace, SheetEntry } from '../session/sheet-entry';
import type { Recovered, Undone, WrittenReport } from '../session/written-report';
import type { Grid } from '../sheets/grid';
import type { TableChange } from '../sheets/kept/keep-period';
import { ExcelApp, type OfficeGlobals } from './excel-app';
import { asProblem, ExcelProblem } from './excel-problem';
import type { DoneInsertion } from './formulas/noted-insertion';
import { isAnythingNoted } from './noted-work';
import { goToCell, selectedPlace } from './go-to-cell';
import { pictureOf } from './picture';
import { readGrids } from './read/read-grids';
import { listEntries } from './read/sheet-outline';
import type { DoneRepair } from './repair/repair-cell';
import type { WrittenSheet } from './run/report-run';
import type { DoneTable } from './table/change-table';
import { watchSheets } from './sheet-watch';
import { existingSheets } from './standing-sheet';
import { readSetting, writeSetting } from './workbook-setting';

/** The open workbook of the Excel that the add-in runs in. */
export class ExcelSession implements Session, SelfChecking {
  readonly #app: ExcelApp;
  #lastRepair: readonly DoneRepair[] | null = null;
  #lastInsertion: DoneInsertion | null = null;
  #lastReport: readonly WrittenSheet[] | null = null;
  #lastTable: DoneTable | null = null;

  /** @param globals Those that office.js makes, after `Office.onReady`. */
  constructor(globals: OfficeGlobals) {
    this.#app = new ExcelApp(globals);
  }

  async listSheets(): Promise<readonly SheetEntry[]> {
    return this.#app.job(() => this.#app.run(listEntries));
  }

  async readSheets(names?: readonly string[], control: JobControl = {}): Promise<readonly Grid[]> {
    return this.#app.job(() => this.#app.run((context) => readGrids(context, names, control)));
  }

  async existingSheets(): Promise<readonly ExistingSheet[]> {
    return this.#app.job(() => this.#app.run(existingSheets));
  }

  async writeReport(plans: Iterable<SheetPlan>, control: JobControl = {}): Promise<WrittenReport> {
    return this.#app.job(async () => {
      const { runReport } = await import('./late-jobs');
      const { report, sheets } = await runReport(this.#app, plans, control);
      this.#lastReport = sheets;
      return report;
    });
  }

  async undoReport(): Promise<Undone | null> {
    return this.#app.job(async () => {
      const sheets = this.#lastReport;
      if (sheets === null) return null;
      const { undoRun } = await import('./late-jobs');
      const undone = await undoRun(this.#app, sheets);
      this.#lastReport = null;
      return undone;
    });
  }

  async recover(): Promise<Recovered | null> {
    return this.#app.job(async () => {
      try {
        if (!(await this.#app.run(isAnythingNoted))) return null;
        const { recoverWork } = await import('./late-jobs');
        return await recoverWork(this.#app);
      } catch (error) {
        const { code, message, details } = asProblem(error);
        // Waits and comes again.
        if (code === 'cell-edit-mode') throw error;
        throw new ExcelProblem(code, message, details, false, { cause: error });
      }
    });
  }

  async repairCells(repairs: readonly CellRepair[]): Promise<Repaired> {
    return this.#app.job(async () => {
      const { repairCells } = await import('./late-jobs');
      const { result, done } = await repairCells(this.#app, repairs);
      if (done.length > 0) this.#lastRepair = done;
      return result;
    });
  }

  async undoRepair(): Promise<Undone | null> {
    return this.#app.job(async () => {
      const done = this.#lastRepair;
      if (done === null) return null;
      const { undoRepairs } = await import('./late-jobs');
      const undone = await undoRepairs(this.#app, done);
      this.#lastRepair = null;
      return undone;
    });
  }

  async insertFormulas(insertion: FormulaInsertion): Promise<InsertedFormulas> {
    return this.#app.job(async () => {
      const { insertFormulas } = await import('./late-jobs');
      const { result, done } = await insertFormulas(this.#app, insertion);
      this.#lastInsertion = done;
      return result;
    });
  }

  async undoFormulas(): Promise<Undone | null> {
    return this.#app.job(async () => {
      const done = this.#lastInsertion;
      if (done === null) return null;
      const { undoInsertion } = await import('./late-jobs');
      const undone = await undoInsertion(this.#app, done);
      this.#lastInsertion = null;
      return undone;
    });
  }

  async selfCheck(control: JobControl = {}): Promise<SelfCheckReport> {
    return this.#app.job(async () => {
      const { runSelfCheck } = await import('./late-jobs');
      return runSelfCheck(this.#app, control);
    });
  }

  async changeTable(change: TableChange): Promise<void> {
    return this.#app.job(async () => {
      const { changeTable } = await import('./late-jobs');
      this.#lastTable = await changeTable(this.#app, change);
    });
  }

  async undoTable(): Promise<Undone | null> {
    return this.#app.job(async () => {
      const done = this.#lastTable;
      if (done === null) return null;
      const { undoTable } = await import('./late-jobs');
      const undone = await undoTable(this.#app, done);
      this.#lastTable = null;
      return undone;
    });
  }

  async selection(): Promise<CellPlace> {
    return this.#app.job(() => this.#app.run(selectedPlace));
  }

  async select(place: CellPlace): Promise<void> {
    return this.#app.job(() => this.#app.run((context) => goToCell(context, place)));
  }

  async picture(sheet: string): Promise<string | null> {
    return this.#app.job(() => this.#app.run((context) => pictureOf(context, sheet)));
  }

  async watch(changed: (sheets: readonly string[]) => void): Promise<() => Promise<void>> {
    return watchSheets(this.#app, changed);
  }

  async readSetting(key: string): Promise<string | null> {
    return this.#app.job(() => this.#app.run((context) => readSetting(context, key)));
  }

  async writeSetting(key: string, value: string): Promise<void> {
    return this.#app.job(() => this.#app.run((context) => writeSetting(context, key, value)));
  }
}

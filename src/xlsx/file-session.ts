import { isReport, type ExistingSheet } from '../report/ownership';
import type { SheetPlan } from '../report/sheet-plan';
import type { CellRepair, Repaired } from '../session/cell-repair';
import type { FormulaInsertion, InsertedFormulas } from '../session/formula-insertion';
import type { JobControl } from '../session/progress';
import type { Session } from '../session/session';
import type { CellPlace, SheetEntry } from '../session/sheet-entry';
import type { Undone, WrittenReport } from '../session/written-report';
import { areaAddress, sheetAddress, type Grid } from '../sheets/grid';
import type { TableChange } from '../sheets/kept/keep-period';
import { changeWorkbook } from './change-workbook';
import { emptyWorkbook } from './empty-workbook';
import { readExistingSheets } from './existing-sheets';
import { FileHistory, type ChangeKind, type ChangedCells, type TakenBack } from './file-history';
import { asFileProblem, FileProblem, throwIfCancelled } from './file-problem';
import { readChoices, writeChoices } from './kept-choices';
import { plainFormulas } from './plain-insertion';
import { Package } from './package';
import { writePlansInTurn } from './plan-writer';
import { bySheet, holdsBlock, isFormula, repairedCell, valueAt } from './session-cells';
import { protectedSheet } from './sheet-protection';
import { readWorkbookFile } from './workbook-file';
import { tableCells } from './table-change';
import { workbookOutline } from './workbook-outline';

/**
 * The workbook in the bytes of a file. Whatever is done makes new bytes, as a whole or not at all; the file
 * that they came from is never touched. Nobody else works on them: nothing ever has to be recovered.
 */
export class FileSession implements Session {
  readonly #history: FileHistory;
  /** By name, those that were read and have not changed since. */
  readonly #grids: Map<string, Grid>;
  #sheets: readonly SheetEntry[];
  readonly #choices: Map<string, string>;
  #areChoicesChanged = false;
  #place: CellPlace;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(bytes: Uint8Array, grids: readonly Grid[]) {
    this.#history = new FileHistory(bytes);
    this.#grids = new Map(grids.map((grid) => [grid.sheet, grid]));
    this.#sheets = sheetEntries(bytes);
    this.#choices = new Map(readChoices(bytes));
    const shown = grids.find(({ visible }) => visible) ?? grids[0];
    this.#place = { sheet: shown?.sheet ?? '', cell: 'A1' };
  }

  /**
   * @param bytes An .xlsx or .xlsm file.
   * @throws {WorkbookError} when the bytes are not a workbook that can be read.
   */
  static open(bytes: Uint8Array): FileSession {
    return new FileSession(bytes, readWorkbookFile(bytes).grids);
  }

  /** A new workbook, which has no sheets before a report is written. */
  static create(): FileSession {
    return new FileSession(emptyWorkbook(), []);
  }

  /** The file as it is now, with the choices that the user has made. */
  async file(): Promise<Uint8Array> {
    return this.#job(() => {
      const { bytes } = this.#history;
      return this.#areChoicesChanged ? writeChoices(bytes, this.#choices) : bytes;
    });
  }

  async listSheets(): Promise<readonly SheetEntry[]> {
    return this.#job(() => this.#sheets);
  }

  async readSheets(
    names?: readonly string[],
    { onProgress, signal }: JobControl = {},
  ): Promise<readonly Grid[]> {
    return this.#job(async () => {
      const total = names?.length ?? this.#sheets.length;
      onProgress?.({ stage: 'read', done: 0, total });
      await breath();
      throwIfCancelled(signal);
      const grids = this.#read(names);
      onProgress?.({ stage: 'read', done: total, total });
      return grids;
    });
  }

  async existingSheets(): Promise<readonly ExistingSheet[]> {
    return this.#job(() => readExistingSheets(this.#history.bytes));
  }

  async writeReport(
    plans: Iterable<SheetPlan>,
    { onProgress, signal }: JobControl = {},
  ): Promise<WrittenReport> {
    return this.#job(async () => {
      const all = [...plans];
      const { bytes } = this.#history;
      const existing = readExistingSheets(bytes);
      const written = await writePlansInTurn(bytes, all, existing, async (done) => {
        onProgress?.({ stage: 'write', done, total: all.length });
        await breath();
        throwIfCancelled(signal);
      });
      const sheets = all.map(({ name }) => name);
      this.#note('report', null, sheets, written);
      const before = new Set(existing.map(({ name }) => name));
      const rewritten = sheets.filter((name) => before.has(name));
      return { sheets, rewritten, leftOut: [], undoable: true };
    });
  }

  async undoReport(): Promise<Undone | null> {
    return this.#takeBack('report');
  }

  /** Nothing draws a sheet where there is no Excel. */
  picture(): Promise<null> {
    return Promise.resolve(null);
  }

  recover(): Promise<null> {
    return Promise.resolve(null);
  }

  async repairCells(repairs: readonly CellRepair[]): Promise<Repaired> {
    return this.#job(() => {
      const fit = repairs.filter((repair) => this.#holds(repair));
      const cells = bySheet(fit.map((repair) => [repair.sheet, repairedCell(repair)]));
      const left = new Set(this.#change('repair', cells));
      const places = fit.map(sheetAddress).filter((place) => !left.has(place));
      const skipped = repairs.map(sheetAddress).filter((place) => !places.includes(place));
      return { repaired: places, skipped };
    });
  }

  async undoRepair(): Promise<Undone | null> {
    return this.#takeBack('repair');
  }

  /** Plain formulas of Excel: an Excel that opens files of this session may not know ours. */
  async insertFormulas(insertion: FormulaInsertion): Promise<InsertedFormulas> {
    return this.#job(() => {
      const { sheet, rows, column } = insertion;
      const grid = this.#grid(sheet);
      const [firstRow, lastRow] = [rows[0], rows.at(-1)];
      if (firstRow === undefined || lastRow === undefined) {
        throw new FileProblem('invalid-plan', 'There are no rows.');
      }
      const area = { firstRow, lastRow, firstColumn: column, lastColumn: column };
      const cells = areaAddress(area);
      for (let row = firstRow; row <= lastRow; row += 1) {
        if (valueAt(grid, row, column) === null && !isFormula(grid, row, column)) continue;
        const text = `${cells} of “${sheet}” is not empty.`;
        throw new FileProblem('cells-filled', text, { sheet, cells });
      }
      const changes = plainFormulas(insertion, (row, at) => valueAt(grid, row, at));
      this.#change('formulas', new Map([[sheet, changes]]));
      return { place: `${sheet}!${cells}`, spilled: false };
    });
  }

  async undoFormulas(): Promise<Undone | null> {
    return this.#takeBack('formulas');
  }

  async changeTable(change: TableChange): Promise<void> {
    return this.#job(() => {
      const { sheet, blocks } = change;
      const grid = this.#grid(sheet);
      if (!blocks.every((block) => holdsBlock(grid, block))) {
        throw new FileProblem('sheet-in-use', `“${sheet}” is not as it was read.`, { sheet });
      }
      this.#change('table', new Map([[sheet, tableCells(change)]]));
    });
  }

  async undoTable(): Promise<Undone | null> {
    return this.#takeBack('table');
  }

  async selection(): Promise<CellPlace> {
    return this.#job(() => this.#place);
  }

  /** Whoever shows the sheets shows hidden ones as well. */
  async select(place: CellPlace): Promise<void> {
    return this.#job(() => {
      this.#grid(place.sheet);
      this.#place = place;
    });
  }

  /** Nobody else changes the bytes. */
  watch(): Promise<() => Promise<void>> {
    return Promise.resolve(() => Promise.resolve());
  }

  async readSetting(key: string): Promise<string | null> {
    return this.#job(() => this.#choices.get(key) ?? null);
  }

  async writeSetting(key: string, value: string): Promise<void> {
    return this.#job(() => {
      this.#choices.set(key, value);
      this.#areChoicesChanged = true;
    });
  }

  /** Those of the sheets that there are, in the workbook's order. */
  #read(names?: readonly string[]): readonly Grid[] {
    const wanted = this.#sheets
      .map(({ name }) => name)
      .filter((name) => names?.includes(name) ?? true);
    const unread = wanted.filter((name) => !this.#grids.has(name));
    if (unread.length > 0) {
      const { grids } = readWorkbookFile(this.#history.bytes, unread);
      for (const grid of grids) this.#grids.set(grid.sheet, grid);
    }
    return wanted.flatMap((name) => this.#grids.get(name) ?? []);
  }

  /** @throws FileProblem `no-such-sheet` */
  #grid(name: string): Grid {
    const [grid] = this.#read([name]);
    if (grid !== undefined) return grid;
    throw new FileProblem('no-such-sheet', `There is no sheet “${name}”.`, { sheet: name });
  }

  /** True when the cell is as it was shown to the user. */
  #holds({ sheet, row, column, before }: CellRepair): boolean {
    const [grid] = this.#read([sheet]);
    if (grid === undefined || isFormula(grid, row, column)) return false;
    return valueAt(grid, row, column) === before;
  }

  /**
   * Changes cells of the staff's sheets. Their own formulas may depend on them: Excel calculates when it
   * opens the file.
   *
   * @returns Cells that one formula fills together with others: they stay.
   * @throws FileProblem `protected-sheet`
   */
  #change(kind: ChangeKind, cells: ChangedCells): readonly string[] {
    if (cells.size === 0) return [];
    const { bytes } = this.#history;
    const sheet = protectedSheet(bytes, [...cells.keys()]);
    if (sheet !== null) {
      throw new FileProblem('protected-sheet', `“${sheet}” is protected.`, { sheet });
    }
    const { bytes: changed, left } = changeWorkbook(bytes, { cells, sheets: [], calculate: true });
    const leftPlaces = left.map(sheetAddress);
    const places = [...cells].flatMap(([name, changes]) =>
      changes.map(({ row, column }) => sheetAddress({ sheet: name, row, column })),
    );
    const done = places.filter((place) => !leftPlaces.includes(place));
    if (done.length > 0) this.#note(kind, cells, done, changed);
    return leftPlaces;
  }

  #note(
    kind: ChangeKind,
    cells: ChangedCells | null,
    places: readonly string[],
    bytes: Uint8Array,
  ): void {
    this.#history.note({ kind, cells, places }, bytes);
    this.#forget({ cells, places });
  }

  /** A report changes its own sheets only, whose names are its places. */
  #forget({ cells, places }: TakenBack): void {
    for (const name of cells?.keys() ?? places) this.#grids.delete(name);
    this.#sheets = sheetEntries(this.#history.bytes);
  }

  async #takeBack(kind: ChangeKind): Promise<Undone | null> {
    return this.#job(() => {
      const taken = this.#history.takeBack(kind);
      if (taken === null) return null;
      this.#forget(taken);
      return { restored: taken.places, kept: [], leftOut: [] };
    });
  }

  /** After the jobs before it, whatever became of them. */
  async #job<T>(work: () => T | Promise<T>): Promise<T> {
    const job = this.#queue.then(work);
    this.#queue = job.catch(() => undefined);
    try {
      return await job;
    } catch (error) {
      throw asFileProblem(error);
    }
  }
}

/** The worksheets, without what is on them. */
function sheetEntries(bytes: Uint8Array): readonly SheetEntry[] {
  return workbookOutline(new Package(bytes)).sheets.map(({ name, visible, record }) => ({
    name,
    visible,
    generated: isReport(record, name),
  }));
}

/** Lets others have their turn: whoever wants to stop the job, and whoever shows how far it is. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

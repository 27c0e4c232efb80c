import type { ExistingSheet } from '../../../src/report/ownership';
import type { SheetPlan } from '../../../src/report/sheet-plan';
import type { CellRepair, Repaired } from '../../../src/session/cell-repair';
import type { FormulaInsertion, InsertedFormulas } from '../../../src/session/formula-insertion';
import type { Problem, ProblemCode } from '../../../src/session/problem';
import type { JobControl } from '../../../src/session/progress';
import { checkIds, type SelfChecking, type SelfCheckReport } from '../../../src/session/self-check';
import type { Session } from '../../../src/session/session';
import type { CellPlace, SheetEntry } from '../../../src/session/sheet-entry';
import type { Recovered, Undone, WrittenReport } from '../../../src/session/written-report';
import type { CellValue, Grid } from '../../../src/sheets/grid';
import type { TableChange } from '../../../src/sheets/kept/keep-period';
import { cellAddress } from '../../../src/sheets/grid';

/** A problem as a session makes it. */
export class MemoryProblem extends Error implements Problem {
  override readonly name = 'MemoryProblem';
  constructor(
    readonly code: ProblemCode,
    readonly details: Readonly<Record<string, string>> = {},
    readonly unchanged = true,
  ) {
    super(code);
  }
}

type Method = keyof Session | keyof SelfChecking;

/** A workbook in memory: what a session does to one, without Excel. */
export class MemorySession implements Session, SelfChecking {
  readonly settings = new Map<string, string>();
  readonly selected: CellPlace[] = [];
  readonly calls: Method[] = [];
  readonly insertions: FormulaInsertion[] = [];
  plans: readonly SheetPlan[] = [];
  selectedCell: CellPlace = { sheet: '', cell: 'A1' };
  recovered: Recovered | null = null;
  /** What it draws of any sheet that it wrote. */
  pictureBytes: string | null = null;
  /** Waits for this before each sheet is written. */
  beforeSheet: (done: number) => Promise<void> = () => Promise.resolve();
  #grids: readonly Grid[];
  #before: readonly Grid[] | null = null;
  #listener: ((sheets: readonly string[]) => void) | null = null;
  readonly #failures = new Map<Method, Problem[]>();

  constructor(grids: readonly Grid[]) {
    this.#grids = grids;
  }

  /** The next calls of a method fail, one after the other. */
  fail(method: Method, ...problems: Problem[]): void {
    this.#failures.set(method, problems);
  }

  get grids(): readonly Grid[] {
    return this.#grids;
  }

  /** Somebody types into a cell. */
  edit(sheet: string, row: number, column: number, value: CellValue): void {
    this.#put(sheet, row, column, value);
    this.#listener?.([sheet]);
  }

  async listSheets(): Promise<readonly SheetEntry[]> {
    await this.#called('listSheets');
    return this.#grids.map(({ sheet, visible, generated }) => ({
      name: sheet,
      visible,
      generated,
    }));
  }

  async readSheets(
    names?: readonly string[],
    { onProgress, signal }: JobControl = {},
  ): Promise<readonly Grid[]> {
    await this.#called('readSheets');
    if (signal?.aborted === true) throw new MemoryProblem('cancelled');
    const total = this.#grids.length;
    for (let done = 0; done <= total; done++) onProgress?.({ stage: 'read', done, total });
    return this.#grids.filter(({ sheet }) => names?.includes(sheet) ?? true);
  }

  async existingSheets(): Promise<readonly ExistingSheet[]> {
    await this.#called('existingSheets');
    const staff = this.#grids.map(({ sheet }) => plainSheet(sheet));
    const ours = this.plans.map(({ name, kind, key }): ExistingSheet => ({
      name,
      record: { kind, key, name, fingerprint: '0' },
      fingerprint: '0',
      foreign: false,
    }));
    return [...staff, ...ours];
  }

  async writeReport(
    plans: Iterable<SheetPlan>,
    { onProgress, signal }: JobControl = {},
  ): Promise<WrittenReport> {
    await this.#called('writeReport');
    const all = [...plans];
    for (let done = 0; done < all.length; done++) {
      onProgress?.({ stage: 'write', done, total: all.length });
      await this.beforeSheet(done);
      if (signal?.aborted === true) throw new MemoryProblem('cancelled');
    }
    onProgress?.({ stage: 'write', done: all.length, total: all.length });
    const rewritten = new Set(this.plans.map(({ name }) => name));
    this.plans = all;
    const sheets = all.map(({ name }) => name);
    return {
      sheets,
      rewritten: sheets.filter((name) => rewritten.has(name)),
      leftOut: [],
      undoable: true,
    };
  }

  async undoReport(): Promise<Undone | null> {
    await this.#called('undoReport');
    const restored = this.plans.map(({ name }) => name);
    this.plans = [];
    return { restored, kept: [], leftOut: [] };
  }

  async recover(): Promise<Recovered | null> {
    await this.#called('recover');
    return this.recovered;
  }

  async repairCells(repairs: readonly CellRepair[]): Promise<Repaired> {
    await this.#called('repairCells');
    this.#before = this.#grids;
    for (const { sheet, row, column, after } of repairs) this.#put(sheet, row, column, after);
    return {
      repaired: repairs.map(({ sheet, row, column }) => `${sheet}!${cellAddress(row, column)}`),
      skipped: [],
    };
  }

  async undoRepair(): Promise<Undone | null> {
    await this.#called('undoRepair');
    if (this.#before === null) return null;
    this.#grids = this.#before;
    this.#before = null;
    return { restored: ['A1'], kept: [], leftOut: [] };
  }

  async insertFormulas(insertion: FormulaInsertion): Promise<InsertedFormulas> {
    await this.#called('insertFormulas');
    this.insertions.push(insertion);
    return { place: `${insertion.sheet}!Z1`, spilled: true };
  }

  async undoFormulas(): Promise<Undone | null> {
    await this.#called('undoFormulas');
    const last = this.insertions.pop();
    return last === undefined ? null : { restored: [`${last.sheet}!Z1`], kept: [], leftOut: [] };
  }

  /** One check of each outcome that is told; the others pass. */
  async selfCheck({ onProgress, signal }: JobControl = {}): Promise<SelfCheckReport> {
    await this.#called('selfCheck');
    const total = checkIds.length;
    for (let done = 0; done < total; done++) {
      onProgress?.({ stage: 'check', done, total });
      await this.beforeSheet(done);
      if (signal?.aborted === true) throw new MemoryProblem('cancelled');
    }
    return {
      excelApi: '1.17',
      results: checkIds.map((id) => {
        if (id === 'picture') return { id, outcome: 'unavailable', expected: '', actual: '' };
        if (id === 'coercion') {
          return { id, outcome: 'noted', expected: '', actual: '{"values":[[1]]}' };
        }
        const outcome = id === 'function-name' ? 'failed' : 'passed';
        return {
          id,
          outcome,
          expected: '"=BAOPHU.COVERAGE(A1,B1)"',
          actual: '"=_xldudf_BAOPHU_COVERAGE(A1,B1)"',
        };
      }),
    };
  }

  async changeTable({ sheet, blocks }: TableChange): Promise<void> {
    await this.#called('changeTable');
    this.#before = this.#grids;
    for (const { row, column, after } of blocks) {
      after.forEach((line, down) => {
        line.forEach((value, across) => {
          this.#put(sheet, row + down, column + across, value);
        });
      });
    }
  }

  async undoTable(): Promise<Undone | null> {
    await this.#called('undoTable');
    if (this.#before === null) return null;
    this.#grids = this.#before;
    this.#before = null;
    return { restored: ['A1'], kept: [], leftOut: [] };
  }

  async selection(): Promise<CellPlace> {
    await this.#called('selection');
    return this.selectedCell;
  }

  async select(place: CellPlace): Promise<void> {
    await this.#called('select');
    this.selected.push(place);
  }

  async picture(sheet: string): Promise<string | null> {
    await this.#called('picture');
    return this.plans.some(({ name }) => name === sheet) ? this.pictureBytes : null;
  }

  async watch(changed: (sheets: readonly string[]) => void): Promise<() => Promise<void>> {
    await this.#called('watch');
    this.#listener = changed;
    return () => {
      this.#listener = null;
      return Promise.resolve();
    };
  }

  async readSetting(key: string): Promise<string | null> {
    await this.#called('readSetting');
    return this.settings.get(key) ?? null;
  }

  async writeSetting(key: string, value: string): Promise<void> {
    await this.#called('writeSetting');
    this.settings.set(key, value);
  }

  #called(method: Method): Promise<void> {
    this.calls.push(method);
    const problem = this.#failures.get(method)?.shift();
    return problem === undefined ? Promise.resolve() : Promise.reject(problem);
  }

  #put(sheet: string, row: number, column: number, value: CellValue): void {
    this.#grids = this.#grids.map((grid) => {
      if (grid.sheet !== sheet) return grid;
      const values = grid.values.map((cells, index) =>
        grid.firstRow + index === row
          ? cells.map((cell, at) => (grid.firstColumn + at === column ? value : cell))
          : cells,
      );
      return { ...grid, values };
    });
  }
}

function plainSheet(name: string): ExistingSheet {
  return { name, record: null, fingerprint: null, foreign: false };
}

import {
  ICommandService,
  ObjectMatrix,
  type ICellData,
  type ICommandInfo,
  type IObjectMatrixPrimitiveType,
  type Injector,
} from '@univerjs/core';
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  type IFormulaDirtyData,
  type ISetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from '@univerjs/sheets';

type Conversion = NonNullable<
  ReturnType<ReturnType<IActiveDirtyManagerService['getDirtyConversionMap']>['get']>
>;
type Dirty = ReturnType<Conversion['getDirtyData']>;

const formatTriggers: readonly unknown[] = [
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
];

/** Functions whose answers come later than the engine can wait for. */
export interface LateFunctions {
  /** Waits for all answers; the cells that asked for them, none when no answer was outstanding. */
  readonly answered: () => Promise<readonly CallingCell[]>;
  /** The calculation is over: the next one asks anew. */
  readonly forget: () => void;
}

/** A cell whose formula calls a function. */
export interface CallingCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/**
 * When formulas calculate. Univer starts 100 ms after the last change; Excel has calculated before
 * the next action of a batch reads. So the host takes over: it collects what changed and calculates
 * when a value is asked for. In manual mode it waits for `application.calculate`.
 */
export class Calculation {
  private readonly commands: ICommandService;
  private readonly conversions: ReadonlyMap<string, Conversion>;
  private changes: Dirty[] = [];
  private running: Promise<void> | null = null;
  private late: LateFunctions | null = null;

  constructor(
    injector: Injector,
    private readonly unitId: string,
  ) {
    this.commands = injector.get(ICommandService);
    const manager = injector.get(IActiveDirtyManagerService);
    this.conversions = new Map(manager.getDirtyConversionMap());
    // What is left in the manager would start Univer's own timer.
    for (const id of this.conversions.keys()) manager.remove(id);
    this.commands.onCommandExecuted((command, options) => {
      if (options?.onlyLocal !== true) this.note(command);
    });
    // Univer gives a formula's cell the number format of what it refers to; the API's Excel does not.
    this.commands.beforeCommandExecuted((command) => {
      if (command.id === SetFormulaCalculationResultMutation.id) dropFormats(command.params);
    });
  }

  get pending(): boolean {
    return this.changes.length > 0;
  }

  /** Cells that call these functions are calculated again when the answers are there. */
  waitFor(functions: LateFunctions): void {
    this.late = functions;
  }

  /** Calculates what depends on the changes so far. */
  async settle(): Promise<void> {
    while (this.running !== null) await this.running;
    if (!this.pending) return;
    const changes = this.changes;
    this.changes = [];
    await this.calculate(merge(changes));
  }

  /** Calculates every formula. */
  async everything(): Promise<void> {
    while (this.running !== null) await this.running;
    this.changes = [];
    await this.calculate(merge([{ forceCalculation: true }]));
  }

  private note(command: Readonly<ICommandInfo>): void {
    const conversion = this.conversions.get(command.id);
    if (conversion === undefined) return;
    const params: { trigger?: unknown } = command.params ?? {};
    if (command.id === SetRangeValuesMutation.id && formatTriggers.includes(params.trigger)) return;
    this.changes.push(conversion.getDirtyData(command));
  }

  private async calculate(dirty: IFormulaDirtyData): Promise<void> {
    this.running = this.start(dirty).then(() => this.finishLate());
    await this.running;
    this.running = null;
  }

  /** Each round brings the answers that the round before asked for. */
  private async finishLate(): Promise<void> {
    if (this.late === null) return;
    for (;;) {
      const cells = await this.late.answered();
      if (cells.length === 0) break;
      const dirtyRanges = cells.map(({ sheetId, row, column }) => ({
        unitId: this.unitId,
        sheetId,
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      }));
      await this.start(merge([{ dirtyRanges }]));
    }
    this.late.forget();
  }

  private start(dirty: IFormulaDirtyData): Promise<void> {
    return new Promise<void>((resolve) => {
      const listener = this.commands.onCommandExecuted((command) => {
        if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
        const params: ISetFormulaCalculationNotificationMutation = command.params ?? {};
        const state = params.functionsExecutedState;
        if (state === undefined || state === FormulaExecutedStateType.INITIAL) return;
        listener.dispose();
        resolve();
      });
      this.commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, dirty, {
        onlyLocal: true,
      });
    });
  }
}

function merge(changes: readonly Dirty[]): IFormulaDirtyData {
  const merged: IFormulaDirtyData = {
    forceCalculation: changes.some((change) => change.forceCalculation === true),
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
  for (const change of changes) {
    merged.dirtyRanges.push(...(change.dirtyRanges ?? []));
    mergeMaps(merged.dirtyNameMap, change.dirtyNameMap);
    mergeMaps(merged.dirtyDefinedNameMap, change.dirtyDefinedNameMap);
    mergeMaps(merged.dirtySuperTableMap, change.dirtySuperTableMap);
    mergeMaps(merged.dirtyUnitFeatureMap, change.dirtyUnitFeatureMap);
    mergeMaps(merged.dirtyUnitOtherFormulaMap, change.dirtyUnitOtherFormulaMap);
    mergeMaps(merged.clearDependencyTreeCache, change.clearDependencyTreeCache);
  }
  return merged;
}

/** Unit → key → what is dirty; the inner entries are replaced, not merged. */
function mergeMaps(into: object | undefined, from: object | undefined): void {
  if (into === undefined || from === undefined) return;
  const target = into as Record<string, object | null | undefined>;
  for (const [unit, entries] of Object.entries(from as Record<string, object | null | undefined>)) {
    target[unit] = { ...target[unit], ...entries };
  }
}

/** Results by workbook and sheet. */
type Results = Record<string, Record<string, IObjectMatrixPrimitiveType<ICellData | null> | null>>;

function dropFormats(params: object | undefined): void {
  const { unitData } = (params ?? {}) as { unitData?: Results };
  for (const sheets of Object.values(unitData ?? {})) {
    for (const cells of Object.values(sheets)) {
      if (cells === null) continue;
      new ObjectMatrix(cells).forValue((_row, _column, cell) => {
        if (cell) delete cell.s;
      });
    }
  }
}

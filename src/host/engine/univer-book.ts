import {
  BooleanNumber,
  ICommandService,
  type IExecutionOptions,
  UniverInstanceType,
  type Injector,
  type IRange,
  type IWorkbookData,
  type IWorksheetData,
  type Univer,
  type Workbook,
} from '@univerjs/core';
import {
  FormulaDataModel,
  IDefinedNamesService,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  type IDefinedNamesServiceParam,
} from '@univerjs/engine-formula';
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SheetInterceptorService,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { Calculation } from './calculation';
import type { CellArea } from '../cell-area';
import { toArea, UniverSheet } from './univer-sheet';

/** A workbook in Univer: its sheets and names. Everything goes through Univer's mutations. */
export class UniverBook {
  readonly injector: Injector;
  readonly calculation: Calculation;
  readonly unitId: string;
  private readonly commands: ICommandService;
  private readonly workbook: Workbook;
  private readonly sheetObjects = new Map<string, UniverSheet>();
  private depth = 0;

  constructor(
    readonly univer: Univer,
    data: Partial<IWorkbookData>,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.workbook = univer.createUnit<IWorkbookData, Workbook>(
      UniverInstanceType.UNIVER_SHEET,
      data,
    );
    this.unitId = this.workbook.getUnitId();
    this.calculation = new Calculation(this.injector, this.unitId);
  }

  dispose(): void {
    this.univer.dispose();
  }

  /** In tab order. */
  sheetIds(): readonly string[] {
    return this.workbook.getSheetOrders();
  }

  /** The sheet that a Univer with a screen shows. */
  get shownSheetId(): string {
    return this.workbook.ensureActiveSheet().getSheetId();
  }

  hasSheet(id: string): boolean {
    return this.workbook.getSheetBySheetId(id) !== null;
  }

  sheet(id: string): UniverSheet {
    const worksheet = this.workbook.getSheetBySheetId(id);
    if (!worksheet) throw new RangeError(`Univer has no sheet ${id}`);
    let sheet = this.sheetObjects.get(id);
    if (sheet === undefined) {
      sheet = new UniverSheet(this, worksheet, this.workbook.getStyles());
      this.sheetObjects.set(id, sheet);
    }
    return sheet;
  }

  /** The sheet that is shown stays: Univer shows a new one, unless it comes from someone else. */
  insertSheet(data: IWorksheetData, position: number): void {
    this.run(InsertSheetMutation.id, { sheet: data, index: position }, { fromCollab: true });
  }

  /** Formulas that pointed into it show `#REF!` afterwards. */
  removeSheet(id: string, name: string): void {
    const follow = this.followUps(RemoveSheetCommand.id, { subUnitId: id });
    this.run(RemoveSheetMutation.id, { subUnitId: id, subUnitName: name });
    this.forget(id);
    follow();
  }

  /** After a sheet has gone. */
  forget(id: string): void {
    this.sheetObjects.delete(id);
  }

  /** Formulas that point into it follow. */
  renameSheet(id: string, name: string): void {
    const follow = this.followUps(SetWorksheetNameCommand.id, { subUnitId: id, name });
    this.run(SetWorksheetNameMutation.id, { subUnitId: id, name });
    follow();
  }

  moveSheet(id: string, to: number): void {
    const from = this.sheetIds().indexOf(id);
    this.run(SetWorksheetOrderMutation.id, { subUnitId: id, fromOrder: from, toOrder: to });
  }

  setHidden(id: string, hidden: boolean): void {
    this.run(SetWorksheetHideMutation.id, {
      subUnitId: id,
      hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }

  setTabColor(id: string, color: string): void {
    this.run(SetTabColorMutation.id, { subUnitId: id, color });
  }

  setGridlines(id: string, shown: boolean): void {
    this.run(ToggleGridlinesMutation.id, {
      subUnitId: id,
      showGridlines: shown ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }

  names(): readonly IDefinedNamesServiceParam[] {
    const map = this.injector.get(IDefinedNamesService).getDefinedNameMap(this.unitId);
    return Object.values(map ?? {});
  }

  setName(name: IDefinedNamesServiceParam): void {
    this.run(SetDefinedNameMutation.id, name);
  }

  removeName(name: IDefinedNamesServiceParam): void {
    this.run(RemoveDefinedNameMutation.id, name);
  }

  /** What a formula spilled into a cell that holds nothing of its own. */
  spilled(sheetId: string, row: number, column: number): unknown {
    const cells = this.injector.get(FormulaDataModel).getArrayFormulaCellData();
    return cells[this.unitId]?.[sheetId]?.[row]?.[column];
  }

  /** The areas that the sheet's formulas spill to. */
  spillAreas(sheetId: string): readonly CellArea[] {
    const ranges = this.injector.get(FormulaDataModel).getArrayFormulaRange();
    const rows: readonly Record<number, IRange>[] = Object.values(
      ranges[this.unitId]?.[sheetId] ?? {},
    );
    return rows.flatMap((columns) => Object.values(columns).map(toArea));
  }

  /** Whether the text after `=` can be read as a formula at all. */
  readable(formula: string): boolean {
    const nodes = this.injector.get(LexerTreeBuilder).treeBuilder(formula);
    return typeof nodes === 'object';
  }

  /** Runs a mutation on this workbook. */
  run(id: string, params: object, options?: IExecutionOptions): void {
    this.depth += 1;
    try {
      const given = { unitId: this.unitId, ...params };
      const done: unknown = this.commands.syncExecuteCommand(id, given, options);
      if (done === false) throw new Error(`Univer refused ${id}`);
    } finally {
      this.depth -= 1;
    }
  }

  /** Whether what Univer does right now is the host's doing, and not that of a user at the screen. */
  get atWork(): boolean {
    return this.depth > 0;
  }

  /** What Univer's plugins do beside a command, such as rewriting formulas; to be run after it. */
  private followUps(id: string, params: object): () => void {
    const info = { id, params: { unitId: this.unitId, ...params } };
    const { preRedos, redos } = this.injector.get(SheetInterceptorService).onCommandExecute(info);
    for (const mutation of preRedos ?? []) this.run(mutation.id, mutation.params);
    return () => {
      for (const mutation of redos) this.run(mutation.id, mutation.params);
    };
  }
}

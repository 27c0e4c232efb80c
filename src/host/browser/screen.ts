import {
  ICommandService,
  RANGE_TYPE,
  type ICommandInfo,
  type IExecutionOptions,
  type IRange,
} from '@univerjs/core';
import {
  IEditorBridgeService,
  SheetsNumfmtCellContentController,
} from '@univerjs/preset-sheets-core';
import {
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  type IMoveRangeMutationParams,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
} from '@univerjs/sheets';
import type { Book, BookEvent } from '../book';
import { wholeGrid, type CellArea } from '../cell-area';
import type { EmbeddedExcel } from '../embedded-excel';
import { toArea, toRange } from '../engine/univer-sheet';
import { changedArea } from './changed-area';
import { drawRange } from './draw-range';

/** Milliseconds after the last change: what one command of Univer changes step by step is one change. */
const calculationDelay = 20;

/**
 * Connects the host with a Univer that draws: what the user does at the screen reaches the workbook as
 * done by the user, and what the add-in selects and activates is shown.
 */
export class Screen {
  private readonly book: Book;
  private readonly commands: ICommandService;
  private readonly listeners: (() => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(host: EmbeddedExcel) {
    this.book = host.book;
    this.book.drawRange = drawRange;
    const { injector } = this.book.engine;
    this.commands = injector.get(ICommandService);
    this.commands.onCommandExecuted((command, options) => {
      this.executed(command, options);
    });
    this.book.onEvent((event) => {
      this.show(event);
    });
    host.log.onEntry(() => {
      this.redraw();
    });
    const editor = injector.get(IEditorBridgeService);
    editor.visible$.subscribe(({ visible }) => {
      host.faults.cellEditMode = visible;
    });
    const vietnamese = this.book.locale.name === 'vi-VN';
    injector.get(SheetsNumfmtCellContentController).setNumfmtLocal(vietnamese ? 'vi' : 'en');
    this.activate(this.book.activeSheet.id);
  }

  /** Calls back after anything that can change what is seen: cells, sheets, scrolling, sizes. */
  onRedraw(listener: () => void): void {
    this.listeners.push(listener);
  }

  private executed(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (!this.book.engine.atWork && options?.onlyLocal !== true) this.byUser(command);
    if (this.book.engine.calculation.pending) this.calculateSoon();
    this.redraw();
  }

  private redraw(): void {
    for (const listener of this.listeners) listener();
  }

  private calculateSoon(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.book.settle();
    }, calculationDelay);
  }

  private byUser({ id, params }: Readonly<ICommandInfo>): void {
    const before = this.book.actor;
    this.book.actor = 'user';
    try {
      this.follow(id, params ?? {});
    } finally {
      this.book.actor = before;
    }
  }

  private follow(id: string, params: object): void {
    switch (id) {
      case SetRangeValuesMutation.id: {
        const { unitId, subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
        if (unitId !== this.book.engine.unitId) return;
        const area = changedArea(cellValue ?? {});
        if (area !== null) this.book.changed(this.book.sheet(subUnitId), area);
        return;
      }
      case MoveRangeMutation.id: {
        const { from, to, fromRange, toRange: target } = params as IMoveRangeMutationParams;
        this.book.changed(this.book.sheet(from.subUnitId), toArea(fromRange));
        this.book.changed(this.book.sheet(to.subUnitId), toArea(target));
        return;
      }
      case InsertSheetMutation.id:
        this.book.adopt((params as { sheet: { id: string } }).sheet.id);
        return;
      case RemoveSheetMutation.id:
        this.book.forget((params as { subUnitId: string }).subUnitId);
        return;
      case SetWorksheetHideMutation.id: {
        const { subUnitId, hidden } = params as { subUnitId: string; hidden: number };
        this.book.sheet(subUnitId).record.visibility = hidden === 1 ? 'Hidden' : 'Visible';
        return;
      }
      case SetWorksheetActiveOperation.id:
        this.book.activate(this.book.sheet((params as { subUnitId: string }).subUnitId));
        return;
      case SetSelectionsOperation.id: {
        const { unitId, subUnitId, selections } = params as ISetSelectionsOperationParams;
        const range = selections.at(-1)?.range;
        if (unitId !== this.book.engine.unitId || range === undefined) return;
        this.book.select(this.book.sheet(subUnitId), selectedArea(range));
        return;
      }
    }
  }

  /** What the host does shows at the screen. */
  private show(event: BookEvent): void {
    if (this.book.actor === 'user' && !this.book.engine.atWork) return;
    if (event.kind === 'activated') this.activate(event.sheet.id);
    if (event.kind === 'selected') this.select(event.sheet.id, event.area);
  }

  private activate(subUnitId: string): void {
    this.book.engine.run(SetWorksheetActiveOperation.id, { subUnitId });
  }

  private select(subUnitId: string, area: CellArea): void {
    const range = toRange(area);
    const { startRow, startColumn } = range;
    const primary = {
      actualRow: startRow,
      actualColumn: startColumn,
      startRow,
      startColumn,
      endRow: startRow,
      endColumn: startColumn,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.book.engine.run(SetSelectionsOperation.id, {
      subUnitId,
      selections: [{ range, primary, style: null }],
      reveal: true,
    });
  }
}

/** Univer's whole columns end at the last row that it draws, Excel's at the last that there is. */
function selectedArea(range: IRange): CellArea {
  const area = toArea(range);
  const all = range.rangeType === RANGE_TYPE.ALL;
  const columns = all || range.rangeType === RANGE_TYPE.COLUMN;
  const rows = all || range.rangeType === RANGE_TYPE.ROW;
  return {
    row: columns ? 0 : area.row,
    column: rows ? 0 : area.column,
    rowCount: columns ? wholeGrid.rowCount : area.rowCount,
    columnCount: rows ? wholeGrid.columnCount : area.columnCount,
  };
}

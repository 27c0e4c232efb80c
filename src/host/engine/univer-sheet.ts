import {
  BooleanNumber,
  type ICellData,
  type IRange,
  type IStyleData,
  type Nullable,
  type Styles,
  type Worksheet,
} from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowDataMutation,
  SetStyleCommand,
  SetWorksheetColWidthMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetDefaultStyleMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/sheets';
import { maxColumns, maxRows, type CellArea } from '../cell-area';
import type { HostStyle } from '../host-workbook';
import { omit } from '../omit';
import {
  contentToUniver,
  extrasOf,
  isEmptyContent,
  type CellExtras,
  type CellInput,
} from './cell-content';
import { isRemembered, styleFromUniver, styleToUniver, type StyleChange } from './univer-style';
import type { UniverBook } from './univer-book';

/** Excel's points and Univer's pixels at 96 dots an inch. */
const pixelsPerPoint = 96 / 72;

export function toRange(area: CellArea): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rowCount - 1,
    endColumn: area.column + area.columnCount - 1,
  };
}

export function toArea(range: IRange): CellArea {
  return {
    row: range.startRow,
    column: range.startColumn,
    rowCount: range.endRow - range.startRow + 1,
    columnCount: range.endColumn - range.startColumn + 1,
  };
}

type CellPatches = Record<number, Record<number, ICellData>>;

/** The cells, rows and columns of one sheet in Univer. Indexes are 0-based, lengths points. */
export class UniverSheet {
  constructor(
    private readonly book: UniverBook,
    private readonly worksheet: Worksheet,
    private readonly styles: Styles,
  ) {}

  get id(): string {
    return this.worksheet.getSheetId();
  }

  get name(): string {
    return this.worksheet.getName();
  }

  get tabColor(): string {
    return this.worksheet.getConfig().tabColor;
  }

  get showsGridlines(): boolean {
    return this.worksheet.getConfig().showGridlines !== BooleanNumber.FALSE;
  }

  /** The cell itself or, when it is empty, what a formula spilled into it. */
  cell(row: number, column: number): Nullable<ICellData> {
    const cell = this.worksheet.getCellRaw(row, column);
    if (!isEmptyContent(cell)) return cell;
    const spilled = this.book.spilled(this.id, row, column) as Nullable<ICellData>;
    return spilled ? { ...cell, v: spilled.v ?? null, t: spilled.t ?? null } : cell;
  }

  /** Every cell that Univer holds inside the area, row by row. */
  eachCell(area: CellArea, visit: (row: number, column: number, cell: ICellData) => void): void {
    const matrix = this.worksheet.getCellMatrix().getMatrix();
    for (const row of keysWithin(matrix, area.row, area.rowCount)) {
      const cells = matrix[row] ?? {};
      for (const column of keysWithin(cells, area.column, area.columnCount)) {
        const cell = cells[column];
        if (cell) visit(row, column, cell);
      }
    }
  }

  /** Puts contents into cells; `undefined` leaves a cell as it is. */
  setContents(
    row: number,
    column: number,
    inputs: readonly (readonly (CellInput | undefined)[])[],
  ): void {
    const patches: CellPatches = {};
    for (const [down, cells] of inputs.entries()) {
      for (const [across, input] of cells.entries()) {
        if (input === undefined) continue;
        (patches[row + down] ??= {})[column + across] = contentToUniver(input);
      }
    }
    this.grow(row + inputs.length, column + Math.max(0, ...inputs.map((cells) => cells.length)));
    this.patch(patches);
  }

  /** Empties cells, all at once: Univer goes over every formula of the workbook at each change. */
  emptyCells(cells: Iterable<readonly [number, number]>): void {
    const patches: CellPatches = {};
    for (const [row, column] of cells) (patches[row] ??= {})[column] = contentToUniver(null);
    this.patch(patches);
  }

  setExtras(row: number, column: number, extras: CellExtras): void {
    const custom = Object.keys(extras).length === 0 ? null : { ...extras };
    this.patch({ [row]: { [column]: { custom } } }, SetStyleCommand.id);
  }

  style(row: number, column: number): HostStyle {
    const cell = this.worksheet.getCellRaw(row, column);
    const style = this.worksheet.getComposedCellStyleByCellData(row, column, cell, true);
    return styleFromUniver(style, extrasOf(cell).horizontal);
  }

  /** The cell's own style, without its row's, column's and sheet's. */
  ownStyle(cell: ICellData): HostStyle {
    return styleFromUniver(this.styles.getStyleByCell(cell), extrasOf(cell).horizontal);
  }

  /** Style of the sheet, of its rows and of its columns, where there is one. */
  get defaultStyle(): HostStyle {
    return styleFromUniver(this.resolved(this.worksheet.getConfig().defaultStyle), undefined);
  }

  setDefaultStyle(change: StyleChange): void {
    const old = this.resolved(this.worksheet.getConfig().defaultStyle);
    this.run(SetWorksheetDefaultStyleMutation.id, { defaultStyle: merged(old, change) });
  }

  setColumnStyle(column: number, change: StyleChange): void {
    const old = this.resolved(this.worksheet.getConfig().columnData[column]?.s);
    this.run(SetColDataMutation.id, { columnData: { [column]: { s: merged(old, change) } } });
  }

  setRowStyle(row: number, change: StyleChange): void {
    const old = this.resolved(this.worksheet.getConfig().rowData[row]?.s);
    this.run(SetRowDataMutation.id, { rowData: { [row]: { s: merged(old, change) } } });
  }

  /** Changes the style of cells; `changeOf` says how, `undefined` leaves one as it is. */
  setStyles(cells: Iterable<readonly [number, number, StyleChange]>): void {
    const patches: CellPatches = {};
    let lastRow = 0;
    let lastColumn = 0;
    for (const [row, column, change] of cells) {
      const old = this.worksheet.getCellRaw(row, column);
      const patch: ICellData = { s: styleToUniver(change) };
      // Without the old type Univer would guess a new one from the new format.
      if (old?.t) patch.t = old.t;
      if (change.horizontal !== undefined) {
        const rest = omit(extrasOf(old), 'horizontal');
        const kept =
          change.horizontal !== null && isRemembered(change.horizontal)
            ? { ...rest, horizontal: change.horizontal }
            : rest;
        patch.custom = Object.keys(kept).length === 0 ? null : kept;
      }
      (patches[row] ??= {})[column] = patch;
      lastRow = Math.max(lastRow, row);
      lastColumn = Math.max(lastColumn, column);
    }
    this.grow(lastRow + 1, lastColumn + 1);
    this.patch(patches, SetStyleCommand.id);
  }

  /** Takes away everything about the style of these cells. */
  clearStyles(area: CellArea): void {
    const patches: CellPatches = {};
    this.eachCell(area, (row, column, cell) => {
      const rest = omit(extrasOf(cell), 'horizontal');
      const custom = Object.keys(rest).length === 0 ? null : rest;
      const patch: ICellData = { s: null, custom };
      if (cell.t) patch.t = cell.t;
      (patches[row] ??= {})[column] = patch;
    });
    this.patch(patches, SetStyleCommand.id);
  }

  merges(): readonly CellArea[] {
    return this.worksheet.getMergeData().map(toArea);
  }

  merge(areas: readonly CellArea[]): void {
    this.run(AddWorksheetMergeMutation.id, { ranges: areas.map(toRange) });
  }

  unmerge(area: CellArea): void {
    this.run(RemoveWorksheetMergeMutation.id, { ranges: [toRange(area)] });
  }

  rowHidden(row: number): boolean {
    return this.worksheet.getConfig().rowData[row]?.hd === BooleanNumber.TRUE;
  }

  columnHidden(column: number): boolean {
    return this.worksheet.getConfig().columnData[column]?.hd === BooleanNumber.TRUE;
  }

  setRowsHidden(first: number, count: number, hidden: boolean): void {
    const hd = hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.run(SetRowDataMutation.id, { rowData: spread(first, count, { hd }) });
  }

  setColumnsHidden(first: number, count: number, hidden: boolean): void {
    const hd = hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.run(SetColDataMutation.id, { columnData: spread(first, count, { hd }) });
  }

  /** Null: as high as rows are by default. */
  rowHeight(row: number): number | null {
    const pixels = this.worksheet.getConfig().rowData[row]?.h;
    return pixels === undefined ? null : pixels / pixelsPerPoint;
  }

  columnWidth(column: number): number | null {
    const pixels = this.worksheet.getConfig().columnData[column]?.w;
    return pixels === undefined ? null : pixels / pixelsPerPoint;
  }

  setRowHeights(area: CellArea, points: number): void {
    const rowHeight = Math.round(points * pixelsPerPoint);
    this.run(SetWorksheetRowHeightMutation.id, { ranges: [toRange(area)], rowHeight });
  }

  setColumnWidths(area: CellArea, points: number): void {
    const colWidth = Math.round(points * pixelsPerPoint);
    this.run(SetWorksheetColWidthMutation.id, { ranges: [toRange(area)], colWidth });
  }

  /** As high as rows are by default. */
  resetRowHeights({ row, rowCount }: CellArea): void {
    this.run(SetRowDataMutation.id, { rowData: spread(row, rowCount, { h: undefined }) });
  }

  resetColumnWidths({ column, columnCount }: CellArea): void {
    this.run(SetColDataMutation.id, { columnData: spread(column, columnCount, { w: undefined }) });
  }

  /** How many rows and columns stay when scrolling. */
  get frozen(): { readonly rows: number; readonly columns: number } {
    const { xSplit, ySplit } = this.worksheet.getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  freeze(rows: number, columns: number): void {
    this.run(SetFrozenMutation.id, {
      ySplit: rows,
      xSplit: columns,
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
    });
  }

  /** Rows and columns with data of their own (height, hidden, style), by index. */
  get rowEntries(): readonly number[] {
    return Object.keys(this.worksheet.getConfig().rowData).map(Number);
  }

  get columnEntries(): readonly number[] {
    return Object.keys(this.worksheet.getConfig().columnData).map(Number);
  }

  rowStyle(row: number): HostStyle {
    return styleFromUniver(this.resolved(this.worksheet.getConfig().rowData[row]?.s), undefined);
  }

  columnStyle(column: number): HostStyle {
    const style = this.worksheet.getConfig().columnData[column]?.s;
    return styleFromUniver(this.resolved(style), undefined);
  }

  private resolved(style: Nullable<IStyleData | string>): Nullable<IStyleData> {
    return typeof style === 'string' ? this.styles.get(style) : style;
  }

  /** Univer's sheets have as many rows as they are said to have; Excel's always have all. */
  private grow(rows: number, columns: number): void {
    if (rows > this.worksheet.getRowCount()) {
      this.run(SetWorksheetRowCountMutation.id, { rowCount: Math.min(maxRows, rows + 100) });
    }
    if (columns > this.worksheet.getColumnCount()) {
      const columnCount = Math.min(maxColumns, columns + 20);
      this.run(SetWorksheetColumnCountMutation.id, { columnCount });
    }
  }

  private patch(cellValue: CellPatches, trigger?: string): void {
    if (Object.keys(cellValue).length === 0) return;
    this.run(SetRangeValuesMutation.id, {
      cellValue,
      ...(trigger === undefined ? {} : { trigger }),
    });
  }

  private run(id: string, params: object): void {
    this.book.run(id, { subUnitId: this.id, ...params });
  }
}

/** The keys of a sparse list from `first` on; for a few of them the list is not gone through. */
function keysWithin(
  list: Readonly<Record<number, unknown>>,
  first: number,
  count: number,
): number[] {
  if (count <= 100) {
    return Array.from({ length: count }, (_, index) => first + index).filter((key) => key in list);
  }
  return Object.keys(list)
    .map(Number)
    .filter((key) => key >= first && key < first + count);
}

function spread<T>(first: number, count: number, value: T): Record<number, T> {
  const entries: Record<number, T> = {};
  for (let index = first; index < first + count; index += 1) entries[index] = { ...value };
  return entries;
}

function merged(old: Nullable<IStyleData>, change: StyleChange): IStyleData {
  const style: Record<string, unknown> = { ...old, ...styleToUniver(change) };
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== null));
}

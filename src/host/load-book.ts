import {
  BooleanNumber,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  type Univer,
} from '@univerjs/core';
import { Book, sheetId } from './book';
import { parseAddress, type CellArea } from './cell-area';
import { isRemembered, styleToUniver } from './engine/univer-style';
import { typed, type CellExtras } from './engine/cell-content';
import { UniverBook } from './engine/univer-book';
import { toRange } from './engine/univer-sheet';
import { emptyWorksheet } from './engine/worksheet-data';
import type { HostCell, HostSheet, HostStyle, HostWorkbook } from './host-workbook';
import type { HostLocale } from './locale';
import { restoreCharts } from './members/chart';
import { restoreConditionalFormats } from './members/conditional-format';
import { newSheetRecord, type SheetRecord } from './sheet-record';

const pixelsPerPoint = 96 / 72;

/** Univer keeps each style once, by an id. */
class StyleTable {
  readonly styles: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  idOf(style: HostStyle): string {
    const key = JSON.stringify(style);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `s${this.ids.size + 1}`;
    this.ids.set(key, id);
    const entries = Object.entries(styleToUniver(style)).filter(([, value]) => value !== null);
    this.styles[id] = Object.fromEntries(entries);
    return id;
  }
}

/** Opens a workbook that is given as plain data, in a Univer that holds none yet. */
export function loadBook(data: HostWorkbook, locale: HostLocale, univer: Univer): Book {
  const styles = new StyleTable();
  const sheets: Record<string, IWorksheetData> = {};
  const records = new Map<string, SheetRecord>();
  for (const [index, sheet] of data.sheets.entries()) {
    const id = sheetId(index + 1);
    sheets[id] = worksheetData(id, sheet, styles);
    records.set(id, recordOf(sheet));
  }
  const workbook: Partial<IWorkbookData> = {
    id: 'workbook',
    name: 'Book1',
    sheetOrder: Object.keys(sheets),
    sheets,
    styles: styles.styles,
  };
  const book = new Book(new UniverBook(univer, workbook), records, locale);
  for (const [index, sheet] of data.sheets.entries()) {
    const home = book.sheet(sheetId(index + 1));
    for (const name of sheet.names ?? []) book.names.add(name, home);
    restoreConditionalFormats(home, sheet.conditionalFormats ?? []);
    restoreCharts(home, sheet.charts ?? []);
  }
  for (const name of data.names ?? []) book.names.add(name, null);
  for (const [key, value] of Object.entries(data.settings ?? {})) book.settings.set(key, value);
  const active = data.activeSheet === undefined ? null : book.find(data.activeSheet);
  if (active !== null) book.activate(active);
  book.structureProtected = data.protected ?? false;
  return book;
}

function worksheetData(id: string, sheet: HostSheet, styles: StyleTable): IWorksheetData {
  const data = emptyWorksheet(id, sheet.name);
  const { rows, columns } = sheet.freeze ?? { rows: 0, columns: 0 };
  let lastRow = 0;
  let lastColumn = 0;
  for (const [address, cell] of Object.entries(sheet.cells ?? {})) {
    const { row, column } = areaOf(address);
    (data.cellData[row] ??= {})[column] = cellData(cell, styles);
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  }
  for (const [row, points] of Object.entries(sheet.rowHeights ?? {})) {
    data.rowData[Number(row) - 1] = { h: Math.round(points * pixelsPerPoint) };
  }
  for (const [column, points] of Object.entries(sheet.columnWidths ?? {})) {
    data.columnData[areaOf(`${column}1`).column] = { w: Math.round(points * pixelsPerPoint) };
  }
  for (const [row, style] of Object.entries(sheet.rowStyles ?? {})) {
    data.rowData[Number(row) - 1] = { ...data.rowData[Number(row) - 1], s: styles.idOf(style) };
  }
  for (const [column, style] of Object.entries(sheet.columnStyles ?? {})) {
    const index = areaOf(`${column}1`).column;
    data.columnData[index] = { ...data.columnData[index], s: styles.idOf(style) };
  }
  for (const row of sheet.hiddenRows ?? []) {
    data.rowData[row - 1] = { ...data.rowData[row - 1], hd: BooleanNumber.TRUE };
  }
  for (const letters of sheet.hiddenColumns ?? []) {
    const column = areaOf(`${letters}1`).column;
    data.columnData[column] = { ...data.columnData[column], hd: BooleanNumber.TRUE };
  }
  return {
    ...data,
    ...(sheet.style === undefined ? {} : { defaultStyle: styles.idOf(sheet.style) }),
    rowCount: Math.max(data.rowCount, lastRow + 100),
    columnCount: Math.max(data.columnCount, lastColumn + 20),
    mergeData: (sheet.merges ?? []).map((address) => toRange(areaOf(address))),
    tabColor: sheet.tabColor ?? '',
    showGridlines: sheet.showGridlines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    hidden:
      (sheet.visibility ?? 'Visible') === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: {
      xSplit: columns,
      ySplit: rows,
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
    },
  };
}

function cellData(cell: HostCell, styles: StyleTable): ICellData {
  const horizontal = cell.style?.horizontal;
  const extras: CellExtras = {
    ...(cell.hyperlink === undefined ? {} : { hyperlink: cell.hyperlink }),
    ...(horizontal !== undefined && isRemembered(horizontal) ? { horizontal } : {}),
  };
  return {
    ...(cell.value === undefined ? {} : typed(cell.value)),
    ...(cell.formula === undefined ? {} : { f: cell.formula }),
    ...(cell.style === undefined ? {} : { s: styles.idOf(cell.style) }),
    ...(Object.keys(extras).length === 0 ? {} : { custom: { ...extras } }),
  };
}

function recordOf(sheet: HostSheet): SheetRecord {
  const record = newSheetRecord();
  const { page } = sheet;
  return {
    ...record,
    visibility: sheet.visibility ?? 'Visible',
    protected: sheet.protected ?? false,
    tables: sheet.tables ?? [],
    comments: sheet.comments ?? 0,
    shapes: sheet.shapes ?? 0,
    autoFilter: sheet.autoFilter ?? null,
    page: {
      properties: structuredClone({ ...page?.properties }),
      headersFooters: structuredClone({ ...page?.headersFooters }),
      printArea: page?.printArea ?? null,
      printTitleRows: page?.printTitleRows ?? null,
      printTitleColumns: page?.printTitleColumns ?? null,
      rowBreaks: (page?.rowBreaks ?? []).map((row) => row - 1),
    },
  };
}

function areaOf(address: string): CellArea {
  const parsed = parseAddress(address);
  if (parsed === null) throw new RangeError(`“${address}” is no address`);
  return parsed.area;
}

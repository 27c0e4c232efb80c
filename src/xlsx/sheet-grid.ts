import { isReport } from '../report/ownership';
import type { Area, CellValue, Grid } from '../sheets/grid';
import { displayedText } from './number-format';
import type { ValueRows } from './library-values';
import { columnOfPlace, rowOfPlace, type SheetScan } from './sheet-scan';
import { Occupancy } from './used-range';
import type { SheetPart } from './workbook-outline';

/** Days from 1 January 1900 to 1 January 1904 in Excel's count. */
const daysTo1904 = 1462;

/** The sheet as others know it, from what the scan and the library (`others`) found. */
export function sheetGrid(
  sheet: SheetPart,
  scan: SheetScan,
  others: ValueRows,
  date1904: boolean,
): Grid {
  const rows = joinedRows(scan.rows, others);
  const range = usedRange(sheet.name, scan, rows);
  const name = { sheet: sheet.name, visible: sheet.visible };
  const generated = isReport(sheet.record, sheet.name);
  if (range === null) {
    return { ...name, generated, ...emptyGrid };
  }
  const values = valuesIn(range, rows, scan);
  const dateShift = date1904 ? daysTo1904 : 0;
  const texts = new SparseCells<string>(range);
  scan.telling.forEach((place, index) => {
    const row = rowOfPlace(place) - range.firstRow;
    const column = columnOfPlace(place) - range.firstColumn;
    const value = values[row]?.[column];
    const format = scan.formats[index];
    if (format === undefined || typeof value !== 'number') return;
    const shifted = format.isDate ? value + dateShift : value;
    const valueRow = values[row];
    if (valueRow !== undefined && shifted !== value) valueRow[column] = shifted;
    if (format.telling !== null) texts.set(place, displayedText(format.telling, shifted));
  });
  const formulas = new SparseCells<true>(range);
  for (const place of scan.formulas) formulas.set(place, true);
  const fonts = new SparseCells<string>(range);
  scan.legacy.forEach((place, index) => {
    fonts.set(place, scan.fonts[index] ?? null);
  });
  return {
    ...name,
    generated,
    firstRow: range.firstRow,
    firstColumn: range.firstColumn,
    values,
    texts: texts.rows,
    formulas: formulas.rows,
    fonts: fonts.rows,
    merges: clippedMerges(scan.merges, range),
    hiddenRows: scan.hiddenRows.filter((row) => row >= range.firstRow && row <= range.lastRow),
    hiddenColumns: hiddenColumns(scan.hiddenColumns, range),
  };
}

const emptyGrid = {
  firstRow: 1,
  firstColumn: 1,
  values: [],
  texts: [],
  formulas: [],
  fonts: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
} as const;

/** Rows of a grid in which few cells have anything to say. */
class SparseCells<T> {
  readonly rows: ((T | null)[] | null)[];
  readonly #range: Area;

  constructor(range: Area) {
    this.#range = range;
    this.rows = new Array<(T | null)[] | null>(range.lastRow - range.firstRow + 1).fill(null);
  }

  set(place: number, what: T | null): void {
    const { firstRow, firstColumn, lastRow, lastColumn } = this.#range;
    const row = rowOfPlace(place);
    const column = columnOfPlace(place);
    if (row < firstRow || row > lastRow || column < firstColumn || column > lastColumn) return;
    const cells = (this.rows[row - firstRow] ??= new Array<T | null>(
      lastColumn - firstColumn + 1,
    ).fill(null));
    cells[column - firstColumn] = what;
  }
}

/** Both together; no cell is in both. */
function joinedRows(rows: ValueRows, others: ValueRows): ValueRows {
  const joined = [...rows];
  others.forEach((cells, row) => {
    // Unlike spreading, it leaves cells that are not there out.
    const line = (rows[row] ?? []).slice();
    cells?.forEach((value, column) => {
      line[column] = value;
    });
    joined[row] = line;
  });
  return joined;
}

function usedRange(sheet: string, scan: SheetScan, rows: ValueRows): Area | null {
  const occupancy = new Occupancy();
  rows.forEach((cells, row) => {
    cells?.forEach((value, column) => {
      if (value !== null && value !== '') occupancy.add(row + 1, column + 1);
    });
  });
  for (const place of scan.formulas) occupancy.add(rowOfPlace(place), columnOfPlace(place));
  return occupancy.usedRange(sheet);
}

/** Blank rows are one and the same row: they can be very many. */
function valuesIn(range: Area, rows: ValueRows, scan: SheetScan): CellValue[][] {
  const { firstRow, firstColumn, lastRow, lastColumn } = range;
  const width = lastColumn - firstColumn + 1;
  const blank = new Array<CellValue>(width).fill(null);
  const values: CellValue[][] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    const cells = rows[row - 1];
    if (cells === undefined) {
      values.push(blank);
      continue;
    }
    const line = new Array<CellValue>(width);
    for (let index = 0; index < width; index += 1) {
      const value = cells[firstColumn - 1 + index];
      line[index] = value === undefined || value === '' ? null : value;
    }
    values.push(line);
  }
  // A formula that shows nothing has a value all the same, unlike one that was never calculated.
  for (const place of scan.formulas) {
    const row = rowOfPlace(place);
    const column = columnOfPlace(place);
    const line = values[row - firstRow];
    if (line !== undefined && column >= firstColumn && column <= lastColumn) {
      if (rows[row - 1]?.[column - 1] === '') line[column - firstColumn] = '';
    }
  }
  return values;
}

function clippedMerges(merges: readonly Area[], range: Area): Area[] {
  const clipped: Area[] = [];
  for (const merge of merges) {
    const area = {
      firstRow: Math.max(merge.firstRow, range.firstRow),
      firstColumn: Math.max(merge.firstColumn, range.firstColumn),
      lastRow: Math.min(merge.lastRow, range.lastRow),
      lastColumn: Math.min(merge.lastColumn, range.lastColumn),
    };
    const height = area.lastRow - area.firstRow + 1;
    const width = area.lastColumn - area.firstColumn + 1;
    if (height >= 1 && width >= 1 && height * width > 1) clipped.push(area);
  }
  return clipped;
}

function hiddenColumns(runs: SheetScan['hiddenColumns'], range: Area): number[] {
  const hidden: number[] = [];
  for (const [first, last] of runs) {
    const end = Math.min(last, range.lastColumn);
    for (let column = Math.max(first, range.firstColumn); column <= end; column += 1) {
      hidden.push(column);
    }
  }
  return hidden;
}

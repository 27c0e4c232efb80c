import type { BookSheet } from '../book-sheet';
import { parseAddress, type CellArea } from '../cell-area';
import type { ChartRecord, SeriesRecord, SheetArea } from '../sheet-record';
import type { RangeTarget } from './range-target';

/** A chart and the sheet it stands on. */
export interface ChartTarget {
  readonly sheet: BookSheet;
  readonly chart: ChartRecord;
}

export function newSeries(name: string, chartType: string): SeriesRecord {
  return { name, chartType, values: null, categories: null, fill: null, line: {} };
}

/**
 * The series of a new chart, as Excel takes them from a range: the first column (or row) gives the
 * categories when it holds text, the first row (or column) the names when it holds text.
 */
export function seriesFrom(
  source: RangeTarget,
  byRows: boolean,
  chartType: string,
): SeriesRecord[] {
  const { sheet, area } = source;
  const lines = linesOf(area, byRows);
  const isText = (row: number, column: number): boolean =>
    typeof sheet.value(row, column) === 'string';
  const last = lines.at(-1) ?? area;
  const named = isText(last.row, last.column);
  const bodies = lines.map((line) => (named ? withoutFirst(line, byRows) : line));
  const [first] = bodies;
  const categories = first !== undefined && bodies.length > 1 && isText(first.row, first.column);
  const place = (cells: CellArea): SheetArea => ({ sheetId: sheet.id, area: cells });
  return lines.slice(categories ? 1 : 0).map((line, index) => {
    const values = named ? withoutFirst(line, byRows) : line;
    const heading = named ? sheet.text(line.row, line.column) : `Series${index + 1}`;
    return {
      ...newSeries(heading, chartType),
      values: place(values),
      categories: categories ? place(first) : null,
    };
  });
}

function linesOf(area: CellArea, byRows: boolean): CellArea[] {
  return byRows
    ? Array.from({ length: area.rowCount }, (_, down) => ({
        ...area,
        row: area.row + down,
        rowCount: 1,
      }))
    : Array.from({ length: area.columnCount }, (_, across) => ({
        ...area,
        column: area.column + across,
        columnCount: 1,
      }));
}

function withoutFirst(line: CellArea, byRows: boolean): CellArea {
  return byRows
    ? { ...line, column: line.column + 1, columnCount: line.columnCount - 1 }
    : { ...line, row: line.row + 1, rowCount: line.rowCount - 1 };
}

/** Where the cells are now: under the sheet's present name, or nowhere when it has been deleted. */
export function addressOf(home: BookSheet, cells: SheetArea): string {
  const sheet = home.book.sheets.find(({ id }) => id === cells.sheetId);
  return sheet === undefined ? '#REF!' : sheet.fullAddress(cells.area);
}

export function areaFrom(home: BookSheet, address: string | null): SheetArea | null {
  const parsed = address === null ? null : parseAddress(address);
  if (parsed === null) return null;
  const sheet = parsed.sheet === null ? home : home.book.find(parsed.sheet);
  return sheet === null ? null : { sheetId: sheet.id, area: parsed.area };
}

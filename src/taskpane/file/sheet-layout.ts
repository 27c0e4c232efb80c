import type { Language } from '../../locales/locale';
import { formatNumber } from '../../locales/locale';
import type { Area, CellValue, Grid } from '../../sheets/grid';

/** Pixels. */
export const rowHeight = 24;
const narrowest = 44;
const widest = 260;
const perCharacter = 7;
const padding = 16;

/** Rows whose texts decide how wide a column is. */
const measured = 300;
/** Longer texts are titles and notes: they run over blank cells beside them. */
const longest = 34;

/** Blank rows and columns beyond the used range, so that the user sees where it ends and can use a column. */
const beyond = { rows: 6, columns: 4 };

/** Where the cells of a sheet stand, without a page. Rows and columns are those of the sheet, from 1. */
export class SheetLayout {
  readonly rows: number;
  readonly columns: number;
  /** Left edge of each column from 1 on, in pixels, and behind the last the right edge. */
  readonly #edges: readonly number[];
  readonly #grid: Grid;
  readonly #language: Language;

  constructor(grid: Grid, language: Language) {
    this.#grid = grid;
    this.#language = language;
    const width = grid.values.reduce((most, row) => Math.max(most, row.length), 0);
    this.rows = grid.firstRow - 1 + grid.values.length + beyond.rows;
    this.columns = grid.firstColumn - 1 + width + beyond.columns;
    const edges = [0];
    for (let column = 1; column <= this.columns; column += 1) {
      edges.push((edges[column - 1] ?? 0) + this.#width(column));
    }
    this.#edges = edges;
  }

  get width(): number {
    return this.#edges.at(-1) ?? 0;
  }

  get height(): number {
    return this.rows * rowHeight;
  }

  left(column: number): number {
    return this.#edges[Math.min(column, this.columns + 1) - 1] ?? 0;
  }

  top(row: number): number {
    return (row - 1) * rowHeight;
  }

  /** The column at so many pixels from the left. */
  columnAt(x: number): number {
    const next = this.#edges.findIndex((edge) => edge > x);
    return next < 0 ? this.columns : Math.max(1, next);
  }

  rowAt(y: number): number {
    return Math.min(this.rows, Math.max(1, Math.floor(y / rowHeight) + 1));
  }

  value(row: number, column: number): CellValue {
    const { values, firstRow, firstColumn } = this.#grid;
    return values[row - firstRow]?.[column - firstColumn] ?? null;
  }

  isFormula(row: number, column: number): boolean {
    const { formulas, firstRow, firstColumn } = this.#grid;
    return formulas[row - firstRow]?.[column - firstColumn] === true;
  }

  /** What the cell shows, as far as the file tells. */
  text(row: number, column: number): string {
    return this.#displayed(row, column) ?? shownValue(this.value(row, column), this.#language, 2);
  }

  /** The same with more decimals than a table needs. */
  wholeText(row: number, column: number): string {
    return this.#displayed(row, column) ?? shownValue(this.value(row, column), this.#language, 6);
  }

  /** The merged areas that have cells in this part of the sheet. */
  merges(part: Area): readonly Area[] {
    return this.#grid.merges.filter(
      ({ firstRow, lastRow, firstColumn, lastColumn }) =>
        firstRow <= part.lastRow &&
        lastRow >= part.firstRow &&
        firstColumn <= part.lastColumn &&
        lastColumn >= part.firstColumn,
    );
  }

  #displayed(row: number, column: number): string | null {
    const { texts, firstRow, firstColumn } = this.#grid;
    const text = texts[row - firstRow]?.[column - firstColumn] ?? null;
    const isRate = text !== null && this.#language === 'vi' && /^[-+]?[\d.,]+%$/.test(text);
    return isRate ? text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')) : text;
  }

  #width(column: number): number {
    let most = 0;
    const { firstRow, merges } = this.#grid;
    const across = new Set(
      merges
        .filter((merge) => merge.firstColumn === column && merge.lastColumn > column)
        .map((merge) => merge.firstRow),
    );
    for (let row = firstRow; row < firstRow + measured; row += 1) {
      // A text over several columns says nothing of one.
      if (across.has(row)) continue;
      const { length } = this.text(row, column);
      if (length <= longest) most = Math.max(most, length);
    }
    return Math.min(widest, Math.max(narrowest, most * perCharacter + padding));
  }
}

/** A value whose format says nothing more. What is a year as likely as a number of people is not grouped. */
function shownValue(value: CellValue, language: Language, places: number): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const isYear = Number.isInteger(value) && value >= 1900 && value <= 2100;
  return isYear ? String(value) : formatNumber(value, language, places);
}

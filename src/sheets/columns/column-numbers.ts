import { cellNumber } from '../text/cell-number';
import { decimalMarkOf } from '../text/number-text';
import type { SheetView } from '../sheet-view';

/** A cell of a numeric column that needs a word: it is missing, unreadable, or a number typed as text. */
export interface CellIssue {
  readonly row: number;
  readonly kind: 'missing' | 'error' | 'unreadable' | 'text' | 'no-value';
}

/** The numbers of one column by grid row; `NaN` where there is none. */
export interface ColumnNumbers {
  readonly column: number;
  readonly values: Float64Array;
  readonly issues: readonly CellIssue[];
  /** Decimals as written, by row: of a text as typed, of a number its own; absent for whole numbers. */
  readonly decimals: ReadonlyMap<number, number>;
  /** Rows whose rate is written with a percent sign in text. */
  readonly percents: ReadonlySet<number>;
  readonly firstRow: number;
  /** No number is above 2: rates in such a column are fractions. */
  readonly small: boolean;
  /** What one of the sheet's numbers stood for: 1, or 1000 where `values` are thousands made people. */
  readonly unit: number;
}

/**
 * Reads the cells of one column from `firstRow` to `lastRow` (0-based). Which mark is the decimal one
 * is decided by the whole column.
 */
export function readColumnNumbers(
  view: SheetView,
  column: number,
  firstRow: number,
  lastRow: number,
  purpose: 'count' | 'rate',
): ColumnNumbers {
  const size = Math.max(0, lastRow - firstRow + 1);
  const values = new Float64Array(size).fill(Number.NaN);
  const issues: CellIssue[] = [];
  const decimals = new Map<number, number>();
  const percents = new Set<number>();
  let small = true;
  const mark = columnMark(view, column, firstRow, lastRow);
  for (let row = firstRow; row <= lastRow; row++) {
    const value = view.value(row, column);
    if (typeof value === 'number') {
      values[row - firstRow] = value;
      if (Math.abs(value) > 2) small = false;
      continue;
    }
    if (value === null && view.isFormula(row, column)) {
      issues.push({ row, kind: 'no-value' });
      continue;
    }
    const read = cellNumber(value, view.text(row, column), mark, purpose);
    if (read.kind === 'number') {
      values[row - firstRow] = read.value;
      issues.push({ row, kind: 'text' });
      if (read.fromText !== null) decimals.set(row, read.fromText.decimals);
      if (read.fromText?.percent === true) percents.add(row);
    } else if (read.kind !== 'blank') {
      issues.push({ row, kind: read.kind });
    }
  }
  return { column, values, issues, decimals, percents, firstRow, small, unit: 1 };
}

function columnMark(
  view: SheetView,
  column: number,
  firstRow: number,
  lastRow: number,
): ',' | '.' | null {
  const texts: string[] = [];
  for (let row = firstRow; row <= lastRow && texts.length < 2000; row++) {
    const value = view.value(row, column);
    if (typeof value === 'string' && value !== '') texts.push(view.text(row, column));
  }
  return texts.length === 0 ? null : decimalMarkOf(texts);
}

/** Thousands as whole people. */
export function inPeople(numbers: ColumnNumbers, unit: number): ColumnNumbers {
  if (unit === 1) return numbers;
  return { ...numbers, values: numbers.values.map((value) => Math.round(value * unit)), unit };
}

/** The number at a grid row, or null. */
export function numberAt(numbers: ColumnNumbers, row: number): number | null {
  const value = numbers.values[row - numbers.firstRow];
  return value === undefined || Number.isNaN(value) ? null : value;
}

/**
 * What a cell holds. Excel errors are their own text (`#N/A`), empty cells are `null`,
 * dates are serial numbers, a formula is its last calculated value: `''` when it shows nothing,
 * `null` when it was never calculated.
 */
export type CellValue = string | number | boolean | null;

/** Row-major cells; a row that has nothing to say is `null`, and so is a cell. */
export type SparseRows<T> = readonly (readonly (T | null)[] | null)[];

/** A rectangle of cells in the sheet's own numbering, 1-based, both ends included. */
export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/**
 * The used range of one sheet, as plain data. Row `i`, column `j` of each array is the cell
 * `firstRow + i`, `firstColumn + j` of the sheet (1-based, as Excel shows them).
 */
export interface Grid {
  readonly sheet: string;
  /** False when the user hid the sheet. */
  readonly visible: boolean;
  /** True when the sheet is a report of ours that still bears its own name. */
  readonly generated: boolean;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Displayed text, only where it says something that the value does not (dates, leading zeros, rates). */
  readonly texts: SparseRows<string>;
  /** True where the cell holds a formula. */
  readonly formulas: SparseRows<true>;
  /** Font names, only of text in fonts of the legacy encodings (`.VnTime`, `VNI-Times`, …). */
  readonly fonts: SparseRows<string>;
  readonly merges: readonly Area[];
  /** Sheet row numbers (1-based) hidden by hand or by a filter. */
  readonly hiddenRows: readonly number[];
  /** Sheet column numbers (1-based). */
  readonly hiddenColumns: readonly number[];
}

/** `1` → `A`, `27` → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `A` → 1, `AA` → 27; 0 for no letters. */
export function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Row 24, column 6 → `F24`. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row);
}

/** `T6.2024!F24` */
export function sheetAddress(place: {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}): string {
  return `${place.sheet}!${cellAddress(place.row, place.column)}`;
}

/** `A1:C7`, or `A1` for a single cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.firstRow, area.firstColumn);
  const last = cellAddress(area.lastRow, area.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

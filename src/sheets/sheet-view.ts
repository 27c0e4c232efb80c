import type { Area, CellValue, Grid } from './grid';
import { dateFromSerial } from './text/date-text';
import type { LegacyEncoding } from './text/legacy-text';
import { decodeLegacy, encodingOfFont, legacyReading, legacyTexts } from './text/legacy-text';
import { readable } from './text/vietnamese-text';

const nonAscii = /[^\x20-\x7e]/;

/**
 * A grid as it is read: texts in clean Unicode whatever font they were typed in, merged cells known by
 * every cell they cover. Rows and columns are 0-based indexes into the grid's arrays; `sheetRow` and
 * `sheetColumn` give the sheet's own 1-based numbers.
 */
export interface SheetView {
  readonly grid: Grid;
  readonly rowCount: number;
  readonly columnCount: number;
  /** The legacy encodings that were found, in order of first appearance. */
  readonly encodings: readonly LegacyEncoding[];
  value(row: number, column: number): CellValue;
  /** The cell's text, clean and in Unicode; `''` for cells that hold no text. */
  text(row: number, column: number): string;
  /**
   * The cell's whole text in Unicode, blanks and line breaks as typed; `null` for one that is in no
   * legacy encoding.
   */
  inUnicode(row: number, column: number): string | null;
  /** What a header or title cell says: its text, or a date or year as a reader sees it. */
  label(row: number, column: number): string;
  /** The merged area that covers the cell, in 0-based indexes, or null. */
  mergeAt(row: number, column: number): Area | null;
  isFormula(row: number, column: number): boolean;
  sheetRow(row: number): number;
  sheetColumn(column: number): number;
}

export function viewSheet(grid: Grid): SheetView {
  const rowCount = grid.values.length;
  const columnCount = grid.values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const merges = coveredCells(grid, rowCount, columnCount);
  const fontless = legacyTexts(fontlessTexts(grid));
  const encodings: LegacyEncoding[] = [];
  const decoded = new Map<string, string>();

  function note(encoding: LegacyEncoding): void {
    if (!encodings.includes(encoding)) encodings.push(encoding);
  }

  function clean(raw: string, font: string | null): string {
    if (!nonAscii.test(raw)) return readable(raw);
    const key = font === null ? raw : `${font}\u0000${raw}`;
    const known = decoded.get(key);
    if (known !== undefined) return known;
    const result = decode(raw, font);
    decoded.set(key, result);
    return result;
  }

  function decode(raw: string, font: string | null): string {
    const legacy = legacyOf(raw, font);
    if (legacy === null) return readable(raw);
    note(legacy.encoding);
    return readable(decodeLegacy(raw, legacy.encoding, { capitals: legacy.capitals }));
  }

  function legacyOf(
    raw: string,
    font: string | null,
  ): { readonly encoding: LegacyEncoding; readonly capitals: boolean } | null {
    const byFont = font === null ? null : encodingOfFont(font);
    if (byFont !== null) return legacyReading(raw, byFont.encoding) === 'unicode' ? null : byFont;
    const encoding = fontless.get(raw);
    return encoding === undefined ? null : { encoding, capitals: false };
  }

  const view: SheetView = {
    grid,
    rowCount,
    columnCount,
    encodings,
    value: (row, column) => grid.values[row]?.[column] ?? null,
    text(row, column) {
      const value = grid.values[row]?.[column];
      return typeof value === 'string' ? clean(value, grid.fonts[row]?.[column] ?? null) : '';
    },
    inUnicode(row, column) {
      const raw = grid.values[row]?.[column];
      if (typeof raw !== 'string' || !nonAscii.test(raw)) return null;
      const legacy = legacyOf(raw, grid.fonts[row]?.[column] ?? null);
      if (legacy === null) return null;
      return decodeLegacy(raw, legacy.encoding, { capitals: legacy.capitals });
    },
    label(row, column) {
      const value = grid.values[row]?.[column];
      if (typeof value === 'string') return view.text(row, column);
      if (typeof value !== 'number') return '';
      if (Number.isInteger(value) && value >= 1990 && value <= 2100) return String(value);
      const shown = grid.texts[row]?.[column] ?? null;
      if (shown === null || shown.includes('%') || !/[/\-.\s]/.test(shown)) return '';
      const date = dateFromSerial(value);
      return date === null ? '' : `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
    },
    mergeAt: (row, column) => merges.get(row * columnCount + column) ?? null,
    isFormula: (row, column) => grid.formulas[row]?.[column] === true,
    sheetRow: (row) => grid.firstRow + row,
    sheetColumn: (column) => grid.firstColumn + column,
  };
  return view;
}

function coveredCells(grid: Grid, rowCount: number, columnCount: number): Map<number, Area> {
  const covered = new Map<number, Area>();
  for (const merge of grid.merges) {
    const area: Area = {
      firstRow: Math.max(0, merge.firstRow - grid.firstRow),
      firstColumn: Math.max(0, merge.firstColumn - grid.firstColumn),
      lastRow: Math.min(rowCount - 1, merge.lastRow - grid.firstRow),
      lastColumn: Math.min(columnCount - 1, merge.lastColumn - grid.firstColumn),
    };
    for (let row = area.firstRow; row <= area.lastRow; row++) {
      for (let column = area.firstColumn; column <= area.lastColumn; column++) {
        covered.set(row * columnCount + column, area);
      }
    }
  }
  return covered;
}

/** Texts in no legacy font, in reading order: what they are is told by their letters and neighbours. */
function fontlessTexts(grid: Grid): string[] {
  const texts = new Set<string>();
  for (let row = 0; row < grid.values.length; row++) {
    const values = grid.values[row] ?? [];
    for (let column = 0; column < values.length; column++) {
      const value = values[column];
      if (typeof value !== 'string' || grid.fonts[row]?.[column] != null) continue;
      if (nonAscii.test(value)) texts.add(value);
    }
  }
  return [...texts];
}

import { ApiError, invalidArgument } from './api-error';
import type { Book } from './book';
import {
  areaAddress,
  contains,
  intersection,
  quotedSheetName,
  wholeGrid,
  type CellArea,
} from './cell-area';
import { coerce } from './coercion';
import {
  extrasOf,
  formulaOf,
  isEmptyContent,
  valueOf,
  type CellInput,
} from './engine/cell-content';
import { ConditionalRules } from './engine/conditional-rules';
import { displayText } from './engine/display-text';
import type { UniverSheet } from './engine/univer-sheet';
import type { StyleChange } from './engine/univer-style';
import type { HostStyle, HostValue } from './host-workbook';
import type { SheetRecord } from './sheet-record';

/** The most cells that a request may name one by one; Excel gives up on whole columns too. */
const mostCells = 5_000_000;

/** One sheet of the open workbook: what the API's objects work with. */
export class BookSheet {
  constructor(
    readonly book: Book,
    readonly id: string,
    readonly record: SheetRecord,
    readonly grid: UniverSheet,
  ) {}

  /** Conditional formats, first priority first. */
  get rules(): ConditionalRules {
    return new ConditionalRules(this.book.engine, this.id);
  }

  get name(): string {
    return this.grid.name;
  }

  get position(): number {
    return this.book.sheets.indexOf(this);
  }

  /** `'My sheet'!A1:B2` */
  fullAddress(area: CellArea): string {
    return `${quotedSheetName(this.name)}!${areaAddress(area)}`;
  }

  value(row: number, column: number): HostValue | null {
    return valueOf(this.grid.cell(row, column));
  }

  formula(row: number, column: number): string | null {
    return formulaOf(this.grid.cell(row, column));
  }

  text(row: number, column: number): string {
    const format = this.grid.style(row, column).numberFormat ?? 'General';
    return displayText(this.value(row, column), format, this.book.locale);
  }

  /** @throws AccessDenied when the sheet is protected */
  assertEditable(): void {
    if (this.record.protected) {
      throw new ApiError('AccessDenied', `The sheet “${this.name}” is protected.`);
    }
  }

  /** Goes over the cells of an area; refuses areas that nobody can mean cell by cell. */
  assertCountable(area: CellArea): void {
    const count = area.rowCount * area.columnCount;
    if (count > mostCells) throw invalidArgument(`${this.fullAddress(area)} has ${count} cells`);
  }

  /**
   * Writes values as if typed. `null` leaves a cell as it is, `''` empties it.
   * @throws InvalidArgument for an array of another shape than the area
   */
  write(area: CellArea, values: unknown): void {
    this.assertEditable();
    const rows = shaped(values, area);
    this.assertCountable(area);
    const formats: [number, number, StyleChange][] = [];
    const inputs = rows.map((cells, down) =>
      cells.map((value, across): CellInput | undefined => {
        if (value === null) return undefined;
        const [row, column] = [area.row + down, area.column + across];
        const format = this.grid.style(row, column).numberFormat ?? 'General';
        const coerced = coerce(value, format, this.book.locale, this.book.today());
        this.assertReadable(coerced.input);
        if (coerced.numberFormat !== undefined && format === 'General') {
          formats.push([row, column, { numberFormat: coerced.numberFormat }]);
        }
        return coerced.input;
      }),
    );
    this.grid.setContents(area.row, area.column, inputs);
    this.grid.setStyles(formats);
    this.book.changed(this, area);
  }

  /** Changes the style of every cell of an area, and of whole rows, columns or the sheet. */
  restyle(area: CellArea, change: StyleChange): void {
    this.assertEditable();
    const wholeRows = area.columnCount === wholeGrid.columnCount;
    const wholeColumns = area.rowCount === wholeGrid.rowCount;
    if (!wholeRows && !wholeColumns) {
      this.assertCountable(area);
      this.grid.setStyles(eachCell(area, change));
      return;
    }
    if (wholeRows && wholeColumns) this.grid.setDefaultStyle(change);
    const end = wholeRows ? area.row + area.rowCount : area.column + area.columnCount;
    if (!wholeRows) {
      for (let column = area.column; column < end; column += 1)
        this.grid.setColumnStyle(column, change);
    } else if (!wholeColumns) {
      for (let row = area.row; row < end; row += 1) this.grid.setRowStyle(row, change);
    }
    const cells: [number, number, StyleChange][] = [];
    this.grid.eachCell(area, (row, column) => cells.push([row, column, change]));
    this.grid.setStyles(cells);
  }

  /** `Excel.ClearApplyTo` */
  clear(area: CellArea, what: string): void {
    this.assertEditable();
    if (!['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'].includes(what)) {
      throw invalidArgument(`clear ${what}`);
    }
    const cells: [number, number][] = [];
    this.grid.eachCell(area, (row, column) => cells.push([row, column]));
    if (what === 'All' || what === 'Contents') {
      this.grid.emptyCells(cells);
    }
    if (what !== 'Formats') {
      for (const [row, column] of cells) {
        const { hyperlink, ...rest } = extrasOf(this.grid.cell(row, column));
        if (hyperlink !== undefined) this.grid.setExtras(row, column, rest);
      }
    }
    if (what === 'All' || what === 'Formats') {
      this.grid.clearStyles(area);
      this.rules.clear(area);
      this.unmerge(area);
    }
    if (what === 'All' || what === 'Contents') this.book.changed(this, area);
  }

  /** Merges, keeping only the top-left content, as Excel does. */
  merge(area: CellArea, across: boolean): void {
    this.assertEditable();
    this.assertCountable(area);
    const areas = across
      ? Array.from({ length: area.rowCount }, (_, down) => ({
          ...area,
          row: area.row + down,
          rowCount: 1,
        }))
      : [area];
    for (const merged of areas) {
      this.unmerge(merged);
      if (merged.rowCount * merged.columnCount === 1) continue;
      this.keepFirstContent(merged);
      this.grid.merge([merged]);
    }
  }

  unmerge(area: CellArea): void {
    this.assertEditable();
    if (this.grid.merges().some((merge) => intersection(merge, area) !== null)) {
      this.grid.unmerge(area);
    }
  }

  /** Merged areas that lie wholly or partly in the area. */
  mergesIn(area: CellArea): readonly CellArea[] {
    return this.grid
      .merges()
      .filter((merge) => intersection(merge, area) !== null)
      .toSorted((one, other) => one.row - other.row || one.column - other.column);
  }

  /**
   * The smallest rectangle with every cell that holds something, or (`valuesOnly` false) is formatted
   * or merged. Null when there is none.
   */
  usedArea(valuesOnly: boolean, within: CellArea = wholeGrid): CellArea | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    const add = (area: CellArea): void => {
      top = Math.min(top, area.row);
      left = Math.min(left, area.column);
      bottom = Math.max(bottom, area.row + area.rowCount - 1);
      right = Math.max(right, area.column + area.columnCount - 1);
    };
    this.grid.eachCell(within, (row, column, cell) => {
      if (valuesOnly && isEmptyContent(cell)) return;
      add({ row, column, rowCount: 1, columnCount: 1 });
    });
    for (const spill of this.book.spillAreas(this)) {
      const inside = intersection(spill, within);
      if (inside !== null) add(inside);
    }
    if (!valuesOnly) {
      for (const merge of this.grid.merges()) if (contains(within, merge)) add(merge);
    }
    if (bottom < 0) return null;
    return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }

  /** One value if all cells of the area have it, else null, as the API answers for mixed formats. */
  common<T>(area: CellArea, read: (style: HostStyle) => T): T | null {
    this.assertCountable(area);
    let first: T | undefined;
    for (let row = area.row; row < area.row + area.rowCount; row += 1) {
      for (let column = area.column; column < area.column + area.columnCount; column += 1) {
        const value = read(this.grid.style(row, column));
        if (first === undefined) first = value;
        else if (first !== value) return null;
      }
    }
    return first ?? null;
  }

  private keepFirstContent(area: CellArea): void {
    const filled: [number, number][] = [];
    this.grid.eachCell(area, (row, column, cell) => {
      if (!isEmptyContent(cell)) filled.push([row, column]);
    });
    const [first] = filled;
    if (first === undefined) return;
    const [row, column] = first;
    const inPlace = row === area.row && column === area.column;
    if (inPlace && filled.length === 1) return;
    const formula = this.formula(row, column);
    const value = this.value(row, column);
    this.grid.emptyCells(filled);
    const kept = formula === null ? (value === null ? null : { value }) : { formula };
    this.grid.setContents(area.row, area.column, [[kept]]);
  }

  private assertReadable(input: CellInput): void {
    if (input !== null && 'formula' in input && !this.book.engine.readable(input.formula)) {
      throw invalidArgument(`the formula ${input.formula} cannot be read`);
    }
  }
}

function* eachCell(area: CellArea, change: StyleChange): Generator<[number, number, StyleChange]> {
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      yield [row, column, change];
    }
  }
}

/** The rows of a two-dimensional array of exactly this shape; a single value stands for every cell. */
export function shaped(values: unknown, area: CellArea): readonly (readonly unknown[])[] {
  const { rowCount, columnCount } = area;
  if (!Array.isArray(values)) {
    return Array.from({ length: rowCount }, () => Array<unknown>(columnCount).fill(values));
  }
  const rows = values as readonly unknown[];
  const fits =
    rows.length === rowCount &&
    rows.every((row) => Array.isArray(row) && row.length === columnCount);
  if (!fits) throw invalidArgument(`an array of other than ${rowCount} × ${columnCount} cells`);
  return rows as readonly (readonly unknown[])[];
}

import { cellAddress, type Area } from '../sheets/grid';
import type { CellChange } from './cell-change';
import { changedCellXml, withAttribute, withoutAttribute } from './changed-cell';
import type { LookFormats } from './look-formats';
import { movedFormula } from './moved-formula';
import { formulaCells, type FormulaCells } from './formula-cells';
import { escapeContent } from './xml-text';
import { columnOf } from './file-address';
import { widenedDimension } from './sheet-dimension';
import { bytesOf, XmlTags } from './xml-tags';

const names = {
  cell: bytesOf('c'),
  column: bytesOf('col'),
  dimension: bytesOf('dimension'),
  first: bytesOf('min'),
  formula: bytesOf('f'),
  last: bytesOf('max'),
  reference: bytesOf('r'),
  row: bytesOf('row'),
  shared: bytesOf('si'),
  sheetData: bytesOf('sheetData'),
  style: bytesOf('s'),
  columnStyle: bytesOf('style'),
};

export interface EditedSheet {
  /** The sheet's new XML, in pieces. */
  readonly xml: readonly string[];
  /** Cells of formulas that fill several cells: those stay as they are. */
  readonly left: readonly CellChange[];
  /** True when a formula came or went, so that the workbook's chain of calculation is out of date. */
  readonly formulasChanged: boolean;
}

/** Where the formula element of a cell begins and ends, and which group it shares its formula with. */
interface StandingFormula {
  readonly group: number | null;
  readonly formula: readonly [start: number, end: number] | null;
}

const noFormula: StandingFormula = { group: null, formula: null };

export interface EditContext {
  readonly formats: LookFormats;
  readonly date1904: boolean;
}

/**
 * Changes cells of a sheet where they stand. Whatever is not changed is copied as it is written: other
 * cells, attributes that we do not know, extensions.
 *
 * @param bytes The part in UTF-8.
 * @throws {DamagedWorkbookError} A tag is cut off.
 */
export function editedSheet(
  bytes: Uint8Array,
  path: string,
  changes: readonly CellChange[],
  context: EditContext,
): EditedSheet {
  const formulas = formulaCells(bytes, path);
  const left = changes.filter(
    ({ content, row, column }) =>
      content !== undefined && formulas.arrays.some((area) => holds(area, row, column)),
  );
  const kept = changes.filter((change) => !left.includes(change));
  const editor = new SheetEditor(new XmlTags(bytes, path), kept, formulas, context);
  return { ...editor.edit(), left };
}

function holds(area: Area, row: number, column: number): boolean {
  const { firstRow, firstColumn, lastRow, lastColumn } = area;
  return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
}

class SheetEditor {
  readonly #tags: XmlTags;
  readonly #context: EditContext;
  readonly #formulas: FormulaCells;
  /** By row, each from the left; those that are done are taken out. */
  readonly #rows = new Map<number, CellChange[]>();
  readonly #waiting: number[];
  /** Addresses of cells whose content is replaced. */
  readonly #lost: ReadonlySet<string>;
  readonly #changes: readonly CellChange[];
  readonly #pieces: string[] = [];
  readonly #decoder = new TextDecoder();
  /** Where what was not copied yet begins. */
  #copied = 0;
  #prefix = '';
  /** First, last and format of runs of columns. */
  readonly #columns: (readonly [first: number, last: number, style: number])[] = [];
  #formulasChanged = false;

  constructor(
    tags: XmlTags,
    changes: readonly CellChange[],
    formulas: FormulaCells,
    context: EditContext,
  ) {
    this.#tags = tags;
    this.#context = context;
    this.#formulas = formulas;
    const sorted = [...changes].sort((one, other) => one.column - other.column);
    for (const change of sorted) {
      const line = this.#rows.get(change.row);
      if (line === undefined) this.#rows.set(change.row, [change]);
      else line.push(change);
    }
    this.#waiting = [...this.#rows.keys()].sort((one, other) => one - other);
    const replaced = changes.filter(({ content }) => content !== undefined);
    this.#lost = new Set(replaced.map(({ row, column }) => cellAddress(row, column)));
    this.#changes = changes;
  }

  edit(): Omit<EditedSheet, 'left'> {
    const tags = this.#tags;
    while (tags.next()) {
      if (tags.closes) continue;
      if (tags.is(names.dimension)) this.#widenDimension();
      else if (tags.is(names.column)) this.#noteColumns();
      else if (tags.is(names.sheetData)) {
        this.#editRows();
        break;
      }
    }
    this.#copy(tags.bytes.length);
    return { xml: this.#pieces, formulasChanged: this.#formulasChanged };
  }

  #noteColumns(): void {
    const [first, last, style] = [names.first, names.last, names.columnStyle].map((name) =>
      this.#tags.number(name),
    );
    if (first != null && last != null && style != null) this.#columns.push([first, last, style]);
  }

  /** A new cell looks as its row does, or else its column. */
  #styleOf(column: number, rowStyle: number | null): number {
    if (rowStyle !== null) return rowStyle;
    return this.#columns.find(([first, last]) => column >= first && column <= last)?.[2] ?? 0;
  }

  #editRows(): void {
    const tags = this.#tags;
    this.#prefix = /^<((?:[^\s:/>]+:)?)/.exec(this.#text(tags.start, tags.end))?.[1] ?? '';
    if (tags.empty) {
      if (this.#waiting.length === 0) return;
      this.#copy(tags.start);
      this.#put(`<${this.#prefix}sheetData>`);
      this.#insertRows(Infinity);
      this.#put(`</${this.#prefix}sheetData>`);
      this.#copied = tags.end;
      return;
    }
    let row = 0;
    while (tags.next()) {
      if (tags.closes) {
        if (!tags.is(names.sheetData)) continue;
        this.#copy(tags.start);
        this.#insertRows(Infinity);
        return;
      }
      if (!tags.is(names.row)) continue;
      row = tags.number(names.reference) ?? row + 1;
      this.#copy(tags.start);
      this.#insertRows(row);
      this.#editRow(row);
    }
    throw tags.damaged();
  }

  #insertRows(before: number): void {
    for (let row = this.#waiting[0]; row !== undefined && row < before; row = this.#waiting[0]) {
      this.#waiting.shift();
      const cells = this.#newCells(this.#rows.get(row) ?? [], Infinity, null);
      if (cells !== '') this.#put(`<${this.#prefix}row r="${row}">${cells}</${this.#prefix}row>`);
    }
  }

  #editRow(row: number): void {
    const tags = this.#tags;
    if (this.#waiting[0] === row) this.#waiting.shift();
    const changes = this.#rows.get(row) ?? [];
    const start = this.#text(tags.start, tags.end);
    const isEmpty = tags.empty;
    const style = tags.number(names.style);
    if (changes.length > 0) {
      // The spans only help a program to read faster, and would be wrong.
      const opened = withoutAttribute(start, 'spans').replace(/\s*\/>$/, '>');
      this.#put(withAttribute(opened, 'r', String(row)));
      this.#copied = tags.end;
    }
    if (isEmpty) {
      if (changes.length === 0) return;
      this.#put(`${this.#newCells(changes, Infinity, style)}</${this.#prefix}row>`);
      return;
    }
    let column = 0;
    while (tags.next()) {
      if (tags.closes) {
        if (!tags.is(names.row)) continue;
        this.#copy(tags.start);
        this.#put(this.#newCells(changes, Infinity, style));
        return;
      }
      if (!tags.is(names.cell)) continue;
      column = columnOf(tags.attribute(names.reference)) ?? column + 1;
      this.#copy(tags.start);
      this.#put(this.#newCells(changes, column, style));
      const change = changes[0]?.column === column ? changes.shift() : undefined;
      this.#editCell(row, column, change, changes.length > 0 || change !== undefined);
    }
    throw tags.damaged();
  }

  /** @param isNamed True where the cell must say its address, since others came before it. */
  #editCell(row: number, column: number, change: CellChange | undefined, isNamed: boolean): void {
    const tags = this.#tags;
    const start = tags.start;
    const style = tags.number(names.style) ?? 0;
    const startTag = this.#text(start, tags.end);
    const startEnd = tags.end;
    const { group, formula } = tags.empty ? noFormula : this.#readCell();
    const address = cellAddress(row, column);
    if (change !== undefined) {
      const hadFormula = formula !== null;
      const spelled = formula === null ? null : this.#spelled(formula, group, row, column);
      this.#put(
        changedCellXml(
          change,
          {
            prefix: this.#prefix,
            address,
            startTag,
            rest: this.#text(startEnd, tags.end),
            style,
            formula: spelled,
          },
          this.#context,
        ),
      );
      this.#copied = tags.end;
      if (change.content !== undefined && (hadFormula || change.content.formula !== undefined)) {
        this.#formulasChanged = true;
      }
      return;
    }
    const spelled = formula === null ? null : this.#spelled(formula, group, row, column);
    if (formula !== null && spelled !== this.#text(formula[0], formula[1])) {
      this.#copy(formula[0]);
      this.#put(spelled ?? '');
      this.#copied = formula[1];
    } else if (isNamed && !/\sr=/.test(startTag)) {
      this.#put(withAttribute(startTag, 'r', address));
      this.#copied = startEnd;
    }
  }

  /** Goes to the end of a cell, and tells where its formula element stands. */
  #readCell(): StandingFormula {
    const tags = this.#tags;
    let found: StandingFormula = noFormula;
    while (tags.next()) {
      if (tags.closes) {
        if (tags.is(names.cell)) break;
      } else if (tags.is(names.formula)) {
        const group = tags.number(names.shared);
        const start = tags.start;
        if (!tags.empty) tags.textEnd();
        found = { group, formula: [start, tags.end] };
      }
    }
    return found;
  }

  /**
   * The formula element as it is to be written: one that shares the formula of a cell that is overwritten
   * now spells it out.
   */
  #spelled(
    [start, end]: readonly [number, number],
    group: number | null,
    row: number,
    column: number,
  ): string {
    const master = group === null ? undefined : this.#formulas.masters.get(group);
    const lost = master !== undefined && this.#lost.has(cellAddress(master.row, master.column));
    if (!lost || (master.row === row && master.column === column)) return this.#text(start, end);
    const text = movedFormula(master.formula, row - master.row, column - master.column);
    return `<${this.#prefix}f>${escapeContent(text)}</${this.#prefix}f>`;
  }

  /** Cells to be added before a column; one that is to be empty and looks like others is not. */
  #newCells(changes: CellChange[], before: number, rowStyle: number | null): string {
    let xml = '';
    for (let next = changes[0]; next !== undefined && next.column < before; next = changes[0]) {
      changes.shift();
      const { content, result, look } = next;
      const isEmpty = content?.formula === undefined && (content?.value ?? result ?? null) === null;
      if (isEmpty && look === undefined) continue;
      if (next.content?.formula !== undefined) this.#formulasChanged = true;
      const address = cellAddress(next.row, next.column);
      const style = this.#styleOf(next.column, rowStyle);
      const cell = { prefix: this.#prefix, address, startTag: '', rest: '', style, formula: null };
      xml += changedCellXml(next, cell, this.#context);
    }
    return xml;
  }

  #widenDimension(): void {
    const { start, end } = this.#tags;
    const widened = widenedDimension(this.#text(start, end), this.#changes);
    if (widened === null) return;
    this.#copy(start);
    this.#put(widened);
    this.#copied = end;
  }

  #copy(to: number): void {
    if (to > this.#copied) this.#put(this.#text(this.#copied, to));
    this.#copied = Math.max(this.#copied, to);
  }

  #put(text: string): void {
    if (text === '') return;
    // A part that was not in UTF-8 is from now on.
    const first = this.#pieces.length === 0;
    this.#pieces.push(first ? text.replace(/^(<\?xml[^>]*encoding=["'])[^"']+/, '$1UTF-8') : text);
  }

  #text(start: number, end: number): string {
    return this.#decoder.decode(this.#tags.bytes.subarray(start, end));
  }
}

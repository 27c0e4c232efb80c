import { columnLetters, type Area, type CellValue } from '../sheets/grid';
import { ByteWriter } from './byte-writer';
import { cellForm, textForm } from './cell-form';
import type { CellFormat } from './cell-formats';
import { cellValue, type ValueRows } from './library-values';
import { copyText, type SharedStrings } from './shared-strings';
import { bytesOf, decodeXml, wholeNumber, XmlTags } from './xml-tags';

/** Excel's limits. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** What a worksheet says of its cells beside their values. Rows and columns are 1-based. */
export interface SheetScan {
  /** Numbers and shared texts. */
  readonly rows: ValueRows;
  /** The sheet reduced to cells of other values, in the one form that every program reads alike. */
  readonly part: Uint8Array;
  /** Places of the formulas, in the sheet's order. */
  readonly formulas: readonly number[];
  /** Places of numbers whose format tells something or is a date, and the formats beside them. */
  readonly telling: readonly number[];
  readonly formats: readonly CellFormat[];
  /** Places of texts in a legacy font, and the fonts beside them. */
  readonly legacy: readonly number[];
  readonly fonts: readonly string[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  /** First and last of each run of hidden columns. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
}

/** A cell as one number. */
export function placeOf(row: number, column: number): number {
  return (row - 1) * lastColumn + column - 1;
}

export function rowOfPlace(place: number): number {
  return Math.floor(place / lastColumn) + 1;
}

export function columnOfPlace(place: number): number {
  return (place % lastColumn) + 1;
}

const names = {
  area: bytesOf('ref'),
  cell: bytesOf('c'),
  column: bytesOf('col'),
  formula: bytesOf('f'),
  height: bytesOf('ht'),
  hidden: bytesOf('hidden'),
  inline: bytesOf('is'),
  max: bytesOf('max'),
  mergeCell: bytesOf('mergeCell'),
  min: bytesOf('min'),
  reference: bytesOf('r'),
  row: bytesOf('row'),
  sheetData: bytesOf('sheetData'),
  style: bytesOf('s'),
  value: bytesOf('v'),
  width: bytesOf('width'),
  worksheet: bytesOf('worksheet'),
};

const head = bytesOf('<worksheet><sheetData>');
const tail = bytesOf('</sheetData></worksheet>');
const rowStart = bytesOf('<row r="');
const rowEnd = bytesOf('</row>');
const cellStart = bytesOf('<c r="');
const startEnd = bytesOf('">');

/**
 * Goes once over a worksheet. Formatted blank cells, which can be a million, leave nothing behind.
 *
 * @param bytes The part in UTF-8.
 * @param formats The workbook's cell formats.
 * @throws {DamagedWorkbookError} The part is cut off, or names cells or texts that there are not.
 */
export function scanSheet(
  bytes: Uint8Array,
  path: string,
  formats: readonly CellFormat[],
  strings: SharedStrings,
): SheetScan {
  return new SheetScanner(new XmlTags(bytes, path), formats, strings).scan();
}

class SheetScanner {
  readonly #tags: XmlTags;
  readonly #cellFormats: readonly CellFormat[];
  readonly #strings: SharedStrings;
  readonly #out = new ByteWriter(0);
  readonly #rows: ValueRows = [];
  readonly #formulas: number[] = [];
  readonly #telling: number[] = [];
  readonly #formats: CellFormat[] = [];
  readonly #legacy: number[] = [];
  readonly #fonts: string[] = [];
  readonly #merges: Area[] = [];
  readonly #hiddenRows: number[] = [];
  readonly #hiddenColumns: (readonly [number, number])[] = [];
  readonly #letters: Uint8Array[] = [];
  #row = 0;
  #rowWritten = false;
  #column = 0;

  constructor(tags: XmlTags, cellFormats: readonly CellFormat[], strings: SharedStrings) {
    this.#tags = tags;
    this.#cellFormats = cellFormats;
    this.#strings = strings;
  }

  scan(): SheetScan {
    const tags = this.#tags;
    let complete = false;
    this.#out.write(head);
    while (tags.next()) {
      if (tags.is(names.worksheet)) complete = tags.closes || tags.empty;
      else if (tags.closes) continue;
      else if (tags.is(names.sheetData)) this.#scanRows();
      else if (tags.is(names.column)) this.#scanColumn();
      else if (tags.is(names.mergeCell)) this.#scanMerge();
    }
    if (!complete) throw tags.damaged();
    this.#out.write(tail);
    return {
      rows: this.#rows,
      part: this.#out.toBytes(),
      formulas: this.#formulas,
      telling: this.#telling,
      formats: this.#formats,
      legacy: this.#legacy,
      fonts: this.#fonts,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
    };
  }

  #scanRows(): void {
    const tags = this.#tags;
    if (tags.empty) return;
    while (tags.next()) {
      if (tags.is(names.cell)) {
        if (!tags.closes) this.#scanCell();
      } else if (tags.is(names.row)) {
        this.#endRow();
        if (!tags.closes) this.#startRow();
      } else if (tags.closes && tags.is(names.sheetData)) {
        this.#endRow();
        return;
      }
    }
    throw tags.damaged();
  }

  #startRow(): void {
    const tags = this.#tags;
    this.#row = tags.number(names.reference) ?? this.#row + 1;
    this.#column = 0;
    if (this.#row < 1 || this.#row > lastRow) throw tags.damaged();
    if (tags.flag(names.hidden) || tags.number(names.height) === 0)
      this.#hiddenRows.push(this.#row);
  }

  #endRow(): void {
    if (this.#rowWritten) this.#out.write(rowEnd);
    this.#rowWritten = false;
  }

  #scanCell(): void {
    const tags = this.#tags;
    this.#column = tags.find(names.reference)
      ? columnNumber(tags.bytes, tags.valueStart, tags.valueEnd)
      : this.#column + 1;
    if (this.#column < 1 || this.#column > lastColumn || this.#row < 1) throw tags.damaged();
    if (!tags.empty) this.#scanContent();
  }

  #scanContent(): void {
    const tags = this.#tags;
    const style = tags.number(names.style) ?? 0;
    const form = cellForm(tags);
    const place = placeOf(this.#row, this.#column);
    let start = -1;
    let end = -1;
    for (;;) {
      if (!tags.next()) throw tags.damaged();
      if (tags.closes) {
        if (tags.is(names.cell)) break;
      } else if (tags.is(names.formula)) {
        this.#formulas.push(place);
      } else if (tags.is(names.value)) {
        start = tags.end;
        end = tags.empty ? start : tags.textEnd();
      } else if (tags.is(names.inline) && form === textForm && !tags.empty) {
        this.#startCell();
        this.#out.write(form.before);
        const font = copyText(tags, this.#out, names.inline);
        this.#out.write(form.after);
        this.#noteText(place, style, font);
      }
    }
    // An empty text is a formula's result when the cell says so; an empty number is no result.
    if (start < 0 || (form !== textForm && start === end)) return;
    if (form === 'number') {
      this.#keep(cellValue(numberIn(tags.bytes, start, end)));
      this.#noteNumber(place, style);
    } else if (form === 'shared') {
      const index = numberIn(tags.bytes, start, end);
      const text = this.#strings.texts[index];
      if (text === undefined) throw tags.damaged();
      this.#keep(text);
      this.#noteText(place, style, this.#strings.fonts.get(index));
    } else {
      this.#startCell();
      this.#out.write(form.before);
      this.#out.write(tags.bytes, start, end);
      this.#out.write(form.after);
      if (form === textForm) this.#noteText(place, style, undefined);
    }
  }

  #keep(value: CellValue): void {
    (this.#rows[this.#row - 1] ??= [])[this.#column - 1] = value;
  }

  #noteText(place: number, style: number, own: string | null | undefined): void {
    const font = own === undefined ? this.#cellFormats[style]?.legacyFont : own;
    if (font == null) return;
    this.#legacy.push(place);
    this.#fonts.push(font);
  }

  #noteNumber(place: number, style: number): void {
    const format = this.#cellFormats[style];
    if (format === undefined || (format.telling === null && !format.isDate)) return;
    this.#telling.push(place);
    this.#formats.push(format);
  }

  #startCell(): void {
    const out = this.#out;
    if (!this.#rowWritten) {
      out.write(rowStart);
      out.writeNumber(this.#row);
      out.write(startEnd);
      this.#rowWritten = true;
    }
    out.write(cellStart);
    out.write((this.#letters[this.#column] ??= bytesOf(columnLetters(this.#column))));
    out.writeNumber(this.#row);
  }

  #scanColumn(): void {
    const tags = this.#tags;
    const first = tags.number(names.min);
    const last = tags.number(names.max);
    if (first === null || last === null) return;
    if (tags.flag(names.hidden) || tags.number(names.width) === 0) {
      this.#hiddenColumns.push([first, Math.min(last, lastColumn)]);
    }
  }

  #scanMerge(): void {
    const match = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/i.exec(
      this.#tags.attribute(names.area) ?? '',
    );
    if (match === null) return;
    const [, firstLetters = '', first = '', lastLetters = '', last = ''] = match;
    const columns = [firstLetters, lastLetters].map((letters) => {
      const bytes = bytesOf(letters);
      return columnNumber(bytes, 0, bytes.length);
    });
    this.#merges.push({
      firstRow: Number(first),
      firstColumn: columns[0] ?? 0,
      lastRow: Number(last),
      lastColumn: columns[1] ?? 0,
    });
  }
}

/** What the digits of a cell say; not a number when they are none. */
function numberIn(bytes: Uint8Array, start: number, end: number): number {
  // Fifteen digits are exact however they are summed.
  const whole = end - start <= 15 ? wholeNumber(bytes, start, end) : null;
  return whole ?? parseFloat(decodeXml(bytes, start, end));
}

/** The column of `AB12`, from its bytes; 0 when there are no letters. */
function columnNumber(bytes: Uint8Array, start: number, end: number): number {
  let column = 0;
  for (let at = start; at < end && column <= lastColumn; at += 1) {
    // Capital and small letters differ by one bit.
    const letter = ((bytes[at] ?? 0) & 0xdf) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}

import { isNumberLike } from '../text/cell-number';
import { statedDates } from '../text/date-text';
import { bareMonth } from './header-date';
import { headerMeaning } from './header-meaning';
import { isSchemeUnderGroup } from './path-meaning';
import { placeMentions } from '../text/place-mention';
import { placePrefix } from '../text/place-name';
import { splitOrdinal } from '../text/row-ordinal';
import type { SheetView } from '../sheet-view';

export interface HeaderBlock {
  readonly first: number;
  readonly last: number;
}

const longestHeaderText = 120;

const deepestHeader = 5;

/** @param named 0-based rows that the user says are headers, whatever they say */
export function headerBlocks(view: SheetView, named: readonly number[] = []): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  let row = 0;
  while (row < view.rowCount) {
    if (!named.includes(row) && !isHeaderRow(view, row)) {
      row++;
      continue;
    }
    const floor = (blocks.at(-1)?.last ?? -1) + 1;
    const block = { first: extendUp(view, row, floor), last: extendDown(view, row) };
    const before = blocks.at(-1);
    if (before === undefined || !isRepetition(view, before, block)) blocks.push(block);
    row = block.last + 1;
  }
  return blocks;
}

/** Cells of a row that say something, merged cells once. */
function spokenCells(
  view: SheetView,
  row: number,
): { column: number; label: string; number: boolean }[] {
  const cells = [];
  for (let column = 0; column < view.columnCount; column++) {
    const value = view.value(row, column);
    if (value === null || value === '') continue;
    const label = view.label(row, column);
    cells.push({ column, label, number: label === '' || isNumberLike(label) });
  }
  return cells;
}

const yearText = /^(19|20)\d\d$/;

function isHeaderRow(view: SheetView, row: number): boolean {
  let numbers = 0;
  for (let column = 0; column < view.columnCount; column++) {
    if (typeof view.value(row, column) === 'number' && view.label(row, column) === '') numbers++;
  }
  if (numbers > 0) return false;
  const cells = spokenCells(view, row);
  if (cells.some((cell) => cell.number && !yearText.test(cell.label))) return false;
  const words = cells.filter((cell) => speaksOfColumns(cell.label));
  return words.length >= 2 && words.length * 2 >= cells.length;
}

/** True for a text that the vocabulary explains as the head of a column. */
function speaksOfColumns(label: string): boolean {
  if (label === '' || label.length > longestHeaderText || isLetterhead(label)) return false;
  if (isSchemeUnderGroup(label)) return true;
  if (bareMonth([label]) !== null) return true;
  if (namesPlace(label)) return false;
  const meaning = headerMeaning(label);
  if (meaning.concept === 'unit' && meaning.scheme === null) return false;
  return (meaning.concept !== null || meaning.scheme !== null) && meaning.explained >= 0.5;
}

/** "I. Huyện Giao Thủy", "Quận 1": a heading between rows, or a row. "Xã, phường" names none. */
function namesPlace(label: string): boolean {
  if (placeMentions(label).length > 0) return true;
  const rest = placePrefix(splitOrdinal(label).name)?.rest;
  return rest !== undefined && (/^\d/.test(rest) || headerMeaning(rest).explained < 1);
}

const documentNumber = /\d\s*\/\s*\p{Lu}{2,}/u;

/** "Số: 412/BC-BHXH" and "Giao Thủy, ngày 01 tháng 7 năm 2024" belong to the letter, not to a table. */
function isLetterhead(label: string): boolean {
  return documentNumber.test(label) || statedDates(label).some((date) => date.signing);
}

/** Group headings above the first full header row belong to the header; titles do not. */
function extendUp(view: SheetView, row: number, floor: number): number {
  let first = row;
  while (first > floor && row - first < deepestHeader) {
    const above = spokenCells(view, first - 1);
    if (above.length === 0 || !above.every((cell) => speaksOfColumns(cell.label))) break;
    const spansAll = above.length === 1 && isWideTitle(view, first - 1, above[0]?.column ?? 0, row);
    if (spansAll) break;
    first--;
  }
  return first;
}

/** A single text that starts where the table starts and reaches over most of it is a title. */
function isWideTitle(view: SheetView, row: number, column: number, headerRow: number): boolean {
  const header = [headerRow, headerRow + 1, headerRow + 2].flatMap((each) =>
    spokenCells(view, each).map((cell) => cell.column),
  );
  const firstColumn = Math.min(...header);
  const lastColumn = Math.max(...header);
  const merge = view.mergeAt(row, column);
  if (merge === null) return column <= firstColumn;
  return (
    merge.firstColumn <= firstColumn &&
    merge.lastColumn - merge.firstColumn >= (lastColumn - firstColumn) / 2
  );
}

function extendDown(view: SheetView, row: number): number {
  let last = row;
  while (last + 1 < view.rowCount && last - row < deepestHeader) {
    const next = last + 1;
    if (isNumberingRow(view, next)) return next;
    if (!isSubHeader(view, row, next)) break;
    last = next;
  }
  return last;
}

function isSubHeader(view: SheetView, headerRow: number, row: number): boolean {
  const cells = spokenCells(view, row);
  if (cells.length === 0) return coveredFromAbove(view, headerRow, row);
  if (cells.some((cell) => cell.number && !yearText.test(cell.label))) return false;
  const nameColumns = spokenCells(view, headerRow).filter((cell) =>
    ['locality', 'ordinal'].includes(headerMeaning(cell.label).concept ?? ''),
  );
  const headed = new Set(nameColumns.map((cell) => cell.column));
  if (cells.some((cell) => headed.has(cell.column))) return false;
  if (coveredFromAbove(view, headerRow, row)) return true;
  const words = cells.filter(
    (cell) => speaksOfColumns(cell.label) || headerMeaning(cell.label).date !== null,
  );
  return words.length * 2 >= cells.length;
}

/** A row that shows nothing because merged header cells reach down over it. */
function coveredFromAbove(view: SheetView, headerRow: number, row: number): boolean {
  for (let column = 0; column < view.columnCount; column++) {
    const merge = view.mergeAt(row, column);
    if (merge !== null && merge.firstRow <= headerRow && merge.lastRow >= row) return true;
  }
  return false;
}

const numberingText = /^\(?([a-z]|\d{1,2})\)?(\s*=.*)?$/i;

/** A, B, 1, 2, 3=2/1 … under a header. */
export function isNumberingRow(view: SheetView, row: number): boolean {
  let cells = 0;
  let previous = 0;
  let numbered = 0;
  let lettered = 0;
  for (let column = 0; column < view.columnCount; column++) {
    const value = view.value(row, column);
    if (value === null || value === '') continue;
    cells++;
    const text = typeof value === 'number' ? String(value) : view.text(row, column);
    const match = numberingText.exec(text);
    if (match === null) return false;
    const digits = Number(match[1]);
    if (Number.isNaN(digits)) {
      if (match[1]?.toUpperCase() !== String.fromCharCode(65 + lettered)) return false;
      lettered++;
      continue;
    }
    if (digits !== previous + 1 && previous !== 0) return false;
    previous = digits;
    numbered++;
  }
  const afterLetters = lettered > 0 && numbered > 0 && previous === numbered;
  return afterLetters || (cells >= 3 && numbered >= 2);
}

/** The same header printed again at a page break: between them stand rows, and no title. */
function isRepetition(view: SheetView, before: HeaderBlock, again: HeaderBlock): boolean {
  if (again.last - again.first > before.last - before.first) return false;
  for (let row = again.first; row <= again.last; row++) {
    const original = before.first + row - again.first;
    for (let column = 0; column < view.columnCount; column++) {
      if (view.label(row, column) !== view.label(original, column)) return false;
    }
  }
  for (let row = again.first - 1; row > before.last; row--) {
    const cells = spokenCells(view, row);
    if (cells.some((cell) => cell.number)) break;
    if (
      cells.some(
        (cell) => placeMentions(cell.label).length > 0 || headerMeaning(cell.label).scheme !== null,
      )
    )
      return false;
    if (cells.length > 0 && startsAtOne(view, again)) return false;
  }
  return true;
}

/** The first number under a header is 1: the rows are counted anew. */
function startsAtOne(view: SheetView, block: HeaderBlock): boolean {
  const row = block.last + 1;
  for (let column = 0; column < view.columnCount; column++) {
    const value = view.value(row, column);
    if (typeof value === 'number') return value === 1;
  }
  return false;
}

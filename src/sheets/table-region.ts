import { statedDates } from './date-text';
import { headerMeaning, isSchemeUnderGroup } from './header-meaning';
import { isNumberLike } from './cell-number';
import { placeMentions } from './place-mention';
import { placePrefix } from './place-name';
import { splitOrdinal } from './row-ordinal';
import type { SheetView } from './sheet-view';

/**
 * Where one table stands on its sheet. Rows and columns are 0-based indexes into the grid.
 * `headerFirst` > `headerLast` when the table has no header.
 */
export interface TableRegion {
  readonly headerFirst: number;
  readonly headerLast: number;
  readonly bodyFirst: number;
  /** Last row before the next header or the end of the sheet. */
  readonly bodyLast: number;
  /** Last row with a number: below it stand notes and signatures. */
  readonly figuresLast: number;
  readonly columns: readonly number[];
  /** Header texts of each column, top to bottom. */
  readonly paths: ReadonlyMap<number, readonly string[]>;
  /** Rows above the header that belong to this table: head block or section title. */
  readonly titleFirst: number;
}

interface HeaderBlock {
  readonly first: number;
  readonly last: number;
}

const longestHeaderText = 120;
const deepestHeader = 5;

/** Finds the tables of a sheet by their headers. */
export function findTables(view: SheetView): TableRegion[] {
  const blocks = headerBlocks(view);
  return blocks.flatMap((block, index) => {
    const bodyLast = (blocks[index + 1]?.first ?? view.rowCount) - 1;
    const previous = blocks[index - 1];
    return regionsBelow(view, block, bodyLast, previous === undefined ? 0 : previous.last + 1);
  });
}

function headerBlocks(view: SheetView): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  let row = 0;
  while (row < view.rowCount) {
    if (!isHeaderRow(view, row)) {
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
  if (namesPlace(label)) return false;
  const meaning = headerMeaning(label);
  if (meaning.concept === 'unit' && meaning.scheme === null) return false;
  return (meaning.concept !== null || meaning.scheme !== null) && meaning.explained >= 0.5;
}

/** "I. Huyện Giao Thủy", "Quận 1": a heading between rows, or a row. "Xã, phường" names none. */
function namesPlace(label: string): boolean {
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

function regionsBelow(
  view: SheetView,
  block: HeaderBlock,
  bodyLast: number,
  titleFirst: number,
): TableRegion[] {
  const paths = headerPaths(view, block);
  const segments = columnSegments(view, block, bodyLast, paths);
  return segments.map((columns) => ({
    headerFirst: block.first,
    headerLast: block.last,
    bodyFirst: block.last + 1,
    bodyLast,
    figuresLast: lastFigures(view, block, bodyLast, columns),
    columns,
    paths: new Map(columns.map((column) => [column, paths.get(column) ?? []])),
    titleFirst,
  }));
}

function lastFigures(
  view: SheetView,
  block: HeaderBlock,
  bodyLast: number,
  columns: readonly number[],
): number {
  for (let row = bodyLast; row > block.last; row--) {
    for (const column of columns) {
      const value = view.value(row, column);
      if (typeof value === 'number' || isNumberLike(view.text(row, column))) return row;
    }
  }
  return bodyLast;
}

/** Header texts by column; a merged or unmerged group heading counts for the columns under it. */
function headerPaths(view: SheetView, block: HeaderBlock): Map<number, string[]> {
  const paths = new Map<number, string[]>();
  const last = isNumberingRow(view, block.last) ? block.last - 1 : block.last;
  for (let row = block.first; row <= last; row++) {
    let heading: { text: string; reach: number } | null = null;
    for (let column = 0; column < view.columnCount; column++) {
      const merge = view.mergeAt(row, column);
      if (merge !== null && merge.firstRow < row && merge.firstRow >= block.first) continue;
      const text =
        merge === null ? view.label(row, column) : view.label(merge.firstRow, merge.firstColumn);
      if (text !== '')
        heading = { text, reach: merge?.lastColumn ?? reachOf(view, block, last, row, column) };
      if (heading === null || column > heading.reach) continue;
      const path = paths.get(column) ?? [];
      if (path.at(-1) !== heading.text) paths.set(column, [...path, heading.text]);
    }
  }
  return paths;
}

/**
 * How far to the right an unmerged heading counts: over blank cells whose columns have a header text
 * further down and none further up.
 */
function reachOf(
  view: SheetView,
  block: HeaderBlock,
  last: number,
  row: number,
  column: number,
): number {
  const hasTextBelow = (at: number): boolean => {
    for (let below = row + 1; below <= last; below++) if (view.label(below, at) !== '') return true;
    return false;
  };
  if (!hasTextBelow(column)) return column;
  let reach = column;
  for (let next = column + 1; next < view.columnCount; next++) {
    if (view.label(row, next) !== '' || view.mergeAt(row, next) !== null || !hasTextBelow(next))
      break;
    if (groupAbove(view, block, row, next) !== groupAbove(view, block, row, column)) break;
    const meaning = headerMeaning(firstBelow(view, row, last, next));
    if (
      [
        'population',
        'labourForce',
        'households',
        'officer',
        'note',
        'ordinal',
        'locality',
      ].includes(meaning.concept ?? '')
    )
      break;
    reach = next;
  }
  return reach;
}

function firstBelow(view: SheetView, row: number, last: number, column: number): string {
  for (let below = row + 1; below <= last; below++) {
    const label = view.label(below, column);
    if (label !== '') return label;
  }
  return '';
}

/** The merged heading above a cell that holds several columns together, or -1. */
function groupAbove(view: SheetView, block: HeaderBlock, row: number, column: number): number {
  for (let above = row - 1; above >= block.first; above--) {
    const merge = view.mergeAt(above, column);
    if (merge !== null && merge.lastColumn > merge.firstColumn) return merge.firstColumn;
  }
  return -1;
}

const sampleRows = 60;

/** Splits the columns under a header into tables that stand side by side. */
function columnSegments(
  view: SheetView,
  block: HeaderBlock,
  bodyLast: number,
  paths: ReadonlyMap<number, readonly string[]>,
): number[][] {
  const segments: number[][] = [];
  let current: number[] = [];
  let sawOrdinal = false;
  for (let column = 0; column < view.columnCount; column++) {
    const path = paths.get(column) ?? [];
    const used = path.length > 0 || hasContent(view, block.last + 1, bodyLast, column);
    const concept = headerMeaning(path.at(-1) ?? '').concept;
    const startsAgain = concept === 'ordinal' && sawOrdinal && current.length > 1;
    if ((!used || startsAgain) && current.length > 0) {
      segments.push(current);
      current = [];
      sawOrdinal = false;
    }
    if (!used) continue;
    current.push(column);
    if (concept === 'ordinal' && column <= (current[0] ?? 0) + 1) sawOrdinal = true;
  }
  if (current.length > 0) segments.push(current);
  return joinLoose(view, block, bodyLast, segments, paths);
}

function hasContent(view: SheetView, first: number, last: number, column: number): boolean {
  let filled = 0;
  for (let row = first; row <= Math.min(last, first + sampleRows); row++) {
    const value = view.value(row, column);
    if (value !== null && value !== '') filled++;
    if (filled >= 2) return true;
  }
  return false;
}

/** A segment without names of its own belongs to the one on its left, across an empty column. */
function joinLoose(
  view: SheetView,
  block: HeaderBlock,
  bodyLast: number,
  segments: readonly number[][],
  paths: ReadonlyMap<number, readonly string[]>,
): number[][] {
  const joined: number[][] = [];
  for (const segment of segments) {
    const left = joined.at(-1);
    const apart =
      left !== undefined &&
      beginsList(segment, paths) &&
      isWholeTable(view, block, bodyLast, left, paths) &&
      hasNames(view, block, bodyLast, segment);
    if (left !== undefined && !apart) {
      left.push(...segment);
    } else {
      joined.push([...segment]);
    }
  }
  return joined.filter((segment) => segment.some((column) => (paths.get(column) ?? []).length > 0));
}

/** Names, and a column of something else beside the ordinals: no mere beginning of the next columns. */
function isWholeTable(
  view: SheetView,
  block: HeaderBlock,
  bodyLast: number,
  columns: readonly number[],
  paths: ReadonlyMap<number, readonly string[]>,
): boolean {
  const beside = columns.filter((column) => {
    const { concept } = headerMeaning((paths.get(column) ?? []).at(-1) ?? '');
    return !['ordinal', 'locality', 'district', 'province', 'code'].includes(concept ?? '');
  });
  return beside.length > 0 && hasNames(view, block, bodyLast, columns);
}

/** "STT" first, or "Xã" first or second: the beginning of a list of its own. */
function beginsList(
  segment: readonly number[],
  paths: ReadonlyMap<number, readonly string[]>,
): boolean {
  const [first, second] = segment.map(
    (column) => headerMeaning((paths.get(column) ?? []).at(-1) ?? '').concept,
  );
  return first === 'ordinal' || first === 'locality' || second === 'locality';
}

/** True when some column holds texts of its own in most rows: names of places or people. */
function hasNames(
  view: SheetView,
  block: HeaderBlock,
  bodyLast: number,
  columns: readonly number[],
): boolean {
  return columns.some((column) => {
    let texts = 0;
    let filled = 0;
    const different = new Set<string>();
    for (let row = block.last + 1; row <= Math.min(bodyLast, block.last + sampleRows); row++) {
      const value = view.value(row, column);
      if (value === null || value === '') continue;
      filled++;
      const text = view.text(row, column);
      if (text.length < 2 || isNumberLike(text)) continue;
      texts++;
      different.add(text);
    }
    return texts >= 2 && texts * 2 >= filled && different.size * 2 >= texts;
  });
}

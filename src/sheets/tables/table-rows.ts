import { isFoldedTotal, isTotalLabel } from '../columns/column-profile';
import { isNumberLike } from '../text/cell-number';
import { isMissingMark } from '../text/number-text';
import { placePrefix } from '../text/place-name';
import type { PlaceLevel } from '../text/place-name';
import { splitOrdinal, ordinalStyle } from '../text/row-ordinal';
import type { OrdinalStyle } from '../text/row-ordinal';
import type { SheetView } from '../sheet-view';
import { isNumberingRow } from '../headers/header-block';
import type { TableRegion } from './table-region';
import { breakdownBeginnings, isFurniture } from '../headers/vocabulary';
import { fold } from '../text/vietnamese-text';

export type RowKind = 'locality' | 'group' | 'total' | 'breakdown' | 'furniture';

/** A heading row such as "I. Quận Ninh Kiều", with or without subtotals. */
export interface RowGroup {
  readonly row: number;
  readonly label: string;
  /** Greater is wider: 3 a province, 2 a district, 1 a commune over its hamlets. */
  readonly rank: number;
  /** "Khối xã", "Các phường": a heading that names no place. */
  readonly section: boolean;
}

/** One row of a table's body; blank rows and repeated headers are left out. */
export interface TableRow {
  /** 0-based index into the grid. */
  readonly row: number;
  readonly kind: RowKind;
  /** The row's name without its ordinal. */
  readonly label: string;
  /** The headings that the row stands under, widest first. */
  readonly groups: readonly RowGroup[];
  readonly hasNumbers: boolean;
  /** What the label's prefix says it is, or null. */
  readonly level: PlaceLevel | null;
  /** Bears a number of a list: 1, 2, 3 … */
  readonly listed: boolean;
}

interface RawRow {
  readonly row: number;
  readonly label: string;
  /** The label folded. */
  readonly folded: string;
  readonly ordinal: OrdinalStyle | null;
  readonly level: PlaceLevel | null;
  readonly hasNumbers: boolean;
  /** Where its numbers would be stands "chưa có", "-" …: a row of the list that has none yet. */
  readonly lacksNumbers: boolean;
  readonly bullet: boolean;
  /** Its number in the column of ordinals. */
  readonly position: number | null;
}

export interface RowColumns {
  readonly name: number;
  readonly ordinal: number | null;
  /** Columns of numbers: all but ordinal, code, name and the texts. */
  readonly numeric: readonly number[];
  /** The header says "Thôn", "Ấp" …: names without prefixes are hamlets. */
  readonly ofHamlets: boolean;
  /** Kinds that the numbers have settled, by 0-based row. */
  readonly settled: ReadonlyMap<number, RowKind>;
}

const levelRank: Readonly<Record<PlaceLevel, number>> = {
  hamlet: 0,
  commune: 1,
  district: 2,
  province: 3,
};
const longestName = 60;

/** Tells localities from headings, totals and the paper around them. */
export function readRows(view: SheetView, region: TableRegion, columns: RowColumns): TableRow[] {
  const raw = rawRows(view, region, columns);
  const usual = usualLevel(raw, columns.ofHamlets);
  const ordinals = raw.filter((row) => row.hasNumbers && row.ordinal === 'arabic').length;
  const numbered = ordinals * 2 > raw.filter((row) => row.hasNumbers).length;
  const marked = raw.filter((row) => row.hasNumbers && row.ordinal !== null).length;
  const unmarked = marked * 2 < raw.filter((row) => row.hasNumbers).length;
  const named = raw.filter((row) => row.hasNumbers && row.level !== null).length;
  const prefixed = named * 2 > raw.filter((row) => row.hasNumbers).length;
  const lastNumbers = lastOfTable(raw, usual);
  let stack: RowGroup[] = [];
  let inBreakdown = false;
  let counted = false;
  let afterWhole = false;
  return raw.map((row, index): TableRow => {
    const settled = columns.settled.get(row.row);
    const habits = {
      usual,
      numbered,
      unmarked,
      prefixed,
      afterNumbers: index > lastNumbers,
      inBreakdown,
      afterWhole,
    };
    const kind = settled ?? (isRemark(row, raw[index - 1]) ? 'furniture' : kindOf(row, habits));
    if (kind === 'locality') counted = true;
    if (kind === 'group') afterWhole = false;
    if (kind === 'total' && counted && wholeTable.test(row.folded)) afterWhole = true;
    inBreakdown = kind === 'breakdown' && (inBreakdown || !row.bullet);
    if (kind === 'group') {
      const group: RowGroup = {
        row: row.row,
        label: row.label,
        rank: groupRank(row),
        section: isSection(row),
      };
      stack = [...stack.filter((open) => open.rank > group.rank), group];
    }
    const groups = kind === 'group' ? stack.slice(0, -1) : stack;
    return {
      row: row.row,
      kind,
      label: row.label,
      groups,
      hasNumbers: row.hasNumbers,
      level: row.level,
      listed: row.ordinal === 'arabic',
    };
  });
}

/** Index of the last row with numbers, or of the places without any that follow it directly or go on counting. */
function lastOfTable(rows: readonly RawRow[], usual: number | null): number {
  let last = rows.findLastIndex((row) => row.hasNumbers);
  while (last >= 0 && !isFoldedTotal(rows[last]?.folded ?? '')) {
    const next = rows[last + 1];
    const level = next?.level ?? null;
    const follows = next?.row === (rows[last]?.row ?? 0) + 1 && next.label.length < longestName;
    const isUsual = level !== null && levelRank[level] === usual;
    if (!follows || !(isUsual || next.lacksNumbers || countsOn(rows[last], next))) break;
    last++;
  }
  return last;
}

function countsOn(row: RawRow | undefined, next: RawRow): boolean {
  const before = row?.position ?? null;
  return before !== null && next.position === before + 1;
}

interface TableHabits {
  readonly usual: number | null;
  /** Most rows are numbered 1, 2, 3 … */
  readonly numbered: boolean;
  /** Most rows bear no ordinal. */
  readonly unmarked: boolean;
  readonly prefixed: boolean;
  readonly afterNumbers: boolean;
  readonly inBreakdown: boolean;
  /** The grand total stands above. */
  readonly afterWhole: boolean;
}

const wholeTable = /^(tong|toan|ca|total|grand)( |$)(?!trang)/;

function kindOf(row: RawRow, habits: TableHabits): RowKind {
  const { folded } = row;
  if (row.label !== '' && isFoldedTotal(folded)) return 'total';
  if (row.label === '') return row.hasNumbers ? 'total' : 'furniture';
  if (!row.hasNumbers && pageNumber.test(folded)) return 'furniture';
  if (breakdownBeginnings.some((beginning) => folded.startsWith(beginning))) return 'breakdown';
  if (row.bullet && row.level === null) return 'breakdown';
  if (isGroup(row, habits)) return 'group';
  if (habits.afterWhole && !isListed(row, habits))
    return row.hasNumbers ? 'breakdown' : 'furniture';
  if (row.hasNumbers) return habits.inBreakdown && row.level === null ? 'breakdown' : 'locality';
  if (row.label.length > longestName) return 'furniture';
  const ofLevel =
    row.level !== null && (habits.usual === null || levelRank[row.level] <= habits.usual);
  const isNamed = ofLevel && (!habits.afterNumbers || row.ordinal === 'arabic');
  if (isNamed) return 'locality';
  if (isFurniture(folded)) return 'furniture';
  const isOfList = row.ordinal === 'arabic' || (row.lacksNumbers && !isSection(row));
  return isOfList && !habits.afterNumbers ? 'locality' : 'furniture';
}

/** "Trang 1/2", "- Trang 3 -" between printed pages. */
const pageNumber = /^(trang|page)( so)? \d+([ /]\d+)?$/;

/** "Xã Mỹ Thái: đã trừ 40 thẻ trùng", without a number of its own: what is said of a place, no place. */
function isRemark(row: RawRow, above: RawRow | undefined): boolean {
  if (row.hasNumbers || row.ordinal !== null || row.level === null) return false;
  if (/:\s*\S/.test(row.label)) return true;
  const name = above?.label ?? '';
  const rest = row.label.startsWith(`${name} `) ? row.label.slice(name.length + 1) : '';
  return name !== '' && /^[(–-]?\s*\p{Ll}/u.test(rest);
}

/** Below a grand total, a row of the list all the same: numbered like the others, or named like them. */
function isListed(row: RawRow, habits: TableHabits): boolean {
  if (!row.hasNumbers) return false;
  if (habits.numbered) return row.ordinal === 'arabic';
  return row.level !== null && levelRank[row.level] === habits.usual;
}

function isGroup(row: RawRow, habits: TableHabits): boolean {
  if (row.label.length > longestName * 2) return false;
  const rank = row.level === null ? null : levelRank[row.level];
  const inSequence = habits.numbered && row.ordinal === 'arabic' && row.hasNumbers;
  const wider = rank !== null && habits.usual !== null && rank > habits.usual && !inSequence;
  if (wider) return row.hasNumbers || !habits.afterNumbers;
  const heading = row.ordinal === 'roman' || row.ordinal === 'letter';
  if (heading && (habits.numbered || habits.unmarked || isSection(row)))
    return row.hasNumbers || !habits.afterNumbers;
  if (row.hasNumbers || habits.afterNumbers || row.ordinal !== null || row.level !== null)
    return false;
  const { folded } = row;
  if (isFurniture(folded)) return false;
  return habits.numbered || habits.prefixed;
}

const sectionLabel =
  /^(khoi|cac|nhom|dia ban|khu vuc (thanh thi|nong thon|do thi))( |$)|^(xa|phuong|thi tran|phuong thi tran|xa thi tran)$/;

function isSection(row: RawRow): boolean {
  return sectionLabel.test(row.folded);
}

function groupRank(row: RawRow): number {
  const byLevel = row.level === null ? 0 : levelRank[row.level];
  const byOrdinal = row.ordinal === 'letter' ? 3 : row.ordinal === 'roman' ? 2 : 1;
  if (isSection(row)) return 0.5;
  return row.level === null ? byOrdinal : Math.max(byLevel, row.ordinal === 'letter' ? 3 : 0);
}

/** The level that most rows with numbers are of. */
function usualLevel(rows: readonly RawRow[], ofHamlets: boolean): number | null {
  const counts = [0, 0, 0, 0];
  for (const row of rows) {
    if (!row.hasNumbers || row.level === null || isFoldedTotal(row.folded)) continue;
    const rank = levelRank[row.level];
    counts[rank] = (counts[rank] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  if (most === 0) return unprefixedLevel(rows);
  const bare = rows.filter((row) => row.hasNumbers && row.level === null).length;
  const lowest = counts.findIndex((count) => count > 0);
  if (bare <= most) return counts.indexOf(most);
  if (ofHamlets) return levelRank.hamlet;
  if (lowest >= levelRank.district) return lowest - 1;
  return (counts[levelRank.commune] ?? 0) > 0 ? levelRank.commune : levelRank.hamlet;
}

/** Names without prefixes under headings with one: the names are a level below the headings. */
function unprefixedLevel(rows: readonly RawRow[]): number | null {
  const heading = rows.find(
    (row, index) => row.level !== null && !row.hasNumbers && !countsOn(rows[index - 1], row),
  );
  return heading?.level === null || heading === undefined ? null : levelRank[heading.level] - 1;
}

function rawRows(view: SheetView, region: TableRegion, columns: RowColumns): RawRow[] {
  const rows: RawRow[] = [];
  for (let row = region.bodyFirst; row <= region.bodyLast; row++) {
    if (isBlankRow(view, region, row)) continue;
    const hasNumbers = columns.numeric.some((column) => holdsNumber(view, row, column));
    if (isNumberingRow(view, row) || (!hasNumbers && repeatsHeader(view, region, row))) continue;
    const lacksNumbers =
      !hasNumbers && columns.numeric.some((column) => holdsMark(view.text(row, column)));
    rows.push({ row, hasNumbers, lacksNumbers, ...labelOf(view, region, columns, row) });
  }
  return rows;
}

function isBlankRow(view: SheetView, region: TableRegion, row: number): boolean {
  for (const column of region.columns) {
    const value = view.value(row, column);
    if (value !== null && value !== '') return false;
  }
  return true;
}

function holdsNumber(view: SheetView, row: number, column: number): boolean {
  const value = view.value(row, column);
  if (typeof value === 'number') return true;
  if (typeof value !== 'string' || value === '')
    return view.isFormula(row, column) && value === null;
  return isNumberLike(view.text(row, column));
}

function holdsMark(text: string): boolean {
  return text !== '' && isMissingMark(text);
}

function repeatsHeader(view: SheetView, region: TableRegion, row: number): boolean {
  for (let header = region.headerFirst; header <= region.headerLast; header++) {
    let filled = 0;
    const same = region.columns.every((column) => {
      const label = view.label(row, column);
      if (label !== '') filled++;
      return label === view.label(header, column);
    });
    if (same && filled > 0) return true;
  }
  return false;
}

type RowLabel = Pick<RawRow, 'label' | 'folded' | 'ordinal' | 'level' | 'bullet' | 'position'>;

function labelOf(view: SheetView, region: TableRegion, columns: RowColumns, row: number): RowLabel {
  const ordinalText = columns.ordinal === null ? '' : ordinalCell(view, row, columns.ordinal);
  const named = nameText(view, row, columns.name);
  const raw = named !== '' ? named : strayLabel(view, region, columns, row);
  const bullet = /^[-–•*+]\s+/.test(raw);
  const plain = raw.replace(/^[-–•*+]\s+/, '');
  const own = ordinalStyle(ordinalText);
  const split = own === null ? splitOrdinal(plain) : { ordinal: own, name: plain };
  const { ordinal } = split;
  const level = placePrefix(split.name)?.level ?? null;
  const label = split.name.length < 12 && isMissingMark(split.name) ? '' : split.name;
  const position = /^\d{1,6}$/.test(ordinalText) ? Number(ordinalText) : null;
  return { label, folded: fold(label), ordinal, level, bullet, position };
}

function ordinalCell(view: SheetView, row: number, column: number): string {
  const value = view.value(row, column);
  return typeof value === 'number' ? String(value) : view.text(row, column);
}

/** The name cell's text; of a cell merged across, the text at its left end. */
function nameText(view: SheetView, row: number, column: number): string {
  const text = view.text(row, column);
  if (text !== '') return text;
  const merge = view.mergeAt(row, column);
  return merge !== null && merge.firstRow === row ? view.text(row, merge.firstColumn) : '';
}

/** A label outside the name column: left of it, or a total's label anywhere in the row. */
function strayLabel(
  view: SheetView,
  region: TableRegion,
  columns: RowColumns,
  row: number,
): string {
  let stray = '';
  for (const column of region.columns) {
    const text = view.text(row, column);
    if (text === '' || isNumberLike(text) || column === columns.name) continue;
    if (isTotalLabel(text)) return text;
    if (
      stray === '' &&
      column < columns.name &&
      (column !== columns.ordinal || ordinalStyle(text) === null)
    )
      stray = text;
  }
  return stray;
}

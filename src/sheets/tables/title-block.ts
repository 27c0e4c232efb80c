import type { Scheme } from '../../coverage/scheme';
import { statedDates } from '../text/date-text';
import type { DateKind, StatedDate } from '../text/date-text';
import { isNumberLike } from '../text/cell-number';
import { bareMonth, monthEnd } from '../headers/header-date';
import { headerWords, unitOf } from '../headers/header-meaning';
import { placeMentions } from '../text/place-mention';
import type { PlaceMention } from '../text/place-mention';
import type { SheetView } from '../sheet-view';
import type { TableRegion } from './table-region';
import { fold } from '../text/vietnamese-text';

/** What the rows above a table, and the sheet's name, say about it. */
export interface TitleBlock {
  readonly agency: readonly string[];
  readonly title: string | null;
  readonly asOf: string | null;
  /** A year named anywhere in the titles. */
  readonly year: number | null;
  readonly unit: number;
  /** Schemes named in title and sheet name. */
  readonly schemes: readonly Scheme[];
  /** Places named in titles first, then in the agency's lines. */
  readonly places: readonly PlaceMention[];
}

const agencyLine =
  /^(bhxh(?! (tu nguyen|tn|bat buoc|bb|va|bhyt|bhtn))|bao hiem xa hoi(?! (tu nguyen|bat buoc|va))|ubnd|uy ban nhan dan|ban chi dao|bch|hdnd|social insurance)\b/;
const furniture =
  /^(cong hoa xa hoi|doc lap|don vi tinh|dvt|don vi [\d n]|bieu so|mau so|phu luc|kem theo|so \d|so lieu|tinh den|du lieu den)/;
const deepestTitle = 15;

/**
 * Reads the title rows of a table.
 *
 * @param above what stands over the first table of the sheet: its date holds for the tables below that name none
 */
export function readTitleBlock(
  view: SheetView,
  region: TableRegion,
  above: TitleBlock | null = null,
): TitleBlock {
  const own = ownTitleBlock(view, region);
  if (above === null || own.asOf !== null) return own;
  if (own.year !== null && own.year !== above.year) return own;
  return { ...own, asOf: above.asOf, year: above.year };
}

function ownTitleBlock(view: SheetView, region: TableRegion): TitleBlock {
  const cells = titleCells(view, region);
  const lines = cells.map(({ line }) => line);
  const agency = lines.filter((line) => agencyLine.test(fold(line)));
  const titles = lines.filter((line) => !agency.includes(line));
  const names = titles.filter((line) => !furniture.test(fold(line)));
  const title = names.reduce<string | null>(
    (longest, line) => (longest === null || line.length > longest.length ? line : longest),
    null,
  );
  const dates = lines.flatMap((line) => statedDates(line));
  const sheetName = view.grid.sheet.replaceAll('_', ' ');
  const ownDates = statedDates(sheetName);
  const year = yearOf([...dates, ...ownDates], [...titles, sheetName]);
  return {
    agency,
    title,
    asOf:
      chosenDate(dates, ownDates, notesBelow(view, region)) ??
      monthSheet(sheetName, year) ??
      (headsMonths(region) ? null : yearName(ownDates)),
    year,
    unit: statedUnit(lines),
    schemes: schemesIn([...names, sheetName]),
    places: [...over(region, cells), ...titles, ...agency].flatMap(placeMentions),
  };
}

interface TitleCell {
  readonly line: string;
  /** 0-based grid column. */
  readonly column: number;
}

/** Of tables that stand side by side, each has the texts directly over its columns for its own. */
function over(region: TableRegion, cells: readonly TitleCell[]): string[] {
  const [first, last] = [Math.min(...region.columns), Math.max(...region.columns)];
  return cells
    .filter(({ column }) => column >= first && column <= last && first > 0)
    .map(({ line }) => line);
}

/** Texts above the header, one for each cell, a date cell joined to its label. */
function titleCells(view: SheetView, region: TableRegion): TitleCell[] {
  const lines: TitleCell[] = [];
  const first = Math.max(region.titleFirst, region.headerFirst - deepestTitle);
  for (let row = region.headerFirst - 1; row >= first; row--) {
    const cells: TitleCell[] = [];
    let numbers = 0;
    for (let column = 0; column < view.columnCount; column++) {
      const value = view.value(row, column);
      const label = view.label(row, column);
      const line = label === '' && typeof value === 'number' ? String(value) : label;
      const before = cells.at(-1);
      if (line === '') continue;
      if (before !== undefined && continuesDate(before.line, line)) {
        cells[cells.length - 1] = { ...before, line: `${before.line} ${line}` };
      } else if (isNumberLike(line) && !dateText.test(line)) numbers++;
      else cells.push({ line, column });
    }
    // A row of figures: of the table above.
    if (numbers >= 2) break;
    lines.unshift(...cells);
  }
  return lines;
}

const dateText =
  /^(\d{1,2}[/.-]\d{1,2}([/.-]\d{2,4})?|\d{1,2}[/.-]\d{4}|\d{4}-\d{2}(-\d{2})?|(19|20)\d\d)$/;

/** "Số liệu đến ngày:" and the date in the next cell are one line, and so are "Tháng", "11", "Năm", "2025". */
function continuesDate(before: string, line: string): boolean {
  if (dateText.test(line)) return true;
  const folded = fold(before);
  if (/^\d{1,2}$/.test(line)) return /(^| )(ngay|thang|quy)$/.test(folded);
  return (
    /(^| )(ngay|thang|quy) \d{1,2}$/.test(folded) && /^(thang|nam)( \d{1,4})?$/.test(fold(line))
  );
}

const kindOrder: readonly DateKind[] = ['day', 'month', 'quarter', 'half', 'year'];

function chosenDate(
  titles: readonly StatedDate[],
  sheetName: readonly StatedDate[],
  notes: readonly StatedDate[],
): string | null {
  const usable = (dates: readonly StatedDate[]): StatedDate[] =>
    dates
      .filter((date) => !date.signing && (date.kind !== 'year' || date.asOf))
      .sort(
        (a, b) =>
          kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || b.date.localeCompare(a.date),
      );
  const above = usable(titles);
  const name = usable(sheetName);
  const said =
    above.find((date) => date.asOf) ??
    above.find((date) => date.kind !== 'day') ??
    name[0] ??
    above[0];
  return (said ?? usable(notes).find((date) => date.asOf))?.date ?? null;
}

/** A sheet named after a month or a quarter, in the year that its title names. */
function monthSheet(sheetName: string, year: number | null): string | null {
  const month = bareMonth([sheetName]) ?? lastOfQuarter(sheetName);
  return month === null || year === null ? null : monthEnd(year, month);
}

/** `Quý II`, `Q2`: June. */
function lastOfQuarter(sheetName: string): number | null {
  const quarter = /(?:^| )(?:quy ?|q)(iv|i{1,3}|[1-4])(?= |$)/.exec(fold(sheetName))?.[1];
  if (quarter === undefined) return null;
  const roman = ['i', 'ii', 'iii', 'iv'].indexOf(quarter);
  return (roman < 0 ? Number(quarter) : roman + 1) * 3;
}

/** Columns of the months of a year: the last one that is filled dates the figures. */
function headsMonths(region: TableRegion): boolean {
  const months = [...region.paths.values()].map((path) => bareMonth(path));
  return new Set(months.filter((month) => month !== null)).size > 1;
}

/** A sheet named after a year holds that year's last figures. */
function yearName(sheetName: readonly StatedDate[]): string | null {
  return sheetName.find((date) => date.kind === 'year')?.date ?? null;
}

const noteRows = 12;

/** A footnote that dates the population says nothing about the people enrolled. */
const ofPopulation = /(^| )(dan so|nhan khau|so dan) /;

function notesBelow(view: SheetView, region: TableRegion): StatedDate[] {
  const dates: StatedDate[] = [];
  for (
    let row = Math.max(region.bodyFirst, region.bodyLast - noteRows);
    row <= region.bodyLast;
    row++
  ) {
    for (let column = 0; column < view.columnCount; column++) {
      const text = view.text(row, column);
      if (text.length <= 8 || ofPopulation.test(fold(text))) continue;
      dates.push(...statedDates(text).filter((date) => date.asOf));
    }
  }
  return dates;
}

function yearOf(dates: readonly StatedDate[], lines: readonly string[]): number | null {
  const dated = dates.find((date) => !date.signing);
  if (dated !== undefined) return Number(dated.date.slice(0, 4));
  const match = /\b(20\d\d)\b/.exec(lines.join(' '));
  return match === null ? null : Number(match[1]);
}

function statedUnit(lines: readonly string[]): number {
  for (const line of lines) {
    const words = headerWords(line);
    const text = words.join(' ');
    const at = text.search(/(^| )(don vi tinh|dvt|don vi|unit)( |$)/);
    if (at < 0) continue;
    const unit = unitOf(headerWords(text.slice(at)));
    if (unit > 1) return unit;
  }
  return 1;
}

const schemeWords: readonly (readonly [Scheme, RegExp])[] = [
  ['health', /\b(bhyt|bao hiem y te|health insurance)\b/],
  ['compulsory', /\b(bhxh ?bb|bat buoc|compulsory)\b/],
  ['voluntary', /\b(bhxh ?tn|tu nguyen|voluntary)\b/],
  ['unemployment', /\b(bhtn|that nghiep|unemployment)\b/],
  [
    'social',
    /\b(bhxh|bao hiem xa hoi|social insurance)\b(?! (huyen|tinh|co so|thanh pho|tp|quan|thi xa|viet nam|bat|tu|bb|tn))/,
  ],
];

function schemesIn(lines: readonly string[]): Scheme[] {
  const text = lines.map(fold).join(' | ');
  return schemeWords.filter(([, words]) => words.test(text)).map(([scheme]) => scheme);
}

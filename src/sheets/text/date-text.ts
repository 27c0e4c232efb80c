import type { DateKind, DatePattern } from './date-pattern';
import { datePatterns } from './date-pattern';
import { readable, unaccented } from './vietnamese-text';

export type { DateKind } from './date-pattern';

export interface StatedDate {
  /** ISO; the last day of a month, quarter or year. */
  readonly date: string;
  readonly kind: DateKind;
  /** The day on which a paper was signed, printed or sent, never that of its figures. */
  readonly signing: boolean;
  /** The text says in words that its figures are of this date (tính đến, đến hết, cập nhật, as of). */
  readonly asOf: boolean;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const MILLISECONDS_A_DAY = 86_400_000;
/** Day 0 of Excel's count since March 1900; earlier serials are off by one and of no interest here. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

/** The day of an Excel serial (1900 system), time of day ignored; null outside 1990–2100. */
export function dateFromSerial(serial: number): string | null {
  if (!Number.isFinite(serial)) return null;
  const time = new Date(SERIAL_ZERO + Math.floor(serial) * MILLISECONDS_A_DAY);
  const year = time.getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR ? time.toISOString().slice(0, 10) : null;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoDate(year: number, month: number, day: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  if (day < 1 || day > lastDay(year, month)) return null;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Not within a longer number, or a longer date. */
const START = '(?<![a-z0-9])(?<!\\d[./-])';
const END = '(?![a-z0-9])(?![./-]\\d)';
const MATCHERS: readonly (readonly [DatePattern, RegExp])[] = datePatterns.map((pattern) => [
  pattern,
  new RegExp(`${START}(?:${pattern.source})${END}`, 'g'),
]);

interface Found {
  readonly start: number;
  readonly end: number;
  readonly kind: DateKind;
  readonly date: string;
}

/** All dates of a text, left to right; where several overlap, the first in it, and of those the fullest. */
function findDates(plain: string, clean: string): readonly Found[] {
  const all: Found[] = [];
  for (const [pattern, matcher] of MATCHERS) {
    for (const match of plain.matchAll(matcher)) {
      const [year, month, day] = pattern.read(match.slice(1));
      const date = isoDate(year, month, day ?? lastDay(year, month));
      const start = match.index;
      // The Nam of a place (Hà Nam, Việt Nam) is no "năm".
      if (date === null || (pattern.kind === 'year' && isPlaceName(clean, start))) continue;
      all.push({ start, end: start + match[0].length, kind: pattern.kind, date });
    }
  }
  all.sort((a, b) => a.start - b.start);
  const found: Found[] = [];
  for (const one of all) {
    if (one.start >= (found[found.length - 1]?.end ?? 0)) found.push(one);
  }
  return found;
}

function isPlaceName(clean: string, start: number): boolean {
  return /^nam/i.test(clean.slice(start)) && /[^ -~]/.test(clean);
}

const AS_OF =
  /(?:tinh den|tinh toi|den het|den cuoi|den thoi diem|tai thoi diem|cap nhat|chot|as of|as at|up to|until|through|(?:so lieu|du lieu|data|updated|status)(?: (?:cua|den|toi|tu|on|at|to|for))?(?: (?:ngay|thang|quy|nam|het|cuoi))*\s?:?)/g;
/** Right before the date. */
const UP_TO = /(?:^|[^a-z])(?:den|toi)(?: (?:het|ngay|cuoi|thang|nam|quy|moc))*\s?:?\s?$/;
const DEADLINE =
  /chi tieu|ke hoach|muc tieu|phan dau|thoi han|han chot|han cuoi|deadline|target|giai doan|truoc ngay|cham nhat/;
const ABOUT_FIGURES =
  /so lieu|du lieu|tinh den|tinh toi|cap nhat|thuc hien|ket qua|tinh hinh|tien do|tham gia|data|as of|as at/;
/** A paper's number (518/BC-BHXH, số 412, số: 53/KH-UBND), or its kind right before its date. */
const DISPATCH =
  /\d+\s?\/\s?(?:\d{4}\s?\/\s?)?[a-z]{2,}|(?:^|[^a-z])so\s?:?\s?\d+|(?:cong van|quyet dinh|nghi quyet|nghi dinh|thong tu|to trinh|chi thi|thong bao|huong dan|cong dien|bien ban|luat|(?:kem )?theo (?:bao cao|ke hoach|bieu|phu luc|danh sach)|(?:^|[^a-z])(?:cv|qd|nq|tb|tt))(?: so)?(?: [^;,]{0,60})?\s?$/g;
const PAPER_DAY =
  /(?:^|[^a-z])(?:(?:in|ky|lap|ban hanh|sinh|tao|gui|nhan|sua)(?: lan cuoi)?\s?:?(?: ngay)?|(?:printed|signed|issued|dated)(?: on)?)\s?:?\s?$/;
const COMPARED =
  /(?:^|[^a-z])(?:so voi|so sanh|cung ky|so|compared (?:to|with)|tu|from)(?: (?:ngay|thang|nam|cung ky|het|cuoi|quy|moc))*\s?$/;
/** Words of titles, which no place of signing has. */
const TITLE_WORDS =
  /bao cao|bhyt|bhxh|bhtn|bao hiem|so lieu|du lieu|bang|bieu|tong hop|ket qua|danh sach|tinh hinh|tien do|thuc hien|tham gia|data|report/;

function lastPlace(text: string, matcher: RegExp): number {
  let place = -1;
  for (const match of text.matchAll(matcher)) place = match.index;
  return place;
}

/** `Giao Thủy, ngày 01 tháng 7 năm 2024`: a place, a comma, the day, nothing more. */
function isSigningLine(plain: string, found: Found): boolean {
  if (found.kind !== 'day') return false;
  const before = plain.slice(0, found.start);
  const tail = plain.slice(found.end).trim();
  const place = /([^,;:()\d]+),\s?(?:ngay )?$/.exec(before)?.[1];
  if (place === undefined || tail !== '') return false;
  const long = plain.slice(found.start, found.end).includes('thang');
  return (long || place.trim().split(' ').length <= 5) && !TITLE_WORDS.test(place);
}

interface Judged extends StatedDate {
  /** Only what something is compared with, or where a period begins. */
  readonly aside: boolean;
}

function judge(plain: string, found: Found, previousEnd: number): Judged {
  const from = Math.max(previousEnd, plain.lastIndexOf(';', found.start - 1) + 1);
  const before = plain.slice(from, found.start);
  const asOfPlace = Math.max(lastPlace(before, AS_OF), UP_TO.test(before) ? before.length : -1);
  const dispatchPlace = found.kind === 'day' ? lastPlace(before, DISPATCH) : -1;
  const { date, kind } = found;
  if (asOfPlace > dispatchPlace) {
    const deadline = DEADLINE.test(before) && !ABOUT_FIGURES.test(before);
    const compared = COMPARED.test(before.slice(asOfPlace));
    return {
      date,
      kind,
      signing: false,
      asOf: !deadline && !compared,
      aside: deadline || compared,
    };
  }
  const signing =
    dispatchPlace >= 0 || (kind === 'day' && PAPER_DAY.test(before)) || isSigningLine(plain, found);
  return { date, kind, signing, asOf: false, aside: COMPARED.test(before) };
}

const ORDER: readonly DateKind[] = ['day', 'month', 'quarter', 'half', 'year'];

/** Four digits, or two behind a mark; in full width as well. */
const HAS_YEAR = /[\d０-９]{4}|[./-]\s?[\d０-９]{2}/;

function judgedDates(text: string): readonly Judged[] {
  const dates: Judged[] = [];
  // Lines of one cell are apart: a title, then a date line.
  for (const line of text.split(/[\n\r]+/)) {
    if (!HAS_YEAR.test(line)) continue;
    const clean = readable(line);
    const plain = unaccented(clean);
    let previousEnd = 0;
    for (const found of findDates(plain, clean)) {
      dates.push(judge(plain, found, previousEnd));
      previousEnd = found.end;
    }
    if (/^(?:19|20)\d{2}$/.test(plain)) {
      dates.push({
        date: `${plain}-12-31`,
        kind: 'year',
        signing: false,
        asOf: false,
        aside: false,
      });
    }
  }
  return dates;
}

function standing(date: Judged): number {
  if (date.signing) return 3;
  if (date.asOf) return 0;
  return date.aside ? 2 : 1;
}

function stated({ date, kind, signing, asOf }: Judged): StatedDate {
  return { date, kind, signing, asOf };
}

/** The day on which a paper was made, of a line that says nothing else: `Giao Thủy, ngày 22 tháng 6 năm 2024`. */
export function signingDay(text: string): string | null {
  if (!HAS_YEAR.test(text)) return null;
  const clean = readable(text);
  const plain = unaccented(clean);
  const found = findDates(plain, clean).find((date) => isSigningLine(plain, date));
  return found?.date ?? null;
}

/** Every date in a text, in its order; those of papers have `signing`. */
export function statedDates(text: string): readonly StatedDate[] {
  return judgedDates(text).map(stated);
}

/**
 * The date that a title, a date line or a sheet's name gives to its figures: one that is called so
 * in words before any other, then the most exact, then the latest. What is only compared with
 * comes after those, days of signing last. Null when there is no date.
 */
export function statedDate(text: string): StatedDate | null {
  const dates = [...judgedDates(text)].sort(
    (a, b) =>
      standing(a) - standing(b) ||
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      b.date.localeCompare(a.date),
  );
  const best = dates[0];
  return best === undefined ? null : stated(best);
}

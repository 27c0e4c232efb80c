import { fold, readable, unaccented } from './vietnamese-text';

export type DecimalMark = ',' | '.';

/** A number as someone typed it. */
export interface NumberText {
  /** As written: `92,62%` is 92.62, `2 triệu` is 2. */
  readonly value: number;
  readonly percent: boolean;
  /** What is counted or the scale, in its usual spelling (`ng.` → `người`), else null. */
  readonly unit: string | null;
  /** `1.065` and `1,065` could be two numbers each, and nothing at hand decides. */
  readonly ambiguous: boolean;
  /** Decimals as written. */
  readonly decimals: number;
}

/** Units by their usual spelling, with other ways to write them; compared without accents. */
const WHOLE_UNITS: Readonly<Record<string, string>> = {
  người: 'ng|ng.|nguoi dan|ng dan',
  'nhân khẩu': 'nk|khau|nguoi khau',
  hộ: 'ho dan|ho gia dinh|hgd',
  thẻ: 'the bhyt|the bh',
  'lao động': 'ld|lđ',
  'học sinh': 'hs|hssv|sinh vien|sv|em|chau',
  'trường hợp': 'th|truong hop|luot|luot nguoi',
  'đơn vị': 'dv|doanh nghiep|dn',
  'hồ sơ': 'so|so bhxh',
  xã: '',
  phường: '',
  thôn: '',
  ấp: '',
  people: 'persons|person|pers',
  households: 'household',
  cards: 'card',
};
const SCALE_UNITS: Readonly<Record<string, string>> = {
  nghìn: 'ngan|k',
  triệu: 'tr|tr.',
  tỷ: 'ti',
  'nghìn người': 'ngan nguoi|1000 nguoi',
  'triệu người': 'tr nguoi',
  'nghìn hộ': 'ngan ho',
  'nghìn đồng': 'ngan dong|nghin d',
  'triệu đồng': 'tr dong|trd|tr.d',
  'tỷ đồng': 'ti dong|ty d',
  đồng: 'd|vnd|vnđ',
  'điểm phần trăm': 'diem %|d%',
  điểm: '',
};
const PERCENT_WORDS = new Set(['%', 'phan tram', 'percent', 'pct']);

interface Unit {
  readonly name: string;
  /** People and households come whole: a mark before three digits groups thousands. */
  readonly whole: boolean;
}

const units = new Map<string, Unit>();
for (const [table, whole] of [
  [WHOLE_UNITS, true],
  [SCALE_UNITS, false],
] as const) {
  for (const [name, others] of Object.entries(table)) {
    for (const form of [name, ...others.split('|')]) {
      if (form !== '') units.set(unaccented(form), { name, whole });
    }
  }
}

/** Sign, digits with their marks, and what follows them. */
const NUMBER = /^([+-]?) ?((?:\d|[.,](?=\d))[\d.,' ’`]*)(.*)$/;
/** `*`, `(1)`, `(*)`, `¹`: marks of footnotes after a number. */
const FOOTNOTE = / ?(?:\*{1,3}|\((?:\d|\*{1,3}|[a-z])\)|[¹²³⁴†‡]+)$/;
const GROUPED_BY_SPACE = /^\d{1,3}(?:[ '’`]\d{3})+$/;
const GROUPED_BY_MARK = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/;

interface Digits {
  readonly value: number;
  readonly decimals: number;
  /** The mark of the decimals, as far as the digits themselves tell. */
  readonly decimal: DecimalMark | null;
  readonly ambiguous: boolean;
}

function counterpart(mark: string): DecimalMark {
  return mark === '.' ? ',' : '.';
}

function withDecimals(whole: string, fraction: string, mark: DecimalMark): Digits | null {
  if (!/^\d*$/.test(fraction)) return null;
  const value = Number(`${whole === '' ? '0' : whole}.${fraction === '' ? '0' : fraction}`);
  return { value, decimals: fraction.length, decimal: mark, ambiguous: false };
}

/** The digits of a group such as `1.065` or `1 065`, null when they are not grouped by threes. */
function ungrouped(text: string): string | null {
  if (/^\d*$/.test(text)) return text;
  if (GROUPED_BY_MARK.test(text) || GROUPED_BY_SPACE.test(text)) return text.replace(/\D/g, '');
  return null;
}

/** Reads digits with marks; `settled` says which mark is the decimal one where the digits do not. */
function readDigits(text: string, settled: DecimalMark | null): Digits | null {
  const marks = text.replace(/[^.,]/g, '');
  const last = marks.slice(-1);
  if (last !== '.' && last !== ',') {
    const digits = ungrouped(text);
    return digits === null || digits === ''
      ? null
      : { value: Number(digits), decimals: 0, decimal: null, ambiguous: false };
  }
  const place = text.lastIndexOf(last);
  const before = text.slice(0, place);
  const after = text.slice(place + 1);
  if (marks.length > 1) {
    const others = marks.slice(0, -1);
    if (!others.includes(last)) {
      const whole = ungrouped(before);
      return whole === null || after === '' ? null : withDecimals(whole, after, last);
    }
    // The same mark twice can only group.
    const whole = GROUPED_BY_MARK.test(text) ? text.replace(/\D/g, '') : null;
    return whole === null
      ? null
      : { value: Number(whole), decimals: 0, decimal: counterpart(last), ambiguous: false };
  }
  if (/[ '’`]/.test(before)) {
    const whole = ungrouped(before);
    return whole === null ? null : withDecimals(whole, after, last);
  }
  if (after === '') return { value: Number(before), decimals: 0, decimal: null, ambiguous: false };
  if (!/^[1-9]\d{0,2}$/.test(before) || !/^\d{3}$/.test(after))
    return withDecimals(before, after, last);
  const grouped = settled === null ? last === '.' : settled !== last;
  const value = Number(grouped ? before + after : `${before}.${after}`);
  return { value, decimals: grouped ? 0 : 3, decimal: null, ambiguous: settled === null };
}

interface Parts {
  readonly negative: boolean;
  readonly digits: string;
  readonly percent: boolean;
  readonly unit: Unit | null;
}

/** Takes a text apart, null when it holds anything but one number with its sign, unit and marks. */
function partsOf(text: string): Parts | null {
  let plain = unaccented(text).replace(/^['"`’]+/, '');
  let negative = false;
  const inside = /^\(([^()]*)\)(.*)$/.exec(plain);
  if (inside !== null) {
    negative = true;
    plain = `${inside[1] ?? ''}${inside[2] ?? ''}`.trim();
  }
  const shape = NUMBER.exec(plain);
  if (shape === null) return null;
  const sign = shape[1] ?? '';
  if (negative && sign !== '') return null;
  const body = shape[2] ?? '';
  const digits = body.replace(/[ '’`]+$/, '');
  let rest = `${body.slice(digits.length)}${shape[3] ?? ''}`;
  for (let note = FOOTNOTE.exec(rest); note !== null; note = FOOTNOTE.exec(rest)) {
    rest = rest.slice(0, note.index);
  }
  rest = rest.trim();
  const common = { negative: negative || sign === '-', digits };
  if (rest === '' || PERCENT_WORDS.has(rest)) {
    return { ...common, percent: rest !== '', unit: null };
  }
  const unit = units.get(rest) ?? units.get(rest.replace(/\.$/, ''));
  // A single letter belongs to the number only at a distance: `12a` is a name, `12 đ` a sum.
  const attached = body.length === digits.length && !shape[3]?.startsWith(' ');
  return unit === undefined || (attached && rest.length === 1)
    ? null
    : { ...common, percent: false, unit };
}

/** The decimal mark that unit or percent sign settle: nobody counts 1,065 people, or 92 625 %. */
function settledByUnit(parts: Parts): DecimalMark | null {
  const mark = parts.digits.includes('.') ? '.' : parts.digits.includes(',') ? ',' : null;
  if (mark === null) return null;
  if (parts.unit?.whole === true) return counterpart(mark);
  return parts.percent ? mark : null;
}

/**
 * The number in a text, null when there is none, or more than a number: dates, fractions, names
 * with numbers, a letter O for a zero. Vietnamese (`1.065,5`) and English (`1,065.5`) forms; groups
 * by spaces or apostrophes; full-width digits; `(12)` is −12; units and footnote marks may follow.
 *
 * `1.065` alone is read as Vietnamese, 1065, and `1,065` as 1.065; both are `ambiguous` unless
 * `decimal`, the decimal mark of the column (see `decimalMarkOf`), settles them.
 */
export function readNumber(text: string, decimal: DecimalMark | null = null): NumberText | null {
  const parts = partsOf(text);
  if (parts === null) return null;
  const digits = readDigits(parts.digits, settledByUnit(parts) ?? decimal);
  if (digits === null) return null;
  return {
    value: parts.negative && digits.value !== 0 ? -digits.value : digits.value,
    percent: parts.percent,
    unit: parts.unit?.name ?? null,
    ambiguous: digits.ambiguous,
    decimals: digits.decimals,
  };
}

/**
 * The decimal mark of a column, by those of its texts that can be read in one way only
 * (`1.065.565` and `92,62` say `,`); null when none decides, or as many say the one as the other.
 */
export function decimalMarkOf(texts: readonly string[]): DecimalMark | null {
  let balance = 0;
  for (const text of texts) {
    if (!/[.,]/.test(text)) continue;
    const parts = partsOf(text);
    if (parts === null) continue;
    const mark = readDigits(parts.digits, null)?.decimal ?? settledByUnit(parts);
    if (mark === ',') balance += 1;
    else if (mark === '.') balance -= 1;
  }
  if (balance === 0) return null;
  return balance > 0 ? ',' : '.';
}

const MISSING_WORDS = new Set(
  (
    'chua|chua co|chua co so lieu|chua co du lieu|chua co so|chua bao cao|chua bc|chua gui|chua nop|' +
    'chua nhap|chua cap nhat|chua thong ke|chua tong hop|chua xac dinh|chua ro|chua thuc hien|' +
    'khong|khong co|khong co so lieu|khong co du lieu|khong co so|khong phat sinh|khong bao cao|khong ro|' +
    'khong xac dinh|khong ap dung|k|k co|ko|ko co|kg|kg co|kh co|0 co|k ro|ko ro|kxd|cxd|' +
    'dang cap nhat|dang tong hop|cap nhat sau|bo sung sau|trong|thieu|thieu so lieu|' +
    'n/a|na|null|none|nil|no data|missing|not available|not reported|tbd|x|xx|xxx'
  ).split('|'),
);
const MARKS_ONLY = /^[-_.…/\\?*~×·]+(?: [-_.…/\\?*~×·]+)*$/;

/**
 * Whether a text stands for a number that is not there: nothing at all, dashes, dots, slashes,
 * question marks, x, `chưa có`, `không có`, `k có`, `n/a` and the like. None of them is a zero.
 */
export function isMissingMark(text: string): boolean {
  const clean = readable(text);
  if (clean === '' || clean.length > 24) return clean === '';
  // Folding would make the word n/a of the error #N/A.
  if (clean.startsWith('#')) return false;
  return MISSING_WORDS.has(fold(clean)) || MARKS_ONLY.test(unaccented(clean));
}

const ERROR_TEXT =
  /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|PYTHON!|EXTERNAL!)$/i;

/** Whether a text is one of Excel's error values, `#N/A` or `#DIV/0!`. */
export function isErrorText(text: string): boolean {
  return text.startsWith('#') && ERROR_TEXT.test(text.trim());
}

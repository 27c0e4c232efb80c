import { invalidArgument } from './api-error';
import type { CellInput } from './engine/cell-content';
import type { HostValue } from './host-workbook';
import type { HostLocale } from './locale';

/** What Excel makes of something written to a cell, and the format that it gives a General cell. */
export interface Coerced {
  readonly input: CellInput;
  readonly numberFormat?: string;
}

/** The most characters that a cell holds. */
const longestText = 32_767;

const errorValues = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
]);

/** Whether the text is one of Excel's error values. */
export function isErrorValue(text: string): boolean {
  return errorValues.has(text);
}

/**
 * What Excel stores for a value written to a cell, as if it were typed: text that looks like a number,
 * a date, a truth value or a formula becomes one, unless the cell's format is text (`@`).
 *
 * @param format the cell's number format
 * @param today for dates written without a year
 * @throws InvalidArgument for values of other types, text that is too long, and formulas beyond reading
 */
export function coerce(value: unknown, format: string, locale: HostLocale, today: Date): Coerced {
  if (value === '') return { input: null };
  if (typeof value === 'boolean' || typeof value === 'number') {
    return format === '@' ? text(typedText(value, locale)) : { input: { value } };
  }
  if (typeof value !== 'string')
    throw invalidArgument('a cell takes text, numbers, true and false');
  if (value.length > longestText) throw invalidArgument(`text of ${value.length} characters`);
  if (format === '@') return text(value);
  if (value.startsWith("'")) return text(value.slice(1));
  if (value.startsWith('=') && value.length > 1) return { input: { formula: value } };
  const trimmed = value.trim();
  return (
    truth(trimmed) ??
    (isErrorValue(trimmed.toUpperCase()) ? text(trimmed.toUpperCase()) : null) ??
    numberOf(trimmed, locale) ??
    dateOf(trimmed, locale, today) ??
    timeOf(trimmed) ??
    signedFormula(value) ??
    text(value)
  );
}

function text(value: string): Coerced {
  return { input: { value } };
}

/** How a number or truth value reads when it is kept as text. */
function typedText(value: HostValue, locale: HostLocale): string {
  return typeof value === 'number'
    ? String(value).replace('.', locale.decimal)
    : String(value).toUpperCase();
}

function truth(trimmed: string): Coerced | null {
  const upper = trimmed.toUpperCase();
  return upper === 'TRUE' || upper === 'FALSE' ? { input: { value: upper === 'TRUE' } } : null;
}

/** `+A1` and `-A1` are formulas, as Lotus wrote them; `@A1` is one that Excel does not take. */
function signedFormula(value: string): Coerced | null {
  if (value.startsWith('@')) throw invalidArgument(`“${value}” is no formula`);
  return /^[+-]./.test(value) ? { input: { formula: `=${value}` } } : null;
}

function escaped(mark: string): string {
  return mark === '.' ? '\\.' : mark;
}

function numberOf(trimmed: string, locale: HostLocale): Coerced | null {
  const group = escaped(locale.group);
  const decimal = escaped(locale.decimal);
  const pattern = new RegExp(
    `^(\\()?\\s*([+-])?\\s*([$₫€£])?\\s*(\\d{1,3}(?:${group}\\d{3})+|\\d*)(?:(${decimal})(\\d*))?` +
      `(?:[eE]([+-]?\\d{1,3}))?\\s*([%₫])?\\s*(\\))?$`,
  );
  const match = pattern.exec(trimmed);
  if (match === null) return fraction(trimmed);
  const [, open, sign, currency, whole = '', point, decimals = '', exponent, mark, close] = match;
  if ((whole === '' && decimals === '') || (open === undefined) !== (close === undefined))
    return null;
  const digits = `${whole.replaceAll(locale.group, '') || '0'}.${decimals || '0'}`;
  const size = Number(`${digits}e${exponent ?? '0'}`);
  const negative = open !== undefined || sign === '-';
  const value = (negative ? -size : size) / (mark === '%' ? 100 : 1);
  if (!Number.isFinite(value)) return null;
  const places = point !== undefined && decimals !== '' ? '.00' : '';
  if (mark === '%') return { input: { value }, numberFormat: `0${places}%` };
  if (currency !== undefined || mark === '₫') {
    return { input: { value }, numberFormat: `${currency ?? ''}#,##0${places}${mark ?? ''}` };
  }
  if (exponent !== undefined) return { input: { value }, numberFormat: '0.00E+00' };
  if (whole.includes(locale.group)) return { input: { value }, numberFormat: `#,##0${places}` };
  return { input: { value } };
}

/** `1 1/2` is one and a half; `1/2` alone is a date. */
function fraction(trimmed: string): Coerced | null {
  const match = /^(-)?(\d+) (\d{1,3})\/(\d{1,3})$/.exec(trimmed);
  if (match === null || Number(match[4]) === 0) return null;
  const size = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return { input: { value: match[1] === undefined ? size : -size }, numberFormat: '# ?/?' };
}

/** `3/2`, `3-2`, `3/2/2024`, `3/2024`: day and month in the locale's order, the other if that fails. */
function dateOf(trimmed: string, locale: HostLocale, today: Date): Coerced | null {
  const match = /^(\d{1,4})([/-])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(trimmed);
  if (match === null) return null;
  const first = Number(match[1]);
  const second = Number(match[3]);
  if (match[4] === undefined) {
    const year = today.getFullYear();
    const serial =
      dayMonth(first, second, year, locale.dayFirst) ??
      dayMonth(first, second, year, !locale.dayFirst);
    if (serial !== null) return { input: { value: serial }, numberFormat: 'd-mmm' };
    const monthYear = second >= 1900 ? serialOf(1, first, second) : null;
    return monthYear === null ? null : { input: { value: monthYear }, numberFormat: 'mmm-yy' };
  }
  const third = fullYear(Number(match[4]));
  const serial =
    first >= 1900
      ? serialOf(Number(match[4]), second, first)
      : (dayMonth(first, second, third, locale.dayFirst) ??
        dayMonth(first, second, third, !locale.dayFirst));
  return serial === null ? null : { input: { value: serial }, numberFormat: 'm/d/yyyy' };
}

function dayMonth(first: number, second: number, year: number, dayFirst: boolean): number | null {
  return dayFirst ? serialOf(first, second, year) : serialOf(second, first, year);
}

function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/** Excel's serial number of a date from 1 March 1900 on; null when there is no such day. */
function serialOf(day: number, month: number, year: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || year < 1900 || year > 9999) return null;
  const serial = date.getTime() / 86_400_000 + 25_569;
  return serial > 60 ? serial : serial - 1;
}

function timeOf(trimmed: string): Coerced | null {
  const match = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(trimmed);
  if (match === null || Number(match[1]) > 23) return null;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  return {
    input: { value: seconds / 86_400 },
    numberFormat: match[3] === undefined ? 'h:mm' : 'h:mm:ss',
  };
}

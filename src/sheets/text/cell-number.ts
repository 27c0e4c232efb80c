import type { CellValue } from '../grid';
import type { NumberText } from './number-text';
import { isErrorText, isMissingMark, readNumber } from './number-text';

/** What a cell of a numeric column gives. */
export type CellNumber =
  | { readonly kind: 'number'; readonly value: number; readonly fromText: NumberText | null }
  | { readonly kind: 'blank' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'error' }
  | { readonly kind: 'unreadable' };

const blank: CellNumber = { kind: 'blank' };
const missing: CellNumber = { kind: 'missing' };
const error: CellNumber = { kind: 'error' };
const unreadable: CellNumber = { kind: 'unreadable' };

/** True for a text that is only a number, whatever its form. */
export function isNumberLike(text: string): boolean {
  return /^[\s'"(+−–-]*[\d０-９]/.test(text) && readNumber(text) !== null;
}

/**
 * Reads one cell. `decimal` is the column's decimal mark; where a text such as `1.065` could be two
 * numbers and no mark is known, people are counted in whole (1065) and rates have decimals (1.065).
 * @param text the cell's clean text, `''` when it holds none
 */
export function cellNumber(
  value: CellValue,
  text: string,
  decimal: ',' | '.' | null,
  purpose: 'count' | 'rate',
): CellNumber {
  if (typeof value === 'number') return { kind: 'number', value, fromText: null };
  if (value === null || value === '' || text === '')
    return value === true || value === false ? unreadable : blank;
  if (isErrorText(text)) return error;
  if (isMissingMark(text)) return missing;
  const read = readNumber(text, decimal ?? settledMark(text, purpose));
  if (read === null) return unreadable;
  const factor = unitFactor(read.unit);
  return { kind: 'number', value: read.value * factor, fromText: read };
}

/** For a text with a single mark before three digits: the mark's part, by what is counted. */
function settledMark(text: string, purpose: 'count' | 'rate'): ',' | '.' | null {
  const read = readNumber(text);
  if (read?.ambiguous !== true) return null;
  const mark = text.includes('.') ? '.' : ',';
  const other = mark === '.' ? ',' : '.';
  return purpose === 'rate' ? mark : other;
}

function unitFactor(unit: string | null): number {
  if (unit === null) return 1;
  if (/^(nghìn|ngàn|nghin|ngan)/i.test(unit)) return 1000;
  if (/^(triệu|trieu)/i.test(unit)) return 1_000_000;
  return 1;
}

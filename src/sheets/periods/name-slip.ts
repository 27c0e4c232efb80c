import { fold, spellingKey } from '../text/vietnamese-text';
import { placePrefix } from '../text/place-name';

/** A name of a place without prefix, as far as slips of spelling look at it. */
export interface SpelledName {
  /** With accents. */
  readonly letters: string;
  /** Without. */
  readonly plain: string;
  /** What tells places of one name apart: digits, and a letter or Roman number at the end (Tân Lập B, Yên II). */
  readonly mark: string;
}

export function spelledName(name: string): SpelledName {
  const bare = placePrefix(name)?.rest ?? name;
  return {
    letters: spellingKey(bare).replaceAll(' ', ''),
    plain: fold(bare).replaceAll(' ', ''),
    mark: `${digitsOf(bare)}|${/ ([a-hk]|[ivx]+)$/.exec(fold(bare))?.[1] ?? ''}`,
  };
}

/** Short names differ by a letter because they are different names: Hà, Hải; Ấp 3, Ấp 4. */
const shortest = 4;

/**
 * Whether two names differ by one slip: accents put differently or left out (Giao Yên, Giao Yến;
 * Bình Hòa, Binh Hoa), or one letter too many, too few, another, or two in each other's place. Digits
 * are no letters, nor are marks at the end: Thôn 12 is not Thôn 13, Tân Lập A not Tân Lập B.
 */
export function isOneSlip(a: SpelledName, b: SpelledName): boolean {
  if (a.mark !== b.mark) return false;
  if (a.plain === b.plain) return a.plain.length > 0;
  if (Math.min(a.plain.length, b.plain.length) < shortest) return false;
  return editsApart(a.letters, b.letters) <= 1;
}

/** Whether two names look alike, but by more than a slip: not to be matched without asking. */
export function isAlike(a: SpelledName, b: SpelledName): boolean {
  if (a.mark !== b.mark) return false;
  if (Math.min(a.plain.length, b.plain.length) < shortest) return false;
  return editsApart(a.plain, b.plain) <= 1;
}

function digitsOf(text: string): string {
  return text.replace(/\D+/g, ' ').trim();
}

/** 0, 1, or 2 for more; an exchange of neighbours is one. */
function editsApart(a: string, b: string): number {
  if (a === b) return 0;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (Math.max(left.length, right.length) <= 1) return 1;
  const exchanged = left.length === 2 && left === right.charAt(1) + right.charAt(0);
  return exchanged ? 1 : 2;
}

/**
 * Keys of which two names share at least one when they are a slip apart or alike: without accents,
 * whole and with each letter left out. Keeps the search for candidates linear.
 */
export function slipKeys({ plain }: SpelledName): readonly string[] {
  const keys = new Set([plain]);
  for (let at = 0; at < plain.length; at += 1) {
    keys.add(plain.slice(0, at) + plain.slice(at + 1));
  }
  return [...keys];
}

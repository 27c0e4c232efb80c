import { placeTones } from './vietnamese-syllable';

/*
 * Every function here runs on each text cell of a workbook, so the work on a character is one
 * look-up in a table, and text that is already as it should be is returned as it came.
 */

const SPACE = 0x20;
/** The character is dropped without leaving a gap. */
const DROP = 0;
/** Not looked at yet; no text holds this code. */
const UNKNOWN = 0xffff;
/** Controls, no-break, en … hair, line ends, ideographic: whatever typists and exports leave. */
const SPACES: readonly (readonly [first: number, last: number])[] = [
  [0x0000, 0x0020],
  [0x007f, 0x00a0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];
/** Soft hyphen, zero-width and direction marks, variation selectors, byte order mark. */
const INVISIBLE: readonly (readonly [first: number, last: number])[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];
const KEPT_BY_FOLD = /[a-z0-9%/+=-]/;
const KEPT_IN_NAMES = /[\p{L}\p{N}\p{M}]/u;

/** Dashes and strokes that look alike are one to the reader. */
const ALIKE: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '―': '-',
  '÷': '/',
  '∕': '/',
  '⁄': '/',
};

function isWithin(ranges: readonly (readonly [number, number])[], code: number): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last);
}

function readableCode(code: number): number {
  if (isWithin(SPACES, code)) return SPACE;
  if (isWithin(INVISIBLE, code)) return DROP;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  // Eth looks like Đ, and stands in its place in text that went through code page 1258.
  if (code === 0x00d0 || code === 0x0189) return 0x0110;
  if (code === 0x00f0 || code === 0x0256) return 0x0111;
  return code;
}

/** Lower case without accents, always one character for one. */
function plainCode(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return code;
  const character = String.fromCharCode(code);
  if (character === 'đ' || character === 'Đ') return 0x64;
  const base = (ALIKE[character] ?? character).normalize('NFD').charAt(0).toLowerCase();
  return base.length === 1 ? base.charCodeAt(0) : code;
}

function foldCode(code: number): number {
  if (code >= 0x300 && code <= 0x36f) return DROP;
  const plain = plainCode(code);
  return KEPT_BY_FOLD.test(String.fromCharCode(plain)) ? plain : SPACE;
}

function nameCode(code: number): number {
  // Halves of a pair stay, so that no letter is cut.
  if (code >= 0xd800 && code <= 0xdfff) return code;
  const character = String.fromCharCode(code);
  if (!KEPT_IN_NAMES.test(character)) return SPACE;
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** A mapping of characters, worked out when a character is first met. */
interface Mapping {
  readonly known: Uint16Array;
  readonly codeOf: (code: number) => number;
}

/** A mapping that comes after that of `readable`. */
function mapping(codeOf: (code: number) => number): Mapping {
  return {
    known: new Uint16Array(0x10000).fill(UNKNOWN),
    codeOf(code) {
      const seen = readableCode(code);
      return seen === DROP || seen === SPACE ? seen : codeOf(seen);
    },
  };
}

const toReadable = mapping((code) => code);
const toPlain = mapping(plainCode);
const toFolded = mapping(foldCode);
const toName = mapping(nameCode);

function look({ known, codeOf }: Mapping, code: number): number {
  const to = known[code] ?? UNKNOWN;
  return to === UNKNOWN ? (known[code] = codeOf(code)) : to;
}

/** NFC leaves these as they are, whatever stands beside them. */
function isComposed(code: number): boolean {
  return code < 0x300 || (code >= 0x1ea0 && code <= 0x1ef9) || (code >= 0x2010 && code <= 0x2027);
}

/** Whether a text would come out as it is. */
function isSettled(text: string, mapping: Mapping): boolean {
  let previous = SPACE;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (look(mapping, code) !== code || !isComposed(code)) return false;
    if (code === SPACE && previous === SPACE) return false;
    previous = code;
  }
  return previous !== SPACE || text === '';
}

function composed(text: string): string {
  for (let index = 0; index < text.length; index += 1) {
    if (!isComposed(text.charCodeAt(index))) return text.normalize('NFC');
  }
  return text;
}

/** Maps each character; runs of spaces become one, none at the ends. */
function mapped(text: string, mapping: Mapping): string {
  let out = '';
  let gap = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = look(mapping, text.charCodeAt(index));
    if (code === DROP) continue;
    if (code === SPACE) {
      gap = out !== '';
    } else {
      if (gap) out += ' ';
      gap = false;
      out += String.fromCharCode(code);
    }
  }
  return out;
}

/**
 * The text as a reader would write it: NFC, every kind of space, tab and line break one plain
 * space, soft hyphens and other invisible characters gone, full-width ASCII as ASCII, Ð as Đ,
 * trimmed. Legacy text must be decoded first (see legacy-text.ts): there a soft hyphen is a letter.
 */
export function readable(text: string): string {
  if (isSettled(text, toReadable)) return text;
  // Composed again, because a character dropped from between a letter and its mark lets them meet.
  return composed(mapped(composed(text), toReadable));
}

/**
 * `readable` text in lower case without accents and tones (đ → d), character for character: the
 * result is as long as `readable(text)`, so that places found in one are places in the other.
 * Punctuation stays; all dashes become `-`.
 */
export function unaccented(text: string): string {
  const clean = readable(text);
  let out = '';
  for (let index = 0; index < clean.length; index += 1) {
    out += String.fromCharCode(look(toPlain, clean.charCodeAt(index)));
  }
  return out;
}

/**
 * A key for comparing words without regard to accents, case and punctuation: `Tỷ lệ (%)` →
 * `ty le %`. Kept are a–z, 0–9 and `% / + = -`, which carry meaning in headers (`% KH`, `31/12`,
 * `BB+TN`, `3=2/1`, `T-1`); all dashes are `-`, ± is `+/-`; anything else is a space.
 */
export function fold(text: string): string {
  if (isSettled(text, toFolded)) return text;
  const whole = text.includes('±') ? text.replaceAll('±', '+/-') : text;
  return mapped(composed(whole), toFolded);
}

/**
 * A key for comparing names: lower case, accents and tones kept, tones where the traditional
 * spelling has them (hoà = hòa, thuỷ = thủy, qúy = quý), punctuation as spaces. `quý` and `quí`
 * stay different: they are different names.
 */
export function spellingKey(text: string): string {
  return placeTones(mapped(readable(text), toName));
}

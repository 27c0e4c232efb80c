import { placeTones } from './vietnamese-syllable';
import { readable, spellingKey, unaccented } from './vietnamese-text';

export type PlaceLevel = 'hamlet' | 'commune' | 'district' | 'province';

export interface PlacePrefix {
  /** Written out: `Xã`, `Phường`, `Thị trấn`, `Tổ dân phố`, `BHXH cơ sở`, … */
  readonly prefix: string;
  /** `Thành phố` is taken for a district: the cities that are provinces are told by what is below them. */
  readonly level: PlaceLevel;
  /** The name without the prefix, as written. */
  readonly rest: string;
}

interface Form {
  readonly prefix: string;
  readonly level: PlaceLevel;
  /** Lower case with accents; a text written without accents throughout matches as well. */
  readonly words: string;
  /** A digit must follow: `Tổ 5`, `Khu 3`. */
  readonly numbered: boolean;
}

/** Written out, then abbreviations. Dots and spaces within and after them are optional. */
const PREFIXES: readonly (readonly [prefix: string, level: PlaceLevel, abbreviations: string])[] = [
  ['Xã', 'commune', 'x'],
  ['Phường', 'commune', 'p|ph'],
  ['Thị trấn', 'commune', 'tt|t.t|t.trấn|th.trấn'],
  ['Đặc khu', 'commune', 'đk'],
  ['Huyện', 'district', 'h'],
  ['Quận', 'district', 'q'],
  ['Thị xã', 'district', 'tx|t.x'],
  ['Thành phố', 'district', 'tp|t.p|t.phố'],
  ['Tỉnh', 'province', 't'],
  ['Thôn', 'hamlet', ''],
  ['Ấp', 'hamlet', ''],
  ['Xóm', 'hamlet', ''],
  ['Khóm', 'hamlet', ''],
  ['Buôn', 'hamlet', ''],
  ['Bản', 'hamlet', ''],
  ['Làng', 'hamlet', ''],
  ['Bon', 'hamlet', ''],
  ['Tổ dân phố', 'hamlet', 'tdp|tổ dp|tổ d.p|t.d.p'],
  ['Khu phố', 'hamlet', 'kp|k.p|khu p'],
  ['Khu vực', 'hamlet', 'kv|k.v'],
  ['Khu dân cư', 'hamlet', 'kdc'],
  ['Tiểu khu', 'hamlet', 'tk'],
  ['Khối phố', 'hamlet', ''],
  ['Khối', 'hamlet', ''],
];
/** Words that are a prefix only before a number. */
const BEFORE_NUMBERS: readonly (readonly [prefix: string, level: PlaceLevel])[] = [
  ['Tổ', 'hamlet'],
  ['Khu', 'hamlet'],
  ['Đội', 'hamlet'],
  ['Cụm', 'hamlet'],
];
/** Offices stand for the place that they serve. */
const OFFICES: readonly (readonly [office: string, abbreviations: string])[] = [
  ['BHXH', 'bhxh|bảo hiểm xã hội'],
  ['UBND', 'ubnd|ủy ban nhân dân|uỷ ban nhân dân'],
];
const OFFICE_PLACES: readonly (readonly [
  place: string,
  level: PlaceLevel,
  abbreviations: string,
])[] = [
  ['xã', 'commune', 'x.'],
  ['phường', 'commune', 'p.'],
  ['thị trấn', 'commune', 'tt'],
  ['đặc khu', 'commune', 'đk'],
  ['cơ sở', 'district', 'cs'],
  ['liên huyện', 'district', ''],
  ['huyện', 'district', 'h.'],
  ['quận', 'district', 'q.'],
  ['thị xã', 'district', 'tx'],
  ['thành phố', 'district', 'tp'],
  ['khu vực', 'province', 'kv'],
  ['tỉnh', 'province', 't.'],
];

function splitForms(written: string, abbreviations: string): readonly string[] {
  return [written.toLowerCase(), ...abbreviations.split('|').filter((form) => form !== '')];
}

const forms: Form[] = [];
for (const [prefix, level, abbreviations] of PREFIXES) {
  for (const words of splitForms(prefix, abbreviations)) {
    forms.push({ prefix, level, words, numbered: false });
  }
}
for (const [prefix, level] of BEFORE_NUMBERS) {
  forms.push({ prefix, level, words: prefix.toLowerCase(), numbered: true });
}
for (const [office, officeForms] of OFFICES) {
  for (const [place, level, abbreviations] of OFFICE_PLACES) {
    for (const first of officeForms.split('|')) {
      for (const second of splitForms(place, abbreviations)) {
        forms.push({
          prefix: `${office} ${place}`,
          level,
          words: `${first} ${second}`,
          numbered: false,
        });
      }
    }
  }
}

/** Forms by their letters without accents, dots and spaces: `tt`, `todanpho`. */
const byLetters = new Map<string, Form[]>();
for (const form of forms) {
  const letters = unaccented(form.words).replace(/[ .]/g, '');
  byLetters.set(letters, [...(byLetters.get(letters) ?? []), form]);
}

function pattern(words: string): string {
  const gap = words.includes('.') && !words.includes(' ') ? '\\.? ?' : '[. ] ?';
  return words.replace(/\.$/, '').split(/[ .]+/).join(gap);
}

/** An alternation over the forms that begin with one letter, longest first, without accents. */
function matcher(forms: readonly Form[]): RegExp {
  const words = [...new Set(forms.map((form) => unaccented(form.words)))];
  words.sort((a, b) => b.length - a.length);
  const after = '(\\.? ?: ?|\\. ?| (?:so )?|(?=\\d))(?=["\'“‘(]?[\\p{L}\\d])';
  return new RegExp(`^(${words.map(pattern).join('|')})${after}`, 'u');
}

const matchers = new Map<string, RegExp>();
for (const first of new Set(forms.map((form) => unaccented(form.words).charAt(0)))) {
  matchers.set(first, matcher(forms.filter((form) => unaccented(form.words).startsWith(first))));
}

/** Wards, towns and a waterfall whose names begin with a word for a village. */
const WHOLE_NAMES = new Set([
  'xom chieu',
  'xom cui',
  'buon ma thuot',
  'buon ho',
  'buon don',
  'buon trap',
  'ban gioc',
]);
/** Nothing but words for levels, as headers have them: `Xã, phường, thị trấn`. */
const LEVELS_ONLY =
  /^(?:(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|thôn|ấp|xóm|khóm|buôn|bản|làng|tổ dân phố|khu phố|khu vực|tiểu khu|khối phố|khối|và|hoặc|tt|tdp|tp|tx)(?:[ ,;/.-]+|$))+$/i;
/** The same without accents, less the words that names have as well (Thanh Quân, Láng, Bản). */
const PLAIN_LEVELS_ONLY =
  /^(?:(?:xa|phuong|thi tran|dac khu|huyen|thi xa|thanh pho|tinh|thon|ap|xom|khom|to dan pho|khu pho|khu vuc|tieu khu|tt|tdp|tp|tx)(?:[ ,;/.-]+|$))+$/;
/** Short words that without their accents are often part of a name (Lang Sơn, Ban Mê, Khu Đê). */
const NEEDS_ACCENT = new Set(['Làng', 'Bản', 'Buôn']);
const UNACCENTED = /^[^\u00c0-\u024f\u1e00-\u1eff]*$/;

function isForm(form: Form, written: string, whole: string, rest: string): boolean {
  if (form.numbered && !/^(?:số )?\d/i.test(rest)) return false;
  const spelled = placeTones(written.toLowerCase()).replace(/[ .:]/g, '');
  if (spelled === form.words.replace(/[ .]/g, '')) return true;
  // Without accents, if the writer used none anywhere.
  return UNACCENTED.test(whole) && (!NEEDS_ACCENT.has(form.prefix) || /^\d/.test(rest));
}

/**
 * The prefix of a place's name, written out or abbreviated, in any case, with or without accents
 * (`X. Bình Hòa`, `P.1`, `TT Ngô Đồng`, `xa Binh Hoa`); null when it has none, or when nothing but
 * such words follows (`Xã, phường`, `TT`).
 */
export function placePrefix(name: string): PlacePrefix | null {
  const clean = readable(name);
  const plain = unaccented(clean);
  const found = matchers.get(plain.charAt(0))?.exec(plain);
  if (found === undefined || found === null || WHOLE_NAMES.has(plain)) return null;
  const words = found[1] ?? '';
  const rest = clean.slice(found[0].length);
  if (
    LEVELS_ONLY.test(rest) ||
    (UNACCENTED.test(clean) && PLAIN_LEVELS_ONLY.test(rest.toLowerCase()))
  ) {
    return null;
  }
  const written = clean.slice(0, words.length);
  // `X5`, `T6`: only quận and phường are written onto their numbers.
  const attached = found[2] === '';
  for (const form of byLetters.get(words.replace(/[ .]/g, '')) ?? []) {
    if (attached && (form.words === 'x' || form.words === 'h' || form.words === 't')) continue;
    if (isForm(form, written, clean, rest)) {
      return { prefix: form.prefix, level: form.level, rest };
    }
  }
  return null;
}

const ZEROS = /(?<!\p{N})0+(?=\p{N})/gu;
const SPACE_BESIDE_LETTER = /(?<!\p{N}) | (?!\p{N})/gu;

/** As `placeKey`, with the prefix as a part of the name: what `Bản Hồ` is when it is no hamlet. */
export function wholeNameKey(name: string): string {
  let key = spellingKey(name);
  if (key.includes('0')) key = key.replace(ZEROS, '');
  return key.includes(' ') ? key.replace(SPACE_BESIDE_LETTER, '') : key;
}

/**
 * A key for comparing localities: `placeKey` with the usual spelling of the prefix before it, so that
 * `TT. Thạnh An` and `Xã Thạnh An` are two.
 */
export function localityKey(name: string): string {
  const found = placePrefix(name);
  return found === null ? `|${wholeNameKey(name)}` : `${found.prefix}|${wholeNameKey(found.rest)}`;
}

/**
 * A key for comparing names of places: blind to prefix, tone placement, case, spacing and
 * punctuation; accents count. Numbers lose leading zeros (`Phường 01` = `P.1`) and stay apart.
 */
export function placeKey(name: string): string {
  return wholeNameKey(placePrefix(name)?.rest ?? name);
}

/**
 * Whether two names are of one place, as far as names tell: `X. Bình Hoà` and `Xã Bình Hòa`; also
 * `Xã Bản Hồ` and `Bản Hồ`, whose first word could be a prefix by itself.
 */
export function samePlace(a: string, b: string): boolean {
  const [keyA, keyB] = [placeKey(a), placeKey(b)];
  if (keyA === '' || keyB === '') return false;
  return keyA === keyB || keyA === wholeNameKey(b) || wholeNameKey(a) === keyB;
}

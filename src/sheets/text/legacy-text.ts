import { decodeTcvn3, decodeVni, RARE_TCVN3 } from './legacy-letters';
import { isSyllable } from './vietnamese-syllable';

/**
 * Encodings of Vietnamese from before Unicode, which show as Vietnamese only in their own fonts.
 * In a workbook their bytes stand as Windows-1252 characters.
 */
export type LegacyEncoding = 'TCVN3' | 'VNI';

/** Letters that only Unicode Vietnamese has: text with one of them is no legacy text. */
const UNICODE_VIETNAMESE = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]|[\u0300-\u036f]/;
const BEYOND_ASCII = /[\u0080-\u00ff\u03bc]/;

/**
 * Unicode (NFC) from TCVN3 or VNI text. Text with letters that only Unicode Vietnamese has comes
 * back as it was, whatever its font. `capitals` is for the fonts that draw small letters as
 * capitals (`.VnTimeH`). Decode before `readable`, which drops the soft hyphen that is TCVN3's ư.
 */
export function decodeLegacy(
  text: string,
  encoding: LegacyEncoding,
  { capitals = false }: { readonly capitals?: boolean } = {},
): string {
  if (UNICODE_VIETNAMESE.test(text)) return text;
  let decoded = text;
  if (BEYOND_ASCII.test(text)) decoded = encoding === 'TCVN3' ? decodeTcvn3(text) : decodeVni(text);
  return capitals ? decoded.toUpperCase() : decoded;
}

/**
 * The encoding that a font is made for: `.VnTime` → TCVN3, `.VnTimeH` → TCVN3 drawn in capitals,
 * `VNI-Times` → VNI; null for any other font.
 */
export function encodingOfFont(
  font: string,
): { encoding: LegacyEncoding; capitals: boolean } | null {
  const name = font.trim().replace(/^@/, '').toLowerCase();
  if (name.startsWith('.vn')) {
    return { encoding: 'TCVN3', capitals: /h(?: bold| italic)*$/.test(name) };
  }
  return /^vni[- ]/.test(name) ? { encoding: 'VNI', capitals: false } : null;
}

/** Common words of such sheets: where two readings are possible words, the common one is meant. */
const COMMON = new Set(
  (
    'xã phường thị trấn huyện quận tỉnh thành phố thôn ấp xóm bản tổ dân khu vực số tổng cộng ' +
    'hộ người kế hoạch thực hiện tỷ lệ còn thiếu bảo hiểm xã hội tế tự nguyện bắt buộc chỉ tiêu ' +
    'tham gia báo cáo tháng năm ngày tính đến đơn vị tên cán bộ phụ trách lập biểu giám đốc ghi chú ' +
    'bình hòa hoà phú phúc sơn tân hà yên mỹ hưng vĩnh lộc phước hải đông nam bắc tây trung thượng hạ ' +
    'thạnh thuận lâm đồng hồng nghĩa quảng văn tiến dương đại thái thọ vân điền thắng ba định lạc ' +
    'thủy thuỷ ngọc khê cẩm thới lợi việt liên thịnh hương kỳ hồ nguyên thạch hóa hoá kiến thiện trần ' +
    'quỳnh hợp hoàng nậm chiềng mường phong đức châu tường sông giao đình lý tô an lương'
  ).split(' '),
);

export type LegacyReading = 'legacy' | 'unicode' | 'either' | 'neither';

interface Tally {
  /** Words beyond ASCII. */
  words: number;
  /** … that are Vietnamese when decoded, and when taken as they are. */
  decoded: number;
  plain: number;
  /** The same, common words only. */
  commonDecoded: number;
  commonPlain: number;
}

/** Letters, and the signs that are letters in TCVN3 (° and ² are none); VNI uses letters only. */
const WORDS: Readonly<Record<LegacyEncoding, RegExp>> = {
  TCVN3: /[a-z\u00a1-\u00ae\u00b5-\u00b9\u00bb-\u00be\u00c0-\u00ff\u03bc]+/gi,
  VNI: /[a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]+/gi,
};

/** Words whose letters mean themselves in the encoding as well: they say nothing. */
const SAME_LETTERS: Readonly<Record<LegacyEncoding, RegExp>> = {
  TCVN3: /^[A-Za-zý]+$/,
  VNI: /^[A-Za-zÌÍìí]+$/,
};

function tally(text: string, encoding: LegacyEncoding): Tally {
  const result: Tally = { words: 0, decoded: 0, plain: 0, commonDecoded: 0, commonPlain: 0 };
  for (const word of text.match(WORDS[encoding]) ?? []) {
    // A lone letter or sign (×, ©) says nothing.
    if (!BEYOND_ASCII.test(word) || word.length < 2) continue;
    const plain = word.toLowerCase();
    const decoded = decodeLegacy(word, encoding).toLowerCase();
    if (SAME_LETTERS[encoding].test(word)) continue;
    result.words += 1;
    if (isSyllable(plain)) {
      result.plain += 1;
      if (COMMON.has(plain)) result.commonPlain += 1;
    }
    if (
      decoded !== plain &&
      isSyllable(decoded) &&
      !(encoding === 'TCVN3' && RARE_TCVN3.test(word))
    ) {
      result.decoded += 1;
      if (COMMON.has(decoded)) result.commonDecoded += 1;
    }
  }
  return result;
}

function readingOf({ words, decoded, plain, ...common }: Tally): LegacyReading {
  if (words === 0 || Math.max(decoded, plain) < 0.6 * words) return 'neither';
  if (decoded !== plain) return decoded > plain ? 'legacy' : 'unicode';
  const { commonDecoded, commonPlain } = common;
  if (commonDecoded !== commonPlain) return commonDecoded > commonPlain ? 'legacy' : 'unicode';
  return 'either';
}

/**
 * How a text reads: as words of the legacy encoding, as words of Unicode Vietnamese, as `either`
 * (`Phó` is Phú in TCVN3, and a word as it stands), or as `neither` (ASCII, French, signs). Text in
 * a font of the encoding is decoded unless it reads as `unicode`.
 */
export function legacyReading(text: string, encoding: LegacyEncoding): LegacyReading {
  if (UNICODE_VIETNAMESE.test(text)) return 'unicode';
  return BEYOND_ASCII.test(text) ? readingOf(tally(text, encoding)) : 'neither';
}

const ENCODINGS: readonly LegacyEncoding[] = ['TCVN3', 'VNI'];
/** Of a long sheet, texts spread over all of it are looked at: legacy rows come in blocks. */
const SAMPLE_TEXTS = 4000;
/** Texts enough to know a sheet by. */
const ENOUGH_TEXTS = 400;
/** One uncommon word may be chance (`N·m`); a common one, or two words, are not. */
const ENOUGH_WEIGHT = 2;

interface Verdict {
  /** Undefined when the wording does not tell. */
  readonly state: LegacyEncoding | 'unicode' | undefined;
  /** Words, but of no reading. */
  readonly foreign: boolean;
  readonly weight: number;
}

/** What a text is by itself: of two legacy readings, the one with more words. */
function verdictOf(text: string, encodings: readonly LegacyEncoding[]): Verdict {
  if (UNICODE_VIETNAMESE.test(text)) return { state: 'unicode', foreign: false, weight: 0 };
  let state: Verdict['state'];
  let foreign = false;
  let doubtful = false;
  let weight = 0;
  if (!BEYOND_ASCII.test(text)) return { state, foreign, weight };
  let most = 0;
  for (const encoding of encodings) {
    const counts = tally(text, encoding);
    const reading = readingOf(counts);
    if (reading === 'legacy' && counts.decoded > most) {
      state = encoding;
      most = counts.decoded;
      weight = Math.max(0, counts.decoded - counts.plain) + counts.commonDecoded;
    } else if (reading === 'unicode') {
      state ??= 'unicode';
    } else if (reading === 'either') {
      doubtful = true;
    } else if (counts.words > 0) {
      foreign = true;
    }
  }
  if (doubtful && state === 'unicode') state = undefined;
  return { state, foreign: foreign && !doubtful && state === undefined, weight };
}

/** The encodings whose wording is on a sheet beyond chance, the weightiest first. */
function encodingsAmong(texts: readonly string[]): readonly LegacyEncoding[] {
  const weights = { TCVN3: 0, VNI: 0 };
  let legacy = 0;
  let foreign = 0;
  const step = Math.max(1, Math.floor(texts.length / SAMPLE_TEXTS));
  for (let index = 0; index < texts.length; index += step) {
    const text = texts[index] ?? '';
    const verdict = verdictOf(text, ENCODINGS);
    if (verdict.foreign) foreign += 1;
    if (verdict.state === undefined || verdict.state === 'unicode') continue;
    weights[verdict.state] += verdict.weight;
    legacy += 1;
    if (legacy === ENOUGH_TEXTS) break;
  }
  if (legacy <= foreign) return [];
  return ENCODINGS.filter((encoding) => weights[encoding] >= ENOUGH_WEIGHT).sort(
    (a, b) => weights[b] - weights[a],
  );
}

/** Whether an undecided text may follow its neighbours: it has words, of the encoding's usual letters. */
function mayFollow(text: string, encoding: LegacyEncoding): boolean {
  return tally(text, encoding).words > 0 && !(encoding === 'TCVN3' && RARE_TCVN3.test(text));
}

/**
 * Which texts of a sheet are legacy, by their wording and place. Texts whose words do not tell
 * (`Phó`, names in other languages) are as the nearest before or after them that do: legacy rows
 * are pasted in blocks. Give the texts in reading order; of one that is repeated, the first counts.
 */
export function legacyTexts(texts: readonly string[]): ReadonlyMap<string, LegacyEncoding> {
  const legacy = new Map<string, LegacyEncoding>();
  const encodings = encodingsAmong(texts);
  if (encodings.length === 0) return legacy;
  const states = texts.map((text) => verdictOf(text, encodings).state);
  const nextAt: number[] = new Array<number>(texts.length).fill(Infinity);
  for (let index = texts.length - 1, next = Infinity; index >= 0; index -= 1) {
    if (states[index] !== undefined) next = index;
    nextAt[index] = next;
  }
  const seen = new Set<string>();
  let previous = -Infinity;
  texts.forEach((text, index) => {
    const own = states[index];
    if (own !== undefined) previous = index;
    if (seen.has(text)) return;
    seen.add(text);
    const next = nextAt[index] ?? Infinity;
    const state = own ?? states[index - previous <= next - index ? previous : next];
    if (state === undefined || state === 'unicode') return;
    if (own !== undefined || mayFollow(text, state)) legacy.set(text, state);
  });
  return legacy;
}

import type { Scheme } from '../coverage/scheme';
import type { HeaderConcept, SchemeWord } from './vocabulary';
import {
  conceptPhrases,
  fillerWords,
  schemePhrases,
  schemePhrasesUnderHealth,
  schemePhrasesUnderSocial,
} from './vocabulary';
import { statedDate } from './date-text';
import { fold } from './vietnamese-text';

/** What one header text says. */
export interface HeaderMeaning {
  readonly words: readonly string[];
  readonly scheme: SchemeWord | null;
  readonly concept: HeaderConcept | null;
  /** Of two columns with the same meaning, the one with the greater weight is meant. */
  readonly weight: number;
  /** A date that the text names, ISO; a month is its last day. */
  readonly date: string | null;
  /** Share of the words that the vocabulary explains, 0 to 1. */
  readonly explained: number;
  /** What one of the column stands for (1, 1000 for "nghìn người"); null when the text does not say. */
  readonly unit: number | null;
}

interface Entry {
  readonly length: number;
  readonly scheme: SchemeWord | null;
  readonly rank: number;
  readonly concept: HeaderConcept | null;
  readonly weight: number;
}

interface Span extends Entry {
  readonly start: number;
}

const longestPhrase = 8;
const lexicon = buildLexicon();
const remembered = new Map<string, HeaderMeaning>();

/** `Tỷ lệ BHXH/LLLĐ` → `ty le bhxh / llld`, as single words. */
export function headerWords(text: string): string[] {
  return fold(camelWords(text))
    .replace(/[/%+=-]/g, ' $& ')
    .split(' ')
    .filter((word) => word !== '');
}

/** `KHGiao` → `KH Giao`: headers of exports, in one word each. */
function camelWords(text: string): string {
  if (text.includes(' ') || !/\p{Ll}\p{Lu}|\p{Lu}{2,}\p{Ll}/u.test(text)) return text;
  return text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2');
}

/** Reads one header text by the vocabulary. */
export function headerMeaning(text: string): HeaderMeaning {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const meaning = read(text);
  if (remembered.size > 5000) remembered.clear();
  remembered.set(text, meaning);
  return meaning;
}

function read(text: string): HeaderMeaning {
  const words = headerWords(text);
  const spans = maximalSpans(words);
  const date = statedDate(text)?.date ?? null;
  const scale = unitOf(words);
  const unit = scale > 1 ? scale : ownUnit.test(text) ? 1 : null;
  return {
    words,
    scheme: schemeOf(spans),
    ...conceptOf(text, words, spans, date),
    date,
    explained: explainedShare(words, spans),
    unit,
  };
}

/** "So đầu năm" compares; "Số đầu năm" counts. Without accents they are one. */
const comparedWithStart = /(^|[\s(])so (với )?đầu (năm|kỳ)/i;

function conceptOf(
  text: string,
  words: readonly string[],
  spans: readonly Span[],
  date: string | null,
): { concept: HeaderConcept | null; weight: number } {
  const concepts = spans.filter((span) => span.concept !== null);
  const best = concepts.reduce<Span | null>(
    (chosen, span) => (chosen === null || span.rank < chosen.rank ? span : chosen),
    null,
  );
  if (best === null) return { concept: null, weight: 0 };
  const has = (concept: HeaderConcept): boolean =>
    concepts.some((span) => span.concept === concept);
  if (has('coverage') && has('target') && !has('attainment')) {
    return { concept: 'targetRate', weight: 2 };
  }
  const first = concepts.reduce((chosen, span) => (span.start < chosen.start ? span : chosen));
  if (best.concept === 'ordinal' && has('locality')) return { concept: 'locality', weight: 3 };
  const startsWithPopulation = first.concept === 'population' && first.start <= 1;
  if (startsWithPopulation && !has('rate') && !has('coverage') && !words.includes('tham')) {
    return { concept: 'population', weight: first.weight };
  }
  if (has('population') && !words.includes('/') && words.includes('bao') && first === best) {
    return { concept: best.concept, weight: best.weight };
  }
  if (best.concept === 'lastDecember' && comparedWithStart.test(text)) {
    return { concept: 'change', weight: 2 };
  }
  if (best.concept === 'lastDecember' && date !== null && has('participants')) {
    return { concept: 'participants', weight: 3 };
  }
  const weight =
    best.concept === 'participants' && best.weight === 1 && date !== null ? 3 : best.weight;
  return { concept: best.concept, weight };
}

function schemeOf(spans: readonly Span[]): SchemeWord | null {
  const found = spans.filter((span) => span.scheme !== null);
  const order = [
    'householdHealth',
    'other',
    'social',
    'compulsory',
    'voluntary',
    'unemployment',
    'bareSocial',
    'health',
  ];
  found.sort((a, b) => order.indexOf(a.scheme ?? '') - order.indexOf(b.scheme ?? ''));
  const schemes = new Set(found.map((span) => span.scheme));
  if (schemes.has('compulsory') && schemes.has('voluntary')) return 'social';
  return found[0]?.scheme ?? null;
}

function maximalSpans(words: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < words.length; start++) {
    let phrase = '';
    for (let length = 1; length <= longestPhrase && start + length <= words.length; length++) {
      phrase += (length === 1 ? '' : ' ') + (words[start + length - 1] ?? '');
      for (const entry of lexicon.get(phrase) ?? []) spans.push({ ...entry, start });
    }
  }
  return spans.filter(
    (span) =>
      !spans.some(
        (other) =>
          other.length > span.length &&
          other.start <= span.start &&
          other.start + other.length >= span.start + span.length,
      ),
  );
}

function explainedShare(words: readonly string[], spans: readonly Span[]): number {
  if (words.length === 0) return 0;
  let explained = 0;
  words.forEach((word, index) => {
    const inSpan = spans.some((span) => index >= span.start && index < span.start + span.length);
    if (inSpan || fillerWords.has(word) || /^[\d/%+=.-]+$/.test(word)) explained++;
  });
  return explained / words.length;
}

const ownUnit = /\((?:đvt:?|đơn vị:?)?\s*(?:người|hộ|thẻ|persons?|people|households?)\s*\)/i;

/** `nghìn người`, `1.000 người` → 1000. */
export function unitOf(words: readonly string[]): number {
  const text = ` ${words.join(' ')} `;
  if (/ (dong|vnd) /.test(text)) return 1;
  if (/ (nghin|ngan|1 000|1000|thousand|thousands) /.test(text)) return 1000;
  if (/ (trieu|million|millions) /.test(text)) return 1_000_000;
  return 1;
}

function buildLexicon(): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>();
  function add(phrase: string, entry: Omit<Entry, 'length'>): void {
    const words = headerWords(phrase);
    const key = words.join(' ');
    entries.set(key, [...(entries.get(key) ?? []), { ...entry, length: words.length }]);
  }
  for (const [scheme, phrases] of schemePhrases) {
    for (const phrase of phrases) add(phrase, { scheme, rank: 0, concept: null, weight: 0 });
  }
  conceptPhrases.forEach(({ concept, weight, phrases }, rank) => {
    for (const phrase of phrases) add(phrase, { scheme: null, rank, concept, weight });
  });
  return entries;
}

const underSocial = phraseMap(schemePhrasesUnderSocial);
const underHealth = phraseMap(schemePhrasesUnderHealth);

function phraseMap(list: readonly (readonly [Scheme, readonly string[]])[]): Map<string, Scheme> {
  return new Map(
    list.flatMap(([scheme, phrases]) =>
      phrases.map((phrase): [string, Scheme] => [headerWords(phrase).join(' '), scheme]),
    ),
  );
}

/** True for a short word that names a scheme under a wider heading: "Bắt buộc", "HGĐ". */
export function isSchemeUnderGroup(text: string): boolean {
  const words = headerWords(text).join(' ');
  return underSocial.has(words) || underHealth.has(words);
}

/** What a whole header path (top to bottom) says. */
export interface PathMeaning {
  readonly scheme: Scheme | 'other' | null;
  readonly concept: HeaderConcept | null;
  readonly weight: number;
  readonly date: string | null;
  readonly unit: number | null;
  /** The header text that decided, for showing. */
  readonly words: string;
}

/**
 * Weight of a count whose own header word is unknown under a known heading: one of the groups that the
 * heading is broken down into, as likely as not.
 */
export const partWeight = 0.5;

const periods: ReadonlySet<HeaderConcept> = new Set([
  'samePeriodLastYear',
  'lastDecember',
  'lastMonth',
  'before',
  'after',
  'milestone',
]);
/** Measures that, standing over "Tham gia BHYT", say what the columns below hold. */
const measuresAbove: ReadonlySet<HeaderConcept> = new Set([
  'target',
  'targetRate',
  'coverage',
  'attainment',
  'rate',
  'remaining',
  'change',
]);
const rates: ReadonlySet<HeaderConcept> = new Set(['rate', 'coverage', 'attainment', 'targetRate']);

/** A word of people counted that says nothing more: the level above says what they are. */
function isGeneric(meaning: HeaderMeaning): boolean {
  return meaning.concept === 'participants' && meaning.weight === 2;
}

/** Combines the levels of a header: the scheme and the measure may stand at different levels. */
export function pathMeaning(path: readonly string[]): PathMeaning {
  const levels = path.map(headerMeaning);
  const spoken = levels.filter((level) => level.concept !== null && level.concept !== 'unit');
  const specific = spoken.filter((level) => !isGeneric(level));
  const bottom = specific.at(-1) ?? spoken.at(-1) ?? null;
  const last = spoken.at(-1) ?? null;
  const period =
    spoken.find((level) => level.concept !== null && periods.has(level.concept)) ?? null;
  const date = [...levels].reverse().find((level) => level.date !== null)?.date ?? null;
  return {
    scheme: pathScheme(levels),
    ...pathConcept(bottom, last, period, spoken, levels),
    date,
    unit: levels.reduce<number | null>((unit, level) => level.unit ?? unit, null),
    words: path.join(' › '),
  };
}

function pathConcept(
  bottom: HeaderMeaning | null,
  last: HeaderMeaning | null,
  period: HeaderMeaning | null,
  spoken: readonly HeaderMeaning[],
  levels: readonly HeaderMeaning[],
): { concept: HeaderConcept | null; weight: number } {
  if (bottom === null) return { concept: null, weight: 0 };
  const concept = bottom.concept;
  const above = spoken.slice(0, -1).map((level) => level.concept);
  if (concept !== null && rates.has(concept)) {
    if (above.includes('change')) return { concept: null, weight: 0 };
    if (period !== null && period !== bottom && period.concept !== 'after') {
      return { concept: null, weight: 0 };
    }
    if ((concept === 'rate' || concept === 'coverage') && above.includes('target')) {
      return { concept: above.includes('participants') ? concept : 'targetRate', weight: 1 };
    }
    return { concept, weight: bottom.weight };
  }
  if (concept === 'participants' && period !== null) {
    return { concept: period.concept, weight: period.weight };
  }
  if (concept === 'target' && period?.concept === 'milestone') {
    return { concept: 'milestone', weight: 1 };
  }
  if (last !== bottom && last !== null && concept === 'participants') {
    return { concept, weight: Math.max(bottom.weight, last.weight) };
  }
  const over =
    spoken.filter((level) => level !== bottom && !isGeneric(level)).at(-1)?.concept ?? null;
  if (
    concept === 'participants' &&
    bottom.scheme !== null &&
    over !== null &&
    measuresAbove.has(over)
  ) {
    return { concept: over, weight: 2 };
  }
  const own = levels.at(-1);
  const unsaid = own?.concept === null && own.scheme === null && own.date === null;
  if (concept === 'participants' && unsaid && own.explained < 0.5) {
    return { concept, weight: partWeight };
  }
  return { concept, weight: bottom.weight };
}

function pathScheme(levels: readonly HeaderMeaning[]): Scheme | 'other' | null {
  let scheme: SchemeWord | null = null;
  for (const level of levels) {
    const words = level.words.join(' ');
    if (scheme === 'bareSocial' || scheme === 'social') {
      scheme = underSocial.get(words) ?? level.scheme ?? scheme;
    } else if (scheme === 'health') {
      const narrower = underHealth.get(words) ?? level.scheme;
      scheme = narrower === 'health' ? scheme : (narrower ?? scheme);
    } else if (level.scheme !== null) {
      scheme = level.scheme;
    }
  }
  return scheme === 'bareSocial' ? 'social' : scheme;
}

import type { HeaderConcept, SchemeWord } from './vocabulary';
import { conceptPhrases, fillerWords, schemePhrases } from './vocabulary';
import { statedDate } from '../text/date-text';
import { fold } from '../text/vietnamese-text';

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

const estimate = /(^| )(uoc|uth|du kien)( |$)/;

/** "Ước TH cả năm 2025": what nobody has counted yet. */
export function isEstimate(words: readonly string[]): boolean {
  return estimate.test(words.join(' '));
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
  // "KH đầu năm" is the plan before it was changed, "KH năm trước" no number of today; neither counts people.
  if (has('target') && best.concept === 'lastDecember') return { concept: 'target', weight: 1 };
  if (has('target') && best.concept === 'samePeriodLastYear')
    return { concept: 'unrelated', weight: 1 };
  if (best.concept === 'lastDecember' && comparedWithStart.test(text)) {
    return { concept: 'change', weight: 2 };
  }
  if (best.concept === 'lastDecember' && date !== null && has('participants')) {
    return { concept: 'participants', weight: 3 };
  }
  const dated = best.concept === 'participants' && date !== null && !isEstimate(words);
  const weight = dated && best.weight === 1 ? 3 : best.weight;
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

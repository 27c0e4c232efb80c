import type { Scheme } from '../../coverage/scheme';
import type { HeaderConcept, SchemeWord } from './vocabulary';
import { schemePhrasesUnderHealth, schemePhrasesUnderSocial } from './vocabulary';
import { headerMeaning, headerWords } from './header-meaning';
import type { HeaderMeaning } from './header-meaning';

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
  const levels = withoutHouseholds(path.map(headerMeaning));
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

/** "Hộ gia đình" under BHYT is a group of people, not a number of households. */
function withoutHouseholds(levels: readonly HeaderMeaning[]): readonly HeaderMeaning[] {
  return levels.map((level, index) =>
    level.concept === 'households' &&
    underHealth.has(level.words.join(' ')) &&
    pathScheme(levels.slice(0, index)) === 'health'
      ? { ...level, concept: null, weight: 0 }
      : level,
  );
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
  if (concept === 'target' && period?.concept === 'samePeriodLastYear') {
    return { concept: 'unrelated', weight: 1 };
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

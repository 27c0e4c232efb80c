import type { Scheme } from '../../coverage/scheme';
import { schemes } from '../../coverage/scheme';
import type { Measure } from '../field';
import { columnLetters } from '../grid';
import { bareMonth, dateRole, monthEnd } from './header-date';
import { headerMeaning, headerWords, isEstimate } from './header-meaning';
import { partWeight, pathMeaning } from './path-meaning';
import type { PathMeaning } from './path-meaning';
import { totalsOfSchemes } from './totals-of-schemes';
import { breakdownBeginnings } from './vocabulary';
import type { Evidence } from '../reading';
import type { TableRegion } from '../tables/table-region';
import { fold } from '../text/vietnamese-text';

/** A column as its header tells it, before values and arithmetic have their say. */
export interface HeaderCandidate {
  /** 0-based grid column. */
  readonly column: number;
  readonly path: readonly string[];
  readonly meaning: PathMeaning;
  /** ISO date that the header names. */
  readonly date: string | null;
  /** The header's scheme, or the one that it inherits. */
  readonly scheme: Scheme | 'other' | null;
  /** Letters of the column that the scheme was inherited from. */
  readonly schemeFrom: string | null;
}

/** What titles and sheet name say that headers leave out. */
export interface TitleContext {
  readonly asOf: string | null;
  /** A year that the titles name, for headers such as "Tháng 8". */
  readonly year: number | null;
  /** The only scheme that titles and sheet name speak of, or null. */
  readonly scheme: Scheme | null;
}

/**
 * Reads the headers of a table. A header without a scheme takes that of the nearest one on its left,
 * else the titles', else the only one that the table names.
 */
export function headerCandidates(region: TableRegion, context: TitleContext): HeaderCandidate[] {
  const own = region.columns.map((column) => region.paths.get(column) ?? []);
  const paths = withoutBreakdowns(own);
  const meanings = plansBeforeCounts(
    totalsOfSchemes(newcomersAsChange(paths.map(pathMeaning), paths), paths, context),
  );
  const spoken = schemes.filter((scheme) => meanings.some((meaning) => meaning.scheme === scheme));
  const only = spoken.length === 1 ? (spoken[0] ?? null) : null;
  let left: { scheme: Scheme | 'other'; column: number } | null = null;
  return region.columns.map((column, index): HeaderCandidate => {
    const path = own[index] ?? [];
    const meaning = meanings[index] ?? pathMeaning(path);
    const isPart = path !== paths[index];
    const heir = isPart ? null : schemeOfWhole(path, meaning);
    if (heir !== null) left = { scheme: heir, column };
    const scheme: Scheme | 'other' | null =
      meaning.scheme ?? left?.scheme ?? context.scheme ?? only ?? defaultScheme(meanings);
    return {
      column,
      path,
      meaning,
      date: dateOf(meaning, path, context),
      scheme,
      schemeFrom: meaning.scheme === null && left !== null ? columnLetters(left.column + 1) : null,
    };
  });
}

/** "Trong đó › Hộ gia đình" breaks down the column on the left, as if it stood below its header. */
function withoutBreakdowns(paths: readonly (readonly string[])[]): (readonly string[])[] {
  let whole: readonly string[] = [];
  return paths.map((path) => {
    const [top = '', ...below] = path;
    if (below.length === 0 || !breakdowns.has(fold(top))) {
      whole = path;
      return path;
    }
    return [...whole, ...below];
  });
}

const breakdowns: ReadonlySet<string> = new Set(breakdownBeginnings);

/** Of "Tham gia BHYT › Trong đó › Hộ nghèo" BHYT: columns on the right of the poor are of all people again. */
function schemeOfWhole(path: readonly string[], meaning: PathMeaning): PathMeaning['scheme'] {
  const level = path.findIndex((text) => breakdowns.has(fold(text)));
  return level > 0 ? pathMeaning(path.slice(0, level)).scheme : meaning.scheme;
}

/**
 * "Kế hoạch | Thực hiện BHYT | Kế hoạch | Thực hiện BHXH TN": where the first scheme that is named has its plan on
 * the left, and there are as many plans without a scheme as schemes without a plan, each belongs to the count on
 * its right.
 */
function plansBeforeCounts(meanings: readonly PathMeaning[]): readonly PathMeaning[] {
  const first = meanings.findIndex(({ scheme }) => scheme !== null);
  const plans = meanings.flatMap(({ concept, scheme }, index) =>
    concept === 'target' && scheme === null ? [index] : [],
  );
  if (first < 1 || plans[0] !== first - 1) return meanings;
  const counted = new Set(meanings.flatMap((meaning) => countedScheme(meaning) ?? []));
  for (const { concept, scheme } of meanings)
    if (concept === 'target' && scheme !== null && scheme !== 'other') counted.delete(scheme);
  const onTheRight = new Set(
    plans.flatMap((index) => {
      const next = meanings[index + 1];
      return next === undefined ? [] : (countedScheme(next) ?? []);
    }),
  );
  if (onTheRight.size !== plans.length || counted.size !== plans.length) return meanings;
  return meanings.map((meaning, index) =>
    plans.includes(index) ? { ...meaning, scheme: meanings[index + 1]?.scheme ?? null } : meaning,
  );
}

function countedScheme({ concept, scheme }: PathMeaning): Scheme | null {
  const counts = concept === 'participants' || concept === null;
  return counts && scheme !== 'other' ? scheme : null;
}

const newcomers = /(^| )(phat trien moi|tang moi|newly enrolled)( |$)/;

/** Beside a before and an after, the newly enrolled are the difference of the two, not all who take part. */
function newcomersAsChange(
  meanings: readonly PathMeaning[],
  paths: readonly (readonly string[])[],
): readonly PathMeaning[] {
  const has = (wanted: PathMeaning['concept']): boolean =>
    meanings.some(({ concept }) => concept === wanted);
  if (!has('before') || !has('after')) return meanings;
  return meanings.map((meaning, index) =>
    meaning.concept === 'participants' && newcomers.test(fold((paths[index] ?? []).join(' ')))
      ? { ...meaning, concept: 'change' }
      : meaning,
  );
}

/** People set against the population are BHYT, where nothing names a scheme. */
function defaultScheme(meanings: readonly PathMeaning[]): Scheme | null {
  const concepts = meanings.map((meaning) => meaning.concept);
  const ofPopulation = concepts.includes('population') && !concepts.includes('labourForce');
  const named = meanings.some((meaning) => meaning.scheme !== null);
  return ofPopulation && !named && concepts.includes('participants') ? 'health' : null;
}

function dateOf(
  meaning: PathMeaning,
  path: readonly string[],
  context: TitleContext,
): string | null {
  if (meaning.date !== null) return meaning.date;
  const month = bareMonth(path);
  const year = context.asOf === null ? context.year : Number(context.asOf.slice(0, 4));
  return month === null || year === null ? null : monthEnd(year, month);
}

/**
 * The latest date that heads a count of people: the date of the sheet where its titles name none. A
 * count without a date is later than all that have one, and then nobody says when.
 */
export function latestDate(candidates: readonly HeaderCandidate[]): string | null {
  const all = candidates.filter(isCount);
  const counted = all.filter(
    ({ date, path }) => date === null || !isEstimate(headerWords(path.join(' '))),
  );
  // An estimate for the end of the year is later than what was counted, and no news.
  const counts = counted.length > 0 ? counted : all;
  const dates = counts.flatMap(({ date }) => (date === null ? [] : [date]));
  return counts.length > dates.length ? null : (dates.sort().at(-1) ?? null);
}

/** A date in the year after the latest December that a header names: enough to know it as the last. */
export function yearAfter(candidates: readonly HeaderCandidate[]): string | null {
  const dates = candidates
    .filter((each) => isCount(each) || each.meaning.concept === 'lastDecember')
    .flatMap(({ date }) => (date === null ? [] : [date]))
    .sort();
  const latest = dates.at(-1);
  if (!latest?.endsWith('-12-31')) return null;
  return `${String(Number(latest.slice(0, 4)) + 1)}-06-30`;
}

function isCount({ meaning, scheme, date }: HeaderCandidate): boolean {
  if (scheme === null || scheme === 'other') return false;
  const named = meaning.concept === null && (meaning.scheme !== null || date !== null);
  return meaning.concept === 'participants' || named;
}

/** The count that a column holds, or null for rates, differences and columns that are something else. */
export function countMeasure(candidate: HeaderCandidate, asOf: string | null): Measure | null {
  const { concept, scheme } = candidate.meaning;
  const role = candidate.date === null || asOf === null ? null : dateRole(candidate.date, asOf);
  switch (concept) {
    case 'participants':
      return participantsAt(role);
    case 'lastDecember':
      if (role === 'current' && candidate.date === asOf) return 'participants';
      return role === 'other' ? null : 'lastDecember';
    case 'milestone':
      return 'target';
    case 'target':
      return isEarlierYear(candidate.date, asOf) ? null : 'target';
    case 'samePeriodLastYear':
    case 'before':
    case 'after':
      return concept;
    case null:
      return scheme === null && role === null ? null : participantsAt(role);
    default:
      return null;
  }
}

function isEarlierYear(date: string | null, asOf: string | null): boolean {
  return date !== null && asOf !== null && date.slice(0, 4) < asOf.slice(0, 4);
}

function participantsAt(role: ReturnType<typeof dateRole> | null): Measure | null {
  if (role === null || role === 'current') return 'participants';
  return role === 'other' ? null : role;
}

/** How plainly the header says what the column is; of two alike, the plainer one is meant. */
export function headerWeight({ meaning, path }: HeaderCandidate): number {
  if (meaning.concept === 'milestone') return 0;
  if (meaning.concept !== null) return meaning.weight;
  return headerMeaning(path.at(-1) ?? '').explained >= 0.8 ? 2 : partWeight;
}

const unusedConcepts: ReadonlySet<string> = new Set([
  'lastMonth',
  'milestone',
  'targetRate',
  'notEnrolled',
  'province',
  'unrelated',
  'unit',
]);

/** True for a header that says plainly that its column is not for the report. */
export function isSetAside(candidate: HeaderCandidate, asOf: string | null): boolean {
  const { meaning, scheme, date } = candidate;
  const otherPeriod = date !== null && asOf !== null && dateRole(date, asOf) === 'other';
  const unused = meaning.concept !== null && unusedConcepts.has(meaning.concept);
  return otherPeriod || scheme === 'other' || unused;
}

export function headerEvidence(candidate: HeaderCandidate): Evidence[] {
  const evidence: Evidence[] =
    candidate.path.length === 0 ? [] : [{ kind: 'header', words: candidate.meaning.words }];
  if (candidate.schemeFrom !== null) evidence.push({ kind: 'neighbour', of: candidate.schemeFrom });
  return evidence;
}

import type { Scheme } from '../coverage/scheme';
import { baseOf, schemes } from '../coverage/scheme';
import type { ColumnProfile } from './column-profile';
import type { ColumnNumbers } from './column-numbers';
import { readColumnNumbers } from './column-numbers';
import type { FieldKey, Measure, RowField } from './field';
import { bareMonth, dateRole, monthEnd } from './header-date';
import { pathMeaning } from './header-meaning';
import type { PathMeaning } from './header-meaning';
import { differenceAgreement, rateAgreement, share } from './rate-agreement';
import type { Agreement } from './rate-agreement';
import { columnLetters } from './grid';
import type { Column, Evidence } from './reading';
import type { SheetView } from './sheet-view';
import type { TableRegion } from './table-region';

/** What the columns of a table are, and the numbers of those that hold numbers. */
export interface FieldAssignment {
  readonly columns: readonly Column[];
  /** 0-based grid column by field. */
  readonly byField: ReadonlyMap<FieldKey, number>;
  readonly numbers: ReadonlyMap<FieldKey, ColumnNumbers>;
  /** Columns that could be a field that another column is already, or whose rates match nothing. */
  readonly ambiguous: readonly number[];
  /** Columns without a field whose headers are understood: another period, another group of people. */
  readonly unused: readonly number[];
  /** The date of the numbers where only the headers say it. */
  readonly headerDate: string | null;
}

export interface FieldContext {
  readonly nameColumn: number;
  readonly ordinalColumn: number | null;
  /** Rows of localities, 0-based: the arithmetic is checked over them. */
  readonly rows: readonly number[];
  readonly profiles: ReadonlyMap<number, ColumnProfile>;
  /** ISO date of the sheet's numbers, if its titles say one. */
  readonly asOf: string | null;
  /** A year that the titles name, for headers such as "Tháng 8". */
  readonly year: number | null;
  /** The only scheme that titles and sheet name speak of, or null. */
  readonly scheme: Scheme | null;
}

interface Candidate {
  readonly column: number;
  readonly path: readonly string[];
  readonly meaning: PathMeaning;
  readonly date: string | null;
  readonly scheme: Scheme | 'other' | null;
  readonly schemeFrom: string | null;
}

interface Choice {
  readonly field: FieldKey;
  readonly evidence: readonly Evidence[];
}

const countMeasures: readonly Measure[] = [
  'participants',
  'target',
  'samePeriodLastYear',
  'lastDecember',
  'before',
  'after',
];
const baseFields: readonly RowField[] = ['population', 'labourForce', 'households'];

/** Decides each column's field from its whole header path, its values and the arithmetic between columns. */
export function assignFields(
  view: SheetView,
  region: TableRegion,
  context: FieldContext,
): FieldAssignment {
  const candidates = readCandidates(region, context);
  const headerDate = context.asOf ?? latestDate(candidates);
  const choices = new Map<number, Choice>();
  const ambiguous: number[] = [];
  const taken = new Map<FieldKey, { column: number; weight: number }>();

  function offer(
    column: number,
    field: FieldKey,
    weight: number,
    evidence: readonly Evidence[],
  ): void {
    const holder = taken.get(field);
    if (holder !== undefined && holder.weight >= weight) {
      if (holder.weight === weight) ambiguous.push(column);
      return;
    }
    if (holder !== undefined) choices.delete(holder.column);
    taken.set(field, { column, weight });
    choices.set(column, { field, evidence });
  }

  offerRowFields(context, candidates, offer);
  for (const candidate of candidates) {
    if (choices.has(candidate.column)) continue;
    const measure = countMeasure(candidate, headerDate);
    if (measure === null || candidate.scheme === null || candidate.scheme === 'other') continue;
    if (!isNumeric(context.profiles.get(candidate.column))) continue;
    offer(
      candidate.column,
      `${candidate.scheme}.${measure}`,
      candidate.meaning.weight,
      evidenceOf(candidate),
    );
  }

  const numbers = readNumbers(view, region, choices, candidates);
  offerDerived(view, region, context, candidates, {
    numbers,
    choices,
    ambiguous,
    headerDate,
    taken,
  });
  return {
    columns: region.columns.map((column) => ({
      column: view.sheetColumn(column),
      header: region.paths.get(column) ?? [],
      field: choices.get(column)?.field ?? null,
      evidence: choices.get(column)?.evidence ?? [],
    })),
    byField: new Map([...choices].map(([column, choice]) => [choice.field, column])),
    numbers,
    ambiguous: ambiguous.filter((column) => !choices.has(column)),
    unused: candidates
      .filter((candidate) => isUnderstood(candidate, headerDate))
      .map(({ column }) => column),
    headerDate,
  };
}

function readCandidates(region: TableRegion, context: FieldContext): Candidate[] {
  const meanings = region.columns.map((column) => pathMeaning(region.paths.get(column) ?? []));
  const spoken = schemes.filter((scheme) => meanings.some((meaning) => meaning.scheme === scheme));
  const only = spoken.length === 1 ? (spoken[0] ?? null) : null;
  let left: { scheme: Scheme | 'other'; column: number } | null = null;
  return region.columns.map((column, index): Candidate => {
    const path = region.paths.get(column) ?? [];
    const meaning = meanings[index] ?? pathMeaning(path);
    if (meaning.scheme !== null) left = { scheme: meaning.scheme, column };
    const inherited: Scheme | 'other' | null =
      meaning.scheme ?? left?.scheme ?? context.scheme ?? only ?? defaultScheme(meanings);
    const schemeFrom =
      meaning.scheme === null && left !== null ? columnLetters(left.column + 1) : null;
    return {
      column,
      path,
      meaning,
      date: dateOf(meaning, path, context),
      scheme: inherited,
      schemeFrom,
    };
  });
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
  context: FieldContext,
): string | null {
  if (meaning.date !== null) return meaning.date;
  const month = bareMonth(path);
  const year = context.asOf === null ? context.year : Number(context.asOf.slice(0, 4));
  return month === null || year === null ? null : monthEnd(year, month);
}

function latestDate(candidates: readonly Candidate[]): string | null {
  const dates = candidates
    .filter(({ meaning }) => meaning.concept === null || meaning.concept === 'participants')
    .flatMap(({ date }) => (date === null ? [] : [date]));
  return dates.sort().at(-1) ?? null;
}

function isNumeric(profile: ColumnProfile | undefined): boolean {
  return (
    profile !== undefined &&
    (profile.numbers > 0 || profile.texts === 0) &&
    profile.texts <= profile.filled / 2
  );
}

type Offer = (
  column: number,
  field: FieldKey,
  weight: number,
  evidence: readonly Evidence[],
) => void;

const textFields: ReadonlySet<string> = new Set([
  'district',
  'area',
  'officer',
  'note',
  'province',
]);

function offerRowFields(
  context: FieldContext,
  candidates: readonly Candidate[],
  offer: Offer,
): void {
  for (const candidate of candidates) {
    const { column, meaning } = candidate;
    const profile = context.profiles.get(column);
    const header = headerEvidence(candidate);
    if (column === context.nameColumn) {
      offer(column, 'locality', 9, [...header, { kind: 'content', what: 'names' }]);
    } else if (column === context.ordinalColumn) {
      offer(column, 'ordinal', 9, [...header, { kind: 'content', what: 'ordinals' }]);
    } else if (meaning.concept === 'code' && (profile?.filled ?? 0) > 0) {
      offer(column, 'code', meaning.weight, header);
    } else if (baseFields.some((field) => field === meaning.concept) && isNumeric(profile)) {
      if (meaning.scheme === null)
        offer(column, meaning.concept as RowField, meaning.weight, header);
    } else if (meaning.concept === 'note' || meaning.concept === 'rank') {
      offer(column, meaning.concept, meaning.weight, header);
    } else if (meaning.concept !== null && textFields.has(meaning.concept) && isText(profile)) {
      if (meaning.concept === 'officer') offer(column, 'officer', meaning.weight, header);
      if (meaning.concept === 'district') offer(column, 'district', 3, header);
      if (meaning.concept === 'area') offer(column, 'district', 2, header);
    } else if (candidate.path.length === 0 && isText(profile) && isDistricts(profile)) {
      offer(column, 'district', 1, [{ kind: 'content', what: 'names' }]);
    }
  }
}

function isText(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && profile.texts > 0 && profile.texts * 2 > profile.filled;
}

function isDistricts(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && profile.districts > profile.texts * 0.6;
}

function headerEvidence(candidate: Candidate): Evidence[] {
  return candidate.path.length === 0 ? [] : [{ kind: 'header', words: candidate.meaning.words }];
}

function evidenceOf(candidate: Candidate): Evidence[] {
  const evidence = headerEvidence(candidate);
  if (candidate.schemeFrom !== null) evidence.push({ kind: 'neighbour', of: candidate.schemeFrom });
  return evidence;
}

/** The count that a column holds, or null for rates, differences and columns that are something else. */
function countMeasure(candidate: Candidate, asOf: string | null): Measure | null {
  const { concept, scheme } = candidate.meaning;
  const role = candidate.date === null || asOf === null ? null : dateRole(candidate.date, asOf);
  switch (concept) {
    case 'participants':
      return participantsAt(role);
    case 'lastDecember':
      return role === 'current' && candidate.date === asOf
        ? 'participants'
        : role === 'other'
          ? null
          : 'lastDecember';
    case 'target':
      return candidate.date !== null &&
        asOf !== null &&
        candidate.date.slice(0, 4) < asOf.slice(0, 4)
        ? null
        : 'target';
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
function isUnderstood({ meaning, scheme, date }: Candidate, asOf: string | null): boolean {
  const otherPeriod = date !== null && asOf !== null && dateRole(date, asOf) === 'other';
  return (
    otherPeriod ||
    scheme === 'other' ||
    (meaning.concept !== null && unusedConcepts.has(meaning.concept))
  );
}

function participantsAt(role: ReturnType<typeof dateRole> | null): Measure | null {
  if (role === null || role === 'current') return 'participants';
  return role === 'other' ? null : role;
}

function isPeopleUnit(field: FieldKey): boolean {
  return (
    baseFields.some((base) => base === field) ||
    countMeasures.some((measure) => field.endsWith(`.${measure}`))
  );
}

function readNumbers(
  view: SheetView,
  region: TableRegion,
  choices: ReadonlyMap<number, Choice>,
  candidates: readonly Candidate[],
): Map<FieldKey, ColumnNumbers> {
  const numbers = new Map<FieldKey, ColumnNumbers>();
  for (const { column } of candidates) {
    const field = choices.get(column)?.field;
    if (field === undefined || !isPeopleUnit(field)) continue;
    numbers.set(field, readColumnNumbers(view, column, region.bodyFirst, region.bodyLast, 'count'));
  }
  return numbers;
}

interface DerivedState {
  readonly numbers: Map<FieldKey, ColumnNumbers>;
  readonly choices: Map<number, Choice>;
  readonly ambiguous: number[];
  readonly headerDate: string | null;
  readonly taken: Map<FieldKey, { column: number; weight: number }>;
}

interface Relation {
  readonly field: FieldKey;
  readonly relation: string;
  readonly agreement: Agreement;
}

/** Rates, shortfalls and changes: settled by arithmetic, by wording only where there is nothing to compare. */
function offerDerived(
  view: SheetView,
  region: TableRegion,
  context: FieldContext,
  candidates: readonly Candidate[],
  state: DerivedState,
): void {
  for (const candidate of candidates) {
    const { column, scheme, meaning } = candidate;
    if (state.choices.has(column) || scheme === null || scheme === 'other') continue;
    const isRate =
      meaning.concept === 'rate' ||
      meaning.concept === 'coverage' ||
      meaning.concept === 'attainment';
    const isDifference =
      meaning.concept === 'remaining' ||
      meaning.concept === 'notEnrolled' ||
      meaning.concept === 'change';
    if ((!isRate && !isDifference) || !isNumeric(context.profiles.get(column))) continue;
    const purpose = isRate ? 'rate' : 'count';
    const stated = readColumnNumbers(view, column, region.bodyFirst, region.bodyLast, purpose);
    const relations = isRate
      ? rateRelations(state.numbers, stated, scheme, context.rows)
      : differenceRelations(state.numbers, stated, scheme, context.rows);
    const choice = isRate
      ? chooseRate(candidate, scheme, relations, state)
      : chooseDifference(candidate, scheme, relations);
    if (choice === null || state.taken.has(choice.field)) {
      if (!isUnderstood(candidate, state.headerDate)) state.ambiguous.push(column);
      continue;
    }
    state.taken.set(choice.field, { column, weight: 1 });
    state.choices.set(column, choice);
    state.numbers.set(choice.field, stated);
  }
}

/** After a campaign the participants are those counted after it. */
export function participantsOf(
  numbers: ReadonlyMap<FieldKey, ColumnNumbers>,
  scheme: Scheme,
): ColumnNumbers | undefined {
  return numbers.get(`${scheme}.participants`) ?? numbers.get(`${scheme}.after`);
}

function rateRelations(
  numbers: ReadonlyMap<FieldKey, ColumnNumbers>,
  stated: ColumnNumbers,
  scheme: Scheme,
  rows: readonly number[],
): Relation[] {
  const relations: Relation[] = [];
  const participants = participantsOf(numbers, scheme);
  const add = (
    field: FieldKey,
    over: ColumnNumbers | undefined,
    of: ColumnNumbers | undefined,
  ): void => {
    if (over === undefined || of === undefined) return;
    const relation = `${columnLetters(of.column + 1)}/${columnLetters(over.column + 1)}`;
    relations.push({ field, relation, agreement: rateAgreement(stated, of, over, rows) });
  };
  add(`${scheme}.attainment`, numbers.get(`${scheme}.target`), participants);
  add(`${scheme}.coverage`, numbers.get(baseOf(scheme)), participants);
  return relations;
}

function chooseRate(
  candidate: Candidate,
  scheme: Scheme,
  relations: readonly Relation[],
  state: DerivedState,
): Choice | null {
  const { concept } = candidate.meaning;
  const role =
    candidate.date === null || state.headerDate === null
      ? null
      : dateRole(candidate.date, state.headerDate);
  if (role !== null && role !== 'current') return null;
  const best = bestRelation(relations.filter(({ field }) => !state.taken.has(field)));
  if (concept === 'rate')
    return best !== null && share(best.agreement) >= 0.5 ? withArithmetic(candidate, best) : null;
  const field: FieldKey = `${scheme}.${concept === 'attainment' ? 'attainment' : 'coverage'}`;
  const own = relations.find((relation) => relation.field === field);
  if (own === undefined || own.agreement.compared === 0) {
    const other =
      best !== null && best.field !== field && share(best.agreement) >= 0.9 ? best : null;
    return other === null
      ? { field, evidence: evidenceOf(candidate) }
      : withArithmetic(candidate, other);
  }
  if (
    best !== null &&
    best.field !== field &&
    share(best.agreement) >= 0.9 &&
    share(own.agreement) <= 0.1
  ) {
    return withArithmetic(candidate, best);
  }
  return share(own.agreement) < 0.3 && own.agreement.compared >= 5
    ? null
    : withArithmetic(candidate, own);
}

function differenceRelations(
  numbers: ReadonlyMap<FieldKey, ColumnNumbers>,
  stated: ColumnNumbers,
  scheme: Scheme,
  rows: readonly number[],
): Relation[] {
  const relations: Relation[] = [];
  const participants = participantsOf(numbers, scheme);
  const add = (
    field: FieldKey,
    whole: ColumnNumbers | undefined,
    part: ColumnNumbers | undefined,
  ): void => {
    if (whole === undefined || part === undefined) return;
    const relation = `${columnLetters(whole.column + 1)}-${columnLetters(part.column + 1)}`;
    relations.push({ field, relation, agreement: differenceAgreement(stated, whole, part, rows) });
  };
  add(`${scheme}.remaining`, numbers.get(`${scheme}.target`), participants);
  add(`${scheme}.change`, numbers.get(`${scheme}.after`), numbers.get(`${scheme}.before`));
  add(`${scheme}.change`, participants, numbers.get(`${scheme}.samePeriodLastYear`));
  add(`${scheme}.change`, participants, numbers.get(`${scheme}.lastDecember`));
  return relations;
}

function chooseDifference(
  candidate: Candidate,
  scheme: Scheme,
  relations: readonly Relation[],
): Choice | null {
  const { concept } = candidate.meaning;
  const best = bestRelation(relations);
  if (best !== null && share(best.agreement) >= 0.5) return withArithmetic(candidate, best);
  if (concept !== 'remaining') return null;
  const own = relations.find((relation) => relation.field === `${scheme}.remaining`);
  const comparable = own !== undefined && own.agreement.compared >= 5;
  return comparable ? null : { field: `${scheme}.remaining`, evidence: evidenceOf(candidate) };
}

function bestRelation(relations: readonly Relation[]): Relation | null {
  return relations.reduce<Relation | null>(
    (best, relation) =>
      best === null || share(relation.agreement) > share(best.agreement) ? relation : best,
    null,
  );
}

function withArithmetic(candidate: Candidate, { field, relation, agreement }: Relation): Choice {
  return {
    field,
    evidence: [...evidenceOf(candidate), { kind: 'arithmetic', relation, ...agreement }],
  };
}

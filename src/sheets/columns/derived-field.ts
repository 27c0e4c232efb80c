import type { Scheme } from '../../coverage/scheme';
import { baseOf } from '../../coverage/scheme';
import type { ColumnNumbers } from './column-numbers';
import type { FieldKey } from '../field';
import { columnLetters } from '../grid';
import type { HeaderCandidate } from '../headers/header-candidate';
import { headerEvidence } from '../headers/header-candidate';
import { dateRole } from '../headers/header-date';
import { differenceAgreement, rateAgreement, share } from './rate-agreement';
import type { Agreement } from './rate-agreement';
import type { Evidence } from '../reading';

/** A field with the reasons for it. */
export interface FieldChoice {
  readonly field: FieldKey;
  readonly evidence: readonly Evidence[];
}

interface Relation {
  readonly field: FieldKey;
  readonly relation: string;
  readonly agreement: Agreement;
}

/** What a stated rate or difference is compared with. */
export interface DerivedContext {
  readonly numbers: ReadonlyMap<FieldKey, ColumnNumbers>;
  /** Rows of localities. */
  readonly rows: readonly number[];
  readonly asOf: string | null;
  isTaken(field: FieldKey): boolean;
}

const rateConcepts: ReadonlySet<string> = new Set(['rate', 'coverage', 'attainment']);
const differenceConcepts: ReadonlySet<string> = new Set(['remaining', 'notEnrolled', 'change']);

export function isRateColumn({ meaning }: HeaderCandidate): boolean {
  return meaning.concept !== null && rateConcepts.has(meaning.concept);
}

export function isDifferenceColumn({ meaning }: HeaderCandidate): boolean {
  return meaning.concept !== null && differenceConcepts.has(meaning.concept);
}

/** After a campaign the participants are those counted after it. */
export function participantsOf(
  numbers: ReadonlyMap<FieldKey, ColumnNumbers>,
  scheme: Scheme,
): ColumnNumbers | undefined {
  return numbers.get(`${scheme}.participants`) ?? numbers.get(`${scheme}.after`);
}

/**
 * The field of a column of rates: settled by arithmetic, by wording only where there is nothing to
 * compare. Null when it fits nothing, or belongs to another period.
 */
export function rateField(
  candidate: HeaderCandidate,
  scheme: Scheme,
  stated: ColumnNumbers,
  context: DerivedContext,
): FieldChoice | null {
  const { concept } = candidate.meaning;
  const { asOf } = context;
  const role = candidate.date === null || asOf === null ? null : dateRole(candidate.date, asOf);
  if (role !== null && role !== 'current') return null;
  const relations = rateRelations(stated, scheme, context);
  const best = bestRelation(relations.filter(({ field }) => !context.isTaken(field)));
  if (concept === 'rate') {
    return best !== null && share(best.agreement) >= 0.5 ? choose(candidate, best) : null;
  }
  const field: FieldKey = `${scheme}.${concept === 'attainment' ? 'attainment' : 'coverage'}`;
  const own = relations.find((relation) => relation.field === field);
  const other = best !== null && best.field !== field && share(best.agreement) >= 0.9 ? best : null;
  if (own === undefined || own.agreement.compared === 0) {
    return other === null
      ? { field, evidence: headerEvidence(candidate) }
      : choose(candidate, other);
  }
  if (other !== null && share(own.agreement) <= 0.1) return choose(candidate, other);
  const fitsNothing = share(own.agreement) < 0.3 && own.agreement.compared >= 5;
  return fitsNothing ? null : choose(candidate, own);
}

function rateRelations(
  stated: ColumnNumbers,
  scheme: Scheme,
  { numbers, rows }: DerivedContext,
): Relation[] {
  const relations: Relation[] = [];
  const participants = participantsOf(numbers, scheme);
  const add = (field: FieldKey, over: ColumnNumbers | undefined): void => {
    if (over === undefined || participants === undefined) return;
    const relation = `${columnLetters(participants.column + 1)}/${columnLetters(over.column + 1)}`;
    relations.push({ field, relation, agreement: rateAgreement(stated, participants, over, rows) });
  };
  add(`${scheme}.attainment`, numbers.get(`${scheme}.target`));
  add(`${scheme}.coverage`, numbers.get(baseOf(scheme)));
  return relations;
}

/** The field of a column of shortfalls or changes, by the same rule. */
export function differenceField(
  candidate: HeaderCandidate,
  scheme: Scheme,
  stated: ColumnNumbers,
  context: DerivedContext,
): FieldChoice | null {
  const relations = differenceRelations(stated, scheme, context);
  const best = bestRelation(relations);
  if (best !== null && share(best.agreement) >= 0.5) return choose(candidate, best);
  if (candidate.meaning.concept !== 'remaining') return null;
  const field: FieldKey = `${scheme}.remaining`;
  const own = relations.find((relation) => relation.field === field);
  const comparable = own !== undefined && own.agreement.compared >= 5;
  return comparable ? null : { field, evidence: headerEvidence(candidate) };
}

function differenceRelations(
  stated: ColumnNumbers,
  scheme: Scheme,
  { numbers, rows }: DerivedContext,
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

function bestRelation(relations: readonly Relation[]): Relation | null {
  return relations.reduce<Relation | null>(
    (best, relation) =>
      best === null || share(relation.agreement) > share(best.agreement) ? relation : best,
    null,
  );
}

function choose(candidate: HeaderCandidate, { field, relation, agreement }: Relation): FieldChoice {
  return {
    field,
    evidence: [...headerEvidence(candidate), { kind: 'arithmetic', relation, ...agreement }],
  };
}

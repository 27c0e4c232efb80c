import { remainingTo } from '../../coverage/indicator';
import { baseOf } from '../../coverage/scheme';
import {
  chosenEvidence,
  chosenFor,
  isRateField,
  isStatedField,
  rowFieldsChosen,
  withChosenCounts,
} from './chosen-columns';
import type { ColumnProfile } from './column-profile';
import type { ColumnNumbers } from './column-numbers';
import { numberAt } from './column-numbers';
import { decideClaims } from './contested-field';
import type { FieldChoice } from './derived-field';
import { differenceField, isDifferenceColumn, isRateColumn, rateField } from './derived-field';
import type { FieldKey } from '../field';
import type { HeaderCandidate } from '../headers/header-candidate';
import { headerCandidates, isSetAside, latestDate, yearAfter } from '../headers/header-candidate';
import type { Column } from '../reading';
import type { SheetView } from '../sheet-view';
import type { TableRegion } from '../tables/table-region';
import { ColumnReader } from './column-reader';
import { countClaims, partnersOf } from './count-claims';
import type { FieldContext } from './field-context';
import { rowChoices } from './row-field';

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

/** Decides each column's field from its whole header path, its values and the arithmetic between columns. */
export function assignFields(
  view: SheetView,
  region: TableRegion,
  context: FieldContext,
): FieldAssignment {
  const all = headerCandidates(region, context);
  const { chosen } = context;
  const candidates = all.filter(({ column }) => !chosen.has(column));
  const units = new Map(
    all.map(({ column, meaning }) => [
      column,
      meaning.unit ?? (meaning.concept === 'households' ? 1 : context.unit),
    ]),
  );
  const columns = new ColumnReader(view, region, (column) => units.get(column) ?? 1);
  const choices = new Map<number, FieldChoice>([
    ...rowChoices(context, candidates).filter(([, { field }]) => chosenFor(chosen, field) === null),
    ...rowFieldsChosen(chosen),
  ]);
  const dated = candidates.some(({ date }) => date !== null);
  const filled = candidates.filter(
    ({ column }) => dated && !choices.has(column) && hasCounts(columns, column, context),
  );
  const headerDate = context.asOf ?? latestDate(filled);
  const asOf = headerDate ?? yearAfter(filled);
  const ambiguous = new Set<number>();

  const countable = candidates.filter(
    ({ column }) =>
      !choices.has(column) &&
      isNumeric(context.profiles.get(column)) &&
      ((units.get(column) ?? 1) > 1 || !holdsRates(columns.counts(column), context.rows)),
  );
  const claims = withChosenCounts(countClaims(countable, choices, asOf), chosen);
  const table = {
    rows: context.rows,
    numbersOf: (column: number) => columns.counts(column),
    derived: derivedNumbers(columns, context, candidates, choices),
    counts: [...claims.values()]
      .flat()
      .map(({ column }) => column)
      .sort((a, b) => a - b),
  };
  for (const [field, contenders] of claims) {
    const others = partnersOf(field, claims);
    const verdict = decideClaims(contenders, others, table);
    for (const column of verdict.ambiguous) ambiguous.add(column);
    if (verdict.chosen === null) continue;
    choices.set(verdict.chosen.column, { field, evidence: verdict.chosen.evidence });
  }

  const numbers = new Map<FieldKey, ColumnNumbers>();
  for (const [column, { field }] of choices) {
    if (claims.has(field)) numbers.set(field, columns.counts(column));
  }
  addRateTargets(columns, candidates, numbers, context.rows);
  for (const [column, field] of chosen) {
    if (field === null || !isStatedField(field)) continue;
    choices.set(column, { field, evidence: chosenEvidence });
    numbers.set(field, isRateField(field) ? columns.rates(column) : columns.counts(column));
  }
  for (const candidate of candidates) {
    const { column } = candidate;
    if (choices.has(column) || !mayBeDerived(candidate, context)) continue;
    const stated = isRateColumn(candidate) ? columns.rates(column) : columns.counts(column);
    const choice = derivedChoice(candidate, stated, { numbers, context, asOf });
    if (choice !== null && !numbers.has(choice.field)) {
      choices.set(column, choice);
      numbers.set(choice.field, stated);
    } else if (!isSetAside(candidate, asOf)) {
      ambiguous.add(column);
    }
  }

  return {
    columns: region.columns.map((column) => ({
      column: view.sheetColumn(column),
      header: region.paths.get(column) ?? [],
      field: choices.get(column)?.field ?? null,
      evidence: choices.get(column)?.evidence ?? (chosen.has(column) ? chosenEvidence : []),
    })),
    byField: new Map([...choices].map(([column, choice]) => [choice.field, column])),
    numbers,
    ambiguous: [...ambiguous].filter((column) => !choices.has(column)),
    unused: candidates
      .filter((candidate) => isSetAside(candidate, asOf))
      .map(({ column }) => column),
    headerDate,
  };
}

function hasCounts(columns: ColumnReader, column: number, context: FieldContext): boolean {
  if (!isNumeric(context.profiles.get(column))) return false;
  const numbers = columns.counts(column);
  return context.rows.some((row) => numberAt(numbers, row) !== null);
}

function isNumeric(profile: ColumnProfile | undefined): boolean {
  return (
    profile !== undefined &&
    (profile.numbers > 0 || profile.texts === 0) &&
    profile.texts - profile.numbersInWords <= profile.filled / 2
  );
}

/** Numbers with decimals up to a hundred or so, under whatever header: no count of people. */
function holdsRates(numbers: ColumnNumbers, rows: readonly number[]): boolean {
  let filled = 0;
  let fractions = 0;
  for (const row of rows.slice(0, 400)) {
    const value = numberAt(numbers, row);
    if (value === null) continue;
    if (Math.abs(value) > 200) return false;
    filled++;
    if (!Number.isInteger(value)) fractions++;
  }
  return filled > 2 && fractions * 2 > filled;
}

function derivedNumbers(
  columns: ColumnReader,
  context: FieldContext,
  candidates: readonly HeaderCandidate[],
  taken: ReadonlyMap<number, FieldChoice>,
): ColumnNumbers[] {
  return candidates
    .filter((candidate) => !taken.has(candidate.column) && isDerived(candidate, context))
    .map((candidate) =>
      isRateColumn(candidate) ? columns.rates(candidate.column) : columns.counts(candidate.column),
    );
}

function isDerived(candidate: HeaderCandidate, context: FieldContext): boolean {
  const stated = isRateColumn(candidate) || isDifferenceColumn(candidate);
  return stated && isNumeric(context.profiles.get(candidate.column));
}

/** Without accents "So đầu năm" is spelled like "Số đầu năm": one that is no count may be a change. */
function mayBeDerived(candidate: HeaderCandidate, context: FieldContext): boolean {
  const earlier = candidate.meaning.concept === 'lastDecember';
  return (
    isDerived(candidate, context) || (earlier && isNumeric(context.profiles.get(candidate.column)))
  );
}

function derivedChoice(
  candidate: HeaderCandidate,
  stated: ColumnNumbers,
  state: {
    numbers: ReadonlyMap<FieldKey, ColumnNumbers>;
    context: FieldContext;
    asOf: string | null;
  },
): FieldChoice | null {
  const { scheme } = candidate;
  if (scheme === null || scheme === 'other') return null;
  const derived = {
    numbers: state.numbers,
    rows: state.context.rows,
    asOf: state.asOf,
    isTaken: (field: FieldKey) => state.numbers.has(field),
  };
  return isRateColumn(candidate)
    ? rateField(candidate, scheme, stated, derived)
    : differenceField(candidate, scheme, stated, derived);
}

/**
 * Where the plan is only a rate ("Chỉ tiêu bao phủ 95,15%"), the people that it asks for, rounded up
 * (product.md, rule 3).
 */
function addRateTargets(
  columns: ColumnReader,
  candidates: readonly HeaderCandidate[],
  numbers: Map<FieldKey, ColumnNumbers>,
  rows: readonly number[],
): void {
  for (const { column, meaning, scheme } of candidates) {
    if (meaning.concept !== 'targetRate' || scheme === null || scheme === 'other') continue;
    const base = numbers.get(baseOf(scheme));
    if (base === undefined || numbers.has(`${scheme}.target`)) continue;
    numbers.set(`${scheme}.target`, peopleOf(columns.rates(column), base, rows));
  }
}

/** Of the localities only: each is rounded up, and a total's rate asks for fewer than they do together. */
function peopleOf(
  rates: ColumnNumbers,
  base: ColumnNumbers,
  rows: readonly number[],
): ColumnNumbers {
  const values = new Float64Array(rates.values.length).fill(Number.NaN);
  for (const row of rows) {
    const rate = numberAt(rates, row);
    if (rate === null) continue;
    const fraction = rate > 1 ? rate / 100 : rate;
    values[row - rates.firstRow] = remainingTo(0, numberAt(base, row), fraction) ?? Number.NaN;
  }
  return { ...rates, values };
}

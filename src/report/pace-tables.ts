import type { DistrictFigures, Figures, LocalityFigures } from '../coverage/figures';
import type { Goal } from '../coverage/milestone';
import { goalInPeople, milestoneState } from '../coverage/milestone';
import type { MilestoneState } from '../coverage/milestone';
import { timeUntil } from '../coverage/pace';
import { baseOf } from '../coverage/scheme';
import type { Scheme } from '../coverage/scheme';
import { periodOf, shownSchemes } from './report-options';
import type { Period, ReportOptions } from './report-options';

/** A unit on its way to a deadline. */
export interface PaceRow {
  /** `null` for the whole. */
  readonly name: string | null;
  readonly district: string | null;
  readonly state: MilestoneState;
  /** What the goal is computed from: the base of a coverage, the plan of a part of it; else the goal. */
  readonly whole: number | null;
  readonly baseline: number | null;
}

/** One scheme and one deadline: the units, then all together. */
export interface PaceTable {
  readonly scheme: Scheme;
  /** See `Figures`. */
  readonly groupedBy: string | null;
  readonly milestone: { readonly name: string | null; readonly date: string };
  /** `null`: the plan itself, by the end of the period. */
  readonly goal: Goal | null;
  readonly start: string | null;
  readonly asOf: string;
  /** Districts, or the localities of the only one; none where the goal is a number for all together. */
  readonly rows: readonly PaceRow[];
  readonly total: PaceRow;
  readonly left: { readonly months: number; readonly weeks: number; readonly workingDays: number };
}

/**
 * The way to every deadline: the milestones of each scheme by date, then its plan at the end of the period.
 * A scheme without a goal or a plan has none. Figures without a date have no way to a deadline.
 *
 * @throws IsoDateError when a date of the options is none
 */
export function paceTables(figures: Figures, options: ReportOptions): readonly PaceTable[] {
  const period = periodOf(figures.asOf, options);
  const milestones = [...options.milestones].sort((a, b) => a.date.localeCompare(b.date));
  return shownSchemes(figures, options).flatMap((scheme) => [
    ...milestones.flatMap(({ name, date, goals }) => {
      const goal = goals[scheme];
      return goal === undefined ? [] : tableOf(figures, scheme, goal, { name, date }, period);
    }),
    ...(period.deadline === null
      ? []
      : tableOf(figures, scheme, null, { name: null, date: period.deadline }, period)),
  ]);
}

function tableOf(
  figures: Figures,
  scheme: Scheme,
  goal: Goal | null,
  milestone: PaceTable['milestone'],
  { start, asOf }: Period,
): readonly PaceTable[] {
  if (asOf === null) return [];
  const rowOf = (
    unit: Pick<PaceRow, 'name' | 'district'>,
    participants: number | null,
    whole: number | null,
    baseline: number | null,
  ): PaceRow => {
    const people = goal === null || whole === null ? whole : goalInPeople(goal, whole, whole);
    const dates = { start, asOf, date: milestone.date };
    const state = milestoneState({ participants, goal: people, baseline, ...dates });
    return { ...unit, state, whole, baseline };
  };
  const [only] = figures.districts;
  const rows: PaceRow[] = [];
  if (goal?.kind !== 'people') {
    if (figures.districts.length > 1) {
      for (const district of figures.districts) {
        const { participants, whole, baseline } = numbersOfDistrict(district, scheme, goal);
        const { name } = district;
        rows.push(rowOf({ name, district: name }, participants, whole, baseline));
      }
    } else if (only !== undefined) {
      for (const locality of only.localities) {
        const numbers = numbersOf(locality, scheme, goal);
        const { name, district } = locality;
        rows.push(rowOf({ name, district }, ...numbers));
      }
    }
  }
  const total = rowOf({ name: null, district: null }, ...totalNumbers(figures, scheme, goal, rows));
  if (total.whole === null) return [];
  const left = timeUntil(asOf, milestone.date);
  const { groupedBy } = figures;
  return [{ scheme, groupedBy, milestone, goal, start, asOf, rows, total, left }];
}

type Numbers = readonly [
  participants: number | null,
  whole: number | null,
  baseline: number | null,
];

function numbersOf(locality: LocalityFigures, scheme: Scheme, goal: Goal | null): Numbers {
  const figures = locality.figures[scheme];
  const whole = goal?.kind === 'coverage' ? locality[baseOf(scheme)] : figures?.target;
  return [figures?.participants ?? null, whole ?? null, figures?.baseline ?? null];
}

/** Over the localities that have both numbers; a baseline only where all of them have one. */
function numbersOfDistrict(
  { totals }: Pick<DistrictFigures, 'totals'>,
  scheme: Scheme,
  goal: Goal | null,
) {
  const figures = totals.schemes[scheme];
  const pair = goal?.kind === 'coverage' ? figures?.paired.coverage : figures?.paired.attainment;
  const complete =
    figures !== undefined &&
    pair?.localities === totals.localities &&
    figures.baselineMissing === 0;
  return {
    participants: pair?.participants ?? null,
    whole: pair?.other ?? null,
    baseline: complete ? figures.baseline : null,
  };
}

function totalNumbers(
  { totals }: Figures,
  scheme: Scheme,
  goal: Goal | null,
  rows: readonly PaceRow[],
): Numbers {
  const figures = totals.schemes[scheme];
  if (goal?.kind === 'people') {
    const complete =
      figures !== undefined && figures.missing.participants + figures.baselineMissing === 0;
    const participants = figures?.participants ?? null;
    return [
      participants,
      participants === null ? null : goal.people,
      complete ? figures.baseline : null,
    ];
  }
  const both = rows.filter(({ state, whole }) => state.participants !== null && whole !== null);
  if (both.length === 0) return [null, null, null];
  const sum = (numberOf: (row: PaceRow) => number | null): number =>
    both.reduce((all, row) => all + (numberOf(row) ?? 0), 0);
  const complete = both.length === rows.length && rows.every(({ baseline }) => baseline !== null);
  return [
    sum(({ state }) => state.participants),
    sum(({ whole }) => whole),
    complete ? sum(({ baseline }) => baseline) : null,
  ];
}

/** Whether the user asks for deadlines of his own: then they have a sheet. */
export function asksForPace({
  milestones = [],
  deadline = null,
  periodStart = null,
}: Partial<Pick<ReportOptions, 'milestones' | 'deadline' | 'periodStart'>>): boolean {
  return milestones.length > 0 || deadline !== null || periodStart !== null;
}

import { assess } from './assessment';
import type { Assessment } from './assessment';
import { attainment, remaining } from './indicator';
import { monthsBetween, pace } from './pace';
import type { Scheme } from './scheme';
import { ceilPeople } from './whole-people';

/** What is to be reached: people in all, a coverage of the scheme's base, or a part of the year's plan. */
export type Goal =
  | { readonly kind: 'people'; readonly people: number }
  /** A fraction of the base (see `baseOf`). */
  | { readonly kind: 'coverage'; readonly rate: number }
  /** A fraction of the target. */
  | { readonly kind: 'plan'; readonly share: number };

/** An intermediate deadline with its own goals (đợt 1, mốc 30/6). */
export interface Milestone {
  /** ISO date, included: what is counted at its end counts. */
  readonly date: string;
  /** Such as `Đợt 1`; `null`: it goes by its date. */
  readonly name: string | null;
  readonly goals: Readonly<Partial<Record<Scheme, Goal>>>;
}

/** People of one unit and scheme, as far as a goal needs them. */
export interface MilestoneInput {
  readonly participants: number | null;
  /** People to be enrolled by the milestone. */
  readonly goal: number | null;
  /** People at `start`. */
  readonly baseline: number | null;
  /** ISO dates. */
  readonly start: string | null;
  readonly asOf: string | null;
  readonly date: string;
}

/** How far a unit is from a milestone. People; a rate is a fraction. */
export interface MilestoneState {
  readonly participants: number | null;
  readonly goal: number | null;
  readonly attainment: number | null;
  readonly remaining: number | null;
  /** To be enrolled from now on, whole people; `null` when no such time is left. */
  readonly perMonth: number | null;
  readonly perWeek: number | null;
  readonly perWorkingDay: number | null;
  /** What was needed a month from the start on, and what was done a month; not rounded, no prediction. */
  readonly neededPerMonth: number | null;
  readonly donePerMonth: number | null;
  readonly assessment: Assessment;
}

/**
 * A goal in people. A rate turned into people rounds up (product.md, rule 3).
 *
 * @param base people that the scheme is measured against
 * @param target people to be enrolled by the end of the period
 */
export function goalInPeople(
  goal: Goal,
  base: number | null,
  target: number | null,
): number | null {
  switch (goal.kind) {
    case 'people':
      return goal.people;
    case 'coverage':
      return base === null ? null : ceilPeople(base * goal.rate);
    case 'plan':
      return target === null ? null : ceilPeople(target * goal.share);
  }
}

/** @throws IsoDateError when a date is none */
export function milestoneState(input: MilestoneInput): MilestoneState {
  const { participants, goal, baseline, start, asOf, date } = input;
  const left = remaining(participants, goal);
  const whole = start === null ? null : monthsBetween(start, date);
  const gone = start === null || asOf === null ? null : monthsBetween(start, asOf);
  return {
    participants,
    goal,
    attainment: attainment(participants, goal),
    remaining: left,
    perMonth: pace(left, asOf, date, 'month'),
    perWeek: pace(left, asOf, date, 'week'),
    perWorkingDay: pace(left, asOf, date, 'workingDay'),
    neededPerMonth: perMonth(goal, baseline, whole),
    donePerMonth: perMonth(participants, baseline, gone),
    assessment: assess({ participants, target: goal, baseline, start, asOf, deadline: date }),
  };
}

function perMonth(
  people: number | null,
  baseline: number | null,
  months: number | null,
): number | null {
  if (people === null || baseline === null || months === null || months <= 0) return null;
  return (people - baseline) / months;
}

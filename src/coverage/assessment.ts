import { daysBetween } from './iso-date';

/** What the report says about a plan (report-sheets.md, "Assessment"); put into words by report/. */
export const assessments = ['missing', 'completed', 'onPace', 'behind', 'notCompleted'] as const;
export type Assessment = (typeof assessments)[number];

export interface AssessmentInput {
  /** People enrolled at `asOf`. */
  readonly participants: number | null;
  /** People to be enrolled by the deadline. */
  readonly target: number | null;
  /** People enrolled at `start`: last December's figure, or the one that the user gives. */
  readonly baseline: number | null;
  /** ISO `YYYY-MM-DD`: the date of `participants`. */
  readonly asOf: string | null;
  /** ISO: the date of `baseline`. */
  readonly start: string | null;
  /** ISO */
  readonly deadline: string | null;
}

/**
 * The rule table of report-sheets.md, from top to bottom:
 *
 * - `missing`: participants or target is missing.
 * - `completed`: participants ≥ target, whatever the dates.
 * - `notCompleted`: the baseline or a date is missing, or the deadline is not after the start. There
 *   is nothing to measure a pace on.
 * - `onPace`: (participants − baseline) / (target − baseline) ≥ days elapsed / days of the period;
 *   `behind`: less.
 *
 * Where the table leaves something open:
 *
 * - Before the start no day has elapsed (not: fewer than none), so the plan is on pace as long as
 *   nobody was lost.
 * - At the deadline and after it all days have elapsed, so what is not completed is behind.
 * - A target at or below the baseline asks that people are kept. Who is below such a target is below
 *   every point of the way to it: behind. (The quotient would say the opposite, as both its sides
 *   are negative.)
 *
 * @throws IsoDateError when a date is needed and is none
 */
export function assess(input: AssessmentInput): Assessment {
  const { participants, target, baseline, asOf, start, deadline } = input;
  if (participants === null || target === null) return 'missing';
  if (participants >= target) return 'completed';
  if (baseline === null || asOf === null || start === null || deadline === null) {
    return 'notCompleted';
  }
  const period = daysBetween(start, deadline);
  if (period <= 0) return 'notCompleted';
  if (target <= baseline) return 'behind';
  const elapsed = Math.min(Math.max(daysBetween(start, asOf), 0), period);
  // Multiplied out: whole numbers compare exactly, quotients would not.
  return (participants - baseline) * period >= (target - baseline) * elapsed ? 'onPace' : 'behind';
}

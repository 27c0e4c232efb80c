import { assess } from '../coverage/assessment';
import type { Assessment } from '../coverage/assessment';
import type { SchemeFigures, SchemeTotals } from '../coverage/figures';
import type { Period } from './report-options';
import type { ReportTextKey } from './report-text';

/** The three numbers that an assessment looks at, people. */
export interface PlanState {
  readonly participants: number | null;
  readonly target: number | null;
  readonly baseline: number | null;
}

/** Of a locality. */
export function planStateOf(figures: SchemeFigures | undefined): PlanState {
  return {
    participants: figures?.participants ?? null,
    target: figures?.target ?? null,
    baseline: figures?.baseline ?? null,
  };
}

/**
 * Of a total: over the localities that have both participants and target (product.md, rule 2). A pace
 * needs a third number of every locality, so one that is missing anywhere leaves no baseline.
 */
export function planStateOfTotals(totals: SchemeTotals | undefined): PlanState {
  const pair = totals?.paired.attainment ?? null;
  const whole =
    totals !== undefined &&
    totals.missing.participants + totals.missing.target + totals.baselineMissing === 0;
  return {
    participants: pair?.participants ?? null,
    target: pair?.other ?? null,
    baseline: whole ? totals.baseline : null,
  };
}

/** @throws IsoDateError when a date of the period is none */
export function assessmentOf(state: PlanState, period: Period): Assessment {
  const { participants, target, baseline } = state;
  const { start, asOf, deadline } = period;
  return assess({ participants, target, baseline, start, asOf, deadline });
}

/**
 * The number behind the word, which carries the icon: 3 completed, 2 on pace, 1 not completed, 0
 * behind; `null` for missing data.
 */
export function levelOf(assessment: Assessment): number | null {
  switch (assessment) {
    case 'completed':
      return 3;
    case 'onPace':
      return 2;
    case 'notCompleted':
      return 1;
    case 'behind':
      return 0;
    case 'missing':
      return null;
  }
}

/** The texts of levels 0, 1, 2, 3. */
export const levelTexts = [
  'assessment.behind',
  'assessment.not-completed',
  'assessment.on-pace',
  'assessment.completed',
] as const satisfies readonly ReportTextKey[];

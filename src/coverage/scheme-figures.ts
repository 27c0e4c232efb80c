import type { SchemeFigures } from './figures';
import { attainment, change, coverage, remaining } from './indicator';
import type { SchemeCounts } from './locality';

/**
 * The counts of one scheme with everything that follows from them.
 *
 * @param base people: the population or labour force that the scheme is measured against
 * @param baseline people at the start of the period, where the user gives another number than last December's
 */
export function schemeFiguresOf(
  counts: SchemeCounts,
  base: number | null,
  baseline: number | null = null,
): SchemeFigures {
  const { participants, target, samePeriodLastYear, lastDecember, before, after } = counts;
  return {
    participants,
    target,
    samePeriodLastYear,
    lastDecember,
    before,
    after,
    coverage: coverage(participants, base),
    attainment: attainment(participants, target),
    remaining: remaining(participants, target),
    changeFromSamePeriod: change(participants, samePeriodLastYear),
    changeFromDecember: change(participants, lastDecember),
    newlyEnrolled: change(after, before),
    coverageBefore: coverage(before, base),
    baseline: baseline ?? lastDecember,
  };
}

/** Whether at least one of the counts is there. */
export function hasNumber(counts: SchemeCounts): boolean {
  return (
    counts.participants !== null ||
    counts.target !== null ||
    counts.samePeriodLastYear !== null ||
    counts.lastDecember !== null ||
    counts.before !== null ||
    counts.after !== null
  );
}

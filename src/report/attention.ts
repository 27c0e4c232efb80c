import type { Figures, LocalityFigures } from '../coverage/figures';
import { gapPoints, remainingTo } from '../coverage/indicator';
import { baseOf } from '../coverage/scheme';
import type { Scheme } from '../coverage/scheme';
import { assessmentOf, planStateOf } from './assessed';
import { periodOf, shownSchemes, targetRateOf } from './report-options';
import type { ReportOptions } from './report-options';

/** A locality that a leader has to look at, for one scheme. Counts are people. */
export interface AttentionRow {
  readonly locality: LocalityFigures;
  readonly scheme: Scheme;
  readonly base: number | null;
  readonly participants: number | null;
  readonly target: number | null;
  /** A fraction. */
  readonly coverage: number | null;
  /** The coverage to be reached, a fraction. */
  readonly rate: number | null;
  /** Percentage points below (−) or above (+) it. */
  readonly gap: number | null;
  /** People lacking to the rate. */
  readonly lacking: number | null;
  /** People lacking to the plan. */
  readonly remaining: number | null;
  readonly isBehind: boolean;
  /** People at the last earlier date (`attentionSince`). */
  readonly before: number | null;
  /** People since then. */
  readonly change: number | null;
}

/** What the changes are measured from: an earlier date, last December, or the same period last year. */
export type AttentionSince =
  { readonly date: string } | 'lastDecember' | 'samePeriodLastYear' | null;

/**
 * Localities below the rate of a scheme or behind the pace of its plan, worst first: those farthest below the
 * rate, then those with the most people lacking to the plan.
 *
 * @throws IsoDateError when a date of the options is none
 */
export function attentionRows(figures: Figures, options: ReportOptions): readonly AttentionRow[] {
  const period = periodOf(figures.asOf, options);
  const since = attentionSince(figures);
  const rows = shownSchemes(figures, options).flatMap((scheme) => {
    const rate = targetRateOf(scheme, figures.asOf, options);
    return figures.districts.flatMap(({ localities }) =>
      localities.flatMap((locality): AttentionRow[] => {
        const counts = locality.figures[scheme];
        const base = locality[baseOf(scheme)];
        const participants = counts?.participants ?? null;
        const gap = gapPoints(participants, base, rate);
        const isBehind = assessmentOf(planStateOf(counts), period) === 'behind';
        if (!isBehind && (gap === null || gap >= 0)) return [];
        const before = beforeOf(locality, scheme, since);
        return [
          {
            locality,
            scheme,
            base,
            participants,
            target: counts?.target ?? null,
            coverage: counts?.coverage ?? null,
            rate,
            gap,
            lacking: remainingTo(participants, base, rate),
            remaining: counts?.remaining ?? null,
            isBehind,
            before,
            change: before === null || participants === null ? null : participants - before,
          },
        ];
      }),
    );
  });
  return [...rows].sort(
    (a, b) => Math.min(0, a.gap ?? 0) - Math.min(0, b.gap ?? 0) || shortfall(b) - shortfall(a),
  );
}

function shortfall({ target, participants }: AttentionRow): number {
  return target === null || participants === null ? 0 : target - participants;
}

export function attentionSince({ earlier, totals }: Figures): AttentionSince {
  const date = earlier.at(-1);
  if (date !== undefined) return { date };
  const all = Object.values(totals.schemes);
  if (all.some(({ lastDecember }) => lastDecember !== null)) return 'lastDecember';
  return all.some(({ samePeriodLastYear }) => samePeriodLastYear !== null)
    ? 'samePeriodLastYear'
    : null;
}

function beforeOf(
  { figures, earlier = [] }: LocalityFigures,
  scheme: Scheme,
  since: AttentionSince,
): number | null {
  if (since === null) return null;
  if (typeof since === 'string') return figures[scheme]?.[since] ?? null;
  return earlier.find(({ asOf }) => asOf === since.date)?.people[scheme] ?? null;
}

import type { Goal, Milestone } from '../../coverage/milestone';
import type { Period } from '../../report/report-options';

export const goalKinds = ['people', 'coverage', 'plan'] as const;
export type GoalKind = (typeof goalKinds)[number];

/**
 * What a user typed for a goal; null for an empty text; undefined for what is none. People may be
 * grouped by dots, commas or blanks; percentages may have either mark of decimals.
 */
export function goalOf(kind: GoalKind, text: string): Goal | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  if (kind === 'people') {
    const isCount = /^(?:\d+|\d{1,3}([.,\s])\d{3}(?:\1\d{3})*)$/.test(typed);
    const people = Number(typed.replace(/\D/g, ''));
    return isCount && people > 0 && Number.isSafeInteger(people) ? { kind, people } : undefined;
  }
  const fraction = fractionOf(typed);
  if (fraction == null || fraction === 0) return undefined;
  return kind === 'coverage' ? { kind, rate: fraction } : { kind, share: fraction };
}

/** A percentage as a fraction; null for an empty text; undefined for none. Below 100 no mark groups. */
export function fractionOf(text: string): number | null | undefined {
  const digits = text.replace(/[\s%]/g, '').replace(',', '.');
  if (digits === '') return null;
  const percent = Number(digits);
  if (Number.isNaN(percent) || percent < 0 || percent > 100) return undefined;
  // 95.15 → 0.9515, which 95.15 / 100 is not to the last digit.
  return Number((percent / 100).toPrecision(15));
}

/** Whether a milestone can have this date: within the period, of which the end is the plan's own deadline. */
export function isMilestoneDate(date: string, { start, deadline }: Period): boolean {
  return date !== '' && (start === null || date > start) && (deadline === null || date <= deadline);
}

/** The next end of a quarter that has no milestone yet, of those to come; else the deadline. */
export function nextMilestone(
  milestones: readonly Milestone[],
  { asOf, deadline }: Period,
): Milestone | null {
  const year = (asOf ?? deadline)?.slice(0, 4);
  if (year === undefined) return null;
  const taken = new Set(milestones.map(({ date }) => date));
  const ends = ['06-30', '09-30', '12-31', '03-31'].map((day) => `${year}-${day}`);
  const free = ends.filter(
    (date) => !taken.has(date) && (asOf === null || date > asOf) && (deadline ?? date) >= date,
  );
  const date = free.find((one) => one !== deadline) ?? free[0] ?? deadline ?? asOf;
  return date === null ? null : { date, name: null, goals: {} };
}

import { ceilPeople } from './whole-people';

/**
 * The indicators of product.md ("Words"), one number at a time. `null` is a missing number: what
 * depends on it is missing too. Rates are unrounded fractions; only the display rounds.
 */

/**
 * Tỷ lệ bao phủ.
 *
 * @param participants people enrolled
 * @param base people they are part of: population or labour force (see `baseOf`)
 * @returns a fraction; `null` when a number is missing or there is no base (0)
 * @example coverage(170342, 179138) // 0.95090… (95,09%)
 */
export function coverage(participants: number | null, base: number | null): number | null {
  return ratio(participants, base);
}

/**
 * % kế hoạch.
 *
 * @param participants people enrolled
 * @param target people to be enrolled by the deadline
 * @returns a fraction; `null` when a number is missing or the target is 0
 * @example attainment(143013, 154408) // 0.92620… (92,62%)
 */
export function attainment(participants: number | null, target: number | null): number | null {
  return ratio(participants, target);
}

/**
 * Còn thiếu, còn phải phát triển: people still to be enrolled, never below 0.
 *
 * @example remaining(5573, 5706) // 133
 */
export function remaining(participants: number | null, target: number | null): number | null {
  if (participants === null || target === null) return null;
  return Math.max(0, target - participants);
}

/**
 * People still to be enrolled until a rate is reached: the least whole number `x ≥ 0` with
 * `participants + x ≥ rate × base` (product.md, rule 3: a rate turned into people rounds up).
 *
 * @param rate a fraction: 0.9515 for 95,15%
 * @returns whole people; `null` when a number is missing or there is no base (0)
 * @example remainingTo(90, 100, 0.95) // 5
 */
export function remainingTo(
  participants: number | null,
  base: number | null,
  rate: number | null,
): number | null {
  if (participants === null || base === null || rate === null || base <= 0) return null;
  const required = base * rate;
  return Math.max(0, ceilPeople(required - participants, Math.max(required, participants)));
}

/**
 * How far the coverage lies above (+) or below (−) a rate, in percentage points (điểm phần trăm).
 *
 * @param rate a fraction
 * @returns percentage points; `null` when a number is missing or there is no base (0)
 * @example gapPoints(9301, 10000, 0.96) // −2.99
 */
export function gapPoints(
  participants: number | null,
  base: number | null,
  rate: number | null,
): number | null {
  const reached = ratio(participants, base);
  return reached === null || rate === null ? null : (reached - rate) * 100;
}

/**
 * Tăng, giảm: people more (+) or fewer (−) than before.
 *
 * @example change(170342, 165974) // 4368
 */
export function change(now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : now - before;
}

/**
 * Tốc độ tăng: the change as a fraction of what was there before.
 *
 * @returns a fraction; `null` when a number is missing or nobody was there before
 * @example growth(170342, 165974) // 0.02631… (2,63%)
 */
export function growth(now: number | null, before: number | null): number | null {
  return ratio(change(now, before), before);
}

function ratio(part: number | null, whole: number | null): number | null {
  // A negative head count is no base either; the reader of sheets takes it for missing.
  if (part === null || whole === null || whole <= 0) return null;
  const rate = part / whole;
  // Excel has an error where a number is beyond those that a cell can hold.
  return Number.isFinite(rate) ? rate : null;
}

/**
 * The interval test (product.md, rule 6): a stated rate disagrees with its counts only if the counts
 * cannot round to it at the decimals shown.
 */

/** How a rate is written down: 95.8 (percent) or 0.958 (fraction). */
export type RateUnit = 'percent' | 'fraction';

/**
 * Whether `numerator / denominator` rounds to the stated rate: whether it lies within
 * `stated ± 0.5·10⁻ᵈ`, both ends included, because a half is rounded up by some and to the even
 * digit by others.
 *
 * Unrounded formula values agree, though the formula may have multiplied before it divided.
 *
 * @param stated the rate as written, in `unit`
 * @param decimals the decimals shown (see `decimalsOf` for a number cell)
 * @returns false when the denominator is 0: nothing rounds to anything
 * @example roundsTo(95.8, 1, 5573, 5706) // false: 97,67%
 */
export function roundsTo(
  stated: number,
  decimals: number,
  numerator: number,
  denominator: number,
  unit: RateUnit = 'percent',
): boolean {
  if (denominator === 0) return false;
  const value = (numerator / denominator) * (unit === 'percent' ? 100 : 1);
  // The counts of a country cannot come closer to an end of the interval without lying on it
  // (1/(2·10ᵈ·denominator)); the few last places are what the arithmetic itself gets wrong.
  const tolerance = 8 * Number.EPSILON * Math.max(Math.abs(stated), Math.abs(value));
  return Math.abs(value - stated) <= 0.5 * 10 ** -decimals + tolerance;
}

/**
 * The whole denominators for which `n` people are the published percentage, a half rounded up:
 * `n·100/(pct + h) < N ≤ n·100/(pct − h)` with `h = 0.5·10⁻ᵈ`. Exact, in whole numbers.
 *
 * @param n whole people, ≥ 0
 * @param pct percent, ≥ 0
 * @param decimals the decimals published
 * @returns the least and the greatest (`Infinity` where the percentage is a rounded 0); `null` when
 * no whole number fits, or `n` or `pct` is none of the above
 * @example denominatorsThatFit(5573, 95.8, 1) // [5815, 5820]
 */
export function denominatorsThatFit(
  n: number,
  pct: number,
  decimals: number,
): readonly [least: number, greatest: number] | null {
  if (!Number.isSafeInteger(n) || n < 0 || !Number.isFinite(pct) || pct < 0) return null;
  const shown = BigInt(pct.toFixed(decimals).replace('.', ''));
  // n·100/(pct ± h), numerator and denominator times 2·10ᵈ.
  const people = BigInt(n) * 200n * 10n ** BigInt(decimals);
  const least = Number(people / (2n * shown + 1n)) + 1;
  const greatest = shown === 0n ? Infinity : Number(people / (2n * shown - 1n));
  return least <= greatest ? [least, greatest] : null;
}

/**
 * Decimals of a number's shortest decimal form, which is what a cell shows that nobody formatted:
 * 1 for 95.8, 14 for the formula value 98.30485304169515, 0 for 1e21.
 */
export function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const fraction = mantissa.split('.')[1] ?? '';
  return Math.max(0, fraction.length - Number(exponent));
}

import type { LocalityFigures } from './figures';
import type { Scheme } from './scheme';

/**
 * Places of values, the highest first. Equal values share a place and the places after them are
 * skipped (1, 2, 2, 4), as Excel's RANK does; a missing value has no place.
 *
 * Rates are compared unrounded. Equal fractions (95/100, 190/200) are equal numbers, because a
 * division of whole numbers is rounded once.
 *
 * @returns places in the order of `values`
 */
export function rankBy(values: readonly (number | null)[]): (number | null)[] {
  const sorted = values.filter((value) => value !== null).sort((a, b) => b - a);
  const places = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!places.has(value)) places.set(value, index + 1);
  });
  return values.map((value) => (value === null ? null : (places.get(value) ?? null)));
}

/**
 * The localities by coverage of a scheme, best first. Equal ones, and those without a coverage, which
 * come last, keep the order of the source.
 */
export function sortedByCoverage<T extends Pick<LocalityFigures, 'figures'>>(
  localities: readonly T[],
  scheme: Scheme,
): T[] {
  const coverageOf = (locality: T): number => locality.figures[scheme]?.coverage ?? -Infinity;
  return [...localities].sort((a, b) => {
    const [left, right] = [coverageOf(a), coverageOf(b)];
    return left === right ? 0 : right - left;
  });
}

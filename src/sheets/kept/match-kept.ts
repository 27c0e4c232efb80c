import type { Locality } from '../../coverage/locality';
import { alignedDistricts } from '../periods/aligned-districts';
import { matchLocalities, sharesDistricts } from '../periods/match-localities';

/**
 * Which of the kept localities are which of another list of the same date, as places in the two lists.
 * Names alone decide nothing where both lists name their districts and have none in common: those are
 * different places.
 */
export function matchKept(
  kept: readonly Locality[],
  others: readonly Locality[],
): ReadonlyMap<number, number> {
  const aligned = alignedDistricts(kept, others);
  const named = (list: readonly Locality[]): boolean =>
    list.some(({ district }) => district !== null);
  if (named(kept) && named(others) && !sharesDistricts(aligned, others)) return new Map();
  const { matches } = matchLocalities(aligned, others);
  return new Map(matches.map(({ earlier, now }) => [earlier, now]));
}

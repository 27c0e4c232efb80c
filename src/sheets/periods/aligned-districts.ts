import { placeKey } from '../text/place-name';
import type { PlaceName } from './comparison';
import { isOneSlip, spelledName } from './name-slip';

/**
 * Localities with their districts as another list spells them: a district that the other list lacks and that
 * is one slip away from exactly one of its own is that one.
 */
export function alignedDistricts<T extends PlaceName>(
  localities: readonly T[],
  others: readonly PlaceName[],
): readonly T[] {
  const known = districtsOf(others);
  const own = districtsOf(localities);
  const strange = [...own].filter(([key]) => !known.has(key));
  const free = [...known].filter(([key]) => !own.has(key));
  const spelled = new Map<string, string>();
  for (const [key, name] of strange) {
    const [one, ...more] = free.filter(([, other]) => isNear(name, other));
    if (one === undefined || more.length > 0) continue;
    const rivals = strange.filter(([, other]) => isNear(other, one[1]));
    if (rivals.length === 1) spelled.set(key, one[1]);
  }
  if (spelled.size === 0) return localities;
  return localities.map((locality) => {
    const { district } = locality;
    const name = district === null ? undefined : spelled.get(placeKey(district));
    return name === undefined ? locality : { ...locality, district: name };
  });
}

/** Spelling by key. */
function districtsOf(localities: readonly PlaceName[]): ReadonlyMap<string, string> {
  const names = new Set(localities.flatMap(({ district }) => district ?? []));
  return new Map([...names].map((name) => [placeKey(name), name]));
}

function isNear(one: string, other: string): boolean {
  return isOneSlip(spelledName(one), spelledName(other));
}

import type { Locality } from '../../coverage/locality';
import type { SettledTable } from './settle-districts';
import { overlapOf } from './table-overlap';
import type { KeyedLocalities } from './table-overlap';

/** The localities of a table by their names alone, whatever district they are in. */
export function byName({ localities, draft }: SettledTable): KeyedLocalities {
  return new Map(localities.map((locality, index) => [draft.keys[index] ?? '', locality]));
}

/**
 * A list that names no district, of the places of another sheet: an older copy, or another period without its
 * date. Every commune has a Thôn 1, so hamlets are the same only with the same people living there.
 */
export function isCopyWithoutDistrict(table: SettledTable, other: SettledTable): boolean {
  if (table.districtFrom !== null) return false;
  const known = byName(other);
  const own = byName(table);
  const shared = [...own].filter(([key, locality]) => {
    const twin = known.get(key);
    if (twin === undefined) return false;
    return table.draft.level === 'commune' || livesTheSame(twin, locality);
  });
  return shared.length > 2 && shared.length >= 0.6 * Math.max(own.size, known.size);
}

/** The same number of people or of households. */
export function livesTheSame(a: Locality, b: Locality): boolean {
  const population = a.population !== null && a.population === b.population;
  return population || (a.households !== null && a.households === b.households);
}

/**
 * The same names with the same numbers, in a list that does not name the districts.
 *
 * @param known localities by their names alone (`byName`)
 */
export function repeatsByName(table: SettledTable, known: KeyedLocalities): boolean {
  const own = byName(table);
  const overlap = overlapOf(known, own);
  return (
    overlap.shared >= own.size * 0.8 && overlap.conflicting * 5 <= overlap.shared && own.size > 1
  );
}

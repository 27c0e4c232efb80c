import { countKeys } from '../../coverage/locality';
import type { Locality, SchemeCounts } from '../../coverage/locality';
import { schemes } from '../../coverage/scheme';
import { placeKey } from '../text/place-name';

/** A table's localities by key, with their districts settled. */
export type KeyedLocalities = ReadonlyMap<string, Locality>;

/**
 * Keys by district and locality, blind to the district's prefix, which sheets abbreviate or leave out.
 * @param keys `localityKey` of each locality
 */
export function keyLocalities(
  localities: readonly Locality[],
  keys: readonly string[],
): KeyedLocalities {
  const districts = new Map<string, string>();
  return new Map(
    localities.map((locality, index) => {
      const district = locality.district ?? '';
      const known = districts.get(district) ?? placeKey(district);
      districts.set(district, known);
      return [`${known}|${keys[index] ?? ''}`, locality];
    }),
  );
}

/** How far two tables speak of the same localities, and whether they agree. */
export interface Overlap {
  /** Localities in both. */
  readonly shared: number;
  /** Share of the smaller table that is in the other. */
  readonly share: number;
  /** Of the shared, those in which some number differs. */
  readonly conflicting: number;
  /** Of the shared, those in which the second table has a number that the first lacks. */
  readonly adding: number;
}

export function overlapOf(first: KeyedLocalities, second: KeyedLocalities): Overlap {
  let shared = 0;
  let conflicting = 0;
  let adding = 0;
  for (const [key, locality] of second) {
    const known = first.get(key);
    if (known === undefined) continue;
    shared++;
    if (conflicts(known, locality)) conflicting++;
    else if (adds(known, locality)) adding++;
  }
  const smaller = Math.min(first.size, second.size);
  return { shared, share: smaller === 0 ? 0 : shared / smaller, conflicting, adding };
}

type Numbers = readonly (readonly [number | null, number | null])[];

function pairs(a: Locality, b: Locality): Numbers {
  return [
    [a.population, b.population],
    [a.labourForce, b.labourForce],
    [a.households, b.households],
    ...schemes.flatMap((scheme) =>
      countKeys.map((count): readonly [number | null, number | null] => [
        a.schemes[scheme]?.[count] ?? null,
        b.schemes[scheme]?.[count] ?? null,
      ]),
    ),
  ];
}

function conflicts(a: Locality, b: Locality): boolean {
  return pairs(a, b).some(([x, y]) => x !== null && y !== null && x !== y);
}

function adds(a: Locality, b: Locality): boolean {
  return pairs(a, b).some(([x, y]) => x === null && y !== null);
}

/** One locality from two tables: the first's numbers, and the second's where the first has none. */
export function joined(a: Locality, b: Locality): Locality {
  const merged: Record<string, SchemeCounts> = {};
  for (const scheme of schemes) {
    const left = a.schemes[scheme];
    const right = b.schemes[scheme];
    const counts =
      left === undefined ? right : right === undefined ? left : joinCounts(left, right);
    if (counts !== undefined) merged[scheme] = counts;
  }
  const isGrouped = a.group !== undefined || b.group !== undefined;
  return {
    ...a,
    district: a.district ?? b.district,
    ...(isGrouped && { group: a.group ?? b.group ?? null }),
    code: a.code ?? b.code,
    officer: a.officer ?? b.officer,
    population: a.population ?? b.population,
    labourForce: a.labourForce ?? b.labourForce,
    households: a.households ?? b.households,
    schemes: merged,
  };
}

function joinCounts(a: SchemeCounts, b: SchemeCounts): SchemeCounts {
  return {
    participants: a.participants ?? b.participants,
    target: a.target ?? b.target,
    samePeriodLastYear: a.samePeriodLastYear ?? b.samePeriodLastYear,
    lastDecember: a.lastDecember ?? b.lastDecember,
    before: a.before ?? b.before,
    after: a.after ?? b.after,
  };
}

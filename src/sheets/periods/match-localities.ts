import { localityKey, placeKey, placePrefix } from '../text/place-name';
import type { MatchChoice, MatchedBy, PlaceName } from './comparison';
import { isAlike, isOneSlip, slipKeys, spelledName } from './name-slip';
import type { SpelledName } from './name-slip';

/** One earlier locality that is one of today. Places in the lists that were given. */
export interface Match {
  readonly earlier: number;
  readonly now: number;
  readonly by: Extract<MatchedBy, 'name' | 'spelling' | 'user'>;
}

export interface Matching {
  readonly matches: readonly Match[];
  /** Earlier localities without a match, each with those of today that it may be; not those that the user has refused. */
  readonly open: readonly { readonly earlier: number; readonly candidates: readonly number[] }[];
}

interface Side {
  readonly group: string;
  readonly full: string;
  readonly place: string;
  readonly spelled: SpelledName;
}

/**
 * Matches the localities of an earlier list with those of today, within their districts: by name with
 * its prefix; then blind to the prefix; then by a slip of spelling that leaves exactly one candidate on
 * either side. What is less certain is left open. Where the two lists share no district at all (before
 * and after districts were abolished), names alone decide, if they are unique. Linear in the number of
 * localities.
 */
export function matchLocalities(
  earlier: readonly PlaceName[],
  now: readonly PlaceName[],
  choices: readonly MatchChoice[] = [],
): Matching {
  const alone = !sharesDistricts(earlier, now);
  const [old, current] = [
    earlier.map((one) => sideOf(one, alone)),
    now.map((one) => sideOf(one, alone)),
  ];
  const matches = new Map<number, Match>();
  const taken = new Set<number>();
  const refused = new Set<number>();
  const match = (from: number, to: number, by: Match['by']): void => {
    matches.set(from, { earlier: from, now: to, by });
    taken.add(to);
  };

  for (const [index, locality] of earlier.entries()) {
    const choice = choices.findLast((one) => isNamed(locality, one.earlier));
    if (choice === undefined) continue;
    const place = choice.now;
    const to = place === null ? -1 : now.findIndex((one) => isNamed(one, place));
    if (to >= 0) match(index, to, 'user');
    else if (place === null) refused.add(index);
  }
  const openOld = (): number[] =>
    old.flatMap((_, index) => (matches.has(index) || refused.has(index) ? [] : [index]));
  const openNow = (): number[] => current.flatMap((_, index) => (taken.has(index) ? [] : [index]));

  for (const keyOf of [fullKey, placeOnly]) {
    const froms = grouped(openOld(), (index) => keyOf(old[index]));
    const tos = grouped(openNow(), (index) => keyOf(current[index]));
    for (const [key, [from, ...others]] of froms) {
      const [to, ...rivals] = tos.get(key) ?? [];
      if (from === undefined || to === undefined) continue;
      if (others.length === 0 && rivals.length === 0) match(from, to, 'name');
    }
  }

  const near = candidatesOf(old, current, openOld(), openNow());
  const wooers = new Map<number, number>();
  for (const { slips } of near) for (const to of slips) wooers.set(to, (wooers.get(to) ?? 0) + 1);
  for (const { from, slips } of near) {
    const [to] = slips;
    if (slips.length === 1 && to !== undefined && wooers.get(to) === 1) match(from, to, 'spelling');
  }

  // Several of one name in the district, then the same name in another district.
  const here = grouped(openNow(), (index) => placeOnly(current[index]));
  const elsewhere = grouped(openNow(), (index) => current[index]?.full ?? '');
  const alike = new Map(near.map((one) => [one.from, one]));
  const open = openOld().map((index) => {
    const found = alike.get(index);
    const candidates = [
      ...(here.get(placeOnly(old[index])) ?? []),
      ...(found?.slips ?? []),
      ...(found?.alike ?? []),
      ...(elsewhere.get(old[index]?.full ?? '') ?? []),
    ].filter((to) => !taken.has(to));
    return { earlier: index, candidates: [...new Set(candidates)] };
  });
  return { matches: [...matches.values()].sort((a, b) => a.earlier - b.earlier), open };
}

/** Whether a locality bears a name: blind to prefix and district where the name has none. */
export function isNamed(locality: PlaceName, { district, name }: PlaceName): boolean {
  const keyOf = placePrefix(name) === null ? placeKey : localityKey;
  return (
    keyOf(locality.name) === keyOf(name) &&
    (district === null || placeKey(locality.district ?? '') === placeKey(district))
  );
}

function sideOf({ name, district }: PlaceName, alone: boolean): Side {
  return {
    group: alone ? '' : placeKey(district ?? ''),
    full: localityKey(name),
    place: placeKey(name),
    spelled: spelledName(name),
  };
}

/** Whether some district is in both lists, by whatever prefix. */
export function sharesDistricts(a: readonly PlaceName[], b: readonly PlaceName[]): boolean {
  const keysOf = (list: readonly PlaceName[]): Set<string> =>
    new Set([...new Set(list.map(({ district }) => district ?? ''))].map(placeKey));
  const known = keysOf(a);
  return [...keysOf(b)].some((key) => known.has(key));
}

const fullKey = (side: Side | undefined): string => `${side?.group ?? ''}|${side?.full ?? ''}`;
const placeOnly = (side: Side | undefined): string => `${side?.group ?? ''}|${side?.place ?? ''}`;

function grouped(
  indexes: readonly number[],
  keyOf: (index: number) => string,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const index of indexes) {
    const key = keyOf(index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return groups;
}

interface Near {
  readonly from: number;
  readonly slips: readonly number[];
  readonly alike: readonly number[];
}

/** The open localities of today whose names are near those of the open earlier ones, by district. */
function candidatesOf(
  old: readonly Side[],
  current: readonly Side[],
  froms: readonly number[],
  tos: readonly number[],
): Near[] {
  const byKey = new Map<string, number[]>();
  for (const to of tos) {
    const side = current[to];
    if (side === undefined) continue;
    for (const key of slipKeys(side.spelled)) {
      const at = `${side.group}|${key}`;
      const known = byKey.get(at);
      if (known === undefined) byKey.set(at, [to]);
      else known.push(to);
    }
  }
  return froms.map((from) => {
    const side = old[from];
    const near = new Set(
      side === undefined
        ? []
        : slipKeys(side.spelled).flatMap((key) => byKey.get(`${side.group}|${key}`) ?? []),
    );
    const having = (test: typeof isOneSlip): number[] =>
      [...near].filter((to) => {
        const other = current[to];
        return side !== undefined && other !== undefined && test(side.spelled, other.spelled);
      });
    const slips = having(isOneSlip);
    return { from, slips, alike: having(isAlike).filter((to) => !slips.includes(to)) };
  });
}

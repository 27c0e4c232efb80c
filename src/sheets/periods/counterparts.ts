import type { EarlierFigures, Locality } from '../../coverage/locality';
import type { Scheme } from '../../coverage/scheme';
import { schemes } from '../../coverage/scheme';
import { fileOf } from '../../coverage/sheet-place';
import { placeKey } from '../text/place-name';
import type { EarlierPlace, MatchQuestion, PeriodChoices } from './comparison';
import { matchLocalities } from './match-localities';
import type { Merger } from './merger';
import type { EarlierPeriod } from './period-list';
import { peopleOf, restate } from './restate';

/** What an earlier period has of each locality of today, in today's order. */
export interface Counterparts {
  readonly sources: readonly (readonly EarlierPlace[])[];
  /** `null` where it has nothing. */
  readonly figures: readonly (Omit<EarlierFigures, 'asOf'> | null)[];
  readonly questions: readonly MatchQuestion[];
  /** Earlier localities that are none of today's, and that nothing resembles. */
  readonly left: readonly Locality[];
  /** Parts that count for nobody, because no share is given. */
  readonly unshared: readonly Merger[];
  /** Places of today of which the earlier sheets lack an old unit. */
  readonly incomplete: readonly { readonly now: number; readonly lacking: readonly Merger[] }[];
}

/** A contribution of an earlier locality to one of today. */
interface Part {
  readonly earlier: number;
  readonly by: EarlierPlace['by'];
  readonly share: number | null;
  readonly upTo: number | null;
}

/**
 * Finds each locality of today in an earlier period: by the sheet of mergers where that speaks of it,
 * else by name. A number that lacks a part is missing, not smaller.
 */
export function counterpartsOf(
  { localities: earlier }: EarlierPeriod,
  now: readonly Locality[],
  mergers: readonly Merger[],
  { matches: choices = [], shares = [] }: PeriodChoices,
): Counterparts {
  const parts: Part[][] = now.map(() => []);
  const { portions, moved, lacking } = restate(earlier, now, mergers, shares);
  for (const { earlier: from, now: to, share, upTo } of portions) {
    parts[to]?.push({ earlier: from, by: 'merger', share, upTo });
  }
  const restIndexes = earlier.flatMap((_, index) => (moved.has(index) ? [] : [index]));
  const rest = restIndexes.flatMap((index) => earlier[index] ?? []);
  // A new unit made of old ones takes another in only under its very name.
  const names = new Set(moved.size === 0 ? [] : rest.map(({ name }) => placeKey(name)));
  const nowIndexes = now.flatMap(({ name }, index) =>
    (parts[index] ?? []).length === 0 || names.has(placeKey(name)) ? [index] : [],
  );
  const matching = matchLocalities(
    rest,
    nowIndexes.flatMap((index) => now[index] ?? []),
    choices,
  );
  for (const match of matching.matches) {
    const to = nowIndexes[match.now] ?? -1;
    const from = restIndexes[match.earlier] ?? -1;
    parts[to]?.push({ earlier: from, by: match.by, share: 1, upTo: 1 });
  }
  const questions: MatchQuestion[] = [];
  const left: Locality[] = [];
  for (const { earlier: index, candidates } of matching.open) {
    const locality = rest[index];
    if (locality === undefined) continue;
    const places = candidates.flatMap((to) => now[nowIndexes[to] ?? -1] ?? []);
    if (places.length === 0) left.push(locality);
    else questions.push({ ...placeOf(locality), candidates: places.map(nameOf) });
  }
  return {
    sources: parts.map((own) =>
      own.flatMap(({ earlier: from, by, share }) => {
        const locality = earlier[from];
        return locality === undefined ? [] : [{ ...placeOf(locality), by, share }];
      }),
    ),
    figures: parts.map((own, index) =>
      own.length === 0 ? null : figuresOf(own, earlier, now[index], lacking.has(index)),
    ),
    questions,
    left,
    unshared: portions.flatMap(({ share, merger }) => (share === null ? [merger] : [])),
    incomplete: [...lacking].map(([to, old]) => ({ now: to, lacking: old })),
  };
}

function placeOf(locality: Locality) {
  const { name, district, sheet, row, column } = locality;
  return { ...fileOf(locality), name, district, sheet, row, column };
}

function nameOf({ name, district }: Locality) {
  return { name, district };
}

function figuresOf(
  parts: readonly Part[],
  earlier: readonly Locality[],
  now: Locality | undefined,
  lacks: boolean,
): Omit<EarlierFigures, 'asOf'> {
  const sum = (numberOf: (locality: Locality) => number | null): number | null => {
    if (lacks) return null;
    let total = 0;
    for (const part of parts) {
      const locality = earlier[part.earlier];
      const number = locality === undefined ? null : numberOf(locality);
      const people = number === null ? null : peopleOf(number, part);
      if (people === null) return null;
      total += people;
    }
    return total;
  };
  const people: Partial<Record<Scheme, number>> = {};
  for (const scheme of schemes) {
    if (now?.schemes[scheme] === undefined) continue;
    const count = sum(({ schemes: counts }) => counts[scheme]?.participants ?? null);
    if (count !== null) people[scheme] = count;
  }
  return {
    population: sum(({ population }) => population),
    labourForce: sum(({ labourForce }) => labourForce),
    people,
  };
}

import { allocate } from './allocation';
import type { AllocationObstacle } from './allocation';
import type { Figures, LocalityFigures } from './figures';
import { baseOf } from './scheme';
import type { Scheme } from './scheme';
import { ceilPeople } from './whole-people';

/** What a plan is shared out by: people not yet enrolled, all people of the base, or an earlier result. */
export const sharingKeys = ['uncovered', 'base', 'earlier'] as const;
export type SharingKey = (typeof sharingKeys)[number];

/** What the total counts: everybody who is to be enrolled, or only those who are to be won anew. */
export const sharedPeople = ['all', 'new'] as const;
export type SharedPeople = (typeof sharedPeople)[number];

/** What each unit gets at least: its enrolled people, or its present plan. */
export const sharingFloors = ['none', 'participants', 'target'] as const;
export type SharingFloor = (typeof sharingFloors)[number];

export interface SharingWish {
  readonly scheme: Scheme;
  /** Whole people, ≥ 0. */
  readonly total: number;
  readonly people: SharedPeople;
  readonly by: SharingKey;
  /** Whole people, ≥ 0, for every unit. */
  readonly minimum: number;
  /** Of no account where only new people are shared. */
  readonly floor: SharingFloor;
  /** Localities, or the groups that the figures are in: districts, officers, collecting agencies. */
  readonly per: 'locality' | 'group';
}

/** One that gets a share. Counts are people; `null` where a number is missing. */
export interface SharingUnit {
  readonly name: string;
  /** The group that a locality is in, or the group itself; `null` where the workbook does not say. */
  readonly group: string | null;
  /** Where its row leads back to; `null` for a group. */
  readonly source: Pick<LocalityFigures, 'sheet' | 'row' | 'column'> | null;
  readonly base: number | null;
  readonly participants: number | null;
  /** Of a group what its localities have, each never below 0. */
  readonly uncovered: number | null;
  /** The present plan. */
  readonly target: number | null;
  /** What it is measured by; `null`: it gets nothing. */
  readonly weight: number | null;
}

export interface SharingRow extends SharingUnit {
  /** At least so many people; `null` for a unit that could not be measured. */
  readonly minimum: number | null;
  /** `null` for a unit that could not be measured. */
  readonly share: number | null;
  /** People enrolled when the share is fulfilled. */
  readonly goal: number | null;
}

/** Why nothing can be shared out. */
export type SharingObstacle = AllocationObstacle | 'total-below-enrolled' | 'no-units';

export interface Sharing {
  readonly wish: SharingWish;
  /** See `Figures`. */
  readonly groupedBy: string | null;
  /** ISO date of the figures. */
  readonly asOf: string | null;
  /** The measure that `earlier` stands for. */
  readonly earlier: 'lastDecember' | 'samePeriodLastYear';
  /** In the order of the figures. */
  readonly rows: readonly SharingRow[];
  readonly obstacle: SharingObstacle | null;
}

/**
 * Shares a plan out among localities or groups, in whole people that add up to exactly the total (see
 * `allocate`). Where everybody is counted and the people not yet enrolled are the key, each unit keeps those
 * whom it has, and only the rest is shared. A unit without the number that it is measured by gets nothing: a
 * missing number is no zero.
 */
export function shareOut(figures: Figures, wish: SharingWish): Sharing {
  const earlier = earlierOf(figures, wish.scheme);
  const units =
    wish.per === 'locality'
      ? figures.districts.flatMap(({ name, localities }) =>
          localities.map((locality) => unitOf(locality, name, wish, earlier)),
        )
      : figures.districts.map(({ name, localities }) =>
          groupOf(
            name,
            localities.map((locality) => unitOf(locality, name, wish, earlier)),
          ),
        );
  const measured = units.filter(({ weight }) => weight !== null);
  const starts = measured.map((unit) => startOf(unit, wish));
  const minimums = measured.map((unit) => minimumOf(unit, wish));
  const rest = wish.total - starts.reduce((sum, start) => sum + start, 0);
  const shares =
    measured.length === 0
      ? 'no-units'
      : rest < 0
        ? 'total-below-enrolled'
        : allocate(
            rest,
            measured.map(({ weight }, index) => ({
              weight: weight ?? 0,
              minimum: Math.max(0, (minimums[index] ?? 0) - (starts[index] ?? 0)),
            })),
          );
  const shareOf = new Map<SharingUnit, number>();
  if (typeof shares !== 'string') {
    measured.forEach((unit, index) => {
      shareOf.set(unit, (starts[index] ?? 0) + (shares[index] ?? 0));
    });
  }
  return {
    wish,
    groupedBy: figures.groupedBy,
    asOf: figures.asOf,
    earlier,
    rows: units.map((unit) => rowOf(unit, wish, shareOf.get(unit) ?? null)),
    obstacle: typeof shares === 'string' ? shares : null,
  };
}

/** Last December's figures where there are any, else those of the same period last year. */
function earlierOf({ totals }: Figures, scheme: Scheme): Sharing['earlier'] {
  const has = totals.schemes[scheme]?.lastDecember ?? null;
  return has === null ? 'samePeriodLastYear' : 'lastDecember';
}

function unitOf(
  locality: LocalityFigures,
  group: string | null,
  { scheme, by }: SharingWish,
  earlier: Sharing['earlier'],
): SharingUnit {
  const counts = locality.figures[scheme];
  const base = locality[baseOf(scheme)];
  const participants = counts?.participants ?? null;
  const uncovered =
    base === null || participants === null ? null : Math.max(0, base - participants);
  const weights: Readonly<Record<SharingKey, number | null>> = {
    uncovered,
    base,
    earlier: counts?.[earlier] ?? null,
  };
  const { name, sheet, row, column } = locality;
  const target = counts?.target ?? null;
  const source = { sheet, row, column };
  return { name, group, source, base, participants, uncovered, target, weight: weights[by] };
}

/** A group has a number when all of its localities have it: else its share would be theirs in part only. */
function groupOf(name: string | null, units: readonly SharingUnit[]): SharingUnit {
  const sum = (of: (unit: SharingUnit) => number | null): number | null =>
    units.reduce<number | null>((whole, unit) => {
      const value = of(unit);
      return whole === null || value === null ? null : whole + value;
    }, 0);
  return {
    name: name ?? '',
    group: name,
    source: null,
    base: sum(({ base }) => base),
    participants: sum(({ participants }) => participants),
    uncovered: sum(({ uncovered }) => uncovered),
    target: sum(({ target }) => target),
    weight: sum(({ weight }) => weight),
  };
}

/** People whom a unit keeps before the rest is shared. */
function startOf({ participants }: SharingUnit, { people, by }: SharingWish): number {
  return people === 'all' && by === 'uncovered' ? ceilPeople(participants ?? 0) : 0;
}

function minimumOf(unit: SharingUnit, wish: SharingWish): number {
  return Math.max(wish.minimum, floorOf(unit, wish) ?? 0);
}

/**
 * What a unit itself sets as the least that it gets; `null` where it lacks the number, or nothing is set. A plan
 * that a formula makes of a rate is no whole number: it rounds up (product.md, rule 3).
 */
function floorOf(unit: SharingUnit, { people, floor }: SharingWish): number | null {
  const least = people === 'new' || floor === 'none' ? null : unit[floor];
  return least === null ? null : ceilPeople(least);
}

/** Units with a share for which the wished floor could not be kept: they lack the number. */
export function withoutFloor({ wish, rows }: Sharing): readonly SharingRow[] {
  if (wish.people === 'new' || wish.floor === 'none') return [];
  return rows.filter((row) => row.weight !== null && floorOf(row, wish) === null);
}

function rowOf(unit: SharingUnit, wish: SharingWish, share: number | null): SharingRow {
  const { participants } = unit;
  const goal =
    wish.people === 'all' || share === null
      ? share
      : participants === null
        ? null
        : participants + share;
  const minimum = unit.weight === null ? null : minimumOf(unit, wish);
  return { ...unit, minimum, share, goal };
}

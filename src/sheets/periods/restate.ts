import type { Locality } from '../../coverage/locality';
import { placeKey } from '../text/place-name';
import type { PartShare } from './comparison';
import type { Merger } from './merger';

/** Part of an earlier locality that is counted for one of today. Places in the lists that were given. */
export interface Portion {
  readonly earlier: number;
  readonly now: number;
  /** A fraction; `null`: a part that nobody has given a share for. */
  readonly share: number | null;
  /** The end of the part, when all parts of the old unit are laid end to end: rounding keeps the sum. */
  readonly upTo: number | null;
  readonly merger: Merger;
}

export interface Restated {
  readonly portions: readonly Portion[];
  /** Earlier localities that the sheet of mergers speaks of: their names do not say where they went. */
  readonly moved: ReadonlySet<number>;
  /** Old units that a place of today is made of and that the earlier sheet does not have, by place of today. */
  readonly lacking: ReadonlyMap<number, readonly Merger[]>;
}

/**
 * Where the localities of an earlier sheet went, by the sheet of mergers. Nothing when that sheet already
 * has the new units: when it names no old unit that is not a new one as well.
 */
export function restate(
  earlier: readonly Locality[],
  now: readonly Locality[],
  mergers: readonly Merger[],
  shares: readonly PartShare[],
): Restated {
  const news = new Set(mergers.map(({ to }) => placeKey(to)));
  const old = new Map<string, number[]>();
  for (const [index, { name }] of earlier.entries()) {
    const key = placeKey(name);
    old.set(key, [...(old.get(key) ?? []), index]);
  }
  const before = mergers.some(({ from }) => {
    const key = placeKey(from);
    return old.has(key) && !news.has(key);
  });
  if (!before) return { portions: [], moved: new Set(), lacking: new Map() };

  const current = new Map<string, number[]>();
  for (const [index, { name }] of now.entries()) {
    const key = placeKey(name);
    current.set(key, [...(current.get(key) ?? []), index]);
  }
  const portions: Portion[] = [];
  const lacking = new Map<number, Merger[]>();
  const moved = new Set<number>();
  const used = new Map<number, number | null>();
  const sharing = new SharedUnits(mergers, shares);
  for (const merger of mergers) {
    const [to, ...otherNews] = current.get(placeKey(merger.to)) ?? [];
    const candidates = old.get(placeKey(merger.from)) ?? [];
    const [from, ...otherOlds] = inDistrict(candidates, earlier, merger.district);
    if (from === undefined) {
      if (to !== undefined) lacking.set(to, [...(lacking.get(to) ?? []), merger]);
      continue;
    }
    moved.add(from);
    const share = sharing.shareOf(merger);
    const begun = used.get(from);
    const upTo = share === null || begun === null ? null : (begun ?? 0) + share;
    used.set(from, upTo);
    // A new unit that today's sheet has not, or a name that two bear: nothing is counted for it.
    if (to === undefined || otherNews.length > 0 || otherOlds.length > 0) continue;
    portions.push({ earlier: from, now: to, share, upTo, merger });
  }
  return { portions, moved, lacking };
}

/** The shares of the parts of each old unit. Parts that are more than the unit are as good as none. */
class SharedUnits {
  private readonly whole = new Map<string, number>();

  constructor(
    mergers: readonly Merger[],
    private readonly shares: readonly PartShare[],
  ) {
    for (const merger of mergers) {
      const key = unitKey(merger);
      this.whole.set(key, (this.whole.get(key) ?? 0) + (shareOf(merger, shares) ?? 0));
    }
  }

  shareOf(merger: Merger): number | null {
    const share = shareOf(merger, this.shares);
    return (this.whole.get(unitKey(merger)) ?? 0) > 1 + 1e-9 ? null : share;
  }
}

function unitKey({ from, district }: Merger): string {
  return `${placeKey(from)}|${district === null ? '' : placeKey(district)}`;
}

/** The user's share goes before that of the sheet. */
export function shareOf(merger: Merger, shares: readonly PartShare[]): number | null {
  const given = shares.findLast(
    ({ from, to }) =>
      placeKey(from) === placeKey(merger.from) && placeKey(to) === placeKey(merger.to),
  );
  return given?.share ?? merger.share;
}

/** People of a part, whole: the parts of a unit add up to the unit. */
export function peopleOf(
  people: number,
  { share, upTo }: Pick<Portion, 'share' | 'upTo'>,
): number | null {
  if (share === null) return null;
  if (upTo === null) return Math.round(people * share);
  const end = Math.round(Number((people * upTo).toFixed(6)));
  return end - Math.round(Number((people * (upTo - share)).toFixed(6)));
}

function inDistrict(
  candidates: readonly number[],
  localities: readonly Locality[],
  district: string | null,
): readonly number[] {
  if (district === null || candidates.length < 2) return candidates;
  const key = placeKey(district);
  return candidates.filter((index) => placeKey(localities[index]?.district ?? '') === key);
}

import type { Pair, SchemeTotals, Sum, Totals } from './figures';
import { attainment, change, coverage, remaining } from './indicator';
import type { Locality, SchemeCounts } from './locality';
import { baseOf, schemes } from './scheme';
import type { Scheme } from './scheme';

/**
 * Totals over localities, in one pass (product.md, rules 1 and 2).
 *
 * Counts are sums of the numbers present, with the count of localities that lack one. Rates, the
 * changes and `remaining` come from sums over the localities that have both numbers: a locality that
 * has participants but no target yet neither lowers nor raises the attainment. `remaining` is the
 * shortfall of the total, max(0, target − participants); `remainingOfLocalities` adds up the
 * localities' own shortfalls, which those that are over their plan do not make up for.
 *
 * @param among the schemes to add up; those that no locality has an entry for are left out
 */
export function totalsOf(
  localities: readonly Locality[],
  among: readonly Scheme[] = schemes,
): Totals {
  const population = new Tally();
  const labourForce = new Tally();
  const households = new Tally();
  const tallies = among.map((scheme) => ({ scheme, tally: new SchemeTally() }));

  for (const locality of localities) {
    population.add(locality.population);
    labourForce.add(locality.labourForce);
    households.add(locality.households);
    for (const { scheme, tally } of tallies) {
      const counts = locality.schemes[scheme];
      if (counts === undefined) continue;
      tally.add(counts, locality[baseOf(scheme)], locality.baselines?.[scheme] ?? null);
    }
  }

  const totals: Partial<Record<Scheme, SchemeTotals>> = {};
  for (const { scheme, tally } of tallies) {
    if (tally.entries > 0) totals[scheme] = tally.totals(localities.length);
  }
  return {
    localities: localities.length,
    population: population.sum(localities.length),
    labourForce: labourForce.sum(localities.length),
    households: households.sum(localities.length),
    schemes: totals,
  };
}

/** A sum of the numbers present. */
class Tally {
  private total = 0;
  private numbers = 0;

  add(value: number | null): void {
    if (value === null) return;
    this.total += value;
    this.numbers += 1;
  }

  get value(): number | null {
    return this.numbers === 0 ? null : this.total;
  }

  missing(localities: number): number {
    return localities - this.numbers;
  }

  sum(localities: number): Sum {
    return { value: this.value, missing: this.missing(localities) };
  }
}

/** Two sums over the localities that have both numbers. */
class PairTally {
  private participants = 0;
  private other = 0;
  private localities = 0;

  add(participants: number | null, other: number | null): void {
    if (participants === null || other === null) return;
    this.participants += participants;
    this.other += other;
    this.localities += 1;
  }

  get pair(): Pair | null {
    const { participants, other, localities } = this;
    return localities === 0 ? null : { participants, other, localities };
  }
}

class SchemeTally {
  /** Localities that have an entry for the scheme, with or without numbers. */
  entries = 0;

  private readonly participants = new Tally();
  private readonly target = new Tally();
  private readonly samePeriodLastYear = new Tally();
  private readonly lastDecember = new Tally();
  private readonly before = new Tally();
  private readonly after = new Tally();
  private readonly remainingOfLocalities = new Tally();
  private readonly baseline = new Tally();

  private readonly withBase = new PairTally();
  private readonly withTarget = new PairTally();
  private readonly withSamePeriod = new PairTally();
  private readonly withDecember = new PairTally();
  private readonly campaign = new PairTally();
  private readonly withBaseBefore = new PairTally();

  add(counts: SchemeCounts, base: number | null, baseline: number | null): void {
    this.entries += 1;
    this.participants.add(counts.participants);
    this.target.add(counts.target);
    this.samePeriodLastYear.add(counts.samePeriodLastYear);
    this.lastDecember.add(counts.lastDecember);
    this.before.add(counts.before);
    this.after.add(counts.after);
    this.remainingOfLocalities.add(remaining(counts.participants, counts.target));
    this.withBase.add(counts.participants, base);
    this.withTarget.add(counts.participants, counts.target);
    this.withSamePeriod.add(counts.participants, counts.samePeriodLastYear);
    this.withDecember.add(counts.participants, counts.lastDecember);
    this.campaign.add(counts.after, counts.before);
    this.withBaseBefore.add(counts.before, base);
    this.baseline.add(baseline ?? counts.lastDecember);
  }

  totals(localities: number): SchemeTotals {
    const paired = {
      coverage: this.withBase.pair,
      attainment: this.withTarget.pair,
      samePeriodLastYear: this.withSamePeriod.pair,
      lastDecember: this.withDecember.pair,
      coverageBefore: this.withBaseBefore.pair,
    };
    return {
      participants: this.participants.value,
      target: this.target.value,
      samePeriodLastYear: this.samePeriodLastYear.value,
      lastDecember: this.lastDecember.value,
      before: this.before.value,
      after: this.after.value,
      coverage: ofPair(coverage, paired.coverage),
      attainment: ofPair(attainment, paired.attainment),
      remaining: ofPair(remaining, paired.attainment),
      changeFromSamePeriod: ofPair(change, paired.samePeriodLastYear),
      changeFromDecember: ofPair(change, paired.lastDecember),
      newlyEnrolled: ofPair(change, this.campaign.pair),
      coverageBefore: ofPair(coverage, paired.coverageBefore),
      baseline: this.baseline.value,
      baselineMissing: this.baseline.missing(localities),
      remainingOfLocalities: this.remainingOfLocalities.value,
      missing: {
        participants: this.participants.missing(localities),
        target: this.target.missing(localities),
        samePeriodLastYear: this.samePeriodLastYear.missing(localities),
        lastDecember: this.lastDecember.missing(localities),
        before: this.before.missing(localities),
        after: this.after.missing(localities),
      },
      paired,
    };
  }
}

type Indicator = (participants: number | null, other: number | null) => number | null;

function ofPair(indicator: Indicator, pair: Pair | null): number | null {
  return pair === null ? null : indicator(pair.participants, pair.other);
}

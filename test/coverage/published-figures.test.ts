import { expect } from 'chai';
import { assess } from '../../src/coverage/assessment';
import {
  attainment,
  change,
  coverage,
  gapPoints,
  growth,
  remaining,
  remainingTo,
} from '../../src/coverage/indicator';
import { rankBy } from '../../src/coverage/ranking';
import { denominatorsThatFit, roundsTo } from '../../src/coverage/rounding';
import published from './published-figures.json';

const percent = (text: string): [value: number, decimals: number] => [
  Number(text),
  (text.split('.')[1] ?? '').length,
];

describe('published figures', () => {
  describe('fit whole denominators', () => {
    for (const fit of published.fits) {
      const { n, pct_plan, plan, coverage: stated, pop } = fit;
      if (n === undefined) continue;
      if (pct_plan !== undefined && plan !== undefined) {
        it(`${fit.unit}, ${fit.scheme}: plan`, () => {
          expect(denominatorsThatFit(n, ...percent(pct_plan))).to.deep.equal(plan);
          for (const each of plan) expect(roundsTo(...percent(pct_plan), n, each)).to.equal(true);
          // One below the least may be the half itself (see below).
          expect(roundsTo(...percent(pct_plan), n, (plan[0] ?? 0) - 2)).to.equal(false);
          expect(roundsTo(...percent(pct_plan), n, (plan[1] ?? 0) + 1)).to.equal(false);
        });
      }
      if (stated !== undefined && Array.isArray(pop)) {
        it(`${fit.unit}, ${fit.scheme}: population`, () => {
          expect(denominatorsThatFit(n, ...percent(stated))).to.deep.equal(pop);
        });
      }
    }

    it('TP Cần Thơ, BHXHBB: a plan that gives exactly 92,625%', () => {
      expect(143013 * 1000).to.equal(154400 * 926.25);
      expect(roundsTo(92.62, 2, 143013, 154400)).to.equal(true);
      expect(roundsTo(92.63, 2, 143013, 154400)).to.equal(true);
    });

    it('TP Cần Thơ, BHYT: plan, as published and with a second decimal', () => {
      const fit = published.fits.find((each) => each.plan_1dp !== undefined);
      expect(denominatorsThatFit(fit?.n ?? NaN, 90.2, 1)).to.deep.equal(fit?.plan_1dp);
      expect(denominatorsThatFit(fit?.n ?? NaN, 90.2, 2)).to.deep.equal(fit?.['plan_if_90.20']);
    });
  });

  it('Giao Thủy: changes and what remains', () => {
    const health = published.fits.find((fit) => fit.yoy !== undefined);
    const now = health?.n ?? null;
    expect(change(now, health?.prev_year ?? null)).to.equal(health?.yoy);
    expect(change(now, health?.prev_dec ?? null)).to.equal(health?.vs_dec);
    expect(growth(now, health?.prev_year ?? null)).to.be.closeTo(
      (health?.yoy_pct ?? NaN) / 100,
      5e-5,
    );
    expect(growth(now, health?.prev_dec ?? null)).to.be.closeTo(
      (health?.dec_pct ?? NaN) / 100,
      5e-5,
    );
    const voluntary = published.fits.find((fit) => fit.remaining !== undefined);
    expect(remaining(voluntary?.n ?? null, voluntary?.plan[0] ?? null)).to.equal(
      voluntary?.remaining,
    );
  });

  it('TP Cần Thơ (mới): rates that are published with about counts', () => {
    const fit = published.fits.find((each) => each.LLLD_about !== undefined);
    expect(
      roundsTo(...percent(fit?.pct_LLLD ?? ''), fit?.BHXH ?? NaN, fit?.LLLD_about ?? NaN),
    ).to.equal(true);
    const population = fit?.pop_about ?? NaN;
    expect(roundsTo(...percent(fit?.coverage ?? ''), Number(fit?.BHYT), population)).to.equal(true);
  });

  it('Cẩm Thạch: coverage after the campaign', () => {
    const fit = published.fits.find((each) => each.after_pct_at_26696 !== undefined);
    expect(roundsTo(fit?.after_pct_at_26696 ?? NaN, 2, fit?.after ?? NaN, 26696)).to.equal(true);
  });

  it('TP Cần Thơ at the milestone', () => {
    const { BHXHTN, BHYT, TN_pct, TN_remaining, BHYT_pct, BHYT_remaining } =
      published.fits.find((each) => each.milestone !== undefined) ?? {};
    const [voluntary, health] = [18590, 1065565];
    expect(remaining(voluntary, BHXHTN ?? null)).to.equal(TN_remaining);
    expect(roundsTo(TN_pct ?? NaN, 2, voluntary, BHXHTN ?? NaN)).to.equal(true);
    expect(remaining(health, BHYT ?? null)).to.equal(BHYT_remaining);
    expect(roundsTo(BHYT_pct ?? NaN, 2, health, BHYT ?? NaN)).to.equal(true);
  });
});

describe('published statements that disagree with themselves', () => {
  const flagged = (id: string) => {
    const found = published.must_flag.find((each) => each.id === id);
    if (found === undefined) throw new Error(`No published statement ${id}`);
    return found;
  };
  const number = (value: unknown): number => {
    if (typeof value !== 'number') throw new Error(`Not a number: ${String(value)}`);
    return value;
  };

  it('giao-tan-remaining: 95,8% of the plan and 133 people still to enrol', () => {
    const statement = flagged('giao-tan-remaining');
    const [n, stated] = [number(statement.n), number(statement.stated_remaining)];
    const fitting = denominatorsThatFit(n, ...percent(String(statement.pct_plan)));
    expect(fitting).to.deep.equal(statement.plan_from_pct);
    expect(fitting?.map((plan) => remaining(n, plan))).to.deep.equal(statement.remaining_from_pct);
    expect(n + stated).to.equal(statement.plan_from_remaining);
    expect(roundsTo(...percent(String(statement.pct_plan)), n, n + stated)).to.equal(false);
    expect(roundsTo(number(statement.pct_from_remaining), 2, n, n + stated)).to.equal(true);
  });

  it('giao-tan-plan-gt-pop: a plan above the population', () => {
    const statement = flagged('giao-tan-plan-gt-pop');
    const population = number(statement.pop);
    expect(statement.plan_candidates).to.have.length(2);
    statement.plan_candidates?.forEach((plan, index) => {
      expect(coverage(plan, population)).to.be.greaterThan(1);
      expect(roundsTo(number(statement.pct_of_pop[index]), 2, plan, population)).to.equal(true);
    });
  });

  it('giao-tan-above-range: 98,15% among communes of "97-98%"', () => {
    const statement = flagged('giao-tan-above-range');
    const upper = Number(statement.stated_range?.split('-')[1]) / 100;
    expect(roundsTo(...percent(statement.value ?? ''), 5573, 5678)).to.equal(true);
    expect(gapPoints(5573, 5678, upper)).to.be.greaterThan(0);
  });

  it('da-lat-263299: people with BHYT, not the sum of the schemes', () => {
    const { bhyt_only: health, sum_of_schemes: sum } = flagged('da-lat-263299');
    const [population, labourForce] = [number(health?.pop), number(health?.LLLD)];
    expect(roundsTo(93.01, 2, 263299, population)).to.equal(true);
    expect(gapPoints(263299, population, 0.96)).to.be.closeTo(-2.99, 0.005);
    // The gap of people was cut, not rounded up.
    expect(remainingTo(263299, population, 0.96)).to.equal(number(health?.gap_bhyt) + 1);
    expect(roundsTo(number(health?.LLLD_share_pop), 1, labourForce, population)).to.equal(true);
    // Read as a sum of schemes, the same gaps need more workers than people.
    expect(coverage(number(sum?.LLLD), number(sum?.pop))).to.be.greaterThan(1);
  });

  it('thoi-lai-praised-but-below: behind the city in two of three schemes', () => {
    const statement = flagged('thoi-lai-praised-but-below');
    const place = (pair: readonly number[] | undefined): number | null | undefined =>
      rankBy(pair ?? [])[0];
    expect(place(statement.BHYT)).to.equal(2);
    expect(place(statement.BHXHBB)).to.equal(2);
    expect(place(statement.BHXHTN)).to.equal(1);
    // Whatever plans fit the published rates
    const best = attainment(85254, denominatorsThatFit(85254, 79.43, 2)?.[0] ?? null);
    const worst = attainment(1065565, denominatorsThatFit(1065565, 90.2, 1)?.[1] ?? null);
    expect(best).to.be.lessThan(worst ?? NaN);
  });

  it('milestone-already-passed: a milestone below what was enrolled before it', () => {
    const statement = flagged('milestone-already-passed');
    const [participants, target] = [number(statement.n), number(statement.milestone)];
    expect(remaining(participants, target)).to.equal(0);
    const bare = { baseline: null, start: null, asOf: '2024-04-30', deadline: '2024-06-30' };
    expect(assess({ participants, target, ...bare })).to.equal('completed');
  });
});

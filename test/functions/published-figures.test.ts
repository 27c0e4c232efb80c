import { expect } from 'chai';
import published from '../coverage/published-figures.json';
import { only } from './direct';

/** What the press printed, as a number with as many decimals. */
function rounded(value: unknown, like: string): string {
  return (Number(value) * 100).toFixed(like.split('.')[1]?.length ?? 0);
}

describe('functions: published figures', () => {
  const fits = published.fits as readonly Readonly<Record<string, unknown>>[];

  it('ATTAINMENT gives the percentages of the plans that fit them', () => {
    const withPlan = fits.filter(
      ({ pct_plan, plan }) => pct_plan !== undefined && plan !== undefined,
    );
    expect(withPlan).to.have.length.greaterThan(7);
    for (const { n, pct_plan, plan, unit } of withPlan) {
      for (const target of plan as readonly number[]) {
        const value = only('ATTAINMENT', Number(n), target);
        expect(rounded(value, String(pct_plan)), String(unit)).to.equal(pct_plan);
      }
    }
  });

  it('COVERAGE gives the percentages of the populations that fit them', () => {
    const withPopulation = fits.filter(
      ({ n, coverage, pop }) => n !== undefined && coverage !== undefined && pop !== undefined,
    );
    expect(withPopulation).to.have.length.greaterThan(2);
    for (const { n, coverage, pop, unit } of withPopulation) {
      for (const base of pop as readonly number[]) {
        expect(rounded(only('COVERAGE', Number(n), base), String(coverage)), String(unit)).to.equal(
          coverage,
        );
      }
    }
  });

  it('CHANGE and GROWTH give what grew since last year and since December', () => {
    const grown = fits.filter(({ yoy }) => yoy !== undefined);
    expect(grown).to.have.length(1);
    for (const { n, prev_year, yoy, yoy_pct, prev_dec, vs_dec, dec_pct } of grown) {
      expect(only('CHANGE', Number(n), Number(prev_year))).to.equal(yoy);
      expect(only('CHANGE', Number(n), Number(prev_dec))).to.equal(vs_dec);
      expect(rounded(only('GROWTH', Number(n), Number(prev_year)), String(yoy_pct))).to.equal(
        String(yoy_pct),
      );
      expect(rounded(only('GROWTH', Number(n), Number(prev_dec)), String(dec_pct))).to.equal(
        String(dec_pct),
      );
    }
  });

  it('REMAINING gives the people still to enrol, none where the milestone is passed', () => {
    expect(only('REMAINING', '2.437', 3987)).to.equal(1550);
    expect(only('REMAINING', 18590, 28883)).to.equal(10293);
    expect(only('REMAINING', '1.065.565', '1.057.188')).to.equal(0);
    const tan = published.must_flag.find(({ id }) => id === 'giao-tan-remaining');
    expect(only('REMAINING', tan?.n, tan?.plan_from_remaining)).to.equal(tan?.stated_remaining);
  });

  it('PACE spreads what Giao Thủy lacks over the half year left', () => {
    expect(only('REMAINING', 170342, 172254)).to.equal(1912);
    expect(only('PACE', 170342, 172254, '30/6/2024', '31/12/2024')).to.equal(319);
  });
});

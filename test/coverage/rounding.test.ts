import { expect } from 'chai';
import fc from 'fast-check';
import { decimalsOf, denominatorsThatFit, roundsTo } from '../../src/coverage/rounding';

const base = fc.integer({ min: 1, max: 100_000_000 });

describe('coverage/rounding', () => {
  it('accepts what the counts round to, and nothing else', () => {
    expect(roundsTo(95.09, 2, 170342, 179138)).to.equal(true);
    expect(roundsTo(95.1, 1, 170342, 179138)).to.equal(true);
    expect(roundsTo(95, 0, 170342, 179138)).to.equal(true);
    expect(roundsTo(95.08, 2, 170342, 179138)).to.equal(false);
    expect(roundsTo(95.1, 2, 170342, 179138)).to.equal(false);
    expect(roundsTo(0.9509, 4, 170342, 179138, 'fraction')).to.equal(true);
    expect(roundsTo(0.951, 4, 170342, 179138, 'fraction')).to.equal(false);
  });

  it('includes both ends of the interval', () => {
    // 92,625%: written 92,62 or 92,63
    expect(roundsTo(92.62, 2, 741, 800)).to.equal(true);
    expect(roundsTo(92.63, 2, 741, 800)).to.equal(true);
    expect(roundsTo(92.61, 2, 741, 800)).to.equal(false);
    // 1,5%: 2 or 1
    expect(roundsTo(1, 0, 15, 1000)).to.equal(true);
    expect(roundsTo(2, 0, 15, 1000)).to.equal(true);
  });

  it('excludes what lies just outside', () => {
    expect(roundsTo(92.62, 2, 74_100_001, 80_000_000)).to.equal(false);
    expect(roundsTo(92.63, 2, 74_099_999, 80_000_000)).to.equal(false);
  });

  it('agrees with unrounded formulas, in whatever order they calculate', () => {
    fc.assert(
      fc.property(base, base, (numerator, denominator) => {
        const percents = [
          (numerator / denominator) * 100,
          (numerator * 100) / denominator,
          numerator / (denominator / 100),
        ];
        for (const percent of percents) {
          expect(roundsTo(percent, decimalsOf(percent), numerator, denominator)).to.equal(true);
        }
        const fraction = numerator / denominator;
        const decimals = decimalsOf(fraction);
        expect(roundsTo(fraction, decimals, numerator, denominator, 'fraction')).to.equal(true);
      }),
    );
  });

  it('decides as whole numbers do', () => {
    const decimals = fc.integer({ min: 0, max: 3 });
    const offset = fc.integer({ min: -2, max: 2 });
    const digits = fc.integer({ min: 1, max: 120_000 });
    fc.assert(
      fc.property(base, digits, decimals, offset, (denominator, shown, places, more) => {
        // A numerator at or beside an end of the interval around shown·10⁻ᵖ percent
        const unit = 200 * 10 ** places;
        const numerator = Math.round(((2 * shown + 1) * denominator) / unit) + more;
        const distance =
          BigInt(numerator) * BigInt(unit) - 2n * BigInt(shown) * BigInt(denominator);
        const inside = (distance < 0n ? -distance : distance) <= BigInt(denominator);
        const stated = shown / 10 ** places;
        expect(roundsTo(stated, places, numerator, denominator)).to.equal(inside);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes nothing for a rate of nobody', () => {
    expect(roundsTo(0, 0, 0, 0)).to.equal(false);
    expect(roundsTo(100, 0, 5, 0)).to.equal(false);
  });

  it('finds the denominators of a published percentage', () => {
    expect(denominatorsThatFit(5573, 95.8, 1)).to.deep.equal([5815, 5820]);
    expect(denominatorsThatFit(2882, 90.06, 2)).to.deep.equal([3200, 3200]);
    // Half up: 15/1000 is 2%, 15/600 is 3%.
    expect(denominatorsThatFit(15, 2, 0)).to.deep.equal([601, 1000]);
  });

  it('finds none, or no end', () => {
    expect(denominatorsThatFit(1, 99, 0)).to.equal(null);
    expect(denominatorsThatFit(0, 5, 0)).to.equal(null);
    expect(denominatorsThatFit(1, 0, 1)).to.deep.equal([2001, Infinity]);
    expect(denominatorsThatFit(0, 0, 0)).to.deep.equal([1, Infinity]);
    expect(denominatorsThatFit(1.5, 5, 0)).to.equal(null);
    expect(denominatorsThatFit(-1, 5, 0)).to.equal(null);
    expect(denominatorsThatFit(5, -5, 0)).to.equal(null);
  });

  it('fits exactly the denominators that round half up to the percentage', () => {
    const n = fc.integer({ min: 0, max: 400 });
    const decimals = fc.integer({ min: 0, max: 1 });
    fc.assert(
      fc.property(n, fc.integer({ min: 1, max: 1200 }), decimals, (people, shown, places) => {
        const [least, greatest] = denominatorsThatFit(people, shown / 10 ** places, places) ?? [
          1, 0,
        ];
        const halfUp = (denominator: number): boolean =>
          Math.floor((people * 200 * 10 ** places + denominator) / (2 * denominator)) === shown;
        for (let denominator = 1; denominator <= 500; denominator += 1) {
          const within = denominator >= least && denominator <= greatest;
          expect(within, String(denominator)).to.equal(halfUp(denominator));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('counts the decimals of the shortest form', () => {
    expect(decimalsOf(95.8)).to.equal(1);
    expect(decimalsOf(92.62)).to.equal(2);
    expect(decimalsOf(0.9262)).to.equal(4);
    expect(decimalsOf(100)).to.equal(0);
    expect(decimalsOf(-2.99)).to.equal(2);
    expect(decimalsOf(98.30485304169515)).to.equal(14);
    expect(decimalsOf(1e-7)).to.equal(7);
    expect(decimalsOf(1.25e-7)).to.equal(9);
    expect(decimalsOf(1e21)).to.equal(0);
    expect(decimalsOf(1.5e300)).to.equal(0);
  });
});

import { expect } from 'chai';
import fc from 'fast-check';
import {
  attainment,
  change,
  coverage,
  gapPoints,
  growth,
  remaining,
  remainingTo,
} from '../../src/coverage/indicator';

const people = fc.nat({ max: 100_000_000 });

describe('coverage/indicator', () => {
  it('computes the published figures of Giao Thủy', () => {
    expect(coverage(170342, 179138)).to.equal(170342 / 179138);
    expect(attainment(170342, 172254)).to.be.closeTo(0.9889, 0.00005);
    expect(remaining(170342, 172254)).to.equal(1912);
    expect(change(170342, 165974)).to.equal(4368);
    expect(growth(170342, 165974)).to.be.closeTo(0.0263, 0.00005);
  });

  it('says how many points lie between a coverage and a rate', () => {
    expect(gapPoints(9301, 10000, 0.96)).to.be.closeTo(-2.99, 1e-9);
    expect(gapPoints(9815, 10000, 0.98)).to.be.closeTo(0.15, 1e-9);
  });

  it('has nobody remaining over the plan', () => {
    expect(remaining(1065565, 1057188)).to.equal(0);
    expect(remainingTo(96, 100, 0.95)).to.equal(0);
    expect(remaining(0, 0)).to.equal(0);
  });

  it('has no rate that a cell could not hold', () => {
    expect(coverage(1e223, 5e-324)).to.equal(null);
  });

  it('takes zero for a number', () => {
    expect(coverage(0, 5678)).to.equal(0);
    expect(remaining(0, 5706)).to.equal(5706);
    expect(change(0, 12)).to.equal(-12);
    expect(growth(0, 12)).to.equal(-1);
  });

  it('gives nothing without a base', () => {
    expect(coverage(5, 0)).to.equal(null);
    expect(attainment(5, 0)).to.equal(null);
    expect(growth(5, 0)).to.equal(null);
    expect(remainingTo(5, 0, 0.95)).to.equal(null);
    expect(gapPoints(5, 0, 0.95)).to.equal(null);
    expect(coverage(5, -10)).to.equal(null);
  });

  it('gives nothing when a number is missing', () => {
    for (const indicator of [coverage, attainment, remaining, change, growth]) {
      expect(indicator(null, 10), indicator.name).to.equal(null);
      expect(indicator(10, null), indicator.name).to.equal(null);
    }
    for (const indicator of [remainingTo, gapPoints]) {
      expect(indicator(null, 10, 0.5), indicator.name).to.equal(null);
      expect(indicator(10, null, 0.5), indicator.name).to.equal(null);
      expect(indicator(10, 10, null), indicator.name).to.equal(null);
    }
  });

  it('rounds people up, but not what binary fractions add', () => {
    expect(100 * 0.07).to.be.greaterThan(7);
    expect(remainingTo(0, 100, 0.07)).to.equal(7);
    expect(remainingTo(0, 100, 0.95)).to.equal(95);
    expect(remainingTo(90, 100, 0.955)).to.equal(6);
    expect(remainingTo(0, 10_000_000, 0.9515)).to.equal(9_515_000);
    expect(remainingTo(0, 10_000_001, 0.9515)).to.equal(9_515_001);
    expect(remainingTo(0, 100_000_000, 95.15 / 100)).to.equal(95_150_000);
  });

  it('finds the least number of people that reaches a decimal rate', () => {
    const rates = fc.record({
      decimals: fc.integer({ min: 0, max: 6 }),
      part: fc.double({ min: 0, max: 1.2, noNaN: true }),
    });
    fc.assert(
      fc.property(
        people,
        people.filter((base) => base > 0),
        rates,
        (participants, base, { decimals, part }) => {
          const unit = 10 ** decimals;
          const digits = Math.round(part * unit);
          const more = remainingTo(participants, base, digits / unit);
          if (more === null) return false;
          // participants + x ≥ base · digits / unit, in whole numbers
          const reached = (x: number): boolean =>
            (BigInt(participants) + BigInt(x)) * BigInt(unit) >= BigInt(base) * BigInt(digits);
          return more >= 0 && reached(more) && (more === 0 || !reached(more - 1));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('agrees with itself: the remaining people complete the plan', () => {
    fc.assert(
      fc.property(people, people, (participants, target) => {
        const more = remaining(participants, target);
        return more !== null && remaining(participants + more, target) === 0;
      }),
    );
  });
});

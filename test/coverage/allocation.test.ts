import { expect } from 'chai';
import fc from 'fast-check';
import { allocate, type Claim } from '../../src/coverage/allocation';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Whole weights are what populations are; any others must do as well. */
const weight = fc.oneof(
  fc.nat(10),
  fc.nat(200_000),
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true, max: 1e300 }),
);
const claim: fc.Arbitrary<Claim> = fc.record({
  weight,
  minimum: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(50)),
});
const claims = fc.array(claim, { minLength: 1, maxLength: 40 });
const total = fc.oneof(fc.nat(60), fc.nat(5_000_000));

function shares(people: number, among: readonly Claim[]): readonly number[] {
  const result = allocate(people, among);
  return typeof result === 'string' ? [] : result;
}

const withoutMinimum = (weights: readonly number[]): readonly Claim[] =>
  weights.map((one) => ({ weight: one, minimum: 0 }));

describe('allocation', () => {
  it('shares in proportion; of equal claims the earlier one gets the last person', () => {
    expect(allocate(100, withoutMinimum([1, 1, 1]))).to.deep.equal([34, 33, 33]);
    expect(allocate(10, withoutMinimum([6, 3, 1]))).to.deep.equal([6, 3, 1]);
    expect(allocate(1000, withoutMinimum([5678, 9691]))).to.deep.equal([369, 631]);
    expect(allocate(0, withoutMinimum([1, 2]))).to.deep.equal([0, 0]);
  });

  it('takes nothing away when the total grows, as largest remainders do with 6, 6 and 2', () => {
    const ten = shares(10, withoutMinimum([6, 6, 2]));
    const eleven = shares(11, withoutMinimum([6, 6, 2]));
    expect(eleven.every((share, index) => share >= (ten[index] ?? 0))).to.equal(true);
  });

  it('adds up to exactly the total, in whole people, at least the minimums', () => {
    fc.assert(
      fc.property(total, claims, (people, among) => {
        const result = allocate(people, among);
        const least = sum(among.map(({ minimum }) => minimum));
        if (least > people) return result === 'minimums-above-total';
        if (least < people && among.every((one) => one.weight === 0))
          return result === 'no-weights';
        return (
          typeof result !== 'string' &&
          sum(result) === people &&
          result.every(
            (share, index) => Number.isInteger(share) && share >= (among[index]?.minimum ?? 0),
          )
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('never makes a share smaller when the total grows', () => {
    fc.assert(
      fc.property(total, fc.nat(20), claims, (people, more, among) => {
        const before = shares(people, among);
        const after = shares(people + more, among);
        return before.every((share, index) => share <= (after[index] ?? Infinity));
      }),
      { numRuns: 1000 },
    );
  });

  it('never gives more to a smaller weight', () => {
    fc.assert(
      fc.property(total, fc.array(weight, { minLength: 2, maxLength: 40 }), (people, weights) => {
        const result = shares(people, withoutMinimum(weights));
        return result.every((share, one) =>
          result.every(
            (other, two) => (weights[one] ?? 0) <= (weights[two] ?? 0) || share >= other,
          ),
        );
      }),
    );
  });

  it('shares exactly where the proportion is whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(3000), { minLength: 1 }),
        fc.integer({ min: 1, max: 50 }),
        (weights, times) => {
          const people = sum(weights) * times;
          fc.pre(people > 0);
          expect(allocate(people, withoutMinimum(weights))).to.deep.equal(
            weights.map((one) => one * times),
          );
        },
      ),
    );
  });
});

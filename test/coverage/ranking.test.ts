import { expect } from 'chai';
import fc from 'fast-check';
import { rankBy, sortedByCoverage } from '../../src/coverage/ranking';
import { schemeFiguresOf } from '../../src/coverage/scheme-figures';
import { counts } from './localities';

describe('coverage/ranking', () => {
  it('lets ties share a place and skips the ones after them', () => {
    expect(rankBy([0.9, 0.95, 0.8, 0.9])).to.deep.equal([2, 1, 4, 2]);
  });

  it('gives no place to a missing value', () => {
    expect(rankBy([null, 0, null, 0.5])).to.deep.equal([null, 2, null, 1]);
    expect(rankBy([null])).to.deep.equal([null]);
    expect(rankBy([])).to.deep.equal([]);
  });

  it('takes equal fractions for equal', () => {
    expect(rankBy([95 / 100, 190 / 200, 0.95])).to.deep.equal([1, 1, 1]);
  });

  it('counts for every value how many are better', () => {
    const value = fc.option(fc.constantFrom(0, 0.25, 0.5, 0.75, 1, 1.25), { nil: null });
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const better = values.map((one) =>
          one === null ? null : 1 + values.filter((other) => other !== null && other > one).length,
        );
        expect(rankBy(values)).to.deep.equal(better);
      }),
    );
  });

  it('sorts localities by coverage, missing ones last, ties as in the source', () => {
    const one = (name: string, participants: number | null) => ({
      name,
      figures: { health: schemeFiguresOf(counts({ participants }), 100) },
    });
    const localities = [
      one('a', 90),
      one('b', null),
      one('c', 95),
      one('d', 90),
      { name: 'e', figures: {} },
      one('f', 0),
    ];
    const given = [...localities];
    const names = sortedByCoverage(localities, 'health').map(({ name }) => name);
    expect(names).to.deep.equal(['c', 'a', 'd', 'f', 'b', 'e']);
    expect(localities).to.deep.equal(given);
  });
});

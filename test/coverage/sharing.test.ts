import { expect } from 'chai';
import * as fc from 'fast-check';
import { figuresOf } from '../../src/coverage/figures-of';
import {
  sharedPeople,
  sharingFloors,
  sharingKeys,
  shareOut,
  withoutFloor,
} from '../../src/coverage/sharing';
import type { SharingWish } from '../../src/coverage/sharing';
import { counts, locality } from './localities';

const wish: SharingWish = {
  scheme: 'health',
  total: 100,
  people: 'new',
  by: 'uncovered',
  minimum: 0,
  floor: 'none',
  per: 'locality',
};

const three = [
  locality({
    name: 'Xã A',
    district: 'Chị Hạnh',
    population: 100,
    schemes: { health: counts({ participants: 40 }) },
  }),
  locality({
    name: 'Xã B',
    district: 'Chị Hạnh',
    population: 100,
    schemes: { health: counts({ participants: 60 }) },
  }),
  locality({
    name: 'Xã C',
    district: 'Anh Quân',
    population: 100,
    schemes: { health: counts({ participants: null }) },
  }),
];

function shares(change: Partial<SharingWish>, localities = three): readonly (number | null)[] {
  return shareOut(figuresOf(localities, null), { ...wish, ...change }).rows.map(
    ({ share }) => share,
  );
}

describe('coverage/sharing', () => {
  it('shares new people by those not enrolled, and gives nothing where that is not known', () => {
    expect(shares({ total: 50 })).to.deep.equal([30, 20, null]);
  });

  it('leaves everybody what is enrolled when the plan counts all', () => {
    const { rows } = shareOut(figuresOf(three, null), { ...wish, people: 'all', total: 150 });
    expect(rows.map(({ share, goal }) => [share, goal])).to.deep.equal([
      [70, 70],
      [80, 80],
      [null, null],
    ]);
  });

  it('shares by population, and among groups', () => {
    expect(shares({ by: 'base', total: 31 })).to.deep.equal([11, 10, 10]);
    const { rows } = shareOut(figuresOf(three, null), {
      ...wish,
      per: 'group',
      by: 'base',
      total: 31,
    });
    expect(rows.map(({ name, share }) => [name, share])).to.deep.equal([
      ['Chị Hạnh', 21],
      ['Anh Quân', 10],
    ]);
  });

  it('measures a group only when all of its localities can be measured', () => {
    const { rows } = shareOut(figuresOf(three, null), { ...wish, per: 'group' });
    expect(rows.map(({ share }) => share)).to.deep.equal([100, null]);
  });

  it('shares by last December, else by the same period of last year', () => {
    const december = three.map((one, index) =>
      locality({
        ...one,
        schemes: { health: counts({ participants: 1, lastDecember: index * 10 }) },
      }),
    );
    expect(shares({ by: 'earlier', total: 30 }, december)).to.deep.equal([0, 10, 20]);
    const year = three.map((one) =>
      locality({ ...one, schemes: { health: counts({ participants: 1, samePeriodLastYear: 7 }) } }),
    );
    expect(shareOut(figuresOf(year, null), { ...wish, by: 'earlier' }).earlier).to.equal(
      'samePeriodLastYear',
    );
  });

  it('sets no minimum for those that cannot be measured', () => {
    const { rows } = shareOut(figuresOf(three, null), { ...wish, minimum: 20 });
    expect(rows.map(({ minimum }) => minimum)).to.deep.equal([20, 20, null]);
  });

  it('tells who lacks the number that is wished as the least', () => {
    const sharing = shareOut(figuresOf(three, null), {
      ...wish,
      people: 'all',
      by: 'base',
      total: 150,
      floor: 'participants',
    });
    expect(withoutFloor(sharing).map(({ name }) => name)).to.deep.equal(['Xã C']);
    expect(sharing.rows.map(({ share }) => share)).to.deep.equal([45, 60, 45]);
    expect(withoutFloor({ ...sharing, wish: { ...sharing.wish, floor: 'none' } })).to.deep.equal(
      [],
    );
  });

  it('shares whole people where a formula has made the present plan of a rate', () => {
    const planned = [952.4515, 954.3545].map((target, index) =>
      locality({
        name: `Xã ${String(index)}`,
        population: 1000,
        schemes: { health: counts({ participants: 800, target }) },
      }),
    );
    const floored = { people: 'all', floor: 'target' } as const;
    expect(shares({ ...floored, total: 1908 }, planned)).to.deep.equal([953, 955]);
    expect(shares({ ...floored, by: 'base', total: 1911 }, planned)).to.deep.equal([956, 955]);
    expect(shares({ ...floored, total: 1908, per: 'group' }, planned)).to.deep.equal([1908]);
  });

  it('counts those not enrolled locality by locality, also for a group', () => {
    const [a, b] = three;
    const over = locality({
      name: 'Xã D',
      district: 'Chị Hạnh',
      population: 100,
      schemes: { health: counts({ participants: 130 }) },
    });
    if (a === undefined || b === undefined) throw new Error('No sample');
    const { rows } = shareOut(figuresOf([a, b, over], null), { ...wish, per: 'group' });
    expect(rows.map(({ uncovered, weight }) => [uncovered, weight])).to.deep.equal([[100, 100]]);
  });

  it('says why nothing can be shared out', () => {
    const obstacle = (change: Partial<SharingWish>): string | null =>
      shareOut(figuresOf(three, null), { ...wish, ...change }).obstacle;
    expect(obstacle({ minimum: 60, total: 100 })).to.equal('minimums-above-total');
    expect(obstacle({ people: 'all', total: 99 })).to.equal('total-below-enrolled');
    expect(obstacle({ by: 'earlier' })).to.equal('no-units');
    expect(obstacle({ scheme: 'voluntary', by: 'base' })).to.equal('no-units');
    const full = [locality({ population: 5, schemes: { health: counts({ participants: 5 }) } })];
    expect(shareOut(figuresOf(full, null), wish).obstacle).to.equal('no-weights');
  });

  it('adds up to exactly the total, and gives nobody less than the minimum', () => {
    const count = fc.option(fc.nat(5000), { nil: null });
    fc.assert(
      fc.property(
        fc.array(fc.record({ population: count, participants: count, target: count }), {
          minLength: 1,
          maxLength: 30,
        }),
        fc.record({
          total: fc.nat(100_000),
          people: fc.constantFrom(...sharedPeople),
          by: fc.constantFrom(...sharingKeys),
          minimum: fc.nat(20),
          floor: fc.constantFrom(...sharingFloors),
          per: fc.constantFrom('locality' as const, 'group' as const),
        }),
        (rows, choice) => {
          const figures = figuresOf(
            rows.map(({ population, participants, target }, index) =>
              locality({
                name: `Xã ${String(index)}`,
                district: `Cán bộ ${String(index % 4)}`,
                population,
                schemes: { health: counts({ participants, target, lastDecember: target }) },
              }),
            ),
            null,
          );
          const sharing = shareOut(figures, { ...wish, ...choice });
          const given = sharing.rows.filter(({ share }) => share !== null);
          if (sharing.obstacle !== null) {
            expect(given).to.deep.equal([]);
            return;
          }
          expect(given.reduce((sum, { share }) => sum + (share ?? 0), 0)).to.equal(choice.total);
          for (const { share, minimum } of given) expect(share).to.be.at.least(minimum ?? NaN);
          for (const { weight, share, minimum } of sharing.rows) {
            expect(share === null).to.equal(weight === null);
            expect(minimum === null).to.equal(weight === null);
          }
        },
      ),
    );
  });
});

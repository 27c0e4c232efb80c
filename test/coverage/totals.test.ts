import { expect } from 'chai';
import fc from 'fast-check';
import { schemes } from '../../src/coverage/scheme';
import { totalsOf } from '../../src/coverage/totals';
import { anyLocality, counts, locality } from './localities';

describe('coverage/totals', () => {
  it('computes rates over the localities that have both numbers', () => {
    const { health } = totalsOf([
      locality({ population: 100, schemes: { health: counts({ participants: 90, target: 95 }) } }),
      locality({
        population: null,
        schemes: { health: counts({ participants: 400, target: 410 }) },
      }),
      locality({ population: 300, schemes: { health: counts({ participants: 210 }) } }),
      locality({ population: 50, schemes: { health: counts({ target: 40 }) } }),
    ]).schemes;
    expect(health?.participants).to.equal(700);
    expect(health?.target).to.equal(545);
    expect(health?.coverage).to.equal(300 / 400);
    expect(health?.attainment).to.equal(490 / 505);
    expect(health?.remaining).to.equal(15);
    expect(health?.paired.coverage).to.deep.equal({ participants: 300, other: 400, localities: 2 });
    expect(health?.paired.attainment).to.deep.equal({
      participants: 490,
      other: 505,
      localities: 2,
    });
    expect(health?.missing).to.include({ participants: 1, target: 1, lastDecember: 4 });
  });

  it('tells the shortfall of the total from the sum of shortfalls', () => {
    const { health } = totalsOf([
      locality({ schemes: { health: counts({ participants: 90, target: 100 }) } }),
      locality({ schemes: { health: counts({ participants: 107, target: 100 }) } }),
    ]).schemes;
    expect(health?.remaining).to.equal(3);
    expect(health?.remainingOfLocalities).to.equal(10);
  });

  it('has no shortfall when the whole is over its plan', () => {
    const { voluntary } = totalsOf([
      locality({ schemes: { voluntary: counts({ participants: 9, target: 10 }) } }),
      locality({ schemes: { voluntary: counts({ participants: 15, target: 10 }) } }),
    ]).schemes;
    expect(voluntary?.remaining).to.equal(0);
    expect(voluntary?.remainingOfLocalities).to.equal(1);
  });

  it('takes changes over pairs, too', () => {
    const { health } = totalsOf([
      locality({
        schemes: {
          health: counts({
            participants: 50,
            samePeriodLastYear: 40,
            lastDecember: 55,
            before: 45,
            after: 50,
          }),
        },
      }),
      locality({ schemes: { health: counts({ participants: 1000, before: 990 }) } }),
      locality({
        schemes: { health: counts({ samePeriodLastYear: 700, lastDecember: 800, after: 3 }) },
      }),
    ]).schemes;
    expect(health?.changeFromSamePeriod).to.equal(10);
    expect(health?.changeFromDecember).to.equal(-5);
    expect(health?.newlyEnrolled).to.equal(5);
  });

  it('measures BHXH against the labour force, BHYT against the population', () => {
    const { social, householdHealth } = totalsOf([
      locality({
        population: 1000,
        labourForce: 500,
        schemes: {
          social: counts({ participants: 200 }),
          householdHealth: counts({ participants: 200 }),
        },
      }),
    ]).schemes;
    expect(social?.coverage).to.equal(0.4);
    expect(householdHealth?.coverage).to.equal(0.2);
  });

  it('keeps an empty sum apart from a zero', () => {
    const totals = totalsOf([
      locality({ population: 0, schemes: { health: counts({}) } }),
      locality({ population: null }),
    ]);
    expect(totals.population).to.deep.equal({ value: 0, missing: 1 });
    expect(totals.households).to.deep.equal({ value: null, missing: 2 });
    expect(totals.schemes.health?.participants).to.equal(null);
    expect(totals.schemes.health?.paired.coverage).to.equal(null);
    expect(totals.schemes.health?.missing.participants).to.equal(2);
    expect(totals.schemes).to.not.have.property('voluntary');
  });

  it('adds nothing up for no localities', () => {
    expect(totalsOf([])).to.deep.equal({
      localities: 0,
      population: { value: null, missing: 0 },
      labourForce: { value: null, missing: 0 },
      households: { value: null, missing: 0 },
      schemes: {},
    });
  });

  it('never counts a locality both as added and as missing', () => {
    fc.assert(
      fc.property(fc.array(anyLocality), (localities) => {
        const totals = totalsOf(localities);
        for (const scheme of schemes) {
          const ofScheme = totals.schemes[scheme];
          if (ofScheme === undefined) continue;
          const present = localities.filter((each) => each.schemes[scheme]?.target != null);
          expect(ofScheme.missing.target).to.equal(localities.length - present.length);
          expect(ofScheme.target === null).to.equal(present.length === 0);
        }
      }),
    );
  });

  it('does not depend on the order of the localities', () => {
    fc.assert(
      fc.property(fc.array(anyLocality), (localities) => {
        expect(totalsOf([...localities].reverse())).to.deep.equal(totalsOf(localities));
      }),
    );
  });

  it('has a shortfall never above the sum of shortfalls', () => {
    fc.assert(
      fc.property(fc.array(anyLocality), (localities) => {
        for (const totals of Object.values(totalsOf(localities).schemes)) {
          expect(totals.remaining === null).to.equal(totals.remainingOfLocalities === null);
          expect(totals.remaining ?? 0).to.be.at.most(totals.remainingOfLocalities ?? 0);
        }
      }),
    );
  });
});

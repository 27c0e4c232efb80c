import { expect } from 'chai';
import fc from 'fast-check';
import { assess } from '../../src/coverage/assessment';
import type { AssessmentInput } from '../../src/coverage/assessment';
import { IsoDateError } from '../../src/coverage/iso-date';

/** A plan for 2023-12-31 to 2024-12-31 (366 days) that asks for 366 people more. */
const plan: AssessmentInput = {
  participants: 1100,
  target: 1366,
  baseline: 1000,
  asOf: '2024-06-30',
  start: '2023-12-31',
  deadline: '2024-12-31',
};

describe('coverage/assessment', () => {
  it('says when data are missing', () => {
    expect(assess({ ...plan, participants: null })).to.equal('missing');
    expect(assess({ ...plan, target: null })).to.equal('missing');
  });

  it('says completed from the target on, with or without dates', () => {
    expect(assess({ ...plan, participants: 1366 })).to.equal('completed');
    const bare = { baseline: null, asOf: null, start: null, deadline: null };
    expect(assess({ participants: 1065565, target: 1057188, ...bare })).to.equal('completed');
    expect(assess({ participants: 0, target: 0, ...bare })).to.equal('completed');
  });

  it('says nothing about pace without a baseline, a date or a period', () => {
    for (const lacking of ['baseline', 'asOf', 'start', 'deadline']) {
      expect(assess({ ...plan, [lacking]: null }), lacking).to.equal('notCompleted');
    }
    expect(assess({ ...plan, deadline: plan.start })).to.equal('notCompleted');
    expect(assess({ ...plan, deadline: '2023-06-30' })).to.equal('notCompleted');
  });

  it('compares the part of the plan with the part of the time', () => {
    // 182 days have elapsed: 182 people.
    expect(assess({ ...plan, participants: 1182 })).to.equal('onPace');
    expect(assess({ ...plan, participants: 1181 })).to.equal('behind');
  });

  it('lets no day elapse before the start', () => {
    for (const asOf of ['2023-12-31', '2023-11-30']) {
      expect(assess({ ...plan, asOf, participants: 1000 }), asOf).to.equal('onPace');
      expect(assess({ ...plan, asOf, participants: 999 }), asOf).to.equal('behind');
    }
  });

  it('has all days elapsed from the deadline on', () => {
    for (const asOf of ['2024-12-31', '2025-03-31']) {
      expect(assess({ ...plan, asOf, participants: 1365 }), asOf).to.equal('behind');
      expect(assess({ ...plan, asOf, participants: 1366 }), asOf).to.equal('completed');
    }
  });

  it('is behind below a target that is not above the baseline', () => {
    expect(assess({ ...plan, target: 1000, participants: 999 })).to.equal('behind');
    expect(assess({ ...plan, target: 900, participants: 899 })).to.equal('behind');
    expect(assess({ ...plan, target: 900, participants: 950 })).to.equal('completed');
  });

  it('refuses a text that is no date', () => {
    expect(() => assess({ ...plan, asOf: '30/6/2024' })).to.throw(IsoDateError, '30/6/2024');
    expect(() => assess({ ...plan, deadline: '2024-02-30' })).to.throw(IsoDateError);
  });

  it('never turns worse with more people or better with more days', () => {
    const order = ['behind', 'onPace', 'completed'];
    const days = fc.integer({ min: -40, max: 400 });
    const count = fc.nat({ max: 2000 });
    const at = (day: number): string =>
      new Date(Date.UTC(2023, 11, 31 + day)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(count, count, count, days, days, (baseline, target, participants, one, two) => {
        const [early, late] = [Math.min(one, two), Math.max(one, two)];
        const word = (people: number, day: number): number =>
          order.indexOf(assess({ ...plan, baseline, target, participants: people, asOf: at(day) }));
        expect(word(participants, early)).to.be.at.least(word(participants, late));
        expect(word(participants + 1, early)).to.be.at.least(word(participants, early));
      }),
    );
  });
});

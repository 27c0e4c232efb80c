import { expect } from 'chai';
import { goalInPeople, milestoneState } from '../../src/coverage/milestone';
import published from './published-figures.json';

const year = { start: '2023-12-31', asOf: '2024-06-30' };

describe('coverage/milestone', () => {
  it('turns goals into people, rounding up', () => {
    expect(goalInPeople({ kind: 'people', people: 28883 }, null, null)).to.equal(28883);
    expect(goalInPeople({ kind: 'coverage', rate: 0.95 }, 1001, null)).to.equal(951);
    expect(goalInPeople({ kind: 'coverage', rate: 0.95 }, 100, null)).to.equal(95);
    expect(goalInPeople({ kind: 'plan', share: 0.5 }, null, 85)).to.equal(43);
    expect(goalInPeople({ kind: 'coverage', rate: 0.95 }, null, 85)).to.equal(null);
  });

  it('says what is needed and what was done', () => {
    const state = milestoneState({
      ...year,
      date: '2024-12-31',
      participants: 170342,
      goal: 172254,
      baseline: 168846,
    });
    expect(state).to.deep.equal({
      participants: 170342,
      goal: 172254,
      attainment: 170342 / 172254,
      remaining: 1912,
      perMonth: 319,
      perWeek: 73,
      perWorkingDay: 15,
      neededPerMonth: (172254 - 168846) / 12,
      donePerMonth: (170342 - 168846) / 6,
      assessment: 'behind',
    });
  });

  it('spreads nothing over time that is past', () => {
    const state = milestoneState({
      ...year,
      date: '2024-03-31',
      participants: 90,
      goal: 100,
      baseline: null,
    });
    expect(state).to.include({ remaining: 10, perMonth: null, perWeek: null, perWorkingDay: null });
    expect(state).to.include({ neededPerMonth: null, donePerMonth: null });
    expect(state.assessment).to.equal('notCompleted');
  });

  it('gives the published state of Cần Thơ at its milestone (TN_pct, TN_remaining)', () => {
    const fit = published.fits.find(({ milestone }) => milestone !== undefined);
    const voluntary = milestoneState({
      start: null,
      asOf: '2024-04-30',
      date: fit?.milestone ?? '',
      participants: 18590,
      goal: fit?.BHXHTN ?? null,
      baseline: null,
    });
    expect(((voluntary.attainment ?? 0) * 100).toFixed(2)).to.equal(String(fit?.TN_pct));
    expect(voluntary.remaining).to.equal(fit?.TN_remaining);
  });
});

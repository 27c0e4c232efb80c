import { expect } from 'chai';
import { campaignLocalities, campaignStandings } from '../../src/report/campaign';
import { figuresOf } from '../../src/coverage/figures-of';
import { defaultReportOptions } from '../../src/report/report-options';
import { overviewTable } from '../../src/report/summary-table';
import { counts, locality } from '../coverage/localities';

const hamlet = (district: string, name: string, before: number | null, after: number | null) =>
  locality({
    name,
    district,
    population: 1000,
    schemes: { health: counts({ before, after, participants: after }) },
  });

const figures = figuresOf(
  [
    hamlet('Xã A', 'Thôn 1', 700, 720),
    hamlet('Xã A', 'Thôn 2', 700, 700),
    hamlet('Xã B', 'Thôn 1', 600, 600),
    hamlet('Xã C', 'Thôn 1', 500, 490),
    hamlet('Xã C', 'Thôn 2', 500, null),
  ],
  '2025-10-31',
);
const names = figures.districts.map(({ name }) => name ?? '');
const table = overviewTable(figures, names, [], { ...defaultReportOptions, order: 'source' });

describe('campaign', () => {
  it('names the best, those with nobody new, and those that lost people', () => {
    expect(campaignStandings(table, 'health', 'vi')).to.deep.equal([
      'Phát triển mới nhiều nhất: Xã A (20 người).',
      'Chưa phát triển mới được người nào (1): Xã B.',
      'Giảm so với trước ra quân (1): Xã C (10 người).',
    ]);
  });

  it('counts the localities with nobody new; one that has not reported is none of them', () => {
    expect(campaignLocalities(figures, 'health', 'vi')).to.deep.equal([
      '3/4 địa bàn chưa phát triển mới được người nào.',
    ]);
  });

  it('computes the coverage before over the localities that have both numbers', () => {
    expect(figures.totals.schemes.health?.coverageBefore).to.equal(3000 / 5000);
    expect(figures.totals.schemes.health?.coverage).to.equal(2510 / 4000);
  });

  it('says nothing where there was no campaign', () => {
    const none = figuresOf([locality({ schemes: { health: counts({ participants: 5 }) } })], null);
    const plain = overviewTable(none, ['Xã A'], [], defaultReportOptions);
    expect(campaignStandings(plain, 'health', 'vi')).to.deep.equal([]);
  });
});

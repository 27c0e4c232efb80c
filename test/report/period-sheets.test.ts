import { expect } from 'chai';
import { figuresOf } from '../../src/coverage/figures-of';
import type { EarlierFigures } from '../../src/coverage/locality';
import type { Milestone } from '../../src/coverage/milestone';
import { paceFindings } from '../../src/report/pace-findings';
import { paceTables } from '../../src/report/pace-tables';
import { defaultReportOptions } from '../../src/report/report-options';
import type { SheetPlan } from '../../src/report/sheet-plan';
import { counts, locality } from '../coverage/localities';
import { plansOf, textsOf } from './sample-figures';
import { printedArea } from '../support/printed-area';

const earlier = (asOf: string, people: number, population: number): EarlierFigures => ({
  asOf,
  population,
  labourForce: null,
  people: { health: people },
});

const commune = (district: string, name: string, row: number, now: number, before: number) =>
  locality({
    name,
    district,
    row,
    population: 1000,
    schemes: { health: counts({ participants: now, target: 950, lastDecember: before }) },
    earlier: [earlier('2022-12-31', before - 50, 980), earlier('2023-12-31', before, 990)],
  });

const figures = figuresOf(
  [
    commune('Huyện A', 'Xã Một', 5, 900, 850),
    commune('Huyện A', 'Xã Hai', 6, 930, 900),
    commune('Huyện B', 'Xã Ba', 7, 960, 940),
  ],
  '2024-06-30',
);
const milestones: readonly Milestone[] = [
  {
    date: '2024-09-30',
    name: 'Đợt 1',
    goals: { health: { kind: 'coverage', rate: 0.94 } },
  },
  { date: '2024-07-31', name: null, goals: { health: { kind: 'people', people: 2780 } } },
];

function planOf(kind: SheetPlan['kind'], plans: readonly SheetPlan[]): SheetPlan {
  const plan = plans.find((one) => one.kind === kind);
  if (plan === undefined) throw new Error(`no sheet of kind ${kind}`);
  return plan;
}

describe('sheet of periods', () => {
  it('is there only when localities bring earlier figures', () => {
    expect(plansOf(figures).map(({ kind }) => kind)).to.include('periods');
    const without = figuresOf([locality({})], '2024-06-30');
    expect(plansOf(without).map(({ kind }) => kind)).to.not.include('periods');
  });

  it('tells namesakes of one group apart by their districts', () => {
    const grouped = figuresOf(
      [
        { ...commune('Huyện A', 'Xã Một', 5, 900, 850), group: 'Bưu điện' },
        { ...commune('Huyện B', 'Xã Một', 6, 930, 900), group: 'Bưu điện' },
        { ...commune('Huyện B', 'Xã Ba', 7, 960, 940), group: null },
      ],
      '2024-06-30',
      'Tổ chức dịch vụ thu',
    );
    expect(textsOf(planOf('periods', plansOf(grouped)))).to.include.members([
      'Xã Một (Huyện A; Bưu điện)',
      'Xã Một (Huyện B; Bưu điện)',
      'Xã Ba (Huyện B; Chưa ghi tổ chức dịch vụ thu)',
    ]);
  });

  it('puts years side by side, says what is partial, and leads back to the source', () => {
    const plan = planOf('periods', plansOf(figures));
    const texts = textsOf(plan);
    expect(texts).to.include.members(['Năm 2022', 'Năm 2023', 'Đến 30/6/2024']);
    expect(texts.join('\n')).to.contain('Năm 2024 mới tính đến ngày 30/6/2024, chưa phải cả năm');
    // 850 + 900 + 940, of 3 × 990; 2790 now, 100 more.
    expect(texts).to.include.members(['2690', String(2690 / 2970), '2790', '100']);
    expect(plan.links.map(({ cell }) => cell)).to.deep.equal(['B5', 'B6', 'B7']);
    expect(printedArea(plan).lastColumn).to.equal(9);
  });

  it('counts the localities that lack a number, and compares those that have both', () => {
    const partly = figuresOf(
      [
        commune('Huyện A', 'Xã Một', 5, 900, 850),
        locality({ name: 'Xã Mới', schemes: { health: counts({ participants: 500 }) } }),
      ],
      '2024-06-30',
    );
    const texts = textsOf(planOf('periods', plansOf(partly)));
    expect(texts.join('\n')).to.contain('Chưa có số của 1 địa bàn');
    expect(texts.at(texts.indexOf('Tổng cộng') + 3)).to.equal('1400');
    expect(texts).to.include('50');
  });
});

describe('sheet of deadlines', () => {
  it('is there only when the user asks for deadlines', () => {
    const kinds = (options: Parameters<typeof plansOf>[1]) =>
      plansOf(figures, options).map(({ kind }) => kind);
    expect(kinds({})).to.not.include('pace');
    expect(kinds({ milestones })).to.include('pace');
    expect(kinds({ deadline: '2024-11-30' })).to.include('pace');
  });

  it('has a table for each goal by date and one for the plan', () => {
    const options = { ...defaultReportOptions, milestones };
    const tables = paceTables(figures, options);
    expect(tables.map(({ milestone, rows }) => [milestone.date, rows.length])).to.deep.equal([
      ['2024-07-31', 0],
      ['2024-09-30', 2],
      ['2024-12-31', 2],
    ]);
    const [, coverage] = tables;
    // 94% of 3000 are 2820, of which 30 are missing in 3 months.
    expect(coverage?.total.state).to.include({ goal: 2820, remaining: 30, perMonth: 10 });
    expect(coverage?.total.state.assessment).to.equal('onPace');
    const texts = textsOf(planOf('pace', plansOf(figures, { milestones })));
    expect(texts).to.include('BHYT: Đợt 1 (đến 30/9/2024) – chỉ tiêu bao phủ 94,00%');
    expect(texts.join('\n')).to.contain('không phải dự báo');
  });

  it('finds the milestone that was reached before its day', () => {
    const options = { ...defaultReportOptions, milestones };
    expect(paceFindings(figures, options).map(({ details }) => details.date)).to.deep.equal([
      '2024-07-31',
    ]);
    const checks = textsOf(planOf('checks', plansOf(figures, { milestones })));
    expect(checks).to.include('Mốc đã đạt từ trước');
  });
});

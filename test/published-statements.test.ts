import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runReport } from '../src/cli/report-job';
import { figuresOf } from '../src/coverage/figures-of';
import { belowAverage, belowAverageNotes } from '../src/report/below-average';
import { findingMessage } from '../src/report/finding-message';
import { narrative } from '../src/report/narrative';
import { paceFindings } from '../src/report/pace-findings';
import { defaultReportOptions } from '../src/report/report-options';
import { overviewTable } from '../src/report/summary-table';
import { readWorkbook } from '../src/sheets/read-workbook';
import { counts, locality } from './coverage/localities';
import published from './coverage/published-figures.json';
import { gridOf } from './support/table-grid';

/**
 * Statements that the press printed and that disagree with themselves, each with its id in
 * published-figures.json ("must_flag"), as they would stand in a sheet or a report.
 */
function statement(id: string) {
  const found = published.must_flag.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no statement ${id}`);
  return found;
}

const giaoTan = statement('giao-tan-remaining');
const future = statement('giao-thuy-future-cutoff');

/** Giao Thủy's report of June 2024: Xã Giao Tân with its share of the plan and what it still lacks. */
const giaoThuy = readWorkbook([
  gridOf([
    ['BHXH HUYỆN GIAO THỦY'],
    ['Số liệu tính đến ngày 30/6/2024'],
    ['STT', 'Xã', 'Dân số', 'Số người tham gia BHYT', '% kế hoạch BHYT', 'Còn thiếu BHYT'],
    [
      1,
      'Xã Giao Tân',
      statement('giao-tan-plan-gt-pop').pop ?? null,
      giaoTan.n ?? null,
      Number(giaoTan.pct_plan),
      giaoTan.stated_remaining ?? null,
    ],
    [2, 'Xã Giao Hà', 6300, 5844, 98.2, 107],
    [],
    ['', '', '', 'Giao Thủy, ngày 22 tháng 6 năm 2024'],
  ]),
]);

describe('published statements', () => {
  it('giao-tan-remaining: 133 still to enrol do not fit 95,8% of the plan', () => {
    const [low, high] = giaoTan.remaining_from_pct ?? [];
    const found = giaoThuy.findings.filter(({ code }) => code === 'stated-remaining-disagrees');
    expect(found).to.have.length(1);
    expect(found[0]).to.include({
      locality: 'Xã Giao Tân',
      cell: 'F4',
      stated: giaoTan.stated_remaining,
      computed: `${String(low)}–${String(high)}`,
    });
  });

  it('giao-tan-plan-gt-pop: whichever plan is meant, it is larger than the population', () => {
    const { pop, plan_candidates: plans = [] } = statement('giao-tan-plan-gt-pop');
    const found = giaoThuy.findings.filter(({ code }) => code === 'target-exceeds-population');
    expect(found).to.have.length(1);
    expect(found[0]).to.include({ locality: 'Xã Giao Tân', stated: plans[0], computed: pop });
  });

  it('giao-thuy-future-cutoff: figures of 30 June in a report of 22 June', () => {
    const found = giaoThuy.findings.filter(({ code }) => code === 'date-after-report');
    expect(found).to.have.length(1);
    expect(found[0]).to.include({ stated: future.cutoff, computed: future.published });
    expect(found.map((one) => findingMessage(one, 'vi')).join('')).to.contain('22/6/2024');
  });

  it('milestone-already-passed: Cần Thơ had reached in April what it was to reach by June', () => {
    const { n = null, milestone = 0 } = statement('milestone-already-passed');
    const city = locality({
      district: 'TP Cần Thơ',
      schemes: { health: counts({ participants: n }) },
    });
    const findingsAt = (people: number) =>
      paceFindings(figuresOf([city], '2024-04-30'), {
        ...defaultReportOptions,
        milestones: [
          { date: '2024-06-30', name: null, goals: { health: { kind: 'people', people } } },
        ],
      });
    expect(findingsAt(milestone).map(({ code }) => code)).to.deep.equal([
      'milestone-already-reached',
    ]);
    expect(findingsAt(milestone)[0]).to.include({ stated: milestone, computed: n });
    expect(findingsAt((n ?? 0) + 1)).to.deep.equal([]);
  });

  it('tan-hoa-not-monotone: ten months of 2025 beside full years, and no steady growth', () => {
    const tanHoa = statement('tan-hoa-not-monotone');
    const year = (sheet: string, date: string, people: number | undefined) =>
      gridOf(
        [
          ['UBND XÃ TÂN HÒA'],
          [`Số người tham gia BHYT đến ${date}`],
          ['STT', 'Ấp', 'Dân số', 'Số người tham gia BHYT'],
          [1, 'Ấp 1', 20000, (people ?? 0) - 15000],
          [2, 'Ấp 2', 16000, 15000],
        ],
        { sheet },
      );
    const grids = [
      year('2020', '31/12/2020', tanHoa['2020']),
      year('2024', '31/12/2024', tanHoa['2024']),
      year('2025', '31/10/2025', tanHoa['2025_ytd']),
      gridOf([['Số người tham gia BHYT tăng đều qua các năm']], { sheet: 'Nhận xét' }),
    ];
    const { findings } = readWorkbook(grids);
    const partial = findings.find(({ code }) => code === 'partial-year');
    expect(partial).to.include({ stated: tanHoa['2025_ytd'], computed: tanHoa['2024'] });
    expect(partial?.details).to.include({ year: '2025', fullYear: '2024', change: tanHoa.delta });
    const claim = findings.find(({ code }) => code === 'claimed-growth-disagrees');
    expect(claim).to.include({ sheet: 'Nhận xét', cell: 'A1' });
  });

  it('thoi-lai-praised-but-below: the overview shows the district below its city', () => {
    const bytes = readFileSync(join(__dirname, 'cases', 'can-tho-2024-04', 'workbook.xlsx'));
    const { figures } = runReport(bytes, { language: 'vi' });
    const names = figures.districts.map(({ name }) => name ?? '');
    const table = overviewTable(figures, names, [], defaultReportOptions);
    const thoiLai = (scheme: 'health' | 'compulsory' | 'voluntary') => {
      const found = belowAverage(table, scheme).find(({ name }) => name.includes('Thới Lai'));
      return found === undefined
        ? null
        : [found.rate, found.average].map((rate) => Number((rate * 100).toFixed(2)));
    };
    const praised = statement('thoi-lai-praised-but-below');
    expect(thoiLai('health')).to.deep.equal(praised.BHYT);
    expect(thoiLai('compulsory')).to.deep.equal(praised.BHXHBB);
    // The one scheme for which the praise holds.
    expect(thoiLai('voluntary')).to.equal(null);
    const notes = belowAverageNotes(table, 'vi').filter((note) => note.includes('Thới Lai'));
    expect(notes.join('\n')).to.match(/79,43% \(thấp hơn 10,7\d điểm phần trăm\)/);
  });

  it('da-lat-pp: the gaps of Đà Lạt are 4,35 and 2,99 điểm phần trăm, not percent', () => {
    const { bhyt_only: daLat } = statement('da-lat-263299');
    const { pop = 0, gap_bhyt: lacksHealth = 0, gap_bhxh: lacksSocial = 0, LLLD = 0 } = daLat ?? {};
    const figures = figuresOf(
      [
        locality({
          name: 'Đà Lạt',
          district: 'BHXH cơ sở Đà Lạt',
          population: pop,
          labourForce: LLLD,
          schemes: {
            health: counts({ participants: Math.floor(pop * 0.96) - lacksHealth }),
            social: counts({ participants: Math.floor(LLLD * 0.45) - lacksSocial }),
          },
        }),
      ],
      '2025-10-31',
    );
    const targetRates = { health: 0.96, social: 0.45 };
    const text = narrative(figures, { ...defaultReportOptions, targetRates }).join('\n');
    const stated = statement('da-lat-pp').should_be ?? '';
    expect(text).to.contain(`thấp hơn mục tiêu (45,00%) ${stated}`);
    expect(text).to.contain('thấp hơn mục tiêu (96,00%) 2,99 điểm phần trăm');
    expect(text).to.not.contain('4,35%').and.to.not.contain('2,99%');
  });

  it('giao-thuy: the paragraphs of June 2024 state what was published, in its own words', () => {
    const bytes = readFileSync(join(__dirname, 'cases', 'giao-thuy-2024-06', 'workbook.xlsx'));
    const { figures, reportOptions } = runReport(bytes, { language: 'vi' });
    const [health, voluntary] = narrative(figures, reportOptions);
    expect(health).to.equal(
      'Tính đến ngày 30/6/2024, Huyện Giao Thủy có 170.342 người tham gia BHYT, đạt 98,89% kế hoạch giao, tăng 4.368 người so với cùng kỳ năm 2023 và tăng 1.496 người so với tháng 12/2023; tỷ lệ bao phủ đạt 95,09% dân số. Để hoàn thành chỉ tiêu còn phải phát triển thêm 1.912 người. Từ ngày 30/6/2024 đến ngày 31/12/2024, bình quân mỗi tháng cần phát triển thêm 319 người (tương đương 73 người mỗi tuần, 15 người mỗi ngày làm việc).',
    );
    expect(voluntary).to.equal(
      'BHXH tự nguyện có 2.437 người tham gia, đạt 61,12% kế hoạch giao. Để hoàn thành chỉ tiêu còn phải phát triển thêm 1.550 người. Từ ngày 30/6/2024 đến ngày 31/12/2024, bình quân mỗi tháng cần phát triển thêm 259 người (tương đương 59 người mỗi tuần, 12 người mỗi ngày làm việc).',
    );
  });
});

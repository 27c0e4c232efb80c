import { expect } from 'chai';
import { figuresOf } from '../../src/coverage/figures-of';
import { noCounts } from '../../src/coverage/locality';
import type { Locality, SchemeCounts } from '../../src/coverage/locality';
import { schemes } from '../../src/coverage/scheme';
import type { Scheme } from '../../src/coverage/scheme';
import { planReport, wantedSheets } from '../../src/report/plan-report';
import { defaultReportOptions } from '../../src/report/report-options';
import type { PlanArea, SheetPlan } from '../../src/report/sheet-plan';
import type { Finding } from '../../src/sheets/finding';
import { giaoThuy, locality, nothingRead, plansOf, textsOf } from './sample-figures';
import { printedArea } from '../support/printed-area';

function districtOf(plans: readonly SheetPlan[]): SheetPlan {
  const plan = plans.find(({ kind }) => kind === 'district');
  if (plan === undefined) throw new Error('no district sheet');
  return plan;
}

function overlap(a: PlanArea, b: PlanArea): boolean {
  return (
    a.firstRow <= b.lastRow &&
    b.firstRow <= a.lastRow &&
    a.firstColumn <= b.lastColumn &&
    b.firstColumn <= a.lastColumn
  );
}

/** What no applier and no Excel would accept. */
function expectWellFormed(plan: SheetPlan): void {
  const { margins, orientation } = plan.page;
  const printArea = printedArea(plan);
  for (const { values } of plan.blocks) {
    expect(new Set(values.map((line) => line.length)).size).to.equal(1);
  }
  for (const { style } of plan.styleRanges) expect(plan.styles).to.have.property(style);
  plan.merges.forEach((one, index) => {
    for (const other of plan.merges.slice(index + 1)) {
      expect(overlap(one, other), `${plan.name} ${JSON.stringify([one, other])}`).to.equal(false);
    }
  });
  // No two values for one cell.
  const seen = new Set<string>();
  for (const { row, column, values } of plan.blocks) {
    values.forEach((line, i) => {
      line.forEach((value, j) => {
        if (value === null) return;
        const at = `${row + i},${column + j}`;
        expect(seen.has(at), `${plan.name} ${at}`).to.equal(false);
        seen.add(at);
      });
    });
  }
  for (const height of Object.values(plan.rowHeights)) {
    expect(height).to.be.greaterThan(0).and.to.be.most(409);
  }
  for (const width of plan.columnWidths) expect(width).to.be.within(1, 120);
  expect(plan.columnWidths.length).to.be.least(printArea.lastColumn);
  expect(orientation).to.equal('landscape');
  expect(margins).to.include({ top: 20, bottom: 20, left: 30, right: 15 });
  for (const { area } of plan.charts) expect(overlap(area, printArea)).to.equal(true);
}

function many(
  count: number,
  change: (index: number) => Partial<Locality> = () => ({}),
): Locality[] {
  return Array.from({ length: count }, (_, index) => ({
    ...locality({
      name: `Xã ${index + 1}`,
      row: index + 5,
      population: 1000 + index,
      schemes: { health: { participants: 900 + (index % 7), target: 950 } },
    }),
    ...change(index),
  }));
}

describe('wantedSheets', () => {
  it('puts the overview first, then the districts, then the checks', () => {
    const figures = figuresOf(
      [locality({ district: 'Huyện A' }), locality({ district: null })],
      null,
    );
    expect(wantedSheets(figures, { language: 'vi' })).to.deep.equal([
      { kind: 'overview', key: '', baseName: 'BC Tổng hợp' },
      { kind: 'district', key: 'Huyện A', baseName: 'BC Huyện A' },
      { kind: 'district', key: '', baseName: 'BC Chưa rõ huyện' },
      { kind: 'checks', key: '', baseName: 'BC Kiểm tra' },
    ]);
    const english = wantedSheets(figures, { language: 'en' }).map(({ baseName }) => baseName);
    expect(english).to.deep.equal([
      'BC Overview',
      'BC Huyện A',
      'BC District unknown',
      'BC Checks',
    ]);
  });
});

describe('planReport', () => {
  it('refuses names that do not fit the sheets', () => {
    const input = { figures: giaoThuy, reading: nothingRead };
    expect(() => [...planReport({ ...input, options: defaultReportOptions, names: ['BC'] })])
      .to.throw('3 sheets')
      .with.property('code', 'sheet-names');
  });

  it('writes well-formed plans, however little or much there is', () => {
    const full: SchemeCounts = {
      ...noCounts,
      participants: 1_234_567,
      target: 2_345_678,
      samePeriodLastYear: 1_000_000,
      lastDecember: 5,
    };
    const everything: Partial<Record<Scheme, SchemeCounts>> = {};
    for (const scheme of schemes) everything[scheme] = full;
    const cases: Locality[][] = [
      [locality({})],
      [locality({ schemes: { health: { participants: 5 } } })],
      [locality({ population: 5, schemes: { voluntary: { target: 5 } } })],
      many(1),
      many(130),
      many(3, () => ({
        name: 'Xã có một cái tên rất dài mà không ai đặt bao giờ nhưng vẫn phải in được',
      })),
      many(4, () => ({ labourForce: 2_000_000, schemes: everything })),
      many(40, (index) => ({ district: index % 9 === 0 ? null : `Huyện ${index % 9}` })),
    ];
    for (const rows of cases) {
      for (const headBlock of [true, false]) {
        for (const asOf of ['2024-06-30', null]) {
          plansOf(figuresOf(rows, asOf), { headBlock }).forEach(expectWellFormed);
        }
      }
    }
  });

  it('shows only the columns that the data can fill', () => {
    const plan = districtOf(
      plansOf(figuresOf([locality({ schemes: { health: { participants: 5 } } })], null)),
    );
    const texts = textsOf(plan);
    expect(texts).to.include.members(['STT', 'Địa bàn', 'Thực hiện']);
    for (const absent of [
      'Dân số',
      'LLLĐ',
      'Kế hoạch',
      'Tỷ lệ bao phủ',
      'Còn thiếu',
      'Đánh giá',
      'Xếp hạng',
    ]) {
      expect(texts).to.not.include(absent);
    }
    expect(plan.charts).to.have.length(0);
  });

  it('numbers the columns and says how the derived ones come about', () => {
    const texts = textsOf(districtOf(plansOf(giaoThuy)));
    expect(texts).to.include.members(['A', 'B', '4=3/2', '5=3/1', '6=2-3', '11=10/9', '12=9-10']);
  });

  it('shows before, after and newly enrolled of a campaign', () => {
    const rows = [
      locality({
        population: 100,
        schemes: { health: { participants: 60, before: 50, after: 60 } },
      }),
    ];
    const texts = textsOf(districtOf(plansOf(figuresOf(rows, '2025-10-31'))));
    expect(texts).to.include.members(['Trước ra quân', 'Sau ra quân', 'Phát triển mới', '4=3-2']);
    expect(texts).to.not.include('Thực hiện');
  });

  it('repeats the head on every page and freezes below it', () => {
    const plan = districtOf(plansOf(figuresOf(many(130), '2024-06-30')));
    expect(plan.page.repeatRows).to.deep.equal([11, 13]);
    expect(plan.freeze).to.deep.equal({ rows: 13, columns: 2 });
    const breaks = plan.page.rowBreaks ?? [];
    // After the table, total and target row: the table itself breaks where a page is full.
    expect(breaks[0]).to.be.greaterThan(13 + 130);
  });

  it('sorts by coverage, or leaves the order of the source', () => {
    const rows = [
      locality({
        name: 'Xã Thấp',
        row: 5,
        population: 100,
        schemes: { health: { participants: 50 } },
      }),
      locality({ name: 'Xã Thiếu', row: 6, schemes: { health: { participants: 50 } } }),
      locality({
        name: 'Xã Cao',
        row: 7,
        population: 100,
        schemes: { health: { participants: 90 } },
      }),
    ];
    const order = (given: 'coverage' | 'source'): string[] =>
      districtOf(plansOf(figuresOf(rows, null), { order: given })).links.map(({ cell }) => cell);
    expect(order('coverage')).to.deep.equal(['B7', 'B5', 'B6']);
    expect(order('source')).to.deep.equal(['B5', 'B6', 'B7']);
  });

  it('leads every locality back to its source row, every district to its sheet', () => {
    const [overview, district] = plansOf(giaoThuy);
    expect(district?.links.map(({ sheet, cell }) => `${sheet}!${cell}`)).to.deep.equal([
      'Nguồn!B11',
      'Nguồn!B12',
    ]);
    expect(overview?.links[0]).to.include({ sheet: 'BC Huyện Giao Thủy', cell: 'A1' });
  });

  it('marks what lies below the target rate, and draws it', () => {
    const plan = districtOf(plansOf(giaoThuy, { targetRates: { health: 0.9515 } }));
    const [red] = plan.conditionalFormats.filter(({ kind }) => kind === 'formula');
    expect(red).to.have.property('formula', 'AND(ISNUMBER(G14),G14<$G$17)');
    const [chart] = plan.charts;
    expect(chart?.series.map(({ kind }) => kind)).to.deep.equal(['column', 'line']);
    const withoutTarget = districtOf(plansOf(giaoThuy));
    expect(withoutTarget.conditionalFormats.some(({ kind }) => kind === 'formula')).to.equal(false);
    expect(withoutTarget.charts[0]?.series).to.have.length(1);
  });

  it('counts in the notes what is missing, and explains shortfalls that do not add up', () => {
    const rows = [
      locality({
        name: 'Xã 1',
        row: 5,
        population: 100,
        schemes: { health: { participants: 90, target: 80 } },
      }),
      locality({ name: 'Xã 2', row: 6, schemes: { health: { participants: 70, target: 85 } } }),
      locality({
        name: 'Xã 3',
        row: 9,
        population: 100,
        schemes: { health: { participants: 70 } },
      }),
    ];
    const notes = textsOf(districtOf(plansOf(figuresOf(rows, null)))).filter((text) =>
      text.startsWith('- '),
    );
    expect(notes).to.include('- Nguồn số liệu: sheet “Nguồn”, hàng 5–6, 9.');
    expect(notes.join(' ')).to.contain('Dân số 1 địa bàn; Kế hoạch (BHYT) 1 địa bàn');
    expect(notes.join(' ')).to.contain(
      'từng địa bàn là 15 người, nhiều hơn số còn thiếu của tổng (5 người)',
    );
  });

  it('takes the agency from the source sheet unless it is given', () => {
    const table = { sheet: 'Nguồn', agency: ['BHXH TỈNH X', 'BHXH HUYỆN Y'] };
    const lines = (agency: readonly string[] | null): string[] => {
      const options = { ...defaultReportOptions, agency };
      const names = wantedSheets(giaoThuy, options).map(({ baseName }) => baseName);
      const reading = { ...nothingRead, tables: [table] } as unknown as Parameters<
        typeof planReport
      >[0]['reading'];
      return textsOf(districtOf([...planReport({ figures: giaoThuy, reading, options, names })]));
    };
    expect(lines(null)).to.include.members(['BHXH TỈNH X', 'BHXH HUYỆN Y']);
    expect(lines(['UBND XÃ Z']))
      .to.include('UBND XÃ Z')
      .and.to.not.include('BHXH HUYỆN Y');
  });
});

describe('checks sheet', () => {
  const finding: Finding = {
    code: 'stated-rate-disagrees',
    severity: 'warning',
    sheet: 'Nguồn',
    cell: 'F11',
    locality: 'Xã Giao Tân',
    stated: 95.8,
    computed: 97.669,
    details: { field: 'health.attainment', unit: 'percent' },
  };

  it('lists the worst first, each with a link to its cell', () => {
    const error: Finding = {
      ...finding,
      code: 'negative-number',
      severity: 'error',
      cell: 'G9:G12',
    };
    const info: Finding = { ...finding, code: 'legacy-encoding', severity: 'info', cell: null };
    const plan = plansOf(giaoThuy, {}, [info, finding, error]).at(-1);
    if (plan === undefined) throw new Error('no checks sheet');
    expectWellFormed(plan);
    expect(plan.kind).to.equal('checks');
    expect(plan.links.map(({ cell }) => cell)).to.deep.equal(['G9', 'F11', 'A1']);
    const texts = textsOf(plan);
    const order = ['Lỗi', 'Cảnh báo', 'Lưu ý'].map((word) => texts.indexOf(word));
    expect(order)
      .to.deep.equal([...order].sort((a, b) => a - b))
      .and.to.not.include(-1);
    expect(texts).to.include.members(['95,8%', '97,67%', 'cả sheet']);
    expect(texts.join(' ')).to.contain('1 lỗi · 1 cảnh báo · 1 lưu ý');
  });

  it('says so when nothing was found', () => {
    const plan = plansOf(giaoThuy).at(-1);
    expect(plan === undefined ? '' : textsOf(plan).join(' ')).to.contain('Không phát hiện');
  });

  it('shows stated figures that disagree on the sheet of their district', () => {
    const notes = textsOf(districtOf(plansOf(giaoThuy, {}, [finding]))).join(' ');
    expect(notes).to.contain('F11 (Xã Giao Tân): % kế hoạch BHYT ghi 95,8%, tính ra 97,67%');
    const elsewhere = textsOf(districtOf(plansOf(giaoThuy, {}, [{ ...finding, cell: 'F99' }])));
    expect(elsewhere.join(' ')).to.not.contain('F99');
  });
});

import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOf } from '../../src/coverage/figures-of';
import type { Locality } from '../../src/coverage/locality';
import { baseOf, type Scheme } from '../../src/coverage/scheme';
import { report } from '../../src/locales/vi/report';
import { defaultReportOptions } from '../../src/report/report-options';
import { overviewTable, type SummaryRow } from '../../src/report/summary-table';
import { readWorkbook } from '../../src/sheets/read-workbook';
import type { ReadingOptions } from '../../src/sheets/reading';
import { readWorkbookFile } from '../../src/xlsx/workbook-file';
import { call, ExcelErrorStub, only } from './direct';

const cases = join(__dirname, '..', 'cases');
const unknown = report['district.unknown'];

function localitiesOf(folder: string): readonly Locality[] {
  const { grids } = readWorkbookFile(readFileSync(join(cases, folder, 'workbook.xlsx')));
  const expected = JSON.parse(readFileSync(join(cases, folder, 'expected.json'), 'utf8')) as {
    readonly options?: ReadingOptions;
  };
  return readWorkbook(grids, expected.options ?? {}).localities;
}

/** A row of the overview as BYDISTRICT gives it, less the number of localities and the rank. */
function overviewRow(row: SummaryRow, scheme: Scheme): unknown[] {
  const figures = row.schemes[scheme];
  return [
    row.name,
    figures?.participants ?? '',
    row[baseOf(scheme)] ?? '',
    figures?.coverage ?? '',
    figures?.target ?? '',
    figures?.attainment ?? '',
    figures?.remaining ?? '',
  ];
}

describe('functions: BYDISTRICT', () => {
  it('adds up with a head, ranks and a total', () => {
    expect(
      call(
        'BYDISTRICT',
        ['H. A', 'H. B', 'Huyện A'],
        [90, 80, '70'],
        [100, 100, 100],
        [95, 70, 80],
      ),
    ).to.deep.equal([
      [
        'Đơn vị',
        'Số địa bàn',
        'Thực hiện',
        'Dân số, LLLĐ',
        'Tỷ lệ bao phủ',
        'Kế hoạch',
        '% kế hoạch',
        'Còn thiếu',
        'Xếp hạng',
      ],
      ['H. A', 2, 160, 200, 0.8, 175, 160 / 175, 15, 1],
      ['H. B', 1, 80, 100, 0.8, 70, 80 / 70, 0, 1],
      ['Tổng cộng', 3, 240, 300, 0.8, 245, 240 / 245, 5, ''],
    ]);
  });

  it('leaves the plan out where none is given', () => {
    const [head = [], district] = call('BYDISTRICT', ['A'], [90], [100]);
    expect(head).to.have.length(6);
    expect(district).to.deep.equal(['A', 1, 90, 100, 0.9, 1]);
  });

  for (const blank of [null, '', 0]) {
    it(`takes a blank district (${JSON.stringify(blank)}) for the one above, as in merged cells`, () => {
      const rows = call('BYDISTRICT', ['A', blank, 'B', blank], [9, 8, 7, 6], [10, 10, 10, 10]);
      expect(rows.slice(1, 3)).to.deep.equal([
        ['A', 2, 17, 20, 0.85, 1],
        ['B', 2, 13, 20, 0.65, 2],
      ]);
    });
  }

  it('counts no localities in blank rows, and takes no missing number for zero', () => {
    const rows = call('BYDISTRICT', ['A', 'A', null], [9, 'chưa có', null], [10, 30, null]);
    expect(rows[1]).to.deep.equal(['A', 2, 9, 40, 0.9, 1]);
    expect(call('BYDISTRICT', [null], [9], [10])[1]?.[0]).to.equal('Chưa rõ đơn vị');
  });

  it('gives the first error instead of a table', () => {
    const error = new ExcelErrorStub('#REF!');
    expect(only('BYDISTRICT', ['A', 'B'], [9, error], ['mười', 10])).to.equal(error);
    expect(only('BYDISTRICT', ['A', 'B'], [9, 8], ['mười', 10])).to.equal(
      '#VALUE! Không đọc được “mười” thành số.',
    );
    expect(only('BYDISTRICT', ['A', 'B'], [9, -8], [10, 10])).to.equal('#NUM!');
    expect(only('BYDISTRICT', ['A', 'B'], [9, 8, 7], [10, 10])).to.equal(
      '#VALUE! Hai vùng không cùng kích thước: 2 × 1 và 3 × 1 (dòng × cột).',
    );
    expect(only('BYDISTRICT', [['A', 'B']], [[9, 8]], [[1, 1]])).to.equal(
      '#VALUE! Danh sách phải nằm trong một cột.',
    );
  });

  const folders = readdirSync(cases).filter((name) =>
    existsSync(join(cases, name, 'workbook.xlsx')),
  );
  for (const folder of folders) {
    it(`agrees with the overview of ${folder}`, function () {
      const localities = localitiesOf(folder);
      const figures = figuresOf(localities, null);
      if (figures.schemes.length === 0) this.skip();
      const names = figures.districts.map(({ name }) => name ?? unknown);
      const options = { ...defaultReportOptions, order: 'source' as const };
      const { rows, totals } = overviewTable(figures, names, names, options);
      for (const scheme of figures.schemes) {
        const counts = localities.map((locality) => locality.schemes[scheme]);
        const table = call(
          'BYDISTRICT',
          localities.map(({ district }) => district ?? unknown),
          counts.map((count) => count?.participants ?? null),
          localities.map((locality) => locality[baseOf(scheme)]),
          counts.map((count) => count?.target ?? null),
        );
        const given = table.slice(1).map((row) => [row[0], ...row.slice(2, 8)]);
        expect(given.slice(0, -1), scheme).to.deep.equal(
          rows.map((row) => overviewRow(row, scheme)),
        );
        const total = { ...totals.schemes[scheme] };
        expect(given.at(-1)?.slice(1), scheme).to.deep.equal([
          total.participants ?? '',
          totals[baseOf(scheme)].value ?? '',
          total.coverage ?? '',
          total.target ?? '',
          total.attainment ?? '',
          total.remaining ?? '',
        ]);
      }
    });
  }
});

import { expect } from 'chai';
import type { CellValue } from '../../src/sheets/grid';
import { UnknownGroupingError, readWorkbook } from '../../src/sheets/read-workbook';
import { keptFields, keptHeadings } from '../../src/sheets/kept/kept-columns';
import { gridOf } from '../support/table-grid';

const header: readonly CellValue[] = ['STT', 'Xã', 'Dân số', 'KH BHYT', 'TH BHYT', '% KH'];
const communes: readonly (readonly CellValue[])[] = [
  [1, 'Xã Giao An', 9691, 9328, 9166, 98.26],
  [2, 'Xã Giao Hà', 6069, 6022, 5985, 99.39],
  [3, 'Xã Giao Tân', 5678, 5500, 5573, 101.33],
];
const title: readonly CellValue[] = ['BHYT HUYỆN GIAO THỦY, số liệu đến ngày 30/6/2024'];

describe('read workbook', () => {
  it('reads localities with district, date and columns with their evidence', () => {
    const reading = readWorkbook([gridOf([title, [], header, ...communes])]);
    expect(reading.asOf).to.equal('2024-06-30');
    expect(
      reading.localities.map(({ name, district, row }) => [name, district, row]),
    ).to.deep.equal([
      ['Xã Giao An', 'Huyện Giao Thủy', 4],
      ['Xã Giao Hà', 'Huyện Giao Thủy', 5],
      ['Xã Giao Tân', 'Huyện Giao Thủy', 6],
    ]);
    const attainment = reading.tables[0]?.columns.find(
      ({ field }) => field === 'health.attainment',
    );
    expect(attainment?.evidence).to.deep.include({
      kind: 'arithmetic',
      relation: 'E/D',
      agreeing: 3,
      compared: 3,
    });
    expect(reading.findings).to.deep.equal([]);
  });

  it('keeps a column of a small table of which most counts are written in words', () => {
    const inWords = communes.map((row, index) =>
      row.map((cell, at) => (at === 4 && index > 0 ? `khoảng ${String(cell)}` : cell)),
    );
    const reading = readWorkbook([gridOf([title, [], header, ...inWords])]);
    expect(reading.localities.map(({ schemes }) => schemes.health?.participants)).to.deep.equal([
      9166,
      null,
      null,
    ]);
    const unreadable = reading.findings.filter(({ code }) => code === 'unreadable-number');
    expect(unreadable.map(({ cell, stated }) => [cell, stated])).to.deep.equal([
      ['E5', 'khoảng 5985'],
      ['E6', 'khoảng 5573'],
    ]);
  });

  it('says why a sheet is no table of localities', () => {
    const reading = readWorkbook(
      [
        gridOf([], { sheet: 'Trống' }),
        gridOf([header, ...communes], { sheet: 'BC H. Giao Thủy', generated: true }),
        gridOf([['HƯỚNG DẪN'], ['1. Nhập số liệu vào sheet tháng.']], { sheet: 'Ghi chú' }),
        gridOf(
          [
            ['Mã', 'Tên xã'],
            ['14152', 'Xã Giao An'],
            ['14155', 'Xã Giao Hà'],
          ],
          { sheet: 'DM' },
        ),
        gridOf([header, ...communes], { sheet: 'Khác' }),
      ],
      { sheets: ['Trống', 'BC H. Giao Thủy', 'Ghi chú', 'DM'] },
    );
    expect(reading.ignoredSheets).to.deep.equal([
      { sheet: 'Trống', reason: 'empty' },
      { sheet: 'BC H. Giao Thủy', reason: 'generated-report' },
      { sheet: 'Ghi chú', reason: 'no-locality-column' },
      { sheet: 'DM', reason: 'no-figures' },
      { sheet: 'Khác', reason: 'not-chosen' },
    ]);
    expect(reading.localities).to.deep.equal([]);
  });

  it('fills a group down only where the column is written at the first row of each block', () => {
    const readWith = (officers: readonly (string | null)[]) => {
      const body = officers.map((officer, index) => [
        ...(communes[0] ?? []).map((cell) =>
          cell === communes[0]?.[1] ? `Xã ${String(index)}` : cell,
        ),
        officer,
      ]);
      const grid = gridOf([[...header, 'Cán bộ phụ trách'], ...body]);
      return readWorkbook([grid], { groupBy: 'Cán bộ phụ trách' });
    };
    const groupsWith = (officers: readonly (string | null)[]): unknown =>
      readWith(officers).localities.map(({ group }) => group);
    const filledIn = (officers: readonly (string | null)[]): unknown =>
      readWith(officers)
        .findings.filter(({ code }) => code === 'group-filled-down')
        .map(({ cell, severity, details }) => [cell, severity, details]);
    for (const typed of [
      ['Lan', null, 'Đức', 'Mai', null],
      ['Lan', null, null, 'Lan', null, null],
      [null, 'Lan', null, null, 'Đức', null],
      ['Lan', 'Đức', 'Mai', null, null, null],
    ]) {
      expect(groupsWith(typed)).to.deep.equal(typed);
      expect(filledIn(typed)).to.deep.equal([]);
    }
    expect(groupsWith(['Lan', null, 'Đức', null, null])).to.deep.equal([
      'Lan',
      'Lan',
      'Đức',
      'Đức',
      'Đức',
    ]);
    const withDash = ['Lan', null, '-', null, 'Đức', null, null];
    expect(groupsWith(withDash)).to.deep.equal(['Lan', 'Lan', null, null, 'Đức', 'Đức', 'Đức']);
    expect(filledIn(withDash)).to.deep.equal([
      ['G3', 'info', { count: 3, header: 'Cán bộ phụ trách', rows: '3, 7–8' }],
    ]);
  });

  it('groups by the districts of all sheets when the column named is the district of one', () => {
    const detailed = (district: string, names: readonly string[]) =>
      gridOf(
        [
          [`BHYT ${district}, số liệu đến ngày 30/6/2024`],
          [],
          header,
          ...names.map((name, index) => [index + 1, name, ...(communes[index] ?? []).slice(2)]),
        ],
        { sheet: district },
      );
    const withColumn = gridOf(
      [
        ['STT', 'Huyện', 'Xã', 'Dân số', 'KH BHYT', 'TH BHYT'],
        [1, 'Huyện Vũ Thư', 'Xã Tân Lập', 8000, 7600, 7500],
        [2, 'Huyện Vũ Thư', 'Xã Việt Hùng', 9000, 8500, 8400],
      ],
      { sheet: 'Khác' },
    );
    const { localities } = readWorkbook(
      [detailed('Huyện Hưng Hà', ['Xã Tân Lập', 'Xã Minh Tân', 'Xã Độc Lập']), withColumn],
      { groupBy: 'Huyện' },
    );
    expect(localities.map(({ name, group }) => [name, group])).to.deep.equal([
      ['Xã Tân Lập', 'Huyện Hưng Hà'],
      ['Xã Minh Tân', 'Huyện Hưng Hà'],
      ['Xã Độc Lập', 'Huyện Hưng Hà'],
      ['Xã Tân Lập', 'Huyện Vũ Thư'],
      ['Xã Việt Hùng', 'Huyện Vũ Thư'],
    ]);
  });

  it('groups by a column of any of the sheets that are joined, not only of the first', () => {
    const detail = gridOf([title, [], header, ...communes], { sheet: 'BHYT' });
    const officers = [
      [1, 'Xã Giao An', 'Lan', 91],
      [2, 'Xã Giao Hà', 'Lan', 59],
      [3, 'Xã Giao Tân', 'Minh', 57],
    ];
    const columns = ['STT', 'Xã', 'Cán bộ phụ trách', 'TH BHXH tự nguyện'];
    const voluntary = gridOf([title, [], columns, ...officers], { sheet: 'BHXH' });
    for (const grids of [
      [detail, voluntary],
      [voluntary, detail],
    ]) {
      const { localities } = readWorkbook(grids, { groupBy: 'Cán bộ phụ trách' });
      expect(localities.map(({ group }) => group)).to.deep.equal(['Lan', 'Lan', 'Minh']);
    }
  });

  it('groups by any column that the user names, and lists the headers when there is none', () => {
    const withOfficer = [
      [...header, 'Cán bộ phụ trách'],
      [...(communes[0] ?? []), 'Lan'],
      [...(communes[1] ?? []), 'Đức'],
      [...(communes[2] ?? []), 'Lan'],
    ];
    const reading = readWorkbook([gridOf(withOfficer)], { groupBy: 'cán bộ phụ trách' });
    expect(reading.localities.map(({ group }) => group)).to.deep.equal(['Lan', 'Đức', 'Lan']);
    expect(() => readWorkbook([gridOf(withOfficer)], { groupBy: 'Cụm' }))
      .to.throw(UnknownGroupingError)
      .with.property('headers')
      .that.includes('Cán bộ phụ trách');
  });

  it('reports the latest of several dates and keeps the others for comparison', () => {
    const sheet = (name: string): ReturnType<typeof gridOf> =>
      gridOf([['BHYT HUYỆN GIAO THỦY'], [], header, ...communes], { sheet: name });
    const reading = readWorkbook([sheet('T6.2023'), sheet('T6.2024')]);
    expect(reading.tables.map(({ asOf, role }) => [asOf, role])).to.deep.equal([
      ['2023-06-30', 'other-period'],
      ['2024-06-30', 'reported'],
    ]);
    expect(reading.localities).to.have.length(3);
  });

  it('tells of each slip of spelling, in two districts too, and once for all dates', () => {
    const list = (day: string, name: string): ReturnType<typeof gridOf> =>
      gridOf(
        [
          [`Số liệu đến ngày ${day}`],
          ['STT', 'Huyện', 'Xã', 'Dân số', 'TH BHYT'],
          [1, 'Huyện Vũ Thư', name, 1000, 800],
          [2, 'Huyện Hưng Hà', name, 1000, 700],
        ],
        { sheet: day },
      );
    const kept = ['2022-06-30', '2022-12-31'].flatMap((date) =>
      ['Huyện Vũ Thư', 'Huyện Hưng Hà'].map((district) => [
        ...[date, district, 'Xã Tân Lâp', null, 'BHYT', 1000, null, 500],
      ]),
    );
    const heads = keptFields.map((field) => keptHeadings[field].vi);
    const { findings } = readWorkbook([
      list('30/6/2024', 'Xã Tân Lập'),
      list('30/6/2023', 'Xã Tân Lập'),
      list('31/12/2023', 'Xã Tân Lậpp'),
      gridOf([heads, ...kept], { sheet: 'Kept' }),
    ]);
    const slips = findings.filter(({ code }) => code === 'matched-by-spelling');
    expect(slips.map(({ sheet, cell }) => [sheet, cell])).to.deep.equal([
      ['Kept', 'C2'],
      ['Kept', 'C3'],
      ['31/12/2023', 'C3'],
      ['31/12/2023', 'C4'],
    ]);
  });

  it('compares a summary sheet with the sheets that it sums up, and never counts it', () => {
    const sums: readonly CellValue[] = [1, 'Huyện Giao Thủy', 21438, 20850, 20724, 99.4];
    const summary = gridOf([['TỔNG HỢP'], [], ['STT', 'Huyện', ...header.slice(2)], sums], {
      sheet: 'Tổng hợp',
    });
    const wrong = gridOf(
      [['TỔNG HỢP'], [], ['STT', 'Huyện', ...header.slice(2)], [...sums.slice(0, 4), 20000, 95.92]],
      { sheet: 'Tổng hợp' },
    );
    const detail = gridOf([title, [], header, ...communes], { sheet: 'Giao Thủy' });
    const right = readWorkbook([summary, detail]);
    expect(right.localities).to.have.length(3);
    expect(right.ignoredSheets).to.deep.equal([
      { sheet: 'Tổng hợp', reason: 'repeats-other-sheets' },
    ]);
    expect(right.findings).to.deep.equal([]);
    const found = readWorkbook([wrong, detail]).findings;
    expect(
      found.map(({ code, sheet, cell, stated, computed }) => [code, sheet, cell, stated, computed]),
    ).to.deep.equal([['stated-total-disagrees', 'Tổng hợp', 'E4', 20000, 20724]]);
  });

  it('loses nobody who stands last and has no figures yet', () => {
    const rows = [
      ['STT', 'Địa bàn', 'TH BHYT'],
      [1, 'Giao Tân', 829],
      [2, 'Giao Hà', 1105],
      [3, 'Giao Xuân', 'chưa có'],
      [4, 'Giao Lạc', null],
      [null, 'Ghi chú', null],
      [null, 'Người lập biểu', null],
    ];
    const { localities, findings } = readWorkbook([gridOf([['HUYỆN GIAO THỦY'], ...rows])]);
    expect(localities.map(({ name, district }) => `${name}, ${String(district)}`)).to.deep.equal(
      ['Giao Tân', 'Giao Hà', 'Giao Xuân', 'Giao Lạc'].map((name) => `${name}, Huyện Giao Thủy`),
    );
    expect(findings.map(({ code, cell }) => `${code} ${String(cell)}`)).to.deep.equal([
      'missing-value C5',
      'missing-value C6',
    ]);
  });

  it('loses nobody without prefix, number and figures in whose row stands that they are lacking', () => {
    const rows = [
      ['Đơn vị', 'TH BHYT'],
      ['Ngô Đồng', 5123],
      ['Công Bằng', 'chưa có'],
      ['Yên Kỳ', 2388],
      ['Tà Tổng', '-'],
      ['Các phường', '-'],
      ['Người lập biểu', null],
    ];
    const { localities } = readWorkbook([gridOf([['HUYỆN ĐƠN DƯƠNG'], ...rows])]);
    expect(
      localities.map(({ name, schemes }) => [name, schemes.health?.participants]),
    ).to.deep.equal([
      ['Ngô Đồng', 5123],
      ['Công Bằng', null],
      ['Yên Kỳ', 2388],
      ['Tà Tổng', null],
    ]);
  });

  it('takes a unit that goes on counting for no heading, though it alone has a prefix', () => {
    const rows = [
      ['STT', 'Huyện', 'Đơn vị', 'TH BHYT'],
      [1, 'Quận 12', 'Kỳ Lừa', 16703],
      [2, 'Quận 12', 'Hợp Minh', 9453],
      [3, 'Quận 12', 'P.11', null],
      [null, null, 'Tổng cộng', 26156],
    ];
    const { localities } = readWorkbook([gridOf(rows)]);
    expect(localities.map(({ name }) => name)).to.deep.equal(['Kỳ Lừa', 'Hợp Minh', 'P.11']);
  });

  it('takes names below a title that names one commune for its hamlets', () => {
    const rows = [
      ['STT', 'Địa bàn', 'TH BHYT'],
      [1, 'Đông', 829],
      [2, 'Đoài', 1105],
    ];
    const districtOf = (title: string) =>
      new Set(readWorkbook([gridOf([[title], ...rows])]).localities.map((one) => one.district));
    expect([...districtOf('KẾT QUẢ THAM GIA BHYT XÃ GIAO TÂN')]).to.deep.equal(['Xã Giao Tân']);
    expect([...districtOf('BHYT HUYỆN GIAO THỦY')]).to.deep.equal(['Huyện Giao Thủy']);
  });

  it('compares a summary of a whole country with its communes', () => {
    const districts = Array.from({ length: 700 }, (_, index) => `Huyện Số ${String(index)} Tân`);
    const all = districts.flatMap((district, index) =>
      Array.from({ length: 16 }, (_, at) => [
        at,
        district,
        `Xã ${String(index)} Lập ${String(at)}`,
        1000,
        900,
      ]),
    );
    const counted = ['Dân số', 'TH BHYT'];
    const detail = gridOf([['STT', 'Huyện', 'Xã', ...counted], ...all], { sheet: 'Xã' });
    const sums = districts.map((district, index) => [index, district, 16_000, 14_400]);
    const summary = gridOf([['STT', 'Huyện', ...counted], ...sums], { sheet: 'Huyện' });
    expect(readWorkbook([summary, detail]).tables.map(({ role }) => role)).to.deep.equal([
      'repeats',
      'reported',
    ]);
  });

  it('counts nobody twice where two sheets without a date list the same communes', () => {
    const earlier = communes.map((row) =>
      row.map((cell, at) => (at === 4 ? Number(cell) - 40 : cell)),
    );
    const reading = readWorkbook([
      gridOf([header, ...communes], { sheet: 'Nay' }),
      gridOf([header, ...earlier], { sheet: 'Bản cũ' }),
    ]);
    expect(
      reading.localities.map(({ name, district, sheet }) => [name, district, sheet]),
    ).to.deep.equal([
      ['Xã Giao An', null, 'Nay'],
      ['Xã Giao Hà', null, 'Nay'],
      ['Xã Giao Tân', null, 'Nay'],
    ]);
    expect(reading.findings.map(({ code, sheet }) => [code, sheet])).to.deep.include([
      'sheet-repeats-another',
      'Bản cũ',
    ]);
  });

  it('counts nobody twice where a copy of a sheet of hamlets has lost its title', () => {
    const hamlets: readonly CellValue[][] = [
      ['Thôn 1', 1105, 1020],
      ['Thôn 2', 1003, 950],
      ['Thôn 3', 1098, 1001],
      ['Xóm Đông', 510, 500],
    ];
    const head: readonly CellValue[] = ['Thôn', 'Dân số', 'Có thẻ BHYT'];
    const sheet = (rows: readonly CellValue[][], name: string) =>
      gridOf([head, ...rows], { sheet: name });
    const titled = gridOf([['THAM GIA BHYT XÃ HẢI HƯNG'], head, ...hamlets], { sheet: 'Sheet1' });
    const former = hamlets.map(([name, population, people]): CellValue[] => [
      name ?? null,
      population ?? null,
      Number(people) - 30,
    ]);
    const copied = readWorkbook([titled, sheet(former, 'Sheet1 (2)')]);
    expect(copied.localities.map(({ sheet: from }) => from)).to.deep.equal(
      hamlets.map(() => 'Sheet1'),
    );
    expect(copied.findings.map(({ code, details }) => [code, details])).to.deep.equal([
      ['sheet-repeats-another', { other: 'Sheet1', count: 4 }],
    ]);
    // Hamlets of another commune may bear the same names.
    const others = former.map(([name, population, people]): CellValue[] => [
      name ?? null,
      Number(population) + 7,
      people ?? null,
    ]);
    const apart = readWorkbook([titled, sheet(others, 'Sheet2')]);
    expect(apart.localities).to.have.length(8);
  });

  it('never takes a text from a cell for more than text', () => {
    const rows = [
      header,
      [1, '=HYPERLINK("x")', 100, 90, 80, 88.89],
      [2, '<b>Xã</b>', 100, 90, 80, 88.89],
    ];
    const reading = readWorkbook([gridOf(rows)]);
    expect(reading.localities.map(({ name }) => name)).to.deep.equal([
      '=HYPERLINK("x")',
      '<b>Xã</b>',
    ]);
    expect(reading.findings.map(({ code, cell }) => [code, cell])).to.deep.equal([
      ['unsafe-text', 'B2'],
    ]);
  });
});

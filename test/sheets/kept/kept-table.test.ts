import { expect } from 'chai';
import type { Locality } from '../../../src/coverage/locality';
import { keepPeriod, keptRows } from '../../../src/sheets/kept/keep-period';
import type { TableChange } from '../../../src/sheets/kept/keep-period';
import { keptFields, keptHeadings } from '../../../src/sheets/kept/kept-columns';
import { keptPeriods, readKeptTable } from '../../../src/sheets/kept/kept-table';
import type { KeptTable } from '../../../src/sheets/kept/kept-table';
import type { CellValue } from '../../../src/sheets/grid';
import { readWorkbook } from '../../../src/sheets/read-workbook';
import { counts, locality } from '../../coverage/localities';
import { gridOf } from '../../support/table-grid';

const sheet = 'BC Số liệu đã lưu';
const heads = keptFields.map((field) => keptHeadings[field].vi);

function place(
  name: string,
  district: string,
  participants: number | null,
  population = 1000,
): Locality {
  return locality({
    name,
    district,
    population,
    schemes: { health: counts({ participants, target: 900 }) },
  });
}

const june = [
  place('Xã Tân Lập', 'Huyện Vũ Thư', 800),
  place('Xã Tân Lập', 'Huyện Hưng Hà', 700),
  place('Xã Minh Tân', 'Huyện Hưng Hà', null),
];

type Cells = readonly (readonly CellValue[])[];

function tableOf(cells: Cells): KeptTable {
  const table = readKeptTable(gridOf(cells, { sheet }));
  if (table === null) throw new Error('Not read as kept periods');
  return table;
}

/** The cells after a change. */
function changed(cells: Cells, { blocks }: TableChange): Cells {
  const rows = cells.map((line) => [...line]);
  for (const { row, column, before, after } of blocks) {
    after.forEach((line, down) => {
      const own = (rows[row - 1 + down] ??= []);
      line.forEach((value, across) => {
        expect(own[column - 1 + across] ?? null).to.equal(before[down]?.[across]);
        own[column - 1 + across] = value;
      });
    });
  }
  return rows;
}

const kept: Cells = [heads, ...keptRows(june, '2026-06-30', 'vi')];

describe('sheets: kept periods', () => {
  it('reads what was written, with missing numbers missing', () => {
    const [period] = keptPeriods(tableOf(kept));
    expect(period?.asOf).to.equal('2026-06-30');
    const read = period?.localities.map(({ name, district, population, schemes }) => [
      name,
      district,
      population,
      schemes.health?.participants,
    ]);
    expect(read).to.deep.equal([
      ['Xã Tân Lập', 'Huyện Vũ Thư', 1000, 800],
      ['Xã Tân Lập', 'Huyện Hưng Hà', 1000, 700],
      ['Xã Minh Tân', 'Huyện Hưng Hà', 1000, null],
    ]);
  });

  it('finds its columns wherever people have moved them, between columns of their own', () => {
    const sorted = kept
      .slice(1)
      .map((line) => ['ghi chú', ...line.slice(4), 'x', ...line.slice(0, 4)])
      .reverse();
    const moved: Cells = [
      ['DANH SÁCH'],
      ['Ghi chú', ...heads.slice(4), 'Của tôi', ...heads.slice(0, 4)],
      ...sorted,
    ];
    const [period] = keptPeriods(tableOf(moved));
    expect(period?.localities.map(({ name }) => name)).to.deep.equal([
      'Xã Minh Tân',
      'Xã Tân Lập',
      'Xã Tân Lập',
    ]);
    // July goes below, into the columns of the table only.
    const after = changed(moved, keepPeriod(tableOf(moved), june, '2026-07-31'));
    expect(after.slice(0, moved.length)).to.deep.equal(moved);
    expect(after[moved.length]?.[0] ?? null).to.equal(null);
    expect(keptPeriods(tableOf(after)).map(({ asOf }) => asOf)).to.deep.equal([
      '2026-06-30',
      '2026-07-31',
    ]);
  });

  it('replaces a period where it stands, and touches no other period', () => {
    const both = changed(kept, keepPeriod(tableOf(kept), june, '2026-07-31'));
    const now = [
      place('X. Tân Lập', 'H. Vũ Thư', 810),
      place('Xã Minh Tân', 'Huyện Hưng Hà', 640),
      place('Xã Hồng An', 'Huyện Hưng Hà', 500),
    ];
    const change = keepPeriod(tableOf(both), now, '2026-06-30');
    const after = changed(both, change);
    expect(change.emptied).to.equal(1);
    const periods = keptPeriods(tableOf(after));
    expect(
      periods[0]?.localities.map(({ name, schemes }) => [name, schemes.health?.participants]),
    ).to.deep.equal([
      ['Xã Tân Lập', 810],
      ['Xã Minh Tân', 640],
      ['Xã Hồng An', 500],
    ]);
    expect(periods[1]?.localities.map(({ schemes }) => schemes.health?.participants)).to.deep.equal(
      [800, 700, null],
    );
    // Nothing differs when it is kept once more.
    expect(keepPeriod(tableOf(after), now, '2026-06-30').blocks).to.deep.equal([]);
  });

  it('knows a place again when another scheme is added under another spelling of its name', () => {
    for (const [written, now] of [
      ['Xã Bình Hoà', 'Xã Bình Hòa'],
      ['Xã Giao Yên', 'Xã Giao Yến'],
    ] as const) {
      const cells: Cells = [
        heads,
        ...keptRows([place(written, 'Huyện A', 800)], '2026-06-30', 'vi'),
      ];
      const added: Locality = {
        ...place(now, 'Huyện A', 810),
        schemes: { health: counts({ participants: 810 }), social: counts({ participants: 100 }) },
      };
      const after = changed(cells, keepPeriod(tableOf(cells), [added], '2026-06-30'));
      const read = keptPeriods(tableOf(after))[0]?.localities ?? [];
      expect(read.map(({ schemes }) => Object.keys(schemes))).to.deep.equal([['health', 'social']]);
      expect(keepPeriod(tableOf(after), [added], '2026-06-30').blocks).to.deep.equal([]);
    }
  });

  it('knows a place again of which somebody has respelled one row', () => {
    const both: Locality = {
      ...place('Xã Bình Hòa', 'Huyện A', 800),
      schemes: { health: counts({ participants: 800 }), social: counts({ participants: 100 }) },
    };
    const rows = keptRows([both], '2026-06-30', 'vi');
    const cells: Cells = [heads, ...rows].map((line, index) =>
      index === 2 ? line.map((cell) => (cell === 'Xã Bình Hòa' ? 'xã Bình  Hoà' : cell)) : line,
    );
    expect(keptPeriods(tableOf(cells))[0]?.localities).to.have.length(1);
    expect(keepPeriod(tableOf(cells), [both], '2026-06-30').blocks).to.deep.equal([]);
  });

  it('fills the row of a place that is back, and leaves it there', () => {
    const gone = changed(kept, keepPeriod(tableOf(kept), june.slice(1), '2026-06-30'));
    const back = changed(gone, keepPeriod(tableOf(gone), june, '2026-06-30'));
    expect(back).to.deep.equal(kept);
  });

  it('never writes over a place of the same name in another district', () => {
    const one = keptRows([place('Xã Tân Lập', 'Huyện Vũ Thư', 800)], '2026-06-30', 'vi');
    const cells: Cells = [heads, ...one];
    const now = [place('Xã Tân Lập', 'Huyện Xuân Trường', 500)];
    const after = changed(cells, keepPeriod(tableOf(cells), now, '2026-06-30'));
    const read = keptPeriods(tableOf(after))[0]?.localities ?? [];
    expect(
      read.map(({ district, schemes }) => [district, schemes.health?.participants]),
    ).to.deep.equal([['Huyện Xuân Trường', 500]]);
    // The former row stands, without numbers.
    expect(after[1]?.slice(0, 3)).to.deep.equal(['2026-06-30', 'Huyện Vũ Thư', 'Xã Tân Lập']);
  });

  it('reads numbers that somebody has typed as text, and leaves their formulas to them', () => {
    const typed = kept.map((line, index) => (index === 1 ? [...line.slice(0, -1), '1.800'] : line));
    const [first] = keptPeriods(tableOf(typed))[0]?.localities ?? [];
    expect(first?.schemes.health?.participants).to.equal(1800);
    const column = heads.indexOf('Thực hiện');
    const formulas = kept.map((_, index) =>
      index === 1 ? heads.map((_head, at) => (at === column ? true : null)) : null,
    );
    const table = readKeptTable({ ...gridOf(kept, { sheet }), formulas });
    if (table === null) throw new Error('Not read as kept periods');
    const now = [place('Xã Tân Lập', 'Huyện Vũ Thư', 999), ...june.slice(1)];
    expect(keepPeriod(table, now, '2026-06-30').blocks).to.deep.equal([]);
  });

  it('says which column is gone or stands twice, and what it cannot read it leaves', () => {
    const without = kept.map((line) => line.slice(0, -1));
    expect(tableOf(without).obstacle).to.deep.equal({
      code: 'column-missing',
      heading: 'Thực hiện',
      sheet,
      cell: 'A1',
    });
    const twice = kept.map((line) => [...line, line.at(-1) ?? null]);
    expect(tableOf(twice).obstacle).to.include({ code: 'column-twice', cell: 'I1' });
    const { findings, localities } = readWorkbook([gridOf(without, { sheet })]);
    expect(localities).to.deep.equal([]);
    expect(findings.map(({ code, cell }) => [code, cell])).to.deep.equal([
      ['kept-column-missing', 'A1'],
    ]);
  });

  it('takes dates that somebody has typed, as they are shown', () => {
    const typed = kept.map((line, index) => (index === 0 ? line : ['30/6/2026', ...line.slice(1)]));
    expect(keptPeriods(tableOf(typed))[0]?.asOf).to.equal('2026-06-30');
    // A serial number of the calendar from 1904, shown by its cell.
    const serial = kept.map((line, index) => (index === 0 ? line : [44_741, ...line.slice(1)]));
    const grid = gridOf(serial, { sheet });
    const texts = serial.map((_, index) => (index === 0 ? null : ['30/06/2026']));
    expect(readKeptTable({ ...grid, texts })?.rows[0]?.asOf).to.equal('2026-06-30');
  });

  it('leaves rows of a day that no calendar has, as pulling a date down makes them', () => {
    const pulled = kept.map((line, index) =>
      index === 0 ? line : [`2026-06-${String(29 + index)}`, ...line.slice(1)],
    );
    expect(tableOf(pulled).rows.map(({ asOf }) => asOf)).to.deep.equal(['2026-06-30']);
  });

  it('is no table of the staff, and a sheet of theirs with like heads is none of kept periods', () => {
    const staff = [
      ['STT', 'Đơn vị', 'Địa bàn', 'Cán bộ phụ trách', 'Kế hoạch', 'Thực hiện'],
      [1, 'Huyện Vũ Thư', 'Xã Tân Lập', 'Lan', 900, 800],
    ];
    expect(readKeptTable(gridOf(staff))).to.equal(null);
  });

  it('is compared with: what a sheet of the same date lacks comes from it', () => {
    const head = ['STT', 'Huyện', 'Xã', 'Dân số', 'Kế hoạch BHYT', 'Thực hiện BHYT'];
    const monthly = (title: string, rows: Cells): Cells => [[title], [], head, ...rows];
    const now = gridOf(
      monthly('BHYT, số liệu đến 30/6/2027', [
        [1, 'Huyện Vũ Thư', 'Xã Tân Lập', 1000, 900, 850],
        [2, 'Huyện Hưng Hà', 'Xã Tân Lập', 1000, 900, 720],
        [3, 'Huyện Hưng Hà', 'Xã Minh Tân', 1000, 900, 650],
      ]),
      { sheet: 'T6.2027' },
    );
    const partial = gridOf(
      monthly('BHYT, số liệu đến 30/6/2026', [[1, 'Huyện Vũ Thư', 'Xã Tân Lập', 1000, 900, 801]]),
      { sheet: 'T6.2026' },
    );
    const lastYear = (grids: Parameters<typeof readWorkbook>[0]): unknown =>
      readWorkbook(grids).localities.map(({ schemes }) => schemes.health?.samePeriodLastYear);
    const table = gridOf(kept, { sheet });
    expect(lastYear([now, table])).to.deep.equal([800, 700, null]);
    expect(lastYear([now, partial, table])).to.deep.equal([801, 700, null]);
  });
});

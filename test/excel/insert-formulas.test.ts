import { expect } from 'chai';
import { ExcelSession } from '../../src/excel/excel-session';
import type { EmbeddedExcelOptions } from '../../src/host/embedded-excel';
import type { HostSheet } from '../../src/host/host-workbook';
import type { FormulaInsertion } from '../../src/session/formula-insertion';
import { formulaColumns } from '../../src/sheets/formula-columns';
import { readWorkbook } from '../../src/sheets/read-workbook';
import { openWithFunctions } from '../functions/function-host';
import { closeHosts } from '../host/open-host';
import { problemOf } from './problem-of';

const rows = [
  ['STT', 'Xã', 'Dân số', 'Kế hoạch BHYT', 'Thực hiện BHYT'],
  [1, 'Xã Giao An', 9691, 9328, 9166],
  [2, 'Xã Giao Hà', 6069, 6022, 5985],
  [3, 'Xã Giao Tân', 5678, 5706, 5573],
];

const staff: HostSheet = {
  name: 'T6',
  cells: Object.fromEntries(
    rows.flatMap((row, down) =>
      row.map(
        (value, across) => [`${'ABCDE'.charAt(across)}${String(down + 1)}`, { value }] as const,
      ),
    ),
  ),
};

async function opened(sheet: HostSheet = staff, options: EmbeddedExcelOptions = {}) {
  const open = await openWithFunctions({ sheets: [sheet] }, options);
  const session = new ExcelSession(open);
  const column = (first: number, last: number, at = 5): unknown[] =>
    Array.from({ length: last - first + 1 }, (_, index) =>
      open.host.sheet('T6').value(first - 1 + index, at),
    );
  return { host: open.host, session, column };
}

const insertion: FormulaInsertion = {
  sheet: 'T6',
  kind: 'remaining',
  rows: [2, 3, 4],
  participants: 5,
  other: 4,
  column: 6,
};

describe('excel: insert formulas', () => {
  afterEach(closeHosts);

  it('writes one formula that spills, in the columns that were recognised', async () => {
    const { host, session, column } = await opened();
    const table = readWorkbook(await session.readSheets()).tables[0];
    const found = table === undefined ? null : formulaColumns(table, 'coverage');
    expect(found).to.deep.equal({ scheme: 'health', rows: [2, 3, 4], participants: 5, other: 3 });
    if (found === null) return;
    const { rows, participants, other } = found;
    const places = { rows, participants, other };
    const written = await session.insertFormulas({
      sheet: 'T6',
      kind: 'coverage',
      column: 6,
      ...places,
    });
    expect(written).to.deep.equal({ place: 'T6!F2:F4', spilled: true });
    expect(column(1, 5)).to.deep.equal([null, 9166 / 9691, 5985 / 6069, 5573 / 5678, null]);
    const { sheets } = await host.snapshot();
    expect(sheets[0]?.cells?.F2).to.deep.include({
      formula: '=BAOPHU.COVERAGE(E2:E4,C2:C4)',
      style: { numberFormat: '0.00%' },
    });
    await host.edit('T6!E4', [[5678]]);
    expect(column(4, 4)).to.deep.equal([1]);
  });

  it('writes row by row where other rows stand between', async () => {
    const gap = await opened();
    const written = await gap.session.insertFormulas({ ...insertion, rows: [2, 4] });
    expect(written).to.deep.equal({ place: 'T6!F2:F4', spilled: false });
    expect(gap.column(2, 4)).to.deep.equal([162, null, 133]);
  });

  it('never overwrites anything', async () => {
    const { host, session, column } = await opened({
      ...staff,
      cells: { ...staff.cells, F3: { value: 'ghi chú' } },
    });
    const before = await host.snapshot();
    const problem = await problemOf(session.insertFormulas(insertion));
    expect(problem).to.include({ code: 'cells-filled', unchanged: true });
    expect(problem?.details).to.deep.equal({ sheet: 'T6', cells: 'F2:F4' });
    expect(await host.snapshot()).to.deep.equal(before);
    expect(column(3, 3)).to.deep.equal(['ghi chú']);
  });

  it('leaves protected sheets, and says when a sheet is gone', async () => {
    const guarded = await opened({ ...staff, protected: true });
    expect(await problemOf(guarded.session.insertFormulas(insertion))).to.include({
      code: 'protected-sheet',
    });
    const { session } = await opened();
    expect(await problemOf(session.insertFormulas({ ...insertion, sheet: 'T7' }))).to.include({
      code: 'no-such-sheet',
    });
  });

  it('takes back what it wrote, unless somebody has changed it', async () => {
    const { host, session } = await opened();
    const before = await host.snapshot();
    expect(await session.undoFormulas()).to.equal(null);
    await session.insertFormulas(insertion);
    expect(await session.undoFormulas()).to.deep.equal({
      restored: ['T6!F2'],
      kept: [],
      leftOut: [],
    });
    expect(await host.snapshot()).to.deep.equal(before);
    await session.insertFormulas({ ...insertion, rows: [2, 4] });
    await host.edit('T6!F4', [['của tôi']]);
    expect(await session.undoFormulas()).to.deep.include({
      restored: ['T6!F2'],
      kept: ['T6!F4'],
    });
  });
});

import { expect } from 'chai';
import { readWorkbook } from '../../../src/sheets/read-workbook';
import { proposeRepairs } from '../../../src/sheets/repairs/propose-repairs';
import type { Grid } from '../../../src/sheets/grid';
import type { ProposedRepair } from '../../../src/sheets/repairs/repair';
import { encodeLegacy } from '../../support/legacy-encoder';
import { gridOf } from '../../support/table-grid';

const head = ['STT', 'Tên xã', 'Dân số', 'Kế hoạch giao BHYT', 'Số người tham gia BHYT', '% KH'];

function repairsOf(...grids: Grid[]): readonly ProposedRepair[] {
  return proposeRepairs(grids, readWorkbook(grids));
}

describe('sheets: repairs', () => {
  it('turn numbers typed as text into what the reader took them for', () => {
    const repairs = repairsOf(
      gridOf([
        head,
        [1, 'Xã Giao Tân', '5.678', 5706, '5 573', '97,67%'],
        [2, 'Xã Giao Hà', '6.000', 5900, '5700 người', '96,6%'],
        ['', 'Tổng cộng', '11.678', 11606, 11273, '97,13%'],
      ]),
    );
    expect(
      repairs.map(({ row, column, before, after }) => [row, column, before, after]),
    ).to.deep.equal([
      [2, 3, '5.678', 5678],
      [3, 3, '6.000', 6000],
      [4, 3, '11.678', 11678],
      [2, 5, '5 573', 5573],
      [3, 5, '5700 người', 5700],
      [2, 6, '97,67%', 0.9767],
      [3, 6, '96,6%', 0.966],
      [4, 6, '97,13%', 0.9713],
    ]);
    expect(repairs.map(({ numberFormat }) => numberFormat === '0.00%')).to.deep.equal(
      repairs.map(({ column }) => column === 6),
    );
  });

  it('leave formulas, unreadable texts and marks of missing numbers alone', () => {
    const grid = gridOf([
      head,
      [1, 'Xã Giao Tân', '5.678', 5706, '5573', null],
      [2, 'Xã Giao Hà', 6000, 5900, 'chưa có', null],
      [3, 'Xã Bình Hòa', 7000, 6900, '-', null],
    ]);
    const formulas = grid.values.map((row, index) =>
      row.map((_, column) => (index === 1 && column === 2 ? true : null)),
    );
    const repairs = repairsOf({ ...grid, formulas });
    expect(repairs.map(({ row, column }) => [row, column])).to.deep.equal([[2, 5]]);
  });

  it('turn legacy letters into Unicode, line breaks as they were', () => {
    const name = encodeLegacy('Xã Giao Tân', 'TCVN3');
    const title = encodeLegacy('Kế hoạch\ngiao BHYT', 'TCVN3');
    const grid = gridOf([
      ['STT', encodeLegacy('Tên xã', 'TCVN3'), encodeLegacy('Dân số', 'TCVN3'), title, 'BHYT'],
      [1, name, 5678, 5706, 5573],
      [2, encodeLegacy('Xã Giao Hà', 'TCVN3'), 6000, 5900, 5700],
    ]);
    const fonts = grid.values.map((row) =>
      row.map((value) => (typeof value === 'string' ? '.VnTime' : null)),
    );
    const repairs = repairsOf({ ...grid, fonts }).filter(({ kind }) => kind === 'legacy-encoding');
    expect(repairs.map(({ after }) => after)).to.deep.equal([
      'Tên xã',
      'Dân số',
      'Kế hoạch\ngiao BHYT',
      'Xã Giao Tân',
      'Xã Giao Hà',
    ]);
    expect(repairs.every(({ font }) => font === 'Times New Roman')).to.equal(true);
    expect(repairs[3]?.before).to.equal(name);
  });

  it('take blanks out of names that nobody sees, and nothing else', () => {
    const repairs = repairsOf(
      gridOf([
        head,
        [1, ' Xã  Giao Tân\u00a0', 5678, 5706, 5573, null],
        [2, 'Xã Giao Hà', 6000, 5900, 5700, null],
      ]),
    );
    expect(repairs).to.have.length(1);
    expect(repairs[0]).to.deep.include({ kind: 'extra-spaces', row: 2, column: 2 });
    expect(repairs[0]?.after).to.equal('Xã Giao Tân');
  });

  it('are none for a sheet that is no table of localities', () => {
    expect(repairsOf(gridOf([['Ghi chú '], ['1.065 '], [' a  b ']]))).to.deep.equal([]);
  });
});

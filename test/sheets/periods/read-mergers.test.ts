import { expect } from 'chai';
import type { Cells } from '../../support/workbooks';
import { readMergers } from '../../../src/sheets/periods/read-mergers';
import { peopleOf, restate } from '../../../src/sheets/periods/restate';
import { viewSheet } from '../../../src/sheets/sheet-view';
import { locality } from '../../coverage/localities';
import { gridOf } from '../../support/table-grid';

const read = (rows: Cells) =>
  readMergers(viewSheet(gridOf(rows)))?.map(
    ({ from, to, whole, share }) => `${from} > ${to} ${whole ? 'whole' : String(share)}`,
  ) ?? null;

describe('readMergers', () => {
  it('reads one row for an old unit, and a blank new unit as the one above', () => {
    expect(
      read([
        ['TT', 'Tên xã trước sắp xếp', 'Tên xã sau sắp xếp', 'Tỷ lệ'],
        [1, 'Xã A', 'Xã M', ''],
        [2, 'Xã B', '', ''],
        [3, 'Xã C', '', '25%'],
        [4, '', 'Xã N', 0.75],
      ]),
    ).to.deep.equal([
      'Xã A > Xã M whole',
      'Xã B > Xã M whole',
      'Xã C > Xã M 0.25',
      'Xã C > Xã N 0.75',
    ]);
  });

  it('reads a list of old units in a cell, parts among them', () => {
    expect(
      read([
        ['Đơn vị mới', 'Các đơn vị cũ'],
        ['Xã M', 'Xã A, toàn bộ xã B và một phần xã C'],
        ['Xã N', 'phần còn lại của xã C'],
      ]),
    ).to.deep.equal([
      'Xã A > Xã M whole',
      'xã B > Xã M whole',
      'xã C > Xã M null',
      'xã C > Xã N null',
    ]);
  });

  it('takes no other sheet for one', () => {
    expect(
      read([
        ['STT', 'Xã', 'Số mới tham gia', 'Số cũ'],
        [1, 'Xã A', 5, 6],
      ]),
    ).to.equal(null);
    expect(
      read([
        ['Xã', 'Dân số'],
        ['Xã A', 5],
      ]),
    ).to.equal(null);
    expect(read([])).to.equal(null);
  });
});

describe('restate', () => {
  const mergers =
    readMergers(
      viewSheet(
        gridOf([
          ['Xã cũ', 'Xã mới'],
          ['A', 'M'],
          ['một phần B', 'M'],
          ['một phần B', 'N'],
        ]),
      ),
    ) ?? [];
  const now = ['M', 'N'].map((name) => locality({ name }));
  const sharesOf = (names: readonly string[], shares: Parameters<typeof restate>[3]) =>
    restate(
      names.map((name) => locality({ name })),
      now,
      mergers,
      shares,
    ).portions.map(
      ({ earlier, now: to, share }) => `${names[earlier] ?? ''}${String(to)} ${String(share)}`,
    );

  it('goes by the shares that the user gives, and by none that are more than the unit', () => {
    const toM = { from: 'B', to: 'M', share: 0.7 };
    expect(sharesOf(['A', 'B'], [toM])).to.deep.equal(['A0 1', 'B0 0.7', 'B1 null']);
    expect(sharesOf(['A', 'B'], [toM, { from: 'B', to: 'N', share: 0.4 }])).to.deep.equal([
      'A0 1',
      'B0 null',
      'B1 null',
    ]);
  });

  it('leaves a sheet alone that has the new units already', () => {
    expect(sharesOf(['M', 'N'], [])).to.deep.equal([]);
  });

  it('divides a unit into whole people that add up to it', () => {
    for (const people of [0, 1, 7, 100, 9001]) {
      const parts = [
        peopleOf(people, { share: 0.3, upTo: 0.3 }),
        peopleOf(people, { share: 0.3, upTo: 0.6 }),
        peopleOf(people, { share: 0.4, upTo: 1 }),
      ];
      expect(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)).to.equal(people);
    }
  });
});

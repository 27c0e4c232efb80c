import { expect } from 'chai';
import { call, ExcelErrorStub, only, type Cell, type Given } from './direct';

const counting = ['COVERAGE', 'ATTAINMENT', 'REMAINING', 'CHANGE', 'GROWTH'] as const;

/** Functions of counts with the other arguments that a single call needs. */
const withRest: readonly (readonly [id: string, rest: readonly Given[]])[] = [
  ...counting.map((id) => [id, []] as const),
  ['REMAININGTO', [0.96]],
  ['GAPPOINTS', [0.96]],
  ['PACE', ['30/6/2024', '31/12/2024']],
  ['STATUS', []],
];

describe('functions: arguments', () => {
  for (const [id, rest] of withRest) {
    it(`${id} passes an error on unchanged, wherever it stands and whatever else is wrong`, () => {
      const error = new ExcelErrorStub('#REF!');
      expect(only(id, error, 5, ...rest)).to.equal(error);
      expect(only(id, 'abc', error, ...rest)).to.equal(error);
      expect(only(id, null, error, ...rest)).to.equal(error);
    });

    it(`${id} quotes a text that is no number`, () => {
      const message = '#VALUE! Không đọc được “chờ số” thành số.';
      expect(only(id, 'chờ số', 5, ...rest)).to.equal(message);
      expect(only(id, 5, 'chờ số', ...rest)).to.equal(message);
      expect(only(id, true, 5, ...rest)).to.equal('#VALUE! Không đọc được “TRUE” thành số.');
    });

    it(`${id} refuses negative people and rates in place of people`, () => {
      expect(only(id, -1, 5, ...rest)).to.equal('#NUM!');
      expect(only(id, 5, -1, ...rest)).to.equal('#NUM!');
      expect(only(id, '-1', 5, ...rest)).to.equal('#NUM!');
      expect(only(id, '95,8%', 5, ...rest)).to.equal(
        '#VALUE! “95,8%” là tỷ lệ; ở đây cần số người.',
      );
    });

    if (id === 'STATUS') continue;
    it(`${id} says that there is no number yet`, () => {
      for (const blank of [null, '', '  ', '-', 'chưa có']) {
        expect(only(id, blank, 5, ...rest)).to.equal('#N/A Chưa có số liệu.');
        expect(only(id, 5, blank, ...rest)).to.equal('#N/A Chưa có số liệu.');
      }
    });
  }

  it('give #DIV/0! where there is no base, and no person still to enrol where there is no plan', () => {
    expect(only('COVERAGE', 5, 0)).to.equal('#DIV/0!');
    expect(only('ATTAINMENT', 5, 0)).to.equal('#DIV/0!');
    expect(only('GROWTH', 5, 0)).to.equal('#DIV/0!');
    expect(only('REMAININGTO', 5, 0, 0.96)).to.equal('#DIV/0!');
    expect(only('GAPPOINTS', 5, 0, 0.96)).to.equal('#DIV/0!');
    expect(only('REMAINING', 5, 0)).to.equal(0);
    expect(only('CHANGE', 5, 0)).to.equal(5);
    // Blank before zero: there is no number that could be divided.
    expect(only('COVERAGE', null, 0)).to.equal('#N/A Chưa có số liệu.');
  });

  it('read numbers typed as text', () => {
    expect(only('REMAINING', '5.573', '5.706 người')).to.equal(133);
    expect(only('CHANGE', '170.342', "'165 974")).to.equal(4368);
  });

  it('decide 1.065 and 1,065 by the range that they stand in', () => {
    const change = (texts: readonly Cell[]): unknown =>
      call('TONUMBER', texts).map(([number]) => number);
    expect(change(['1.065', '92,62'])).to.deep.equal([1065, 92.62]);
    expect(change(['1.065', '92.62'])).to.deep.equal([1.065, 92.62]);
    expect(change(['1,065', '92.62'])).to.deep.equal([1065, 92.62]);
    expect(change(['1.065'])).to.deep.equal([1065]);
    expect(change(['1,065'])).to.deep.equal([1.065]);
    // People come whole.
    expect(only('CHANGE', '1,065', 0)).to.equal(1065);
    expect(call('CHANGE', ['1,065', '2,500,000'], 0)).to.deep.equal([[1065], [2500000]]);
  });

  it('read a rate as fraction, as percentage or as text', () => {
    for (const rate of [0.96, 96, '96%', '0,96', '96', '96,0 %']) {
      expect(only('REMAININGTO', 90, 100, rate), String(rate)).to.equal(6);
    }
    expect(only('REMAININGTO', 0, 1000, 1)).to.equal(1000);
    expect(only('REMAININGTO', 0, 1000, '1%')).to.equal(10);
    expect(only('REMAININGTO', 0, 1000, 0.01)).to.equal(10);
    expect(only('REMAININGTO', 0, 10000, 95.15)).to.equal(9515);
    expect(only('REMAININGTO', 0, 1000, -0.1)).to.equal('#NUM!');
    expect(only('REMAININGTO', 0, 1000, null)).to.equal('#N/A Chưa có số liệu.');
    expect(only('REMAININGTO', 0, 1000, 'cao')).to.equal('#VALUE! Không đọc được “cao” thành số.');
  });

  it('combine ranges cell by cell, and put a single value beside every cell', () => {
    expect(
      call(
        'REMAINING',
        [
          [1, 2],
          [3, 4],
        ],
        [
          [5, 5],
          [5, 5],
        ],
      ),
    ).to.deep.equal([
      [4, 3],
      [2, 1],
    ]);
    expect(call('REMAINING', [1, null, 3], 5)).to.deep.equal([[4], ['#N/A Chưa có số liệu.'], [2]]);
    expect(call('REMAINING', 1, [[5, 6]])).to.deep.equal([[4, 5]]);
    expect(call('REMAININGTO', [90, 80], [100, 100], '95%')).to.deep.equal([[5], [15]]);
  });

  it('name two shapes that do not match', () => {
    const message = '#VALUE! Hai vùng không cùng kích thước: 3 × 1 và 2 × 1 (dòng × cột).';
    expect(only('COVERAGE', [1, 2, 3], [1, 2])).to.equal(message);
    expect(only('PACE', [1, 2, 3], 9, [45473, 45473], 45657)).to.equal(message);
    expect(only('COVERAGE', [[1, 2]], [1, 2])).to.equal(
      '#VALUE! Hai vùng không cùng kích thước: 1 × 2 và 2 × 1 (dòng × cột).',
    );
  });

  for (const blank of [null, 0]) {
    it(`cut whole columns after the last entry, blank cells coming as ${String(blank)}`, () => {
      const column = (...cells: Cell[]): Cell[] => {
        const all = new Array<Cell>(1_048_576).fill(blank);
        cells.forEach((cell, index) => (all[index] = cell));
        return all;
      };
      const used = call('REMAINING', column('Thực hiện', 90, 80), column('Kế hoạch', 95, 95, 70));
      expect(used.slice(0, 3)).to.deep.equal([
        ['#VALUE! Không đọc được “Thực hiện” thành số.'],
        [5],
        [15],
      ]);
      expect(used).to.have.length(4);
      expect(call('REMAINING', column(1, 2), 5)).to.deep.equal([[4], [3]]);
      // A shorter range beside it is not cut.
      expect(call('REMAINING', column(1, 2), [5, 5])).to.deep.equal([[4], [3]]);
      expect(call('TONUMBER', column())).to.have.length(1);
    });
  }

  it('keep a zero at the end of a whole column where blank cells come as null', () => {
    const column = new Array<Cell>(1_048_576).fill(null);
    column[0] = 4;
    column[1] = 0;
    expect(call('REMAINING', column, 5)).to.deep.equal([[1], [5]]);
  });

  it('cut long ranges that are open at the end as well', () => {
    const column = new Array<Cell>(2_000).fill(null);
    column[0] = 4;
    column[7] = 3;
    expect(call('REMAINING', column, 5)).to.have.length(8);
  });

  it('do not cut ranges of ordinary height', () => {
    expect(call('TONUMBER', [1, null, null])).to.deep.equal([[1], [''], ['']]);
  });

  it('take the plain value of one of Excel’s data types', () => {
    const formatted = { type: 'FormattedNumber', basicType: 'Double', basicValue: 5573 };
    expect(only('REMAINING', formatted, 5706)).to.equal(133);
    const error = { type: 'Error', basicType: 'Error', basicValue: '#FIELD!' };
    expect(only('REMAINING', error, 5706)).to.equal(error);
  });
});

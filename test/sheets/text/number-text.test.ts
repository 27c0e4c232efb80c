import { expect } from 'chai';
import fc from 'fast-check';
import type { NumberText } from '../../../src/sheets/text/number-text';
import {
  decimalMarkOf,
  isErrorText,
  isMissingMark,
  readNumber,
} from '../../../src/sheets/text/number-text';

function number(value: number, particulars: Partial<NumberText> = {}): NumberText {
  return { value, percent: false, unit: null, ambiguous: false, decimals: 0, ...particulars };
}

describe('readNumber', () => {
  it('reads what typists mean', () => {
    const cases: readonly (readonly [string, NumberText])[] = [
      ['170342', number(170342)],
      ['1.065.565', number(1065565)],
      ['1,065,565', number(1065565)],
      ['1.065,5', number(1065.5, { decimals: 1 })],
      ['1,065.5', number(1065.5, { decimals: 1 })],
      ['1.234.567,89', number(1234567.89, { decimals: 2 })],
      ['92,62%', number(92.62, { percent: true, decimals: 2 })],
      ['92.62 %', number(92.62, { percent: true, decimals: 2 })],
      ['92.625%', number(92.625, { percent: true, decimals: 3 })],
      ['92,62 phần trăm', number(92.62, { percent: true, decimals: 2 })],
      ['0.926', number(0.926, { decimals: 3 })],
      ['0,9262', number(0.9262, { decimals: 4 })],
      [',5', number(0.5, { decimals: 1 })],
      ['12.', number(12)],
      ['1 065 565', number(1065565)],
      ['1\u00a0065,5', number(1065.5, { decimals: 1 })],
      ['1\u202f065', number(1065)],
      ["1'065'565", number(1065565)],
      ["'123", number(123)],
      ['１．０６５．５６５', number(1065565)],
      ['+12', number(12)],
      ['−5', number(-5)],
      ['– 5', number(-5)],
      ['(12)', number(-12)],
      ['-0', number(0)],
      ['12 người', number(12, { unit: 'người' })],
      ['12 ng.', number(12, { unit: 'người' })],
      ['12NGUOI', number(12, { unit: 'người' })],
      ['354 hộ', number(354, { unit: 'hộ' })],
      ['1,065 người', number(1065, { unit: 'người' })],
      ['1.5 nghìn', number(1.5, { unit: 'nghìn', decimals: 1 })],
      ['2 triệu', number(2, { unit: 'triệu' })],
      ['3,5 điểm phần trăm', number(3.5, { unit: 'điểm phần trăm', decimals: 1 })],
      ['712*', number(712)],
      ['1.234.567 (1)', number(1234567)],
      ['712 ¹', number(712)],
    ];
    for (const [text, expected] of cases) expect(readNumber(text), text).to.deep.equal(expected);
  });

  it('says what could be two numbers, and lets the column decide', () => {
    expect(readNumber('1.065')).to.deep.equal(number(1065, { ambiguous: true }));
    expect(readNumber('1,065')).to.deep.equal(number(1.065, { ambiguous: true, decimals: 3 }));
    expect(readNumber('1.065', ',')).to.deep.equal(number(1065));
    expect(readNumber('1,065', ',')).to.deep.equal(number(1.065, { decimals: 3 }));
    expect(readNumber('1.065', '.')).to.deep.equal(number(1.065, { decimals: 3 }));
    expect(readNumber('1,065', '.')).to.deep.equal(number(1065));
    // What can be read in one way only is read so in any column.
    expect(readNumber('92.62', ',')).to.deep.equal(number(92.62, { decimals: 2 }));
    expect(readNumber('1.065.565', '.')).to.deep.equal(number(1065565));
  });

  it('finds no number in names, dates, fractions and slips of the finger', () => {
    const texts =
      '|  |-|abc|12a|12 a|12đ|tháng 6|1/2|30.6.2024|30/6/2024|1-2|O|1O5|l2|12 34|1.06.565|1.234,567.8|' +
      '12.345.67|1e5|1 .065|1.234 (đã trừ)|(12|12)|(-5)|%|1,2,3|Infinity|3=2/1|Ấp 3';
    for (const text of texts.split('|')) expect(readNumber(text), text).to.equal(null);
  });

  it('reads back every number in every style', () => {
    const styles = [
      { group: '.', mark: ',' },
      { group: ',', mark: '.' },
      { group: ' ', mark: ',' },
      { group: '\u00a0', mark: '.' },
      { group: '', mark: ',' },
    ] as const;
    fc.assert(
      fc.property(
        fc.nat(2_000_000_000),
        fc.integer({ min: 0, max: 4 }),
        fc.boolean(),
        fc.constantFrom(...styles),
        (digits, decimals, negative, { group, mark }) => {
          const whole = Math.floor(digits / 10 ** decimals);
          const fraction = String(digits)
            .padStart(decimals + 1, '0')
            .slice(-decimals);
          const grouped = String(whole).replace(/\B(?=(?:\d{3})+$)/g, group);
          const text = (negative ? '-' : '') + grouped + (decimals === 0 ? '' : mark + fraction);
          const read = readNumber(text, mark);
          const size = Number(`${String(whole)}.${decimals === 0 ? '0' : fraction}`);
          expect(read?.value, text).to.equal(negative && size !== 0 ? -size : size);
          expect(read?.decimals, text).to.equal(decimals);
          expect(read?.ambiguous, text).to.equal(false);
        },
      ),
    );
  });

  it('gives finite numbers or null for any text', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...Array.from("019.,  -(%)'ngườik*")) }),
    );
    fc.assert(
      fc.property(text, (any) => {
        const read = readNumber(any);
        if (read !== null) expect(Number.isFinite(read.value) && /\d/.test(any)).to.equal(true);
      }),
    );
  });
});

describe('decimalMarkOf', () => {
  it('decides by those that can be read in one way only', () => {
    expect(decimalMarkOf(['1.065', '92,62', '2.310'])).to.equal(',');
    expect(decimalMarkOf(['1.065', '1.065.565'])).to.equal(',');
    expect(decimalMarkOf(['1,065', '98.5'])).to.equal('.');
    expect(decimalMarkOf(['1,065', '1,065,565'])).to.equal('.');
    expect(decimalMarkOf(['1.065', '854 người', '1.200 người'])).to.equal(',');
    expect(decimalMarkOf(['1.065', '98.625%'])).to.equal('.');
  });

  it('decides nothing from doubtful or contradicting texts', () => {
    expect(decimalMarkOf(['1.065', '2,310', '712', 'Xã An Hòa', '-', '30.6.2024'])).to.equal(null);
    expect(decimalMarkOf(['92,62', '98.5'])).to.equal(null);
    expect(decimalMarkOf([])).to.equal(null);
  });
});

describe('isMissingMark', () => {
  it('knows what stands for no number', () => {
    const marks =
      '| |-|–|—|- -|--|x|X|chưa có|Chưa có số liệu|không có|k có|không|n/a|N/A|na|…|...|.|/|\\|_|?|chưa|0 có|CHUA CO';
    for (const mark of marks.split('|')) expect(isMissingMark(mark), mark).to.equal(true);
    expect(isMissingMark('\u00a0–\u00a0')).to.equal(true);
  });

  it('takes neither numbers nor names nor errors for one', () => {
    for (const text of [
      '0',
      '12',
      '0%',
      '-5',
      '#N/A',
      'Xã',
      'Xã Không Tên',
      '*1',
      'x2',
      '+',
      'Thôn Chưa',
    ]) {
      expect(isMissingMark(text), text).to.equal(false);
    }
  });

  it('is never a number as well', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('-–.…/x0 1,?%')) }), (text) => {
        expect(isMissingMark(text) && readNumber(text) !== null).to.equal(false);
      }),
    );
  });
});

describe('isErrorText', () => {
  it('knows the errors of Excel', () => {
    for (const text of [
      '#N/A',
      '#DIV/0!',
      '#REF!',
      '#VALUE!',
      '#NAME?',
      '#NUM!',
      '#NULL!',
      '#SPILL!',
      ' #n/a ',
    ]) {
      expect(isErrorText(text.trimStart()), text).to.equal(true);
    }
    for (const text of ['N/A', '#', '#12', '# N/A', '#REF', 'Lỗi #N/A'])
      expect(isErrorText(text), text).to.equal(false);
  });
});

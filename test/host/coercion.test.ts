import { expect } from 'chai';
import { closeHosts, failureOf, openHost } from './open-host';

type Case = readonly [written: unknown, value: unknown, format: string, shown: string];

/** `3/2` is a day of the current year, which for these tests is 2024. */
const today = (): Date => new Date(2024, 5, 30);

const vietnameseCases: readonly Case[] = [
  ['Xã Bình Hòa', 'Xã Bình Hòa', 'General', 'Xã Bình Hòa'],
  ['00123', 123, 'General', '123'],
  [' 12 ', 12, 'General', '12'],
  ['1.065.565', 1065565, '#,##0', '1.065.565'],
  ['1.065', 1065, '#,##0', '1.065'],
  ['92,62', 92.62, 'General', '92,62'],
  ['12.5', '12.5', 'General', '12.5'],
  ['92,62%', 0.9262, '0.00%', '92,62%'],
  ['5%', 0.05, '0%', '5%'],
  ['(5)', -5, 'General', '-5'],
  ['1e3', 1000, '0.00E+00', '1,00E+03'],
  ['1 1/2', 1.5, '# ?/?', '1 1/2'],
  ['TRUE', true, 'General', 'TRUE'],
  ['false', false, 'General', 'FALSE'],
  ['#N/A', '#N/A', 'General', '#N/A'],
  ['3/2', 45325, 'd-mmm', '3-thg 2'],
  ['30/6/2024', 45473, 'm/d/yyyy', '30/06/2024'],
  ['31/2', '31/2', 'General', '31/2'],
  ['10:30', 0.4375, 'h:mm', '10:30'],
  ["'00123", '00123', 'General', '00123'],
  ['=1+1', 2, 'General', '2'],
  ['+1', 1, 'General', '1'],
  ['=', '=', 'General', '='],
];

const englishCases: readonly Case[] = [
  ['1,065,565', 1065565, '#,##0', '1,065,565'],
  ['1.065', 1.065, 'General', '1.065'],
  ['92.62%', 0.9262, '0.00%', '92.62%'],
  ['3/2', 45353, 'd-mmm', '2-Mar'],
  ['6/30/2024', 45473, 'm/d/yyyy', '6/30/2024'],
  ['30/6/2024', 45473, 'm/d/yyyy', '6/30/2024'],
];

describe('host: what is written is read as if typed', () => {
  afterEach(closeHosts);

  for (const [language, cases] of [
    ['vi', vietnameseCases],
    ['en', englishCases],
  ] as const) {
    for (const [written, value, format, shown] of cases) {
      it(`${language}: ${JSON.stringify(written)} → ${JSON.stringify(value)}`, async () => {
        const { Excel } = await openHost(undefined, { dataLanguage: language, today });
        await Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem('A').getRange('A1');
          range.values = [[written]];
          range.load('values,numberFormat,text');
          await context.sync();
          expect(range.values).to.deep.equal([[value]]);
          expect(range.numberFormat).to.deep.equal([[format]]);
          expect(range.text).to.deep.equal([[shown]]);
        });
      });
    }
  }

  it('keeps everything as text in a text cell', async () => {
    const { Excel } = await openHost();
    const texts = ['3/2', 'TRUE', '00123', '=1+1', '+A1', '92,62%', '#N/A', "'x", '@SUM'];
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('A').getRange(`A1:A${texts.length}`);
      range.numberFormat = texts.map(() => ['@']);
      range.values = texts.map((text) => [text]);
      range.load('values,text,valueTypes,formulas');
      await context.sync();
      expect(range.values.flat()).to.deep.equal(texts);
      expect(range.text.flat()).to.deep.equal(texts);
      expect(range.formulas.flat()).to.deep.equal(texts);
      expect(range.valueTypes.flat()).to.deep.equal(texts.map(() => 'String'));
    });
  });

  it('turns a number written to a text cell into text, and does not count it', async () => {
    const { Excel } = await openHost(undefined, { dataLanguage: 'vi' });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      sheet.getRange('A1').numberFormat = [['@']];
      const range = sheet.getRange('A1:A3');
      range.values = [[12.5], [1], ['=COUNT(A1:A2)']];
      range.load('values');
      await context.sync();
      expect(range.values).to.deep.equal([['12,5'], [1], [1]]);
    });
  });

  it('changes no value when only the format changes', async () => {
    const { Excel } = await openHost();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('A').getRange('A1:B1');
      range.values = [[12, "'34"]];
      range.numberFormat = [['@', '#,##0']];
      range.load('values,valueTypes');
      await context.sync();
      expect(range.values).to.deep.equal([[12, '34']]);
      expect(range.valueTypes).to.deep.equal([['Double', 'String']]);
    });
  });

  it('leaves cells alone for null, empties them for "", and repeats a single value', async () => {
    const { Excel } = await openHost({
      sheets: [{ name: 'A', cells: { A1: { value: 1 }, B1: { value: 2 } } }],
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      const range = sheet.getRange('A1:B1');
      range.values = [[null, '']];
      range.load('values,valueTypes');
      const others = sheet.getRange('A2:B3').load('values');
      sheet.getRange('A2:B3').values = 'x' as unknown as string[][];
      await context.sync();
      expect(range.values).to.deep.equal([[1, '']]);
      expect(range.valueTypes).to.deep.equal([['Double', 'Empty']]);
      expect(others.values).to.deep.equal([
        ['', ''],
        ['', ''],
      ]);
      others.load('values');
      await context.sync();
      expect(others.values).to.deep.equal([
        ['x', 'x'],
        ['x', 'x'],
      ]);
    });
  });

  for (const bad of ['=SUM(', '=)', '@SUM(A1)']) {
    it(`refuses ${bad} as a formula`, async () => {
      const { Excel } = await openHost();
      const run = Excel.run(async (context) => {
        context.workbook.worksheets.getItem('A').getRange('A1').values = [[bad]];
        await context.sync();
      });
      expect((await failureOf(run)).code).to.equal('InvalidArgument');
    });
  }

  it('refuses a text longer than 32,767 characters', async () => {
    const { Excel } = await openHost();
    const write = (length: number): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('A').getRange('A1').values = [['x'.repeat(length)]];
        await context.sync();
      });
    await write(32_767);
    expect((await failureOf(write(32_768))).code).to.equal('InvalidArgument');
  });
});

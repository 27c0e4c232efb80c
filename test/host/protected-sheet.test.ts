import { expect } from 'chai';
import { closeHosts, failureOf, openHost } from './open-host';

describe('host: a protected sheet', () => {
  afterEach(closeHosts);

  const changes: readonly (readonly [string, (range: Excel.Range) => void])[] = [
    [
      'values',
      (range) => {
        range.values = [[1]];
      },
    ],
    [
      'a format',
      (range) => {
        range.format.font.bold = true;
      },
    ],
    [
      'a number format',
      (range) => {
        range.numberFormat = [['0']];
      },
    ],
    [
      'a row height',
      (range) => {
        range.format.rowHeight = 30;
      },
    ],
    [
      'a merge',
      (range) => {
        range.merge();
      },
    ],
    [
      'clearing',
      (range) => {
        range.clear();
      },
    ],
    [
      'a hyperlink',
      (range) => {
        range.hyperlink = { documentReference: 'A!A1' };
      },
    ],
    [
      'hiding rows',
      (range) => {
        range.rowHidden = true;
      },
    ],
  ];
  for (const [what, change] of changes) {
    it(`refuses ${what}, and reads stay possible`, async () => {
      const { Excel, host } = await openHost({
        sheets: [{ name: 'A', protected: true, cells: { A1: { value: 7 } } }],
      });
      const before = await host.snapshot();
      const run = Excel.run(async (context) => {
        change(context.workbook.worksheets.getItem('A').getRange('A1'));
        await context.sync();
      });
      expect((await failureOf(run)).code).to.equal('AccessDenied');
      expect(await host.snapshot()).to.deep.equal(before);
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('A').getRange('A1').load('values');
        await context.sync();
        expect(range.values).to.deep.equal([[7]]);
      });
    });
  }
});

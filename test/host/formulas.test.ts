import { expect } from 'chai';
import { closeHosts, openHost } from './open-host';

describe('host: formulas', () => {
  afterEach(closeHosts);

  const workbook = {
    sheets: [
      { name: 'BC Ý Yên', cells: { A1: { value: 5 }, A2: { value: 7 } } },
      {
        name: 'Của tôi',
        cells: {
          A1: { formula: "='BC Ý Yên'!A1*2", value: 10 },
          A2: { formula: "=SUM('BC Ý Yên'!$A$1:$A$2)", value: 12 },
        },
        names: [{ name: 'tại_đây', formula: "='BC Ý Yên'!$A$1" }],
      },
    ],
    names: [{ name: 'Tổng', formula: "='BC Ý Yên'!$A$2" }],
  };

  it('follow a renamed sheet, in cells and in names', async () => {
    const { Excel, host } = await openHost(workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('BC Ý Yên');
      sheet.name = "BC d'Y";
      sheet.getRange('A1').values = [[6]];
      const mine = context.workbook.worksheets.getItem('Của tôi').getRange('A1:A2');
      mine.load('formulas,values');
      await context.sync();
      expect(mine.formulas).to.deep.equal([["='BC d''Y'!A1*2"], ["=SUM('BC d''Y'!$A$1:$A$2)"]]);
      expect(mine.values).to.deep.equal([[12], [13]]);
    });
    const snapshot = await host.snapshot();
    expect(snapshot.names).to.deep.equal([{ name: 'Tổng', formula: "='BC d''Y'!$A$2" }]);
    expect(snapshot.sheets[1]?.names).to.deep.equal([
      { name: 'tại_đây', formula: "='BC d''Y'!$A$1" },
    ]);
  });

  it('turn to #REF! when the sheet is deleted', async () => {
    const { Excel, host } = await openHost(workbook);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('BC Ý Yên').delete();
      const mine = context.workbook.worksheets.getItem('Của tôi').getRange('A1:A2');
      mine.load('formulas,values,valueTypes');
      await context.sync();
      expect(mine.formulas).to.deep.equal([['=#REF!*2'], ['=SUM(#REF!)']]);
      expect(mine.values).to.deep.equal([['#REF!'], ['#REF!']]);
      expect(mine.valueTypes).to.deep.equal([['Error'], ['Error']]);
    });
    expect((await host.snapshot()).names).to.deep.equal([{ name: 'Tổng', formula: '=#REF!' }]);
  });

  it('see a sheet again that comes back under the same name only when written again', async () => {
    const { Excel } = await openHost(workbook);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('BC Ý Yên').delete();
      context.workbook.worksheets.add('BC Ý Yên').getRange('A1').values = [[9]];
      const mine = context.workbook.worksheets.getItem('Của tôi').getRange('A1').load('values');
      await context.sync();
      expect(mine.values).to.deep.equal([['#REF!']]);
    });
  });

  it('compute what the report sheets use', async () => {
    const { Excel } = await openHost();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('A').getRange('A1:C4');
      range.values = [
        [179138, 170342, '=IF(COUNT(A1:B1)<2,"",B1/A1)'],
        [100, '', '=IF(COUNT(A2:B2)<2,"",MAX(0,A2-B2))'],
        ['=SUM(A1:A2)', '=SUMPRODUCT((A1:A2<>"")*(B1:B2<>"")*A1:A2)', '=RANK(A1,A1:A2)'],
        ['=1/0', '=VLOOKUP(1,A1:B2,2,FALSE)', '=TEXT(0.5,"0%")'],
      ];
      range.load('values');
      await context.sync();
      expect(range.values).to.deep.equal([
        [179138, 170342, 170342 / 179138],
        [100, '', ''],
        [179238, 179138, 1],
        ['#DIV/0!', '#N/A', '50%'],
      ]);
    });
  });

  it('keep the values they came with until something they depend on changes', async () => {
    const { host } = await openHost({
      sheets: [{ name: 'A', cells: { A1: { value: 1 }, B1: { formula: '=A1+1', value: 99 } } }],
    });
    await host.edit('A!C1', [['x']]);
    expect(host.sheet('A').value(0, 1)).to.equal(99);
    await host.edit('A!A1', [[2]]);
    expect(host.sheet('A').value(0, 1)).to.equal(3);
  });

  it('wait in manual calculation until told to calculate', async () => {
    const { Excel } = await openHost(
      { sheets: [{ name: 'A', cells: { A1: { value: 1 }, B1: { formula: '=A1+1', value: 2 } } }] },
      { calculation: 'Manual' },
    );
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      const range = sheet.getRange('A1:B1');
      sheet.getRange('A1').values = [[5]];
      range.load('values');
      context.application.load('calculationMode');
      await context.sync();
      expect(context.application.calculationMode).to.equal('Manual');
      expect(range.values).to.deep.equal([[5, 2]]);
      sheet.calculate(false);
      range.load('values');
      await context.sync();
      expect(range.values).to.deep.equal([[5, 6]]);
    });
  });

  it('count in the used range where they spill', async () => {
    const { Excel } = await openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      sheet.getRange('A1:A3').values = [[3], [1], [2]];
      sheet.getRange('C1').values = [['=SORT(A1:A3)']];
      const used = sheet.getUsedRange(true).load('address,values,formulas');
      await context.sync();
      expect(used.address).to.equal('A!A1:C3');
      expect(used.values.map((row) => row[2] as unknown)).to.deep.equal([1, 2, 3]);
    });
  });
});

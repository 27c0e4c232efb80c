import { expect } from 'chai';
import { closeHosts, failureOf, openHost } from './open-host';

describe('host: conditional formats', () => {
  afterEach(closeHosts);

  it('keeps the rules that the report sheets use, newest first', async () => {
    const { Excel, host } = await openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      const custom = sheet.getRange('A1:A9').conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=A1<0.95';
      custom.custom.format.fill.color = '#FFC7CE';
      custom.custom.format.font.color = '#9C0006';
      custom.custom.format.font.bold = true;
      const bar = sheet.getRange('B1:B9').conditionalFormats.add('DataBar').dataBar;
      bar.positiveFormat.fillColor = '#63C384';
      bar.positiveFormat.gradientFill = false;
      bar.lowerBoundRule = { type: 'Number', formula: '0' };
      bar.upperBoundRule = { type: 'Number', formula: '1' };
      const icons = sheet.getRange('C1:C9').conditionalFormats.add('IconSet').iconSet;
      icons.style = 'ThreeSymbols2';
      icons.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=1' },
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=2' },
      ];
      const cell = sheet.getRange('D1:D9').conditionalFormats.add('CellValue').cellValue;
      cell.rule = { formula1: '0', operator: 'LessThan' };
      cell.format.font.color = '#FF0000';
      await context.sync();

      const formats = sheet.getRange('A1:D9').conditionalFormats;
      formats.load(
        'items/type,items/priority,items/customOrNullObject/rule/formula,items/iconSetOrNullObject/style',
      );
      await context.sync();
      expect(formats.items.map((format) => format.type)).to.deep.equal([
        'CellValue',
        'IconSet',
        'DataBar',
        'Custom',
      ]);
      expect(formats.items[3]?.customOrNullObject.rule.formula).to.equal('=A1<0.95');
    });
    expect((await host.snapshot()).sheets[0]?.conditionalFormats).to.deep.equal([
      {
        type: 'CellValue',
        range: 'D1:D9',
        data: {
          rule: { formula1: '0', operator: 'LessThan' },
          format: { font: { color: '#FF0000' } },
        },
      },
      {
        type: 'IconSet',
        range: 'C1:C9',
        data: {
          style: 'ThreeSymbols2',
          criteria: [
            {},
            { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=1' },
            { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=2' },
          ],
        },
      },
      {
        type: 'DataBar',
        range: 'B1:B9',
        data: {
          positiveFormat: { fillColor: '#63C384', gradientFill: false },
          lowerBoundRule: { type: 'Number', formula: '0' },
          upperBoundRule: { type: 'Number', formula: '1' },
        },
      },
      {
        type: 'Custom',
        range: 'A1:A9',
        data: {
          rule: { formula: '=A1<0.95' },
          format: { fill: { color: '#FFC7CE' }, font: { color: '#9C0006', bold: true } },
        },
      },
    ]);
  });

  it('is cut where a part is cleared, and goes with the whole', async () => {
    const { Excel, host } = await openHost({
      sheets: [
        {
          name: 'A',
          conditionalFormats: [
            { type: 'Custom', range: 'A1:C9', data: { rule: { formula: '=TRUE' } } },
            { type: 'Custom', range: 'E1:E2', data: { rule: { formula: '=TRUE' } } },
          ],
        },
      ],
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      sheet.getRange('B2:B3').conditionalFormats.clearAll();
      sheet.getRange('D1:F5').clear('Formats');
      await context.sync();
    });
    expect(
      (await host.snapshot()).sheets[0]?.conditionalFormats?.map((format) => format.range),
    ).to.deep.equal(['A1:C1,A4:C9,A2:A3,C2:C3']);
  });

  it('refuses kinds that it lacks and values that Excel would refuse', async () => {
    const { Excel } = await openHost();
    for (const use of [
      (formats: Excel.ConditionalFormatCollection): void => {
        formats.add('ColorScale');
      },
      (formats: Excel.ConditionalFormatCollection): void => {
        formats.add('Custom').custom.format.fill.color = 'reddish';
      },
      (formats: Excel.ConditionalFormatCollection): void => {
        formats.add('Custom').dataBar.load('axisColor');
      },
    ]) {
      const run = Excel.run(async (context) => {
        use(context.workbook.worksheets.getItem('A').getRange('A1').conditionalFormats);
        await context.sync();
      });
      expect((await failureOf(run)).code).to.equal('InvalidArgument');
    }
  });
});

import { expect } from 'chai';
import { closeHosts, failureOf, openHost } from './open-host';

const workbook = {
  sheets: [
    {
      name: 'BC Ý',
      cells: {
        A1: { value: 'Xã' },
        B1: { value: 'Tỷ lệ' },
        C1: { value: 'Mục tiêu' },
        A2: { value: 'A' },
        B2: { value: 0.97 },
        C2: { value: 0.95 },
        A3: { value: 'B' },
        B3: { value: 0.91 },
        C3: { value: 0.95 },
      },
    },
  ],
};

describe('host: charts', () => {
  afterEach(closeHosts);

  it('are made from a range, changed and placed', async () => {
    const { Excel, host } = await openHost(workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('BC Ý');
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns');
      chart.name = 'Bao phủ';
      chart.title.text = 'Tỷ lệ bao phủ';
      chart.title.format.font.size = 13;
      chart.legend.position = 'Bottom';
      chart.axes.valueAxis.minimum = 0.8;
      chart.axes.valueAxis.numberFormat = '0%';
      chart.setPosition('E2', 'L20');
      chart.series.getItemAt(0).format.fill.setSolidColor('#107c41');
      const target = chart.series.getItemAt(1);
      target.chartType = 'Line';
      target.format.line.color = '#C00000';
      target.format.line.weight = 1.5;
      sheet.charts.load('items/name,count');
      chart.series.load('items/name,items/chartType');
      await context.sync();
      expect(sheet.charts.count).to.equal(1);
      expect(chart.series.items.map((series) => [series.name, series.chartType])).to.deep.equal([
        ['Tỷ lệ', 'ColumnClustered'],
        ['Mục tiêu', 'Line'],
      ]);
      sheet.name = 'BC Ý Yên';
      await context.sync();
    });
    expect((await host.snapshot()).sheets[0]?.charts).to.deep.equal([
      {
        name: 'Bao phủ',
        chartType: 'ColumnClustered',
        title: { text: 'Tỷ lệ bao phủ', font: { size: 13 } },
        legend: { position: 'Bottom' },
        valueAxis: { minimum: 0.8, numberFormat: '0%' },
        categoryAxis: {},
        place: 'E2:L20',
        series: [
          {
            name: 'Tỷ lệ',
            chartType: 'ColumnClustered',
            values: "'BC Ý Yên'!B2:B3",
            categories: "'BC Ý Yên'!A2:A3",
            fill: '#107C41',
          },
          {
            name: 'Mục tiêu',
            chartType: 'Line',
            values: "'BC Ý Yên'!C2:C3",
            categories: "'BC Ý Yên'!A2:A3",
            line: { color: '#C00000', weight: 1.5 },
          },
        ],
      },
    ]);
  });

  it('take series one by one, and go when deleted', async () => {
    const { Excel, host } = await openHost(workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('BC Ý');
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('B1:B3'), 'Columns');
      const series = chart.series.add('Mục tiêu');
      series.setValues(sheet.getRange('C2:C3'));
      series.setXAxisValues(sheet.getRange('A2:A3'));
      await context.sync();
      expect((await host.snapshot()).sheets[0]?.charts?.[0]?.series).to.deep.equal([
        { name: 'Tỷ lệ', chartType: 'ColumnClustered', values: "'BC Ý'!B2:B3", categories: null },
        {
          name: 'Mục tiêu',
          chartType: 'ColumnClustered',
          values: "'BC Ý'!C2:C3",
          categories: "'BC Ý'!A2:A3",
        },
      ]);
      chart.delete();
      await context.sync();
    });
    expect((await host.snapshot()).sheets[0]?.charts).to.equal(undefined);
  });

  it('refuse types that the host does not keep, and protected sheets', async () => {
    const { Excel } = await openHost({
      sheets: [{ name: 'A' }, { name: 'B', protected: true }],
    });
    const add = (sheet: string, type: 'Pie' | 'Line'): Promise<void> =>
      Excel.run(async (context) => {
        const home = context.workbook.worksheets.getItem(sheet);
        home.charts.add(type, home.getRange('A1:B2'), 'Columns');
        await context.sync();
      });
    expect((await failureOf(add('A', 'Pie'))).code).to.equal('InvalidArgument');
    expect((await failureOf(add('B', 'Line'))).code).to.equal('AccessDenied');
  });
});

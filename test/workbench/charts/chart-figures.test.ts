import { expect } from 'chai';
import { EmbeddedExcel } from '../../../src/host/embedded-excel';
import { chartFigures } from '../../../src/workbench/charts/chart-figures';

const host = EmbeddedExcel.fromSheets({
  sheets: [
    {
      name: 'A',
      cells: {
        A1: { value: 'Xã A' },
        A2: { value: 'Xã B' },
        A3: { value: 3 },
        B1: { value: 0.5 },
        B3: { value: 'chưa có' },
        C1: { value: 0.9 },
      },
      charts: [
        {
          name: 'Chart 1',
          chartType: 'ColumnClustered',
          title: { text: 'Bao phủ' },
          legend: {},
          valueAxis: { numberFormat: '0,0%', minimum: 0.25 },
          categoryAxis: {},
          place: 'E1:K9',
          series: [
            {
              name: 'Tỷ lệ',
              chartType: 'ColumnClustered',
              values: 'A!B1:B3',
              categories: 'A!A1:A3',
              fill: '#00FF00',
            },
            {
              name: 'Chỉ tiêu',
              chartType: 'Line',
              values: 'A!C1:C3',
              categories: 'A!A1:A3',
              line: { color: '#0000FF' },
            },
          ],
        },
      ],
    },
  ],
});

describe('workbench: figures of a chart', () => {
  after(() => {
    host.dispose();
  });

  it('come from the cells; what is no number is left out', () => {
    const [chart] = host.sheet('A').record.charts;
    if (chart === undefined) throw new Error('The sheet has no chart.');
    const figures = chartFigures(host.book, chart);
    expect(figures).to.deep.include({
      title: 'Bao phủ',
      categories: ['Xã A', 'Xã B', '3'],
      series: [
        { name: 'Tỷ lệ', kind: 'column', color: '#00FF00', values: [0.5, null, null] },
        { name: 'Chỉ tiêu', kind: 'line', color: '#0000FF', values: [0.9, null, null] },
      ],
      minimum: 0.25,
      showsLegend: true,
    });
    expect(figures.label(0.5)).to.match(/^\d+%$/);
  });

  it('are none when the cells are gone', async () => {
    await host.byHand((book) => {
      book.addSheet('B');
      book.sheets[1]?.record.charts.push(...(book.sheets[0]?.record.charts ?? []));
      book.deleteSheet(host.sheet('A'));
    });
    const [chart] = host.sheet('B').record.charts;
    if (chart === undefined) throw new Error('The sheet has no chart.');
    const figures = chartFigures(host.book, chart);
    expect(figures.categories).to.deep.equal([]);
    expect(figures.series.map(({ values }) => values)).to.deep.equal([[], []]);
  });
});

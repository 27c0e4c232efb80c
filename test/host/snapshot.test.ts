import { expect } from 'chai';
import { EmbeddedExcel } from '../../src/host/embedded-excel';
import type { HostWorkbook } from '../../src/host/host-workbook';

/** Something of everything that a snapshot holds. */
const full: HostWorkbook = {
  sheets: [
    {
      name: 'Số liệu',
      tabColor: '#107C41',
      showGridlines: false,
      style: { font: 'Times New Roman' },
      rowStyles: { 2: { bold: true } },
      columnStyles: { C: { numberFormat: '@' } },
      cells: {
        A1: { value: 'Xã', style: { bold: true, horizontal: 'Fill', fill: '#FFFFFF' } },
        B1: { value: 0 },
        A2: { value: true },
        B2: { value: 3, formula: '=B1+3' },
        C2: { value: '', formula: '=""' },
        D2: {
          value: 'đến',
          hyperlink: { documentReference: 'Ẩn!A1', screenTip: 'Ẩn' },
          style: {
            borders: {
              top: { style: 'Double', weight: 'Thick', color: '#000000' },
              left: { style: 'Continuous', weight: 'Hairline', color: '#FF0000' },
            },
            indent: 1,
            wrap: true,
            vertical: 'Center',
          },
        },
      },
      merges: ['A5:B6'],
      hiddenRows: [9],
      hiddenColumns: ['F'],
      rowHeights: { 5: 30 },
      columnWidths: { A: 90 },
      freeze: { rows: 1, columns: 0 },
      names: [{ name: '_x', formula: '="y"', comment: 'z', hidden: true }],
      conditionalFormats: [
        { type: 'Custom', range: 'A1:A2', stopIfTrue: true, data: { rule: { formula: '=TRUE' } } },
        { type: 'DataBar', range: 'B1', data: { showDataBarOnly: true } },
      ],
      charts: [
        {
          name: 'Biểu đồ',
          chartType: 'Line',
          title: { text: 'T' },
          legend: {},
          valueAxis: {},
          categoryAxis: {},
          place: 'H1:K9',
          series: [
            {
              name: 's',
              chartType: 'Line',
              values: "'Số liệu'!B1:B2",
              categories: null,
              fill: '#FF0000',
            },
          ],
        },
      ],
      page: { properties: { orientation: 'Landscape' }, printArea: 'A1:D9', rowBreaks: [5] },
      tables: [{ name: 'T1', range: 'A1:B2', showTotals: false, showHeaders: true }],
      comments: 1,
      shapes: 2,
      autoFilter: 'A1:D2',
    },
    { name: 'Ẩn', visibility: 'VeryHidden', protected: true },
  ],
  names: [{ name: 'Vùng', formula: "='Số liệu'!$A$1" }],
  settings: { key: { a: 1 } },
  activeSheet: 'Số liệu',
  protected: true,
};

describe('host: snapshot', () => {
  it('gives back what was loaded', async () => {
    const host = EmbeddedExcel.fromSheets(full);
    expect(await host.snapshot()).to.deep.equal(full);
    host.dispose();
  });

  it('is the same JSON for the same content, however it came about', async () => {
    const one = EmbeddedExcel.fromSheets({ sheets: [{ name: 'A' }] });
    const other = EmbeddedExcel.fromSheets({ sheets: [{ name: 'A' }] });
    await one.edit('A!B2:C3', [
      [1, 2],
      [3, '=B2'],
    ]);
    await other.edit('A!C3', [['=B2']]);
    await other.edit('A!B3', [[3]]);
    await other.edit('A!A1', [['weg']]);
    await other.edit('A!B2:C2', [[1, 2]]);
    await other.edit('A!A1', [['']]);
    expect(JSON.stringify(await other.snapshot())).to.equal(JSON.stringify(await one.snapshot()));
    one.dispose();
    other.dispose();
  });
});

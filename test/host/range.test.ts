import { expect } from 'chai';
import { closeHosts, failureOf, openHost, type OpenHost } from './open-host';

describe('host: ranges', () => {
  afterEach(closeHosts);

  async function inSheet<T>(
    open: OpenHost,
    use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  ): Promise<T> {
    return open.Excel.run(async (context) =>
      use(context.workbook.worksheets.getItem('A'), context),
    );
  }

  for (const [what, get] of [
    ['an address below the grid', (sheet: Excel.Worksheet) => sheet.getRange('A1048577')],
    ['an address right of the grid', (sheet: Excel.Worksheet) => sheet.getRange('XFE1')],
    ['no address at all', (sheet: Excel.Worksheet) => sheet.getRange('Xã A')],
    ['indexes outside', (sheet: Excel.Worksheet) => sheet.getRangeByIndexes(0, 16383, 1, 2)],
    ['an empty rectangle', (sheet: Excel.Worksheet) => sheet.getRangeByIndexes(0, 0, 0, 1)],
    ['a cell before the first', (sheet: Excel.Worksheet) => sheet.getCell(-1, 0)],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const open = await openHost();
      const run = inSheet(open, async (sheet, context) => {
        get(sheet).load('address');
        await context.sync();
      });
      expect((await failureOf(run)).code).to.equal('InvalidArgument');
    });
  }

  for (const [what, values] of [
    ['too few rows', [[1, 2]]],
    [
      'too many columns',
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
    ],
    ['ragged rows', [[1, 2], [1]]],
  ] as const) {
    it(`refuses arrays of the wrong shape: ${what}`, async () => {
      const open = await openHost();
      const run = inSheet(open, async (sheet, context) => {
        sheet.getRange('A1:B2').values = values as unknown as number[][];
        await context.sync();
      });
      expect((await failureOf(run)).code).to.equal('InvalidArgument');
      expect((await open.host.snapshot()).sheets[0]?.cells).to.equal(undefined);
    });
  }

  it('reads and writes formats, and answers null where cells differ', async () => {
    const open = await openHost();
    await inSheet(open, async (sheet, context) => {
      const range = sheet.getRange('B2:C3');
      const { format } = range;
      format.font.set({ name: 'Times New Roman', size: 13, bold: true, italic: true });
      format.font.underline = 'Single';
      format.font.color = '#1F4E79';
      format.fill.color = '#FFF2CC';
      format.horizontalAlignment = 'CenterAcrossSelection';
      format.verticalAlignment = 'Center';
      format.wrapText = true;
      format.indentLevel = 2;
      format.columnWidth = 60;
      format.rowHeight = 30;
      sheet.getRange('C3').format.font.bold = false;
      sheet.getRange('C3').format.fill.clear();
      range.load(
        'format/columnWidth,format/rowHeight,format/horizontalAlignment,format/indentLevel',
      );
      format.font.load('name,size,bold,underline');
      format.fill.load('color');
      await context.sync();
      expect(format.toJSON()).to.deep.include({
        horizontalAlignment: 'CenterAcrossSelection',
        indentLevel: 2,
        columnWidth: 60,
        rowHeight: 30,
      });
      expect(format.font.toJSON()).to.deep.include({
        name: 'Times New Roman',
        size: 13,
        underline: 'Single',
        bold: null,
      });
      expect(format.fill.color).to.equal(null);
    });
    const [sheet] = (await open.host.snapshot()).sheets;
    expect(sheet?.cells?.B2?.style).to.deep.equal({
      font: 'Times New Roman',
      size: 13,
      bold: true,
      italic: true,
      underline: true,
      color: '#1F4E79',
      fill: '#FFF2CC',
      horizontal: 'CenterAcrossSelection',
      vertical: 'Center',
      wrap: true,
      indent: 2,
    });
    expect(sheet?.cells?.C3?.style).to.not.have.any.keys('bold', 'fill');
    expect(sheet?.columnWidths).to.deep.equal({ B: 60, C: 60 });
    expect(sheet?.rowHeights).to.deep.equal({ 2: 30, 3: 30 });
  });

  it('draws borders on the edges and inside', async () => {
    const open = await openHost();
    await inSheet(open, async (sheet, context) => {
      const { borders } = sheet.getRange('A1:B2').format;
      borders.getItem('EdgeTop').style = 'Double';
      borders.getItem('InsideHorizontal').style = 'Continuous';
      borders.getItem('InsideHorizontal').weight = 'Hairline';
      const bottom = borders.getItem('EdgeBottom');
      bottom.weight = 'Medium';
      bottom.color = '#FF0000';
      await context.sync();
    });
    const black = { color: '#000000' };
    const hair = { ...black, style: 'Continuous', weight: 'Hairline' };
    const { cells } = (await open.host.snapshot()).sheets[0] ?? {};
    expect(cells?.B1?.style?.borders).to.deep.equal({
      top: { ...black, style: 'Double', weight: 'Thick' },
      bottom: hair,
    });
    expect(cells?.A2?.style?.borders).to.deep.equal({
      top: hair,
      bottom: { color: '#FF0000', style: 'Continuous', weight: 'Medium' },
    });
  });

  it('formats whole columns, rows and the sheet without filling cells', async () => {
    const open = await openHost({ sheets: [{ name: 'A', cells: { A1: { value: 1 } } }] });
    await inSheet(open, async (sheet, context) => {
      sheet.getRange().format.font.name = 'Times New Roman';
      sheet.getRange('B:B').numberFormat = '@' as unknown as string[][];
      sheet.getRange('3:3').format.font.bold = true;
      const b3 = sheet.getRange('B3').load('numberFormat,format/font/bold,format/font/name');
      const used = sheet.getUsedRange(true).load('address');
      await context.sync();
      expect(b3.numberFormat).to.deep.equal([['@']]);
      expect(b3.format.font.bold).to.be.true;
      expect(b3.format.font.name).to.equal('Times New Roman');
      expect(used.address).to.equal('A!A1');
    });
    expect((await open.host.snapshot()).sheets[0]).to.deep.include({
      style: { font: 'Times New Roman' },
      columnStyles: { B: { numberFormat: '@' } },
      rowStyles: { 3: { bold: true } },
    });
  });

  it('merges, keeping the first content, and takes merges apart', async () => {
    const open = await openHost({
      sheets: [{ name: 'A', cells: { B1: { value: 'b' }, A2: { value: 'a' }, D4: { value: 1 } } }],
    });
    await inSheet(open, async (sheet, context) => {
      sheet.getRange('A1:B2').merge();
      sheet.getRange('D4:E5').merge(true);
      const used = sheet.getUsedRange();
      const areas = used.getMergedAreasOrNullObject();
      areas.load('areaCount,areas/items/address');
      const cells = sheet.getRange('A1:B2').load('values');
      await context.sync();
      expect(cells.values).to.deep.equal([
        ['b', ''],
        ['', ''],
      ]);
      expect(areas.areas.items.map((area) => area.address)).to.deep.equal([
        'A!A1:B2',
        'A!D4:E4',
        'A!D5:E5',
      ]);
      sheet.getRange('B2').unmerge();
      const left = used.getMergedAreasOrNullObject().load('address');
      await context.sync();
      expect(left.address).to.equal('A!D4:E4,A!D5:E5');
    });
  });

  it('clears contents, formats or both', async () => {
    const cell = { value: 1, style: { bold: true } };
    const open = await openHost({
      sheets: [{ name: 'A', cells: { A1: cell, A2: cell, A3: cell }, merges: ['A3:B3'] }],
    });
    await inSheet(open, async (sheet, context) => {
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('A2').clear('Formats');
      sheet.getRange('A3').clear();
      await context.sync();
    });
    const [sheet] = (await open.host.snapshot()).sheets;
    expect(sheet?.cells).to.deep.equal({ A1: { style: { bold: true } }, A2: { value: 1 } });
    expect(sheet?.merges).to.equal(undefined);
  });

  it('hides rows and columns, and finds what is visible', async () => {
    const open = await openHost({
      sheets: [{ name: 'A', cells: { A1: { value: 1 }, C5: { value: 2 } }, hiddenRows: [2, 3] }],
    });
    await inSheet(open, async (sheet, context) => {
      sheet.getRange('B:B').columnHidden = true;
      const used = sheet.getUsedRange();
      used.load('rowHidden');
      const rows = used.getRowProperties({ rowHidden: true });
      const visible = used.getSpecialCellsOrNullObject('Visible').load('address');
      await context.sync();
      expect(used.rowHidden).to.equal(null);
      expect(rows.value.map((row) => row.rowHidden)).to.deep.equal([
        false,
        true,
        true,
        false,
        false,
      ]);
      expect(visible.address).to.equal('A!A1,A!C1,A!A4:A5,A!C4:C5');
    });
  });

  it('answers properties cell by cell', async () => {
    const open = await openHost({
      sheets: [
        { name: 'A', cells: { A1: { value: 'X·', style: { font: '.VnTime' } }, B1: { value: 1 } } },
      ],
    });
    await inSheet(open, async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      const cells = range.getCellProperties({ address: true, format: { font: { name: true } } });
      await context.sync();
      expect(cells.value).to.deep.equal([
        [
          { address: 'A!A1', format: { font: { name: '.VnTime' } } },
          { address: 'A!B1', format: { font: { name: 'Calibri' } } },
        ],
      ]);
    });
  });

  it('keeps hyperlinks and their text', async () => {
    const open = await openHost();
    await inSheet(open, async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.hyperlink = {
        documentReference: "'Số liệu'!B7",
        textToDisplay: 'Xã A',
        screenTip: 'B7',
      };
      range.load('hyperlink,values');
      const none = sheet.getRange('A2').load('hyperlink');
      await context.sync();
      expect(range.values).to.deep.equal([['Xã A']]);
      expect(range.hyperlink).to.deep.include({ documentReference: "'Số liệu'!B7" });
      expect(none.hyperlink).to.equal(null);
    });
    expect((await open.host.snapshot()).sheets[0]?.cells?.A1?.hyperlink).to.deep.equal({
      documentReference: "'Số liệu'!B7",
      screenTip: 'B7',
    });
  });

  it('finds the used range with and without what is only formatted', async () => {
    const open = await openHost({
      sheets: [
        { name: 'A', cells: { B2: { value: 1 }, D9: { style: { bold: true } } } },
        { name: 'Trống' },
      ],
    });
    await inSheet(open, async (sheet, context) => {
      const all = sheet.getUsedRange().load('address');
      const values = sheet.getUsedRange(true).load('address');
      const empty = context.workbook.worksheets.getItem('Trống');
      const nothing = empty.getUsedRangeOrNullObject();
      const corner = empty.getUsedRange().load('address');
      await context.sync();
      expect(all.address).to.equal('A!B2:D9');
      expect(values.address).to.equal('A!B2');
      expect(nothing.isNullObject).to.be.true;
      expect(corner.address).to.equal("'Trống'!A1");
    });
  });

  it('selects cells and knows the selection', async () => {
    const open = await openHost({ sheets: [{ name: 'A' }, { name: 'B' }] });
    await open.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('B').getRange('C3:D4').select();
      const selected = context.workbook.getSelectedRange().load('address');
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      expect(selected.address).to.equal('B!C3:D4');
      expect(active.name).to.equal('B');
    });
  });

  it('says that it cannot make pictures', async () => {
    const open = await openHost();
    const run = inSheet(open, async (sheet, context) => {
      sheet.getRange('A1').getImage();
      await context.sync();
    });
    expect((await failureOf(run)).code).to.equal('UnsupportedOperation');
  });
});

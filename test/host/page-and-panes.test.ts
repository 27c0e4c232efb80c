import { expect } from 'chai';
import { closeHosts, failureOf, openHost } from './open-host';

describe('host: page layout, freeze and what stands on a sheet', () => {
  afterEach(closeHosts);

  it('keeps the page of a report sheet', async () => {
    const { Excel, host } = await openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintMargins('Centimeters', { top: 2, bottom: 2, left: 3, right: 1.5 });
      pageLayout.headerMargin = 28;
      pageLayout.setPrintArea('A1:H20');
      pageLayout.setPrintTitleRows('$11:$13');
      pageLayout.headersFooters.state = 'FirstAndDefault';
      pageLayout.headersFooters.defaultForAllPages.centerHeader = '&P';
      sheet.horizontalPageBreaks.add('A14');
      sheet.horizontalPageBreaks.add('A9');
      const area = pageLayout.getPrintAreaOrNullObject().load('address');
      pageLayout.load('leftMargin,orientation');
      await context.sync();
      expect(pageLayout.leftMargin).to.be.closeTo(85.04, 0.01);
      expect(area.address).to.equal('A!A1:H20');
    });
    const page = (await host.snapshot()).sheets[0]?.page;
    expect(page?.properties).to.deep.include({
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    });
    expect(page?.headersFooters).to.deep.equal({
      state: 'FirstAndDefault',
      defaultForAllPages: { centerHeader: '&P' },
    });
    expect(page?.printTitleRows).to.equal('11:13');
    expect(page?.rowBreaks).to.deep.equal([9, 14]);
  });

  it('refuses pages that Excel would refuse', async () => {
    const { Excel } = await openHost();
    for (const use of [
      (sheet: Excel.Worksheet): void => {
        sheet.pageLayout.orientation = 'Sideways' as 'Portrait';
      },
      (sheet: Excel.Worksheet): void => {
        sheet.horizontalPageBreaks.add('A1');
      },
      (sheet: Excel.Worksheet): void => {
        sheet.pageLayout.setPrintArea('nowhere');
      },
    ]) {
      const run = Excel.run(async (context) => {
        use(context.workbook.worksheets.getItem('A'));
        await context.sync();
      });
      expect((await failureOf(run)).code).to.equal('InvalidArgument');
    }
  });

  it('freezes and unfreezes', async () => {
    const { Excel, host } = await openHost();
    await Excel.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem('A');
      freezePanes.freezeAt('A1:B13');
      const at = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(at.address).to.equal('A!A1:B13');
      expect((await host.snapshot()).sheets[0]?.freeze).to.deep.equal({ rows: 13, columns: 2 });
      freezePanes.freezeRows(3);
      const rows = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(rows.address).to.equal('A!1:3');
      freezePanes.unfreeze();
      const none = freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).to.be.true;
    });
  });

  it('counts what others put on a sheet', async () => {
    const { Excel } = await openHost({
      sheets: [
        {
          name: 'A',
          comments: 2,
          shapes: 1,
          autoFilter: 'A1:C5',
          hiddenRows: [3],
          tables: [{ name: 'Bảng1', range: 'E1:F9', showTotals: true, showHeaders: true }],
        },
        { name: 'B', comments: 1 },
      ],
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      const comments = sheet.comments.getCount();
      const all = context.workbook.comments.getCount();
      const shapes = sheet.shapes.getCount();
      sheet.tables.load('items/name,items/showTotals');
      sheet.autoFilter.load('enabled,isDataFiltered');
      await context.sync();
      expect([comments.value, all.value, shapes.value]).to.deep.equal([2, 3, 1]);
      expect(sheet.tables.items.map((table) => table.name)).to.deep.equal(['Bảng1']);
      expect(sheet.autoFilter.isDataFiltered).to.be.true;
    });
  });
});

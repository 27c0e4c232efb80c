import { expect } from 'chai';
import { closeHosts, failureOf, openHost } from './open-host';

describe('host: the seam of office.js', () => {
  afterEach(closeHosts);

  it('reads what the workbook holds', async () => {
    const { Excel } = await openHost({
      sheets: [
        { name: 'Số liệu', cells: { B2: { value: 'Xã Bình Hòa' }, C2: { value: 1065565 } } },
        { name: 'Ẩn', visibility: 'Hidden' },
      ],
    });
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name,items/visibility');
      const used = context.workbook.worksheets.getItem('Số liệu').getUsedRange();
      used.load('address,values');
      await context.sync();
      expect(sheets.items.map((sheet) => [sheet.name, sheet.visibility])).to.deep.equal([
        ['Số liệu', 'Visible'],
        ['Ẩn', 'Hidden'],
      ]);
      expect(used.address).to.equal("'Số liệu'!B2:C2");
      expect(used.values).to.deep.equal([['Xã Bình Hòa', 1065565]]);
    });
  });

  it('writes, and the values are there for the next read of the same batch', async () => {
    const { Excel, host } = await openHost();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('A').getRange('A1:B1');
      range.values = [[20, '=A1*2']];
      range.load('values,formulas');
      await context.sync();
      expect(range.values).to.deep.equal([[20, 40]]);
      expect(range.formulas).to.deep.equal([[20, '=A1*2']]);
    });
    expect((await host.snapshot()).sheets[0]?.cells).to.deep.equal({
      A1: { value: 20 },
      B1: { value: 40, formula: '=A1*2' },
    });
  });

  it('splits large writes into rows, as the client does above 1,500 cells', async () => {
    const { Excel, host } = await openHost();
    const values = Array.from({ length: 400 }, (_, row) => [
      row,
      row + 1,
      row + 2,
      row + 3,
      row + 4,
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('A').getRange('A1:E400').values = values;
      await context.sync();
    });
    expect(host.log.entries.at(0)?.members.filter((member) => member === 'values')).to.have.length(
      2,
    );
    const { cells } = (await host.snapshot()).sheets[0] ?? {};
    expect(cells?.E400).to.deep.equal({ value: 403 });
    expect(Object.keys(cells ?? {})).to.have.length(2000);
  });

  it('answers null objects, and refuses to work on them', async () => {
    const { Excel } = await openHost();
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('không có');
      const below = missing.getUsedRangeOrNullObject();
      await context.sync();
      expect(missing.isNullObject).to.be.true;
      expect(below.isNullObject).to.be.true;
    });
    const failure = await failureOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItemOrNullObject('không có').delete();
        await context.sync();
      }),
    );
    expect(failure.code).to.equal('ItemNotFound');
  });

  it('says where a request failed', async () => {
    const { Excel } = await openHost();
    const failure = await failureOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('B').load('name');
        await context.sync();
      }),
    );
    expect(failure.code).to.equal('ItemNotFound');
    expect(failure.message).to.contain('WorksheetCollection.getItem("B")');
  });

  it('keeps ranges from one request to the next, until the run ends', async () => {
    const { Excel, host } = await openHost();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('A').getRange('A1');
      range.values = [[1]];
      await context.sync();
      expect(host.book.references.size).to.equal(1);
      range.values = [[2]];
      await context.sync();
    });
    // The client gives the references back without waiting for the answer.
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.book.references.size).to.equal(0);
    expect(host.sheet('A').value(0, 0)).to.equal(2);
  });

  it('tells office.js languages and requirement sets', async () => {
    const { Office } = await openHost(undefined, {
      release: '2021',
      displayLanguage: 'en',
      dataLanguage: 'vi',
    });
    expect(Office.context.displayLanguage).to.equal('en-US');
    expect(Office.context.contentLanguage).to.equal('vi-VN');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).to.be.true;
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).to.be.false;
    expect(Office.context.requirements.isSetSupported('SharedRuntime', '1.1')).to.be.true;
  });
});

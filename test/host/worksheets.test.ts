import { expect } from 'chai';
import { closeHosts, failureOf, openHost, type OpenHost } from './open-host';

describe('host: worksheets', () => {
  afterEach(closeHosts);

  async function names({ Excel }: OpenHost): Promise<string[]> {
    return Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      return sheets.items.map((sheet) => sheet.name);
    });
  }

  it('adds, moves, renames, colours, hides, activates and deletes', async () => {
    const open = await openHost({ sheets: [{ name: 'A' }, { name: 'B' }] });
    await open.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('BC Tổng hợp');
      added.position = 0;
      added.tabColor = '#107C41';
      added.showGridlines = false;
      added.activate();
      worksheets.getItem('B').visibility = 'Hidden';
      worksheets.getItem('A').name = 'A (2)';
      added.load('name,position,tabColor,showGridlines,id');
      await context.sync();
      expect(added.position).to.equal(0);
      expect(added.tabColor).to.equal('#107C41');
      expect(added.showGridlines).to.be.false;
      worksheets.getItem(added.id).delete();
      await context.sync();
    });
    expect(await names(open)).to.deep.equal(['A (2)', 'B']);
    expect(open.host.book.activeSheet.name).to.equal('A (2)');
  });

  it('gives a sheet without a name the next free one', async () => {
    const { Excel } = await openHost({ sheets: [{ name: 'A' }, { name: 'Sheet2' }] });
    await Excel.run(async (context) => {
      const added = context.workbook.worksheets.add().load('name');
      await context.sync();
      expect(added.name).to.equal('Sheet3');
    });
  });

  for (const [what, name] of [
    ['longer than 31 units', 'a'.repeat(32)],
    ['an emoji too long', `${'a'.repeat(30)}😀`],
    ['a slash', 'BC/A'],
    ['brackets', 'BC [1]'],
    ['an apostrophe at the end', "BC'"],
    ['nothing', ''],
    ['History', 'history'],
  ] as const) {
    it(`refuses a name with ${what}, on adding and on renaming`, async () => {
      const { Excel } = await openHost();
      const add = Excel.run(async (context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      });
      expect((await failureOf(add)).code).to.equal('InvalidArgument');
      const rename = Excel.run(async (context) => {
        context.workbook.worksheets.getItem('A').name = name;
        await context.sync();
      });
      expect((await failureOf(rename)).code).to.equal('InvalidArgument');
    });
  }

  it('refuses a name that another sheet has, without regard to case', async () => {
    const { Excel } = await openHost({ sheets: [{ name: 'Huyện Ý Yên' }] });
    const add = Excel.run(async (context) => {
      context.workbook.worksheets.add('HUYỆN ý yên');
      await context.sync();
    });
    expect((await failureOf(add)).code).to.equal('ItemAlreadyExists');
  });

  it('lets a sheet change the case of its own name', async () => {
    const open = await openHost();
    await open.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('A').name = 'a';
      await context.sync();
    });
    expect(await names(open)).to.deep.equal(['a']);
  });

  it('keeps one visible sheet: refuses to delete or hide the last', async () => {
    const { Excel } = await openHost({
      sheets: [{ name: 'A' }, { name: 'B', visibility: 'Hidden' }],
    });
    for (const change of [
      (sheet: Excel.Worksheet): void => {
        sheet.delete();
      },
      (sheet: Excel.Worksheet): void => {
        sheet.visibility = 'Hidden';
      },
    ]) {
      const run = Excel.run(async (context) => {
        change(context.workbook.worksheets.getItem('A'));
        await context.sync();
      });
      expect((await failureOf(run)).code).to.equal('InvalidOperation');
    }
  });

  it('refuses to delete a very hidden sheet and to activate a hidden one', async () => {
    const { Excel } = await openHost({
      sheets: [{ name: 'A' }, { name: 'B', visibility: 'VeryHidden' }],
    });
    const run = (use: (sheet: Excel.Worksheet) => void): Promise<void> =>
      Excel.run(async (context) => {
        use(context.workbook.worksheets.getItem('B'));
        await context.sync();
      });
    expect(
      (
        await failureOf(
          run((sheet) => {
            sheet.delete();
          }),
        )
      ).code,
    ).to.equal('InvalidOperation');
    expect(
      (
        await failureOf(
          run((sheet) => {
            sheet.activate();
          }),
        )
      ).code,
    ).to.equal('InvalidOperation');
  });

  it('refuses to change sheets while the workbook is protected', async () => {
    const { Excel } = await openHost({ sheets: [{ name: 'A' }, { name: 'B' }], protected: true });
    for (const change of [
      (sheets: Excel.WorksheetCollection): void => {
        sheets.add('C');
      },
      (sheets: Excel.WorksheetCollection): void => {
        sheets.getItem('B').delete();
      },
      (sheets: Excel.WorksheetCollection): void => {
        sheets.getItem('B').name = 'C';
      },
      (sheets: Excel.WorksheetCollection): void => {
        sheets.getItem('B').position = 0;
      },
      (sheets: Excel.WorksheetCollection): void => {
        sheets.getItem('B').visibility = 'Hidden';
      },
    ]) {
      const run = Excel.run(async (context) => {
        change(context.workbook.worksheets);
        await context.sync();
      });
      expect((await failureOf(run)).code).to.equal('AccessDenied');
    }
  });

  it('says whether workbook and sheets are protected, and protects them', async () => {
    const { Excel } = await openHost({ sheets: [{ name: 'A' }] });
    await Excel.run(async (context) => {
      const { protection } = context.workbook;
      const sheet = context.workbook.worksheets.getItem('A');
      protection.protect();
      sheet.protection.protect();
      protection.load('protected');
      sheet.protection.load('protected');
      await context.sync();
      expect([protection.protected, sheet.protection.protected]).to.deep.equal([true, true]);
      protection.unprotect();
      sheet.protection.unprotect();
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    });
  });
});

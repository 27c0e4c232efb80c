import { expect } from 'chai';
import { closeHosts, openHost } from './open-host';

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('host: events', () => {
  afterEach(closeHosts);

  it('tells who changed cells: the user, our add-in, a co-author', async () => {
    const { Excel, host } = await openHost({ sheets: [{ name: 'A' }, { name: 'B' }] });
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        seen.push([event.address, event.source, event.triggerSource, event.changeType]);
        return Promise.resolve();
      });
      await context.sync();
    });
    await host.edit('A!B2', [[1]]);
    await host.coauthor('B!C3:D3', [[1, 2]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('A').getRange('A1').values = [[5]];
      await context.sync();
    });
    await soon();
    expect(seen).to.deep.equal([
      ['B2', 'Local', 'Unknown', 'RangeEdited'],
      ['C3:D3', 'Remote', 'Unknown', 'RangeEdited'],
      ['A1', 'Local', 'ThisLocalAddin', 'RangeEdited'],
    ]);
  });

  it('tells changes of one sheet only to who asked for that sheet', async () => {
    const { Excel, host } = await openHost({ sheets: [{ name: 'A' }, { name: 'B' }] });
    const seen: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('B').onChanged.add(async (event) => {
        seen.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    await host.edit('A!A1', [[1]]);
    await host.edit('B!B2', [[2]]);
    await soon();
    expect(seen).to.deep.equal(['B2']);
  });

  it('tells of sheets activated, added and deleted', async () => {
    const { Excel, host } = await openHost({ sheets: [{ name: 'A' }, { name: 'B' }] });
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onActivated.add(async (event) => {
        seen.push(`activated ${event.worksheetId}`);
        return Promise.resolve();
      });
      worksheets.onAdded.add(async (event) => {
        seen.push(`added ${event.worksheetId} ${event.source}`);
        return Promise.resolve();
      });
      worksheets.onDeleted.add(async (event) => {
        seen.push(`deleted ${event.worksheetId} ${event.source}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    const b = host.sheet('B').id;
    let added = '';
    await host.byHand((book) => {
      book.activate(book.sheet(b));
      added = book.addSheet('C').id;
      book.deleteSheet(book.sheet(added));
    });
    await soon();
    expect(seen).to.deep.equal([
      `activated ${b}`,
      `added ${added} Local`,
      `deleted ${added} Local`,
    ]);
  });

  it('stops telling who has stopped listening', async () => {
    const { Excel, host } = await openHost();
    let count = 0;
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async () => {
        count += 1;
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    await host.edit('A!A1', [[1]]);
    await soon();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await host.edit('A!A1', [[2]]);
    await soon();
    expect(count).to.equal(1);
    expect(host.book.subscriptions.size).to.equal(0);
  });

  it('runs the action of a ribbon button until it says that it has ended', async () => {
    const { Office, host } = await openHost();
    const seen: string[] = [];
    Office.actions.associate('lapBaoCao', (event: Office.AddinCommands.Event) => {
      seen.push(event.source.id);
      setTimeout(() => {
        seen.push('xong');
        event.completed();
      }, 5);
    });
    await host.ribbon.press('lapBaoCao');
    expect(seen).to.deep.equal(['lapBaoCao', 'xong']);
  });

  it('says when no action of that name was associated', async () => {
    const { host } = await openHost();
    let message = '';
    await host.ribbon.press('không có').catch((error: unknown) => {
      message = String(error);
    });
    expect(message).to.contain('status');
  });

  it('shows and hides the pane when the add-in asks for it', async () => {
    const { Office, host } = await openHost();
    await Office.addin.hide();
    expect(host.taskpane.visible).to.equal(false);
    await Office.addin.showAsTaskpane();
    expect(host.taskpane.visible).to.equal(true);
  });

  it('forgets what a page asked for that has gone', async () => {
    const { Excel, host } = await openHost();
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async () => Promise.resolve());
      await context.sync();
    });
    host.addinLeft();
    expect(host.book.subscriptions.size).to.equal(0);
    let message = '';
    await host.ribbon.press('lapBaoCao').catch((error: unknown) => {
      message = String(error);
    });
    expect(message).to.contain('No add-in listens');
  });

  it('runs the action of a shortcut', async () => {
    const { Office, host } = await openHost();
    const ran = new Promise<void>((resolve) => {
      Office.actions.associate('moBang', () => {
        resolve();
      });
    });
    host.pressShortcut('moBang');
    await ran;
  });
});

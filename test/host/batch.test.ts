import { expect } from 'chai';
import { closeHosts, failureOf, openHost } from './open-host';

describe('host: batches and what the host can be told', () => {
  afterEach(closeHosts);

  it('a batch that fails at action k has applied 1 to k−1, and nothing after', async () => {
    const { Excel, host } = await openHost();
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2').values = [[1, 2]];
      sheet.getRange('A3').values = [[3]];
      await context.sync();
    });
    expect((await failureOf(run)).code).to.equal('InvalidArgument');
    expect((await host.snapshot()).sheets[0]?.cells).to.deep.equal({ A1: { value: 1 } });
  });

  it('fails any action of any request when told, once', async () => {
    const write = async (failing: number | null): Promise<[number, string[]]> => {
      const { Excel, host } = await openHost();
      if (failing !== null) host.faults.failAction({ request: 2, action: failing });
      let failures = 0;
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('A').load('name');
        await context.sync();
        sheet.getRange('A1').values = [[1]];
        sheet.getRange('A2').values = [[2]];
        try {
          await context.sync();
        } catch (error) {
          failures += 1;
          expect(error).to.include({ code: 'GeneralException' });
        }
      });
      const { cells } = (await host.snapshot()).sheets[0] ?? {};
      expect(failures).to.equal(failing === null ? 0 : 1);
      return [host.log.entries[1]?.actions ?? 0, Object.keys(cells ?? {})];
    };
    const [actions, whole] = await write(null);
    expect(whole).to.deep.equal(['A1', 'A2']);
    const left: string[] = [];
    for (let action = 1; action <= actions; action += 1) {
      const [, cells] = await write(action);
      left.push(cells.join(','));
    }
    expect(new Set(left)).to.deep.equal(new Set(['', 'A1']));
    // The last action is the one that writes A2.
    expect(left.at(-1)).to.equal('A1');
  });

  it('refuses a request above 5 MB, and applies nothing of it', async () => {
    const { Excel, host } = await openHost();
    const write = (cells: number): Promise<void> =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('A').getRange(`A1:A${cells}`);
        range.values = Array.from({ length: cells }, () => ['x'.repeat(10_000)]);
        await context.sync();
      });
    await write(500);
    host.log.clear();
    expect((await failureOf(write(600))).code).to.equal('RequestPayloadSizeLimitExceeded');
    expect(host.log.entries[0]?.bytes).to.be.greaterThan(5 * 1024 * 1024);
    expect(host.sheet('A').usedArea(true)?.rowCount).to.equal(500);
  });

  it('refuses an answer above 5 MB', async () => {
    const { Excel, host } = await openHost();
    await host.edit('A!A1:A600', 'x'.repeat(10_000));
    const read = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('A').getRange('A1:A600').load('values');
      await context.sync();
    });
    expect((await failureOf(read)).code).to.equal('ResponsePayloadSizeLimitExceeded');
  });

  it('refuses every request while a cell is being edited', async () => {
    const { Excel, host } = await openHost();
    host.faults.cellEditMode = true;
    const write = (): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('A').getRange('A1').values = [[1]];
        await context.sync();
      });
    expect((await failureOf(write())).code).to.equal('InvalidOperationInCellEditMode');
    expect((await host.snapshot()).sheets[0]?.cells).to.equal(undefined);
    host.faults.cellEditMode = false;
    await write();
    expect(host.sheet('A').value(0, 0)).to.equal(1);
  });

  it('waits for the end of editing when asked to (delayForCellEdit)', async () => {
    const { Excel, host } = await openHost();
    host.faults.cellEditMode = true;
    let done = false;
    const write = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem('A').getRange('A1').values = [[1]];
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(done).to.be.false;
    host.faults.cellEditMode = false;
    await write;
    expect(host.sheet('A').value(0, 0)).to.equal(1);
  });

  it('is slow when told', async () => {
    const { Excel, host } = await openHost();
    host.faults.delay = 60;
    const started = performance.now();
    await Excel.run(async (context) => {
      await context.sync();
      context.workbook.worksheets.getItem('A').load('name');
      await context.sync();
    });
    expect(performance.now() - started).to.be.greaterThan(55);
  });

  it('lets a co-author change cells between two requests', async () => {
    const { Excel, host } = await openHost();
    host.faults.beforeRequest(2, () => {
      host.sheet('A').write({ row: 0, column: 0, rowCount: 1, columnCount: 1 }, 'của người khác');
    });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('A').getRange('A1');
      range.values = [['của tôi']];
      range.load('values');
      await context.sync();
      expect(range.values).to.deep.equal([['của tôi']]);
      range.load('values');
      await context.sync();
      expect(range.values).to.deep.equal([['của người khác']]);
    });
  });

  it('records actions, bytes and members of every request', async () => {
    const { Excel, host } = await openHost();
    await Excel.run(async (context) => {
      context.workbook.worksheets.load('items/name');
      await context.sync();
      context.workbook.worksheets.getItem('A').getRange('A1').values = [['Ý']];
      await context.sync();
    });
    const [read, write] = host.log.entries;
    expect(read).to.include({ number: 1, error: null });
    expect(read?.actions).to.be.greaterThan(1);
    expect(write?.members).to.include('values');
    expect(write?.bytes).to.be.greaterThan(100);
  });
});

import { expect } from 'chai';
import { ExcelSession } from '../../src/excel/excel-session';
import type { TableChange } from '../../src/sheets/kept/keep-period';
import { closeHosts, openHost } from '../host/open-host';
import { problemOf } from './problem-of';

const sheet = 'BC Số liệu đã lưu';
const workbook = {
  sheets: [
    {
      name: sheet,
      cells: {
        A1: { value: 'Kỳ số liệu' },
        A2: { value: '2026-06-30', style: { numberFormat: '@' } },
        B2: { value: 800 },
        C2: { value: 'của tôi' },
      },
    },
  ],
};

const change: TableChange = {
  sheet,
  emptied: 0,
  blocks: [
    { row: 2, column: 2, before: [[800]], after: [[810]] },
    {
      row: 3,
      column: 1,
      before: [
        [null, null],
        [null, null],
      ],
      after: [
        ['2026-07-31', 820],
        ['=1+1', null],
      ],
    },
  ],
};

async function opened() {
  const open = await openHost(workbook);
  return { open, session: new ExcelSession(open), before: await open.host.snapshot() };
}

describe('excel: changing a table on which people work as well', function () {
  this.timeout(120_000);
  afterEach(closeHosts);

  it('writes its cells and no other; texts stay texts', async () => {
    const { open, session } = await opened();
    await session.changeTable(change);
    const { sheets, settings } = await open.host.snapshot();
    expect(settings).to.equal(undefined);
    const cells = sheets[0]?.cells ?? {};
    expect(cells.B2?.value).to.equal(810);
    expect(cells.A3?.value).to.equal('2026-07-31');
    expect(cells.B3?.value).to.equal(820);
    expect(cells.A4?.value).to.equal('=1+1');
    expect(cells.A4?.formula).to.equal(undefined);
    expect(cells.C2).to.deep.equal({ value: 'của tôi' });
  });

  it('takes it back, but not what somebody has typed since', async () => {
    const { open, session, before } = await opened();
    await session.changeTable(change);
    expect((await session.undoTable())?.kept).to.deep.equal([]);
    expect(await open.host.snapshot()).to.deep.equal(before);
    expect(await session.undoTable()).to.equal(null);

    await session.changeTable(change);
    await open.host.edit(`'${sheet}'!B3`, 999);
    expect((await session.undoTable())?.kept).to.deep.equal([`${sheet}!A3:B4`]);
    const cells = (await open.host.snapshot()).sheets[0]?.cells ?? {};
    expect(cells.B3?.value).to.equal(999);
    expect(cells.B2?.value).to.equal(800);
    expect(cells.A3?.value).to.equal(undefined);
  });

  it('gives numbers back as numbers, in the format that they had', async () => {
    const { open, session } = await opened();
    await open.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(sheet).getRange('B2');
      cell.numberFormat = [['0.0']];
      await context.sync();
    });
    const before = await open.host.snapshot();
    const emptied = {
      ...change,
      blocks: [{ row: 2, column: 2, before: [[800]], after: [[null]] }],
    };
    await session.changeTable(emptied);
    const cells = (await open.host.snapshot()).sheets[0]?.cells ?? {};
    expect(cells.B2).to.deep.equal({ style: { numberFormat: '0.0' } });
    await session.undoTable();
    expect(await open.host.snapshot()).to.deep.equal(before);
  });

  it('writes nothing when the cells are not as they were read, or hold a formula', async () => {
    for (const typed of [801, '=400+400']) {
      const { open, session } = await opened();
      await open.host.edit(`'${sheet}'!B2`, typed);
      const before = await open.host.snapshot();
      const problem = await problemOf(session.changeTable(change));
      expect(problem?.code).to.equal('sheet-in-use');
      expect(problem?.details).to.deep.equal({ sheet });
      expect(await open.host.snapshot()).to.deep.equal(before);
    }
  });

  it('says when the sheet is gone or protected', async () => {
    const { open, session, before } = await opened();
    const gone = await problemOf(session.changeTable({ ...change, sheet: 'Không có' }));
    expect(gone?.code).to.equal('no-such-sheet');
    open.host.sheet(sheet).record.protected = true;
    const closed = await problemOf(session.changeTable(change));
    expect(closed?.code).to.equal('protected-sheet');
    open.host.sheet(sheet).record.protected = false;
    expect(await open.host.snapshot()).to.deep.equal(before);
  });

  it('changes nothing when any action fails, and is taken back at the next start when cut off', async () => {
    const trial = await opened();
    await trial.session.changeTable(change);
    const requests = trial.open.host.log.entries.map(({ actions }) => actions);
    expect(requests).to.have.length(3);
    for (const cutOff of [false, true]) {
      for (const [request, actions] of requests.entries()) {
        for (let action = 1; action <= actions; action += 1) {
          const { open, session, before } = await opened();
          open.host.faults.failAction({ request: request + 1, action });
          if (cutOff) open.host.faults.failAction({ request: request + 2, action: 1 });
          const where = `action ${String(action)} of request ${String(request + 1)}`;
          const problem = await problemOf(session.changeTable(change));
          expect(problem?.code, where).to.equal(cutOff ? 'not-restored' : 'unexpected');
          open.host.faults.clear();
          if (cutOff) await new ExcelSession(open).recover();
          expect(await open.host.snapshot(), where).to.deep.equal(before);
          closeHosts();
        }
      }
    }
  });

  it('is taken back whole or not at all, also when that fails or is cut off', async () => {
    const trial = await opened();
    await trial.session.changeTable(change);
    trial.open.host.log.clear();
    await trial.session.undoTable();
    const requests = trial.open.host.log.entries.map(({ actions }) => actions);
    for (const cutOff of [false, true]) {
      for (const [request, actions] of requests.entries()) {
        for (let action = 1; action <= actions; action += 1) {
          const { open, session, before } = await opened();
          await session.changeTable(change);
          const after = await open.host.snapshot();
          open.host.faults.failAction({ request: request + 1, action });
          if (cutOff) open.host.faults.failAction({ request: request + 2, action: 1 });
          const where = `action ${String(action)} of request ${String(request + 1)}`;
          await problemOf(session.undoTable());
          open.host.faults.clear();
          await new ExcelSession(open).recover();
          const now = JSON.stringify((await open.host.snapshot()).sheets);
          expect(
            [before, after].map(({ sheets }) => JSON.stringify(sheets)),
            where,
          ).to.include(now);
          closeHosts();
        }
      }
    }
  });

  it('is put right at the next start when it was cut off', async () => {
    const { open, session, before } = await opened();
    const note = JSON.stringify({
      change,
      formats: [
        [['General']],
        [
          ['General', 'General'],
          ['General', 'General'],
        ],
      ],
    });
    await open.Excel.run(async (context) => {
      context.workbook.settings.add('baophu.table', note);
      context.workbook.worksheets.getItem(sheet).getRange('B2').values = [[810]];
      await context.sync();
    });
    const recovered = await session.recover();
    expect(recovered?.cells).to.deep.equal([`${sheet}!B2`, `${sheet}!A3:B4`]);
    expect(await open.host.snapshot()).to.deep.equal(before);
  });
});

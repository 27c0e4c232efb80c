import { expect } from 'chai';
import { ExcelSession } from '../../src/excel/excel-session';
import { closeHosts, openHost } from '../host/open-host';
import { problemOf } from './problem-of';
import { smallPlan } from './small-plan';

const staff = {
  sheets: [
    { name: 'T6.2024', cells: { B10: { value: 'Xã A' } } },
    { name: 'Ẩn', visibility: 'Hidden' as const, cells: { A1: { value: 1 } } },
  ],
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('excel: session', () => {
  afterEach(closeHosts);

  it('lists sheets in their order', async () => {
    const open = await openHost(staff);
    const session = new ExcelSession(open);
    await session.writeReport([smallPlan('BC A', 1)]);
    expect(await session.listSheets()).to.deep.equal([
      { name: 'T6.2024', visible: true, generated: false },
      { name: 'Ẩn', visible: false, generated: false },
      { name: 'BC A', visible: true, generated: true },
    ]);
  });

  it('says which version is needed when Excel is too old', async () => {
    const open = await openHost(staff, { release: '2019' });
    const problem = await problemOf(new ExcelSession(open).readSheets());
    expect(problem?.code).to.equal('excel-too-old');
    expect(problem?.details).to.deep.equal({ needed: '1.13' });
    expect(open.host.log.entries).to.be.empty;
  });

  for (const release of ['2021', '2024'] as const) {
    it(`does everything in Excel ${release}`, async () => {
      const open = await openHost(staff, { release });
      const session = new ExcelSession(open);
      const before = await open.host.snapshot();
      await session.readSheets();
      await session.writeReport([smallPlan('BC A', 1)]);
      await session.writeReport([smallPlan('BC A', 2)]);
      expect((await session.undoReport())?.restored).to.deep.equal(['BC A']);
      expect((await open.host.snapshot()).sheets.slice(0, 2)).to.deep.equal(before.sheets);
    });
  }

  it('goes to a cell', async () => {
    const open = await openHost({ ...staff, activeSheet: 'T6.2024' });
    const session = new ExcelSession(open);
    await session.writeReport([smallPlan('BC A', 1)]);
    await session.select({ sheet: 'BC A', cell: 'B2:C3' });
    expect(open.host.book.selection.sheet.name).to.equal('BC A');
    expect(open.host.book.selection.area).to.deep.equal({
      row: 1,
      column: 1,
      rowCount: 2,
      columnCount: 2,
    });
    const gone = await problemOf(session.select({ sheet: 'T5', cell: null }));
    expect(gone?.code).to.equal('no-such-sheet');
    const hidden = await problemOf(session.select({ sheet: 'Ẩn', cell: 'A1' }));
    expect(hidden?.code).to.equal('hidden-sheet');
  });

  it('tells where the user is', async () => {
    const open = await openHost({ ...staff, activeSheet: 'T6.2024' });
    const session = new ExcelSession(open);
    await session.select({ sheet: 'T6.2024', cell: 'B10' });
    expect(await session.selection()).to.deep.equal({ sheet: 'T6.2024', cell: 'B10' });
    await session.select({ sheet: 'T6.2024', cell: 'B10:D12' });
    expect(await session.selection()).to.deep.equal({ sheet: 'T6.2024', cell: 'B10:D12' });
  });

  it('notices changes of the user and of others together, and not its own', async () => {
    const open = await openHost({ sheets: [{ name: 'A' }, { name: 'B' }, { name: 'C' }] });
    const session = new ExcelSession(open);
    const told: (readonly string[])[] = [];
    const stop = await session.watch((sheets) => told.push(sheets));
    await open.host.edit('A!A1', 1);
    await open.host.edit('A!A2', 2);
    await open.host.coauthor('C!A1', 3);
    await pause(800);
    expect(told).to.deep.equal([['A', 'C']]);
    await session.writeReport([smallPlan('BC A', 1)]);
    await session.repairCells([{ sheet: 'A', row: 9, column: 1, before: 'x', after: 1 }]);
    await pause(800);
    expect(told).to.have.length(1);
    await stop();
    await open.host.edit('B!A1', 1);
    await pause(800);
    expect(told).to.have.length(1);
  });

  it('keeps choices in the workbook', async () => {
    const open = await openHost(staff);
    const session = new ExcelSession(open);
    expect(await session.readSetting('columns')).to.equal(null);
    await session.writeSetting('columns', '{"T6.2024":{}}');
    expect(await new ExcelSession(open).readSetting('columns')).to.equal('{"T6.2024":{}}');
  });

  it('does one job after the other', async () => {
    const open = await openHost(staff);
    const session = new ExcelSession(open);
    await Promise.all([
      session.writeReport([smallPlan('BC A', 1)]),
      session.writeReport([smallPlan('BC A', 2)]),
      problemOf(session.select({ sheet: 'T5', cell: null })),
      session.writeReport([smallPlan('BC A', 3)]),
    ]);
    const { sheets } = await open.host.snapshot();
    expect(sheets.at(-1)?.cells?.A2?.value).to.equal(3);
  });
});

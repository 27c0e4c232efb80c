import { expect } from 'chai';
import { ExcelSession } from '../../src/excel/excel-session';
import type { CellRepair } from '../../src/session/cell-repair';
import { closeHosts, openHost } from '../host/open-host';
import { problemOf } from './problem-of';

const staff = {
  sheets: [
    {
      name: 'T6.2024',
      cells: {
        A1: { value: '5.573' },
        A2: { value: '1 234', style: { numberFormat: '@' } },
        A3: { value: '7', formula: '="7"' },
        A4: { value: 'X· Giao T©n', style: { font: '.VnTime', bold: true } },
        A5: { value: 12 },
      },
    },
  ],
};

const repair = (row: number, before: string, after: string | number): CellRepair => ({
  sheet: 'T6.2024',
  row,
  column: 1,
  before,
  after,
  ...(typeof after === 'string' && { font: 'Times New Roman' }),
});

const repairs = [
  repair(1, '5.573', 5573),
  repair(2, '1 234', 1234),
  repair(3, '7', 7),
  repair(4, 'X· Giao T©n', 'Xã Giao Tân'),
];

async function opened() {
  const open = await openHost(staff);
  return { open, session: new ExcelSession(open), before: await open.host.snapshot() };
}

describe('excel: repairing cells', function () {
  this.timeout(120_000);
  afterEach(closeHosts);

  it('shows a rate that was typed with a percent sign as one, and takes that back as well', async () => {
    const { open, session, before } = await opened();
    await session.repairCells([{ ...repair(1, '5.573', 0.9767), numberFormat: '0.00%' }]);
    const { sheets } = await open.host.snapshot();
    expect(sheets[0]?.cells?.A1).to.deep.equal({
      value: 0.9767,
      style: { numberFormat: '0.00%' },
    });
    await session.undoRepair();
    expect((await open.host.snapshot()).sheets).to.deep.equal(before.sheets);
  });

  it('turns text into numbers and legacy text into Unicode, and never touches a formula', async () => {
    const { open, session } = await opened();
    const result = await session.repairCells(repairs);
    expect(result).to.deep.equal({
      repaired: ['T6.2024!A1', 'T6.2024!A2', 'T6.2024!A4'],
      skipped: ['T6.2024!A3'],
    });
    const { sheets, settings } = await open.host.snapshot();
    expect(sheets[0]?.cells).to.deep.equal({
      A1: { value: 5573 },
      A2: { value: 1234 },
      A3: { value: '7', formula: '="7"' },
      A4: { value: 'Xã Giao Tân', style: { font: 'Times New Roman', bold: true } },
      A5: { value: 12 },
    });
    expect(settings).to.equal(undefined);
  });

  it('passes over cells that no longer hold what the user saw, and sheets that are gone', async () => {
    const { open, session } = await opened();
    await open.host.edit('A1', "'6.000");
    const gone = { ...repair(1, 'x', 1), sheet: 'T5.2024' };
    const result = await session.repairCells([...repairs, gone]);
    expect(result.skipped).to.deep.equal(['T6.2024!A1', 'T6.2024!A3', 'T5.2024!A1']);
    expect((await open.host.snapshot()).sheets[0]?.cells?.A1?.value).to.equal('6.000');
  });

  it('takes a repair back', async () => {
    const { open, session, before } = await opened();
    await session.repairCells(repairs);
    const undone = await session.undoRepair();
    expect(undone?.restored).to.deep.equal(['T6.2024!A1', 'T6.2024!A2', 'T6.2024!A4']);
    expect(await open.host.snapshot()).to.deep.equal(before);
    expect(await session.undoRepair()).to.equal(null);
  });

  it('takes it back only where nobody has changed the cell since', async () => {
    const { open, session } = await opened();
    await session.repairCells(repairs);
    await open.host.edit('A1', 6000);
    await open.host.edit('A2', '=600*2+34');
    const undone = await session.undoRepair();
    expect(undone).to.deep.equal({
      restored: ['T6.2024!A4'],
      kept: ['T6.2024!A1', 'T6.2024!A2'],
      leftOut: [],
    });
    const cells = (await open.host.snapshot()).sheets[0]?.cells;
    expect(cells?.A1?.value).to.equal(6000);
    expect(cells?.A2?.formula).to.equal('=600*2+34');
  });

  it('says when the sheet is protected', async () => {
    const { open, session, before } = await opened();
    open.host.sheet('T6.2024').record.protected = true;
    expect((await problemOf(session.repairCells(repairs)))?.code).to.equal('protected-sheet');
    open.host.sheet('T6.2024').record.protected = false;
    expect(await open.host.snapshot()).to.deep.equal(before);
  });

  it('asks Excel three times, however many the cells', async () => {
    const cells = Object.fromEntries(
      Array.from({ length: 1_500 }, (_, index) => [`A${String(index + 1)}`, { value: '1.000' }]),
    );
    const open = await openHost({ sheets: [{ name: 'T6.2024', cells }] });
    const many = Array.from({ length: 1_500 }, (_, index) => repair(index + 1, '1.000', 1000));
    const { repaired } = await new ExcelSession(open).repairCells(many);
    expect(repaired).to.have.length(1_500);
    expect(open.host.log.entries).to.have.length(3);
    expect(Math.max(...open.host.log.entries.map(({ bytes }) => bytes))).to.be.below(2_500_000);
  });
});

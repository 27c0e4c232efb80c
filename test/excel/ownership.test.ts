import { expect } from 'chai';
import { ExcelSession } from '../../src/excel/excel-session';
import type { Book } from '../../src/host/book';
import type { AttentionEntry } from '../../src/report/attention-entries';
import { placeReports, type WantedReport } from '../../src/report/ownership';
import type { SheetPlan } from '../../src/report/sheet-plan';
import { closeHosts, openHost, type OpenHost } from '../host/open-host';
import { problemOf } from './problem-of';
import { smallPlan } from './small-plan';

const wanted: readonly WantedReport[] = [{ kind: 'district', key: 'BC A', baseName: 'BC A' }];

/** One report, written; then what somebody does to it. */
async function reported(change?: (open: OpenHost) => void | Promise<void>) {
  const open = await openHost({ sheets: [{ name: 'T6.2024', cells: { A1: { value: 1 } } }] });
  const session = new ExcelSession(open);
  await session.writeReport([smallPlan('BC A', 1)]);
  await change?.(open);
  return { open, session };
}

async function runAgain({ open, session }: Awaited<ReturnType<typeof reported>>) {
  const before = await open.host.snapshot();
  const [placement] = placeReports(wanted, await session.existingSheets());
  const name = placement?.name ?? '';
  const report = await session.writeReport([smallPlan(name, 2)]);
  const after = await open.host.snapshot();
  return { before, after, placement, report };
}

/** A list of one locality, as it is planned by somebody who knows these entries. */
function listPlan(entries: readonly AttentionEntry[]): SheetPlan {
  const head = [
    'STT',
    'Địa bàn',
    'Loại bảo hiểm',
    'Nguyên nhân',
    'Biện pháp',
    null,
    'Thuộc đơn vị',
  ];
  const cause = entries[0]?.cause ?? null;
  return {
    ...smallPlan('BC Cần chú ý', 1),
    kind: 'attention',
    key: '',
    blocks: [{ row: 1, column: 1, values: [head, [1, 'Xã A', 'BHYT', cause, null, null, null]] }],
    merges: [],
    charts: [],
    entries,
  };
}

describe('excel: whose sheet it is', () => {
  afterEach(closeHosts);

  it('rewrites its own untouched sheet', async () => {
    const { placement, report, after } = await runAgain(await reported());
    expect(placement).to.deep.equal({ name: 'BC A', rewrites: true, leftAlone: null });
    expect(report.rewritten).to.deep.equal(['BC A']);
    expect(after.sheets).to.have.length(2);
  });

  const work: readonly (readonly [string, (open: OpenHost) => void | Promise<void>])[] = [
    ['a changed figure', ({ host }) => host.edit("'BC A'!A2", 5)],
    ['a note in an empty cell', ({ host }) => host.edit("'BC A'!D9", 'đã xem')],
    ['a changed formula', ({ host }) => host.edit("'BC A'!B2", '=A2*3')],
    [
      'a comment',
      ({ host }) => {
        host.sheet('BC A').record.comments = 1;
      },
    ],
    [
      'a drawing',
      ({ host }) => {
        host.sheet('BC A').record.shapes = 1;
      },
    ],
    [
      'a chart of someone else',
      async ({ Excel }) => {
        await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('BC A');
          sheet.charts.add('Line', sheet.getRange('A2:B2'));
          await context.sync();
        });
      },
    ],
  ];
  for (const [what, change] of work) {
    it(`leaves a report alone that has ${what}`, async () => {
      const { before, after, placement } = await runAgain(await reported(change));
      expect(placement).to.deep.equal({ name: 'BC A (2)', rewrites: false, leftAlone: 'BC A' });
      expect(after.sheets.slice(0, -1)).to.deep.equal(before.sheets);
    });
  }

  it('leaves a renamed report alone', async () => {
    const trial = await reported(({ host }) =>
      host.byHand((book: Book) => {
        book.renameSheet(host.sheet('BC A'), 'Tháng 6');
      }),
    );
    const { before, after, placement } = await runAgain(trial);
    expect(placement?.rewrites).to.be.false;
    expect(after.sheets.slice(0, -1)).to.deep.equal(before.sheets);
  });

  it('leaves a staff sheet alone that bears the name', async () => {
    const open = await openHost({
      sheets: [{ name: 'BC A', cells: { A1: { value: 'của tôi' } } }],
    });
    const session = new ExcelSession(open);
    const { before, after, placement } = await runAgain({ open, session });
    expect(placement?.name).to.equal('BC A (2)');
    expect(after.sheets.slice(0, -1)).to.deep.equal(before.sheets);
  });

  it('refuses to write over what became somebody’s since the sheets were looked at', async () => {
    const { open, session } = await reported(({ host }) => host.edit("'BC A'!A2", 5));
    const before = await open.host.snapshot();
    const problem = await problemOf(session.writeReport([smallPlan('BC A', 2)]));
    expect(problem?.code).to.equal('sheet-in-use');
    expect(problem?.details).to.deep.equal({ sheet: 'BC A' });
    expect(await open.host.snapshot()).to.deep.equal(before);
  });

  describe('a list with cells to type in', () => {
    const known = { name: 'Xã A', district: '', scheme: 'BHYT', cause: 'đi làm xa', action: '' };

    it('is still ours with what was typed there, and is written again only with it', async () => {
      const open = await openHost({ sheets: [{ name: 'T6.2024' }] });
      const session = new ExcelSession(open);
      await session.writeReport([listPlan([])]);
      await open.host.edit("'BC Cần chú ý'!D2", 'đi làm xa');
      const [, found] = await session.existingSheets();
      expect(found?.record?.fingerprint).to.equal(found?.fingerprint);
      expect(found?.entries).to.deep.equal([known]);
      // A report that was planned before this was typed.
      const before = await open.host.snapshot();
      const problem = await problemOf(session.writeReport([listPlan([])]));
      expect(problem?.code).to.equal('sheet-in-use');
      expect(await open.host.snapshot()).to.deep.equal(before);
      const { rewritten } = await session.writeReport([listPlan([known])]);
      expect(rewritten).to.deep.equal(['BC Cần chú ý']);
    });

    it('is not taken back with what was typed there since', async () => {
      const open = await openHost({ sheets: [{ name: 'T6.2024' }] });
      const session = new ExcelSession(open);
      await session.writeReport([listPlan([known])]);
      await open.host.edit("'BC Cần chú ý'!E2", 'vận động');
      const before = await open.host.snapshot();
      expect((await session.undoReport())?.kept).to.deep.equal(['BC Cần chú ý']);
      expect((await open.host.snapshot()).sheets).to.deep.equal(before.sheets);
    });
  });

  it('says when the workbook or the sheet is protected', async () => {
    const closed = await openHost({ sheets: [{ name: 'A' }], protected: true });
    const noSheet = await problemOf(new ExcelSession(closed).writeReport([smallPlan('BC A', 1)]));
    expect(noSheet?.code).to.equal('protected-workbook');

    const { open, session } = await reported(({ host }) => {
      host.sheet('BC A').record.protected = true;
    });
    const noCell = await problemOf(session.writeReport([smallPlan('BC A', 1)]));
    expect(noCell?.code).to.equal('protected-sheet');
    expect(noCell?.details).to.deep.equal({ sheet: 'BC A' });
    expect(open.host.sheet('BC A').record.protected).to.be.true;
  });

  it('says when a cell is being edited, before and in the middle of a run', async () => {
    const { open, session } = await reported();
    const before = await open.host.snapshot();
    open.host.faults.cellEditMode = true;
    const problem = await problemOf(session.writeReport([smallPlan('BC A', 2)]));
    expect(problem?.code).to.equal('cell-edit-mode');
    open.host.faults.clear();

    open.host.faults.beforeRequest(5, () => {
      open.host.faults.cellEditMode = true;
      setTimeout(() => {
        open.host.faults.cellEditMode = false;
      }, 30);
    });
    const later = await problemOf(session.writeReport([smallPlan('BC A', 2)]));
    expect(later?.code).to.equal('cell-edit-mode');
    expect(later?.unchanged).to.be.true;
    expect(await open.host.snapshot()).to.deep.equal(before);
  });

  describe('Hoàn tác', () => {
    it('takes a first report away again', async () => {
      const open = await openHost({ sheets: [{ name: 'T6.2024' }] });
      const session = new ExcelSession(open);
      const before = await open.host.snapshot();
      expect(await session.undoReport()).to.equal(null);
      await session.writeReport([smallPlan('BC A', 1), smallPlan('BC B', 1)]);
      const undone = await session.undoReport();
      expect(undone).to.deep.equal({ restored: ['BC A', 'BC B'], kept: [], leftOut: [] });
      expect(await open.host.snapshot()).to.deep.equal(before);
      expect(await session.undoReport()).to.equal(null);
    });

    it('gives a rewritten report its former content, and leaves what was edited since', async () => {
      const { open, session } = await reported();
      const before = await open.host.snapshot();
      await session.writeReport([smallPlan('BC A', 2), smallPlan('BC B', 2)]);
      await open.host.edit("'BC B'!D9", 'đã xem');
      const undone = await session.undoReport();
      expect(undone).to.deep.equal({ restored: ['BC A'], kept: ['BC B'], leftOut: [] });
      const after = await open.host.snapshot();
      expect(after.sheets.slice(0, -1)).to.deep.equal(before.sheets);
      expect(after.sheets.at(-1)?.cells?.D9?.value).to.equal('đã xem');
    });

    it('draws former charts anew in an Excel that was started since', async () => {
      const { open } = await reported();
      const before = await open.host.snapshot();
      const session = new ExcelSession(open);
      await session.writeReport([smallPlan('BC A', 2)]);
      await session.undoReport();
      expect(await open.host.snapshot()).to.deep.equal(before);
    });
  });
});

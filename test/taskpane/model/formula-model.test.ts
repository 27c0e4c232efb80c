import { expect } from 'chai';
import { gridOf } from '../../support/table-grid';
import { MemoryProblem, MemorySession } from '../harness/memory-session';
import { openModel } from './open-model';

const sheet = 'Số liệu';
const table = gridOf(
  [
    ['STT', 'Tên xã', 'Dân số', 'Kế hoạch giao BHYT', 'Số người tham gia BHYT'],
    [1, 'Xã Giao Tân', 5678, 5706, 5573],
    [2, 'Xã Giao Hà', 6000, 5900, 5700],
    [3, 'Xã Bình Hòa', 7000, 6900, 6800],
  ],
  { sheet },
);

describe('taskpane: formulas', () => {
  it('go into the selected column, beside all rows or only the selected ones', async () => {
    const session = new MemorySession([table]);
    const { model } = await openModel(session);
    session.selectedCell = { sheet, cell: 'H3' };
    await model.formulas.insert('coverage');
    session.selectedCell = { sheet, cell: 'I3:J4' };
    expect(await model.command('insertRemaining')).to.equal('done');
    const own = { sheet, participants: 5 };
    expect(session.insertions).to.deep.equal([
      { ...own, kind: 'coverage', rows: [2, 3, 4], other: 3, column: 8 },
      { ...own, kind: 'remaining', rows: [3, 4], other: 4, column: 9 },
    ]);
    expect(model.store.state.canUndoFormulas).to.equal(true);
    await model.formulas.undo();
    expect(session.insertions).to.have.length(1);
    expect(model.store.state.canUndoFormulas).to.equal(false);
  });

  it('are refused where there is nothing to compute from, and where cells are filled', async () => {
    const session = new MemorySession([table]);
    const { model } = await openModel(session);
    session.selectedCell = { sheet: 'Khác', cell: 'A1' };
    expect(await model.command('insertCoverage')).to.equal('attend');
    expect(model.store.state.notice?.kind).to.equal('no-formula-place');
    session.selectedCell = { sheet, cell: 'D2' };
    session.fail('insertFormulas', new MemoryProblem('cells-filled', { sheet, cells: 'D2:D4' }));
    expect(await model.command('insertCoverage')).to.equal('attend');
    expect(model.store.state.problem?.code).to.equal('cells-filled');
    expect(session.insertions).to.deep.equal([]);
  });
});

import { expect } from 'chai';
import { gridOf } from '../../support/table-grid';
import { MemoryProblem, MemorySession } from '../harness/memory-session';
import { openModel } from './open-model';

const head = ['STT', 'Tên xã', 'Dân số', 'Kế hoạch giao BHYT', 'Số người tham gia BHYT', '% KH'];
const table = gridOf(
  [
    head,
    [1, 'Xã  Giao Tân ', 5678, 5706, '5.573', '97,67%'],
    [2, 'Xã Giao Hà', 6000, 5900, '5.700', '96,61%'],
    [3, 'Xã Bình Hòa', 7000, 6900, '6.800', '90,00%'],
  ],
  { sheet: 'Số liệu' },
);

describe('taskpane: check', () => {
  it('groups findings by kind, the worst first', async () => {
    const { model } = await openModel(new MemorySession([table]));
    const groups = model.store.state.reading?.findings ?? [];
    const order = ['error', 'warning', 'info'];
    const ranks = groups.map(({ severity }) => order.indexOf(severity));
    expect(ranks).to.deep.equal([...ranks].sort());
    expect(groups.map(({ code }) => code)).to.include.members([
      'stated-rate-disagrees',
      'target-exceeds-population',
      'number-as-text',
    ]);
  });

  it('goes to the cell of a finding', async () => {
    const session = new MemorySession([table]);
    const { model } = await openModel(session);
    const group = model.store.state.reading?.findings.find(
      ({ code }) => code === 'stated-rate-disagrees',
    );
    const [first] = group?.first ?? [];
    if (first === undefined) throw new Error('no finding');
    await model.check.goTo(first.finding);
    expect(session.selected).to.deep.equal([{ sheet: 'Số liệu', cell: 'F4' }]);
  });

  it('forgets what is ignored, in this workbook and for as long as the cell says the same', async () => {
    const session = new MemorySession([table]);
    const { model } = await openModel(session);
    const find = (from: typeof model) =>
      from.store.state.reading?.findings.find(({ code }) => code === 'stated-rate-disagrees');
    const key = find(model)?.first[0]?.key ?? '';
    await model.source.ignore([key]);
    expect(find(model)).to.equal(undefined);
    expect(model.store.state.reading?.ignoredFindings).to.equal(1);

    const again = await openModel(session);
    expect(find(again.model)).to.equal(undefined);
    session.edit('Số liệu', 4, 6, '80,00%');
    await again.model.source.readAgain();
    expect(find(again.model)?.count).to.equal(1);

    await model.source.showIgnored();
    expect(model.store.state.reading?.ignoredFindings).to.equal(0);
  });

  it('shows before and after of every cell, changes nothing before it is confirmed', async () => {
    const session = new MemorySession([table]);
    const { model } = await openModel(session);
    await model.check.proposeRepair('number-as-text');
    const repairs = model.store.state.repair?.repairs ?? [];
    expect(
      repairs.map(({ row, column, before, after }) => [row, column, before, after]),
    ).to.deep.equal([
      [2, 5, '5.573', 5573],
      [3, 5, '5.700', 5700],
      [4, 5, '6.800', 6800],
      [2, 6, '97,67%', 0.9767],
      [3, 6, '96,61%', 0.9661],
      [4, 6, '90,00%', 0.9],
    ]);
    expect(repairs[3]?.numberFormat).to.equal('0.00%');
    expect(session.grids[0]?.values[1]?.[4]).to.equal('5.573');
    model.check.dropRepair();
    expect(model.store.state.repair).to.equal(null);
    expect(session.calls).to.not.include('repairCells');
  });

  it('repairs, reads again, and takes it back', async () => {
    const session = new MemorySession([table]);
    const { model } = await openModel(session);
    await model.check.proposeRepair('number-as-text');
    await model.check.confirmRepair();
    expect(session.grids[0]?.values[1]?.[4]).to.equal(5573);
    expect(model.store.state.notice).to.deep.equal({ kind: 'repaired', cells: 6, skipped: 0 });
    const kinds = () => model.store.state.reading?.repairs.map(({ kind }) => kind);
    expect(kinds()).to.deep.equal(['extra-spaces']);
    expect(model.store.state.canUndoRepair).to.equal(true);
    await model.check.undoRepair();
    expect(session.grids[0]?.values[1]?.[4]).to.equal('5.573');
    expect(kinds()).to.include('number-as-text');
    expect(model.store.state.canUndoRepair).to.equal(false);
  });

  it('keeps the preview when a repair is refused, and says why', async () => {
    const session = new MemorySession([table]);
    const { model } = await openModel(session);
    await model.check.proposeRepair('extra-spaces');
    session.fail('repairCells', new MemoryProblem('protected-sheet', { sheet: 'Số liệu' }));
    await model.attempt(() => model.check.confirmRepair());
    expect(model.store.state.problem?.code).to.equal('protected-sheet');
    expect(model.store.state.isRepairing).to.equal(false);
    await model.retry();
    expect(session.grids[0]?.values[1]?.[1]).to.equal('Xã Giao Tân');
  });
});

import { expect } from 'chai';
import { gridOf } from '../../support/table-grid';
import { sampleGrids } from '../harness/pane-page';
import { MemoryProblem, MemorySession } from '../harness/memory-session';
import { choicesKey } from '../../../src/taskpane/model/choices';
import type { PaneModel } from '../../../src/taskpane/model/pane-model';
import { openModel, until } from './open-model';

const head = ['STT', 'Tên xã', 'Dân số', 'Kế hoạch giao BHYT', 'Số người tham gia BHYT', 'Tổ'];
const rows = [
  [1, 'Xã Giao Tân', 5678, 5600, 5573, 'Tổ 1'],
  [2, 'Xã Giao Hà', 6000, 5900, 5700, 'Tổ 2'],
  [3, 'Xã Bình Hòa', 7000, 6900, 6800, 'Tổ 1'],
];
const table = gridOf([head, ...rows], { sheet: 'Số liệu' });

function columnOf(model: PaneModel, letters: string) {
  const sheet = model.store.state.reading?.sheets.find(({ isReported }) => isReported);
  const column = sheet?.tables[0]?.columns.find((one) => one.letters === letters);
  if (sheet === undefined || column === undefined) throw new Error(`no column ${letters}`);
  return { sheet: sheet.name, column };
}

describe('taskpane: source', () => {
  it('lists every sheet, with what it is or why it is not read', async () => {
    const notes = gridOf([['Ghi chú'], ['gọi lại xã']], { sheet: 'Ghi chú' });
    const ours = { ...gridOf([['x']], { sheet: 'BC Tổng hợp' }), generated: true };
    const { model } = await openModel(new MemorySession([table, notes, ours]));
    const { reading } = model.store.state;
    expect(reading?.localities).to.equal(3);
    expect(
      reading?.sheets.map(({ name, isReported, ignored }) => [name, isReported, ignored]),
    ).to.deep.equal([
      ['Số liệu', true, null],
      ['Ghi chú', false, 'no-locality-column'],
      ['BC Tổng hợp', false, 'generated-report'],
    ]);
  });

  it('shows each column with its evidence and its total', async () => {
    const { model } = await openModel(new MemorySession(sampleGrids('giao-thuy-2024-06')));
    const { column } = columnOf(model, 'F');
    expect(column.field).to.equal('health.attainment');
    expect(column.evidence.map(({ kind }) => kind)).to.include('arithmetic');
    expect(column.total).to.be.closeTo(170342 / 172254, 1e-9);
    expect(columnOf(model, 'E').column.total).to.equal(170342);
  });

  it('takes a correction of a column, remembers it in the workbook, and gives it up again', async () => {
    const session = new MemorySession([table]);
    const { model } = await openModel(session);
    const { sheet, column } = columnOf(model, 'D');
    expect(column.field).to.equal('health.target');
    await model.source.chooseColumn(sheet, column, 'health.lastDecember');
    expect(columnOf(model, 'D').column.field).to.equal('health.lastDecember');
    expect(columnOf(model, 'D').column.evidence).to.deep.equal([{ kind: 'chosen' }]);

    const again = await openModel(session);
    expect(columnOf(again.model, 'D').column.field).to.equal('health.lastDecember');
    await again.model.source.chooseColumn(sheet, column, undefined);
    expect(columnOf(again.model, 'D').column.field).to.equal('health.target');
  });

  it('leaves a column out that the user does not want', async () => {
    const { model } = await openModel(new MemorySession([table]));
    const { sheet, column } = columnOf(model, 'D');
    await model.source.chooseColumn(sheet, column, null);
    expect(columnOf(model, 'D').column.field).to.equal(null);
    const cells = model.store.state.reading?.findings.flatMap(({ first }) =>
      first.map(({ finding }) => finding.cell),
    );
    expect(cells).to.not.include('D1');
  });

  it('groups by any column, and by the district again when the column is gone', async () => {
    const session = new MemorySession([table]);
    const { model } = await openModel(session);
    expect(model.store.state.reading?.groupings).to.include('Tổ');
    await model.source.choose({ groupBy: 'Tổ' });
    expect(model.store.state.reading?.districts).to.equal(2);

    const changed = gridOf([head.slice(0, 5), ...rows.map((row) => row.slice(0, 5))], {
      sheet: 'Số liệu',
    });
    const other = new MemorySession([changed]);
    for (const [key, value] of session.settings) other.settings.set(key, value);
    const again = await openModel(other);
    expect(again.model.store.state.reading?.unknownGrouping).to.equal('Tổ');
    expect(again.model.store.state.reading?.districts).to.equal(1);
  });

  it('reports on the one sheet that the user chooses, and lists the others still', async () => {
    const { model } = await openModel(new MemorySession(sampleGrids('month-sheets-t1-to-t12')));
    const { reading } = model.store.state;
    const other = reading?.sheets.find(
      ({ isReported, tables }) => !isReported && tables.length > 0,
    );
    if (other === undefined) throw new Error('no other month');
    await model.source.choose({ source: other.name });
    const now = model.store.state.reading;
    expect(
      now?.sheets.filter(({ isReported }) => isReported).map(({ name }) => name),
    ).to.deep.equal([other.name]);
    expect(now?.asOf).to.equal(other.tables[0]?.asOf);
    expect(now?.sheets).to.have.length(reading?.sheets.length ?? -1);
  });

  it('reads a table whose header the user points at, once it is said what its columns are', async () => {
    const strange = gridOf(
      [['Bảng theo dõi'], ['A1', 'A2', 'A3'], ['Giao Tân', 5573, 5678], ['Giao Hà', 5700, 6000]],
      { sheet: 'Lạ' },
    );
    const session = new MemorySession([strange]);
    session.selectedCell = { sheet: 'Lạ', cell: 'B2' };
    const { model } = await openModel(session);
    expect(model.store.state.reading?.localities).to.equal(0);
    await model.source.markHeader();
    expect(model.store.state.notice).to.deep.include({ kind: 'header-marked', found: false });
    const unread = model.store.state.reading?.sheets[0]?.unreadColumns ?? [];
    expect(unread.map(({ header }) => header)).to.deep.equal(['A1', 'A2', 'A3']);
    const [name, participants, population] = unread;
    if (!name || !participants || !population) throw new Error('three columns');
    await model.source.chooseColumn('Lạ', name, 'locality');
    await model.source.chooseColumn('Lạ', participants, 'health.participants');
    await model.source.chooseColumn('Lạ', population, 'population');
    expect(model.store.state.reading?.localities).to.equal(2);
  });

  it('says that sheets have changed, and reads them again when asked', async () => {
    const session = new MemorySession([table]);
    const { model } = await openModel(session);
    session.edit('Số liệu', 2, 5, 5000);
    expect(model.store.state.changedSheets).to.deep.equal(['Số liệu']);
    expect(columnOf(model, 'E').column.total).to.equal(5573 + 5700 + 6800);
    await model.source.readAgain();
    expect(columnOf(model, 'E').column.total).to.equal(5000 + 5700 + 6800);
    expect(model.store.state.changedSheets).to.be.empty;
  });

  it('opens with damaged choices as if there were none', async () => {
    for (const text of ['{', 'null', '[]', '{"columns":[{"sheet":1}],"report":{"deadline":"x"}}']) {
      const session = new MemorySession([table]);
      session.settings.set(choicesKey, text);
      const { model } = await openModel(session);
      expect(model.store.state.problem, text).to.equal(null);
      expect(model.store.state.reading?.localities, text).to.equal(3);
      expect(model.store.state.choices.columns, text).to.deep.equal([]);
    }
  });

  it('waits while a cell is being edited, and goes on by itself', async () => {
    const session = new MemorySession([table]);
    session.fail('readSheets', new MemoryProblem('cell-edit-mode'));
    const opening = openModel(session);
    const { model } = await opening;
    await until(model, ({ phase }) => phase === 'ready');
    expect(session.calls.filter((call) => call === 'readSheets')).to.have.length(2);
    expect(model.store.state.isWaitingForCell).to.equal(false);
    expect(model.store.state.reading?.localities).to.equal(3);
  });

  it('shows what failed, and does the same again when asked', async () => {
    const session = new MemorySession([table]);
    session.fail('readSheets', new MemoryProblem('too-large', { sheet: 'Số liệu' }));
    const { model } = await openModel(session);
    expect(model.store.state.problem).to.deep.equal({
      code: 'too-large',
      unchanged: true,
      details: { sheet: 'Số liệu' },
    });
    await model.retry();
    expect(model.store.state.problem).to.equal(null);
    expect(model.store.state.reading?.localities).to.equal(3);
  });

  it('tells what a run that was cut off had left', async () => {
    const session = new MemorySession([table]);
    session.recovered = { restored: ['BC A'], removed: [], cells: [] };
    const { model } = await openModel(session);
    expect(model.store.state.notice).to.deep.equal({
      kind: 'recovered',
      recovered: session.recovered,
    });
  });
});

import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileSession } from '../../../src/xlsx/file-session';
import { readWorkbookFile } from '../../../src/xlsx/workbook-file';
import { openModel } from './open-model';
import type { OpenModel } from './open-model';

const sample = join(__dirname, '../../cases/giao-thuy-2024-06/workbook.xlsx');
const sheet = 'BC Số liệu đã lưu';

async function opened(): Promise<OpenModel & { readonly session: FileSession }> {
  const session = FileSession.open(new Uint8Array(readFileSync(sample)));
  const open = await openModel(session, { warnsOfUndo: false });
  await open.model.goToStep('report');
  await open.model.keeping.look();
  return { ...open, session };
}

/** Types over the first number of participants. */
async function type(session: FileSession, after: number): Promise<void> {
  const source = 'T6.2024';
  const [grid] = await session.readSheets([source]);
  for (const [index, line] of (grid?.values ?? []).entries()) {
    const at = line.indexOf(7_191);
    if (at < 0 || grid === undefined) continue;
    const [row, column] = [grid.firstRow + index, grid.firstColumn + at];
    const block = { row, column, before: [[7_191]], after: [[after]] };
    await session.changeTable({ sheet: source, emptied: 0, blocks: [block] });
    return;
  }
  throw new Error('No such cell');
}

async function sheetsOf(session: FileSession): Promise<readonly string[]> {
  return readWorkbookFile(await session.file()).grids.map((grid) => grid.sheet);
}

describe('taskpane: keeping a period', () => {
  it('makes the sheet, says what is kept, and takes it back', async () => {
    const { model, session } = await opened();
    const { store } = model;
    const before = await session.file();
    expect(store.state.keeping).to.deep.equal({
      kind: 'new',
      asOf: '2024-06-30',
      rows: 44,
      sheet,
      periods: [],
    });
    await model.keeping.keep();
    expect(store.state.problem).to.equal(null);
    expect(store.state.kept).to.deep.equal({ sheet, asOf: '2024-06-30', rows: 44, isNew: true });
    expect(store.state.keeping).to.deep.equal({
      kind: 'same',
      asOf: '2024-06-30',
      sheet,
      periods: ['2024-06-30'],
    });
    expect(await sheetsOf(session)).to.include(sheet);
    // It is no source of localities, and no report that a run would take for its own.
    expect(store.state.reading?.localities).to.equal(22);
    await model.keeping.undo();
    expect(store.state.keeping?.kind).to.equal('new');
    expect(await session.file()).to.deep.equal(before);
  });

  it('asks before it replaces a period, and takes only the change back', async () => {
    const { model, session } = await opened();
    const { store } = model;
    await model.keeping.keep();
    await type(session, 7_200);
    await model.source.readAgain();
    expect(store.state.keeping).to.include({ kind: 'change', standing: 44, emptied: 0 });
    const before = await session.file();
    await model.keeping.keep();
    expect(store.state.asksToReplace).to.equal(true);
    expect(await session.file()).to.deep.equal(before);
    model.keeping.dropQuestion();
    expect(store.state.asksToReplace).to.equal(false);
    await model.keeping.keep();
    await model.keeping.keep();
    expect(store.state.kept).to.include({ sheet, isNew: false });
    expect(store.state.keeping?.kind).to.equal('same');
    await model.keeping.undo();
    expect(store.state.keeping?.kind).to.equal('change');
    expect(await session.file()).to.deep.equal(before);
  });
});

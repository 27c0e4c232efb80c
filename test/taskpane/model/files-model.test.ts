import { expect } from 'chai';
import { strToU8 } from 'fflate';
import type { PickedFile } from '../../../src/taskpane/model/picked-file';
import type { PaneModel } from '../../../src/taskpane/model/pane-model';
import { FileSession } from '../../../src/xlsx/file-session';
import { readWorkbookFile } from '../../../src/xlsx/workbook-file';
import { communeFolder } from '../../support/commune-files';
import { gridOf } from '../../support/table-grid';
import { twoDistricts, workbookOf } from '../../support/workbooks';
import { MemorySession } from '../harness/memory-session';
import { sampleGrids } from '../harness/pane-page';
import { openModel, until } from './open-model';

function picked(path: string, bytes: Uint8Array): PickedFile {
  const copy = bytes.slice();
  return { path, size: bytes.length, arrayBuffer: () => Promise.resolve(copy.buffer) };
}

const states = ({ store }: PaneModel): readonly string[] =>
  (store.state.reading?.files ?? []).map(({ file, state }) => `${file} ${state}`);

describe('taskpane: many files', function () {
  this.timeout(60_000);

  it('reports a folder in a new workbook, and says of every file what became of it', async () => {
    const { files, reported, broken, copy } = communeFolder(20);
    const session = FileSession.create();
    const { model } = await openModel(session);
    expect(model.store.state.reading?.sheets).to.deep.equal([]);
    await model.addFiles([...files].map(([name, bytes]) => picked(`Thang 6/${name}`, bytes)));

    const { reading } = model.store.state;
    const people = reported
      .flatMap(({ hamlets }) => hamlets)
      .reduce((sum, { schemes }) => sum + schemes.health.participants, 0);
    expect(reading?.files).to.have.length(reported.length + broken.size + 1);
    expect(states(model)).to.include(`Thang 6/${copy.file} repeats`);
    for (const file of broken.keys())
      expect(states(model)).to.include(`Thang 6/${file} unreadable`);
    expect(reading?.districts).to.equal(reported.length);
    const found = reading?.findings.find(({ code }) => code === 'file-unreadable');
    expect(found?.first.map(({ finding }) => finding.file)).to.have.members(
      [...broken.keys()].map((file) => `Thang 6/${file}`),
    );

    await model.goToStep('report');
    expect(model.store.state.preview?.key[0]?.participants).to.equal(people);
    await model.report.askAndRun();
    await model.report.confirmRun();
    const { grids } = readWorkbookFile(await session.file());
    expect(grids).to.have.length(reported.length + 2);
    expect(grids.every(({ generated }) => generated)).to.equal(true);
    expect(grids.flatMap(({ values }) => values.flat())).to.include(people);
  });

  it('leaves the open workbook as it is, and goes back to it', async () => {
    const session = new MemorySession(sampleGrids('giao-thuy-2024-06'));
    const { model } = await openModel(session);
    const before = model.store.state.reading?.localities;
    await model.addFiles([picked('a.xlsx', workbookOf({ T6: twoDistricts }))]);
    expect(model.store.state.reading?.localities).to.equal(3);
    expect(model.store.state.reading?.sheets).to.deep.equal([]);
    await model.files?.leave();
    expect(model.store.state.reading?.localities).to.equal(before);
    expect(model.store.state.files).to.equal(null);
    expect(session.plans).to.deep.equal([]);
  });

  it('adds to the files that are there, under names of their own, and takes one out', async () => {
    const { model } = await openModel(new MemorySession([]));
    const other = twoDistricts.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell.replace('Xã ', 'Xã Tân ') : cell)),
    );
    await model.addFiles([picked('BC.xlsx', workbookOf({ T6: twoDistricts }))]);
    await model.addFiles([
      picked('BC.xlsx', workbookOf({ T6: other })),
      picked('x/~$BC.xlsx', new Uint8Array(3)),
      picked('x/ghi chú.docx', new Uint8Array(3)),
    ]);
    expect(states(model)).to.deep.equal(['BC.xlsx reported', 'BC.xlsx (2) reported']);
    expect(model.store.state.reading?.localities).to.equal(6);
    await model.files?.remove('BC.xlsx');
    expect(states(model)).to.deep.equal(['BC.xlsx (2) reported']);
    await model.files?.remove('BC.xlsx (2)');
    expect(model.store.state.files).to.equal(null);
  });

  it('stops between two files, and keeps none of them then', async () => {
    const { model } = await openModel(new MemorySession(sampleGrids('giao-thuy-2024-06')));
    const bytes = workbookOf({ T6: twoDistricts });
    let asked = 0;
    const files = Array.from({ length: 5 }, (_, index): PickedFile => ({
      ...picked(`${String(index)}.xlsx`, bytes),
      arrayBuffer: () => {
        asked += 1;
        if (asked === 2) model.files?.stop();
        return Promise.resolve(bytes.slice().buffer);
      },
    }));
    const adding = model.addFiles(files);
    await until(model, ({ files: now }) => now?.reading?.isStopping === true);
    expect(model.store.state.files?.reading).to.include({ done: 1, total: 5, name: '1.xlsx' });
    await adding;
    expect(asked).to.equal(2);
    expect(model.store.state.files).to.equal(null);
    expect(model.store.state.notice).to.deep.equal({ kind: 'cancelled' });
    expect(model.store.state.reading?.localities).to.equal(22);
  });

  it('names who has not sent a file, by a list from a file, from text or from the open sheet', async () => {
    const list = gridOf([['Tên xã'], ['Giao Xa'], ['Giao Xa Xôi'], ['Giao Vắng']], { sheet: 'DS' });
    const session = new MemorySession([list]);
    const { model } = await openModel(session);
    await model.addFiles([picked('a.xlsx', workbookOf({ T6: twoDistricts }))]);
    const expected = model.files?.expected;
    const missing = (): readonly string[] =>
      (model.store.state.reading?.missing ?? []).map(({ name }) => name);
    expect(missing()).to.deep.equal([]);

    await expected?.takeFile(picked('ds.csv', strToU8('Giao Tân\nXã Vắng Mặt;\n')));
    expect(model.store.state.expected).to.deep.equal({ name: 'ds.csv', count: 2 });
    expect(missing()).to.deep.equal(['Xã Vắng Mặt']);
    const found = model.store.state.reading?.findings.find(
      ({ code }) => code === 'locality-not-reported',
    );
    expect(found?.first.map(({ finding }) => finding.locality)).to.deep.equal(['Xã Vắng Mặt']);

    await expected?.takeFile(picked('ds.xlsx', workbookOf({ DS: [['Tên xã'], ['x. giao hà']] })));
    expect(model.store.state.expected).to.deep.equal({ name: 'ds.xlsx', count: 1 });
    expect(missing()).to.deep.equal([]);

    session.selectedCell = { sheet: 'DS', cell: 'A1' };
    await expected?.takeSheet();
    expect(model.store.state.expected).to.deep.equal({ name: 'DS', count: 3 });
    expect(missing()).to.deep.equal(['Giao Xa', 'Giao Xa Xôi', 'Giao Vắng']);

    // What is no list is said, and the former list stays.
    for (const bytes of [workbookOf({ S: [[1, 2]] }), strToU8('no workbook')]) {
      await expected?.takeFile(picked('khác.xlsx', bytes));
      expect(model.store.state.refusedList).to.equal('khác.xlsx');
      expect(model.store.state.expected?.name).to.equal('DS');
    }
    await expected?.forget();
    expect(missing()).to.deep.equal([]);
    expect(model.store.state).to.include({ expected: null, refusedList: null });
  });

  it('counts the copy of a file that is taken out', async () => {
    const { model } = await openModel(new MemorySession([]));
    const bytes = workbookOf({ T6: twoDistricts });
    await model.addFiles([picked('a.xlsx', bytes), picked('b.xlsx', bytes)]);
    expect(states(model)).to.deep.equal(['a.xlsx reported', 'b.xlsx repeats']);
    await model.files?.remove('a.xlsx');
    expect(states(model)).to.deep.equal(['b.xlsx reported']);
    expect(model.store.state.reading?.localities).to.equal(3);
    expect(model.store.state.files).to.deep.equal({
      names: ['b.xlsx'],
      groupBy: null,
      reading: null,
    });
  });

  it('groups by a column of the files, also those that are added later, and by district again', async () => {
    const { model } = await openModel(new MemorySession([]));
    const listOf = (commune: string, officer: string) =>
      workbookOf({
        T6: [
          ['STT', 'Huyện', 'Tên xã', 'Cán bộ phụ trách', 'Dân số', 'Số người tham gia BHYT'],
          [1, 'Huyện Giao Thủy', commune, officer, 1000, 900],
          [2, 'Huyện Giao Thủy', `${commune} Đông`, 'Cán bộ B', 2000, 1700],
        ],
      });
    await model.addFiles([picked('1.xlsx', listOf('Xã Giao Tân', 'Cán bộ A'))]);
    const { reading } = model.store.state;
    expect(reading?.groupings).to.include('Cán bộ phụ trách');
    expect(reading?.districts).to.equal(1);

    await model.files?.group('Cán bộ phụ trách');
    await model.addFiles([picked('2.xlsx', listOf('Xã Giao Hà', 'Cán bộ C'))]);
    expect(model.store.state.reading?.districts).to.equal(3);
    expect(model.store.state.files?.groupBy).to.equal('Cán bộ phụ trách');
    await model.goToStep('report');
    expect(model.store.state.preview?.table.rows.map(([name]) => name)).to.include('Cán bộ C');

    await model.files?.group(null);
    expect(model.store.state.reading?.districts).to.equal(1);
    expect(model.store.state.reading?.localities).to.equal(4);
  });

  it('goes on after a file that the browser cannot read, and one that is too large', async () => {
    const { model } = await openModel(new MemorySession([]));
    await model.addFiles([
      { path: 'a.xlsx', size: 9, arrayBuffer: () => Promise.reject(new Error('gone')) },
      { path: 'b.xlsx', size: 1e9, arrayBuffer: () => Promise.reject(new Error('never asked')) },
      picked('c.xlsx', workbookOf({ T6: twoDistricts })),
    ]);
    expect(states(model)).to.deep.equal([
      'a.xlsx unreadable',
      'b.xlsx unreadable',
      'c.xlsx reported',
    ]);
    const found = model.store.state.reading?.findings.find(
      ({ code }) => code === 'file-unreadable',
    );
    expect(found?.first.map(({ what }) => what)).to.satisfy(
      ([gone, large]: string[]) => gone?.includes('không mở được') && large?.includes('quá lớn'),
    );
  });
});

import { expect } from 'chai';
import { reportText } from '../../src/report/report-text';
import { keptFields, keptHeadings } from '../../src/sheets/kept/kept-columns';
import { DeskError } from '../../src/taskpane/desk/desk-client';
import { GridTray, headOf, piecesOf } from '../../src/taskpane/desk/grid-tray';
import { parseChoices } from '../../src/taskpane/model/choices';
import { gridOf } from '../support/table-grid';
import { sampleGrids } from './harness/pane-page';
import { processDesk } from './model/open-model';

describe('taskpane: desk', () => {
  it('gets grids in pieces and puts them together as they were', () => {
    const rows = Array.from({ length: 9_000 }, (_, row) => [row, `Xã ${String(row)}`, null, 5]);
    const grid = {
      ...gridOf(rows, { sheet: 'A', hiddenRows: [3] }),
      texts: rows.map((_, row) => (row % 2 === 0 ? [null, null, null, '5%'] : null)),
    };
    const tray = new GridTray();
    tray.begin([headOf(grid)]);
    const pieces = [...piecesOf(grid)];
    expect(pieces.length).to.be.greaterThan(1);
    for (const piece of pieces) tray.add(0, structuredClone(piece));
    const [again] = tray.grids;
    expect(again?.values).to.deep.equal(grid.values);
    expect(again?.texts).to.deep.equal(grid.texts);
    expect(again?.hiddenRows).to.deep.equal([3]);
    expect(again?.formulas.every((row) => row === null)).to.equal(true);
  });

  it('lists all findings of a kind when asked, and the first of them before', async () => {
    const rows = Array.from({ length: 300 }, (_, row) => [
      row + 1,
      `Xã số ${String(row + 1)}`,
      100,
      200,
      90,
    ]);
    const head = ['STT', 'Tên xã', 'Dân số', 'Kế hoạch giao BHYT', 'Số người tham gia BHYT'];
    const desk = processDesk();
    await desk.give([gridOf([head, ...rows], { sheet: 'A' })]);
    const choices = parseChoices(null);
    const { findings } = await desk.ask('read', choices, { ...choices.report, language: 'en' });
    const group = findings.find(({ code }) => code === 'target-exceeds-population');
    expect(group?.count).to.equal(300);
    expect(group?.first).to.have.length(100);
    expect(group?.first[0]?.what).to.include('200');
    expect(await desk.ask('findings', 'target-exceeds-population')).to.have.length(300);
  });

  it('gives plans one by one, as many as it has placed', async () => {
    const desk = processDesk();
    await desk.give(sampleGrids('giao-thuy-2024-06'));
    const choices = parseChoices(null);
    await desk.ask('read', choices, { ...choices.report, language: 'vi' });
    const placed = await desk.ask('place', [], { ...choices.report, language: 'vi' });
    const names: string[] = [];
    for (;;) {
      const plan = await desk.ask('nextPlan');
      if (plan === null) break;
      names.push(plan.name);
    }
    expect(names).to.deep.equal(placed.map(({ name }) => name));
  });

  it('plans what the command line plans: the way of the coverage over kept periods is drawn', async () => {
    const june = [
      ['Số liệu đến 30/6/2027'],
      ['STT', 'Huyện', 'Xã', 'Dân số', 'Thực hiện BHYT'],
      [1, 'Huyện A', 'Xã Bình', 1000, 900],
      [2, 'Huyện A', 'Xã Hòa', 1000, 920],
    ];
    const heads = keptFields.map((field) => keptHeadings[field].vi);
    const kept = ['2027-03-31', '2027-04-30', '2027-05-31'].flatMap((date) =>
      ['Xã Bình', 'Xã Hòa'].map((name) => [date, 'Huyện A', name, null, 'BHYT', 1000, null, 880]),
    );
    const desk = processDesk();
    await desk.give([gridOf(june), gridOf([heads, ...kept], { sheet: 'Kept' })]);
    const choices = parseChoices(null);
    await desk.ask('read', choices, { ...choices.report, language: 'en' });
    await desk.ask('place', [], { ...choices.report, language: 'en' });
    const overview = await desk.ask('nextPlan');
    expect(overview?.kind).to.equal('overview');
    expect(overview?.charts.map(({ title }) => title)).to.deep.equal([
      reportText('en', 'keeping.chart.title'),
    ]);
  });

  it('fails with the name of an error only: its message may quote the workbook', async () => {
    const desk = processDesk();
    const choices = parseChoices(null);
    await desk.give(sampleGrids('giao-thuy-2024-06'));
    await desk.ask('read', choices, { ...choices.report, language: 'vi' });
    const options = { ...choices.report, language: 'vi', deadline: 'hôm qua' } as const;
    let failure: unknown = null;
    await desk.ask('preview', options).catch((error: unknown) => {
      failure = error;
    });
    expect(failure).to.be.instanceOf(DeskError);
    expect(String(failure)).to.equal('DeskError: IsoDateError');
  });
});

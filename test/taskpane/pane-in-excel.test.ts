import { expect } from 'chai';
import { ExcelSession } from '../../src/excel/excel-session';
import { closeHosts, openHost } from '../host/open-host';
import { hostWorkbook } from '../support/host-workbook';
import { sampleGrids } from './harness/pane-page';
import { openModel, until } from './model/open-model';

const workbook = hostWorkbook(sampleGrids('giao-thuy-2024-06'));

describe('taskpane: on the embedded Excel', function () {
  this.timeout(120_000);
  afterEach(closeHosts);

  it('reads, corrects, writes, writes again and takes back; the staff’s sheet stays as it was', async () => {
    const open = await openHost(workbook);
    const before = await open.host.snapshot();
    const { model } = await openModel(new ExcelSession(open));
    expect(model.store.state.reading?.localities).to.equal(22);
    await model.source.choose({ groupBy: 'Xã, thị trấn' });
    await model.source.choose({ groupBy: null });
    await model.report.confirmRun();
    expect(model.store.state.problem).to.equal(null);
    expect(model.store.state.done?.written.sheets).to.have.length(3);
    expect(await model.command('updateReport')).to.equal('done');
    expect(model.store.state.done?.written.rewritten).to.have.length(3);
    const after = await open.host.snapshot();
    expect(after.sheets.slice(0, before.sheets.length)).to.deep.equal(before.sheets);
    await model.report.undo();
    expect(model.store.state.notice).to.deep.include({ kind: 'undone' });

    const again = await openModel(new ExcelSession(open));
    expect(again.model.store.state.choices.groupBy).to.equal(null);
  });

  it('follows changes of the staff’s sheet, and not those of its own', async () => {
    const open = await openHost(workbook);
    const { model } = await openModel(new ExcelSession(open));
    await model.report.confirmRun();
    expect(model.store.state.changedSheets).to.deep.equal([]);
    await open.host.edit('T6.2024!E24', 5600);
    await until(model, ({ changedSheets }) => changedSheets.length > 0);
    expect(model.store.state.changedSheets).to.deep.equal(['T6.2024']);
  });

  it('says that Excel is too old', async () => {
    const open = await openHost(workbook, { release: '2019' });
    const { model } = await openModel(new ExcelSession(open));
    expect(model.store.state.problem).to.deep.include({
      code: 'excel-too-old',
      details: { needed: '1.13' },
    });
  });
});

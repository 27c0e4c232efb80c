import { expect } from 'chai';
import { sampleGrids } from '../harness/pane-page';
import { MemoryProblem, MemorySession } from '../harness/memory-session';
import { memoryShelf, openModel, until } from './open-model';

const grids = sampleGrids('giao-thuy-2024-06');

describe('taskpane: report', () => {
  it('shows what the report will say', async () => {
    const { model } = await openModel(new MemorySession(grids));
    await model.goToStep('report');
    const { preview } = model.store.state;
    expect(preview?.key[0]).to.deep.include({ scheme: 'health', participants: 170342 });
    expect(preview?.table.rows).to.have.length(22);
    expect(preview?.narrative[0]).to.include('170.342');
  });

  it('warns once on a machine that Excel’s undo list may be cleared', async () => {
    const session = new MemorySession(grids);
    const shelf = memoryShelf();
    const { model } = await openModel(session, { shelf });
    await model.report.askAndRun();
    expect(model.store.state.asksBeforeRun).to.equal(true);
    expect(session.plans).to.be.empty;
    model.report.dropRun();
    expect(model.store.state.asksBeforeRun).to.equal(false);
    await model.report.askAndRun();
    await model.report.confirmRun();
    expect(session.plans).to.have.length(3);

    const other = await openModel(new MemorySession(grids), { shelf });
    await other.model.report.askAndRun();
    expect(other.model.store.state.done?.written.sheets).to.have.length(3);
  });

  it('writes, lists what it wrote, and takes it back', async () => {
    const session = new MemorySession(grids);
    const { model } = await openModel(session);
    await model.report.run();
    const { done } = model.store.state;
    expect(done?.written.sheets).to.deep.equal([
      'BC Tổng hợp',
      'BC Huyện Giao Thủy',
      'BC Kiểm tra',
    ]);
    expect(done?.sheets.map(({ kind }) => kind)).to.deep.equal(['overview', 'district', 'checks']);
    expect(done?.sheets[1]?.count).to.equal(22);
    await model.report.run();
    expect(model.store.state.done?.written.rewritten).to.have.length(3);
    await model.report.undo();
    expect(session.plans).to.be.empty;
    expect(model.store.state.done).to.equal(null);
    expect(model.store.state.notice).to.deep.include({ kind: 'undone', what: 'report' });
  });

  it('shows how far it is, and stops when asked', async () => {
    const session = new MemorySession(grids);
    const { model } = await openModel(session);
    let goOn = (): void => undefined;
    session.beforeSheet = () =>
      new Promise((resolve) => {
        goOn = resolve;
      });
    const run = model.report.run();
    await until(model, (state) => state.run?.progress.stage === 'write');
    expect(model.store.state.run?.progress).to.deep.equal({ stage: 'write', done: 0, total: 3 });
    model.report.stop();
    expect(model.store.state.run?.isStopping).to.equal(true);
    goOn();
    await run;
    expect(model.store.state.run).to.equal(null);
    expect(model.store.state.notice).to.deep.equal({ kind: 'cancelled' });
    expect(model.store.state.problem).to.equal(null);
    expect(session.plans).to.be.empty;
  });

  it('reads again before it writes what has changed', async () => {
    const session = new MemorySession(grids);
    const { model } = await openModel(session);
    session.edit('T6.2024', 24, 5, 5600);
    await model.report.run();
    expect(session.calls.filter((call) => call === 'readSheets')).to.have.length(2);
  });

  it('says why it could not write, and that nothing has changed', async () => {
    const session = new MemorySession(grids);
    const { model } = await openModel(session);
    session.fail('writeReport', new MemoryProblem('protected-workbook'));
    await model.attempt(() => model.report.run());
    expect(model.store.state.problem).to.deep.equal({
      code: 'protected-workbook',
      unchanged: true,
      details: {},
    });
    expect(model.store.state.run).to.equal(null);
    await model.retry();
    expect(model.store.state.done?.written.sheets).to.have.length(3);
  });

  it('remembers options in the workbook and follows them', async () => {
    const session = new MemorySession(grids);
    const { model } = await openModel(session);
    await model.goToStep('report');
    await model.report.choose({
      order: 'source',
      schemes: ['health'],
      targetRates: { health: 0.96 },
    });
    expect(model.store.state.preview?.table.rows[0]?.[0]).to.equal('TT. Ngô Đồng');
    expect(model.store.state.preview?.key).to.have.length(1);
    expect(model.store.state.preview?.key[0]?.targetRate).to.equal(0.96);
    const again = await openModel(session);
    expect(again.model.store.state.choices.report).to.deep.include({
      order: 'source',
      schemes: ['health'],
      targetRates: { health: 0.96 },
    });
  });

  it('leaves ignored findings out of the checks', async () => {
    const session = new MemorySession(grids);
    const { model } = await openModel(session);
    const findings = model.store.state.reading?.findings ?? [];
    const keys = findings.flatMap(({ first }) => first.map(({ key }) => key));
    await model.source.ignore(keys);
    await model.report.run();
    expect(model.store.state.done?.sheets.at(-1)?.count).to.equal(0);
  });

  it('copies for Word and, message by message, for Zalo', async () => {
    const { model, copied } = await openModel(new MemorySession(grids));
    await model.goToStep('report');
    await model.report.copy('word');
    expect(copied[0]?.html).to.match(/^<div lang="vi".*<table/);
    expect(copied[0]?.text).to.include('Xã Giao Tân\t');
    const { length } = model.store.state.preview?.pasting.messages ?? [];
    for (let part = 0; part < length; part++) await model.report.copy('chat');
    expect(copied).to.have.length(1 + length);
    expect(copied[1]?.text.startsWith(`(1/${String(length)})`)).to.equal(true);
    expect(model.store.state.nextMessage).to.equal(0);
  });

  it('shows the text where the clipboard is refused', async () => {
    const { model } = await openModel(new MemorySession(grids), {
      clipboard: {
        write: () => Promise.reject(new Error('denied')),
        writePicture: () => Promise.reject(new Error('denied')),
        save: () => undefined,
      },
    });
    await model.goToStep('report');
    await model.report.copy('narrative');
    expect(model.store.state.copyBox?.text).to.include('170.342');
    model.report.closeCopyBox();
    expect(model.store.state.copyBox).to.equal(null);
  });

  it('speaks the other language when asked, and again the next time', async () => {
    const shelf = memoryShelf();
    const session = new MemorySession(grids);
    const { model } = await openModel(session, { shelf });
    await model.goToStep('report');
    await model.switchLanguage('en');
    expect(model.store.state.preview?.narrative[0]).to.include('170,342');
    const again = await openModel(session, { shelf });
    expect(again.model.store.state.language).to.equal('en');
  });

  it('takes the language of Excel, Vietnamese first', async () => {
    const language = async (displayLanguage: string): Promise<string> => {
      const { model } = await openModel(new MemorySession(grids), { displayLanguage });
      return model.store.state.language;
    };
    expect(await language('vi-VN')).to.equal('vi');
    expect(await language('')).to.equal('vi');
    expect(await language('en-US')).to.equal('en');
  });
});

describe('taskpane: commands', () => {
  it('run the report with what was chosen, without asking again', async () => {
    const shelf = memoryShelf();
    const first = new MemorySession(grids);
    const { model } = await openModel(first, { shelf });
    expect(await model.command('runReport')).to.equal('attend');
    expect(model.store.state.asksBeforeRun).to.equal(true);
    await model.report.confirmRun();
    expect(await model.command('updateReport')).to.equal('done');
    expect(model.store.state.done?.written.rewritten).to.have.length(3);
  });

  it('try again what had gone wrong before', async () => {
    const session = new MemorySession(grids);
    const { model } = await openModel(session);
    session.fail('writeReport', new MemoryProblem('protected-workbook'));
    await model.attempt(() => model.report.confirmRun());
    expect(model.store.state.problem?.code).to.equal('protected-workbook');
    expect(await model.command('runReport')).to.equal('done');
    expect(model.store.state.problem).to.equal(null);
  });

  it('open the pane to show findings, problems, and that there is nothing to report on', async () => {
    const { model } = await openModel(new MemorySession(grids));
    expect(await model.command('checkFigures')).to.equal('attend');
    expect(model.store.state.step).to.equal('check');

    const empty = await openModel(new MemorySession([]));
    expect(await empty.model.command('runReport')).to.equal('attend');

    const failing = new MemorySession(grids);
    const tooOld = new MemoryProblem('excel-too-old', { needed: '1.13' });
    failing.fail('recover', tooOld, tooOld);
    const failed = await openModel(failing);
    expect(await failed.model.command('runReport')).to.equal('attend');
    expect(failed.model.store.state.problem?.code).to.equal('excel-too-old');
  });
});

import { expect } from 'chai';
import { ExcelSession } from '../../src/excel/excel-session';
import type { HostWorkbook } from '../../src/host/host-workbook';
import { closeHosts, openHost, type OpenHost } from '../host/open-host';
import { problemOf } from './problem-of';
import { smallPlan } from './small-plan';

const staff = {
  sheets: [
    { name: 'T6.2024', cells: { B10: { value: 'Xã A' }, C1: { formula: "='BC A'!B2" } } },
    { name: 'Khác' },
  ],
};

const plans = (figure: number) => ['BC A', 'BC B'].map((name) => smallPlan(name, figure));

/** A workbook in which one of the two reports stands already, for other figures. */
async function reported(): Promise<{
  open: OpenHost;
  session: ExcelSession;
  before: HostWorkbook;
}> {
  const open = await openHost(staff);
  const session = new ExcelSession(open);
  await session.writeReport([smallPlan('BC A', 1)]);
  open.host.log.clear();
  return { open, session, before: await open.host.snapshot() };
}

/** How many actions each request of a job has. */
function actionsOf({ host }: OpenHost): readonly number[] {
  return host.log.entries.map(({ actions }) => actions);
}

describe('excel: a report that fails', function () {
  this.timeout(300_000);
  afterEach(closeHosts);

  it('leaves everything as it was, whichever action of whichever request fails', async () => {
    const trial = await reported();
    await trial.session.writeReport(plans(2));
    const requests = actionsOf(trial.open);
    const { open, session, before } = await reported();
    let survived = 0;
    for (const [request, actions] of requests.entries()) {
      for (let action = 1; action <= actions; action += 1) {
        open.host.faults.failAction({ request: request + 1, action });
        const where = `action ${String(action)} of request ${String(request + 1)}`;
        const problem = await problemOf(session.writeReport(plans(2)));
        if (problem === null) {
          // What is left to do after the report is written and marked does not take it back.
          expect(request + 1, where).to.equal(requests.length);
          survived += 1;
          await session.undoReport();
        } else {
          expect(problem.code, where).to.equal('unexpected');
          expect(problem.unchanged, where).to.be.true;
        }
        open.host.faults.clear();
        expect(await open.host.snapshot(), where).to.deep.equal(before);
      }
    }
    expect(survived).to.be.within(1, 12);
  });

  it('leaves everything as it was when the user stops it, at every step', async () => {
    const { open, session, before } = await reported();
    let steps = 0;
    for (let at = 1; ; at += 1) {
      const abort = new AbortController();
      steps = 0;
      const onProgress = (): void => {
        steps += 1;
        if (steps === at) abort.abort();
      };
      const problem = await problemOf(
        session.writeReport(plans(2), { signal: abort.signal, onProgress }),
      );
      if (problem === null) break;
      expect(problem.code).to.equal('cancelled');
      expect(problem.unchanged).to.be.true;
      expect(await open.host.snapshot(), `step ${String(at)}`).to.deep.equal(before);
    }
    // The last step comes when all is done.
    expect(steps).to.be.at.least(3);
  });

  it('is put right at the next start when it was cut off anywhere', async () => {
    const trial = await reported();
    await trial.session.writeReport(plans(2));
    const requests = actionsOf(trial.open);
    const after = await trial.open.host.snapshot();
    let { open, session, before } = await reported();
    for (const [request, actions] of requests.entries()) {
      for (let action = 1; action <= actions; action += 1) {
        open.host.faults.failAction({ request: request + 1, action });
        // Nothing gets through any more: neither the rest, nor taking it back.
        for (let later = 1; later <= 5; later += 1) {
          open.host.faults.failAction({ request: request + 1 + later, action: 1 });
        }
        const where = `action ${String(action)} of request ${String(request + 1)}`;
        const problem = await problemOf(session.writeReport(plans(2)));
        // Up to the third request it only looks.
        expect(problem?.code, where).to.equal(request < 3 ? 'unexpected' : 'not-restored');
        expect(problem?.unchanged, where).to.equal(request < 3);
        open.host.faults.clear();

        const starting = new ExcelSession(open);
        const recovered = await starting.recover();
        const now = await open.host.snapshot();
        expect(await starting.recover(), where).to.equal(null);
        if (recovered !== null || request + 1 < requests.length) {
          expect(now, where).to.deep.equal(before);
        } else {
          // It had been cut off while it cleaned up.
          expect([before, after], where).to.deep.include(now);
          ({ open, session, before } = await reported());
        }
      }
    }
  });

  it('does not take away a sheet that someone else makes meanwhile under the wanted name', async () => {
    const { open, session, before } = await reported();
    open.host.faults.beforeRequest(4, () => {
      open.host.book.addSheet('BC B');
      open.host.sheet('BC B').write({ row: 0, column: 0, rowCount: 1, columnCount: 1 }, [['x']]);
    });
    const problem = await problemOf(session.writeReport(plans(2)));
    expect(problem?.unchanged).to.be.true;
    const { sheets } = await open.host.snapshot();
    expect(sheets.slice(0, -1)).to.deep.equal(before.sheets);
    expect(sheets.at(-1)?.cells?.A1?.value).to.equal('x');
  });

  it('puts a run that was cut off right before it writes', async () => {
    const { open, session } = await reported();
    open.host.faults.failAction({ request: 5, action: 40 });
    for (const request of [6, 7, 8]) open.host.faults.failAction({ request, action: 1 });
    expect((await problemOf(session.writeReport(plans(2))))?.code).to.equal('not-restored');
    open.host.faults.clear();
    const report = await new ExcelSession(open).writeReport(plans(3));
    expect(report.rewritten).to.deep.equal(['BC A']);
    const { sheets } = await open.host.snapshot();
    expect(sheets.map(({ name }) => name)).to.deep.equal(['T6.2024', 'Khác', 'BC A', 'BC B']);
    expect(sheets[0]?.cells?.C1?.value).to.equal(6);
  });
});

import { expect } from 'chai';
import { ExcelSession } from '../../../src/excel/excel-session';
import type { HostSheet, HostWorkbook } from '../../../src/host/host-workbook';
import { closeHosts } from '../../host/open-host';
import { problemOf } from '../problem-of';
import { commands, goneFrom, ready, trialOf, type Trial } from './session-commands';

const cellsOf = ({ cells }: HostSheet) => cells;

const few = 12;
const step = 11;

/** The first and last actions of every request, and every eleventh between them. */
function* actionsOf({ requests }: Trial) {
  for (const [index, actions] of requests.entries()) {
    for (let action = 1; action <= actions; action += 1) {
      if (action > few && action <= actions - few && action % step !== 0) continue;
      const request = index + 1;
      yield { request, action, where: `action ${String(action)} of request ${String(request)}` };
    }
  }
}

for (const command of commands) {
  describe(`excel: ${command.name}`, function () {
    this.timeout(300_000);
    let trial: Trial;
    before(async () => {
      trial = await trialOf(command);
      closeHosts();
    });
    afterEach(closeHosts);

    it('waits for a cell that is being edited, at the start and on the way', async () => {
      for (let request = 1; request <= trial.requests.length; request += 1) {
        const { host, session } = await ready(command);
        const where = `request ${String(request)}`;
        host.faults.beforeRequest(request, () => {
          host.faults.cellEditMode = true;
          setTimeout(() => {
            host.faults.cellEditMode = false;
          }, 30);
        });
        const problem = await problemOf(command.run(session));
        host.faults.cellEditMode = false;
        const now = await host.snapshot();
        if (problem === null) expect(now, where).to.deep.equal(trial.after);
        else {
          expect(problem, where).to.include({ code: 'cell-edit-mode', unchanged: true });
          if (command.changes !== 'any') expect(now, where).to.deep.equal(trial.before);
          await command.run(session);
          expect(await host.snapshot(), where).to.deep.equal(trial.after);
        }
        closeHosts();
      }
    });

    it('is refused where the workbook or a sheet is protected, or done all the same', async () => {
      for (const protect of ['workbook', 'T6.2024', 'BC A'] as const) {
        const { host, session } = await ready(command);
        if (protect === 'workbook') host.book.structureProtected = true;
        else {
          const sheet = host.book.find(protect);
          if (sheet === null) continue;
          sheet.record.protected = true;
        }
        const protectedBefore = await host.snapshot();
        const problem = await problemOf(command.run(session));
        const now = await host.snapshot();
        if (problem === null) {
          host.book.structureProtected = false;
          for (const { name } of now.sheets) host.sheet(name).record.protected = false;
          expect(await host.snapshot(), protect).to.deep.equal(trial.after);
        } else {
          expect(problem.code, protect).to.match(/^protected-(sheet|workbook)$/);
          expect(problem.unchanged, protect).to.equal(command.changes !== 'any');
          if (problem.unchanged) expect(now, protect).to.deep.equal(protectedBefore);
        }
        closeHosts();
      }
    });

    it('never overwrites what somebody else types meanwhile', async () => {
      for (const place of command.cells) {
        const [name = '', cell = ''] = place.split('!');
        const last = command.noticedUntil ?? trial.requests.length;
        for (let request = 1; request <= last; request += 1) {
          const { host, session } = await ready(command);
          const { area } = host.book.locate(`'${name}'!${cell}`, host.book.activeSheet);
          host.faults.beforeRequest(request, () => {
            host.book.find(name)?.write(area, [["'của tôi"]]);
          });
          const problem = await problemOf(command.run(session));
          host.faults.clear();
          const sheet = (await host.snapshot()).sheets.find((one) => one.name === name);
          const where = `${place} before request ${String(request)}`;
          expect(sheet?.cells?.[cell]?.value, where).to.equal('của tôi');
          if (problem !== null) {
            expect(problem.code, where).to.match(/^(sheet-in-use|cells-filled)$/);
            expect(problem.unchanged, where).to.equal(true);
          }
          closeHosts();
        }
      }
    });

    it('does the same where the user calculates, and in a second run after the first', async () => {
      const manual = await ready(command, { calculation: 'Manual' });
      await command.run(manual.session);
      const named = ({ sheets }: HostWorkbook) => sheets.map(({ name }) => name);
      expect(named(await manual.host.snapshot())).to.deep.equal(named(trial.after));
      closeHosts();
      const { host, session } = await ready(command);
      const ends = await Promise.all([
        problemOf(command.run(session)),
        problemOf(command.run(session)),
      ]);
      expect(ends[0]).to.equal(null);
      expect(ends[1]?.code ?? 'done').to.be.oneOf(['done', 'cells-filled', 'sheet-in-use']);
      const { sheets } = await host.snapshot();
      expect(sheets.map(cellsOf)).to.deep.equal(trial.after.sheets.map(cellsOf));
    });

    it('changes something', () => {
      expect(trial.after).to.not.deep.equal(trial.before);
    });

    if (command.name === 'writing a report') return;
    // Of a report every single action fails in run-failures.test.ts.

    it('is done, or not begun, whichever action of whichever request fails', async () => {
      let opened = await ready(command);
      for (const { request, action, where } of actionsOf(trial)) {
        const { host, session } = opened;
        host.faults.failAction({ request, action });
        const problem = await problemOf(command.run(session));
        const now = await host.snapshot();
        if (problem?.unchanged !== true) {
          // What puts a cut off job right and is cut off itself does the rest when it comes again.
          if (problem !== null && command.changes === 'any') await command.run(session);
          else expect(problem, where).to.equal(null);
          expect(await host.snapshot(), where).to.deep.equal(trial.after);
          closeHosts();
          opened = await ready(command);
        } else {
          expect(problem, where).to.include({ code: 'unexpected', unchanged: true });
          expect(now, where).to.deep.equal(trial.before);
        }
      }
    });

    it('is done or not begun after the next start, wherever it was cut off', async () => {
      let opened = await ready(command);
      for (const { request, action, where } of actionsOf(trial)) {
        const { host, session } = opened;
        goneFrom(opened, request, action);
        const problem = await problemOf(command.run(session));
        host.faults.clear();
        if (problem?.unchanged === true) {
          expect(await host.snapshot(), where).to.deep.equal(trial.before);
          continue;
        }
        const starting = new ExcelSession(opened);
        await starting.recover();
        expect([trial.before, trial.after], where).to.deep.include(await host.snapshot());
        expect(await starting.recover(), where).to.equal(null);
        closeHosts();
        opened = await ready(command);
      }
    });
  });
}

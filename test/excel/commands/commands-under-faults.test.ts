import { expect } from 'chai';
import { ExcelSession } from '../../../src/excel/excel-session';
import { closeHosts } from '../../host/open-host';
import { problemOf } from '../problem-of';
import { commands, goneFrom, ready, trialOf, type Trial } from './session-commands';

/** Every action of every request of a command. */
function* actionsOf({ requests }: Trial) {
  for (const [index, actions] of requests.entries()) {
    for (let action = 1; action <= actions; action += 1) {
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

    it('changes something', () => {
      expect(trial.after).to.not.deep.equal(trial.before);
    });

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

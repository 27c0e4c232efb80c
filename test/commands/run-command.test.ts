import { expect } from 'chai';
import { runCommand } from '../../src/commands/run-command';
import type { CommandOutcome } from '../../src/session/command-channel';

async function run(request: () => Promise<CommandOutcome>): Promise<readonly string[]> {
  const done: string[] = [];
  const host = {
    request,
    showPane: () => {
      done.push('shown');
      return Promise.resolve();
    },
  };
  const event = { completed: () => done.push('completed') };
  await runCommand('runReport', event, host).catch(() => done.push('failed'));
  return done;
}

describe('commands', () => {
  it('leave the pane where it is when nothing has to be said', async () => {
    expect(await run(() => Promise.resolve('done'))).to.deep.equal(['completed']);
  });

  it('show the pane when the user has to look at it', async () => {
    expect(await run(() => Promise.resolve('attend'))).to.deep.equal(['shown', 'completed']);
  });

  it('are completed whatever happens, so that Excel takes the next one', async () => {
    const failing = (): Promise<CommandOutcome> => Promise.reject(new Error('no'));
    expect(await run(failing)).to.deep.equal(['completed', 'failed']);
  });
});

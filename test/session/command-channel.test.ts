import { expect } from 'chai';
import { CommandChannel } from '../../src/session/command-channel';
import type { CommandId } from '../../src/session/command-channel';

describe('session: command channel', () => {
  it('hands a command to whoever listens, and the outcome back', async () => {
    const channel = new CommandChannel();
    const asked: CommandId[] = [];
    channel.listen((id) => {
      asked.push(id);
      return Promise.resolve('attend');
    });
    expect(await channel.request('checkFigures')).to.equal('attend');
    expect(asked).to.deep.equal(['checkFigures']);
  });

  it('keeps commands that come before anybody listens, in their order', async () => {
    const channel = new CommandChannel();
    const outcomes = Promise.all([channel.request('runReport'), channel.request('updateReport')]);
    const asked: CommandId[] = [];
    channel.listen((id) => {
      asked.push(id);
      return Promise.resolve('done');
    });
    expect(await outcomes).to.deep.equal(['done', 'done']);
    expect(asked).to.deep.equal(['runReport', 'updateReport']);
  });
});

import { expect } from 'chai';
import { functionComments } from '../../scripts/functions/function-source';
import { functions } from '../../src/functions/functions';
import { closeHosts } from '../host/open-host';
import { openWithFunctions, typed } from './function-host';

/** `0.9509…` says that more decimals follow. */
function isAsPromised(shown: readonly (readonly unknown[])[], gives: string): boolean {
  const [[only] = []] = shown;
  if (gives.endsWith('…')) return String(only).startsWith(gives.slice(0, -1));
  const value: unknown = gives.startsWith('#') ? gives : JSON.parse(gives);
  return JSON.stringify(shown) === JSON.stringify(Array.isArray(value) ? value : [[value]]);
}

describe('functions: examples of the documentation', () => {
  after(closeHosts);

  it('exist for every function, and come true when they are typed into a cell', async () => {
    const comments = functionComments();
    expect([...comments.keys()]).to.have.members(Object.keys(functions));
    const { host } = await openWithFunctions();
    const examples = [...comments.values()].flatMap(({ id, examples }) => {
      expect(examples, id).to.have.length.greaterThan(0);
      return examples;
    });
    const shown = await typed(
      host,
      examples.map(({ formula }) => formula),
    );
    examples.forEach(({ formula, gives }, index) => {
      const cells = shown[index] ?? [];
      expect(isAsPromised(cells, gives), `${formula} gives ${JSON.stringify(cells)}`).to.equal(
        true,
      );
    });
  });
});

import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { buildOnce } from '../../scripts/build-once';
import { functionMetadata } from '../../scripts/functions/function-metadata';
import { closeHosts } from '../host/open-host';
import { openWithFunctions, typed, withMessages } from './function-host';

const folder = join(__dirname, '..', '..', 'dist', 'addin');

/** The scripts of the page that the functions need, in its order. */
function scripts(): readonly string[] {
  const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  const own = [...page.matchAll(/src="?([^":>\s]+\.js)/g)].flatMap(([, name]) => name ?? []);
  const last = own.findIndex((name) => name.startsWith('functions.'));
  expect(last).to.be.at.least(0);
  return own.slice(0, last + 1).map((name) => readFileSync(join(folder, name), 'utf8'));
}

describe('functions: the bundle as built for production', function () {
  // The first time the add-in is built here.
  this.timeout(300_000);
  before(() => buildOnce(['addin']));
  after(closeHosts);

  it('calculates in Excel, and says what is wrong', async () => {
    const { host } = await openWithFunctions(undefined, {}, (page) => {
      const globals = vm.createContext({
        CustomFunctions: page.CustomFunctions,
        Office: page.Office,
        // Where the page's scripts are.
        document: {
          currentScript: { tagName: 'SCRIPT', src: 'https://example.vn/runtime.js' },
          baseURI: 'https://example.vn/taskpane.html',
        },
      });
      globals.self = globals;
      for (const script of scripts()) vm.runInContext(script, globals);
    });
    expect(
      await typed(host, ['=BAOPHU.REMAINING("5.573",5706)', '=BAOPHU.ALLOCATE(100,{1;1;1})']),
    ).to.deep.equal([[[133]], [[34], [33], [33]]]);
    const [blank] = await withMessages(host, ['=BAOPHU.COVERAGE(A1,5)']);
    expect(blank).to.deep.equal(['#N/A', 'Chưa có số liệu.']);
  });

  it('comes with the metadata of both languages', async () => {
    const { en, vi } = await functionMetadata();
    const asset = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
    expect(asset('functions.json')).to.deep.equal(en);
    expect(asset('functions.vi.json')).to.deep.equal(vi);
  });
});

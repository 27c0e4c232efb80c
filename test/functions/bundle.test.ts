import { expect } from 'chai';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import webpack, { type Configuration } from 'webpack';
import { functionMetadata } from '../../scripts/functions/function-metadata';
import { closeHosts } from '../host/open-host';
import { openWithFunctions, typed, withMessages } from './function-host';

/** The add-in as `npm run build` makes it, in another folder. */
async function build(folder: string): Promise<void> {
  const configs = createRequire(__filename)('../../webpack.config.js') as (
    env: object,
  ) => Configuration[];
  const addin = configs({}).find(({ name }) => name === 'addin');
  if (addin === undefined) throw new Error('No configuration of that name.');
  const compiler = webpack({ ...addin, output: { ...addin.output, path: folder } });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() !== false) reject(new Error(stats?.toString('errors-only')));
      else resolve();
    });
  });
}

describe('functions: the bundle as built for production', function () {
  this.timeout(120_000);
  let folder = '';
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'baophu-addin-'));
    await build(folder);
  });
  after(() => {
    closeHosts();
    rmSync(folder, { recursive: true });
  });

  it('calculates in Excel, and says what is wrong', async () => {
    const scripts = ['runtime', 'functions'].map((entry) => {
      const file = readdirSync(folder).find(
        (one) => one.startsWith(`${entry}.`) && one.endsWith('.js'),
      );
      return readFileSync(join(folder, file ?? entry), 'utf8');
    });
    const { host } = await openWithFunctions(undefined, {}, (page) => {
      const globals = vm.createContext({
        CustomFunctions: page.CustomFunctions,
        Office: page.Office,
      });
      globals.self = globals;
      for (const script of scripts) vm.runInContext(script, globals);
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

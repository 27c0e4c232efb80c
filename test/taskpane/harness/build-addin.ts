import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { webpack } from 'webpack';
import type { Configuration } from 'webpack';

const root = resolve(import.meta.dirname, '../../..');
const out = join(root, 'out/addin');

let built: Promise<string> | null = null;

/**
 * The add-in as built for production, once for all tests that look at it.
 *
 * @returns its folder
 */
export async function buildAddin(): Promise<string> {
  return (built ??= build());
}

/** After the last test; a later one builds anew. */
export function removeBuild(): void {
  built = null;
  for (const folder of [out, `${out}-maps`]) rmSync(folder, { recursive: true, force: true });
}

/** Runs webpack; the configuration is CommonJS, as webpack wants it. */
async function build(): Promise<string> {
  const configuration = addinConfiguration('production');
  const output = { ...configuration.output, path: out };
  await runWebpack({ ...configuration, output });
  return out;
}

export function addinConfiguration(mode: 'production' | 'development'): Configuration {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- see above
  const addin = require('../../../webpack/addin') as (
    env: object,
    argv: { readonly mode: string },
  ) => Configuration;
  return addin({}, { mode });
}

export async function runWebpack(configuration: Configuration): Promise<void> {
  await new Promise<void>((done, failed) => {
    webpack(configuration, (error, stats) => {
      if (error !== null) failed(error);
      else if (stats?.hasErrors() === true) failed(new Error(stats.toString('errors-only')));
      else done();
    });
  });
}

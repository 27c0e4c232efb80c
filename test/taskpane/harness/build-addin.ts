import { resolve } from 'node:path';
import { webpack } from 'webpack';
import type { Configuration } from 'webpack';
import { buildOnce, configurations } from '../../../scripts/build-once';

/**
 * The add-in as built for production, unless it is built already.
 *
 * @returns its folder
 */
export async function buildAddin(): Promise<string> {
  await buildOnce(['addin']);
  return resolve(import.meta.dirname, '../../../dist/addin');
}

export type Mode = 'production' | 'development';

/** How the add-in is built. */
export function addinConfiguration(mode: Mode): Configuration {
  const [configuration] = configurations(['addin'], mode);
  if (configuration === undefined) throw new Error('webpack.config.js builds no add-in.');
  return configuration;
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

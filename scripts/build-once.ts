import { createRequire } from 'node:module';
import webpack, { type Configuration } from 'webpack';
import { makeOnce } from './make-once';

export type BuildName = 'addin' | 'file-page' | 'workbench';

export interface BuildOptions {
  /** Called now and then with how much is done, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Builds in production mode, unless the folder in dist is there and nothing that goes into it has
 * changed since.
 *
 * @returns whether anything had to be built
 * @throws Error with the messages of webpack
 */
export async function buildOnce(
  names: readonly BuildName[],
  options: BuildOptions = {},
): Promise<boolean> {
  const builds = names.map((name) => ({ name, path: `dist/${name}` }));
  return makeOnce(builds, (due) =>
    build(
      due.map(({ name }) => name),
      options,
    ),
  );
}

/** What webpack.config.js exports. */
type Configurations = (env: BuildEnvironment, argv: { readonly mode: Mode }) => Configuration[];
type Mode = 'production' | 'development';

export interface BuildEnvironment {
  /** Where the add-in will be served from. @default the development server */
  readonly origin?: string;
}

export function configurations(
  names: readonly BuildName[],
  mode: Mode,
  environment: BuildEnvironment = {},
): Configuration[] {
  const all = createRequire(__filename)('../webpack.config.js') as Configurations;
  return all(environment, { mode }).filter(({ name }) => names.some((one) => one === name));
}

async function build(names: readonly BuildName[], { onProgress }: BuildOptions): Promise<void> {
  const configs = configurations(names, 'production');
  if (onProgress !== undefined) {
    const shares = configs.map(() => 0);
    configs.forEach((config, index) => {
      const progress = new webpack.ProgressPlugin((share) => {
        shares[index] = share;
        onProgress(shares.reduce((sum, one) => sum + one, 0) / shares.length);
      });
      config.plugins = [...(config.plugins ?? []), progress];
    });
  }
  const compiler = webpack(configs);
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors() === true) {
        reject(new Error(stats.toString({ preset: 'errors-only', colors: false })));
      } else resolve();
    });
  });
  // Writes the cache for the next time.
  await new Promise<void>((resolve) => {
    compiler.close(() => {
      resolve();
    });
  });
}

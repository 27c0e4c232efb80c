import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import webpack, { type Configuration } from 'webpack';

const root = join(__dirname, '..');
const stamps = join(root, 'node_modules', '.cache', 'baophu');

/** What the built files are made of; the lock file stands for the packages. */
const sources = [
  'src',
  'assets',
  // What generates the functions' metadata.
  'scripts',
  'webpack',
  'webpack.config.js',
  'manifest.xml',
  'package.json',
  'package-lock.json',
];

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
  const stamp = sourceStamp();
  const due = names.filter((name) => !isBuilt(name, stamp));
  if (due.length === 0) return false;
  await build(due, options);
  mkdirSync(stamps, { recursive: true });
  for (const name of due) writeFileSync(join(stamps, name), stamp);
  return true;
}

function isBuilt(name: BuildName, stamp: string): boolean {
  const file = join(stamps, name);
  return (
    existsSync(join(root, 'dist', name)) && existsSync(file) && readFileSync(file, 'utf8') === stamp
  );
}

/** The same as long as no source file has another size or date. */
function sourceStamp(): string {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((name) => filesOf(join(root, name)))) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${relative(root, path)}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesOf(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
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

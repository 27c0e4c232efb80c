import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(__dirname, '..');
const stamps = join(root, 'node_modules', '.cache', 'baophu');

/** What bundles are made of; the lock file stands for the packages. */
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

/** A file or folder that is made of bundles' sources, and of others. */
export interface Made {
  /** What its stamp is called. */
  readonly name: string;
  /** Below the project. */
  readonly path: string;
  /** Files and folders of the project besides the bundles' sources. */
  readonly sources?: readonly string[];
}

/**
 * Makes what is not there yet, and what the sources have changed of.
 *
 * @param make given what is due
 * @returns whether anything had to be made
 */
export async function makeOnce<One extends Made>(
  wanted: readonly One[],
  make: (due: readonly One[]) => Promise<void>,
): Promise<boolean> {
  const common = stampOf(sources);
  const due = wanted
    .map((made) => ({ made, stamp: common + stampOf(made.sources ?? []) }))
    .filter(({ made, stamp }) => !isThere(made, stamp));
  if (due.length === 0) return false;
  await make(due.map(({ made }) => made));
  mkdirSync(stamps, { recursive: true });
  for (const { made, stamp } of due) writeFileSync(join(stamps, made.name), stamp);
  return true;
}

function isThere({ name, path }: Made, stamp: string): boolean {
  const file = join(stamps, name);
  return existsSync(join(root, path)) && existsSync(file) && readFileSync(file, 'utf8') === stamp;
}

/** The same as long as no source file has another size or date. */
function stampOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((name) => filesOf(join(root, name)))) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${relative(root, path)}\n${String(size)}\n${String(mtimeMs)}\n`);
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

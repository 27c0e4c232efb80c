import { join } from 'node:path';
import webpack, { type Configuration, type Module } from 'webpack';
import { configurations } from '../build-once';

export interface BuiltSite {
  readonly addin: string;
  readonly filePage: string;
  /** Paths of all modules in the bundles, with webpack's own, whose runtime is in each of them. */
  readonly modules: readonly string[];
}

/**
 * Builds add-in and page in production mode for an origin.
 *
 * @param folder Where their folders are made.
 * @throws Error with the messages of webpack
 */
export async function buildSite(origin: string, folder: string): Promise<BuiltSite> {
  const addin = join(folder, 'addin');
  const filePage = join(folder, 'file-page');
  const paths: Readonly<Record<string, string>> = { addin, 'file-page': filePage };
  const configs = configurations(['addin', 'file-page'], 'production', { origin }).map(
    (config): Configuration => ({
      ...config,
      output: { ...config.output, path: paths[config.name ?? ''] ?? folder },
    }),
  );
  const modules = new Set([require.resolve('webpack/package.json')]);
  const compiler = webpack(configs);
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats === undefined || stats.hasErrors()) {
        reject(new Error(stats?.toString({ preset: 'errors-only', colors: false })));
      } else {
        for (const { compilation } of stats.stats) {
          for (const module of compilation.modules) addFiles(module, modules);
        }
        resolve();
      }
    });
  });
  await new Promise<void>((resolve) => {
    compiler.close(() => {
      resolve();
    });
  });
  return { addin, filePage, modules: [...modules] };
}

function addFiles(module: Module, files: Set<string>): void {
  const file = module.nameForCondition();
  if (file !== null) files.add(file);
  // Several that are bundled as one.
  if ('modules' in module && Array.isArray(module.modules)) {
    for (const inner of module.modules as readonly Module[]) addFiles(inner, files);
  }
}

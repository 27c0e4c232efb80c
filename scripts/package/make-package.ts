import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { version } from '../../package.json';
import { buildSite } from './build-site';
import { addFolder, addPages, type PackageFiles } from './documents';
import { bundledPackages, licencesText } from './licences';
import { readMe } from './read-me';

const root = join(__dirname, '..', '..');

/** The first date that a zip archive can hold: the same files make the same package, whenever it is made. */
const mtime = new Date(1980, 0, 1);

/**
 * Makes the package for administrators: the static site with add-in and page, the manifest, documents and
 * licences in one zip.
 *
 * @param origin Where the site will be served from, such as `https://baophu.example.vn`.
 * @returns The path of the zip.
 * @throws LicenceError when a package is bundled that may not be
 * @throws Error with the messages of webpack
 */
export async function makePackage(origin: string, out = join(root, 'dist')): Promise<string> {
  const { addin, filePage, modules } = await buildSite(origin, join(out, 'package'));
  const licences = licencesText(bundledPackages(modules));
  const files: PackageFiles = new Map();
  addFolder(files, join(root, 'docs'), 'docs/');
  addPages(files);
  addFolder(files, addin, 'site/');
  addFolder(files, filePage, 'site/tep/');
  files.set('manifest.xml', readFileSync(join(addin, 'manifest.xml')));
  addText(files, 'LICENSE.txt', readFileSync(join(root, 'LICENSE'), 'utf8'));
  addText(files, 'THIRD-PARTY-LICENSES.txt', licences);
  addText(files, 'README.txt', readMe(version, origin));
  files.set('VERSION', new TextEncoder().encode(`${version}\n`));
  const path = join(out, `baophu-${version}.zip`);
  mkdirSync(out, { recursive: true });
  writeFileSync(path, zipSync(sorted(files), { level: 9, mtime }));
  return path;
}

/** For the editor of an old Windows: it tells UTF-8 by its mark only, and wants its own line ends. */
function addText(files: PackageFiles, path: string, text: string): void {
  files.set(path, new TextEncoder().encode(`\uFEFF${text.replace(/\r?\n/g, '\r\n')}`));
}

function sorted(files: PackageFiles): Zippable {
  return Object.fromEntries([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Licences under which a package may be bundled: none of them asks for our own source. */
const permitted: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
  'Zlib',
]);

/** A package that is in the bundles. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  readonly text: string;
}

/** A package that may not be bundled, or of which nobody knows whether it may. */
export class LicenceError extends Error {
  override readonly name = 'LicenceError' as const;
}

/**
 * The packages that the files come from, by name.
 *
 * @param files Paths of the bundled modules.
 * @throws LicenceError
 */
export function bundledPackages(files: Iterable<string>): readonly BundledPackage[] {
  const folders = new Set<string>();
  for (const file of files) {
    const folder = packageFolder(file);
    if (folder !== null) folders.add(folder);
  }
  return [...folders].map(describe).sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The folder of the innermost package that a file belongs to; `null` for a file of ours. */
export function packageFolder(file: string): string | null {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0] ?? null;
}

/**
 * True for `MIT`, `(MIT OR GPL-3.0-only)`, `MIT AND ISC`; false for `GPL-3.0-only` and for whatever is not
 * known (SPDX specification, annex D; exceptions count as not known).
 */
export function isPermitted(expression: string): boolean {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const one = (): boolean => {
    const word = words[at];
    at += 1;
    if (word !== '(') return word !== undefined && permitted.has(word);
    const inner = either();
    at += 1;
    return inner;
  };
  const both = (): boolean => {
    let all = one();
    while (words[at] === 'AND') {
      at += 1;
      all = one() && all;
    }
    return all;
  };
  const either = (): boolean => {
    let any = both();
    while (words[at] === 'OR') {
      at += 1;
      any = both() || any;
    }
    return any;
  };
  return either() && at === words.length;
}

/** All of them in one text, for whoever passes the bundles on. */
export function licencesText(packages: readonly BundledPackage[]): string {
  const parts = packages.map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text.trim()}\n`,
  );
  return [
    'Phần mềm của bên thứ ba có trong gói này. / Third-party software that is part of this package.\n',
    ...parts,
  ].join(`\n${'-'.repeat(78)}\n\n`);
}

interface Description {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  readonly author?: string | { readonly name?: string };
}

function describe(folder: string): BundledPackage {
  const file = join(folder, 'package.json');
  const { name, version, license, author } = JSON.parse(readFileSync(file, 'utf8')) as Description;
  const licence = typeof license === 'string' ? license : 'UNKNOWN';
  if (!isPermitted(licence)) {
    throw new LicenceError(`${name} ${version} may not be bundled: its licence is ${licence}.`);
  }
  const holder = typeof author === 'string' ? author : author?.name;
  return { name, version, licence, text: textIn(folder) ?? usualText(name, licence, holder) };
}

function textIn(folder: string): string | null {
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)(?:\.|$)/i.test(each));
  const path = file === undefined ? null : join(folder, file);
  return path !== null && existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Some packages name the MIT licence and leave its text out. */
function usualText(name: string, licence: string, holder: string | undefined): string {
  if (licence !== 'MIT' || holder === undefined) {
    throw new LicenceError(`${name} has no text of its licence (${licence}).`);
  }
  return `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;
}

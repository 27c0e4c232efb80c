import { expect } from 'chai';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  bundledPackages,
  isPermitted,
  LicenceError,
  licencesText,
  packageFolder,
} from '../../scripts/package/licences';

describe('package: licences of what is bundled', () => {
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'baophu-licences-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  /** A package with one file. @returns the path of the file */
  function install(name: string, description: object, text?: string): string {
    const path = join(folder, 'node_modules', name);
    mkdirSync(path, { recursive: true });
    writeFileSync(
      join(path, 'package.json'),
      JSON.stringify({ name, version: '1.2.3', ...description }),
    );
    if (text !== undefined) writeFileSync(join(path, 'LICENSE'), text);
    return join(path, 'lib', 'index.js');
  }

  it('lets through what may be bundled, and nothing else', () => {
    for (const one of ['MIT', 'Apache-2.0', '(MIT OR GPL-3.0-only)', 'MIT AND (ISC OR AGPL-3.0)']) {
      expect(isPermitted(one), one).to.equal(true);
    }
    for (const one of [
      'GPL-3.0-only',
      'LGPL-2.1',
      'MIT AND GPL-2.0-or-later',
      '(MIT AND GPL-3.0) OR AGPL-3.0',
      'SEE LICENSE IN EULA',
      'UNKNOWN',
      '',
      'MIT GPL-3.0',
    ]) {
      expect(isPermitted(one), one).to.equal(false);
    }
  });

  it('fails for a package under the GPL, and names it', () => {
    const file = install('sheet-engine', { license: 'GPL-3.0-only' }, 'GNU …');
    expect(() => bundledPackages([file])).to.throw(LicenceError, /sheet-engine 1\.2\.3.*GPL-3\.0/);
  });

  it('fails for a package of which nobody knows the licence, or its text', () => {
    expect(() => bundledPackages([install('nameless', {})])).to.throw(LicenceError, /UNKNOWN/);
    const bare = install('bare', { license: 'ISC', author: 'A' });
    expect(() => bundledPackages([bare])).to.throw(LicenceError, /no text/);
  });

  it('has each package once, with its text; files of ours belong to none', () => {
    const one = install('@scope/b', { license: 'MIT' }, 'Copyright B');
    const other = install('a', { license: 'MIT', author: { name: 'A. Nguyễn' } });
    const packages = bundledPackages([one, other, one, join(folder, 'src', 'main.ts')]);
    expect(packages.map(({ name }) => name)).to.deep.equal(['@scope/b', 'a']);
    const text = licencesText(packages);
    expect(text).to.include('@scope/b 1.2.3 (MIT)\n\nCopyright B');
    expect(text).to.include('Copyright (c) A. Nguyễn');
    const nested = join('x', 'node_modules', 'a', 'node_modules', '@s', 'b', 'c.js');
    expect(packageFolder(nested)).to.equal(
      join('x', 'node_modules', 'a', 'node_modules', '@s', 'b'),
    );
  });
});

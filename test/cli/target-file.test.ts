import { expect } from 'chai';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { CommandError } from '../../src/cli/command-error';
import { checkTarget, isSameTarget, writeTargets } from '../../src/cli/target-file';

function complaint(action: () => void): string {
  try {
    action();
  } catch (error) {
    if (error instanceof CommandError) return error.code;
    throw error;
  }
  return 'none';
}

describe('target file', () => {
  let folder: string;
  let source: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'baophu-target-'));
    source = join(folder, 'source.xlsx');
    writeFileSync(source, 'staff');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const at = (name: string): string => join(folder, name);
  const text = (name: string): string => readFileSync(at(name), 'utf8');
  const content = (words: string): Uint8Array => Buffer.from(words);

  describe('check', () => {
    it('accepts a new name', () => {
      expect(
        complaint(() => {
          checkTarget(at('new.xlsx'), source, false);
        }),
      ).to.equal('none');
    });

    it('refuses the source under every name that it has, even by force', () => {
      symlinkSync(source, at('symbolic.xlsx'));
      linkSync(source, at('hard.xlsx'));
      mkdirSync(at('sub'));
      const names = [
        source,
        at('symbolic.xlsx'),
        at('hard.xlsx'),
        join(folder, 'sub', '..', 'source.xlsx'),
        relative(process.cwd(), source),
      ];
      for (const name of names) {
        const code = complaint(() => {
          checkTarget(name, source, true);
        });
        expect(code, name).to.equal('usage.target-is-source');
      }
    });

    it('refuses an existing file without force', () => {
      writeFileSync(at('old.xlsx'), 'old');
      const check = (force: boolean) => () => {
        checkTarget(at('old.xlsx'), source, force);
      };
      expect(complaint(check(false))).to.equal('usage.target-exists');
      expect(complaint(check(true))).to.equal('none');
    });

    it('refuses a folder, and a name in a folder that is not there', () => {
      for (const path of [folder, at('nowhere/new.xlsx'), join(source, 'new.xlsx')]) {
        const code = complaint(() => {
          checkTarget(path, source, true);
        });
        expect(code, path).to.equal('target.unwritable');
      }
    });

    it('knows one file under two names', () => {
      symlinkSync(folder, at('link'));
      expect(isSameTarget(at('a.json'), at('link/a.json'))).to.be.true;
      expect(isSameTarget(at('a.json'), at('b.json'))).to.be.false;
    });
  });

  describe('write', () => {
    it('leaves the files and nothing else', () => {
      writeTargets([
        { path: at('a.xlsx'), content: content('one') },
        { path: at('b.json'), content: content('two') },
      ]);
      expect(readdirSync(folder).toSorted()).to.deep.equal(['a.xlsx', 'b.json', 'source.xlsx']);
      expect([text('a.xlsx'), text('b.json')]).to.deep.equal(['one', 'two']);
    });

    it('replaces a file behind a symbolic link, not the link', () => {
      writeFileSync(at('real.xlsx'), 'old');
      symlinkSync(at('real.xlsx'), at('link.xlsx'));
      writeTargets([{ path: at('link.xlsx'), content: content('new') }]);
      expect(text('real.xlsx')).to.equal('new');
    });

    it('writes none of the files when one cannot be written', () => {
      const write = (): void => {
        writeTargets([
          { path: at('a.xlsx'), content: content('one') },
          { path: at('nowhere/b.json'), content: content('two') },
        ]);
      };
      expect(complaint(write)).to.equal('target.unwritable');
      expect(readdirSync(folder)).to.deep.equal(['source.xlsx']);
    });

    it('takes back a new file when a later one cannot be put in its place', () => {
      mkdirSync(at('b.json'));
      const write = (): void => {
        writeTargets([
          { path: at('a.xlsx'), content: content('one') },
          { path: at('b.json'), content: content('two') },
        ]);
      };
      expect(complaint(write)).to.equal('target.unwritable');
      expect(readdirSync(folder).toSorted()).to.deep.equal(['b.json', 'source.xlsx']);
    });
  });
});

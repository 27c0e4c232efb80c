import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { buildAddin } from './harness/build-addin';

let out = '';

/** Kilobytes as they travel. */
function packed(files: readonly string[]): number {
  const sizes = files.map((file) => gzipSync(readFileSync(join(out, file)), { level: 9 }).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

describe('taskpane: bundle', function () {
  this.timeout(300_000);
  let page = '';
  let scripts: readonly string[] = [];

  before(async () => {
    out = await buildAddin();
    page = readFileSync(join(out, 'taskpane.html'), 'utf8');
    scripts = [...page.matchAll(/<script[^>]* src="?([^" >]+)"?/g)].map(([, src]) => src ?? '');
  });

  it('starts with at most 80 KB of the pane’s script', () => {
    const own = scripts.filter((src) => /^(?:runtime|taskpane)\./.test(src));
    expect(own).to.have.length(2);
    expect(packed(own)).to.be.at.most(80);
  });

  it('has office.js from its public address first, then the entries in their order', () => {
    expect(scripts[0]).to.equal('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
    const names = scripts.slice(1).map((src) => src.split('.')[0]);
    expect(names.filter((name) => name !== 'functions')).to.deep.equal([
      'runtime',
      'commands',
      'taskpane',
    ]);
  });

  it('allows nothing but its own origin and the address of office.js', () => {
    const policy = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(policy).to.include("default-src 'none'");
    expect(policy).to.not.match(/unsafe|\*/);
    const addresses = policy.match(/https:\/\/[^ ;]+/g) ?? [];
    expect(new Set(addresses)).to.deep.equal(new Set(['https://appsforoffice.microsoft.com']));
    expect(page).to.not.match(/<script>|<style|style=/);
  });

  it('names its files by what is in them, and keeps source maps elsewhere', () => {
    const files = readdirSync(out);
    for (const file of files.filter((name) => /\.(?:js|css)$/.test(name))) {
      expect(file).to.match(/\.[0-9a-f]{10}\.(?:js|css)$/);
      expect(readFileSync(join(out, file), 'utf8'), file).to.not.include('sourceMappingURL');
    }
    expect(files.filter((name) => name.endsWith('.map'))).to.deep.equal([]);
  });

  it('reads sheets in scripts of their own: neither at the start nor twice', () => {
    const mark = 'nhan khau';
    const holds = (file: string): boolean => readFileSync(join(out, file), 'utf8').includes(mark);
    const scriptsWithVocabulary = readdirSync(out).filter(
      (file) => file.endsWith('.js') && holds(file),
    );
    expect(scriptsWithVocabulary).to.have.length(1);
    expect(scripts).to.not.include(scriptsWithVocabulary[0]);
  });
});

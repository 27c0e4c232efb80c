import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildOnce } from '../../../scripts/build-once';

const out = join(__dirname, '../../../dist/file-page');

describe('taskpane: bundle of the page for files', function () {
  this.timeout(300_000);
  let page = '';

  before(async () => {
    await buildOnce(['file-page']);
    page = readFileSync(join(out, 'index.html'), 'utf8');
  });

  it('starts with at most 24 KB of script; the pane comes with the first file', () => {
    const scripts = [...page.matchAll(/<script[^>]* src="?([^" >]+)"?/g)].map(([, src]) => src);
    expect(scripts).to.have.length(1);
    const sizes = scripts.map((src) => gzipSync(readFileSync(join(out, src ?? ''))).length);
    expect(sizes[0]).to.be.at.most(24 * 1024);
  });

  it('may lie in any folder: it asks for nothing by an absolute path', () => {
    const addresses = [...page.matchAll(/(?:src|href)="?([^" >]+)/g)].map(([, address]) => address);
    expect(addresses).to.not.be.empty;
    for (const address of addresses) expect(address).to.match(/^[\w.-]+$/);
  });
});

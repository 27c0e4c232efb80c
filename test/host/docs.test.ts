import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { memberTable } from '../../src/host/member-table';

/** A table's cells, without the padding that the formatter gives them. */
function cells(markdown: string): string[][] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|-]+$/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

describe('host: docs/embedded-host.md', () => {
  it('lists every member that the host answers, and no others', () => {
    const docs = readFileSync(join(__dirname, '../../docs/embedded-host.md'), 'utf8');
    const section = docs.slice(docs.indexOf('## Members'));
    expect(cells(section)).to.deep.equal(cells(memberTable()));
  });
});

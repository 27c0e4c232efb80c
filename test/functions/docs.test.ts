import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { docsFile, formattedDocs } from '../../scripts/functions/write-docs';

describe('docs/functions.md', () => {
  it('is what npm run docs:functions writes', async () => {
    expect(readFileSync(docsFile, 'utf8')).to.equal(await formattedDocs());
  });
});

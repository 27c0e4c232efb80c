import { expect } from 'chai';
import fc from 'fast-check';
import { readWorkbook } from '../../../src/sheets/read-workbook';
import { showGrid } from './cell-table';
import { differences } from './compare-reading';
import { anyLayout } from './layout';
import type { Layout } from './layout';
import { writeWorkbook } from './layout-sheet';

/** What was read wrongly of a workbook in this layout, with the sheets; empty when all is well. */
export function failureOf(layout: Layout): string {
  const { grids, expected, others } = writeWorkbook(layout);
  const reading = readWorkbook(grids);
  const found = differences(reading, expected);
  for (const sheet of others) {
    if (!reading.ignoredSheets.some((ignored) => ignored.sheet === sheet))
      found.push(`${sheet} is not ignored`);
  }
  return found.length === 0
    ? ''
    : `${found.slice(0, 6).join('\n')}\n${grids.map((grid) => showGrid(grid, 24)).join('\n')}`;
}

describe('random layouts', () => {
  it('give back the true data', () => {
    fc.assert(
      fc.property(anyLayout, (layout) => {
        expect(failureOf(layout)).to.equal('');
      }),
      { seed: 20240630, numRuns: 500 },
    );
  });
});

import { areaAddress } from '../sheets/grid';
import type { CellChange } from './cell-change';
import { withAttribute } from './changed-cell';
import { areaOf } from './file-address';

/**
 * The `dimension` tag of a sheet, widened to hold the changed cells as well; `null` where it says nothing
 * that could be widened.
 */
export function widenedDimension(tag: string, changes: readonly CellChange[]): string | null {
  const known = areaOf(/\sref="([^"]*)"/.exec(tag)?.[1] ?? null);
  if (known === null) return null;
  let { firstRow, firstColumn, lastRow, lastColumn } = known;
  for (const { row, column } of changes) {
    firstRow = Math.min(firstRow, row);
    firstColumn = Math.min(firstColumn, column);
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  }
  return withAttribute(tag, 'ref', areaAddress({ firstRow, firstColumn, lastRow, lastColumn }));
}

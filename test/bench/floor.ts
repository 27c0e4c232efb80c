import type { Grid } from '../../src/sheets/grid';

/** The least that anybody could do: one pass that normalises every text and sums every number. */
export function floorPass(grids: readonly Grid[]): {
  readonly sum: number;
  readonly length: number;
} {
  let sum = 0;
  let length = 0;
  for (const { values } of grids) {
    for (const line of values) {
      for (const value of line) {
        if (typeof value === 'number') sum += value;
        else if (typeof value === 'string') {
          length += value.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase().length;
        }
      }
    }
  }
  return { sum, length };
}

import type { SheetPlace } from '../../coverage/sheet-place';
import type { Grid } from '../grid';
import { cellAddress } from '../grid';
import { fold, readable } from '../text/vietnamese-text';

/** A cell whose text says that something grows steadily. */
export interface GrowthText extends SheetPlace {
  readonly cell: string;
  readonly text: string;
}

const growthClaim =
  /(^| )(tang deu|lien tuc tang|tang lien tuc|tang dan qua cac nam|steady growth|steadily)( |$)/;

/** Folding every text of a large sheet takes longer than reading it. */
const mayClaim = /t(?:ă|a\u0306?)ng|stead/iu;

/** Found on every sheet but our own reports. */
export function growthTexts(grids: readonly Grid[]): GrowthText[] {
  const found: GrowthText[] = [];
  for (const grid of grids) {
    if (grid.generated) continue;
    grid.values.forEach((row, index) => {
      row.forEach((value, column) => {
        if (typeof value !== 'string' || value.length < 8) return;
        if (!mayClaim.test(value) || !growthClaim.test(fold(value))) return;
        const cell = cellAddress(grid.firstRow + index, grid.firstColumn + column);
        found.push({ sheet: grid.sheet, cell, text: readable(value) });
      });
    });
  }
  return found;
}

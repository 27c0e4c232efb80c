import type { PlanPage } from './sheet-plan';

/** A4 landscape with the margins of Nghị định 30/2020/NĐ-CP, millimetres. */
export const a4Landscape: Pick<PlanPage, 'orientation' | 'margins'> = {
  orientation: 'landscape',
  margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10 },
};

const printableWidth = 297 - 30 - 15;
const printableHeight = 210 - 20 - 20;
const pointsPerMillimetre = 72 / 25.4;
const millimetresPerCharacter = (7 / 96) * 25.4;

/** Characters that fit between the margins without shrinking; a little less, as fonts differ. */
export const pageCharacters = Math.floor(printableWidth / millimetresPerCharacter) - 2;

/** How far a sheet of this width is shrunk to be one page wide: a fraction of 1. */
export function scaleOf(characters: number): number {
  return Math.min(1, pageCharacters / characters);
}

/** Points of the sheet, before shrinking, that one printed page holds. */
export function pageHeight(scale: number): number {
  // Less a twentieth: printers and programs set rows a little higher than we do.
  return (printableHeight * pointsPerMillimetre * 0.95) / scale;
}

/** Points of the sheet, before shrinking, that print as so many millimetres. */
export function printed(millimetres: number, scale: number): number {
  return (millimetres * pointsPerMillimetre) / scale;
}

/**
 * Splits neighbouring columns into as many groups, each of the width that it asks for as nearly as the
 * columns allow and none empty.
 *
 * @param widths of the columns
 * @param shares relative widths wanted; not more than columns
 * @returns for each group its first and last column, counted from 0
 */
export function partition(
  widths: readonly number[],
  shares: readonly number[],
): readonly (readonly [number, number])[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const ends: number[] = [];
  let edge = 0;
  let column = 0;
  let wanted = 0;
  shares.forEach((share, index) => {
    wanted += (share / whole) * total;
    const last = widths.length - (shares.length - index);
    let end = column;
    edge += widths[end] ?? 0;
    // The next column belongs here when that brings the edge nearer to where it should be.
    while (
      end < last &&
      Math.abs(edge + (widths[end + 1] ?? 0) - wanted) <= Math.abs(edge - wanted)
    ) {
      end += 1;
      edge += widths[end] ?? 0;
    }
    if (index === shares.length - 1) end = widths.length - 1;
    ends.push(end);
    column = end + 1;
  });
  return ends.map((end, index) => [index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end] as const);
}

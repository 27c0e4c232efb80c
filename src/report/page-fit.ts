import type { PlanPage } from './sheet-plan';
import { characterPixels, paddingPixels } from './text-width';

/** A4 landscape with the margins of Nghị định 30/2020/NĐ-CP, millimetres. */
export const a4Landscape: Pick<PlanPage, 'orientation' | 'margins'> = {
  orientation: 'landscape',
  margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10 },
};

const printableWidth = 297 - 30 - 15;
const printableHeight = 210 - 20 - 20;
const pointsPerMillimetre = 72 / 25.4;
const pixelsPerMillimetre = 96 / 25.4;

/** Pixels that fit between the margins without shrinking; a little less, as fonts differ. */
const pagePixels = printableWidth * pixelsPerMillimetre * 0.985;

/** Characters left beside these columns on a page shrunk by `scale`; negative when they are too wide. */
export function spareCharacters(widths: readonly number[], scale: number): number {
  return (pagePixels / scale - pixelsOf(widths)) / characterPixels;
}

/**
 * How far columns of these widths, in characters, are shrunk to be one page wide: a fraction of 1. In a
 * workbook whose default font is wide, or missing on the machine, it is less: then a page holds more.
 */
export function scaleOf(widths: readonly number[]): number {
  return Math.min(1, pagePixels / pixelsOf(widths));
}

function pixelsOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width * characterPixels + paddingPixels, 0);
}

/** Points of the sheet, before shrinking, that one printed page holds. */
export function pageHeight(scale: number): number {
  // Less a little: printers and programs set rows a little higher than we do.
  return (printableHeight * pointsPerMillimetre * 0.97) / scale;
}

/** Points of the sheet, before shrinking, that print as so many millimetres. */
export function printed(millimetres: number, scale: number): number {
  return (millimetres * pointsPerMillimetre) / scale;
}

/**
 * Splits neighbouring columns into as many groups, each of the width that it asks for as nearly as the
 * columns allow and none empty. A group that is too narrow is worse than one that is too wide.
 *
 * @param widths of the columns
 * @param shares relative widths wanted
 * @returns for each group its first and last column, counted from 0; none when there are fewer columns
 * than groups
 */
export function partition(
  widths: readonly number[],
  shares: readonly number[],
): readonly (readonly [number, number])[] {
  const [count, groups] = [widths.length, shares.length];
  if (count < groups) return [];
  const edges = [0];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const total = edges.at(-1) ?? 0;
  // cost[end]: how narrow the groups so far are at best when they take the columns before `end`.
  let cost = edges.map((_, end) => (end === 0 ? 0 : Infinity));
  const starts: number[][] = [];
  for (const share of shares) {
    const wanted = (share / whole) * total;
    const next = edges.map(() => Infinity);
    const from = edges.map(() => 0);
    for (let end = 1; end <= count; end += 1) {
      for (let start = 0; start < end; start += 1) {
        const width = (edges[end] ?? 0) - (edges[start] ?? 0);
        const narrowness = (wanted / width) * (wanted / width);
        const sum = (cost[start] ?? Infinity) + narrowness * narrowness;
        if (sum < (next[end] ?? Infinity)) {
          next[end] = sum;
          from[end] = start;
        }
      }
    }
    cost = next;
    starts.push(from);
  }
  const parts: [number, number][] = [];
  let end = count;
  for (let group = groups - 1; group >= 0; group -= 1) {
    const start = starts[group]?.[end] ?? 0;
    parts.unshift([start, end - 1]);
    end = start;
  }
  return parts;
}

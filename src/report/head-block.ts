import { area } from './address';
import { partition } from './page-fit';
import { reportText } from './report-text';
import type { ReportOptions } from './report-options';
import type { SheetCanvas } from './sheet-canvas';
import type { PlanStyle } from './sheet-plan';
import { characterPixels, heightOf, linesIn, paddingPixels } from './text-width';

/** What the upper part of a sheet needs to know of its columns. */
export interface SheetFrame {
  readonly canvas: SheetCanvas;
  /** Characters, from column A on. */
  readonly widths: readonly number[];
  readonly styles: Readonly<Record<string, PlanStyle>>;
}

/** Characters of the columns from one to another, counted from 1. */
export function widthBetween({ widths }: SheetFrame, first: number, last: number): number {
  const characters = widths.slice(first - 1, last).reduce((sum, width) => sum + width, 0);
  return characters + ((last - first) * paddingPixels) / characterPixels;
}

/** Height that a text needs in the columns from one to another. */
export function heightFor(
  frame: SheetFrame,
  text: string,
  style: string,
  first: number,
  last: number,
): number {
  const { size = 11, bold = false } = frame.styles[style] ?? {};
  return heightOf(linesIn(text, widthBetween(frame, first, last), size, bold), size);
}

/**
 * Agency on the left, quốc hiệu and tiêu ngữ on the right (Nghị định 30/2020/NĐ-CP), then title and
 * subtitle.
 *
 * @returns the row after the subtitle
 */
export function writeHeadBlock(
  frame: SheetFrame,
  { agency, title, subtitle }: { agency: readonly string[]; title: string; subtitle: string },
  { headBlock, language }: ReportOptions,
): number {
  const { canvas, widths } = frame;
  const last = widths.length;
  let row = 1;
  if (headBlock) {
    const [left, right] = partition(widths, [45, 55]).map(
      ([from, to]) => [from + 1, to + 1] as const,
    );
    if (left !== undefined && right !== undefined) {
      const upper = agency.slice(0, -1).join('\n');
      const own = agency.at(-1) ?? '';
      canvas.span(area(1, left[0], 1, left[1]), upper === '' ? null : upper, 'agency');
      canvas.span(area(2, left[0], 2, left[1]), own === '' ? null : own, 'agency', 'bold');
      const country = reportText(language, 'head.country');
      const motto = reportText(language, 'head.motto');
      canvas.span(area(1, right[0], 1, right[1]), country, 'agency', 'bold');
      canvas.span(area(2, right[0], 2, right[1]), motto, 'agency', 'motto');
      canvas.rowHeights[1] = Math.max(
        heightFor(frame, upper, 'agency', ...left),
        heightFor(frame, country, 'agency', ...right),
      );
      canvas.rowHeights[2] = Math.max(
        heightFor(frame, own, 'agency', ...left),
        heightFor(frame, motto, 'agency', ...right),
      );
    }
    row = 4;
  }
  canvas.span(area(row, 1, row, last), title, 'title');
  canvas.rowHeights[row] = heightFor(frame, title, 'title', 1, last);
  canvas.span(area(row + 1, 1, row + 1, last), subtitle, 'subtitle');
  canvas.rowHeights[row + 1] = heightFor(frame, subtitle, 'subtitle', 1, last);
  return row + 2;
}

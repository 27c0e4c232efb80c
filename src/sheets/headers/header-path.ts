import type { HeaderBlock } from './header-block';
import { isNumberingRow } from './header-block';
import { headerMeaning } from './header-meaning';
import type { SheetView } from '../sheet-view';

/** Header texts by column; a merged or unmerged group heading counts for the columns under it. */
export function headerPaths(view: SheetView, block: HeaderBlock): Map<number, string[]> {
  const paths = new Map<number, string[]>();
  const last = isNumberingRow(view, block.last) ? block.last - 1 : block.last;
  for (let row = block.first; row <= last; row++) {
    let heading: { text: string; reach: number } | null = null;
    for (let column = 0; column < view.columnCount; column++) {
      const merge = view.mergeAt(row, column);
      if (merge !== null && merge.firstRow < row && merge.firstRow >= block.first) continue;
      const text =
        merge === null ? view.label(row, column) : view.label(merge.firstRow, merge.firstColumn);
      if (text !== '')
        heading = { text, reach: merge?.lastColumn ?? reachOf(view, block, last, row, column) };
      if (heading === null || column > heading.reach) continue;
      const path = paths.get(column) ?? [];
      if (path.at(-1) !== heading.text) paths.set(column, [...path, heading.text]);
    }
  }
  return paths;
}

/**
 * How far to the right an unmerged heading counts: over blank cells whose columns have a header text
 * further down and none further up.
 */
function reachOf(
  view: SheetView,
  block: HeaderBlock,
  last: number,
  row: number,
  column: number,
): number {
  const hasTextBelow = (at: number): boolean => {
    for (let below = row + 1; below <= last; below++) if (view.label(below, at) !== '') return true;
    return false;
  };
  if (!hasTextBelow(column)) return column;
  let reach = column;
  for (let next = column + 1; next < view.columnCount; next++) {
    if (view.label(row, next) !== '' || view.mergeAt(row, next) !== null || !hasTextBelow(next))
      break;
    if (groupAbove(view, block, row, next) !== groupAbove(view, block, row, column)) break;
    const meaning = headerMeaning(firstBelow(view, row, last, next));
    if (
      [
        'population',
        'labourForce',
        'households',
        'officer',
        'note',
        'ordinal',
        'locality',
      ].includes(meaning.concept ?? '')
    )
      break;
    reach = next;
  }
  return reach;
}

function firstBelow(view: SheetView, row: number, last: number, column: number): string {
  for (let below = row + 1; below <= last; below++) {
    const label = view.label(below, column);
    if (label !== '') return label;
  }
  return '';
}

/** The merged heading above a cell that holds several columns together, or -1. */
function groupAbove(view: SheetView, block: HeaderBlock, row: number, column: number): number {
  for (let above = row - 1; above >= block.first; above--) {
    const merge = view.mergeAt(above, column);
    if (merge !== null && merge.lastColumn > merge.firstColumn) return merge.firstColumn;
  }
  return -1;
}

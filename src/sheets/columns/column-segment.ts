import { isNumberLike } from '../text/cell-number';
import type { HeaderBlock } from '../headers/header-block';
import { headerMeaning } from '../headers/header-meaning';
import type { SheetView } from '../sheet-view';

const sampleRows = 60;

/** Splits the columns under a header into tables that stand side by side. */
export function columnSegments(
  view: SheetView,
  block: HeaderBlock,
  bodyLast: number,
  paths: ReadonlyMap<number, readonly string[]>,
): number[][] {
  const segments: number[][] = [];
  let current: number[] = [];
  let sawOrdinal = false;
  for (let column = 0; column < view.columnCount; column++) {
    const path = paths.get(column) ?? [];
    const used = path.length > 0 || hasContent(view, block.last + 1, bodyLast, column);
    const concept = headerMeaning(path.at(-1) ?? '').concept;
    const startsAgain = concept === 'ordinal' && sawOrdinal && current.length > 1;
    if ((!used || startsAgain) && current.length > 0) {
      segments.push(current);
      current = [];
      sawOrdinal = false;
    }
    if (!used) continue;
    current.push(column);
    if (concept === 'ordinal' && column <= (current[0] ?? 0) + 1) sawOrdinal = true;
  }
  if (current.length > 0) segments.push(current);
  return joinLoose(view, block, bodyLast, segments, paths);
}

function hasContent(view: SheetView, first: number, last: number, column: number): boolean {
  let filled = 0;
  for (let row = first; row <= Math.min(last, first + sampleRows); row++) {
    const value = view.value(row, column);
    if (value !== null && value !== '') filled++;
    if (filled >= 2) return true;
  }
  return false;
}

/** A segment without names of its own belongs to the one on its left, across an empty column. */
function joinLoose(
  view: SheetView,
  block: HeaderBlock,
  bodyLast: number,
  segments: readonly number[][],
  paths: ReadonlyMap<number, readonly string[]>,
): number[][] {
  const joined: number[][] = [];
  for (const segment of segments) {
    const left = joined.at(-1);
    const apart =
      left !== undefined &&
      beginsList(segment, paths) &&
      isWholeTable(view, block, bodyLast, left, paths) &&
      hasNames(view, block, bodyLast, segment);
    if (left !== undefined && !apart) {
      left.push(...segment);
    } else {
      joined.push([...segment]);
    }
  }
  return joined.filter((segment) => segment.some((column) => (paths.get(column) ?? []).length > 0));
}

/** Names, and a column of something else beside the ordinals: no mere beginning of the next columns. */
function isWholeTable(
  view: SheetView,
  block: HeaderBlock,
  bodyLast: number,
  columns: readonly number[],
  paths: ReadonlyMap<number, readonly string[]>,
): boolean {
  const beside = columns.filter((column) => {
    const { concept } = headerMeaning((paths.get(column) ?? []).at(-1) ?? '');
    return !['ordinal', 'locality', 'district', 'province', 'code'].includes(concept ?? '');
  });
  return beside.length > 0 && hasNames(view, block, bodyLast, columns);
}

/** "STT" first, or "Xã" first or second: the beginning of a list of its own. */
function beginsList(
  segment: readonly number[],
  paths: ReadonlyMap<number, readonly string[]>,
): boolean {
  const [first, second] = segment.map(
    (column) => headerMeaning((paths.get(column) ?? []).at(-1) ?? '').concept,
  );
  return first === 'ordinal' || first === 'locality' || second === 'locality';
}

/** True when some column holds texts of its own in most rows: names of places or people. */
function hasNames(
  view: SheetView,
  block: HeaderBlock,
  bodyLast: number,
  columns: readonly number[],
): boolean {
  return columns.some((column) => {
    let texts = 0;
    let filled = 0;
    const different = new Set<string>();
    for (let row = block.last + 1; row <= Math.min(bodyLast, block.last + sampleRows); row++) {
      const value = view.value(row, column);
      if (value === null || value === '') continue;
      filled++;
      const text = view.text(row, column);
      if (text.length < 2 || isNumberLike(text)) continue;
      texts++;
      different.add(text);
    }
    return texts >= 2 && texts * 2 >= filled && different.size * 2 >= texts;
  });
}

import { isNumberLike } from '../text/cell-number';
import { columnSegments } from '../columns/column-segment';
import type { HeaderBlock } from '../headers/header-block';
import { headerBlocks } from '../headers/header-block';
import { headerPaths } from '../headers/header-path';
import type { SheetView } from '../sheet-view';

/**
 * Where one table stands on its sheet. Rows and columns are 0-based indexes into the grid.
 * `headerFirst` > `headerLast` when the table has no header.
 */
export interface TableRegion {
  readonly headerFirst: number;
  readonly headerLast: number;
  readonly bodyFirst: number;
  /** Last row before the next header or the end of the sheet. */
  readonly bodyLast: number;
  /** Last row with a number: below it stand notes and signatures. */
  readonly figuresLast: number;
  readonly columns: readonly number[];
  /** Header texts of each column, top to bottom. */
  readonly paths: ReadonlyMap<number, readonly string[]>;
  /** Rows above the header that belong to this table: head block or section title. */
  readonly titleFirst: number;
}

/**
 * Finds the tables of a sheet by their headers.
 *
 * @param named 0-based rows that the user says are headers
 */
export function findTables(view: SheetView, named: readonly number[] = []): TableRegion[] {
  const blocks = headerBlocks(view, named);
  return blocks.flatMap((block, index) => {
    const bodyLast = (blocks[index + 1]?.first ?? view.rowCount) - 1;
    const previous = blocks[index - 1];
    return regionsBelow(view, block, bodyLast, previous === undefined ? 0 : previous.last + 1);
  });
}

function regionsBelow(
  view: SheetView,
  block: HeaderBlock,
  bodyLast: number,
  titleFirst: number,
): TableRegion[] {
  const paths = headerPaths(view, block);
  const segments = columnSegments(view, block, bodyLast, paths);
  return segments.map((columns) => ({
    headerFirst: block.first,
    headerLast: block.last,
    bodyFirst: block.last + 1,
    bodyLast,
    figuresLast: lastFigures(view, block, bodyLast, columns),
    columns,
    paths: new Map(columns.map((column) => [column, paths.get(column) ?? []])),
    titleFirst,
  }));
}

function lastFigures(
  view: SheetView,
  block: HeaderBlock,
  bodyLast: number,
  columns: readonly number[],
): number {
  for (let row = bodyLast; row > block.last; row--) {
    for (const column of columns) {
      const value = view.value(row, column);
      if (typeof value === 'number' || isNumberLike(view.text(row, column))) return row;
    }
  }
  return bodyLast;
}

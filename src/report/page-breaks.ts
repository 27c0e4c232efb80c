/** Rows that a page break must not cut. */
export interface Section {
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface Pagination {
  readonly lastTableRow: number;
  /** First and last row of the table's head, which every page repeats. */
  readonly head: readonly [number, number];
  /** What stands below the table, in order. */
  readonly sections: readonly Section[];
  /** Points. */
  readonly heightOf: (row: number) => number;
  /** Points that a page holds at least. */
  readonly page: number;
}

/** Points of the rows from one to another. */
export function heightBetween(
  first: number,
  last: number,
  heightOf: (row: number) => number,
): number {
  let height = 0;
  for (let row = first; row <= last; row += 1) height += heightOf(row);
  return height;
}

/**
 * The rows after which a new page begins, so that none of the sections below the table is cut.
 *
 * Where a table of several pages ends differs from printer to printer, so what stands below it begins a
 * page of its own; the table itself breaks wherever a page is full. The last section (the signatures)
 * takes the one before it along rather than begin a page alone.
 */
export function pageBreaks({
  lastTableRow,
  head,
  sections,
  heightOf,
  page,
}: Pagination): readonly number[] {
  const heights = sections.map(({ firstRow, lastRow }) =>
    heightBetween(firstRow, lastRow, heightOf),
  );
  const table = heightBetween(1, lastTableRow, heightOf);
  const repeated = heightBetween(head[0], head[1], heightOf);
  const breaks: number[] = [];
  let used = table <= page ? table : Infinity;
  sections.forEach(({ firstRow }, index) => {
    const height = heights[index] ?? 0;
    const next = heights[index + 1] ?? 0;
    const takesNext = index === sections.length - 2 && repeated + height + next <= page;
    if (used + height + (takesNext ? next : 0) > page) {
      breaks.push(firstRow - 1);
      used = repeated;
    }
    used += height;
  });
  return breaks;
}

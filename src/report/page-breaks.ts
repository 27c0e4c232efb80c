/** Rows that a page break must not cut. */
export interface Section {
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface Pagination {
  readonly lastTableRow: number;
  /** Rows that every page repeats after the first. */
  readonly repeat: readonly [number, number];
  /** What stands below the table, in order. */
  readonly sections: readonly Section[];
  /** Points. */
  readonly heightOf: (row: number) => number;
  /** Points that a page holds. */
  readonly page: number;
}

/**
 * The rows after which a new page begins: only where a section below the table would otherwise be cut.
 * The table itself breaks wherever the page ends. The last section (the signatures) never begins a page
 * alone: what stands before it goes with it when both fit.
 */
export function pageBreaks({
  lastTableRow,
  repeat,
  sections,
  heightOf,
  page,
}: Pagination): readonly number[] {
  let head = 0;
  for (let row = repeat[0]; row <= repeat[1]; row += 1) head += heightOf(row);
  let used = 0;
  for (let row = 1; row <= lastTableRow; row += 1) {
    const height = heightOf(row);
    if (used + height > page) used = head;
    used += height;
  }
  const heights = sections.map(({ firstRow, lastRow }) => {
    let height = 0;
    for (let row = firstRow; row <= lastRow; row += 1) height += heightOf(row);
    return height;
  });
  const breaks: number[] = [];
  heights.forEach((height, index) => {
    const section = sections[index];
    const next = heights[index + 1];
    const closes = index === heights.length - 2 && next !== undefined;
    const together = closes && head + height + next <= page ? height + next : height;
    if (section !== undefined && used + together > page && used > head) {
      breaks.push(section.firstRow - 1);
      used = head;
    }
    used += height;
    while (used > page && page > head) used -= page - head;
  });
  return breaks;
}

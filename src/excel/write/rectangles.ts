import type { PlanArea } from '../../report/sheet-plan';

/** The cells of one value, as few rectangles. */
export interface Patch<T> {
  readonly value: T;
  readonly area: PlanArea;
}

/**
 * Covers the cells that have a value by rectangles of equal value, from the top: runs of a row that have
 * the same columns as one right above them join it.
 *
 * @param area The cells.
 * @param valueAt Of a cell, by its 0-based place in the area; undefined: not covered.
 */
export function patches<T extends string | number | boolean>(
  area: PlanArea,
  valueAt: (row: number, column: number) => T | undefined,
): readonly Patch<T>[] {
  const height = area.lastRow - area.firstRow + 1;
  const width = area.lastColumn - area.firstColumn + 1;
  const done: Patch<T>[] = [];
  let open = new Map<string, Patch<T>>();
  for (let row = 0; row < height; row += 1) {
    const next = new Map<string, Patch<T>>();
    let start = 0;
    while (start < width) {
      const value = valueAt(row, start);
      let end = start + 1;
      while (end < width && valueAt(row, end) === value) end += 1;
      if (value !== undefined) {
        const key = `${String(start)} ${String(end)} ${typeof value} ${String(value)}`;
        const above = open.get(key);
        open.delete(key);
        const firstRow = above?.area.firstRow ?? area.firstRow + row;
        next.set(key, {
          value,
          area: {
            firstRow,
            firstColumn: area.firstColumn + start,
            lastRow: area.firstRow + row,
            lastColumn: area.firstColumn + end - 1,
          },
        });
      }
      start = end;
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

import type { ColumnNumbers } from '../columns/column-numbers';
import { numberAt } from '../columns/column-numbers';
import type { RowKind, TableRow } from './table-rows';

/** Rows that must follow or precede for a sum to be no chance, by what the row's label says. */
const shortestRun = { place: 2, other: 3 };

/** How far a total may be off that was typed over, or made before its rows were corrected. */
const nearly = 0.05;

/**
 * Rows that look like localities and are the sum of the rows below them (headings with subtotals) or above
 * them (totals), whatever they are called. Told by every count of the row at once.
 *
 * @param columns the table's counts of people
 * @param isOrdinary rows that bear the prefix of a locality and are taken at their word
 * @returns kind by 0-based row, only for rows that are sums
 */
export function findSumRows(
  rows: readonly TableRow[],
  columns: readonly ColumnNumbers[],
  isOrdinary: (row: TableRow) => boolean,
): Map<number, RowKind> {
  const found = new Map<number, RowKind>();
  const localities = rows.filter((row) => row.kind === 'locality');
  const vectors = localities.map(({ row }) => columns.map((numbers) => numberAt(numbers, row)));
  for (let index = localities.length - 1; index >= 0; index--) {
    if (isSum(index, 1)) mark(index, 'group');
  }
  for (let index = 0; index < localities.length; index++) {
    if (isSum(index, -1)) mark(index, 'total');
  }
  for (const index of [0, localities.length - 1]) {
    if (isWrongTotal(index)) mark(index, 'total');
  }
  return found;

  /** The only row without a number, first or last of a numbered list, and about the sum of all others. */
  function isWrongTotal(index: number): boolean {
    const row = localities[index];
    const stated = vectors[index];
    if (row === undefined || stated === undefined || isOrdinary(row) || row.listed) return false;
    const rest = localities.flatMap((other, at) =>
      at === index || found.has(other.row) ? [] : [{ other, numbers: vectors[at] ?? [] }],
    );
    if (found.has(row.row) || rest.length < shortestRun.other) return false;
    if (!rest.every(({ other }) => other.listed)) return false;
    const counts = stated.flatMap((value, column) => (value !== null && value > 0 ? [column] : []));
    const near = counts.filter((column) => {
      const sum = rest.reduce((total, { numbers }) => total + (numbers[column] ?? 0), 0);
      return Math.abs(sum - (stated[column] ?? 0)) <= nearly * sum;
    });
    return near.length > 1 && near.length * 2 > counts.length;
  }

  function mark(index: number, kind: RowKind): void {
    const row = localities[index]?.row;
    if (row !== undefined) found.set(row, kind);
  }

  function isSum(index: number, step: 1 | -1): boolean {
    const row = localities[index];
    const stated = vectors[index];
    if (row === undefined || stated === undefined || isOrdinary(row) || found.has(row.row))
      return false;
    if (stated.filter((value) => value !== null && value > 0).length < 2) return false;
    const least = row.level === null ? shortestRun.other : shortestRun.place;
    const sums = stated.map(() => 0);
    let members = 0;
    for (let at = index + step; at >= 0 && at < localities.length; at += step) {
      if (found.has(localities[at]?.row ?? -1)) continue;
      vectors[at]?.forEach((value, column) => {
        sums[column] = (sums[column] ?? 0) + (value ?? 0);
      });
      members++;
      if (exceeds(sums, stated)) return false;
      if (members >= least && equals(sums, stated)) return true;
    }
    return false;
  }
}

function exceeds(sums: readonly number[], stated: readonly (number | null)[]): boolean {
  return stated.some((value, column) => value !== null && (sums[column] ?? 0) > value + 0.5);
}

function equals(sums: readonly number[], stated: readonly (number | null)[]): boolean {
  return stated.every(
    (value, column) => value === null || Math.abs((sums[column] ?? 0) - value) < 0.5,
  );
}

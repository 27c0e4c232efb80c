import type { ColumnNumbers } from '../columns/column-numbers';
import { numberAt } from '../columns/column-numbers';
import type { TableRow } from './table-rows';
import { fold } from '../text/vietnamese-text';

/** A total row whose numbers were compared with the rows that it adds up. */
export interface TotalMismatch {
  readonly row: number;
  readonly numbers: ColumnNumbers;
  readonly stated: number;
  readonly computed: number;
}

export interface TotalsInput {
  readonly rows: readonly TableRow[];
  /** The counts of people of the table, by column. */
  readonly columns: readonly ColumnNumbers[];
  /** Rows that are not counted a second time. */
  readonly repeated: ReadonlySet<number>;
}

const pageLabel = /(^| )(trang|mang sang|chuyen sang)( |$)/;
const wholeLabel = /^(tong|toan|ca |total|grand|whole)/;

/**
 * Compares each total and subtotal with the rows that it can stand for: its group, the rows since the
 * last total, the rows above, the whole table. The reading under which most columns agree is what the
 * row means; the columns that then still differ are reported.
 */
export function checkTotals(input: TotalsInput): TotalMismatch[] {
  const mismatches: TotalMismatch[] = [];
  input.rows.forEach((row, index) => {
    if (!row.hasNumbers || (row.kind !== 'total' && row.kind !== 'group')) return;
    mismatches.push(...checkRow(input, row, index));
  });
  return mismatches;
}

function checkRow(input: TotalsInput, row: TableRow, index: number): TotalMismatch[] {
  const scopes = scopesOf(input.rows, row, index).filter((scope) => scope.length > 0);
  let best: { mismatches: TotalMismatch[]; agreeing: number } | null = null;
  for (const scope of scopes) {
    const result = compare(input, row, scope);
    if (best === null || result.agreeing > best.agreeing) best = result;
  }
  if (best === null) return [];
  const unplaced = best.agreeing === 0 && (row.label === '' || pageLabel.test(fold(row.label)));
  return unplaced ? [] : best.mismatches;
}

/** The rows that a total may add up, the likeliest first. */
function scopesOf(
  rows: readonly TableRow[],
  row: TableRow,
  index: number,
): (readonly TableRow[])[] {
  const localities = rows.filter((other) => other.kind === 'locality');
  if (row.kind === 'group') {
    const members = localities.filter((other) =>
      other.groups.some((group) => group.row === row.row),
    );
    return [members, untilNext(rows, index)];
  }
  const above = rows.slice(0, index).filter((other) => other.kind === 'locality');
  const sinceTotal = since(
    rows,
    index,
    (other) => other.kind === 'total' || other.kind === 'group',
  );
  const sinceSame = since(
    rows,
    index,
    (other) => other.kind === 'total' && sameLevel(other.label, row.label),
  );
  const inGroups = row.groups.map((group) =>
    localities.filter((other) => other.groups.some((own) => own.row === group.row)),
  );
  const after = untilNext(rows, index);
  const below = rows.slice(index + 1).filter((other) => other.kind === 'locality');
  const whole = wholeLabel.test(fold(row.label));
  const parts = [...inGroups.reverse(), sinceTotal, sinceSame, after];
  return whole ? [localities, above, ...parts, below] : [...parts, above, localities, below];
}

function since(
  rows: readonly TableRow[],
  index: number,
  stops: (row: TableRow) => boolean,
): TableRow[] {
  const scope: TableRow[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const other = rows[at];
    if (other === undefined || stops(other)) break;
    if (other.kind === 'locality') scope.push(other);
  }
  return scope;
}

function untilNext(rows: readonly TableRow[], index: number): TableRow[] {
  const scope: TableRow[] = [];
  for (let at = index + 1; at < rows.length; at++) {
    const other = rows[at];
    if (other === undefined || other.kind === 'total' || other.kind === 'group') break;
    if (other.kind === 'locality') scope.push(other);
  }
  return scope;
}

/** "Cộng huyện A" and "Cộng huyện B" are of one level. */
function sameLevel(a: string, b: string): boolean {
  const words = (label: string): string => fold(label).split(' ').slice(0, 2).join(' ');
  return words(a) === words(b);
}

function compare(
  input: TotalsInput,
  row: TableRow,
  scope: readonly TableRow[],
): { mismatches: TotalMismatch[]; agreeing: number } {
  const mismatches: TotalMismatch[] = [];
  let agreeing = 0;
  for (const numbers of input.columns) {
    const stated = numberAt(numbers, row.row);
    const sums = sumsOf(numbers, scope, input.repeated);
    if (stated === null || sums === null) continue;
    const tolerance = numbers.unit === 1 ? 0.5 : 0.0005 * numbers.unit * (sums.count + 1);
    const near = (sum: number): boolean => Math.abs(stated - sum) < tolerance;
    const counted = near(sums.once) || near(sums.signed);
    if (counted || near(sums.all)) agreeing++;
    if (!counted) mismatches.push({ row: row.row, numbers, stated, computed: sums.once });
  }
  return { mismatches, agreeing };
}

/**
 * Sums as we count them (`once`), with negative numbers (`signed`), and as a plain SUM over the sheet's
 * cells gives them, repeated rows included (`all`).
 */
function sumsOf(
  numbers: ColumnNumbers,
  scope: readonly TableRow[],
  repeated: ReadonlySet<number>,
): { once: number; signed: number; all: number; count: number } | null {
  let once = 0;
  let signed = 0;
  let all = 0;
  let count = 0;
  for (const { row } of scope) {
    const value = numberAt(numbers, row);
    if (value === null) continue;
    count++;
    all += value;
    if (repeated.has(row)) continue;
    signed += value;
    if (value >= 0) once += value;
  }
  return count === 0 ? null : { once, signed, all, count };
}

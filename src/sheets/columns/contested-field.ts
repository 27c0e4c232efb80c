import type { Scheme } from '../../coverage/scheme';
import type { ColumnNumbers } from './column-numbers';
import { numberAt } from './column-numbers';
import { partWeight } from '../headers/path-meaning';
import { differenceAgreement, rateAgreement, share } from './rate-agreement';
import type { Evidence } from '../reading';

/** One of the columns that could be a field. */
export interface Claim {
  readonly column: number;
  /** How plainly the header says it. */
  readonly weight: number;
  readonly scheme: Scheme | null;
  readonly evidence: readonly Evidence[];
}

/** The table's numbers as far as a contest needs them. */
export interface ContestTable {
  /** Rows of localities. */
  readonly rows: readonly number[];
  numbersOf(column: number): ColumnNumbers;
  /** Columns of rates and differences, which were computed from some of the others. */
  readonly derived: readonly ColumnNumbers[];
  /** All columns that hold counts, from left to right. */
  readonly counts: readonly number[];
}

export interface Verdict {
  readonly chosen: Claim | null;
  /** Columns that could be the field as well as the chosen one. */
  readonly ambiguous: readonly number[];
}

/** Headers this much plainer than others need no arithmetic. */
const decisive = 2;
const agrees = 0.8;

/**
 * Of several columns that could be one field, the one that the table's own arithmetic used: the column
 * that the stated rates and shortfalls follow from, or that is the sum of its neighbours. A column
 * without a number in any row never wins over one that has.
 *
 * @param others the columns that the field can stand in a relation with
 */
export function decideClaims(
  claims: readonly Claim[],
  others: readonly number[],
  table: ContestTable,
): Verdict {
  const filled = claims.filter(({ column }) => isFilled(table, column));
  const pool = filled.length > 0 ? filled : claims;
  const plainest = Math.max(...pool.map(({ weight }) => weight));
  const close = pool.filter(({ weight }) => weight > plainest - decisive);
  const [first] = close;
  if (close.length <= 1 || first === undefined) return { chosen: first ?? null, ambiguous: [] };
  const scored = close
    .map((claim) => ({ claim, score: supportOf(claim, others, table) }))
    .sort((a, b) => b.score - a.score || b.claim.weight - a.claim.weight);
  const [best, next] = scored;
  if (best === undefined || next === undefined) return { chosen: null, ambiguous: [] };
  if (best.score === 0 && best.claim.weight <= partWeight) {
    return { chosen: null, ambiguous: close.map(({ column }) => column) };
  }
  const equals = scored.filter(
    ({ claim, score }) =>
      claim !== best.claim && score === best.score && claim.weight === best.claim.weight,
  );
  return { chosen: best.claim, ambiguous: equals.map(({ claim }) => claim.column) };
}

function isFilled(table: ContestTable, column: number): boolean {
  const numbers = table.numbersOf(column);
  return table.rows.some((row) => numberAt(numbers, row) !== null);
}

/** How many of the table's derived columns follow from this one; a row sum counts as one more. */
function supportOf(claim: Claim, others: readonly number[], table: ContestTable): number {
  const own = table.numbersOf(claim.column);
  const followers = table.derived.filter((stated) =>
    others.some((column) => {
      if (column === claim.column) return false;
      const other = table.numbersOf(column);
      return follows(stated, own, other, table.rows) || follows(stated, other, own, table.rows);
    }),
  );
  return followers.length + (isRowSum(claim.column, table) ? 1 : 0);
}

function follows(
  stated: ColumnNumbers,
  part: ColumnNumbers,
  whole: ColumnNumbers,
  rows: readonly number[],
): boolean {
  return (
    share(rateAgreement(stated, part, whole, rows)) >= agrees ||
    share(differenceAgreement(stated, whole, part, rows)) >= agrees
  );
}

/** True when the column is, on most rows, the sum of the two or more counts directly beside it. */
function isRowSum(column: number, table: ContestTable): boolean {
  const at = table.counts.indexOf(column);
  const before = table.counts.slice(0, at).reverse();
  const after = table.counts.slice(at + 1);
  return [before, after].some((side) => {
    for (let width = 2; width <= side.length; width++) {
      if (sumsTo(column, side.slice(0, width), table)) return true;
    }
    return false;
  });
}

function sumsTo(column: number, parts: readonly number[], table: ContestTable): boolean {
  const whole = table.numbersOf(column);
  const numbers = parts.map((part) => table.numbersOf(part));
  let compared = 0;
  let agreeing = 0;
  for (const row of table.rows.slice(0, 200)) {
    const stated = numberAt(whole, row);
    if (stated === null) continue;
    compared++;
    const sum = numbers.reduce((total, part) => total + (numberAt(part, row) ?? 0), 0);
    if (sum === stated && sum > 0) agreeing++;
  }
  return compared >= 3 && agreeing >= compared * agrees;
}

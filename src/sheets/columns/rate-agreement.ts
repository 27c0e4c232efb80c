import { decimalsOf, roundsTo } from '../../coverage/rounding';
import type { ColumnNumbers } from './column-numbers';
import { numberAt } from './column-numbers';

/** How many rows of a stated column agree with what two other columns give. */
export interface Agreement {
  readonly agreeing: number;
  readonly compared: number;
}

export function share(agreement: Agreement): number {
  return agreement.compared === 0 ? 0 : agreement.agreeing / agreement.compared;
}

const comparedRows = 400;

/** How a stated rate is written in one cell, and whether numerator / denominator rounds to it. */
export interface RateCheck {
  readonly agrees: boolean;
  readonly unit: 'percent' | 'fraction';
  /** In the sheet's own unit. */
  readonly computed: number;
}

/** An unrounded formula differs from our own division by less than this. */
const exact = 1e-9;

/**
 * Compares one stated rate with numerator / denominator. A number may be a percentage or a fraction:
 * the one that fits is meant, and where neither fits, the nearer one.
 */
export function checkRate(
  rates: ColumnNumbers,
  row: number,
  numerator: number,
  denominator: number,
): RateCheck | null {
  const stated = numberAt(rates, row);
  if (stated === null || denominator <= 0) return null;
  const ratio = numerator / denominator;
  const percentText = rates.percents.has(row);
  if (Math.abs(stated - ratio * 100) < exact)
    return { agrees: true, unit: 'percent', computed: ratio * 100 };
  if (!percentText && rates.small && Math.abs(stated - ratio) < exact)
    return { agrees: true, unit: 'fraction', computed: ratio };
  const decimals = rates.decimals.get(row) ?? decimalsOf(stated);
  if (roundsTo(stated, decimals, numerator, denominator, 'percent')) {
    return { agrees: true, unit: 'percent', computed: ratio * 100 };
  }
  const asFraction = !percentText && (rates.small || decimals >= 2 || Number.isInteger(ratio));
  if (asFraction && roundsTo(stated, decimals, numerator, denominator, 'fraction')) {
    return { agrees: true, unit: 'fraction', computed: ratio };
  }
  const unit =
    percentText || Math.abs(stated - ratio * 100) < Math.abs(stated - ratio) * 20
      ? 'percent'
      : 'fraction';
  return { agrees: false, unit, computed: unit === 'percent' ? ratio * 100 : ratio };
}

export function rateAgreement(
  rates: ColumnNumbers,
  numerators: ColumnNumbers,
  denominators: ColumnNumbers,
  rows: readonly number[],
): Agreement {
  return agreementOver(rows, (row) => {
    const numerator = numberAt(numerators, row);
    const denominator = numberAt(denominators, row);
    if (numerator === null || denominator === null) return null;
    return checkRate(rates, row, numerator, denominator)?.agrees ?? null;
  });
}

/** Agreement of a stated column with `whole − part`, below zero as 0 or as it is. */
export function differenceAgreement(
  stated: ColumnNumbers,
  whole: ColumnNumbers,
  part: ColumnNumbers,
  rows: readonly number[],
): Agreement {
  return agreementOver(rows, (row) => {
    const value = numberAt(stated, row);
    const from = numberAt(whole, row);
    const less = numberAt(part, row);
    if (value === null || from === null || less === null) return null;
    return isRemaining(value, from - less);
  });
}

/** @param agrees `null` where a row has nothing to compare */
function agreementOver(
  rows: readonly number[],
  agrees: (row: number) => boolean | null,
): Agreement {
  let agreeing = 0;
  let compared = 0;
  for (const row of rows) {
    const verdict = agrees(row);
    if (verdict === null) continue;
    compared++;
    if (verdict) agreeing++;
    if (compared >= comparedRows) break;
  }
  return { agreeing, compared };
}

/** A stated shortfall may show a surplus as 0, as a negative number, or as the surplus itself below zero. */
export function isRemaining(stated: number, difference: number): boolean {
  const near = (a: number): boolean => Math.abs(stated - a) < 0.5 + 1e-9 * Math.abs(a);
  return near(difference) || near(Math.max(0, difference));
}

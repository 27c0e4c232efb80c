import * as indicator from '../coverage/indicator';
import { Argument } from './argument';
import { failureAmong, noBase, noNumber } from './failure';
import { readCount, readRate } from './read-cell';
import { spill, type Outcome } from './spill';

/**
 * Coverage: the fraction of the population (or labour force) that is enrolled.
 *
 * @customfunction COVERAGE
 * @param participants People enrolled: a cell or a range
 * @param base People they are part of: the population, or the labour force
 * @returns A fraction; format the cell as a percentage
 * @example =BAOPHU.COVERAGE(170342,179138) // 0.950898…
 */
export function coverage(participants: unknown[][], base: unknown[][]): unknown[][] {
  return ofCounts(indicator.coverage, participants, base);
}

/**
 * Attainment: the fraction of the plan that is reached.
 *
 * @customfunction ATTAINMENT
 * @param participants People enrolled: a cell or a range
 * @param target People to be enrolled by the deadline
 * @returns A fraction; format the cell as a percentage
 * @example =BAOPHU.ATTAINMENT(143013,154408) // 0.926202…
 */
export function attainment(participants: unknown[][], target: unknown[][]): unknown[][] {
  return ofCounts(indicator.attainment, participants, target);
}

/**
 * People still to be enrolled to complete the plan, never below 0.
 *
 * @customfunction REMAINING
 * @param participants People enrolled: a cell or a range
 * @param target People to be enrolled by the deadline
 * @returns People
 * @example =BAOPHU.REMAINING(5573,5706) // 133
 */
export function remaining(participants: unknown[][], target: unknown[][]): unknown[][] {
  return ofCounts(indicator.remaining, participants, target);
}

/**
 * People still to be enrolled until a rate of the base is reached, rounded up, never below 0.
 *
 * @customfunction REMAININGTO
 * @param participants People enrolled: a cell or a range
 * @param base People they are part of: the population, or the labour force
 * @param targetRate The rate to reach: 0.96, 96 or "96%"
 * @returns People
 * @example =BAOPHU.REMAININGTO(90,100,"95%") // 5
 */
export function remainingTo(
  participants: unknown[][],
  base: unknown[][],
  targetRate: unknown[][],
): unknown[][] {
  return againstRate(indicator.remainingTo, participants, base, targetRate);
}

/**
 * How far the coverage lies above (+) or below (−) a rate, in percentage points.
 *
 * @customfunction GAPPOINTS
 * @param participants People enrolled: a cell or a range
 * @param base People they are part of: the population, or the labour force
 * @param targetRate The rate to compare with: 0.96, 96 or "96%"
 * @returns Percentage points
 * @example =ROUND(BAOPHU.GAPPOINTS(9301,10000,"96%"),2) // -2.99
 */
export function gapPoints(
  participants: unknown[][],
  base: unknown[][],
  targetRate: unknown[][],
): unknown[][] {
  return againstRate(indicator.gapPoints, participants, base, targetRate);
}

/**
 * People more (+) or fewer (−) than before.
 *
 * @customfunction CHANGE
 * @param now People enrolled now: a cell or a range
 * @param before People enrolled at the earlier date
 * @returns People
 * @example =BAOPHU.CHANGE(170342,165974) // 4368
 */
export function change(now: unknown[][], before: unknown[][]): unknown[][] {
  return ofCounts(indicator.change, now, before);
}

/**
 * The change since before, as a fraction of the people enrolled then.
 *
 * @customfunction GROWTH
 * @param now People enrolled now: a cell or a range
 * @param before People enrolled at the earlier date
 * @returns A fraction; format the cell as a percentage
 * @example =BAOPHU.GROWTH(170342,165974) // 0.026317…
 */
export function growth(now: unknown[][], before: unknown[][]): unknown[][] {
  return ofCounts(indicator.growth, now, before);
}

/** An indicator of two counts, cell by cell. It has no value only where the second one is 0. */
function ofCounts(
  compute: (first: number, second: number) => number | null,
  firstCells: unknown[][],
  secondCells: unknown[][],
): Outcome[][] {
  const first = new Argument(firstCells, readCount);
  const second = new Argument(secondCells, readCount);
  return spill([first, second], (row, column) => {
    const one = first.at(row, column);
    const other = second.at(row, column);
    if (typeof one === 'number' && typeof other === 'number') return compute(one, other) ?? noBase;
    return failureAmong(one, other) ?? noNumber;
  });
}

/** The same of two counts and a rate. */
function againstRate(
  compute: (participants: number, base: number, rate: number) => number | null,
  participantCells: unknown[][],
  baseCells: unknown[][],
  rateCells: unknown[][],
): Outcome[][] {
  const participants = new Argument(participantCells, readCount);
  const base = new Argument(baseCells, readCount);
  const rate = new Argument(rateCells, readRate);
  return spill([participants, base, rate], (row, column) => {
    const people = participants.at(row, column);
    const whole = base.at(row, column);
    const goal = rate.at(row, column);
    if (typeof people === 'number' && typeof whole === 'number' && typeof goal === 'number') {
      return compute(people, whole, goal) ?? noBase;
    }
    return failureAmong(people, whole, goal) ?? noNumber;
  });
}

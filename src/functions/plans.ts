import { allocate as share } from '../coverage/allocation';
import { assess, type Assessment } from '../coverage/assessment';
import * as indicator from '../coverage/indicator';
import { pace as paceOf } from '../coverage/pace';
import { report as english } from '../locales/en/report';
import { report as vietnamese } from '../locales/vi/report';
import { Argument } from './argument';
import { displayLanguage } from './display-language';
import { CellError, Failure, failureAmong, noBase, noNumber } from './failure';
import { readCount, readDay, readPaceUnit } from './read-cell';
import { commonShape, spill } from './spill';

/**
 * People to be enrolled per month, week or working day so that the plan is complete at the deadline,
 * rounded up. The deadline's day counts.
 *
 * @customfunction PACE
 * @param participants People enrolled at the date: a cell or a range
 * @param target People to be enrolled by the deadline
 * @param asOf The date of the numbers: a date, or a text such as "30/6/2024"
 * @param deadline The date by which the plan must be complete
 * @param [unit] "month" (as when left out), "week" or "day": a working day, Monday to Friday
 * @returns People
 * @example =BAOPHU.PACE(170342,172254,"30/6/2024","31/12/2024") // 319
 */
export function pace(
  participants: unknown[][],
  target: unknown[][],
  asOf: unknown[][],
  deadline: unknown[][],
  unit?: unknown[][],
): unknown[][] {
  const among = {
    participants: new Argument(participants, readCount),
    target: new Argument(target, readCount),
    asOf: new Argument(asOf, readDay),
    deadline: new Argument(deadline, readDay),
    unit: new Argument(unit, readPaceUnit),
  };
  return spill(Object.values(among), (row, column) => {
    const people = among.participants.at(row, column);
    const goal = among.target.at(row, column);
    const from = among.asOf.at(row, column);
    const to = among.deadline.at(row, column);
    const each = among.unit.at(row, column);
    if (
      people instanceof Failure ||
      goal instanceof Failure ||
      from instanceof Failure ||
      to instanceof Failure ||
      each instanceof Failure
    ) {
      return failureAmong(people, goal, from, to, each) ?? noNumber;
    }
    const left = indicator.remaining(people, goal);
    if (left === null || from === null || to === null) return noNumber;
    const perUnit = paceOf(left, from, to, each ?? 'month');
    return perUnit ?? new CellError('notAvailable', 'no-time-left', { count: left });
  });
}

/**
 * The assessment in words, by the rule of the report sheets: completed, on pace, behind, not completed,
 * or missing data. Without baseline or dates nothing is said about the pace.
 *
 * @customfunction STATUS
 * @param participants People enrolled at the date: a cell or a range
 * @param target People to be enrolled by the deadline
 * @param [baseline] People enrolled at the start of the period: last December's number
 * @param [asOf] The date of the numbers
 * @param [start] The date of the baseline
 * @param [deadline] The date by which the plan must be complete
 * @returns Words
 * @example =BAOPHU.STATUS(170342,172254,168846,"30/6/2024","31/12/2023","31/12/2024") // "Chậm"
 */
export function status(
  participants: unknown[][],
  target: unknown[][],
  baseline?: unknown[][],
  asOf?: unknown[][],
  start?: unknown[][],
  deadline?: unknown[][],
): unknown[][] {
  const among = {
    participants: new Argument(participants, readCount),
    target: new Argument(target, readCount),
    baseline: new Argument(baseline, readCount),
    asOf: new Argument(asOf, readDay),
    start: new Argument(start, readDay),
    deadline: new Argument(deadline, readDay),
  };
  const words = wordsOf(displayLanguage() === 'vi' ? vietnamese : english);
  return spill(Object.values(among), (row, column) => {
    const people = among.participants.at(row, column);
    const goal = among.target.at(row, column);
    const base = among.baseline.at(row, column);
    const at = among.asOf.at(row, column);
    const from = among.start.at(row, column);
    const to = among.deadline.at(row, column);
    if (
      people instanceof Failure ||
      goal instanceof Failure ||
      base instanceof Failure ||
      at instanceof Failure ||
      from instanceof Failure ||
      to instanceof Failure
    ) {
      return failureAmong(people, goal, base, at, from, to) ?? noNumber;
    }
    return words[
      assess({
        participants: people,
        target: goal,
        baseline: base,
        asOf: at,
        start: from,
        deadline: to,
      })
    ];
  });
}

/**
 * Shares a total out among rows in proportion to weights, in whole people that add up to exactly the
 * total. A larger total never makes a share smaller; of equal claims the earlier row gets the last person.
 *
 * @customfunction ALLOCATE
 * @param total Whole people to be shared out
 * @param weights One weight a row, such as the population: a range. A blank one takes no part
 * @param [minimums] The least that each row gets
 * @returns People, in the shape of the weights
 * @example =BAOPHU.ALLOCATE(100,{1;1;1}) // [[34],[33],[33]]
 */
export function allocate(
  total: unknown[][],
  weights: unknown[][],
  minimums?: unknown[][],
): unknown[][] {
  const whole = new Argument(total, readCount);
  const claims = new Argument(weights, readCount);
  const least = new Argument(minimums, readCount);
  if (!whole.isSingle) return [[new CellError('invalidValue', 'total-not-single')]];
  const shape = commonShape([claims, least]);
  if (shape instanceof CellError) return [[shape]];
  const people = whole.at(0, 0);
  const places: { readonly weight: number | null; readonly minimum: number | null }[] = [];
  let failure: Failure | null = people instanceof Failure ? people : null;
  for (let row = 0; row < shape.rows; row += 1) {
    for (let column = 0; column < shape.columns; column += 1) {
      const weight = claims.at(row, column);
      const minimum = least.at(row, column);
      failure = failureAmong(failure, weight, minimum);
      if (weight instanceof Failure || minimum instanceof Failure) continue;
      places.push({ weight, minimum });
    }
  }
  if (failure !== null) return [[failure]];
  const hasWeight = places.some(({ weight }) => weight !== null);
  if (typeof people !== 'number' || !hasWeight) return [[noNumber]];
  const fraction = [people, ...places.map(({ minimum }) => minimum ?? 0)].find(
    (count) => !Number.isSafeInteger(count),
  );
  if (fraction !== undefined) {
    return [[new CellError('invalidValue', 'not-whole', { count: fraction })]];
  }
  const shares = share(
    people,
    places.map(({ weight, minimum }) => ({ weight: weight ?? 0, minimum: minimum ?? 0 })),
  );
  if (shares === 'no-weights') return [[noBase]];
  if (shares === 'minimums-above-total') {
    const sum = places.reduce((before, { minimum }) => before + (minimum ?? 0), 0);
    return [[new CellError('invalidValue', 'minimums', { sum, total: people })]];
  }
  const cells = places.map(({ weight, minimum }, index) =>
    weight === null && minimum === null ? '' : (shares[index] ?? 0),
  );
  return Array.from({ length: shape.rows }, (_, row) =>
    cells.slice(row * shape.columns, (row + 1) * shape.columns),
  );
}

function wordsOf(
  texts: Readonly<Record<keyof typeof vietnamese, string>>,
): Record<Assessment, string> {
  return {
    missing: texts['assessment.missing-data'],
    completed: texts['assessment.completed'],
    onPace: texts['assessment.on-pace'],
    behind: texts['assessment.behind'],
    notCompleted: texts['assessment.not-completed'],
  };
}

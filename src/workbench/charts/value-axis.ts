/** A value axis: from where to where, and the values that get a line. */
export interface ValueAxis {
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly number[];
}

/** About so many lines are easy to read. */
const wanted = 5;

/**
 * An axis over these values, in round steps, as Excel chooses them: from 0 unless told otherwise.
 *
 * @param fixed The ends that the chart's author has set.
 */
export function valueAxis(
  values: readonly number[],
  fixed: { readonly minimum?: number; readonly maximum?: number },
): ValueAxis {
  const low = fixed.minimum ?? Math.min(0, ...values);
  const high = Math.max(fixed.maximum ?? Math.max(low, ...values), low);
  const step = roundStep((high - low || 1) / wanted);
  const minimum = fixed.minimum ?? Math.floor(low / step) * step;
  const maximum = fixed.maximum ?? Math.max(Math.ceil(high / step - 1e-9) * step, minimum + step);
  const ticks: number[] = [];
  const first = Math.ceil(minimum / step - 1e-9);
  for (let count = first; count * step <= maximum + step * 1e-9; count += 1) {
    // Fifteen digits: three times 0.1 is 0.3.
    ticks.push(Number((count * step).toPrecision(15)));
  }
  return { minimum, maximum, ticks };
}

/** 1, 2 or 5 times a power of ten, at least as large. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5].find((round) => round * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

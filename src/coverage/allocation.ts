/** Why a total cannot be shared out. */
export type AllocationObstacle = 'no-weights' | 'minimums-above-total';

/** One share to be given: whole people, at least `minimum`, in proportion to `weight`. */
export interface Claim {
  /** ≥ 0 */
  readonly weight: number;
  /** Whole, ≥ 0 */
  readonly minimum: number;
}

/**
 * Shares a total out in whole people, in proportion to weights: each share is its weight divided by one
 * common divisor, rounded to the nearest whole number and raised to its minimum, with the divisor that
 * makes the shares add up to exactly the total (Webster, Sainte-Laguë). Where two shares have the same
 * claim to the last person, the earlier one gets it.
 *
 * Not the method of largest remainders, from which it differs by a person in a few rows: by that one a larger
 * total can make a share smaller (6, 6 and 2 share 10 as 4, 4, 2 and 11 as 5, 5, 1), and nobody could
 * explain to a commune why its plan sank when the district's rose. Here no share ever does.
 *
 * @param total whole people, ≥ 0
 * @returns shares in the order of the claims; an obstacle when all weights are 0 and people are left, or
 * the minimums add up to more than the total
 * @example allocate(100, [{ weight: 1, minimum: 0 }, …three of them]) // [34, 33, 33]
 */
export function allocate(total: number, claims: readonly Claim[]): number[] | AllocationObstacle {
  const least = claims.reduce((sum, { minimum }) => sum + minimum, 0);
  if (least > total) return 'minimums-above-total';
  if (least === total) return claims.map(({ minimum }) => minimum);
  if (!claims.some(({ weight }) => weight > 0)) return 'no-weights';
  const scaled = scaledByPowerOfTwo(claims);
  const shares = roundedShares(scaled, divisorNear(total, scaled));
  const give = (index: number, people: number): void => {
    shares[index] = (shares[index] ?? 0) + people;
  };
  let given = shares.reduce((sum, share) => sum + share, 0);
  while (given < total) {
    // One each: thousands of rows may have the same claim, between which no divisor can tell.
    const gaining =
      total - given <= few
        ? [mostEntitled(scaled, shares)]
        : entitled(scaled, shares).slice(0, total - given);
    for (const index of gaining) give(index, 1);
    given += gaining.length;
  }
  while (given > total) {
    const losing =
      given - total <= few
        ? [leastEntitled(scaled, shares)]
        : dispensable(scaled, shares).slice(0, given - total);
    for (const index of losing) give(index, -1);
    given -= losing.length;
  }
  // What the divisor rounded the wrong way: the exact comparison has the last word.
  for (;;) {
    const to = mostEntitled(scaled, shares);
    const from = leastEntitled(scaled, shares);
    if (from === -1 || !hasBetterClaim(scaled, shares, to, from)) return shares;
    give(from, -1);
    give(to, 1);
  }
}

/** People for whom it is quicker to look each time than to put all claims in order. */
const few = 30;

/** Brings the greatest weight near 1 without a loss, so that no product of two numbers runs over. */
function scaledByPowerOfTwo(claims: readonly Claim[]): readonly Claim[] {
  const greatest = claims.reduce((most, { weight }) => Math.max(most, weight), 0);
  const exponent = Math.floor(Math.log2(greatest));
  // In two steps: 2 to the 1,074th is no number, 2 to the 537th is.
  const [first, second] = [
    2 ** -Math.trunc(exponent / 2),
    2 ** -(exponent - Math.trunc(exponent / 2)),
  ];
  return claims.map(({ weight, minimum }) => ({ weight: weight * first * second, minimum }));
}

/** A half is left open here; `mostEntitled` gives it to the earlier one. */
function roundedShares(claims: readonly Claim[], divisor: number): number[] {
  return claims.map(({ weight, minimum }) => Math.max(minimum, Math.ceil(weight / divisor - 0.5)));
}

/** Relative to the divisor: hardly two claims lie as near to each other. */
const nearEnough = 1e-13;

/** A divisor whose shares add up to nearly the total: minimums take from what the others share. */
function divisorNear(total: number, claims: readonly Claim[]): number {
  // The same as adding up `roundedShares`, without making a list of them each time.
  const weights = Float64Array.from(claims, ({ weight }) => weight);
  const minimums = Float64Array.from(claims, ({ minimum }) => minimum);
  const sumAt = (divisor: number): number => {
    let sum = 0;
    for (let index = 0; index < weights.length; index += 1) {
      sum += Math.max(minimums[index] ?? 0, Math.ceil((weights[index] ?? 0) / divisor - 0.5));
    }
    return sum;
  };
  const whole = claims.reduce((sum, { weight }) => sum + weight, 0);
  // Rounding takes at most half a person from each: here the shares reach the total for certain.
  let [low, high] = [whole / (total + claims.length / 2), whole / total];
  while (sumAt(high) > total) [low, high] = [high, high * 2];
  // What is left of the interval after that is a few people, who are put right one by one.
  while (high - low > high * nearEnough) {
    const middle = (low + high) / 2;
    const sum = sumAt(middle);
    if (sum === total) return middle;
    if (sum > total) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * Whether one claim to a person more, weight / (share + ½), beats another's to the last one it got,
 * weight / (share − ½); the earlier of equal ones does. Products of whole numbers compare exactly.
 */
function hasBetterClaim(
  claims: readonly Claim[],
  shares: readonly number[],
  to: number,
  from: number,
): boolean {
  const gain = (claims[to]?.weight ?? 0) * (2 * (shares[from] ?? 0) - 1);
  const loss = (claims[from]?.weight ?? 0) * (2 * (shares[to] ?? 0) + 1);
  return gain === loss ? to < from : gain > loss;
}

/** Those with a weight by their claim to one person more, the best first; of equal ones the earlier. */
function entitled(claims: readonly Claim[], shares: readonly number[]): number[] {
  const weightOf = (index: number): number => claims[index]?.weight ?? 0;
  const partsOf = (index: number): number => 2 * (shares[index] ?? 0) + 1;
  return [...claims.keys()]
    .filter((index) => weightOf(index) > 0)
    .sort((a, b) => weightOf(b) * partsOf(a) - weightOf(a) * partsOf(b) || a - b);
}

/** Those above their minimum by their claim to the last person, the weakest first; of equal ones the later. */
function dispensable(claims: readonly Claim[], shares: readonly number[]): number[] {
  const weightOf = (index: number): number => claims[index]?.weight ?? 0;
  const partsOf = (index: number): number => 2 * (shares[index] ?? 0) - 1;
  return [...claims.keys()]
    .filter((index) => (shares[index] ?? 0) > (claims[index]?.minimum ?? 0))
    .sort((a, b) => weightOf(a) * partsOf(b) - weightOf(b) * partsOf(a) || b - a);
}

/** The first of those with the best claim to one person more. */
function mostEntitled(claims: readonly Claim[], shares: readonly number[]): number {
  let best = -1;
  let [bestWeight, bestParts] = [0, 1];
  claims.forEach(({ weight }, index) => {
    const parts = 2 * (shares[index] ?? 0) + 1;
    if (weight * bestParts > bestWeight * parts) {
      [best, bestWeight, bestParts] = [index, weight, parts];
    }
  });
  return best;
}

/** The last of those with the weakest claim to the last person they got; −1 when all have their minimum. */
function leastEntitled(claims: readonly Claim[], shares: readonly number[]): number {
  let worst = -1;
  let [worstWeight, worstParts] = [1, 0];
  claims.forEach(({ weight, minimum }, index) => {
    const share = shares[index] ?? 0;
    if (share <= minimum) return;
    const parts = 2 * share - 1;
    if (worst === -1 || weight * worstParts <= worstWeight * parts) {
      [worst, worstWeight, worstParts] = [index, weight, parts];
    }
  });
  return worst;
}

import fc from 'fast-check';

/** The same every time, so that tests are; `npm run fuzz` sets others. */
const seed = Number(process.env.FUZZ_SEED ?? 20_240_630);
const factor = Number(process.env.FUZZ_RUNS ?? 1);

/** Checks a property on as many values as a test has time for; a long run multiplies them. */
export function holdsFor<T extends [unknown, ...unknown[]]>(
  property: fc.IProperty<T> | fc.IAsyncProperty<T>,
  runs: number,
): Promise<void> | void {
  return fc.assert(property as fc.IAsyncProperty<T>, {
    seed,
    numRuns: runs * factor,
    // A long run has no time limit of its own, and shows what it found at its smallest.
    endOnFailure: false,
  });
}

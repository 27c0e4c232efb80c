import type { CheckOutcome, SelfCheckReport } from '../session/self-check';

const told: readonly CheckOutcome[] = ['failed', 'noted', 'unavailable'];

/** A self-check as support reads it, in any language: ids, and for what did not pass what came. */
export function selfCheckText({ excelApi, results }: SelfCheckReport): string {
  const passed = results.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id);
  const lines = told.flatMap((wanted) =>
    results
      .filter(({ outcome }) => outcome === wanted)
      .flatMap(({ id, expected, actual }) => [
        `${wanted}: ${id}`,
        ...(expected === '' ? [] : [`  expected: ${expected}`]),
        ...(actual === '' ? [] : [`  came: ${actual}`]),
      ]),
  );
  return [
    `self-check: ${String(passed.length)} of ${String(results.length)} passed`,
    `ExcelApi: ${excelApi}`,
    ...lines,
    `passed: ${passed.join(', ')}`,
  ].join('\n');
}

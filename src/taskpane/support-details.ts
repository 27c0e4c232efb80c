import type { PaneState } from './model/pane-state';

/**
 * What support needs to know: versions and codes. No figures and no names of the workbook; the names of
 * sheets that a problem mentions stay here.
 */
export async function supportDetails(
  { problem, language, phase, step }: PaneState,
  version: string,
): Promise<string> {
  const { reason, needed } = problem?.details ?? {};
  const lines: [string, string | undefined][] = [
    ['baophu', version],
    ['problem', problem?.code],
    ['reason', reason],
    ['needed', needed],
    ['unchanged', problem === null ? undefined : String(problem.unchanged)],
    ['step', `${step}, ${phase}`],
    ['language', language],
    ...(await hostLines()),
    ['browser', navigator.userAgent],
  ];
  return lines
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value ?? ''}`)
    .join('\n');
}

/** The library is loaded only here: nobody needs it until something goes wrong. */
async function hostLines(): Promise<[string, string][]> {
  try {
    const { Utilities } = await import('@microsoft/office-js-helpers');
    return [
      ['host', Utilities.host],
      ['platform', Utilities.platform],
    ];
  } catch {
    return [];
  }
}

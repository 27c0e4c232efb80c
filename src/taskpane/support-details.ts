import type { PaneState } from './model/pane-state';

/** What there is to be known of the program around the pane: names and values. */
export type HostLines = () => Promise<readonly (readonly [name: string, value: string])[]>;

/** Copies what support needs to know, and more if there is. */
export type Support = (more?: string) => Promise<void>;

/**
 * What support needs to know: versions and codes. No figures and no names of the workbook; the names of
 * sheets that a problem mentions stay here.
 */
export async function supportDetails(
  { problem, language, phase, step }: PaneState,
  version: string,
  hostLines: HostLines,
): Promise<string> {
  const { reason, needed } = problem?.details ?? {};
  const lines: (readonly [string, string | undefined])[] = [
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

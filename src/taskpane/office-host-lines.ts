/// <reference types="office-js" />
import type { HostLines } from './support-details';

/** The library is loaded only here: nobody needs it until something goes wrong. */
export const officeHostLines: HostLines = async () => {
  try {
    const { Utilities } = await import('@microsoft/office-js-helpers');
    // Missing in the oldest of them.
    const { diagnostics } = Office.context as Partial<Office.Context>;
    return [
      ['host', Utilities.host],
      ['platform', Utilities.platform],
      ['version', diagnostics?.version ?? 'unknown'],
    ];
  } catch {
    return [];
  }
};

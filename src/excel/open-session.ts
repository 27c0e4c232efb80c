import type { OfficeGlobals } from './excel-app';
import { ExcelSession } from './excel-session';

let session: ExcelSession | null = null;

/**
 * The one session of this page: pane and ribbon commands share it, so that their jobs wait for each other.
 *
 * @param globals Those that office.js makes, after `Office.onReady`; those of the first call count.
 */
export function openSession(globals: OfficeGlobals): ExcelSession {
  session ??= new ExcelSession(globals);
  return session;
}

import { EmbeddedExcel, type EmbeddedExcelOptions } from '../../src/host/embedded-excel';
import type { HostWorkbook } from '../../src/host/host-workbook';
import { openOffice, type OfficePage } from '../../src/host/node/open-office';

export interface OpenHost extends OfficePage {
  readonly host: EmbeddedExcel;
}

const opened: EmbeddedExcel[] = [];

/** A host with this workbook and a fresh office.js in front of it. */
export async function openHost(
  workbook: HostWorkbook = { sheets: [{ name: 'A' }] },
  options: EmbeddedExcelOptions = {},
): Promise<OpenHost> {
  const host = EmbeddedExcel.fromSheets(workbook, options);
  opened.push(host);
  const { Excel, Office, OfficeExtension, CustomFunctions } = await openOffice(host);
  return { host, Excel, Office, OfficeExtension, CustomFunctions };
}

/** Ends the hosts of a test; for `afterEach`. */
export function closeHosts(): void {
  for (const host of opened.splice(0)) host.dispose();
}

/** Code and message of the error that a call to the API ends with. */
export async function failureOf(
  work: Promise<unknown>,
): Promise<{ readonly code: string; readonly message: string }> {
  try {
    await work;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && 'message' in error) {
      return { code: String(error.code), message: String(error.message) };
    }
    throw error;
  }
  throw new Error('It did not fail.');
}

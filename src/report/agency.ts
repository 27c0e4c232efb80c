import type { Figures } from '../coverage/figures';
import { sheetLabel } from '../coverage/sheet-place';
import type { WorkbookReading } from '../sheets/reading';
import type { ReportOptions } from './report-options';

/** The issuing agency above a sheet's title: the user's lines, else those of the sheet that the first locality stands on. */
export function agencyOf(
  districts: Figures['districts'],
  tables: WorkbookReading['tables'],
  { agency }: ReportOptions,
): readonly string[] {
  if (agency !== null) return agency;
  const first = districts[0]?.localities[0];
  if (first === undefined) return [];
  const sheet = sheetLabel(first);
  return (
    tables.find((table) => sheetLabel(table) === sheet && table.agency.length > 0)?.agency ?? []
  );
}

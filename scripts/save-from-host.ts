import { figuresOf } from '../src/coverage/figures-of';
import { ExcelSession } from '../src/excel/excel-session';
import { EmbeddedExcel } from '../src/host/embedded-excel';
import { readHostWorkbook } from '../src/host/files/read-workbook-file';
import { openOffice } from '../src/host/node/open-office';
import { placeReports } from '../src/report/ownership';
import { planReport, wantedSheets } from '../src/report/plan-report';
import { defaultReportOptions } from '../src/report/report-options';
import { readWorkbook } from '../src/sheets/read-workbook';
import { saveWorkbook } from '../src/workbench/save-workbook';

/** A workbook with the reports in it, by way of the embedded Excel and the workbench's save. */
export async function saveFromHost(bytes: Uint8Array): Promise<Uint8Array> {
  const host = EmbeddedExcel.fromSheets(await readHostWorkbook(bytes));
  try {
    const opened = await host.snapshot();
    const session = new ExcelSession(await openOffice(host));
    const reading = readWorkbook(await session.readSheets());
    const figures = figuresOf(reading.localities, reading.asOf);
    const options = defaultReportOptions;
    const existing = await session.existingSheets();
    const names = placeReports(wantedSheets(figures, options), existing).map(({ name }) => name);
    await session.writeReport(planReport({ figures, reading, options, names }));
    return saveWorkbook(bytes, opened, await host.snapshot()).bytes;
  } finally {
    host.dispose();
  }
}

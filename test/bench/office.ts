import { figuresOf } from '../../src/coverage/figures-of';
import { ExcelSession } from '../../src/excel/excel-session';
import { placeReports } from '../../src/report/ownership';
import { planReport, wantedSheets } from '../../src/report/plan-report';
import { defaultReportOptions } from '../../src/report/report-options';
import { readWorkbook } from '../../src/sheets/read-workbook';
import { readWorkbookFile } from '../../src/xlsx/workbook-file';
import { closeHosts, openHost } from '../host/open-host';
import type { OpenHost } from '../host/open-host';
import { hostWorkbook } from '../support/host-workbook';
import type { Figure } from './figure';
import { syntheticWorkbook } from './synthetic-workbook';

const sizes = [
  { localities: 25, districts: 1 },
  { localities: 850, districts: 34 },
  { localities: 3_321, districts: 103 },
];
const megabyte = 1_000_000;

/** How often office.js asks Excel, and how much goes over, beside what we allow ourselves. */
export async function officeFigures(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const size of sizes) figures.push(...(await measure(size)));
  return figures;
}

interface Traffic {
  readonly requests: number;
  readonly sent: number;
  readonly answered: number;
}

async function measure(size: (typeof sizes)[number]): Promise<readonly Figure[]> {
  const { grids } = readWorkbookFile(syntheticWorkbook(size));
  const open = await openHost(hostWorkbook(grids));
  const session = new ExcelSession(open);
  open.host.log.clear();
  const reading = readWorkbook(await session.readSheets());
  const read = trafficOf(open);
  const figures = figuresOf(reading.localities, reading.asOf);
  const options = defaultReportOptions;
  const existing = await session.existingSheets();
  const names = placeReports(wantedSheets(figures, options), existing).map(({ name }) => name);
  open.host.log.clear();
  const { sheets } = await session.writeReport(planReport({ figures, reading, options, names }));
  const written = trafficOf(open);
  closeHosts();
  const section = 'Office.js';
  const what = `${String(size.districts)} districts, ${size.localities.toLocaleString('en')} localities`;
  const allowedReading = 4 + Math.ceil(read.answered / (4 * megabyte));
  // A request ends with ten sheets or a megabyte, whichever comes first; one more finishes the run.
  const allowedWriting = Math.ceil(sheets.length / 10) + Math.ceil(written.sent / megabyte) + 1;
  const count = (name: string, value: number, allowed: number): Figure => ({
    section,
    what: `${what}: ${name}`,
    value,
    unit: 'requests',
    beside: { what: 'allowed', value: allowed },
    runs: 1,
  });
  const bytes = (name: string, value: number): Figure => ({
    section,
    what: `${what}: ${name}`,
    value: value / 1000,
    unit: 'KB',
    beside: null,
    runs: 1,
  });
  return [
    count('reading', read.requests, allowedReading),
    bytes('answered while reading', read.answered),
    count(`writing ${String(sheets.length)} sheets`, written.requests, allowedWriting),
    bytes('sent while writing', written.sent),
  ];
}

function trafficOf({ host }: OpenHost): Traffic {
  const { entries } = host.log;
  return {
    requests: entries.length,
    sent: entries.reduce((sum, { bytes }) => sum + bytes, 0),
    answered: entries.reduce((sum, { answerBytes }) => sum + answerBytes, 0),
  };
}

import { figuresOf } from '../../src/coverage/figures-of';
import { ExcelSession } from '../../src/excel/excel-session';
import { placeReports } from '../../src/report/ownership';
import { planReport, wantedSheets } from '../../src/report/plan-report';
import { defaultReportOptions } from '../../src/report/report-options';
import { readWorkbook } from '../../src/sheets/read-workbook';
import { readWorkbookFile } from '../../src/xlsx/workbook-file';
import { openHost, closeHosts, type OpenHost } from '../host/open-host';
import { hostWorkbook } from '../support/host-workbook';
import { syntheticWorkbook } from './synthetic-workbook';

/**
 * `npx tsx test/bench/round-trips.ts [LOCALITIES:DISTRICTS]…` does the whole job on the embedded Excel and
 * prints how often office.js asked it, and how much went over. Times say nothing of Excel's own.
 */
async function main(): Promise<void> {
  const given = process.argv.slice(2);
  for (const size of given.length > 0 ? given : ['25:1', '850:34', '3321:103']) {
    const [localities = 0, districts = 0] = size.split(':').map(Number);
    await measure(localities, districts);
  }
}

async function measure(localities: number, districts: number): Promise<void> {
  const { grids } = readWorkbookFile(syntheticWorkbook({ localities, districts }));
  const open = await openHost(hostWorkbook(grids));
  const session = new ExcelSession(open);
  console.log(`${String(localities)} localities in ${String(districts)} districts`);
  const reading = readWorkbook(await session.readSheets());
  line(open, 'read');
  const figures = figuresOf(reading.localities, reading.asOf);
  const options = defaultReportOptions;
  for (const what of ['first report', 'the same again']) {
    const existing = await session.existingSheets();
    line(open, 'look at the sheets');
    const names = placeReports(wantedSheets(figures, options), existing).map(({ name }) => name);
    const { sheets } = await session.writeReport(planReport({ figures, reading, options, names }));
    line(open, `${what}, ${String(sheets.length)} sheets`);
  }
  await session.undoReport();
  line(open, 'take it back');
  closeHosts();
}

/** Prints and forgets what the last step asked. */
function line({ host }: OpenHost, what: string): void {
  const { entries } = host.log;
  const kilobytes = (sizes: readonly number[]): string => {
    const sum = sizes.reduce((total, size) => total + size, 0);
    const largest = Math.max(0, ...sizes);
    return `${(sum / 1000).toFixed(0)} kB (largest ${(largest / 1000).toFixed(0)})`;
  };
  const errors = entries.filter(({ error }) => error !== null).length;
  const seconds = entries.reduce((total, { duration }) => total + duration, 0) / 1000;
  console.log(
    `  ${what.padEnd(30)} ${String(entries.length).padStart(3)} requests` +
      `  sent ${kilobytes(entries.map(({ bytes }) => bytes))}` +
      `  answered ${kilobytes(entries.map(({ answerBytes }) => answerBytes))}` +
      `  ${seconds.toFixed(1)} s in the host${errors > 0 ? `  ${String(errors)} refused` : ''}`,
  );
  host.log.clear();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);

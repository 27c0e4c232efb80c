import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOf } from '../../src/coverage/figures-of';
import { ExcelSession } from '../../src/excel/excel-session';
import { readHostWorkbook } from '../../src/host/files/read-workbook-file';
import type { HostWorkbook } from '../../src/host/host-workbook';
import { placeReports } from '../../src/report/ownership';
import { planReport, wantedSheets } from '../../src/report/plan-report';
import { defaultReportOptions } from '../../src/report/report-options';
import { readWorkbook } from '../../src/sheets/read-workbook';
import type { ReadingOptions } from '../../src/sheets/reading';
import { saveWorkbook } from '../../src/workbench/save-workbook';
import { readExistingSheets } from '../../src/xlsx/existing-sheets';
import { readWorkbookFile } from '../../src/xlsx/workbook-file';
import { closeHosts, openHost, type OpenHost } from '../host/open-host';
import { unpack } from '../xlsx/staff-package';

const folder = join(__dirname, '..', 'cases');
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'workbook.xlsx')));

function optionsOf(name: string): ReadingOptions | undefined {
  const text = readFileSync(join(folder, name, 'expected.json'), 'utf8');
  return (JSON.parse(text) as { readonly options?: ReadingOptions }).options;
}

/** The whole job on the open workbook. */
async function report(
  open: OpenHost,
  options: ReadingOptions | undefined,
): Promise<readonly string[]> {
  const session = new ExcelSession(open);
  const reading = readWorkbook(await session.readSheets(), options);
  const figures = figuresOf(reading.localities, reading.asOf);
  const wanted = wantedSheets(figures, defaultReportOptions);
  const placed = placeReports(wanted, await session.existingSheets()).map((each) => each.name);
  const plans = planReport({ figures, reading, options: defaultReportOptions, names: placed });
  return (await session.writeReport(plans)).sheets;
}

async function opened(bytes: Uint8Array): Promise<{ open: OpenHost; before: HostWorkbook }> {
  const open = await openHost(await readHostWorkbook(bytes), { calculation: 'Manual' });
  return { open, before: await open.host.snapshot() };
}

/** What a sheet of the host says, without what a file has beside it. */
function comparable({ sheets }: HostWorkbook, name: string): unknown {
  const sheet = sheets.find((each) => each.name === name);
  return sheet;
}

describe('workbench: saving', () => {
  afterEach(closeHosts);

  for (const name of names) {
    it(`${name}: the report comes back from the file`, async () => {
      const bytes = readFileSync(join(folder, name, 'workbook.xlsx'));
      const options = optionsOf(name);
      const { open, before } = await opened(bytes);
      const sheets = await report(open, options);
      const now = await open.host.snapshot();
      const saved = saveWorkbook(bytes, before, now);
      expect(saved.notKept).to.deep.equal([{ code: 'settings' }]);

      // The staff's sheets are as they were, down to the byte.
      const [old, parts] = [unpack(bytes), unpack(saved.bytes)];
      for (const path of Object.keys(old)) {
        if (/sheets\/|sharedStrings|theme/.test(path)) {
          expect(parts[path], path).to.deep.equal(old[path]);
        }
      }
      // So the figures are the same, and the reports are known as ours, untouched.
      const staff = readWorkbookFile(saved.bytes).grids.filter(({ generated }) => !generated);
      const read = readWorkbook(staff, options);
      expect(read).to.deep.equal(readWorkbook(readWorkbookFile(bytes).grids, options));
      const existing = readExistingSheets(saved.bytes).filter(({ record }) => record !== null);
      expect(existing.map((sheet) => sheet.name)).to.deep.equal(sheets);
      for (const sheet of existing) expect(sheet.fingerprint).to.equal(sheet.record?.fingerprint);
      // And the host opens them as it had them.
      const again = await opened(saved.bytes);
      for (const sheet of sheets) {
        expect(comparable(again.before, sheet)).to.deep.equal(comparable(now, sheet));
      }
    });
  }
});

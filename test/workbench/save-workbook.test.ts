import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOf } from '../../src/coverage/figures-of';
import { ExcelSession } from '../../src/excel/excel-session';
import { readHostWorkbook } from '../../src/host/files/read-workbook-file';
import type { HostChart, HostWorkbook } from '../../src/host/host-workbook';
import { placeReports } from '../../src/report/ownership';
import { planReport, wantedSheets } from '../../src/report/plan-report';
import { defaultReportOptions } from '../../src/report/report-options';
import { readWorkbook } from '../../src/sheets/read-workbook';
import type { ReadingOptions } from '../../src/sheets/reading';
import { saveWorkbook } from '../../src/workbench/save-workbook';
import { readExistingSheets } from '../../src/xlsx/existing-sheets';
import { readWorkbookFile } from '../../src/xlsx/workbook-file';
import { workbookFile } from '../host/files/workbook-xml';
import { closeHosts, openHost, type OpenHost } from '../host/open-host';
import { pack, staffParts, unpack } from '../xlsx/staff-package';

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

/** A sheet of the host; a file also says what font its cells have that say nothing. */
function comparable({ sheets }: HostWorkbook, name: string): unknown {
  const sheet = sheets.find((each) => each.name === name);
  return { ...sheet, style: undefined, merges: sheet?.merges?.toSorted() };
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
      const again = await readHostWorkbook(saved.bytes);
      for (const sheet of sheets) {
        expect(comparable(again, sheet)).to.deep.equal(comparable(now, sheet));
      }
    });
  }

  it('changes one cell of a macro workbook, and nothing else in the package', async () => {
    const parts = staffParts();
    const { open, before } = await opened(pack(parts));
    await open.host.edit("'Nhập liệu'!A1", [['Xã Giao Tân']]);
    const saved = saveWorkbook(pack(parts), before, await open.host.snapshot());
    expect(saved.notKept).to.be.empty;
    const after = unpack(saved.bytes);
    expect(Object.keys(after)).to.deep.equal(Object.keys(parts));
    for (const [path, part] of Object.entries(parts)) {
      if (path !== 'xl/worksheets/sheet1.xml') expect(after[path], path).to.deep.equal(part);
    }
    const [grid] = readWorkbookFile(saved.bytes).grids;
    expect(grid?.values).to.deep.equal([['Xã Giao Tân', 2]]);
  });

  it('gives the file back as it is when nothing was changed', async () => {
    const bytes = pack(staffParts());
    const { open, before } = await opened(bytes);
    const saved = saveWorkbook(bytes, before, await open.host.snapshot());
    expect(saved).to.deep.equal({ bytes, notKept: [] });
  });

  it('saves what was typed, what depends on it, and how it looks', async () => {
    const bytes = workbookFile({
      cells: '<c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1"><v>3</v></c>',
    });
    const open = await openHost(await readHostWorkbook(bytes));
    const before = await open.host.snapshot();
    await open.host.edit('A1:A2', [[21], ['=SUM(A1,C1)']]);
    await open.host.edit('C1', [['']]);
    await open.host.byHand((book) => {
      const area = { row: 0, column: 1, rowCount: 1, columnCount: 1 };
      book.activeSheet.restyle(area, { bold: true, numberFormat: '#,##0', fill: '#FFC7CE' });
    });
    const now = await open.host.snapshot();
    const saved = saveWorkbook(bytes, before, now);
    expect(saved.notKept).to.be.empty;
    expect((await readHostWorkbook(saved.bytes)).sheets[0]?.cells).to.deep.equal({
      A1: { value: 21 },
      B1: {
        value: 42,
        formula: '=A1*2',
        style: { numberFormat: '#,##0', bold: true, fill: '#FFC7CE' },
      },
      A2: { value: 21, formula: '=SUM(A1,C1)' },
    });
  });

  it('says what it could not keep', async () => {
    const bytes = pack(staffParts());
    const { before } = await opened(bytes);
    const [first, second] = before.sheets;
    if (first === undefined || second === undefined) throw new Error('no sheets');
    const chart: HostChart = {
      name: 'Bánh',
      chartType: 'BarClustered',
      title: {},
      legend: {},
      valueAxis: {},
      categoryAxis: {},
      place: 'A1:B2',
      series: [{ name: '', chartType: 'BarClustered', values: 'Mới!A1', categories: 'Mới!A1' }],
    };
    const now: HostWorkbook = {
      sheets: [
        { name: 'Mới', cells: { A1: { value: 1 } }, charts: [chart] },
        { ...first, merges: ['A3:B3'] },
      ],
      names: [],
      settings: { 'baophu.x': '1' },
    };
    const saved = saveWorkbook(bytes, before, now);
    expect(saved.notKept).to.deep.equal([
      { code: 'sheet-layout', sheet: first.name },
      { code: 'chart', sheet: 'Mới' },
      { code: 'deleted-sheet', sheet: second.name },
      { code: 'sheet-order' },
      { code: 'workbook-names' },
      { code: 'settings' },
    ]);
    const { grids } = readWorkbookFile(saved.bytes);
    expect(grids.map(({ sheet }) => sheet)).to.deep.equal([first.name, second.name, 'Mới']);
  });

  it('writes a report that was written anew in place of the old one', async () => {
    const name = 'giao-thuy-2024-06';
    const bytes = readFileSync(join(folder, name, 'workbook.xlsx'));
    const first = await opened(bytes);
    await report(first.open, optionsOf(name));
    const once = saveWorkbook(bytes, first.before, await first.open.host.snapshot()).bytes;
    const second = await opened(once);
    await second.open.host.edit("'T6.2024'!E11", [[5600]]);
    const sheets = await report(second.open, optionsOf(name));
    const now = await second.open.host.snapshot();
    const saved = saveWorkbook(once, second.before, now);
    const again = await readHostWorkbook(saved.bytes);
    expect(again.sheets.map((sheet) => sheet.name)).to.deep.equal(['T6.2024', ...sheets]);
    for (const sheet of sheets) {
      expect(comparable(again, sheet)).to.deep.equal(comparable(now, sheet));
    }
    expect(Object.keys(unpack(saved.bytes))).to.have.members(Object.keys(unpack(once)));
  });
});

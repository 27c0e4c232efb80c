import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOf } from '../../src/coverage/figures-of';
import { ExcelSession } from '../../src/excel/excel-session';
import type { HostCell, HostSheet } from '../../src/host/host-workbook';
import { omit } from '../../src/host/omit';
import { placeReports, recordFormula } from '../../src/report/ownership';
import { planReport, wantedSheets } from '../../src/report/plan-report';
import { defaultReportOptions } from '../../src/report/report-options';
import type { SheetPlan } from '../../src/report/sheet-plan';
import { readWorkbook } from '../../src/sheets/read-workbook';
import type { Progress } from '../../src/session/progress';
import { PlanCells } from '../../src/xlsx/plan-cells';
import { readWorkbookFile } from '../../src/xlsx/workbook-file';
import { closeHosts, openHost, type OpenHost } from '../host/open-host';
import { giaoThuy, plansOf } from '../report/sample-figures';
import { calculated, hostWorkbook } from '../support/host-workbook';
import { samplePlan } from '../xlsx/sample-plan';
import { plannedSheet } from './planned-sheet';

const staff = { sheets: [{ name: 'T6.2024', cells: { B10: { value: 'Xã A' } } }] };

/** Values of formulas to 12 digits: who calculates decides on the last one. */
function rounded(sheet: HostSheet): HostSheet {
  const cells = Object.entries(sheet.cells ?? {}).map(([address, cell]): [string, HostCell] => {
    const { value } = cell;
    const isNumber = cell.formula !== undefined && typeof value === 'number';
    return [address, isNumber ? { ...cell, value: Number(value.toPrecision(12)) } : cell];
  });
  return { ...sheet, cells: Object.fromEntries(cells) };
}

async function sheetOf({ host }: OpenHost, name: string): Promise<HostSheet> {
  const found = (await host.snapshot()).sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

async function expectPlan(open: OpenHost, plan: SheetPlan): Promise<void> {
  const { names = [], ...sheet } = await sheetOf(open, plan.name);
  const merges = sheet.merges?.toSorted();
  const found = { ...rounded(sheet), ...(merges !== undefined && { merges }) };
  expect(found).to.deep.equal(rounded(plannedSheet(plan)));
  // The same as in a file, so that either way finds the other's reports untouched.
  const { kind, key, name } = plan;
  const fingerprint = new PlanCells(plan).fingerprint();
  const formula = `=${recordFormula({ kind, key, name, fingerprint })}`;
  expect(names).to.deep.equal([{ name: '_baophu', formula, hidden: true }]);
}

/** The workbooks that staff sent, and the published ones. */
const samples = [
  'giao-thuy-2024-06',
  'can-tho-2024-04',
  'can-tho-2025-10',
  'cam-thuy-2025-10',
  'legacy-fonts',
  'multi-period',
];

describe('excel: writing a report', () => {
  afterEach(closeHosts);

  it('puts on the sheets what the plans say', async () => {
    const open = await openHost(staff);
    const plans = [samplePlan('BC Huyện A', 'Huyện A'), ...plansOf(giaoThuy)];
    const report = await new ExcelSession(open).writeReport(plans);
    expect(report.sheets).to.deep.equal(plans.map(({ name }) => name));
    expect(report.rewritten).to.be.empty;
    for (const plan of plans) await expectPlan(open, plan);
    const { sheets, settings } = await open.host.snapshot();
    expect(sheets.map(({ name }) => name)).to.deep.equal(['T6.2024', ...report.sheets]);
    expect(Object.keys(settings ?? {})).to.deep.equal(['baophu.charts']);
  });

  it('writes texts as texts, whatever they look like', async () => {
    const open = await openHost(staff);
    const texts = ['=1+1', '+5', '3/2', '00123', 'TRUE', '#N/A', `=${'x'.repeat(300)}`, '@A1'];
    const plan = {
      ...samplePlan('BC Huyện A', 'Huyện A'),
      blocks: [{ row: 1, column: 1, values: texts.map((text) => [text]) }],
      merges: [],
    };
    await new ExcelSession(open).writeReport([plan]);
    const { cells = {} } = await sheetOf(open, plan.name);
    expect(texts.map((_, index) => cells[`A${String(index + 1)}`]?.value)).to.deep.equal(texts);
  });

  it('rewrites in place what nobody has touched, and is the same afterwards', async () => {
    const open = await openHost(staff);
    const session = new ExcelSession(open);
    const plans = [samplePlan('BC Huyện A', 'Huyện A'), ...plansOf(giaoThuy)];
    await session.writeReport(plans);
    const first = await open.host.snapshot();
    await open.host.byHand((book) => {
      book.moveSheet(open.host.sheet('BC Huyện A'), 0);
    });
    await open.host.edit('T6.2024!A1', "='BC Huyện A'!C14");
    const report = await session.writeReport(plans);
    expect(report.rewritten).to.deep.equal(report.sheets);
    const again = await open.host.snapshot();
    expect(again.sheets[0]?.name).to.equal('BC Huyện A');
    for (const before of first.sheets.slice(1)) {
      const now = again.sheets.find(({ name }) => name === before.name);
      const nameless = (sheet: HostSheet | undefined): unknown => ({
        ...sheet,
        charts: sheet?.charts?.map((chart) => ({ ...chart, name: '' })),
      });
      expect(nameless(now)).to.deep.equal(nameless(before));
    }
    expect((await sheetOf(open, 'T6.2024')).cells?.A1?.value).to.equal(60468);
    expect(again.settings).to.deep.equal(first.settings);
  });

  it('rewrites with other content, leaving nothing of the former', async () => {
    const open = await openHost(staff);
    const session = new ExcelSession(open);
    await session.writeReport([samplePlan('BC Huyện A', 'Huyện A', { rows: 20 })]);
    const bare: SheetPlan = {
      ...samplePlan('BC Huyện A', 'Huyện A', { rows: 3 }),
      conditionalFormats: [],
      charts: [],
      freeze: { rows: 0, columns: 0 },
      rowHeights: {},
      columnWidths: [10, 20],
    };
    await session.writeReport([bare]);
    const planned = omit(plannedSheet(bare), 'rowHeights');
    const sheet = omit(await sheetOf(open, bare.name), 'names');
    expect(rounded(sheet)).to.deep.equal(rounded(planned));
  });

  it('says how far it is, and asks Excel once for every ten sheets', async () => {
    const open = await openHost(staff);
    const session = new ExcelSession(open);
    const steps: Progress[] = [];
    const tiny = (name: string): SheetPlan => ({
      ...samplePlan(name, name, { rows: 1 }),
      charts: [],
    });
    const plans = Array.from({ length: 12 }, (_, index) => tiny(`BC ${String(index)}`));
    await session.writeReport(plans, { onProgress: (step) => steps.push(step) });
    expect(steps.filter(({ stage }) => stage === 'write').map(({ done }) => done)).to.deep.equal([
      0, 10, 12,
    ]);
    // One to look, two to write, one to mark the last sheets.
    expect(open.host.log.entries).to.have.length(4);
    expect(Math.max(...open.host.log.entries.map(({ bytes }) => bytes))).to.be.below(1_000_000);
  });

  it('shows the right values in a workbook that calculates by hand', async () => {
    const open = await openHost(staff, { calculation: 'Manual' });
    const plan = samplePlan('BC Huyện A', 'Huyện A');
    await new ExcelSession(open).writeReport([plan]);
    await expectPlan(open, plan);
  });

  for (const sample of samples) {
    it(`does the whole job on ${sample} as from the file`, async () => {
      const file = join(__dirname, '..', 'cases', sample, 'workbook.xlsx');
      const { grids } = readWorkbookFile(readFileSync(file));
      const open = await openHost(hostWorkbook(calculated(grids)));
      const before = await open.host.snapshot();
      const session = new ExcelSession(open);
      const reading = readWorkbook(await session.readSheets());
      const figures = figuresOf(reading.localities, reading.asOf);
      expect(figures).to.deep.equal(figuresOf(readWorkbook(grids).localities, reading.asOf));
      const wanted = wantedSheets(figures, defaultReportOptions);
      const names = placeReports(wanted, await session.existingSheets()).map(({ name }) => name);
      const plans = [...planReport({ figures, reading, options: defaultReportOptions, names })];
      await session.writeReport(plans);
      for (const plan of plans) await expectPlan(open, plan);
      const { sheets } = await open.host.snapshot();
      expect(sheets.slice(0, before.sheets.length)).to.deep.equal(before.sheets);
      expect(readWorkbook(await session.readSheets()).localities).to.deep.equal(reading.localities);
    });
  }
});

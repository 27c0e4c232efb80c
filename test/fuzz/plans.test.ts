import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { ExcelSession } from '../../src/excel/excel-session';
import { readHostWorkbook } from '../../src/host/files/read-workbook-file';
import type { HostCell, HostSheet } from '../../src/host/host-workbook';
import { omit } from '../../src/host/omit';
import type { SheetPlan } from '../../src/report/sheet-plan';
import { cellAddress } from '../../src/sheets/grid';
import { writePlans } from '../../src/xlsx/plan-writer';
import { readWorkbookFile } from '../../src/xlsx/workbook-file';
import { closeHosts, openHost } from '../host/open-host';
import { anyPlan } from './any-plan';
import { holdsFor } from './fuzz-run';

const name = 'BC Thử';
const file = readFileSync(join(__dirname, '..', 'cases', 'giao-thuy-2024-06', 'workbook.xlsx'));
const source = readWorkbookFile(file).grids[0]?.sheet ?? '';

async function inExcel(plan: SheetPlan): Promise<HostSheet> {
  const open = await openHost({ sheets: [{ name: source, cells: { A1: { value: 1 } } }] });
  await new ExcelSession(open).writeReport([plan]);
  const { sheets } = await open.host.snapshot();
  closeHosts();
  return sheets.find((sheet) => sheet.name === name) ?? { name: '' };
}

async function inFile(plan: SheetPlan): Promise<HostSheet> {
  const { sheets } = await readHostWorkbook(writePlans(file, [plan]));
  return sheets.find((sheet) => sheet.name === name) ?? { name: '' };
}

/** Without what either keeps in a way of its own: a file's sizes are no whole pixels, and its font is written out. */
function comparable(sheet: HostSheet): object {
  const heights = Object.entries(sheet.rowHeights ?? {});
  return {
    ...omit(sheet, 'style'),
    merges: sheet.merges?.toSorted(),
    rowHeights: Object.fromEntries(
      heights.map(([row, height]) => [row, Math.round((height * 4) / 3)]),
    ),
    columnWidths: Object.keys(sheet.columnWidths ?? {}),
  };
}

function expectTexts({ cells = {} }: HostSheet, plan: SheetPlan): void {
  for (const { row: first, column, values } of plan.blocks) {
    values.forEach((line, down) => {
      line.forEach((value, across) => {
        if (typeof value !== 'string') return;
        const address = cellAddress(first + down, column + across);
        const cell: HostCell | undefined = cells[address];
        expect(cell?.value, address).to.equal(value);
        expect(cell?.formula, address).to.equal(undefined);
      });
    });
  }
}

describe('fuzz: plans', function () {
  this.timeout(120_000);
  afterEach(closeHosts);

  it('become the same sheet through Excel and in a file, and texts stay texts in both', async () => {
    await holdsFor(
      fc.asyncProperty(anyPlan(name, source), async (plan) => {
        const [excel, written] = [await inExcel(plan), await inFile(plan)];
        expectTexts(excel, plan);
        expectTexts(written, plan);
        expect(comparable(written)).to.deep.equal(comparable(excel));
      }),
      40,
    );
  });
});

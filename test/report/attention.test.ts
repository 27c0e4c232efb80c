import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runReport } from '../../src/cli/report-job';
import { attentionRows } from '../../src/report/attention';
import { attentionSheet } from '../../src/report/attention-sheet';
import type { SheetPlan } from '../../src/report/sheet-plan';
import { changeWorkbook } from '../../src/xlsx/change-workbook';
import { readExistingSheets } from '../../src/xlsx/existing-sheets';
import { SheetEvaluator } from './formula-evaluator';

const sample = join(__dirname, '../cases/attention-officers-across-districts/workbook.xlsx');
const bytes = new Uint8Array(readFileSync(sample));
const report = { attention: true, targetRates: { health: 0.9515 } };
const job = { language: 'vi' as const, report };
const { figures, reportOptions } = runReport(bytes, job);
const name = 'BC Cần chú ý';

function textsOf({ blocks }: SheetPlan): readonly (readonly unknown[])[] {
  return blocks.flatMap(({ values }) => values);
}

/** The workbook with a text typed into a cell of a sheet. */
function typed(
  book: Uint8Array,
  sheet: string,
  row: number,
  column: number,
  value: string,
): Uint8Array {
  const cells = new Map([[sheet, [{ row, column, content: { value } }]]]);
  return changeWorkbook(book, { cells, sheets: [] }).bytes;
}

describe('the list of localities to look at', () => {
  it('has those below the rate or behind the pace, the lowest first', () => {
    const rows = attentionRows(figures, reportOptions);
    expect(
      rows.map(({ locality, scheme }) => `${locality.name} ${scheme}`).slice(0, 4),
    ).to.deep.equal([
      'Xã Việt Hùng health',
      'Xã Tân Lập health',
      'Xã Minh Tân health',
      'Xã Dũng Nghĩa health',
    ]);
    expect(rows.map(({ locality }) => locality.name)).to.include('Xã Hồng An');
    expect(rows.find(({ scheme, locality }) => scheme === 'health' && locality.row === 6)).to.equal(
      undefined,
    );
  });

  it('has formulas that agree with the figures computed in code, on one page', () => {
    const plan = attentionSheet(figures, name, [], reportOptions);
    const formulas = [...new SheetEvaluator(plan).formulas()];
    expect(formulas.length).to.be.greaterThan(20);
    for (const { formula, given, planned } of formulas) {
      if (typeof given === 'number' && typeof planned === 'number') {
        expect(given, formula).to.be.closeTo(planned, 1e-9);
      } else {
        expect(given, formula).to.equal(planned);
      }
    }
    expect(plan.page.onePage).to.equal(true);
  });

  it('puts causes beside the same locality again, and keeps those of others below', () => {
    const entries = [
      {
        name: 'xã  tân lập',
        unit: 'Huyện Hưng Hà',
        scheme: 'BHYT',
        cause: 'Đi làm xa',
        action: '=1+1',
      },
      { name: 'Xã Cũ', unit: 'Huyện Vũ Thư', scheme: 'BHYT', cause: '', action: 'Vận động' },
    ];
    const lines = textsOf(attentionSheet(figures, name, entries, reportOptions));
    const own = lines.find((line) => line[1] === 'Xã Tân Lập' && line[2] === 'Huyện Hưng Hà');
    expect(own?.slice(-2)).to.deep.equal(['Đi làm xa', '=1+1']);
    const namesake = lines.find((line) => line[1] === 'Xã Tân Lập' && line[2] === 'Huyện Vũ Thư');
    expect(namesake?.slice(-2)).to.deep.equal([null, null]);
    expect(lines.find((line) => line[1] === 'Xã Cũ')?.slice(-2)).to.deep.equal([null, 'Vận động']);
  });

  it('never loses what was typed when the report is written again into a file', () => {
    const first = runReport(bytes, job).output();
    const plan = attentionSheet(figures, name, [], reportOptions);
    const block = plan.blocks.find(({ values }) =>
      values.some((line) => line[1] === 'Xã Việt Hùng'),
    );
    const row = block?.row ?? 0;
    const causes = (block?.values[0]?.length ?? 0) - 1;
    const book = typed(first, name, row, causes, 'Nhiều lao động tự do');
    const again = runReport(book, job);
    expect(again.placements().map(({ leftAlone }) => leftAlone)).to.include(name);
    const sheets = readExistingSheets(again.output()).filter(
      ({ record }) => record?.kind === 'attention',
    );
    expect(sheets.map(({ name: sheet }) => sheet)).to.deep.equal([name, `${name} (2)`]);
    for (const { entries } of sheets) {
      expect(entries?.map((entry) => [entry.name, entry.cause])).to.deep.equal([
        ['Xã Việt Hùng', 'Nhiều lao động tự do'],
      ]);
    }
    // And again: the new one is ours, untouched, and is rewritten with the cause in it.
    const third = runReport(again.output(), job).output();
    const last = readExistingSheets(third).filter(({ record }) => record?.kind === 'attention');
    expect(last).to.deep.equal(sheets);
  });
});

import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportJson } from '../../src/cli/report-json';
import { runFilesReport, runReport } from '../../src/cli/report-job';
import { attentionRows } from '../../src/report/attention';
import { attentionSheet } from '../../src/report/attention-sheet';
import { isTyped } from '../../src/report/attention-entries';
import type { AttentionEntry } from '../../src/report/attention-entries';
import type { ExistingSheet } from '../../src/report/ownership';
import { pageHeight, scaleOf } from '../../src/report/page-fit';
import { reportText } from '../../src/report/report-text';
import type { SheetPlan } from '../../src/report/sheet-plan';
import { changeWorkbook } from '../../src/xlsx/change-workbook';
import { readExistingSheets } from '../../src/xlsx/existing-sheets';
import { FilesReader } from '../../src/xlsx/files-reader';
import { workbookOf } from '../support/workbooks';
import { SheetEvaluator } from './formula-evaluator';
import { printedArea } from '../support/printed-area';

const sample = join(__dirname, '../cases/attention-officers-across-districts/workbook.xlsx');
const bytes = new Uint8Array(readFileSync(sample));
const report = { attention: true, targetRates: { health: 0.9515 } };
const job = { language: 'vi' as const, report };
const { figures, reportOptions } = runReport(bytes, job);
const name = 'BC Cần chú ý';

const tanLap = {
  name: 'Xã Tân Lập',
  district: 'Huyện Hưng Hà',
  scheme: 'BHYT',
  cause: '',
  action: '',
};

/** The rows of a list that knows these entries. */
function linesWith(entries: readonly AttentionEntry[]): ReturnType<typeof textsOf> {
  return textsOf(attentionSheet(figures, name, entries, reportOptions));
}

/** Cause and action beside a locality. */
function entryOf(lines: ReturnType<typeof textsOf>, locality: string, district: string): unknown {
  return lines
    .find((line) => line[1] === locality && line[2] === district && line.includes('BHYT'))
    ?.slice(-2);
}

/** The cell for the cause beside a locality of the first list. */
function causeCell(locality: string): { readonly row: number; readonly column: number } {
  const { blocks } = attentionSheet(figures, name, [], reportOptions);
  const block = blocks.find(({ values }) => values.some((line) => line[1] === locality));
  const index = block?.values.findIndex((line) => line[1] === locality) ?? 0;
  return { row: (block?.row ?? 0) + index, column: (block?.values[0]?.length ?? 0) - 1 };
}

function listsIn(book: Uint8Array): readonly ExistingSheet[] {
  return readExistingSheets(book).filter(({ record }) => record?.kind === 'attention');
}

function typedIn(list: ExistingSheet | undefined): readonly (readonly string[])[] {
  return (list?.entries ?? []).filter(isTyped).map((entry) => [entry.name, entry.cause]);
}

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

  it('puts causes beside the same locality again, and keeps those of others below the page', () => {
    const lines = linesWith([
      { ...tanLap, name: 'xã  tân lập', cause: 'Đi làm xa', action: '=1+1' },
      { ...tanLap, name: 'Xã Cũ', action: 'Vận động' },
    ]);
    expect(entryOf(lines, 'Xã Tân Lập', 'Huyện Hưng Hà')).to.deep.equal(['Đi làm xa', '=1+1']);
    expect(entryOf(lines, 'Xã Cũ', 'Huyện Hưng Hà')).to.deep.equal([null, 'Vận động']);
  });

  it('never puts a cause beside another locality of the same name', () => {
    const typed = { ...tanLap, district: 'Huyện Vũ Thư', cause: 'Đi làm xa' };
    const lines = linesWith([typed]);
    expect(entryOf(lines, 'Xã Tân Lập', 'Huyện Hưng Hà')).to.deep.equal([null, null]);
    expect(entryOf(lines, 'Xã Tân Lập', 'Huyện Vũ Thư')).to.deep.equal(['Đi làm xa', null]);
    // Of a district that is not in this workbook.
    const gone = linesWith([{ ...typed, district: 'Huyện Tiền Hải', name: 'Xã Việt Hùng' }]);
    expect(entryOf(gone, 'Xã Việt Hùng', 'Huyện Vũ Thư')).to.deep.equal([null, null]);
    expect(entryOf(gone, 'Xã Việt Hùng', 'Huyện Tiền Hải')).to.deep.equal(['Đi làm xa', null]);
    // Of no district, and two bear the name: it stands below the page.
    const open = linesWith([{ ...typed, district: '' }]);
    expect(open.filter((line) => line.includes('Đi làm xa')).map((line) => line[2])).to.deep.equal([
      null,
    ]);
  });

  it('finds a locality by other spellings, another prefix and in the other language', () => {
    const spellings = [
      ['X. Việt Hùng', 'H. Vũ Thư', 'BHYT'],
      ['Việt Hùng', 'Vũ Thư', 'BHYT'],
      ['XÃ VIỆT HÙNG', 'huyện Vũ Thư', 'Health insurance'],
      ['Thị trấn Việt Hùng', 'Huyện Vũ Thư', 'BHYT'],
      ['Xã Việt Hùng', '', 'BHYT'],
    ] as const;
    for (const [name, district, scheme] of spellings) {
      const lines = linesWith([{ name, district, scheme, cause: 'Đi làm xa', action: '' }]);
      expect(entryOf(lines, 'Xã Việt Hùng', 'Huyện Vũ Thư'), name).to.deep.equal([
        'Đi làm xa',
        null,
      ]);
    }
  });

  it('loses no text of two places that may both have become one', () => {
    const own = { district: 'Huyện Vũ Thư', scheme: 'BHYT', action: '' };
    const lines = linesWith([
      { ...own, name: 'Thị trấn Việt Hùng', cause: 'Đi làm xa' },
      { ...own, name: 'Phường Việt Hùng', cause: 'Mới sáp nhập' },
    ]);
    expect(entryOf(lines, 'Xã Việt Hùng', 'Huyện Vũ Thư')).to.deep.equal(['Mới sáp nhập', null]);
    expect(entryOf(lines, 'Thị trấn Việt Hùng', 'Huyện Vũ Thư')).to.deep.equal(['Đi làm xa', null]);
  });

  it('takes the newest list at its word: what was cleared there stays cleared', () => {
    const cleared = linesWith([{ ...tanLap, cause: 'Đi làm xa' }, tanLap]);
    expect(entryOf(cleared, 'Xã Tân Lập', 'Huyện Hưng Hà')).to.deep.equal([null, null]);
  });

  it('keeps what was typed when the report is grouped by another column', () => {
    const byOfficer = runReport(bytes, { ...job, groupBy: 'Cán bộ phụ trách' });
    const lines = textsOf(
      attentionSheet(
        byOfficer.figures,
        name,
        [{ ...tanLap, cause: 'Đi làm xa' }],
        byOfficer.reportOptions,
      ),
    );
    expect(entryOf(lines, 'Xã Tân Lập', 'Huyện Hưng Hà')).to.deep.equal(['Đi làm xa', null]);
    // The officer is shown once, not as the unit too.
    const heads = lines.find((line) => line.includes('Nguyên nhân')) ?? [];
    expect(heads.filter((text) => text === 'Cán bộ phụ trách')).to.have.length(1);
  });

  it('knows its rows again when they are grouped by a column that is headed like the names', () => {
    for (const groupBy of ['Địa bàn', 'Loại bảo hiểm', 'Nguyên nhân']) {
      const grouped = workbookOf({
        T6: [
          ['BHYT HUYỆN VŨ THƯ, số liệu đến ngày 30/6/2026'],
          ['STT', 'Tên xã', groupBy, 'Dân số', 'Thực hiện BHYT'],
          [1, 'Xã Bình', 'Nông thôn', 1000, 700],
          [2, 'Xã An', 'Thành thị', 1000, 600],
        ],
      });
      const [list] = listsIn(runReport(grouped, { ...job, groupBy }).output());
      expect(
        list?.entries?.map((entry) => [entry.name, entry.scheme, entry.cause]),
        groupBy,
      ).to.deep.equal([
        ['Xã An', 'BHYT', ''],
        ['Xã Bình', 'BHYT', ''],
      ]);
    }
  });

  it('shows as many rows as a page holds, and calls no entry of the others gone from the list', () => {
    const many = { ...reportOptions, targetRates: { health: 1, social: 1, voluntary: 1 } };
    const all = attentionRows(figures, many);
    const hidden = all.at(-1);
    expect(hidden).to.not.equal(undefined);
    const typed = all.map(({ locality, scheme }) => ({
      name: locality.name,
      district: locality.district ?? '',
      scheme: reportText('vi', `scheme.${scheme}`),
      cause: 'Nhiều người đi làm ăn xa, chưa vận động được các hộ gia đình đóng nối',
      action: '',
    }));
    const plan = attentionSheet(figures, name, typed, many);
    const printArea = printedArea(plan);
    let height = 0;
    for (let row = 1; row <= printArea.lastRow; row += 1) height += plan.rowHeights[row] ?? 15;
    const width = plan.columnWidths.slice(0, printArea.lastColumn);
    expect(height).to.be.lessThan(pageHeight(scaleOf(width)));
    const below = textsOf(plan).filter((line) => line.includes(typed[0]?.cause ?? ''));
    expect(below).to.have.length(all.length);
  });

  it('is rewritten where it stands with all that was typed, time after time', () => {
    const first = runReport(bytes, job).output();
    const { row, column } = causeCell('Xã Việt Hùng');
    let book = first;
    for (const cause of ['Nhiều lao động tự do', '15/11', '']) {
      book = typed(book, name, row, column, cause);
      const again = runReport(book, job);
      expect(again.placements().map(({ leftAlone }) => leftAlone)).to.not.include(name);
      book = again.output();
      const lists = listsIn(book);
      expect(lists.map(({ name: sheet }) => sheet)).to.deep.equal([name]);
      expect(typedIn(lists[0])).to.deep.equal(cause === '' ? [] : [['Xã Việt Hùng', cause]]);
    }
  });

  it('stays as it is where somebody worked on it otherwise; the one beside it has the causes too', () => {
    const { row, column } = causeCell('Xã Việt Hùng');
    const first = runReport(bytes, job).output();
    const caused = typed(first, name, row, column, 'Nhiều lao động tự do');
    const book = typed(caused, name, row, column + 8, 'ghi chú riêng');
    const again = runReport(book, job);
    expect(again.placements().map(({ leftAlone }) => leftAlone)).to.include(name);
    const lists = listsIn(again.output());
    expect(lists.map(({ name: sheet }) => sheet)).to.deep.equal([name, `${name} (2)`]);
    for (const list of lists) {
      expect(typedIn(list)).to.deep.equal([['Xã Việt Hùng', 'Nhiều lao động tự do']]);
    }
    // Cleared on the new one, it does not come back from the old one.
    const cleared = typed(again.output(), `${name} (2)`, row, column, '');
    const third = listsIn(runReport(cleared, job).output());
    expect(third.map(typedIn)).to.deep.equal([[['Xã Việt Hùng', 'Nhiều lao động tự do']], []]);
  });

  it('counts a formula among the causes as work on the sheet, which stays', () => {
    const { row, column } = causeCell('Xã Việt Hùng');
    const cells = new Map([[name, [{ row, column, content: { formula: 'TODAY()', value: 1 } }]]]);
    const book = changeWorkbook(runReport(bytes, job).output(), { cells, sheets: [] }).bytes;
    const again = runReport(book, job);
    expect(again.placements().map(({ leftAlone }) => leftAlone)).to.include(name);
  });

  it('is in the JSON, all of it', () => {
    const { reading } = runReport(bytes, job);
    const { attention } = reportJson(reading, figures, 'vi', reportOptions);
    expect(attention).to.have.length(attentionRows(figures, reportOptions).length);
    const [worst] = attention;
    expect(worst).to.include({
      locality: 'Xã Việt Hùng',
      district: 'Huyện Vũ Thư',
      scheme: 'health',
      behind: true,
    });
    expect(worst?.gap).to.be.lessThan(0);
  });

  it('tells localities apart whose files call their sheets the same', () => {
    const communeOf = (commune: string, people: number) =>
      workbookOf({
        BC: [
          ['STT', 'Tên huyện', 'Tên xã', 'Dân số', 'Số người tham gia BHYT'],
          [1, 'Huyện Hưng Hà', commune, 1000, people],
        ],
      });
    const reader = new FilesReader();
    reader.read('a.xlsx', communeOf('Xã Tân Lập', 700));
    reader.read('b.xlsx', communeOf('Xã Hòa Bình', 800));
    const options = { language: 'vi' as const, report };
    const two = runFilesReport(reader.outcomes, [], options);
    const entries = [
      { ...tanLap, cause: 'đi làm xa' },
      { ...tanLap, name: 'Xã Hòa Bình', cause: 'chưa đóng tiếp' },
    ];
    const lines = textsOf(attentionSheet(two.figures, name, entries, two.reportOptions));
    const told = lines.flatMap((line) =>
      line.includes('BHYT') ? [[line[1], line.at(-2)] as const] : [],
    );
    expect(told).to.deep.equal([
      ['Xã Tân Lập', 'đi làm xa'],
      ['Xã Hòa Bình', 'chưa đóng tiếp'],
    ]);
    const { attention } = reportJson(two.reading, two.figures, 'vi', two.reportOptions);
    expect(attention.map((row) => [row.locality, row.file, row.sheet, row.row])).to.deep.equal([
      ['Xã Tân Lập', 'a.xlsx', 'BC', 2],
      ['Xã Hòa Bình', 'b.xlsx', 'BC', 2],
    ]);
  });
});

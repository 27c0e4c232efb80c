import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExcelSession } from '../../src/excel/excel-session';
import { readHostWorkbook } from '../../src/host/files/read-workbook-file';
import type { Grid } from '../../src/sheets/grid';
import { readWorkbook } from '../../src/sheets/read-workbook';
import type { ReadingOptions } from '../../src/sheets/reading';
import { readWorkbookFile } from '../../src/xlsx/workbook-file';
import { closeHosts, openHost } from '../host/open-host';
import { calculated } from '../support/host-workbook';
import { problemOf } from './problem-of';

const folder = join(__dirname, '..', 'cases');
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'workbook.xlsx')));

/** A file lists merged areas in the order in which they were made. */
function withSortedMerges(grid: Grid): Grid {
  const merges = grid.merges.toSorted(
    (one, other) => one.firstRow - other.firstRow || one.firstColumn - other.firstColumn,
  );
  return { ...grid, merges };
}

describe('excel: reading', () => {
  afterEach(closeHosts);

  for (const name of names) {
    it(`${name}: as from the file`, async () => {
      const bytes = readFileSync(join(folder, name, 'workbook.xlsx'));
      const grids = calculated(readWorkbookFile(bytes).grids);
      const { options } = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as {
        readonly options?: ReadingOptions;
      };
      const workbook = await readHostWorkbook(bytes);
      const { host, ...globals } = await openHost(workbook, { calculation: 'Manual' });
      const read = await new ExcelSession(globals).readSheets();
      expect(read.map(withSortedMerges)).to.deep.equal(grids.map(withSortedMerges));
      expect(readWorkbook(read, options)).to.deep.equal(readWorkbook(grids, options));
      const { entries } = host.log;
      const answered = entries.reduce((sum, { answerBytes }) => sum + answerBytes, 0);
      expect(entries.map(({ error }) => error).filter((error) => error !== null)).to.be.empty;
      expect(entries.length).to.be.at.most(4 + Math.floor(answered / 4_000_000));
    });
  }

  it('asks for cells in as many requests as megabytes, and gives them all', async () => {
    const cells: Record<string, { value: number | string }> = {};
    for (let row = 1; row <= 12_000; row += 1) {
      cells[`A${String(row)}`] = { value: `Xã thứ ${String(row)} của một huyện có tên rất dài` };
      for (const column of 'BCDEFGH') cells[`${column}${String(row)}`] = { value: row * 1.5 };
    }
    const open = await openHost({
      sheets: [
        { name: 'A', cells },
        { name: 'B', cells: {} },
      ],
    });
    const [grid, empty] = await new ExcelSession(open).readSheets();
    expect(grid?.values).to.have.length(12_000);
    expect(grid?.values.at(-1)?.slice(1, 3)).to.deep.equal([18_000, 18_000]);
    expect(empty?.values).to.be.empty;
    const { entries } = open.host.log;
    const bytes = entries.reduce((sum, { answerBytes }) => sum + answerBytes, 0);
    expect(entries.map(({ error }) => error)).to.deep.equal(entries.map(() => null));
    expect(entries.length).to.be.at.most(4 + Math.floor(bytes / 4_000_000));
  });

  it('reads on in smaller parts when an answer was too large', async () => {
    const long = 'x'.repeat(900);
    const cells = Object.fromEntries(
      Array.from({ length: 6_000 }, (_, row) => [`A${String(row + 1)}`, { value: long }]),
    );
    const open = await openHost({ sheets: [{ name: 'A', cells }] });
    const [grid] = await new ExcelSession(open).readSheets();
    expect(grid?.values).to.have.length(6_000);
    expect(open.host.log.entries.filter(({ error }) => error !== null)).to.have.length(1);
  });

  it('is not hurt by cells that are only formatted', async () => {
    const style = { fill: '#FFFF00' };
    const open = await openHost({
      sheets: [
        {
          name: 'A',
          columnStyles: { C: style },
          cells: { B2: { value: 1 }, ZZ90000: { style }, A500000: { style } },
        },
        { name: 'B', cells: { A1: { style } } },
      ],
    });
    const grids = await new ExcelSession(open).readSheets();
    expect(grids.map(({ values }) => values)).to.deep.equal([[[1]], []]);
    expect(open.host.log.entries.every(({ answerBytes }) => answerBytes < 5_000)).to.be.true;
  });

  it('says what every cell is', async () => {
    const open = await openHost({
      sheets: [
        {
          name: 'A',
          cells: {
            B2: { value: 45473, style: { numberFormat: 'm/d/yyyy' } },
            C2: { value: 0.9262, style: { numberFormat: '0.00%' } },
            D2: { value: 123, style: { numberFormat: '00000' } },
            B3: { value: 5573, style: { numberFormat: '#,##0' } },
            C3: { value: '=1+1', style: { numberFormat: '@' } },
            D3: { value: true },
            B4: { value: '#DIV/0!', formula: '=1/0' },
            C4: { formula: '=""' },
            D5: { value: 'X· Giao T©n', style: { font: '.VnTime' } },
          },
          merges: ['B4:B5', 'B6:C7', 'D4:E4'],
          hiddenRows: [3],
          hiddenColumns: ['C'],
        },
      ],
    });
    const [grid] = await new ExcelSession(open).readSheets();
    expect(grid).to.deep.equal({
      sheet: 'A',
      visible: true,
      generated: false,
      firstRow: 2,
      firstColumn: 2,
      values: [
        [45473, 0.9262, 123],
        [5573, '=1+1', true],
        ['#DIV/0!', '', null],
        [null, null, 'X· Giao T©n'],
      ],
      texts: [['30/06/2024', '92.62%', '00123'], null, null, null],
      formulas: [null, null, [true, true, null], null],
      fonts: [null, null, null, [null, null, '.VnTime']],
      merges: [{ firstRow: 4, firstColumn: 2, lastRow: 5, lastColumn: 2 }],
      hiddenRows: [3],
      hiddenColumns: [3],
    });
  });

  it('reads only the sheets that are named, and stops when it is told to', async () => {
    const sheets = ['A', 'B'].map((name) => ({ name, cells: { A1: { value: name } } }));
    const open = await openHost({ sheets });
    const session = new ExcelSession(open);
    expect((await session.readSheets(['B', 'C'])).map(({ sheet }) => sheet)).to.deep.equal(['B']);
    const problem = await problemOf(session.readSheets(undefined, { signal: AbortSignal.abort() }));
    expect(problem?.code).to.equal('cancelled');
  });
});

import { read, type WorkSheet } from '@e965/xlsx';
import { expect } from 'chai';
import type { CellChange } from '../../src/xlsx/cell-change';
import { changeWorkbook } from '../../src/xlsx/change-workbook';
import { readWorkbookFile } from '../../src/xlsx/workbook-file';
import { WriteError } from '../../src/xlsx/write-error';
import { pack, staffParts, textOf, unpack, type StaffOptions } from './staff-package';

const sheetPath = 'xl/worksheets/sheet1.xml';

function change(
  cells: readonly CellChange[],
  options: StaffOptions = {},
): { readonly bytes: Uint8Array; readonly xml: string; readonly left: readonly unknown[] } {
  const file = pack(staffParts(options));
  const { bytes, left } = changeWorkbook(file, {
    cells: new Map([['Nhập liệu', cells]]),
    sheets: [],
  });
  return { bytes, xml: textOf(unpack(bytes), sheetPath), left };
}

/** A sheet of these rows. */
function sheetOf(rows: string, more = ''): StaffOptions {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const xml = `<worksheet xmlns="${main}">${more}<sheetData>${rows}</sheetData></worksheet>`;
  return { instead: { [sheetPath]: xml, 'xl/worksheets/_rels/sheet1.xml.rels': null } };
}

function rowsOf(xml: string): string {
  return /<sheetData>(.*)<\/sheetData>/s.exec(xml)?.[1] ?? '';
}

function librarySheet(bytes: Uint8Array): WorkSheet {
  const sheet = read(bytes).Sheets['Nhập liệu'];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

describe('xlsx: changing cells in place', () => {
  for (const isStrict of [false, true]) {
    for (const prefix of ['', 'x:']) {
      it(`leaves every other part as it was (${isStrict ? 'strict' : 'transitional'}, “${prefix}”)`, () => {
        const parts = staffParts({ isStrict, prefix });
        const cells = [{ row: 2, column: 2, content: { value: 5573 } }];
        const changes = { cells: new Map([['Nhập liệu', cells]]), sheets: [] };
        const after = unpack(changeWorkbook(pack(parts), changes).bytes);
        expect(Object.keys(after)).to.deep.equal(Object.keys(parts));
        for (const [path, part] of Object.entries(parts)) {
          if (path !== sheetPath) expect(after[path], path).to.deep.equal(part);
        }
        const before = textOf(parts, sheetPath);
        const added = '<row r="2"><c r="B2"><v>5573</v></c></row></sheetData>';
        expect(textOf(after, sheetPath)).to.equal(before.replace('</sheetData>', added));
      });
    }
  }

  it('gives back the file itself when nothing changes', () => {
    const file = pack(staffParts());
    expect(changeWorkbook(file, { cells: new Map(), sheets: [] }).bytes).to.equal(file);
  });

  it('puts constants of every kind into cells, between those that stay', () => {
    const rows =
      '<row r="2" spans="1:3" ht="30"><c r="A2" s="1"><v>1</v></c><c r="C2" t="s" cm="1"><v>9</v></c></row><row r="5"><c r="A5"/></row>';
    const { xml } = change(
      [
        { row: 5, column: 3, content: { value: true } },
        { row: 2, column: 2, content: { value: 'a < b' } },
        { row: 2, column: 3, content: { value: { error: '#N/A' } } },
        { row: 3, column: 1, content: { value: 0.5 } },
        { row: 9, column: 1, content: { value: null } },
        { row: 5, column: 1, content: { value: null } },
      ],
      sheetOf(rows, '<dimension ref="A2:C5"/>'),
    );
    expect(rowsOf(xml)).to.equal(
      '<row r="2" ht="30"><c r="A2" s="1"><v>1</v></c><c r="B2" t="inlineStr"><is><t xml:space="preserve">a &lt; b</t></is></c>' +
        '<c r="C2" t="e"><v>#N/A</v></c></row><row r="3"><c r="A3"><v>0.5</v></c></row><row r="5"><c r="A5"/><c r="C5" t="b"><v>1</v></c></row>',
    );
  });

  it('widens the dimension', () => {
    const cells = [{ row: 12, column: 28, content: { value: 1 } }];
    const { xml } = change(cells, sheetOf('<row r="2"/>', '<dimension ref="B2"/>'));
    expect(xml).to.contain('<dimension ref="B2:AB12"/>');
  });

  it('writes formulas as files spell them, with their values', () => {
    const { xml, bytes } = change([
      { row: 3, column: 1, content: { formula: '=IFS(A1="IFS(",1)', value: 1 } },
      { row: 3, column: 2, content: { formula: '=SORT(UNIQUE(A1:A9))', value: 'x' } },
      { row: 3, column: 3, content: { formula: '=BAOPHU.STATUS(A1,B1)', value: 'Chậm' } },
      { row: 3, column: 4, content: { formula: '=1/0', value: { error: '#DIV/0!' } } },
      { row: 3, column: 5, content: { formula: '=""', value: '' } },
    ]);
    expect(xml).to.contain('<c r="A3"><f>_xlfn.IFS(A1="IFS(",1)</f><v>1</v></c>');
    expect(xml).to.contain('<f>_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))</f><v>x</v>');
    expect(xml).to.contain('<c r="C3" t="str"><f>_xldudf_BAOPHU_STATUS(A1,B1)</f><v>Chậm</v></c>');
    const [grid] = readWorkbookFile(bytes).grids;
    expect(grid?.values[2]).to.deep.equal([1, 'x', 'Chậm', '#DIV/0!', '']);
  });

  it('changes only the value beside a formula where the formula stays', () => {
    const rows =
      '<row r="1"><c r="A1" s="1"><f t="array" ref="A1:A2">_xlfn.X(1)</f><v>1</v></c></row>';
    const { xml } = change([{ row: 1, column: 1, result: 'ba' }], sheetOf(rows));
    expect(rowsOf(xml)).to.equal(
      '<row r="1"><c r="A1" s="1" t="str"><f t="array" ref="A1:A2">_xlfn.X(1)</f><v>ba</v></c></row>',
    );
  });

  it('spells a shared formula out in the cells that lose its first one', () => {
    const shared = (cell: string, text: string): string =>
      `<c r="${cell}"><f t="shared"${text === '' ? ' si="0"/>' : ` ref="B1:B3" si="0">${text}</f>`}<v>1</v></c>`;
    const rows =
      `<row r="1">${shared('B1', `A1*$D$1+SUM(T6!A1:A2,'Q1'!$A1)&amp;"A1"`)}</row>` +
      `<row r="2">${shared('B2', '')}</row><row r="3">${shared('B3', '')}</row>`;
    const { xml, bytes } = change(
      [
        { row: 1, column: 2, content: { value: 7 } },
        { row: 2, column: 2, result: 2 },
      ],
      sheetOf(rows),
    );
    expect(rowsOf(xml)).to.equal(
      '<row r="1"><c r="B1"><v>7</v></c></row>' +
        `<row r="2"><c r="B2"><f>A2*$D$1+SUM(T6!A2:A3,'Q1'!$A2)&amp;"A1"</f><v>2</v></c></row>` +
        `<row r="3"><c r="B3"><f>A3*$D$1+SUM(T6!A3:A4,'Q1'!$A3)&amp;"A1"</f><v>1</v></c></row>`,
    );
    expect(librarySheet(bytes).B3).to.include({ f: `A3*$D$1+SUM(T6!A3:A4,'Q1'!$A3)&"A1"` });
  });

  it('leaves the cells of an array formula alone, and says so', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>1</v></c><c r="B1"><v>2</v></c></row>';
    const { xml, left } = change(
      [
        { row: 1, column: 2, content: { value: 5 } },
        { row: 1, column: 3, content: { value: 6 } },
      ],
      sheetOf(rows),
    );
    expect(left).to.deep.equal([{ sheet: 'Nhập liệu', row: 1, column: 2 }]);
    expect(rowsOf(xml)).to.contain('<c r="B1"><v>2</v></c><c r="C1"><v>6</v></c>');
  });

  it('takes the chain of calculation away when a formula goes, and only then', () => {
    const path = 'xl/calcChain.xml';
    const gone = change([{ row: 1, column: 2, content: { value: 3 } }]);
    expect(unpack(gone.bytes)).not.to.have.property(path);
    const stays = change([{ row: 1, column: 1, content: { value: 'Xã A' } }]);
    expect(unpack(stays.bytes)).to.have.property(path);
  });

  it('appends the formats of a new look, and keeps of the old what it does not say', () => {
    const { bytes, xml } = change(
      [
        { row: 1, column: 1, look: { font: 'Times New Roman', bold: true } },
        { row: 1, column: 2, look: { numberFormat: '0.0%', fill: 'FFC7CE', wrap: true } },
        { row: 2, column: 1, content: { value: '=A1' }, look: { numberFormat: '@' } },
      ],
      sheetOf(
        '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><f>1+1</f><v>2</v></c></row>',
      ),
    );
    expect(rowsOf(xml)).to.equal(
      '<row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1" s="3"><f>1+1</f><v>2</v></c></row>' +
        '<row r="2"><c r="A2" s="4" t="inlineStr"><is><t xml:space="preserve">=A1</t></is></c></row>',
    );
    const styles = textOf(unpack(bytes), 'xl/styles.xml');
    expect(styles).to.contain('<font><b/><sz val="11"/><name val="Times New Roman"/></font>');
    expect(styles).to.match(
      /<xf numFmtId="170" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"\/>/,
    );
    expect(styles).to.contain('formatCode="0.0%"').and.to.contain('<alignment wrapText="1"/>');
    expect(styles).to.match(/<xf numFmtId="49"[^>]*quotePrefix="1"[^>]*\/>/);
  });

  it('gives a new cell the look of its row, or else of its column', () => {
    const head = '<cols><col min="1" max="2" width="9" style="1"/></cols>';
    const cells = [1, 3].map((row) => ({ row, column: 2, content: { value: row } }));
    const { xml } = change(cells, sheetOf('<row r="1" s="0" customFormat="1"/>', head));
    expect(rowsOf(xml)).to.equal(
      '<row r="1" s="0" customFormat="1"><c r="B1"><v>1</v></c></row><row r="3"><c r="B3" s="1"><v>3</v></c></row>',
    );
  });

  it('writes dates as the workbook counts them', () => {
    const workbook = textOf(staffParts(), 'xl/workbook.xml');
    const from1904 = workbook.replace('<bookViews>', '<workbookPr date1904="1"/><bookViews>');
    const { bytes } = change(
      [
        { row: 2, column: 1, content: { value: 45473 }, look: { numberFormat: 'dd/mm/yyyy' } },
        { row: 2, column: 2, content: { value: 45473 } },
      ],
      { instead: { 'xl/workbook.xml': from1904 } },
    );
    const [grid] = readWorkbookFile(bytes).grids;
    expect(grid?.values[1]).to.deep.equal([45473, 45473]);
    expect(grid?.texts[1]?.[0]).to.equal('30/06/2024');
  });

  it('names cells that did not say their address once others come before them', () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>';
    const cells = [
      { row: 1, column: 3, content: { value: 9 } },
      { row: 2, column: 1, result: 4 },
    ];
    const { bytes } = change(cells, sheetOf(rows));
    expect(readWorkbookFile(bytes).grids[0]?.values).to.deep.equal([
      [1, 2, 9],
      [4, null, null],
    ]);
  });

  it('refuses cells of a sheet that there is not', () => {
    const cells = new Map([['Không có', [{ row: 1, column: 1, content: { value: 1 } }]]]);
    expect(() => changeWorkbook(pack(staffParts()), { cells, sheets: [] })).to.throw(WriteError);
  });
});

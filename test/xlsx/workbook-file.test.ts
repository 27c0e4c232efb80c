import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Grid } from '../../src/sheets/grid';
import { recordFormula } from '../../src/report/ownership';
import { readWorkbookFile } from '../../src/xlsx/workbook-file';
import { packed, row, workbookBytes, workbookParts, type WorkbookXml } from './workbook-bytes';

const cases = join(__dirname, '..', 'cases');

function sample(name: string): readonly Grid[] {
  return readWorkbookFile(readFileSync(join(cases, name, 'workbook.xlsx'))).grids;
}

function grid(grids: readonly Grid[], sheet: string): Grid {
  const found = grids.find((one) => one.sheet === sheet);
  if (found === undefined) throw new Error(`There is no sheet ${sheet}.`);
  return found;
}

/** What an address holds in one of a grid's arrays. */
function at<T>(
  one: Grid,
  rows: readonly (readonly (T | null)[] | null)[],
  number: number,
  column: number,
): T | null | undefined {
  return rows[number - one.firstRow]?.[column - one.firstColumn];
}

function only(xml: WorkbookXml): Grid {
  const [first] = readWorkbookFile(workbookBytes(xml)).grids;
  if (first === undefined) throw new Error('There is no sheet.');
  return first;
}

/** A workbook of one sheet, `S`. */
function oneSheet(data: string, rest: Partial<WorkbookXml> = {}, after = ''): Grid {
  return only({ sheets: { S: `<sheetData>${data}</sheetData>${after}` }, ...rest });
}

describe('readWorkbookFile on the samples', () => {
  it('reads the sheets in order, with hidden ones and without the chart', () => {
    const grids = sample('multi-period');
    expect(grids.map(({ sheet, visible }) => [sheet, visible])).to.deep.equal([
      ['Ghi chú', true],
      ['T12.2023', true],
      ['T6.2023', true],
      ['T6.2024', true],
      ['Biểu đồ', true],
      ['Sheet4', true],
      ['DM', false],
      ['KCB', true],
    ]);
    expect(grid(grids, 'Sheet4').values).to.deep.equal([]);
    expect(grid(grids, 'Biểu đồ')).to.include({ firstRow: 2, firstColumn: 2 });
  });

  it('reads values, cached results, formulas and merges', () => {
    const sheet = grid(sample('giao-thuy-2024-06'), 'T6.2024');
    expect(at(sheet, sheet.values, 1, 1)).to.equal('BHXH TỈNH NAM ĐỊNH');
    expect(sheet.values).to.have.length(43);
    expect(sheet.values.every((line) => line.length === 13)).to.equal(true);
    expect(sheet.merges).to.have.length(18);
    expect(sheet.hiddenRows).to.deep.equal([]);
    expect(sheet.formulas.flat().filter((formula) => formula === true)).to.have.length(98);
  });

  it('reads rows hidden by a filter and rates as they are shown', () => {
    const sheet = grid(sample('can-tho-2025-10'), 'Giao chỉ tiêu 2025');
    expect(sheet.hiddenRows).to.deep.equal([96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106]);
    expect(at(sheet, sheet.values, 4, 10)).to.equal(0.4977);
    expect(at(sheet, sheet.texts, 4, 10)).to.equal('49.77%');
    expect(at(sheet, sheet.texts, 4, 6)).to.equal(null);
    expect(at(sheet, sheet.values, 4, 2)).to.equal('31120');
  });

  it('names the font of texts in the legacy encodings, and of no others', () => {
    const grids = sample('legacy-fonts');
    const tcvn3 = grid(grids, 'LangChanh');
    expect(at(tcvn3, tcvn3.fonts, 1, 1)).to.equal('.VnTime');
    expect(at(tcvn3, tcvn3.fonts, 2, 1)).to.equal('.VnTimeH');
    expect(at(tcvn3, tcvn3.fonts, 7, 3)).to.equal(null);
    expect(grid(grids, 'QuanSon').fonts.every((line) => line === null)).to.equal(true);
    const vni = grid(grids, 'MuongLat');
    expect(at(vni, vni.fonts, 1, 1)).to.equal('VNI-Times');
  });
});

describe('readWorkbookFile: values', () => {
  const strings =
    '<si><t>Xã  A </t></si><si/>' +
    '<si><r><rPr><b/></rPr><t xml:space="preserve">Phường </t></r><r><t>Tân An</t></r><rPh sb="0" eb="1"><t>PHỜ</t></rPh></si>' +
    '<si><t>một_x000D_\nhai &amp; ba &#7871; _x005F_x0041_</t></si>';

  it('keeps text as typed, joins rich text, leaves phonetic guides out', () => {
    const sheet = oneSheet(
      row(1, [0, 1, 2, 3].map((n) => `<c t="s"><v>${String(n)}</v></c>`).join('')),
      { strings },
    );
    expect(sheet.values).to.deep.equal([
      ['Xã  A ', null, 'Phường Tân An', 'một\nhai & ba ế _x0041_'],
    ]);
  });

  it('reads inline text, formula text, booleans, errors and ISO dates', () => {
    const sheet = oneSheet(
      row(
        1,
        '<c r="A1" t="inlineStr"><is><r><t>Tổ </t></r><r><t>1</t></r></is></c>' +
          '<c r="B1" t="str"><f>"&amp;lt;"</f><v>&amp;lt; &#7871;</v></c>' +
          '<c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c>' +
          '<c r="E1" t="e"><f>X()</f><v>#SPILL!</v></c><c r="F1" t="d"><v>2024-06-30</v></c>' +
          '<c r="G1"><v>1e999</v></c><c r="H1"><v>-0.125</v></c>',
      ),
    );
    expect(sheet.values).to.deep.equal([
      ['Tổ 1', '&lt; ế', true, '#N/A', '#SPILL!', 45473, '#NUM!', -0.125],
    ]);
  });

  it('tells a formula that shows nothing from one that was never calculated', () => {
    const sheet = oneSheet(
      row(
        1,
        '<c r="A1"><f>B1+1</f></c><c r="B1" t="str"><f>""</f><v></v></c>' +
          '<c r="C1"><f>1</f><v/></c><c r="D1" t="str"><f>A1&amp;A1</f></c>' +
          '<c r="E1"><f t="shared" ref="E1:E2" si="0">A1</f><v>0</v></c>',
      ) +
        row(
          2,
          '<c r="D2"><f t="array" ref="D2">SUM(A1)</f><v>3</v></c><c r="E2"><f t="shared" si="0"/><v>7</v></c>',
        ),
    );
    expect(sheet.values).to.deep.equal([
      [null, '', null, null, 0],
      [null, null, null, 3, 7],
    ]);
    expect(sheet.formulas).to.deep.equal([
      [true, true, true, true, true],
      [null, null, null, true, true],
    ]);
  });

  it('finds rows and cells that bear no reference, under any prefix', () => {
    const parts = workbookParts({ sheets: { S: '' } });
    const bytes = packed({
      ...parts,
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
        '<x:row/><x:row><x:c s="1"/><x:c><x:v>5</x:v></x:c></x:row>' +
        "<x:row r='4'><x:c r='C4'><x:v>6</x:v></x:c><x:c><x:v>7</x:v></x:c></x:row>" +
        '</x:sheetData></x:worksheet>',
    });
    const [sheet] = readWorkbookFile(bytes).grids;
    expect(sheet).to.include({ firstRow: 2, firstColumn: 2 });
    expect(sheet?.values).to.deep.equal([
      [5, null, null],
      [null, null, null],
      [null, 6, 7],
    ]);
  });

  it('reads parts in UTF-16', () => {
    const parts = workbookParts({
      sheets: {
        S: `<sheetData>${row(1, '<c t="inlineStr"><is><t>Xã ế</t></is></c>')}</sheetData>`,
      },
    });
    const text = `\ufeff${parts['xl/worksheets/sheet1.xml'] ?? ''}`;
    const wide = new Uint8Array(Buffer.from(text, 'utf16le'));
    const [sheet] = readWorkbookFile(packed({ ...parts, 'xl/worksheets/sheet1.xml': wide })).grids;
    expect(sheet?.values).to.deep.equal([['Xã ế']]);
  });
});

describe('readWorkbookFile: used range', () => {
  it('is that of values and formulas; merges and hidden places are clipped to it', () => {
    const sheet = only({
      sheets: {
        S:
          '<cols><col min="2" max="2" hidden="1"/><col min="4" max="16384" width="0"/></cols><sheetData>' +
          row(1, '<c r="A1" s="1"/>', 'hidden="1"') +
          row(3, '<c r="B3"><v>1</v></c><c r="D3" t="s"><v>0</v></c>', 'hidden="1"') +
          row(5, '<c r="C5"><v>2</v></c><c r="Z5" s="1"/>') +
          row(6, '<c r="C6" s="1"/>', 'ht="0" customHeight="1"') +
          row(9, '<c r="D9"><f>A1</f></c>') +
          '</sheetData><mergeCells><mergeCell ref="A3:B4"/><mergeCell ref="D8:XFD20"/><mergeCell ref="A1:C1"/><mergeCell ref="D3:F3"/></mergeCells>',
      },
      strings: '<si><t></t></si>',
    });
    expect(sheet).to.include({ firstRow: 3, firstColumn: 2 });
    expect(sheet.values).to.have.length(7);
    expect(sheet.values[0]).to.deep.equal([1, null, null]);
    expect(sheet.hiddenRows).to.deep.equal([3, 6]);
    expect(sheet.hiddenColumns).to.deep.equal([2, 4]);
    expect(sheet.merges).to.deep.equal([
      { firstRow: 3, firstColumn: 2, lastRow: 4, lastColumn: 2 },
      { firstRow: 8, firstColumn: 4, lastRow: 9, lastColumn: 4 },
    ]);
  });

  it('costs nothing for a million formatted blank cells', () => {
    const blank = '<c s="1"/>'.repeat(100);
    const rows = Array.from({ length: 10_000 }, (_, index) => row(index + 2, blank)).join('');
    const sheet = oneSheet(row(1, '<c r="A1"><v>1</v></c>') + rows);
    expect(sheet.values).to.deep.equal([[1]]);
  });

  it('leaves a stray cell in the far corner out', () => {
    const sheet = oneSheet(
      row(1, '<c r="A1"><v>1</v></c>') +
        row(2, '<c r="B2"><v>2</v></c>') +
        row(1_048_576, '<c r="XFD1048576"><v>3</v></c>'),
    );
    expect(sheet.values).to.deep.equal([
      [1, null],
      [null, 2],
    ]);
  });
});

describe('readWorkbookFile: formats', () => {
  const styles =
    '<numFmts count="3"><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="dd\\ &quot;tháng&quot;\\ mm"/><numFmt numFmtId="166" formatCode="#,##0&quot; người 00%&quot;"/></numFmts>' +
    '<fonts><font><name val="Arial"/></font><font><name val="VNI-Helve"/></font></fonts>' +
    '<cellStyleXfs><xf numFmtId="9" fontId="1"/></cellStyleXfs>' +
    '<cellXfs>' +
    [0, 164, 165, 166, 14, 10, 20]
      .map((id) => `<xf numFmtId="${String(id)}" fontId="0"/>`)
      .join('') +
    '<xf numFmtId="0" fontId="1"/></cellXfs><dxfs><dxf><font><name val=".VnTime"/></font></dxf></dxfs>';
  const cells = [1, 2, 3, 4, 5, 6].map((style) => `<c s="${String(style)}"><v>45473</v></c>`);

  it('gives the displayed text of dates, times, rates and leading zeros only', () => {
    const sheet = oneSheet(row(1, `<c><v>1</v></c>${cells.join('')}<c s="1"><v>12</v></c>`), {
      styles,
    });
    expect(sheet.texts).to.deep.equal([
      [null, '45473', '30 tháng 06', null, '30/06/2024', '4547300.00%', '0:00', '00012'],
    ]);
  });

  it('counts the dates of a 1904 workbook from 1900, and leaves its numbers alone', () => {
    const sheet = oneSheet(
      row(1, '<c s="4"><v>44011</v></c><c><v>44011</v></c><c s="6"><v>0.5</v></c>'),
      { styles, workbookStart: '<workbookPr date1904="1"/>' },
    );
    expect(sheet.values).to.deep.equal([[45473, 44011, 0.5]]);
    expect(sheet.texts).to.deep.equal([['30/06/2024', null, '12:00']]);
  });

  it('prefers the font that most of a rich text is set in to the cell font', () => {
    const run = (font: string, text: string): string =>
      `<r><rPr><rFont val="${font}"/></rPr><t>${text}</t></r>`;
    const strings =
      '<si><t>thuong</t></si>' +
      `<si>${run('Arial', 'Xã')}${run('.VnTimeH', 'B¶o hiÓm')}</si>` +
      `<si>${run('Times New Roman', 'Bảo hiểm')}</si>`;
    const sheet = oneSheet(
      row(
        1,
        '<c t="s" s="7"><v>0</v></c><c t="s"><v>1</v></c><c t="s" s="7"><v>2</v></c>' +
          '<c s="7"><v>1</v></c><c t="inlineStr" s="7"><is><t>a</t></is></c>',
      ),
      { styles, strings },
    );
    expect(sheet.fonts).to.deep.equal([['VNI-Helve', '.VnTimeH', null, null, 'VNI-Helve']]);
  });
});

describe('readWorkbookFile: workbook', () => {
  const data = `<sheetData>${row(1, '<c><v>1</v></c>')}</sheetData>`;

  it('knows its own reports by the name that the record holds', () => {
    const refersTo = (name: string): string =>
      recordFormula({ kind: 'district', key: 'Huyện A', name, fingerprint: '0f' }).replace(
        /"/g,
        '&quot;',
      );
    const grids = readWorkbookFile(
      workbookBytes({
        sheets: { 'BC A': data, 'BC A (2)': data, DS: data },
        workbookEnd:
          `<definedNames><definedName name="_baophu" localSheetId="0" hidden="1">${refersTo('BC A')}</definedName>` +
          `<definedName name="_baophu" localSheetId="1" hidden="1">${refersTo('BC A')}</definedName>` +
          '<definedName name="_xlnm.Print_Area" localSheetId="2">DS!$A$1</definedName></definedNames>',
      }),
    ).grids;
    expect(grids.map(({ generated }) => generated)).to.deep.equal([true, false, false]);
  });

  it('skips sheets that are no worksheets, keeps hidden ones', () => {
    const { grids, hasMacros } = readWorkbookFile(
      workbookBytes({
        sheets: { 'A &amp; B': data, C: data, D: data },
        types: { C: 'chartsheet' },
        states: { D: 'state="veryHidden"' },
      }),
    );
    expect(grids.map(({ sheet, visible }) => [sheet, visible])).to.deep.equal([
      ['A & B', true],
      ['D', false],
    ]);
    expect(hasMacros).to.equal(false);
  });

  it('knows a workbook with macros', () => {
    const parts = workbookParts({ sheets: { S: data } });
    const types = (parts['[Content_Types].xml'] ?? '').replace(
      '</Types>',
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
    );
    expect(readWorkbookFile(packed({ ...parts, '[Content_Types].xml': types })).hasMacros).to.equal(
      true,
    );
  });

  it('reads the strict dialect', () => {
    const strict: Record<string, string> = {};
    for (const [path, part] of Object.entries(workbookParts({ sheets: { S: data } }))) {
      strict[path] = part
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        );
    }
    expect(readWorkbookFile(packed(strict)).grids[0]?.values).to.deep.equal([[1]]);
  });

  it('does not change the bytes', () => {
    const bytes = workbookBytes({ sheets: { S: data } });
    const before = bytes.slice();
    readWorkbookFile(bytes);
    expect(bytes).to.deep.equal(before);
  });
});

import { type CellObject, read, type WorkSheet } from '@e965/xlsx';
import { expect } from 'chai';
import fc from 'fast-check';
import type { PlanValue, SheetPlan } from '../../src/report/sheet-plan';
import { writePlans } from '../../src/xlsx/plan-writer';
import { area, samplePlan } from './sample-plan';
import { pack, staffParts, textOf, unpack } from './staff-package';

const staff = pack(staffParts());
const sheetPath = 'xl/worksheets/sheet2.xml';

function sheetOf(bytes: Uint8Array, name: string): WorkSheet {
  const sheet = read(bytes, { cellStyles: true, cellNF: true }).Sheets[name];
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** A sheet with the values in column A. */
function planOf(...values: readonly PlanValue[]): SheetPlan {
  return {
    ...samplePlan('BC Thử', 'Thử'),
    blocks: [{ row: 1, column: 1, values: values.map((value) => [value]) }],
    charts: [],
    links: [],
    conditionalFormats: [],
  };
}

describe('a written sheet', () => {
  const plan = samplePlan("BC 'A' Bắc", 'Huyện A', { source: "Nhập 'liệu'" });
  const bytes = writePlans(staff, [plan]);
  const parts = unpack(bytes);
  const xml = textOf(parts, sheetPath);

  it('has its elements in the order of the schema', () => {
    const body = xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>');
    const names: string[] = [];
    let depth = 0;
    for (const [tag, slash, name] of body.matchAll(/<(\/?)([\w:]+)[^>]*>/g)) {
      if (slash === '/') depth -= 1;
      else {
        if (depth === 1) names.push(name ?? '');
        if (!tag.endsWith('/>')) depth += 1;
      }
    }
    expect(names).to.deep.equal([
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'mergeCells',
      'conditionalFormatting',
      'conditionalFormatting',
      'conditionalFormatting',
      'hyperlinks',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
      'rowBreaks',
      'ignoredErrors',
      'drawing',
      'extLst',
    ]);
  });

  it('has its values, and beside every formula the value it gives', () => {
    const sheet = sheetOf(bytes, plan.name);
    for (const { row, column, values } of plan.blocks) {
      values.forEach((line, down) => {
        line.forEach((value, across) => {
          if (value === null) return;
          const address = `${String.fromCharCode(64 + column + across)}${row + down}`;
          const found = sheet[address] as CellObject;
          const constant = typeof value === 'object' ? value.value : value;
          expect(found.v, address).to.equal(constant);
          expect(found.t, address).to.equal(typeof constant === 'number' ? 'n' : 's');
          expect(found.f, address).to.equal(typeof value === 'object' ? value.formula : undefined);
        });
      });
    }
  });

  it('has merges, widths, heights, links and number formats', () => {
    const sheet = sheetOf(bytes, plan.name);
    expect(sheet['!merges']).to.deep.equal([
      { s: { r: 0, c: 0 }, e: { r: 0, c: 3 } },
      { s: { r: 1, c: 0 }, e: { r: 1, c: 6 } },
    ]);
    expect(sheet['!cols']?.map((column) => column.wch)).to.deep.equal(plan.columnWidths);
    expect(sheet['!rows']?.[1]?.hpt).to.equal(30);
    // A row that holds nothing has its height as well.
    expect(sheet['!rows']?.[2]?.hpt).to.equal(8);
    expect((sheet.B6 as CellObject).l).to.include({
      Target: "#'Nhập ''liệu'''!B10",
      Tooltip: "Nguồn: Nhập 'liệu'!B10",
    });
    expect((sheet.C6 as CellObject).z).to.equal('#,##0');
    expect((sheet.D6 as CellObject).z).to.equal('+#,##0;-#,##0;0');
    expect((sheet.E6 as CellObject).z).to.equal('0.00%');
    expect((sheet.B6 as CellObject).z).to.equal('@');
  });

  it('stays put when scrolled, and prints on A4 with its number at the top', () => {
    expect(xml).to.include(
      '<sheetView showGridLines="0" workbookViewId="0"><pane xSplit="2" ySplit="5" topLeftCell="C6" activePane="bottomRight" state="frozen"/>',
    );
    expect(xml).to.include('<tabColor rgb="FF1F4E79"/><pageSetUpPr fitToPage="1"/>');
    expect(xml).to.match(/<pageSetup paperSize="9"[^>]* fitToHeight="0" orientation="landscape"/);
    expect(xml).to.match(
      /<pageMargins left="1.181102" right="0.590551" top="0.787402" bottom="0.787402" header="0.393701"/,
    );
    expect(xml).to.include('<rowBreaks count="1" manualBreakCount="1"><brk id="14" ');
    expect(xml).to.match(/<headerFooter differentFirst="1"><oddHeader>&amp;C.*&amp;P<\/oddHeader>/);
  });

  it('marks what is behind, with a bar that is full at its maximum', () => {
    expect(xml).to.include(
      '<conditionalFormatting sqref="E6:E13"><cfRule type="expression" dxfId="0" priority="1"><formula>AND(E6&lt;&gt;&quot;&quot;,E6&lt;F6)</formula>',
    );
    expect(textOf(parts, 'xl/styles.xml')).to.include(
      '<dxf><font><b val="1"/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>',
    );
    const id = /<x14:id>([^<]*)</.exec(xml)?.[1];
    expect(xml).to.include(`<x14:cfRule type="dataBar" id="${String(id)}">`);
    expect(xml).to.include('gradient="0"');
    expect(xml).to.include('<xm:f>12000</xm:f>');
    expect(xml).to.include(
      '<iconSet iconSet="3Symbols2"><cfvo type="percent" val="0"/><cfvo type="num" val="0.9"/><cfvo type="num" val="0.95"/></iconSet>',
    );
  });

  it('has a chart of columns and a line that shows before anything calculates', () => {
    const drawing = textOf(parts, 'xl/drawings/drawing2.xml');
    expect(drawing).to.match(/<xdr:from><xdr:col>0<\/xdr:col>.*<xdr:row>15<\/xdr:row>/);
    expect(drawing).to.match(/<xdr:to><xdr:col>7<\/xdr:col>.*<xdr:row>31<\/xdr:row>/);
    const chart = textOf(parts, 'xl/charts/chart2.xml');
    const axes = (kind: string): string[] =>
      Array.from(
        (new RegExp(`<c:${kind}>.*</c:${kind}>`).exec(chart)?.[0] ?? '').matchAll(
          /<c:axId val="(\d+)"/g,
        ),
        ([, axis]) => String(axis),
      );
    expect(axes('barChart')).to.have.length(2);
    expect(axes('lineChart')).to.deep.equal(axes('barChart'));
    expect(chart).to.include("<c:f>'BC ''A'' Bắc'!$E$6:$E$13</c:f>");
    expect(chart).to.match(/<c:strCache><c:ptCount val="8"\/><c:pt idx="0"><c:v>Xã Số 1<\/c:v>/);
    expect(chart).to.match(
      /<c:numCache><c:formatCode>0%<\/c:formatCode><c:ptCount val="8"\/><c:pt idx="0"><c:v>0\.99<\/c:v>/,
    );
    expect(chart).to.include('<c:min val="0.5"/>');
    expect(chart).to.include('<c:legendPos val="b"/>');
    expect(chart).to.include('<a:t>Tỷ lệ bao phủ BHYT Huyện A</a:t>');
  });
});

describe('a text in a written sheet', () => {
  const texts = [
    '=1+1',
    '+84',
    '-',
    '3/2',
    '00123',
    'TRUE',
    '@SUM(A1)',
    '<b>&"\'',
    '#N/A',
    '1e5',
    "'trích",
    ' hai  đầu ',
    'dòng\nsau\tô',
    '_x0041_ và _x005F_',
    ']]>',
    `=${'dài '.repeat(100)}`,
  ];

  it('stays the text that it is', () => {
    const bytes = writePlans(staff, [planOf(...texts)]);
    const sheet = sheetOf(bytes, 'BC Thử');
    texts.forEach((text, index) => {
      const cell = sheet[`A${index + 1}`] as CellObject;
      expect({ t: cell.t, v: cell.v, f: cell.f }).to.deep.equal({ t: 's', v: text, f: undefined });
    });
  });

  it('is never taken for anything else when somebody edits the cell', () => {
    const parts = unpack(writePlans(staff, [planOf(...texts)]));
    const formats = Array.from(
      (/<cellXfs.*<\/cellXfs>/.exec(textOf(parts, 'xl/styles.xml'))?.[0] ?? '').matchAll(
        /<xf [^>]*>/g,
      ),
      ([format]) => format,
    );
    const sheet = textOf(parts, sheetPath);
    texts.forEach((text, index) => {
      const number = new RegExp(`<c r="A${index + 1}" s="(\\d+)"`).exec(sheet)?.[1];
      const format = formats[Number(number)] ?? '';
      expect(format.includes('numFmtId="49"'), text).to.equal(text.length <= 255);
      expect(format.includes('quotePrefix="1"'), text).to.equal('=+-@'.includes(text.charAt(0)));
    });
  });

  it('loses what XML cannot hold and what a cell has no room for, and nothing else', () => {
    const sheet = sheetOf(
      writePlans(staff, [planOf('a\u0000\u0008b\uFFFEc\uD800d\r\ne', 'x'.repeat(40_000))]),
      'BC Thử',
    );
    expect((sheet.A1 as CellObject).v).to.equal('abcd\ne');
    expect((sheet.A2 as CellObject).v).to.have.length(32_767);
  });

  it('comes back as it was, whatever it is', () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 40 })
      .filter((value) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(value));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), (values) => {
        const sheet = sheetOf(writePlans(staff, [planOf(...values)]), 'BC Thử');
        values.forEach((value, index) => {
          expect((sheet[`A${index + 1}`] as CellObject).v).to.equal(value);
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe('formulas', () => {
  it('bear the prefix that files ask of later functions, outside of texts only', () => {
    const plan = planOf({ formula: '=RANK.EQ(A2,A2:A3)&"IFS("&MYIFS(1)', value: '1' });
    const xml = textOf(unpack(writePlans(staff, [plan])), sheetPath);
    expect(xml).to.include('<f>_xlfn.RANK.EQ(A2,A2:A3)&amp;"IFS("&amp;MYIFS(1)</f>');
  });
});

describe('a plan that Excel could not show', () => {
  const plan = samplePlan('BC A', 'A');
  const wrong: Readonly<Record<string, readonly SheetPlan[]>> = {
    'a number that is none': [planOf(Number.NaN)],
    'a formula without a value': [planOf({ formula: '1/0', value: Infinity })],
    'a cell outside of the sheet': [{ ...plan, blocks: [{ row: 0, column: 1, values: [[1]] }] }],
    'a name that Excel refuses': [{ ...plan, name: 'a/b' }],
    'two plans of one name': [plan, { ...plan, name: 'bc a' }],
    'areas that are merged twice': [{ ...plan, merges: [area(1, 1, 2, 2), area(2, 2, 3, 3)] }],
    'a style that there is not': [
      { ...plan, styleRanges: [{ area: area(1, 1, 1, 1), style: 'none' }] },
    ],
  };
  for (const [what, plans] of Object.entries(wrong)) {
    it(`is refused: ${what}`, () => {
      expect(() => writePlans(staff, plans))
        .to.throw()
        .that.includes({ name: 'WriteError', code: 'invalid-plan' });
    });
  }

  it('does not overwrite a sheet of the staff', () => {
    expect(() => writePlans(staff, [{ ...plan, name: 'NHẬP LIỆU' }]))
      .to.throw()
      .that.includes({ name: 'WriteError', code: 'sheet-in-use' });
  });
});

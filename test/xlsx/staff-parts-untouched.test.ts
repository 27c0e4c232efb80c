import { read } from '@e965/xlsx';
import { expect } from 'chai';
import { zipSync } from 'fflate';
import { readExistingSheets } from '../../src/xlsx/existing-sheets';
import { writePlans } from '../../src/xlsx/plan-writer';
import { samplePlan } from './sample-plan';
import { pack, staffParts, textOf, unpack } from './staff-package';

const plans = [
  samplePlan('BC Huyện A', 'Huyện A', { source: 'Nhập liệu' }),
  samplePlan("BC Huyện 'B' & C", 'Huyện B', { source: 'Nhập liệu' }),
];

/** What may change in a package to which sheets are added. */
const changing = [
  '[Content_Types].xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
];

describe('a macro workbook that reports are written into', () => {
  const before = staffParts();
  const after = unpack(writePlans(pack(before), plans));

  it('keeps every other part byte for byte, and the order of its parts', () => {
    for (const [path, bytes] of Object.entries(before)) {
      if (!changing.includes(path)) expect(after[path], path).to.deep.equal(bytes);
    }
    const order = Object.keys(after);
    expect(order.slice(0, Object.keys(before).length)).to.deep.equal(Object.keys(before));
  });

  it('gets parts under numbers that nobody used', () => {
    const added = Object.keys(after).filter((path) => !(path in before));
    expect(added).to.have.members([
      'xl/worksheets/sheet2.xml',
      'xl/worksheets/_rels/sheet2.xml.rels',
      'xl/drawings/drawing2.xml',
      'xl/drawings/_rels/drawing2.xml.rels',
      'xl/charts/chart2.xml',
      'xl/worksheets/sheet3.xml',
      'xl/worksheets/_rels/sheet3.xml.rels',
      'xl/drawings/drawing3.xml',
      'xl/drawings/_rels/drawing3.xml.rels',
      'xl/charts/chart3.xml',
    ]);
  });

  it('declares each of them, and stays a macro workbook', () => {
    const types = textOf(after, '[Content_Types].xml');
    for (const path of Object.keys(after).filter((part) =>
      /(sheet|drawing|chart)[23]\.xml$/.test(part),
    )) {
      expect(types.split(`PartName="/${path}"`), path).to.have.length(2);
    }
    expect(types).to.include('ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"');
  });

  it('keeps its sheets, names and settings, and gets ours at the end', () => {
    const workbook = textOf(after, 'xl/workbook.xml');
    expect(workbook).to.match(
      /<sheet name="Nhập liệu" sheetId="3" r:id="rId1"\/><sheet name="Tổng hợp" sheetId="9" state="hidden" r:id="rId2"\/><sheet name="BC Huyện A" sheetId="10" r:id="rId10"\/><sheet name="BC Huyện 'B' &amp; C" sheetId="11" r:id="rId11"\/><\/sheets>/,
    );
    expect(workbook).to.include('<workbookView activeTab="1"/>');
    expect(workbook).to.include('<calcPr calcMode="manual"/>');
    expect(workbook).to.include('<definedName name="ChiTieu">0.9515</definedName>');
    expect(textOf(after, 'xl/worksheets/sheet2.xml')).to.not.include('tabSelected');
  });

  it('has the names of our sheets in order, each with its sheet’s position', () => {
    const names = Array.from(
      textOf(after, 'xl/workbook.xml').matchAll(/<definedName ([^>]*)>([^<]*)/g),
      ([, attributes, text]) => `${String(attributes)}: ${String(text)}`,
    );
    expect(names.slice(0, 2).every((name) => name.startsWith('name="_baophu"'))).to.equal(true);
    expect(names.slice(2)).to.deep.equal([
      `name="_xlnm.Print_Area" localSheetId="0": 'Nhập liệu'!$A$1:$B$2`,
      `name="_xlnm.Print_Area" localSheetId="2": 'BC Huyện A'!$A$1:$G$31`,
      `name="_xlnm.Print_Area" localSheetId="3": 'BC Huyện ''B'' &amp; C'!$A$1:$G$31`,
      `name="_xlnm.Print_Titles" localSheetId="2": 'BC Huyện A'!$4:$5`,
      `name="_xlnm.Print_Titles" localSheetId="3": 'BC Huyện ''B'' &amp; C'!$4:$5`,
      'name="ChiTieu": 0.9515',
    ]);
    expect(textOf(after, 'xl/workbook.xml').match(/hidden="1"/g)).to.have.length(2);
  });

  it('keeps its formats and their numbers', () => {
    const styles = textOf(after, 'xl/styles.xml');
    expect(styles).to.include('<xf xfId="0"/><xf numFmtId="170" xfId="0"/>');
    expect(styles).to.include(
      '<numFmt numFmtId="170" formatCode="0.000"/><numFmt numFmtId="171" formatCode="+#,##0;-#,##0;0"/>',
    );
    for (const [, name, count, content] of styles.matchAll(
      /<(fonts|fills|borders|cellXfs|dxfs|numFmts) count="(\d+)">(.*?)<\/\1>/g,
    )) {
      const entry = { fonts: 'font', fills: 'fill', borders: 'border', dxfs: 'dxf' }[name ?? ''];
      const found = content?.match(new RegExp(`<${entry ?? '(?:xf|numFmt)'}[ >/]`, 'g')) ?? [];
      const nested = name === 'dxfs' ? 0 : found.length - Number(count);
      expect(nested, name).to.equal(0);
    }
    expect(styles.indexOf('<dxfs')).to.be.lessThan(styles.indexOf('<tableStyles'));
  });

  it('is left as it is when there is nothing to write', () => {
    const bytes = pack(before);
    expect(writePlans(bytes, [])).to.equal(bytes);
  });
});

describe('workbooks that other programs wrote', () => {
  const texts = (bytes: Uint8Array): unknown => read(bytes).Sheets['BC Huyện A']?.A2;

  it('may have parts that are stored without being packed', () => {
    const stored = zipSync(staffParts(), { level: 0 });
    const written = writePlans(stored, plans);
    // As other programs read it, and as we do at the next run.
    expect(read(written).SheetNames).to.include("BC Huyện 'B' & C");
    const [, ...ours] = readExistingSheets(written);
    expect(ours.filter(({ record }) => record !== null)).to.have.length(2);
    const after = unpack(written);
    for (const [path, bytes] of Object.entries(staffParts())) {
      if (!changing.includes(path)) expect(after[path], path).to.deep.equal(bytes);
    }
  });

  it('may name elements with prefixes', () => {
    const bytes = writePlans(pack(staffParts({ prefix: 'x:' })), plans);
    const parts = unpack(bytes);
    expect(textOf(parts, 'xl/workbook.xml')).to.match(
      /<x:sheet name="BC Huyện A" [^>]*r:id="rId10"/,
    );
    expect(textOf(parts, 'xl/styles.xml')).to.match(/<x:dxfs count="1"><x:dxf>/);
    expect(readExistingSheets(bytes)[2]).to.include({ name: 'BC Huyện A', foreign: false });
    expect(writePlans(bytes, plans)).to.deep.equal(bytes);
  });

  it('may be strict', () => {
    const bytes = writePlans(pack(staffParts({ isStrict: true })), plans);
    for (const [path, part] of Object.entries(unpack(bytes))) {
      if (path.startsWith('[') || path.endsWith('.rels')) continue;
      expect(new TextDecoder().decode(part), path).to.not.include('schemas.openxmlformats.org');
    }
    expect(texts(bytes)).to.include({ t: 's', v: 'TỶ LỆ BAO PHỦ BHYT HUYỆN A' });
    expect(writePlans(bytes, plans)).to.deep.equal(bytes);
  });

  it('may declare a namespace only where they use it', () => {
    const workbook = textOf(staffParts(), 'xl/workbook.xml').replace(
      /^(.*<workbook[^>]*?) (xmlns:r="[^"]*")([^]*)$/m,
      (_, start: string, declaration: string, rest: string) =>
        start + rest.replace(/ r:id=/g, ` ${declaration} r:id=`),
    );
    expect(workbook).to.match(/<workbook xmlns="[^"]*">.*<sheet [^>]* xmlns:r=/);
    const bytes = writePlans(pack(staffParts({ instead: { 'xl/workbook.xml': workbook } })), plans);
    expect(readExistingSheets(bytes)[2]).to.include({ name: 'BC Huyện A', foreign: false });
    expect(texts(bytes)).to.include({ t: 's', v: 'TỶ LỆ BAO PHỦ BHYT HUYỆN A' });
  });

  it('may have neither styles nor names', () => {
    const workbook = textOf(staffParts(), 'xl/workbook.xml')
      .replace(/<definedNames>.*<\/definedNames>/, '')
      .replace(/<pivotCaches>.*<\/pivotCaches>/, '');
    const relations = textOf(staffParts(), 'xl/_rels/workbook.xml.rels').replace(
      /<Relationship Id="rId4"[^>]*>/,
      '',
    );
    const bytes = writePlans(
      pack(
        staffParts({
          instead: {
            'xl/workbook.xml': workbook,
            'xl/_rels/workbook.xml.rels': relations,
            'xl/styles.xml': null,
          },
        }),
      ),
      plans,
    );
    const parts = unpack(bytes);
    expect(textOf(parts, 'xl/workbook.xml')).to.match(
      /<\/externalReferences><definedNames>.*<\/definedNames><calcPr/,
    );
    const styles = textOf(parts, 'xl/styles.xml');
    const lists = Array.from(styles.matchAll(/<(\w+) count/g), ([, name]) => name);
    expect(lists).to.deep.equal([
      'numFmts',
      'fonts',
      'fills',
      'borders',
      'cellStyleXfs',
      'cellXfs',
      'dxfs',
    ]);
    expect(writePlans(bytes, plans)).to.deep.equal(bytes);
  });
});

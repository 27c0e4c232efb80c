import { read } from '@e965/xlsx';
import { expect } from 'chai';
import { placeReports } from '../../src/report/ownership';
import { readExistingSheets } from '../../src/xlsx/existing-sheets';
import { writePlans } from '../../src/xlsx/plan-writer';
import { samplePlan, type SampleOptions } from './sample-plan';
import { edited, pack, type Parts, staffParts, textOf, unpack } from './staff-package';

const staff = pack(staffParts());
const keys = ['Huyện A', 'Huyện B'];
const sheetA = 'xl/worksheets/sheet2.xml';
const workbook = 'xl/workbook.xml';

/** A whole run: find our sheets, decide where the reports go, write them. */
function run(bytes: Uint8Array, options: SampleOptions = {}): Uint8Array {
  const existing = readExistingSheets(bytes);
  const wanted = keys.map((key) => ({ kind: 'district' as const, key, baseName: `BC ${key}` }));
  const plans = placeReports(wanted, existing).map(({ name }, index) =>
    samplePlan(name, keys[index] ?? '', options),
  );
  return writePlans(bytes, plans, existing);
}

function namesOf(bytes: Uint8Array): string[] {
  return readExistingSheets(bytes).map(({ name }) => name);
}

function without(parts: Parts, ...paths: readonly string[]): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([path]) => !paths.includes(path)));
}

const first = run(staff);
const ours = ['Nhập liệu', 'Tổng hợp', 'BC Huyện A', 'BC Huyện B'];

describe('running again', () => {
  it('gives the same bytes for the same figures', () => {
    expect(run(first)).to.deep.equal(first);
  });

  it('rewrites our sheets in place when the figures change, and nothing else', () => {
    const again = run(first, { rows: 5 });
    expect(namesOf(again)).to.deep.equal(ours);
    const before = unpack(first);
    const after = unpack(again);
    expect(Object.keys(after)).to.deep.equal(Object.keys(before));
    const changed = Object.keys(after).filter(
      (path) => textOf(after, path) !== textOf(before, path),
    );
    expect(changed).to.have.members([
      workbook,
      sheetA,
      'xl/worksheets/sheet3.xml',
      'xl/charts/chart2.xml',
      'xl/charts/chart3.xml',
      'xl/drawings/drawing2.xml',
      'xl/drawings/drawing3.xml',
    ]);
    expect(read(again).Sheets['BC Huyện A']?.B11).to.include({ v: 'Tổng cộng' });
    expect(run(again)).to.deep.equal(first);
  });

  it('finds a sheet intact that another program has saved', () => {
    const saved = edited(first, sheetA, (xml) =>
      xml
        .replace(/<c r="C6"([^>]*)><v>5000<\/v>/, '<c r="C6"$1><v>5000.0</v>')
        .replace('<f>IF(COUNT(C6:D6)&lt;2,', '<f>if(COUNT(C6:D6) &lt; 2, ')
        // Excel writes a formula that repeats once, and refers to it further down.
        .replace(/<f>(IF\(COUNT\(C7:D7\).*?)<\/f>/, '<f t="shared" ref="E7:E8" si="0">$1</f>')
        .replace(/<f>IF\(COUNT\(C8:D8\).*?<\/f>/, '<f t="shared" si="0"/>')
        // A calculated value that has changed is no edit.
        .replace(/(<c r="E13".*?<v>)[^<]*/, '$10.5'),
    );
    expect(namesOf(run(saved))).to.deep.equal(ours);
  });

  it('removes the charts that a report no longer has', () => {
    const plan = { ...samplePlan('BC Huyện A', 'Huyện A'), charts: [] };
    const parts = unpack(writePlans(first, [plan]));
    const gone = [
      'xl/drawings/drawing2.xml',
      'xl/drawings/_rels/drawing2.xml.rels',
      'xl/charts/chart2.xml',
      'xl/worksheets/_rels/sheet2.xml.rels',
    ];
    expect(Object.keys(parts)).to.deep.equal(Object.keys(without(unpack(first), ...gone)));
    expect(textOf(parts, '[Content_Types].xml')).to.not.match(/(drawing|chart)2\.xml/);
    expect(textOf(parts, sheetA)).to.not.include('<drawing');
  });

  it('keeps what Excel has added to a sheet of ours: selection, module name, printer, chart style', () => {
    const parts = unpack(first);
    const relation = (id: string, type: string, target: string): string =>
      `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;
    const add = (path: string, lines: string): Parts => ({
      [path]: new TextEncoder().encode(
        path in parts
          ? textOf(parts, path).replace('</Relationships>', `${lines}</Relationships>`)
          : `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines}</Relationships>`,
      ),
    });
    const saved = pack({
      ...parts,
      ...add(
        'xl/worksheets/_rels/sheet2.xml.rels',
        relation('rId2', 'printerSettings', '../printerSettings/printerSettings2.bin'),
      ),
      ...add('xl/charts/_rels/chart2.xml.rels', relation('rId1', 'chartStyle', 'style1.xml')),
      'xl/charts/style1.xml': new TextEncoder().encode('<style/>'),
      'xl/printerSettings/printerSettings2.bin': new Uint8Array([1, 2]),
      [sheetA]: new TextEncoder().encode(
        textOf(parts, sheetA)
          .replace('<sheetPr>', '<sheetPr codeName="Sheet5">')
          .replace('<sheetView ', '<sheetView tabSelected="1" '),
      ),
    });
    const again = unpack(run(saved, { rows: 4 }));
    const xml = textOf(again, sheetA);
    expect(xml).to.include('<sheetPr codeName="Sheet5">');
    expect(xml).to.include('tabSelected="1"');
    expect(xml).to.match(/<pageSetup [^>]*r:id="rId2"/);
    expect(xml).to.include('<drawing r:id="rId3"/>');
    expect(again).to.have.property('xl/printerSettings/printerSettings2.bin');
    expect(again).to.not.have.property('xl/charts/style1.xml');
    expect(again).to.not.have.property('xl/charts/_rels/chart2.xml.rels');
  });

  it('drops a calculation chain that names cells of a rewritten sheet, and only such a one', () => {
    expect(unpack(run(first))).to.have.property('xl/calcChain.xml');
    const id = /name="BC Huyện A" sheetId="(\d+)"/.exec(textOf(unpack(first), workbook))?.[1];
    const saved = edited(first, 'xl/calcChain.xml', (xml) =>
      xml.replace('</calcChain>', `<c r="E6" i="${String(id)}"/></calcChain>`),
    );
    const parts = unpack(run(saved));
    expect(parts).to.not.have.property('xl/calcChain.xml');
    expect(textOf(parts, '[Content_Types].xml')).to.not.include('calcChain');
    expect(textOf(parts, 'xl/_rels/workbook.xml.rels')).to.not.include('calcChain');
  });

  it('hides our name again when a program has shown it', () => {
    const shown = edited(first, workbook, (xml) => xml.replace(' hidden="1"', ' hidden="false"'));
    expect(textOf(unpack(run(shown)), workbook).match(/hidden="1"/g)).to.have.length(2);
  });
});

describe('sheets that are no longer ours', () => {
  const sheets = (bytes: Uint8Array): Parts => unpack(bytes);

  it('an edited report stays as it is, and the new one goes beside it', () => {
    const touched = edited(first, sheetA, (xml) => xml.replace('<v>5000</v>', '<v>5001</v>'));
    const again = run(touched);
    expect(namesOf(again)).to.deep.equal([...ours, 'BC Huyện A (2)']);
    expect(textOf(sheets(again), sheetA)).to.equal(textOf(sheets(touched), sheetA));
    expect(run(again)).to.deep.equal(again);
    expect(() => writePlans(touched, [samplePlan('BC Huyện A', 'Huyện A')])).to.throw(
      'is not ours to rewrite',
    );
  });

  const additions: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
    'a comment': (bytes) =>
      edited(bytes, 'xl/worksheets/_rels/sheet2.xml.rels', (xml) =>
        xml.replace(
          '</Rel',
          '<Relationship Id="rId7" Type="http://x/comments" Target="c.xml"/></Rel',
        ),
      ),
    'a chart of theirs': (bytes) =>
      edited(bytes, 'xl/drawings/drawing2.xml', (xml) =>
        xml.replace(
          /<xdr:twoCellAnchor.*<\/xdr:twoCellAnchor>/,
          (anchor) => anchor + anchor.replace('"Baophu 1"', '"Chart 4"'),
        ),
      ),
    'a copy of our chart': (bytes) =>
      edited(bytes, 'xl/drawings/drawing2.xml', (xml) =>
        xml.replace(/<xdr:twoCellAnchor.*<\/xdr:twoCellAnchor>/, '$&$&'),
      ),
    'a picture': (bytes) =>
      edited(bytes, 'xl/drawings/_rels/drawing2.xml.rels', (xml) =>
        xml.replace('</Rel', '<Relationship Id="rId7" Type="http://x/image" Target="i.png"/></Rel'),
      ),
  };
  for (const [what, add] of Object.entries(additions)) {
    it(`a report that bears ${what} stays as it is`, () => {
      const touched = add(first);
      const again = run(touched);
      expect(namesOf(again)).to.deep.equal([...ours, 'BC Huyện A (2)']);
      for (const [path, bytes] of Object.entries(sheets(touched))) {
        const ofA = /(sheet2|drawing2|chart2)\.xml/.test(path);
        if (ofA) expect(sheets(again)[path], path).to.deep.equal(bytes);
      }
    });
  }

  it('a renamed report belongs to whoever renamed it', () => {
    const renamed = edited(first, workbook, (xml) =>
      xml.replace('<sheet name="BC Huyện A"', '<sheet name="Gửi giám đốc"'),
    );
    const again = run(renamed);
    expect(namesOf(again)).to.deep.equal([
      'Nhập liệu',
      'Tổng hợp',
      'Gửi giám đốc',
      'BC Huyện B',
      'BC Huyện A',
    ]);
    expect(textOf(sheets(again), sheetA)).to.equal(textOf(sheets(renamed), sheetA));
  });

  it('a copy of a report belongs to whoever made it, and the report is still rewritten', () => {
    const copied = edited(first, workbook, (xml) => {
      const name =
        /<definedName name="_baophu" localSheetId="2".*?<\/definedName>/.exec(xml)?.[0] ?? '';
      return xml
        .replace('</sheets>', '<sheet name="BC Huyện A (2)" sheetId="77" r:id="rId1"/></sheets>')
        .replace('</definedNames>', `${name.replace('"2"', '"4"')}</definedNames>`);
    });
    const again = run(copied, { rows: 3 });
    expect(namesOf(again)).to.deep.equal([...ours, 'BC Huyện A (2)']);
    expect(read(again).Sheets['BC Huyện A']?.B9).to.include({ v: 'Tổng cộng' });
    expect(textOf(sheets(again), 'xl/worksheets/sheet1.xml')).to.equal(
      textOf(sheets(staff), 'xl/worksheets/sheet1.xml'),
    );
  });

  it('a staff sheet that happens to bear the name keeps it', () => {
    const theirs = edited(staff, workbook, (xml) => xml.replace('"Tổng hợp"', '"bc huyện a"'));
    expect(namesOf(run(theirs))).to.deep.equal([
      'Nhập liệu',
      'bc huyện a',
      'BC Huyện A (2)',
      'BC Huyện B',
    ]);
  });
});

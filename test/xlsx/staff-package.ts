import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { strict, transitional } from '../../src/xlsx/dialect';

export type Parts = Record<string, Uint8Array>;

export interface StaffOptions {
  readonly isStrict?: boolean;
  /** Put before the names of the workbook's and the style sheet's elements: `x:`. */
  readonly prefix?: string;
  /** Written into the workbook after its list of sheets. */
  readonly afterSheets?: string;
  /** Parts put in the place of the usual ones; `null` leaves one out. */
  readonly instead?: Readonly<Record<string, string | null>>;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const office = 'application/vnd.openxmlformats-officedocument';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/**
 * A macro workbook as offices have them: two sheets with comments, a printer's settings, a chart and a
 * pivot table, macros, custom XML, a link to another file, names, and a calculation chain. The parts
 * that programs copy without looking are filled with anything.
 */
export function staffParts({
  isStrict = false,
  prefix = '',
  afterSheets = '',
  instead = {},
}: StaffOptions = {}): Parts {
  const { main, relationships: r } = isStrict ? strict : transitional;
  const p = prefix;
  const xmlns = p === '' ? `xmlns="${main}"` : `xmlns:${p.slice(0, -1)}="${main}"`;
  const relations = (...lines: readonly string[]): string =>
    `${declaration}<Relationships xmlns="${packageRelations}">${lines.join('')}</Relationships>`;
  const relation = (id: string, type: string, target: string, more = ''): string =>
    `<Relationship Id="${id}" Type="${r}/${type}" Target="${target}"${more}/>`;
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${type}"/>`;
  const sheet = (body: string): string =>
    `${declaration}<worksheet xmlns="${main}" xmlns:r="${r}">${body}</worksheet>`;
  const texts: Record<string, string | null> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="vml" ContentType="${office}.vmlDrawing"/><Default Extension="xml" ContentType="application/xml"/>${[
      override('xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
      override('xl/worksheets/sheet1.xml', `${office}.spreadsheetml.worksheet+xml`),
      override('xl/worksheets/sheet7.xml', `${office}.spreadsheetml.worksheet+xml`),
      override('xl/charts/chart1.xml', `${office}.drawingml.chart+xml`),
      override('xl/drawings/drawing1.xml', `${office}.drawing+xml`),
      override('xl/calcChain.xml', `${office}.spreadsheetml.calcChain+xml`),
      override('xl/styles.xml', `${office}.spreadsheetml.styles+xml`),
    ].join('')}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${declaration}<${p}workbook ${xmlns} xmlns:r="${r}"><${p}fileVersion appName="xl"/><${p}bookViews><${p}workbookView activeTab="1"/></${p}bookViews><${p}sheets><${p}sheet name="Nhập liệu" sheetId="3" r:id="rId1"/><${p}sheet name="Tổng hợp" sheetId="9" state="hidden" r:id="rId2"/></${p}sheets>${afterSheets}<${p}externalReferences><${p}externalReference r:id="rId9"/></${p}externalReferences><${p}definedNames><${p}definedName name="_xlnm.Print_Area" localSheetId="0">'Nhập liệu'!$A$1:$B$2</${p}definedName><${p}definedName name="ChiTieu">0.9515</${p}definedName></${p}definedNames><${p}calcPr calcMode="manual"/><${p}pivotCaches><${p}pivotCache cacheId="1" r:id="rId8"/></${p}pivotCaches></${p}workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'worksheet', '/xl/worksheets/sheet7.xml'),
      relation('rId4', 'styles', 'styles.xml'),
      relation('rId5', 'calcChain', 'calcChain.xml'),
      relation('rId7', 'vbaProject', 'vbaProject.bin'),
      relation('rId8', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'),
      relation('rId9', 'externalLink', 'externalLinks/externalLink1.xml'),
    ),
    'xl/worksheets/sheet1.xml': sheet(
      '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Xã</t></is></c><c r="B1"><f>1+1</f><v>2</v></c></row></sheetData><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>',
    ),
    'xl/worksheets/_rels/sheet1.xml.rels': relations(
      relation('rId1', 'drawing', '../drawings/drawing1.xml'),
      relation('rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
      relation('rId3', 'comments', '../comments1.xml'),
      relation('rId4', 'printerSettings', '../printerSettings/printerSettings1.bin'),
      relation('rId5', 'hyperlink', 'https://example.org/', ' TargetMode="External"'),
    ),
    'xl/worksheets/sheet7.xml': sheet(
      '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData/>',
    ),
    'xl/worksheets/_rels/sheet7.xml.rels': relations(
      relation('rId1', 'pivotTable', '../pivotTables/pivotTable1.xml'),
    ),
    'xl/styles.xml': `${declaration}<${p}styleSheet ${xmlns}><${p}numFmts count="1"><${p}numFmt numFmtId="170" formatCode="0.000"/></${p}numFmts><${p}fonts count="1"><${p}font><${p}sz val="11"/><${p}name val="Calibri"/></${p}font></${p}fonts><${p}fills count="2"><${p}fill><${p}patternFill patternType="none"/></${p}fill><${p}fill><${p}patternFill patternType="gray125"/></${p}fill></${p}fills><${p}borders count="1"><${p}border/></${p}borders><${p}cellStyleXfs count="1"><${p}xf/></${p}cellStyleXfs><${p}cellXfs count="2"><${p}xf xfId="0"/><${p}xf numFmtId="170" xfId="0"/></${p}cellXfs><${p}tableStyles count="0"/></${p}styleSheet>`,
    'xl/drawings/drawing1.xml': `${declaration}<any xmlns="of:theirs"/>`,
    'xl/drawings/_rels/drawing1.xml.rels': relations(
      relation('rId1', 'chart', '../charts/chart1.xml'),
    ),
    'xl/charts/chart1.xml': `${declaration}<any  xmlns="of:theirs" />`,
    'xl/drawings/vmlDrawing1.vml': '<xml >\r\n</xml>',
    'xl/comments1.xml': `${declaration}<comments xmlns="${main}"><authors/><commentList/></comments>`,
    'xl/printerSettings/printerSettings1.bin': '\u0001\u0002printer',
    'xl/vbaProject.bin': '\u0000\u0001macros',
    'xl/pivotTables/pivotTable1.xml': `${declaration}<pivot/>`,
    'xl/pivotCache/pivotCacheDefinition1.xml': `${declaration}<pivotCache/>`,
    'xl/externalLinks/externalLink1.xml': `${declaration}<externalLink/>`,
    'xl/calcChain.xml': `${declaration}<calcChain xmlns="${main}"><c r="B1" i="3"/></calcChain>`,
    'customXml/item1.xml': '<budget  year="2025"/>',
    'docProps/app.xml': `${declaration}<Properties><TitlesOfParts/></Properties>`,
    ...instead,
  };
  const parts: Parts = {};
  for (const [path, text] of Object.entries(texts)) {
    if (text !== null) parts[path] = strToU8(text);
  }
  return parts;
}

export function pack(parts: Parts): Uint8Array {
  return zipSync(parts, { mtime: new Date(1990, 5, 1) });
}

export function unpack(bytes: Uint8Array): Parts {
  return unzipSync(bytes);
}

export function textOf(parts: Parts, path: string): string {
  const part = parts[path];
  if (part === undefined) throw new Error(`There is no part ${path}.`);
  return strFromU8(part);
}

/** The same package with one part changed, as if somebody had worked on it. */
export function edited(
  bytes: Uint8Array,
  path: string,
  change: (xml: string) => string,
): Uint8Array {
  const parts = unpack(bytes);
  const before = textOf(parts, path);
  const after = change(before);
  if (after === before) throw new Error(`The change to ${path} changes nothing.`);
  return pack({ ...parts, [path]: strToU8(after) });
}

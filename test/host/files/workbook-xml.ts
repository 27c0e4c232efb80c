import { strToU8, zipSync } from 'fflate';

/** Pieces of a workbook of one sheet, `Nhập, liệu`; everything left out is as plain as can be. */
export interface WorkbookXml {
  readonly workbookPr?: string;
  readonly definedNames?: string;
  readonly sharedStrings?: string;
  readonly fonts?: string;
  readonly fills?: string;
  readonly borders?: string;
  readonly formats?: string;
  readonly dxfs?: string;
  readonly theme?: string;
  /** Before the cells. */
  readonly head?: string;
  /** Of row 1. */
  readonly cells?: string;
  readonly rows?: string;
  /** After the cells. */
  readonly tail?: string;
  readonly relations?: string;
  readonly parts?: Readonly<Record<string, string>>;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const package_ = 'http://schemas.openxmlformats.org/package/2006';

export function workbookFile(xml: WorkbookXml): Uint8Array {
  const relations = (lines: string): string =>
    `<Relationships xmlns="${package_}/relationships">${lines}</Relationships>`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${r}/${type}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${package_}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${r}">${xml.workbookPr ?? ''}<sheets><sheet name="Nhập, liệu" sheetId="1" r:id="rId1"/></sheets>${list('definedNames', xml.definedNames)}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml') +
        relation('rId2', 'styles', 'styles.xml') +
        relation('rId3', 'sharedStrings', 'sharedStrings.xml') +
        relation('rId4', 'theme', 'theme/theme1.xml'),
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${xml.sharedStrings ?? ''}</sst>`,
    'xl/theme/theme1.xml': `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">${xml.theme ?? ''}</a:clrScheme></a:themeElements></a:theme>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${list('fonts', xml.fonts ?? '<font><sz val="11"/><name val="Calibri"/></font>')}${list('fills', xml.fills ?? '<fill><patternFill patternType="none"/></fill>')}${list('borders', xml.borders ?? '<border/>')}${list('cellXfs', xml.formats ?? '<xf numFmtId="0"/>')}${list('dxfs', xml.dxfs)}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}" xmlns:r="${r}">${xml.head ?? ''}<sheetData>${xml.cells === undefined ? '' : `<row r="1">${xml.cells}</row>`}${xml.rows ?? ''}</sheetData>${xml.tail ?? ''}</worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relations(xml.relations ?? ''),
    ...xml.parts,
  };
  const packed = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(packed));
}

function list(name: string, items: string | undefined): string {
  return items === undefined ? '' : `<${name}>${items}</${name}>`;
}

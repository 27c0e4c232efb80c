import { strToU8, zipSync } from 'fflate';

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** Parts of a small workbook, as XML between the root elements. */
export interface WorkbookXml {
  /** `<sheetData>…` and what follows it, by sheet name; the sheets are in this order. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly strings?: string;
  readonly styles?: string;
  /** Before and after the list of sheets. */
  readonly workbookStart?: string;
  readonly workbookEnd?: string;
  /** Attributes of a sheet in the list, by sheet name. */
  readonly states?: Readonly<Record<string, string>>;
  /** Types of sheets that are no worksheets, by sheet name. */
  readonly types?: Readonly<Record<string, string>>;
}

/** The parts of a package as text, by path. */
export function workbookParts(xml: WorkbookXml): Record<string, string> {
  const names = Object.keys(xml.sheets);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `<workbook xmlns="${spreadsheet}" xmlns:r="${office}">${xml.workbookStart ?? ''}<sheets>` +
      names
        .map((name, index) => {
          const number = String(index + 1);
          const state = xml.states?.[name] ?? '';
          return `<sheet name="${name}" sheetId="${number}" ${state} r:id="rId${number}"/>`;
        })
        .join('') +
      `</sheets>${xml.workbookEnd ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...names.map(
        (name, index) =>
          [xml.types?.[name] ?? 'worksheet', `worksheets/sheet${String(index + 1)}.xml`] as const,
      ),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', '/xl/styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst xmlns="${spreadsheet}">${xml.strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${spreadsheet}">${xml.styles ?? ''}</styleSheet>`,
  };
  names.forEach((name, index) => {
    parts[`xl/worksheets/sheet${String(index + 1)}.xml`] =
      `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${spreadsheet}">${xml.sheets[name] ?? ''}</worksheet>`;
  });
  return parts;
}

/** A workbook file. */
export function workbookBytes(xml: WorkbookXml): Uint8Array {
  return packed(workbookParts(xml));
}

export function packed(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes: Record<string, Uint8Array> = {};
  for (const [path, part] of Object.entries(parts)) {
    bytes[path] = typeof part === 'string' ? strToU8(part) : part;
  }
  return zipSync(bytes);
}

/** One row of cells: `<row r="3">…</row>`. */
export function row(number: number, cells: string, attributes = ''): string {
  return `<row r="${String(number)}" ${attributes}>${cells}</row>`;
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packages}/relationships">${list.join('')}</Relationships>`;
}

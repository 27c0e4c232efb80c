import { read, type CellObject, type DenseWorkSheet, type WorkBook } from '@e965/xlsx';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { CellValue } from '../sheets/grid';
import { DamagedWorkbookError } from './workbook-error';

/** Values by row and column from 0 on; most places are empty. */
export type ValueRows = (CellValue[] | undefined)[];

/** Rows as the library has them. */
type LibraryRows = readonly (readonly (CellObject | undefined)[] | undefined)[];

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/**
 * Has the library read the cells of reduced worksheets (see {@link scanSheet}). It gets a package of
 * these parts only, under plain names and not compressed: what else a workbook holds (links to other
 * files, comments, drawings, hyperlinks over whole columns) costs nothing and can do nothing.
 *
 * @returns The rows of each sheet, in the order given. An empty text is a formula that shows nothing.
 * @throws {DamagedWorkbookError} A value is none, such as a date that no calendar has.
 */
export function readCells(sheets: readonly Uint8Array[]): ValueRows[] {
  const { Sheets: found } = readPackage(sheets, new Uint8Array());
  return sheets.map((_, index) => {
    const sheet: Partial<DenseWorkSheet> | undefined = found[String(index + 1)];
    const rows: LibraryRows = sheet?.['!data'] ?? [];
    return rows.map((cells) => cells?.map((cell) => cellValue(cell?.v)));
  });
}

/** Has the library read a part of shared strings. */
export function readTexts(strings: Uint8Array): string[] {
  // The types leave this list out.
  const { Strings: texts } = readPackage([], strings) as WorkBook & {
    readonly Strings?: readonly { readonly t?: string }[];
  };
  return (texts ?? []).map(({ t }) => t ?? '');
}

/** A number that no number can hold is what Excel calls #NUM!. */
export function cellValue(value: CellObject['v']): CellValue {
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

function readPackage(sheets: readonly Uint8Array[], strings: Uint8Array): WorkBook {
  try {
    return read(plainPackage(sheets, strings), {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      // Without it the library passes over a sheet that it fails to read.
      WTF: true,
    });
  } catch (cause) {
    throw new DamagedWorkbookError(null, { cause });
  }
}

function plainPackage(sheets: readonly Uint8Array[], strings: Uint8Array): Uint8Array {
  const numbers = sheets.map((_, index) => String(index + 1));
  const parts: Zippable = {
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${packages}/content-types">` +
        override('/xl/workbook.xml', 'sheet.main') +
        override('/xl/sharedStrings.xml', 'sharedStrings') +
        numbers.map((number) => override(`/xl/sheet${number}.xml`, 'worksheet')).join('') +
        '</Types>',
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets>` +
        numbers
          .map((number) => `<sheet name="${number}" sheetId="${number}" r:id="r${number}"/>`)
          .join('') +
        '</sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${packages}/relationships">` +
        numbers
          .map(
            (number) =>
              `<Relationship Id="r${number}" Type="${office}/worksheet" Target="sheet${number}.xml"/>`,
          )
          .join('') +
        '</Relationships>',
    ),
    'xl/sharedStrings.xml': strings,
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/sheet${String(index + 1)}.xml`] = sheet;
  });
  return zipSync(parts, { level: 0 });
}

function override(part: string, kind: string): string {
  return `<Override PartName="${part}" ContentType="${main}.${kind}+xml"/>`;
}

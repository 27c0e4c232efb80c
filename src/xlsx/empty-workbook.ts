import { strToU8, zipSync } from 'fflate';
import { transitional } from './dialect';

const packages = 'http://schemas.openxmlformats.org/package/2006';
/** The same bytes at any time; the earliest day that a zip archive can say. */
const mtime = new Date(1980, 0, 1);

/** A workbook without sheets, to write plans into: a file only when it has been given one. */
export function emptyWorkbook(): Uint8Array {
  const { main, relationships } = transitional;
  const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  const parts = {
    '[Content_Types].xml':
      `<Types xmlns="${packages}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${content}"/></Types>`,
    '_rels/.rels':
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" ` +
      `Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets/></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"/>`,
  };
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, xml]) => [path, [strToU8(declaration + xml), { mtime }]]),
    ),
  );
}

import { Package } from './package';
import { workbookOutline } from './workbook-outline';
import { bytesOf, XmlTags } from './xml-tags';

const names = { protection: bytesOf('sheetProtection'), sheet: bytesOf('sheet') };

/**
 * The first of the sheets whose cells its owner has locked; `null` when there is none.
 *
 * @throws {WorkbookError} when the bytes are not a workbook in good order.
 */
export function protectedSheet(bytes: Uint8Array, sheets: readonly string[]): string | null {
  const parts = new Package(bytes);
  for (const { name, path } of workbookOutline(parts).sheets) {
    if (sheets.includes(name) && isProtected(parts.read(path), path)) return name;
  }
  return null;
}

function isProtected(bytes: Uint8Array, path: string): boolean {
  const tags = new XmlTags(bytes, path);
  while (tags.next()) {
    if (!tags.closes && tags.is(names.protection)) return tags.flag(names.sheet);
  }
  return false;
}

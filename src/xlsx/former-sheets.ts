import { EditedPackage } from './edited-package';
import { WorkbookPart } from './workbook-part';

/**
 * A workbook with sheets as an earlier version of the same file has them. Formats are only ever appended,
 * and shared texts never change, so the earlier XML means the same in the later file.
 *
 * @throws {WorkbookError} when one of the two is not in good order.
 */
export function withFormerSheets(
  bytes: Uint8Array,
  former: Uint8Array,
  sheets: readonly string[],
): Uint8Array {
  const parts = new EditedPackage(bytes);
  const formerParts = new EditedPackage(former);
  const { sheets: listed } = new WorkbookPart(formerParts);
  for (const { name, path } of listed) {
    if (path === null || !sheets.includes(name)) continue;
    const xml = new TextDecoder().decode(formerParts.read(path));
    // It is written in UTF-8, whatever it was in before it was read.
    parts.write(path, xml.replace(/^(<\?xml[^>]*encoding=["'])[^"']+/, '$1UTF-8'));
  }
  return parts.toBytes();
}

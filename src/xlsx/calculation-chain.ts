import type { EditedPackage } from './edited-package';
import type { WorkbookPart } from './workbook-part';

/**
 * Excel finds a file damaged whose calculation chain names a cell that holds no formula any more, as
 * may be in a sheet that was changed. Without the chain it makes a new one.
 *
 * @param changed Names of the sheets in which formulas may have gone.
 */
export function forgetCalculationChain(
  parts: EditedPackage,
  workbook: WorkbookPart,
  changed: ReadonlySet<string>,
): void {
  for (const { id, path } of workbook.relationships.ofType('/calcChain')) {
    if (path === null || !parts.has(path)) continue;
    const chain = new TextDecoder().decode(parts.read(path));
    const sheets = new Set(
      Array.from(chain.matchAll(/\si="(\d+)"/g), ([, sheet]) => Number(sheet)),
    );
    const concerned = workbook.sheets.some(
      (sheet) => changed.has(sheet.name) && sheets.has(sheet.id),
    );
    if (!concerned) continue;
    parts.remove(path);
    workbook.relationships.remove(id);
  }
}

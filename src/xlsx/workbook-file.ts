import type { Grid } from '../sheets/grid';
import { cellFormats } from './cell-formats';
import { isZip, otherFormat } from './other-format';
import { readCells } from './library-values';
import { Package } from './package';
import { sharedStrings } from './shared-strings';
import { sheetGrid } from './sheet-grid';
import { scanSheet } from './sheet-scan';
import { NoWorksheetError } from './workbook-error';
import { workbookOutline } from './workbook-outline';

/** A workbook as read from a file. */
export interface WorkbookFile {
  /** All worksheets in the workbook's order, hidden ones as well; chart sheets are left out. */
  readonly grids: readonly Grid[];
  /** True for a workbook with macros (.xlsm). */
  readonly hasMacros: boolean;
}

/**
 * Reads a workbook (.xlsx, .xlsm, .xltx, in either dialect of Office Open XML).
 *
 * Formulas are their last calculated values. In a grid, a formula with the value `null` was never
 * calculated, one with the value `''` shows nothing. Dates are serial numbers from 1900 on, also in
 * workbooks that count from 1904.
 *
 * @param bytes The file. It is not changed.
 * @param names Only these sheets are read; all of them without.
 * @throws {WorkbookError} One of its classes, and nothing else, for bytes that are no such workbook.
 */
export function readWorkbookFile(bytes: Uint8Array, names?: readonly string[]): WorkbookFile {
  if (!isZip(bytes)) throw otherFormat(bytes);
  const parts = new Package(bytes);
  const workbook = workbookOutline(parts);
  if (workbook.sheets.length === 0) throw new NoWorksheetError();
  const formats =
    workbook.styles === null ? [] : cellFormats(parts.read(workbook.styles), workbook.styles);
  const strings = sharedStrings(
    workbook.sharedStrings === null ? new Uint8Array() : parts.read(workbook.sharedStrings),
    workbook.sharedStrings ?? '',
  );
  const sheets = workbook.sheets.filter(({ name }) => names?.includes(name) ?? true);
  const scans = sheets.map(({ path }) => scanSheet(parts.read(path), path, formats, strings));
  const others = readCells(scans.map(({ part }) => part));
  const grids = sheets.flatMap((sheet, index) => {
    const scan = scans[index];
    return scan === undefined
      ? []
      : [sheetGrid(sheet, scan, others[index] ?? [], workbook.date1904)];
  });
  return { grids, hasMacros: workbook.hasMacros };
}

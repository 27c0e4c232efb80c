/// <reference types="office-js" />
import { isReport, parseRecord, recordName } from '../../report/ownership';
import type { Area } from '../../sheets/grid';
import type { SheetEntry } from '../../session/sheet-entry';

/** What is known of a sheet before its cells are read. */
export interface SheetOutline extends SheetEntry {
  /** The cells that hold something; null for an empty sheet. Formatting alone does not count. */
  readonly area: Area | null;
  /** Clipped to the area. */
  readonly merges: readonly Area[];
  /** Whether rows (columns) of the area are hidden; null: some are. */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
}

/** Names of the properties that make an area. */
export const areaProperties = 'rowIndex,columnIndex,rowCount,columnCount';

const areaItems = areaProperties.split(',').map((name) => `areas/items/${name}`);

export function areaOf(
  range: Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>,
): Area {
  return {
    firstRow: range.rowIndex + 1,
    firstColumn: range.columnIndex + 1,
    lastRow: range.rowIndex + range.rowCount,
    lastColumn: range.columnIndex + range.columnCount,
  };
}

/** The worksheets in their order. One request. */
export async function listWorksheets(
  context: Excel.RequestContext,
): Promise<readonly Excel.Worksheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/visibility');
  await context.sync();
  return worksheets.items;
}

/** One request for all sheets. */
export async function outlineSheets(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<readonly SheetOutline[]> {
  const asked = worksheets.map((worksheet) => {
    const record = worksheet.names.getItemOrNullObject(recordName);
    record.load('formula');
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load(`${areaProperties},rowHidden,columnHidden`);
    const merged = used.getMergedAreasOrNullObject();
    // In one call: each load of a collection makes its items anew.
    merged.load(areaItems);
    return { worksheet, record, used, merged };
  });
  await context.sync();
  return asked.map(({ worksheet, record, used, merged }): SheetOutline => {
    const area = used.isNullObject ? null : areaOf(used);
    return {
      name: worksheet.name,
      visible: worksheet.visibility === 'Visible',
      generated: !record.isNullObject && isOwnReport(record.formula, worksheet.name),
      area,
      merges:
        area === null || merged.isNullObject ? [] : clipped(merged.areas.items.map(areaOf), area),
      rowsHidden: used.isNullObject ? false : used.rowHidden,
      columnsHidden: used.isNullObject ? false : used.columnHidden,
    };
  });
}

/** One request for all sheets, with what the list of sheets shows. */
export async function listEntries(context: Excel.RequestContext): Promise<readonly SheetEntry[]> {
  const worksheets = await listWorksheets(context);
  const records = worksheets.map((worksheet) => {
    const record = worksheet.names.getItemOrNullObject(recordName);
    record.load('formula');
    return record;
  });
  await context.sync();
  return worksheets.map(({ name, visibility }, index) => {
    const record = records[index];
    const formula = record === undefined || record.isNullObject ? null : String(record.formula);
    return {
      name,
      visible: visibility === 'Visible',
      generated: formula !== null && isOwnReport(formula, name),
    };
  });
}

function isOwnReport(formula: unknown, sheet: string): boolean {
  return isReport(parseRecord(String(formula)), sheet);
}

function clipped(merges: readonly Area[], area: Area): Area[] {
  return merges.flatMap((merge) => {
    const part = {
      firstRow: Math.max(merge.firstRow, area.firstRow),
      firstColumn: Math.max(merge.firstColumn, area.firstColumn),
      lastRow: Math.min(merge.lastRow, area.lastRow),
      lastColumn: Math.min(merge.lastColumn, area.lastColumn),
    };
    const height = part.lastRow - part.firstRow + 1;
    const width = part.lastColumn - part.firstColumn + 1;
    return height >= 1 && width >= 1 && height * width > 1 ? [part] : [];
  });
}

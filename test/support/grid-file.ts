import { utils, write } from '@e965/xlsx';
import type { WorkSheet } from '@e965/xlsx';
import type { Grid } from '../../src/sheets/grid';
import { cellAddress } from '../../src/sheets/grid';

/** Grids as bytes of a workbook file: values and merges, no formats. */
export function gridFile(grids: readonly Grid[]): Uint8Array {
  const book = utils.book_new();
  for (const { sheet, values, merges, firstRow, firstColumn } of grids) {
    const cells: WorkSheet = utils.aoa_to_sheet([]);
    const rows = values.map((row) => [...row]);
    utils.sheet_add_aoa(cells, rows, { origin: cellAddress(firstRow, firstColumn) });
    cells['!merges'] = merges.map((area) => ({
      s: { r: area.firstRow - 1, c: area.firstColumn - 1 },
      e: { r: area.lastRow - 1, c: area.lastColumn - 1 },
    }));
    utils.book_append_sheet(book, cells, sheet);
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

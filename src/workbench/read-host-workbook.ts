import { areaAddress, columnName } from '../host/cell-area';
import type { HostCell, HostSheet, HostStyle, HostWorkbook } from '../host/host-workbook';
import { readWorkbookFile, type WorkbookFile } from '../xlsx/workbook-file';

type Grid = WorkbookFile['grids'][number];

/**
 * A file as a workbook of the embedded Excel: contents, merges and hidden lines.
 * @throws WorkbookError for bytes that are no such workbook
 */
export function readHostWorkbook(bytes: Uint8Array): Promise<HostWorkbook> {
  const { grids } = readWorkbookFile(bytes);
  return Promise.resolve({ sheets: grids.map(sheetOf) });
}

function sheetOf(grid: Grid): HostSheet {
  return {
    name: grid.sheet,
    ...(grid.visible ? {} : { visibility: 'Hidden' }),
    cells: cellsOf(grid),
    merges: grid.merges.map((merge) =>
      areaAddress({
        row: merge.firstRow - 1,
        column: merge.firstColumn - 1,
        rowCount: merge.lastRow - merge.firstRow + 1,
        columnCount: merge.lastColumn - merge.firstColumn + 1,
      }),
    ),
    hiddenRows: grid.hiddenRows,
    hiddenColumns: grid.hiddenColumns.map((column) => columnName(column - 1)),
  };
}

function cellsOf(grid: Grid): Readonly<Record<string, HostCell>> {
  const cells: Record<string, HostCell> = {};
  grid.values.forEach((row, down) => {
    row.forEach((value, across) => {
      if (value === null) return;
      const address = `${columnName(grid.firstColumn - 1 + across)}${grid.firstRow + down}`;
      const text = grid.texts[down]?.[across] ?? null;
      const font = grid.fonts[down]?.[across] ?? null;
      const style: HostStyle = {
        ...(text === null ? {} : { numberFormat: formatOf(text) }),
        ...(font === null ? {} : { font }),
      };
      cells[address] = { value, ...(Object.keys(style).length === 0 ? {} : { style }) };
    });
  });
  return cells;
}

/** Formats that say as much as the displayed texts of a grid do. */
function formatOf(text: string): string {
  const rate = /^-?[\d.,]+?(?:\.(\d+))?%$/.exec(text);
  if (rate !== null) return rate[1] === undefined ? '0%' : `0.${'0'.repeat(rate[1].length)}%`;
  if (/^0\d+$/.test(text)) return '0'.repeat(text.length);
  return 'dd/mm/yyyy';
}

import type { Cell, Worksheet } from '@cj-tech-master/excelts';
import { areaAddress, columnName, parseAddress, type CellArea } from '../cell-area';
import type { HostCell, HostHyperlink, HostStyle } from '../host-workbook';
import { contentOf } from './cell-content';
import { beside, type CellStyles } from './cell-style';

/** The cells of a sheet, with styles beside the workbook's own font, and links by address. */
export function sheetCells(
  sheet: Worksheet,
  styles: CellStyles,
  common: HostStyle,
  links: ReadonlyMap<string, HostHyperlink>,
): Record<string, HostCell> {
  const cells: Record<string, HostCell> = {};
  const arrays: Cell[] = [];
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    const row = sheet.findRow(number);
    if (row === undefined) continue;
    for (let column = 1; column <= row.cellCount; column += 1) {
      const cell = row.findCell(column);
      if (cell === undefined) continue;
      const address = `${columnName(column - 1)}${number}`;
      const { font, ...content } = contentOf(cell);
      const own = beside(styles.of(cell.style), common);
      const style = font === undefined || font === own.font ? own : { ...own, font };
      const hyperlink = links.get(address);
      const known = {
        ...content,
        ...(Object.keys(style).length > 0 && { style }),
        ...(hyperlink !== undefined && { hyperlink }),
      };
      if (Object.keys(known).length > 0) cells[address] = known;
      if (content.formula !== undefined && spanOf(cell) !== null) arrays.push(cell);
    }
  }
  for (const cell of arrays) spreadArray(cells, cell);
  return cells;
}

function spanOf(cell: Cell): CellArea | null {
  const { value } = cell;
  if (typeof value !== 'object' || value === null || !('shareType' in value)) return null;
  // The library's type knows no other word; the first cell of a shared formula bears one.
  const kind: string = value.shareType;
  const area = kind === 'array' ? parseAddress(value.ref)?.area : undefined;
  return area === undefined || area.rowCount * area.columnCount === 1 ? null : area;
}

/**
 * A file keeps an array formula once, with the area that it fills and a value in each cell. Here each
 * cell takes its own element, so that every value stays and none is in the way of the others.
 */
function spreadArray(cells: Record<string, HostCell>, cell: Cell): void {
  const area = spanOf(cell);
  const formula = cells[cell.address]?.formula?.slice(1);
  if (area === null || formula === undefined) return;
  for (let down = 0; down < area.rowCount; down += 1) {
    for (let across = 0; across < area.columnCount; across += 1) {
      const [row, column] = [area.row + down, area.column + across];
      const address = areaAddress({ row, column, rowCount: 1, columnCount: 1 });
      const element = `=INDEX(${formula},${down + 1},${across + 1})`;
      cells[address] = { ...cells[address], formula: element };
    }
  }
}

import { parseAddress } from '../host/cell-area';
import type { PlanArea } from '../report/sheet-plan';

/** An address of cells, with or without its sheet, as the area it names; null when it names none. */
export function planArea(address: string): PlanArea | null {
  const parsed = parseAddress(address);
  if (parsed === null) return null;
  const { row, column, rowCount, columnCount } = parsed.area;
  return {
    firstRow: row + 1,
    firstColumn: column + 1,
    lastRow: row + rowCount,
    lastColumn: column + columnCount,
  };
}

/// <reference types="office-js" />
import type { Area } from '../../sheets/grid';

/** The cells of an area. */
export function rangeIn(worksheet: Excel.Worksheet, area: Area): Excel.Range {
  return worksheet.getRangeByIndexes(
    area.firstRow - 1,
    area.firstColumn - 1,
    area.lastRow - area.firstRow + 1,
    area.lastColumn - area.firstColumn + 1,
  );
}

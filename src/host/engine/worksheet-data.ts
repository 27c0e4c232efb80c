import { BooleanNumber, type IWorksheetData } from '@univerjs/core';

/** Excel's default row height and column width: 15 and 48 points. */
export const defaultRowHeight = 15;
export const defaultColumnWidth = 48;

/** A new sheet as Univer keeps it. */
export function emptyWorksheet(id: string, name: string): IWorksheetData {
  const data: Omit<IWorksheetData, 'zoomRatio' | 'scrollTop' | 'scrollLeft'> = {
    id,
    name,
    tabColor: '',
    hidden: BooleanNumber.FALSE,
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    rowCount: 200,
    columnCount: 30,
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
    mergeData: [],
    cellData: {},
    rowData: {},
    columnData: {},
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: BooleanNumber.TRUE,
    rightToLeft: BooleanNumber.FALSE,
  };
  // Univer's type still asks for three things that Univer has moved elsewhere.
  return data as IWorksheetData;
}

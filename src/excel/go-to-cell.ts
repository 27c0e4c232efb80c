/// <reference types="office-js" />
import type { CellPlace } from '../session/sheet-entry';
import { ExcelProblem } from './excel-problem';

/** @throws ExcelProblem `no-such-sheet`, `hidden-sheet` */
export async function goToCell(
  context: Excel.RequestContext,
  { sheet, cell }: CellPlace,
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load('visibility');
  await context.sync();
  if (worksheet.isNullObject) {
    throw new ExcelProblem('no-such-sheet', `There is no sheet “${sheet}”.`, { sheet });
  }
  if (worksheet.visibility !== 'Visible') {
    throw new ExcelProblem('hidden-sheet', `“${sheet}” is hidden.`, { sheet });
  }
  worksheet.activate();
  if (cell !== null) worksheet.getRange(cell).select();
  await context.sync();
}

/** Where the user is; of several selected ranges, Excel gives none and says so. */
export async function selectedPlace(context: Excel.RequestContext): Promise<CellPlace> {
  const range = context.workbook.getSelectedRange();
  range.load('address');
  range.worksheet.load('name');
  await context.sync();
  const { address, worksheet } = range;
  return { sheet: worksheet.name, cell: address.slice(address.lastIndexOf('!') + 1) };
}

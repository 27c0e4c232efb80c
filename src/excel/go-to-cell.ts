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

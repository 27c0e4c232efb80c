/// <reference types="office-js" />
import { excelCode, ExcelProblem } from './excel-problem';

/** What Excel answers for a member that it lacks, or has and cannot do, such as in some builds of the web and iPad. */
const cannot: ReadonlySet<string> = new Set([
  'ApiNotFound',
  'ApiNotAvailable',
  'NotImplemented',
  'UnsupportedOperation',
  'UnsupportedFeature',
]);

/**
 * The print area of a sheet, else its used part, as a PNG in base64 (`Range.getImage`, ExcelApi 1.7).
 *
 * @returns null where this Excel draws none, or the sheet is empty
 * @throws ExcelProblem `no-such-sheet`
 */
export async function pictureOf(
  context: Excel.RequestContext,
  sheet: string,
): Promise<string | null> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  await context.sync();
  if (worksheet.isNullObject) {
    throw new ExcelProblem('no-such-sheet', `There is no sheet “${sheet}”.`, { sheet });
  }
  const printed = worksheet.pageLayout.getPrintAreaOrNullObject();
  printed.load('address');
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('address');
  await context.sync();
  if (printed.isNullObject && used.isNullObject) return null;
  const address = printed.isNullObject ? used.address : printed.address;
  const image = worksheet.getRange(address.slice(address.lastIndexOf('!') + 1)).getImage();
  try {
    await context.sync();
  } catch (error) {
    if (cannotDo(error)) return null;
    throw error;
  }
  return image.value === '' ? null : image.value;
}

/** True for an error by which Excel says that it does not offer what was asked. */
export function cannotDo(error: unknown): boolean {
  return cannot.has(excelCode(error) ?? '');
}

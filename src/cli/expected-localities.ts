import { isTextName, rowsOfText } from '../sheets/files/list-text';
import { localitiesOfRows, localitiesOfWorkbook } from '../sheets/files/locality-list';
import type { PlaceName } from '../sheets/periods/comparison';
import { readWorkbookFile } from '../xlsx/workbook-file';
import { CommandError } from './command-error';
import { readSource } from './source-file';

/**
 * The localities of a list in a file: a workbook, or text with a locality a line.
 *
 * @throws CommandError `input.not-found`, `input.unreadable`, `input.empty-list`
 * @throws WorkbookError when it should be a workbook and is none
 */
export function readExpected(path: string): readonly PlaceName[] {
  const bytes = readSource(path);
  const places = isTextName(path)
    ? localitiesOfRows(rowsOfText(bytes))
    : localitiesOfWorkbook(readWorkbookFile(bytes).grids);
  if (places.length === 0) throw new CommandError('input.empty-list', { path });
  return places;
}

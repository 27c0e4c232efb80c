import { extname } from 'node:path';
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
  const isText = ['.csv', '.txt', '.tsv'].includes(extname(path).toLowerCase());
  const places = isText
    ? localitiesOfRows(rowsOf(textOf(bytes)))
    : localitiesOfWorkbook(readWorkbookFile(bytes).grids);
  if (places.length === 0) throw new CommandError('input.empty-list', { path });
  return places;
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What older Windows programs write in Viet Nam.
    return new TextDecoder('windows-1258').decode(bytes);
  }
}

/** Cells between tabs, semicolons or commas, whichever the text has most of, in quotes or not. */
function rowsOf(text: string): string[][] {
  const marks = ['\t', ';', ','].map((mark) => ({ mark, count: text.split(mark).length }));
  const { mark } = marks.reduce((most, one) => (one.count > most.count ? one : most));
  const cell = new RegExp(`(?:^|${mark})(?:"((?:[^"]|"")*)"|([^${mark}"]*))`, 'g');
  return text
    .split(/\r\n|\n|\r/)
    .map((line) =>
      [...line.matchAll(cell)].map(([, quoted, plain = '']) =>
        (quoted?.replaceAll('""', '"') ?? plain).trim(),
      ),
    );
}

import { foldSheetName } from '../report/sheet-name';
import { FileCollection } from '../sheets/files/file-collection';
import type { FileOutcome } from '../sheets/files/reading-of-files';
import type { Grid } from '../sheets/grid';
import type { ReadingOptions } from '../sheets/reading';
import { contentKey } from './content-key';
import { WorkbookError } from './workbook-error';
import { readWorkbookFile } from './workbook-file';

/** Reads files one after another into a collection. */
export class FilesReader {
  readonly #files = new FileCollection();

  /** @param options sheets are named without regard to case; a file need not have them */
  constructor(private readonly options: ReadingOptions = {}) {}

  get outcomes(): readonly FileOutcome[] {
    return this.#files.outcomes;
  }

  /**
   * @param file what the list of files calls it
   * @param bytes they are not changed
   */
  read(file: string, bytes: Uint8Array): FileOutcome {
    try {
      const { grids } = readWorkbookFile(bytes);
      return this.#files.add(file, contentKey(bytes), grids, this.#optionsFor(grids));
    } catch (error) {
      // Whatever is the matter with one file, the others are read.
      if (!(error instanceof WorkbookError))
        return this.#files.refuse(file, error instanceof RangeError ? 'oversized' : 'unexpected');
      const { found } = error.details;
      return this.#files.refuse(file, error.code, typeof found === 'string' ? found : undefined);
    }
  }

  /** Notes a file that gave no bytes to read. */
  refuse(file: string, reason: 'inaccessible' | 'oversized'): FileOutcome {
    return this.#files.refuse(file, reason);
  }

  #optionsFor(grids: readonly Grid[]): ReadingOptions {
    const { sheets, ...options } = this.options;
    if (sheets === undefined) return options;
    const wanted = sheets.map(foldSheetName);
    const names = grids.map(({ sheet }) => sheet);
    return { ...options, sheets: names.filter((name) => wanted.includes(foldSheetName(name))) };
  }
}

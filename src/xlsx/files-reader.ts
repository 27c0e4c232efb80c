import { foldSheetName } from '../report/sheet-name';
import type { FileOutcome } from '../sheets/files/reading-of-files';
import { recogniseSheets } from '../sheets/recognise-sheets';
import type { ReadingOptions } from '../sheets/reading';
import { crc32 } from './crc32';
import { WorkbookError } from './workbook-error';
import { readWorkbookFile } from './workbook-file';

/** Bytes. Staff workbooks have some hundred thousand; what is larger is no list of localities. */
export const largestFile = 200 * 1024 * 1024;

/**
 * Reads files one after another, and keeps of each only what its sheets say of localities: neither bytes
 * nor cells of a file that has been read. A bad file is an outcome like any other.
 */
export class FilesReader {
  readonly #outcomes: FileOutcome[] = [];
  readonly #seen = new Map<string, string>();

  /** @param options sheets are named without regard to case; a file need not have them */
  constructor(private readonly options: ReadingOptions = {}) {}

  get outcomes(): readonly FileOutcome[] {
    return this.#outcomes;
  }

  /**
   * @param file what the list of files calls it
   * @param bytes they are not changed
   */
  read(file: string, bytes: Uint8Array): FileOutcome {
    const outcome = this.#outcomeOf(file, bytes);
    this.#outcomes.push(outcome);
    return outcome;
  }

  /** Notes a file that gave no bytes to read. */
  refuse(file: string, reason: 'inaccessible' | 'oversized'): FileOutcome {
    const outcome: FileOutcome = { file, kind: 'unreadable', reason };
    this.#outcomes.push(outcome);
    return outcome;
  }

  #outcomeOf(file: string, bytes: Uint8Array): FileOutcome {
    const content = `${String(bytes.length)} ${String(crc32(bytes))}`;
    const twin = this.#seen.get(content);
    if (twin !== undefined) return { file, kind: 'copy', of: twin };
    try {
      const { grids } = readWorkbookFile(bytes);
      const { sheets, ...options } = this.options;
      const wanted = sheets?.map(foldSheetName);
      const named = grids
        .map(({ sheet }) => sheet)
        .filter((name) => wanted?.includes(foldSheetName(name)));
      const recognised = recogniseSheets(
        grids,
        { ...options, ...(wanted !== undefined && { sheets: named }) },
        file,
      );
      this.#seen.set(content, file);
      // A copy: a text that was cut out of a part of the file would keep the whole part.
      return { file, kind: 'read', sheets: structuredClone(recognised) };
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      const { found } = error.details;
      return {
        file,
        kind: 'unreadable',
        reason: error.code,
        ...(typeof found === 'string' && { found }),
      };
    }
  }
}

import type { Grid } from '../grid';
import type { ReadingOptions } from '../reading';
import { recogniseSheets } from '../recognise-sheets';
import type { FileOutcome } from './reading-of-files';

/** Bytes. Staff workbooks have some hundred thousand; what is larger is no list of localities. */
export const largestFile = 200 * 1024 * 1024;

/**
 * Files that are to be reported together, one after another. Of each it keeps what its sheets say of
 * localities: neither bytes nor cells. A bad file is an outcome like any other.
 */
export class FileCollection {
  readonly #outcomes: Map<string, FileOutcome>;
  /** Files by their content. */
  readonly #seen: Map<string, string>;

  /** @param former a collection that this one begins with; it stays as it is */
  constructor(former?: FileCollection) {
    this.#outcomes = new Map(former === undefined ? [] : former.#outcomes);
    this.#seen = new Map(former === undefined ? [] : former.#seen);
  }

  get outcomes(): readonly FileOutcome[] {
    return [...this.#outcomes.values()];
  }

  /**
   * @param file what the list of files calls it
   * @param content the same for the same bytes
   */
  add(
    file: string,
    content: string,
    grids: readonly Grid[],
    options: ReadingOptions = {},
  ): FileOutcome {
    // A clone: a text that was cut out of a part of the file would keep the whole part.
    const sheets = structuredClone(recogniseSheets(grids, options, file));
    const twin = this.#seen.get(content);
    if (twin !== undefined && twin !== file)
      return this.#note({ file, kind: 'copy', of: twin, sheets });
    this.#seen.set(content, file);
    return this.#note({ file, kind: 'read', sheets });
  }

  /** Notes a file that cannot be read. */
  refuse(file: string, reason: string, found?: string): FileOutcome {
    return this.#note({
      file,
      kind: 'unreadable',
      reason,
      ...(found !== undefined && { found }),
    });
  }

  /** Of a file that has copies the first of them counts from now on. */
  remove(file: string): void {
    this.#outcomes.delete(file);
    const copies = this.outcomes.flatMap((one) =>
      one.kind === 'copy' && one.of === file ? [one] : [],
    );
    const [heir, ...others] = copies;
    for (const [content, known] of this.#seen) {
      if (known !== file) continue;
      if (heir === undefined) this.#seen.delete(content);
      else this.#seen.set(content, heir.file);
    }
    if (heir === undefined) return;
    this.#note({ file: heir.file, kind: 'read', sheets: heir.sheets });
    for (const other of others) this.#note({ ...other, of: heir.file });
  }

  #note(outcome: FileOutcome): FileOutcome {
    this.#outcomes.set(outcome.file, outcome);
    return outcome;
  }
}

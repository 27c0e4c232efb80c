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
    const twin = this.#seen.get(content);
    if (twin !== undefined && twin !== file) return this.#note({ file, kind: 'copy', of: twin });
    const recognised = recogniseSheets(grids, options, file);
    this.#seen.set(content, file);
    // A copy: a text that was cut out of a part of the file would keep the whole part.
    return this.#note({ file, kind: 'read', sheets: structuredClone(recognised) });
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

  /** @returns copies of the file, which are gone as well: nothing but the file itself was read of them */
  remove(file: string): readonly string[] {
    const copies = this.outcomes.flatMap((one) =>
      one.kind === 'copy' && one.of === file ? one.file : [],
    );
    for (const name of [file, ...copies]) this.#outcomes.delete(name);
    for (const [content, known] of this.#seen) if (known === file) this.#seen.delete(content);
    return copies;
  }

  #note(outcome: FileOutcome): FileOutcome {
    this.#outcomes.set(outcome.file, outcome);
    return outcome;
  }
}

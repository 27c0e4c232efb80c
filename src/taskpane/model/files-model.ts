import { compareNames, isHiddenName, isWorkbookName } from '../../sheets/files/file-order';
import type { FilePort } from '../file/file-channel';
import { openFilePort } from '../file/open-port';
import { DeskError } from '../desk/desk-client';
import { ExpectedModel } from './expected-model';
import type { PaneWork } from './pane-work';
import { gridsOf } from './picked-file';
import type { PickedFile, ReadFile } from './picked-file';
import type { SourceModel } from './source-model';

/** Files that are reported together, instead of the workbook. They are read one after another, and never changed. */
export class FilesModel {
  readonly expected: ExpectedModel;
  readonly #work: PaneWork;
  readonly #source: SourceModel;
  /** Those that are reported, by what the list calls them. */
  readonly #files = new Map<string, PickedFile>();
  #stop: AbortController | null = null;
  #port: FilePort | null = null;

  constructor(work: PaneWork, source: SourceModel) {
    this.#work = work;
    this.#source = source;
    this.expected = new ExpectedModel(work, source);
  }

  /** Reads files, to those that are there. One bad file never stops the rest; stopping drops them all. */
  async add(picked: readonly PickedFile[]): Promise<void> {
    const { names = [], groupBy = null } = this.#work.store.state.files ?? {};
    const files = listed(picked, names);
    if (files.length > 0) await this.#read(files, { beside: names, groupBy });
  }

  /**
   * Reports by the column of that header, or by district. The files are read again: of the cells nothing is
   * kept but what the report needs.
   */
  async group(groupBy: string | null): Promise<void> {
    const files = [...this.#files].map(([name, file]) => ({ name, file }));
    await this.#read(files, { beside: [], groupBy });
  }

  /** @param beside names of files that have been read */
  async #read(
    files: readonly ListedFile[],
    { beside, groupBy }: { readonly beside: readonly string[]; readonly groupBy: string | null },
  ): Promise<void> {
    const { store, desk } = this.#work;
    if (this.#stop !== null) return;
    const former = store.state.files;
    const names = [...beside, ...files.map(({ name }) => name)];
    const stop = new AbortController();
    this.#stop = stop;
    store.set({ step: 'source', notice: null });
    this.#port = openFilePort();
    try {
      await desk.ask('beginFiles', beside, groupBy);
      for (const [done, { name, file }] of files.entries()) {
        if (stop.signal.aborted) break;
        const reading = { done, total: files.length, name, isStopping: false };
        store.set({ files: { names, groupBy, reading } });
        const grids = await gridsOf(this.#port, file);
        if ('reason' in grids) {
          await desk.ask('refuseFile', name, grids.reason);
          // Whoever broke down over a file does no other.
          if (!grids.isRefused) {
            this.#port.close();
            this.#port = openFilePort();
          }
        } else {
          await this.#give(name, grids);
        }
      }
    } finally {
      this.close();
      this.#stop = null;
      store.set({ files: former });
    }
    if (stop.signal.aborted) {
      store.set({ notice: { kind: 'cancelled' } });
      return;
    }
    for (const { name, file } of files) this.#files.set(name, file);
    await desk.ask('useFiles');
    store.set({ files: { names, groupBy, reading: null }, done: null });
    await this.#source.sayAgain();
  }

  /** Stops before the next file. */
  stop(): void {
    const { store } = this.#work;
    const { files } = store.state;
    this.#stop?.abort();
    if (files?.reading == null) return;
    store.set({ files: { ...files, reading: { ...files.reading, isStopping: true } } });
  }

  /** Ends the reading: nobody asks for it any more. */
  close(): void {
    this.#port?.close();
    this.#port = null;
  }

  async remove(name: string): Promise<void> {
    const { store, desk } = this.#work;
    const { files } = store.state;
    const names = (files?.names ?? []).filter((one) => one !== name);
    if (files === null || names.length === 0) {
      await this.leave();
      return;
    }
    this.#files.delete(name);
    await desk.ask('removeFile', name);
    store.set({ files: { ...files, names } });
    await this.#source.sayAgain();
  }

  /** Whatever is the matter with one file, the others are read. */
  async #give(name: string, { content, grids }: ReadFile): Promise<void> {
    const { desk } = this.#work;
    try {
      await desk.giveFile(name, content, grids);
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      await desk.ask('refuseFile', name, 'unexpected');
    }
  }

  /** Reports the workbook again. */
  async leave(): Promise<void> {
    const { store, desk } = this.#work;
    this.#files.clear();
    await desk.ask('leaveFiles');
    store.set({ files: null, expected: null, refusedList: null, step: 'source', done: null });
    await this.#source.sayAgain();
  }
}

interface ListedFile {
  readonly name: string;
  readonly file: PickedFile;
}

/** In the order of their names, each under a name of its own; of folders only workbooks that are not hidden. */
function listed(picked: readonly PickedFile[], taken: readonly string[]): readonly ListedFile[] {
  const names = new Set(taken);
  return picked
    .filter(({ path }) => {
      const parts = path.split('/');
      const isPickedItself = parts.length === 1;
      return !parts.some(isHiddenName) && (isPickedItself || isWorkbookName(path));
    })
    .sort((a, b) => comparePaths(a.path, b.path))
    .map((file) => {
      let name = file.path;
      for (let number = 2; names.has(name); number += 1) name = `${file.path} (${String(number)})`;
      names.add(name);
      return { name, file };
    });
}

function comparePaths(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  for (const [index, part] of left.entries()) {
    const order = compareNames(part, right[index] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

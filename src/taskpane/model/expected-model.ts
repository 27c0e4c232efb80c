import { isTextName } from '../../sheets/files/list-text';
import { openFilePort } from '../file/open-port';
import type { PaneWork } from './pane-work';
import { gridsOf } from './picked-file';
import type { PickedFile } from './picked-file';
import type { SourceModel } from './source-model';

/** The localities that were to send a file, as the user lists them. */
export class ExpectedModel {
  readonly #work: PaneWork;
  readonly #source: SourceModel;

  constructor(work: PaneWork, source: SourceModel) {
    this.#work = work;
    this.#source = source;
  }

  /** Takes the list from a file: a workbook, or text with a locality a line. */
  async takeFile(file: PickedFile): Promise<void> {
    await this.#take(file.path, await this.#countIn(file));
  }

  /** Takes the list from the sheet that the user is on. */
  async takeSheet(): Promise<void> {
    const { sheet } = await this.#work.patiently((session) => session.selection());
    const grids = await this.#work.patiently((session) => session.readSheets([sheet]));
    await this.#take(sheet, await this.#work.desk.giveList(grids));
  }

  /** Nobody is expected any more. */
  async forget(): Promise<void> {
    await this.#work.desk.ask('expectNobody');
    this.#work.store.set({ expected: null, refusedList: null });
    await this.#source.sayAgain();
  }

  /** @param count localities on the list; with none of them the former list stays */
  async #take(name: string, count: number): Promise<void> {
    const { store } = this.#work;
    if (count === 0) {
      store.set({ refusedList: name });
      return;
    }
    store.set({ expected: { name, count }, refusedList: null });
    await this.#source.sayAgain();
  }

  async #countIn(file: PickedFile): Promise<number> {
    const { desk } = this.#work;
    if (isTextName(file.path)) {
      return desk.ask('expectText', new Uint8Array(await file.arrayBuffer()));
    }
    const port = openFilePort();
    try {
      const read = await gridsOf(port, file);
      return 'reason' in read ? 0 : await desk.giveList(read.grids);
    } finally {
      port.close();
    }
  }
}

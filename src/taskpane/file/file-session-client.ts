import type { ExistingSheet } from '../../report/ownership';
import type { SheetPlan } from '../../report/sheet-plan';
import type { CellRepair, Repaired } from '../../session/cell-repair';
import type { FormulaInsertion, InsertedFormulas } from '../../session/formula-insertion';
import type { Problem } from '../../session/problem';
import type { JobControl } from '../../session/progress';
import type { Session } from '../../session/session';
import type { CellPlace, SheetEntry } from '../../session/sheet-entry';
import type { Recovered, Undone, WrittenReport } from '../../session/written-report';
import type { Grid } from '../../sheets/grid';
import type { TableChange } from '../../sheets/kept/keep-period';
import { GridTray } from '../desk/grid-tray';
import type { PaneProblem } from '../model/pane-state';
import type { FileAnswer, FileMethod, FilePort, FileRefusal } from './file-channel';

/** A problem that came from where the file is worked on. */
class ClientProblem extends Error implements Problem {
  override readonly name = 'ClientProblem' as const;
  readonly code: Problem['code'];
  readonly unchanged: boolean;
  readonly details: Problem['details'];

  constructor({ code, unchanged, details }: PaneProblem) {
    super(code);
    this.code = code;
    this.unchanged = unchanged;
    this.details = details;
  }
}

/** The file cannot be opened. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile' as const;

  constructor(readonly refusal: FileRefusal) {
    super(refusal.code);
  }
}

/** What the page around the pane is told. */
export interface FileListener {
  /** The pane wants to show a place. */
  shown(place: CellPlace): void;
  /** The sheets are not what they were. */
  changed(): void;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly control: JobControl;
  /** Of sheets that come in pieces: what is in it is the answer. */
  readonly tray: GridTray | null;
}

/** The session of a file that is worked on elsewhere, in a worker: every answer comes later. */
export class FileSessionClient implements Session {
  readonly #port: FilePort;
  readonly #listener: FileListener;
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;
  #content = '';

  private constructor(port: FilePort, listener: FileListener) {
    this.#port = port;
    this.#listener = listener;
    port.answer = (answer) => {
      this.#receive(answer);
    };
  }

  /**
   * @param bytes a file; `null` for a new workbook
   * @throws RefusedFile for bytes that are no workbook that can be read
   */
  static async open(
    port: FilePort,
    bytes: Uint8Array | null,
    listener: FileListener,
  ): Promise<FileSessionClient> {
    const client = new FileSessionClient(port, listener);
    client.#content = await client.#ask('open', [bytes]);
    return client;
  }

  /** Forgets the file, and ends the work on it. */
  close(): void {
    this.#port.close();
  }

  /** The same for files of the same bytes. */
  get content(): string {
    return this.#content;
  }

  /** The file as it is now. */
  file(): Promise<Uint8Array> {
    return this.#ask('file');
  }

  listSheets(): Promise<readonly SheetEntry[]> {
    return this.#ask('listSheets');
  }

  readSheets(names?: readonly string[], control?: JobControl): Promise<readonly Grid[]> {
    return this.#ask('readSheets', [names], control, new GridTray());
  }

  existingSheets(): Promise<readonly ExistingSheet[]> {
    return this.#ask('existingSheets');
  }

  writeReport(plans: Iterable<SheetPlan>, control?: JobControl): Promise<WrittenReport> {
    return this.#change(this.#ask('writeReport', [[...plans]], control), () => true);
  }

  picture(): Promise<null> {
    return Promise.resolve(null);
  }

  undoReport(): Promise<Undone | null> {
    return this.#change(this.#ask<Undone | null>('undoReport'), isSomething);
  }

  recover(): Promise<Recovered | null> {
    return this.#ask('recover');
  }

  repairCells(repairs: readonly CellRepair[]): Promise<Repaired> {
    return this.#change(
      this.#ask<Repaired>('repairCells', [repairs]),
      ({ repaired }) => repaired.length > 0,
    );
  }

  undoRepair(): Promise<Undone | null> {
    return this.#change(this.#ask<Undone | null>('undoRepair'), isSomething);
  }

  insertFormulas(insertion: FormulaInsertion): Promise<InsertedFormulas> {
    return this.#change(this.#ask('insertFormulas', [insertion]), () => true);
  }

  undoFormulas(): Promise<Undone | null> {
    return this.#change(this.#ask<Undone | null>('undoFormulas'), isSomething);
  }

  changeTable(change: TableChange): Promise<void> {
    return this.#change(this.#ask('changeTable', [change]), () => true);
  }

  undoTable(): Promise<Undone | null> {
    return this.#change(this.#ask<Undone | null>('undoTable'), isSomething);
  }

  selection(): Promise<CellPlace> {
    return this.#ask('selection');
  }

  async select(place: CellPlace): Promise<void> {
    await this.userSelects(place);
    this.#listener.shown(place);
  }

  /** The user has gone to a place: nobody needs to be shown it. */
  userSelects(place: CellPlace): Promise<void> {
    return this.#ask('select', [place]);
  }

  /** Nobody else changes the file. */
  watch(): Promise<() => Promise<void>> {
    return Promise.resolve(() => Promise.resolve());
  }

  readSetting(key: string): Promise<string | null> {
    return this.#ask('readSetting', [key]);
  }

  writeSetting(key: string, value: string): Promise<void> {
    return this.#ask('writeSetting', [key, value]);
  }

  async #change<T>(work: Promise<T>, isChange: (result: T) => boolean): Promise<T> {
    const result = await work;
    if (isChange(result)) this.#listener.changed();
    return result;
  }

  async #ask<T>(
    method: FileMethod,
    parameters: readonly unknown[] = [],
    control: JobControl = {},
    tray: GridTray | null = null,
  ): Promise<T> {
    const id = (this.#count += 1);
    const stop = (): void => {
      this.#port.post({ id, method: 'stop' });
    };
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, control, tray });
    });
    this.#port.post({ id, method, parameters });
    if (control.signal?.aborted === true) stop();
    control.signal?.addEventListener('abort', stop);
    try {
      return (await answer) as T;
    } finally {
      control.signal?.removeEventListener('abort', stop);
    }
  }

  #receive(answer: FileAnswer | null): void {
    if (answer === null) {
      for (const { reject } of this.#waiting.values()) reject(new Error('The worker stopped.'));
      this.#waiting.clear();
      return;
    }
    const waiting = this.#waiting.get(answer.id);
    if (waiting === undefined) return;
    const { control, tray } = waiting;
    switch (answer.kind) {
      case 'progress':
        control.onProgress?.(answer.progress);
        return;
      case 'heads':
        tray?.begin(answer.heads);
        return;
      case 'rows':
        tray?.add(answer.sheet, answer.rows);
        return;
      case 'result':
        waiting.resolve(tray === null ? answer.result : tray.grids);
        break;
      case 'problem':
        waiting.reject(new ClientProblem(answer.problem));
        break;
      case 'refusal':
        waiting.reject(new RefusedFile(answer.refusal));
        break;
    }
    this.#waiting.delete(answer.id);
  }
}

function isSomething(undone: Undone | null): boolean {
  return undone !== null;
}

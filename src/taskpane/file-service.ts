import type { SheetPlan } from '../report/sheet-plan';
import type { JobControl } from '../session/progress';
import type { Grid } from '../sheets/grid';
import { contentKey } from '../xlsx/content-key';
import { FileSession } from '../xlsx/file-session';
import { WorkbookError } from '../xlsx/workbook-error';
import { headOf, piecesOf } from './desk/grid-tray';
import type { FileAnswer, FileMethod, FileRequest } from './file/file-channel';
import { problemOf } from './model/pane-work';

/** Works on one file after the other, as it is asked. */
export class FileService {
  readonly #answer: (answer: FileAnswer) => void;
  readonly #stops = new Map<number, AbortController>();
  #session: FileSession | null = null;

  constructor(answer: (answer: FileAnswer) => void) {
    this.#answer = answer;
  }

  async take(request: FileRequest): Promise<void> {
    const { id, method } = request;
    if (method === 'stop') {
      this.#stops.get(id)?.abort();
      return;
    }
    try {
      const result = await this.#work(id, method, request.parameters);
      this.#answer({ id, kind: 'result', result });
    } catch (error) {
      if (method === 'open' && error instanceof WorkbookError) {
        const { code, details } = error;
        this.#answer({ id, kind: 'refusal', refusal: { code, details } });
      } else this.#answer({ id, kind: 'problem', problem: problemOf(error) });
    } finally {
      this.#stops.delete(id);
    }
  }

  async #work(id: number, method: FileMethod, parameters: readonly unknown[]): Promise<unknown> {
    if (method === 'open') {
      const bytes = parameters[0] as Uint8Array | null;
      this.#session = bytes === null ? FileSession.create() : FileSession.open(bytes);
      return bytes === null ? '' : contentKey(bytes);
    }
    const session = this.#session;
    if (session === null) throw new Error('No file is open.');
    if (method === 'readSheets') {
      const [names] = parameters as readonly [readonly string[] | undefined];
      this.#giveSheets(id, await session.readSheets(names, this.#control(id)));
      return null;
    }
    if (method === 'writeReport') {
      const [plans] = parameters as readonly [readonly SheetPlan[]];
      return session.writeReport(plans, this.#control(id));
    }
    const ask: unknown = Reflect.get(session, method);
    if (typeof ask !== 'function') throw new Error('unknown method');
    return Reflect.apply(ask, session, parameters) as Promise<unknown>;
  }

  /** In pieces, so that taking a large sheet holds up nobody. */
  #giveSheets(id: number, grids: readonly Grid[]): void {
    this.#answer({ id, kind: 'heads', heads: grids.map(headOf) });
    for (const [sheet, grid] of grids.entries()) {
      for (const rows of piecesOf(grid)) this.#answer({ id, kind: 'rows', sheet, rows });
    }
  }

  #control(id: number): JobControl {
    const stop = new AbortController();
    this.#stops.set(id, stop);
    return {
      signal: stop.signal,
      onProgress: (progress) => {
        this.#answer({ id, kind: 'progress', progress });
      },
    };
  }
}

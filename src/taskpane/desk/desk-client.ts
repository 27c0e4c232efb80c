import type { Grid } from '../../sheets/grid';
import type { Desk } from './desk';
import type { Port } from '../worker-port';
import { headOf, piecesOf } from './grid-tray';

type Method = keyof Desk;

/** What is asked of a desk. */
export interface DeskRequest {
  readonly id: number;
  readonly method: Method;
  readonly parameters: readonly unknown[];
}

/** Its answer, or the name of the error that it failed with. */
export type DeskAnswer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };

/** Carries requests to a desk, wherever it stands. */
export type DeskPort = Port<DeskRequest, DeskAnswer>;

/** The desk could not do what it was asked. The message holds no text of the workbook. */
export class DeskError extends Error {
  override readonly name = 'DeskError' as const;
  readonly code = 'desk-failed' as const;
}

/** A desk as the pane sees it: every answer comes later. */
export class DeskClient {
  readonly #port: DeskPort;
  readonly #waiting = new Map<
    number,
    { resolve: (result: unknown) => void; reject: (error: Error) => void }
  >();
  #count = 0;

  constructor(port: DeskPort) {
    this.#port = port;
    port.answer = (answer) => {
      this.#receive(answer);
    };
  }

  /** @throws DeskError */
  async ask<M extends Method>(
    method: M,
    ...parameters: Parameters<Desk[M]>
  ): Promise<Awaited<ReturnType<Desk[M]>>> {
    const id = (this.#count += 1);
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
    this.#port.post({ id, method, parameters });
    return (await answer) as Awaited<ReturnType<Desk[M]>>;
  }

  /** Passes the sheets in pieces; between two of them the page can do other things. */
  async give(grids: readonly Grid[]): Promise<void> {
    await this.ask('beginSheets', grids.map(headOf));
    for (const [index, grid] of grids.entries()) {
      for (const rows of piecesOf(grid)) await this.ask('addRows', index, rows);
    }
  }

  /** The same for one of several files. */
  async giveFile(file: string, content: string, grids: readonly Grid[]): Promise<void> {
    await this.#passFile(grids);
    await this.ask('endFile', file, content);
  }

  /** The same for the list of those who were to send a file; how many localities are on it. */
  async giveList(grids: readonly Grid[]): Promise<number> {
    await this.#passFile(grids);
    return this.ask('expectFile');
  }

  /** Nobody will ask any more. */
  close(): void {
    this.#port.close();
  }

  async #passFile(grids: readonly Grid[]): Promise<void> {
    await this.ask('beginFile', grids.map(headOf));
    for (const [index, grid] of grids.entries()) {
      for (const rows of piecesOf(grid)) await this.ask('addFileRows', index, rows);
    }
  }

  #receive(answer: DeskAnswer | null): void {
    if (answer === null) {
      for (const { reject } of this.#waiting.values()) reject(new DeskError('the worker stopped'));
      this.#waiting.clear();
      return;
    }
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('error' in answer) waiting?.reject(new DeskError(answer.error));
    else waiting?.resolve(answer.result);
  }
}

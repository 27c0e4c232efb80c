import type { Problem, ProblemCode } from '../../session/problem';
import type { Session } from '../../session/session';
import { DeskError } from '../desk/desk-client';
import type { DeskClient } from '../desk/desk-client';
import type { PaneProblem, PaneState } from './pane-state';
import type { Store } from './store';

/** Milliseconds between two attempts while a cell is being edited. */
const editPause = 700;

/** Instead of an answer. */
const editing = Symbol('a cell is being edited');

/** What the pane asks of the desk. */
export type PaneDesk = Pick<DeskClient, 'ask' | 'give' | 'giveFile' | 'giveList'>;

/** What all parts of the pane's model work with. */
export class PaneWork {
  #isGivenUp = false;
  #again: (() => Promise<void>) | null = null;

  constructor(
    readonly store: Store<PaneState>,
    readonly session: Session,
    readonly desk: PaneDesk,
  ) {}

  /** Does something that may fail; the failure is shown, and the same can be tried again. */
  async attempt(work: () => Promise<void>): Promise<void> {
    this.store.set({ problem: null });
    this.#again = null;
    try {
      await work();
    } catch (error) {
      const problem = problemOf(error);
      this.#again = () => this.attempt(work);
      if (problem.code === 'cancelled') this.store.set({ notice: { kind: 'cancelled' } });
      else this.store.set({ problem });
    }
  }

  async retry(): Promise<void> {
    await this.#again?.();
  }

  /** Asks the session; while a cell is being edited, says so and waits until it is finished. */
  async patiently<T>(ask: (session: Session) => Promise<T>): Promise<T> {
    this.#isGivenUp = false;
    try {
      for (;;) {
        const answer = await this.#unlessEditing(ask);
        if (answer !== editing) return answer;
        this.store.set({ isWaitingForCell: true });
        await new Promise((resolve) => setTimeout(resolve, editPause));
      }
    } finally {
      if (this.store.state.isWaitingForCell) this.store.set({ isWaitingForCell: false });
    }
  }

  async #unlessEditing<T>(ask: (session: Session) => Promise<T>): Promise<T | typeof editing> {
    try {
      return await ask(this.session);
    } catch (error) {
      const { code, unchanged } = problemOf(error);
      if (code === 'cell-edit-mode' && unchanged && !this.#isGivenUp) return editing;
      throw error;
    }
  }

  /** Ends the waiting for a cell: what waited fails. */
  stopWaiting(): void {
    this.#isGivenUp = true;
  }
}

/** Anything that was thrown, as it is shown and told to support. */
export function problemOf(error: unknown): PaneProblem {
  if (isProblem(error)) {
    const { code, unchanged, details } = error;
    return { code, unchanged, details };
  }
  const reason =
    error instanceof DeskError
      ? `${error.name}: ${error.message}`
      : error instanceof Error
        ? error.name
        : 'unknown';
  return { code: 'unexpected', unchanged: true, details: { reason } };
}

const codes: Readonly<Record<ProblemCode, true>> = {
  'excel-too-old': true,
  'cell-edit-mode': true,
  'protected-workbook': true,
  'protected-sheet': true,
  'sheet-in-use': true,
  'cells-filled': true,
  'hidden-sheet': true,
  'no-such-sheet': true,
  cancelled: true,
  'too-large': true,
  'invalid-plan': true,
  'not-restored': true,
  unexpected: true,
};

function isProblem(error: unknown): error is Problem {
  return (
    error instanceof Error &&
    'code' in error &&
    Object.hasOwn(codes, String(error.code)) &&
    'unchanged' in error
  );
}

import type { FormulaKind } from '../../session/formula-insertion';
import type { PaneWork } from './pane-work';

/** Formulas of ours beside the rows of a staff sheet. */
export class FormulaModel {
  readonly #work: PaneWork;

  constructor(work: PaneWork) {
    this.#work = work;
  }

  /** Writes into the column that the user has selected, which must be empty. */
  async insert(kind: FormulaKind): Promise<void> {
    const { store, desk } = this.#work;
    const place = await this.#work.patiently((session) => session.selection());
    const insertion = await desk.ask('formulaPlace', place, kind);
    if (insertion === null) {
      store.set({ notice: { kind: 'no-formula-place', formula: kind, sheet: place.sheet } });
      return;
    }
    const written = await this.#work.patiently((session) => session.insertFormulas(insertion));
    store.set({
      canUndoFormulas: true,
      notice: { kind: 'formulas', formula: kind, place: written.place },
    });
  }

  async undo(): Promise<void> {
    const { store } = this.#work;
    const undone = await this.#work.patiently((session) => session.undoFormulas());
    store.set({ canUndoFormulas: false });
    if (undone !== null) store.set({ notice: { kind: 'undone', what: 'formulas', undone } });
  }
}

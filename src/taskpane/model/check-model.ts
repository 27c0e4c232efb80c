import type { Finding, FindingCode } from '../../sheets/finding';
import type { RepairKind } from '../../sheets/repairs/repair';
import type { PaneWork } from './pane-work';
import type { SourceModel } from './source-model';

/** Findings and repairs. */
export class CheckModel {
  readonly #work: PaneWork;
  readonly #source: SourceModel;

  constructor(work: PaneWork, source: SourceModel) {
    this.#work = work;
    this.#source = source;
  }

  /** Lists all findings of a kind, not only the first. */
  async showAll(code: FindingCode): Promise<void> {
    const { store, desk } = this.#work;
    const all = await desk.ask('findings', code);
    store.set({ allFindings: { ...store.state.allFindings, [code]: all } });
  }

  async goTo({ sheet, cell }: Pick<Finding, 'sheet' | 'cell'>): Promise<void> {
    if (sheet === null) return;
    await this.#work.patiently((session) => session.select({ sheet, cell }));
  }

  /** Shows before and after of every cell of a kind; nothing is changed yet. */
  async proposeRepair(kind: RepairKind): Promise<void> {
    const repairs = await this.#work.desk.ask('repairs', kind);
    this.#work.store.set({ repair: { kind, repairs } });
  }

  dropRepair(): void {
    this.#work.store.set({ repair: null });
  }

  /** Repairs the cells that were shown, and reads the workbook again. */
  async confirmRepair(): Promise<void> {
    const { store } = this.#work;
    const { repair } = store.state;
    if (repair === null) return;
    store.set({ isRepairing: true });
    try {
      const { repaired, skipped } = await this.#work.patiently((session) =>
        session.repairCells(repair.repairs),
      );
      store.set({
        repair: null,
        canUndoRepair: repaired.length > 0 || store.state.canUndoRepair,
        notice: { kind: 'repaired', cells: repaired.length, skipped: skipped.length },
      });
    } finally {
      store.set({ isRepairing: false });
    }
    await this.#source.readAgain();
  }

  async undoRepair(): Promise<void> {
    const { store } = this.#work;
    const undone = await this.#work.patiently((session) => session.undoRepair());
    store.set({ canUndoRepair: false });
    if (undone === null) return;
    store.set({ notice: { kind: 'undone', what: 'repair', undone } });
    await this.#source.readAgain();
  }
}

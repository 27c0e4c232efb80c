import type { SharingWish } from '../../coverage/sharing';
import type { PaneWork } from './pane-work';
import type { ReportModel } from './report-model';
import type { SourceModel } from './source-model';

/** A plan from above shared out among localities or groups, on a sheet of its own. */
export class SharingModel {
  readonly #work: PaneWork;
  readonly #source: SourceModel;
  readonly #report: ReportModel;

  constructor(work: PaneWork, source: SourceModel, report: ReportModel) {
    this.#work = work;
    this.#source = source;
    this.#report = report;
  }

  async choose(wish: SharingWish): Promise<void> {
    await this.#source.choose({ sharing: wish });
  }

  /** Writes the sheet by the choices as they are. */
  async write(): Promise<void> {
    const { store, desk } = this.#work;
    if (store.state.run !== null) return;
    await this.#report.inRun(async (signal, show) => {
      const { choices, language } = store.state;
      const { sharing, report } = choices;
      if (sharing === null) return;
      const existing = await this.#work.patiently((session) => session.existingSheets());
      const plan = await desk.ask('planSharing', sharing, existing, { ...report, language });
      await this.#report.writeSheet(plan, signal, show);
      store.set({ sharedSheet: plan.name, notice: null });
    });
  }

  async undo(): Promise<void> {
    const { store } = this.#work;
    const undone = await this.#work.patiently((session) => session.undoReport());
    store.set({ sharedSheet: null });
    if (undone !== null) store.set({ notice: { kind: 'undone', what: 'report', undone } });
  }
}

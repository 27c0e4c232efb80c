import type { KeepingPreview } from '../desk/keeping';
import type { PaneWork } from './pane-work';
import type { ReportModel } from './report-model';
import type { SourceModel } from './source-model';

/** This period's figures on the sheet of kept periods. */
export class KeepingModel {
  readonly #work: PaneWork;
  readonly #source: SourceModel;
  readonly #report: ReportModel;

  constructor(work: PaneWork, source: SourceModel, report: ReportModel) {
    this.#work = work;
    this.#source = source;
    this.#report = report;
  }

  /** Shows what is kept so far, and what keeping would do. */
  async look(): Promise<void> {
    this.#work.store.set({ keeping: await this.#preview(), kept: null });
  }

  /** Keeps the figures, after asking when the period is kept already. */
  async keep(): Promise<void> {
    const { store } = this.#work;
    if (store.state.run !== null) return;
    await this.#report.inRun(async (signal, show) => {
      const { language, keeping: shown } = store.state;
      const isAsked = shown?.kind === 'change' && shown.standing > 0 && store.state.asksToReplace;
      const preview = await this.#preview();
      store.set({ keeping: preview });
      if (preview.kind === 'obstacle' || preview.kind === 'same') return;
      if (preview.kind === 'change' && preview.standing > 0 && !isAsked) {
        store.set({ asksToReplace: true });
        return;
      }
      const existing = await this.#work.patiently((session) => session.existingSheets());
      const { plan, change } = await this.#work.desk.ask('planKeeping', existing, language);
      if (plan !== null) {
        await this.#report.writeSheet(plan, signal, show);
      } else if (change !== null) {
        await this.#work.patiently((session) => session.changeTable(change));
      }
      const sheet = plan?.name ?? change?.sheet ?? '';
      const kept = { sheet, asOf: preview.asOf, rows: preview.rows, isNew: plan !== null };
      await this.#source.readAgain();
      store.set({ kept, asksToReplace: false, keeping: await this.#preview() });
    });
  }

  dropQuestion(): void {
    this.#work.store.set({ asksToReplace: false });
  }

  async undo(): Promise<void> {
    const { store } = this.#work;
    const { kept } = store.state;
    if (kept === null) return;
    const undone = await this.#work.patiently((session) =>
      kept.isNew ? session.undoReport() : session.undoTable(),
    );
    await this.#source.readAgain();
    store.set({ kept: null, keeping: await this.#preview() });
    if (undone !== null) store.set({ notice: { kind: 'undone', what: 'keeping', undone } });
  }

  #preview(): Promise<KeepingPreview> {
    return this.#work.desk.ask('keeping', this.#work.store.state.language);
  }
}

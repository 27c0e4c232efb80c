import type { SelfChecking } from '../../session/self-check';
import type { PaneWork } from './pane-work';
import type { ReportModel } from './report-model';

/** Trying out the Excel at hand. */
export class SelfCheckModel {
  readonly #work: PaneWork;
  readonly #report: ReportModel;
  readonly #checking: SelfChecking;

  constructor(work: PaneWork, report: ReportModel, checking: SelfChecking) {
    this.#work = work;
    this.#report = report;
    this.#checking = checking;
  }

  /** Excel's own undo list may be cleared: asked each time, for it is seldom done. */
  ask(): void {
    this.#work.store.set({ asksBeforeCheck: true });
  }

  drop(): void {
    this.#work.store.set({ asksBeforeCheck: false });
  }

  async run(): Promise<void> {
    const { store } = this.#work;
    store.set({ asksBeforeCheck: false });
    if (store.state.run !== null) return;
    await this.#report.inRun(
      async (signal, onProgress) => {
        const selfCheck = await this.#work.patiently(() =>
          this.#checking.selfCheck({ signal, onProgress }),
        );
        store.set({ selfCheck, notice: null });
      },
      { readsAgain: false },
    );
  }
}

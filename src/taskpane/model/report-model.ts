import type { SheetPlan } from '../../report/sheet-plan';
import type { Progress } from '../../session/progress';
import type { ReportChoices } from './choices';
import type { CopyKind } from './pane-state';
import type { PaneWork } from './pane-work';
import { problemOf } from './pane-work';
import type { SourceModel } from './source-model';

/** Puts texts on the clipboard; rejects where that is refused. */
export interface Clipboard {
  write(text: string, html?: string): Promise<void>;
  writePicture(png: Blob): Promise<void>;
  /** As a file; a refusal stays silent. */
  save(name: string, content: Blob): void;
}

/** What is remembered about warnings. */
export interface RunMemory {
  knowsUndo(): boolean;
  rememberUndo(): void;
}

/** The report: preview, options, running, taking back, copying. */
export class ReportModel {
  readonly #work: PaneWork;
  readonly #source: SourceModel;
  readonly #clipboard: Clipboard;
  readonly #memory: RunMemory;
  #stop: AbortController | null = null;

  constructor(work: PaneWork, source: SourceModel, clipboard: Clipboard, memory: RunMemory) {
    this.#work = work;
    this.#source = source;
    this.#clipboard = clipboard;
    this.#memory = memory;
  }

  async choose(change: Partial<ReportChoices>): Promise<void> {
    const { report } = this.#work.store.state.choices;
    await this.#source.choose({ report: { ...report, ...change } });
  }

  /** Asks first, once on a machine, whether Excel's own undo list may be cleared. */
  async askAndRun(): Promise<void> {
    if (this.#memory.knowsUndo()) await this.run();
    else this.#work.store.set({ asksBeforeRun: true });
  }

  async confirmRun(): Promise<void> {
    this.#memory.rememberUndo();
    this.#work.store.set({ asksBeforeRun: false });
    await this.run();
  }

  dropRun(): void {
    this.#work.store.set({ asksBeforeRun: false });
  }

  /** Writes the report by the choices as they are. What has changed since it was read is read again. */
  async run(): Promise<void> {
    if (this.#work.store.state.run !== null) return;
    await this.inRun((signal, show) => this.#write(signal, show));
  }

  /** A long job with its progress; what has changed since it was read is read again first, if it matters. */
  async inRun(
    write: (signal: AbortSignal, show: (progress: Progress) => void) => Promise<void>,
    { readsAgain = true } = {},
  ): Promise<void> {
    const { store } = this.#work;
    const stop = new AbortController();
    this.#stop = stop;
    const show = (progress: Progress): void => {
      store.set({ run: { progress, isStopping: stop.signal.aborted } });
    };
    show({ stage: 'prepare', done: 0, total: 0 });
    try {
      if (readsAgain && store.state.changedSheets.length > 0) await this.#source.readAgain();
      await write(stop.signal, show);
    } catch (error) {
      // `cancelled` is the user's own doing; that nothing was changed is said with it.
      if (stop.signal.aborted && problemOf(error).unchanged) {
        store.set({ notice: { kind: 'cancelled' } });
        return;
      }
      throw error;
    } finally {
      this.#stop = null;
      store.set({ run: null });
    }
  }

  /** Writes one sheet. The session takes back what it wrote last: no longer the report. */
  async writeSheet(
    plan: SheetPlan,
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ): Promise<void> {
    const { store } = this.#work;
    await this.#work.patiently((session) => session.writeReport([plan], { signal, onProgress }));
    const { done } = store.state;
    store.set({
      done: done && { ...done, written: { ...done.written, undoable: false } },
      sharedSheet: null,
      kept: null,
    });
  }

  async #write(signal: AbortSignal, show: (progress: Progress) => void): Promise<void> {
    const { store, desk } = this.#work;
    const { choices, language } = store.state;
    const options = { ...choices.report, language };
    const existing = await this.#work.patiently((session) => session.existingSheets());
    const sheets = await desk.ask('place', existing, options);
    const plans: SheetPlan[] = [];
    for (;;) {
      signal.throwIfAborted();
      show({ stage: 'prepare', done: plans.length, total: sheets.length });
      const plan = await desk.ask('nextPlan');
      if (plan === null) break;
      plans.push(plan);
    }
    const written = await this.#work.patiently((session) =>
      session.writeReport(plans, { signal, onProgress: show }),
    );
    const narrative = plans.flatMap((plan) => plan.narrative ?? []);
    store.set({
      done: { written, sheets, narrative },
      sharedSheet: null,
      kept: null,
      notice: null,
      picture: null,
    });
  }

  /** Ends the run at the next step; what it did is taken back. */
  stop(): void {
    const { store } = this.#work;
    const { run } = store.state;
    if (run === null) return;
    this.#stop?.abort();
    this.#work.stopWaiting();
    store.set({ run: { ...run, isStopping: true } });
  }

  async undo(): Promise<void> {
    const { store } = this.#work;
    const undone = await this.#work.patiently((session) => session.undoReport());
    store.set({ done: null, picture: null });
    if (undone !== null) store.set({ notice: { kind: 'undone', what: 'report', undone } });
  }

  /** Copies; where the clipboard is refused, the text is shown for copying by hand. */
  async copy(kind: Exclude<CopyKind, 'details' | 'picture'>): Promise<void> {
    const { store } = this.#work;
    const { preview, nextMessage } = store.state;
    if (preview === null) return;
    const { html, text, messages } = preview.pasting;
    const texts = {
      word: text,
      narrative: preview.narrative.join('\n\n'),
      chat: messages[nextMessage] ?? '',
    };
    await this.copyText(kind, texts[kind], kind === 'word' ? html : undefined);
    if (kind === 'chat') store.set({ nextMessage: (nextMessage + 1) % messages.length });
  }

  async copyText(kind: CopyKind, text: string, html?: string): Promise<void> {
    const { store } = this.#work;
    try {
      await this.#clipboard.write(text, html);
      store.set({ notice: { kind: 'copied', what: kind }, copyBox: null });
    } catch {
      store.set({ copyBox: { kind, text } });
    }
  }

  closeCopyBox(): void {
    this.#work.store.set({ copyBox: null });
  }
}

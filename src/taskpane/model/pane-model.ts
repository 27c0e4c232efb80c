import type { Language } from '../../locales/locale';
import type { CommandId, CommandOutcome } from '../../session/command-channel';
import type { SelfChecking } from '../../session/self-check';
import type { Session } from '../../session/session';
import { CheckModel } from './check-model';
import { ComparisonModel } from './comparison-model';
import { defaultChoices } from './choices';
import type { PaneState, Step } from './pane-state';
import type { FilesModel } from './files-model';
import type { PickedFile } from './picked-file';
import { FormulaModel } from './formula-model';
import { KeepingModel } from './keeping-model';
import { PaneWork } from './pane-work';
import type { PaneDesk } from './pane-work';
import { PastingModel } from './pasting-model';
import { ReportModel } from './report-model';
import type { Clipboard } from './report-model';
import { SelfCheckModel } from './self-check-model';
import { SharingModel } from './sharing-model';
import { SourceModel } from './source-model';
import { Store } from './store';
import { languageOf, readPreferences, writePreferences } from './preferences';
import type { Preferences, Shelf } from './preferences';

export interface PaneParts {
  readonly session: Session;
  /** The program around the pane, where it can be tried out. */
  readonly checking?: SelfChecking;
  readonly desk: PaneDesk;
  readonly clipboard: Clipboard;
  /** `null` where the machine's storage is refused. */
  readonly shelf: Shelf | null;
  /** Of Excel, such as `vi-VN`. */
  readonly displayLanguage: string;
  /** False where a run clears nobody's undo list. @default true */
  readonly warnsOfUndo?: boolean;
}

/** Everything that the pane can do, without a page: views show its state and call its methods. */
export class PaneModel {
  readonly store: Store<PaneState>;
  readonly source: SourceModel;
  readonly comparison: ComparisonModel;
  readonly check: CheckModel;
  readonly report: ReportModel;
  readonly sharing: SharingModel;
  readonly keeping: KeepingModel;
  readonly formulas: FormulaModel;
  readonly pasting: PastingModel;
  /** Files that are reported together; `null` until some have been added. */
  files: FilesModel | null = null;
  /** `null` where there is nothing to try out. */
  readonly selfCheck: SelfCheckModel | null;
  readonly #work: PaneWork;
  readonly #shelf: Shelf | null;
  #preferences: Preferences;
  #opening: Promise<void> | null = null;

  constructor(parts: PaneParts) {
    const {
      session,
      checking,
      desk,
      clipboard,
      shelf,
      displayLanguage,
      warnsOfUndo = true,
    } = parts;
    this.#shelf = shelf;
    this.#preferences = readPreferences(shelf);
    const language = this.#preferences.language ?? languageOf(displayLanguage);
    this.store = new Store<PaneState>({ ...initialState, language });
    this.#work = new PaneWork(this.store, session, desk);
    this.source = new SourceModel(this.#work);
    this.comparison = new ComparisonModel(this.#work, this.source);
    this.check = new CheckModel(this.#work, this.source);
    this.formulas = new FormulaModel(this.#work);
    this.pasting = new PastingModel(this.#work, clipboard);
    this.report = new ReportModel(this.#work, this.source, clipboard, {
      knowsUndo: () => !warnsOfUndo || this.#preferences.knowsUndo,
      rememberUndo: () => {
        this.#remember({ knowsUndo: true });
      },
    });
    this.sharing = new SharingModel(this.#work, this.source, this.report);
    this.selfCheck =
      checking === undefined ? null : new SelfCheckModel(this.#work, this.report, checking);
    this.keeping = new KeepingModel(this.#work, this.source, this.report);
  }

  /** Puts right what a crash left, reads the workbook, and follows it from then on. Once. */
  async open(): Promise<void> {
    this.#opening ??= this.attempt(async () => {
      const recovered = await this.#work.patiently((session) => session.recover());
      if (recovered !== null) this.store.set({ notice: { kind: 'recovered', recovered } });
      await this.source.open();
      await this.#work.session.watch((sheets) => {
        this.#sheetsChanged(sheets);
      });
    });
    return this.#opening;
  }

  /** Does something that may fail; the failure is shown, and the same can be tried again. */
  async attempt(work: () => Promise<void>): Promise<void> {
    return this.#work.attempt(work);
  }

  async retry(): Promise<void> {
    return this.#work.retry();
  }

  stopWaiting(): void {
    this.#work.stopWaiting();
  }

  async goToStep(step: Step): Promise<void> {
    const { reading, preview } = this.store.state;
    if (step !== 'source' && (reading?.localities ?? 0) === 0) return;
    this.store.set({ step, notice: null });
    if (step === 'report' && preview === null) await this.attempt(() => this.source.preview());
  }

  async switchLanguage(language: Language): Promise<void> {
    this.store.set({ language });
    this.#remember({ language });
    if (this.store.state.reading !== null) await this.attempt(() => this.source.sayAgain());
  }

  /** Adds files of the machine, to be reported together instead of the workbook. */
  async addFiles(files: readonly PickedFile[]): Promise<void> {
    const { FilesModel } = await import('./files-model');
    this.files ??= new FilesModel(this.#work, this.source);
    await this.files.add(files);
  }

  closeNotice(): void {
    this.store.set({ notice: null });
  }

  /**
   * Does what a ribbon button asks, with the choices as they are.
   *
   * @returns `attend` when the user has to look at the pane: to answer, or to be told of a problem.
   */
  async command(id: CommandId): Promise<CommandOutcome> {
    await this.open();
    // What went wrong before may have been put right since.
    if (this.store.state.reading === null) await this.retry();
    else this.store.set({ problem: null });
    const isRead = this.store.state.problem === null;
    if (isRead && this.store.state.changedSheets.length > 0) {
      await this.attempt(() => this.source.readAgain());
    }
    if (this.store.state.problem !== null) return 'attend';
    if ((this.store.state.reading?.localities ?? 0) === 0) {
      this.store.set({ step: 'source' });
      return 'attend';
    }
    switch (id) {
      case 'checkFigures':
        await this.goToStep('check');
        return 'attend';
      case 'runReport':
      case 'updateReport':
        await this.goToStep('report');
        await this.attempt(() => this.report.askAndRun());
        return this.#outcome();
      case 'insertCoverage':
      case 'insertRemaining':
        await this.attempt(() =>
          this.formulas.insert(id === 'insertCoverage' ? 'coverage' : 'remaining'),
        );
        return this.store.state.notice?.kind === 'formulas' ? 'done' : 'attend';
    }
  }

  #outcome(): CommandOutcome {
    const { asksBeforeRun, problem, done } = this.store.state;
    const needsWord = done?.sheets.some(({ leftAlone }) => leftAlone !== null) ?? false;
    return asksBeforeRun || problem !== null || needsWord ? 'attend' : 'done';
  }

  #sheetsChanged(names: readonly string[]): void {
    const { reading, changedSheets, files } = this.store.state;
    if (files !== null) return;
    const known = reading?.sheets ?? [];
    const ours = new Set(
      known.filter(({ ignored }) => ignored === 'generated-report').map(({ name }) => name),
    );
    const written = new Set(this.store.state.done?.written.sheets ?? []);
    const sources = names.filter((name) => !ours.has(name) && !written.has(name));
    const changed = [...new Set([...changedSheets, ...sources])];
    if (changed.length > changedSheets.length) this.store.set({ changedSheets: changed });
  }

  #remember(change: Partial<Preferences>): void {
    this.#preferences = { ...this.#preferences, ...change };
    writePreferences(this.#shelf, this.#preferences);
  }
}

const initialState: PaneState = {
  language: 'vi',
  step: 'source',
  phase: 'starting',
  progress: null,
  isWaitingForCell: false,
  problem: null,
  notice: null,
  reading: null,
  changedSheets: [],
  files: null,
  expected: null,
  refusedList: null,
  choices: defaultChoices,
  allFindings: {},
  repair: null,
  isRepairing: false,
  canUndoRepair: false,
  canUndoFormulas: false,
  preview: null,
  asksBeforeRun: false,
  asksBeforeCheck: false,
  selfCheck: null,
  run: null,
  done: null,
  sharing: null,
  sharedSheet: null,
  keeping: null,
  asksToReplace: false,
  kept: null,
  copyBox: null,
  picture: null,
  nextMessage: 0,
};

import { render } from 'lit/html.js';
import type { Language } from '../../locales/locale';
import type { CellPlace } from '../../session/sheet-entry';
import { machineShelf } from '../machine-shelf';
import type { PickedFile } from '../model/picked-file';
import { languageOf, readPreferences, writePreferences } from '../model/preferences';
import { Store } from '../model/store';
import { droppedFiles, pickedFiles } from '../view/picked-files';
import { pageTextIn } from './file-page-text';
import { filePageView } from './file-page-view';
import type { OpenFile } from './open-file';
import { startState } from './page-state';
import type { PageState } from './page-state';
import { proposedName, saveAsDownload, saveWhereChosen } from './save-file';
import { SheetGrid } from './sheet-grid';

/** The page that does the pane's work on a file: opens it, shows its sheets beside the pane, saves it. */
export class FilePage {
  readonly store = new Store<PageState>(startState);
  readonly grid = new SheetGrid();
  readonly #element: HTMLElement;
  readonly #version: string;
  #language: Language;
  #open: OpenFile | null = null;
  /** Only the last of several showings counts. */
  #showing = 0;
  /** Counts them. */
  #changes = 0;

  constructor(element: HTMLElement, version: string) {
    this.#element = element;
    this.#version = version;
    const { language } = readPreferences(machineShelf());
    this.#language = language ?? languageOf(navigator.language);
    this.grid.onSelect = (cell) => {
      this.#userSelects(cell);
    };
    this.store.listen(() => {
      this.#draw();
    });
    window.addEventListener('beforeunload', (event) => {
      if (this.store.state.isUnsaved || this.#isWriting) event.preventDefault();
    });
    this.#takeDroppedFiles();
    this.#draw();
  }

  get language(): Language {
    return this.#open?.pane.store.state.language ?? this.#language;
  }

  /** The pane's own element; `null` while no file is open. */
  get pane(): HTMLElement | null {
    return this.#open?.element ?? null;
  }

  switchLanguage(): void {
    this.#language = this.#language === 'vi' ? 'en' : 'vi';
    const shelf = machineShelf();
    writePreferences(shelf, { ...readPreferences(shelf), language: this.#language });
    this.#draw();
  }

  /** Opens a file; asks first where changes to the open one would be lost. Several are reported together. */
  async choose(files: readonly File[]): Promise<void> {
    const [file, ...others] = files;
    if (file === undefined || this.store.state.opening !== null) return;
    if (others.length > 0) {
      await this.reportTogether(pickedFiles(files));
    } else if (this.store.state.isUnsaved || this.#isWriting) {
      this.store.set({ waiting: file });
    } else {
      await this.#openFile(file);
    }
  }

  /** Reports files together: in the open workbook, or in a new one where none is open. */
  async reportTogether(files: readonly PickedFile[]): Promise<void> {
    if (files.length === 0 || this.store.state.opening !== null) return;
    if (this.#open === null) {
      await this.#openBytes(pageTextIn(this.language)('new.name'), () => Promise.resolve(null));
    }
    const pane = this.#open?.pane;
    await pane?.open();
    await pane?.attempt(() => pane.addFiles(files));
  }

  /** What the user wants to become of the changes of the open file, before another one is opened. */
  async leave(how: 'save' | 'drop' | 'stay'): Promise<void> {
    const { waiting } = this.store.state;
    this.store.set({ waiting: null });
    if (how === 'stay' || waiting === null) return;
    if (how === 'save') {
      await this.save();
      if (this.store.state.saving === 'failed') return;
    }
    await this.#openFile(waiting);
  }

  closeRefusal(): void {
    this.store.set({ refusal: null });
  }

  /** Shows a sheet, from its first cell on. */
  async showSheet(sheet: string): Promise<void> {
    await this.#open?.session.select({ sheet, cell: null });
  }

  /** Hands the file out as a download, under a name of its own. */
  async save(): Promise<void> {
    const { name } = this.store.state;
    const session = this.#open?.session;
    if (name === null || session === undefined) return;
    await this.#saving(async () => {
      const proposed = this.#proposedName(name);
      saveAsDownload(proposed, await session.file());
      return proposed;
    });
  }

  /** Lets the user say where; the browser asks before it replaces a file. */
  async saveWhere(): Promise<void> {
    const { name } = this.store.state;
    const session = this.#open?.session;
    if (name === null || session === undefined) return;
    await this.#saving(() => saveWhereChosen(this.#proposedName(name), () => session.file()));
  }

  /** True while the pane writes a report. */
  get #isWriting(): boolean {
    return (this.#open?.pane.store.state.run ?? null) !== null;
  }

  #proposedName(name: string): string {
    return proposedName(name, pageTextIn(this.language)('save.suffix'));
  }

  async #saving(work: () => Promise<string | null>): Promise<void> {
    this.store.set({ saving: 'saving' });
    const changes = this.#changes;
    try {
      const savedAs = await work();
      // What has changed meanwhile may not be in the file.
      const isSaved = savedAs !== null && changes === this.#changes;
      this.store.set({ saving: 'no', ...(isSaved && { savedAs, isUnsaved: false }) });
    } catch {
      this.store.set({ saving: 'failed' });
    }
  }

  async #openFile(file: File): Promise<void> {
    await this.#openBytes(file.name, async () => new Uint8Array(await file.arrayBuffer()));
  }

  /** @param read gives the bytes; `null`: a new workbook */
  async #openBytes(name: string, read: () => Promise<Uint8Array | null>): Promise<void> {
    this.store.set({ opening: name, refusal: null });
    let bytes: Uint8Array | null;
    try {
      bytes = await read();
    } catch {
      this.store.set({ opening: null });
      this.#refuse(name, 'unreadable');
      return;
    }
    try {
      const { openFile } = await import('./open-file');
      const open = await openFile(bytes, this.language, this.#version, {
        shown: (place) => {
          void this.#show(place);
          // On a narrow screen the sheet is below the pane.
          this.grid.element.scrollIntoView({ block: 'nearest' });
        },
        changed: () => {
          void this.#sheetsChanged();
        },
      });
      this.#open?.close();
      this.#follow(open);
      this.store.set({ ...startState, name });
      await this.#showFirst(open);
    } catch (error) {
      this.store.set({ opening: null });
      this.#refuse(name, refusedCode(error));
    }
  }

  /** The page speaks the language that the pane is switched to. */
  #follow(open: OpenFile): void {
    this.#open = open;
    open.pane.store.listen(({ language }) => {
      if (this.#open !== open || language === this.#language) return;
      this.#language = language;
      this.#draw();
      // Numbers and the name of the sheet.
      void open.session.selection().then((place) => this.#show(place));
    });
  }

  #refuse(name: string, code: string): void {
    this.store.set({ refusal: { name, why: { code, details: {} } } });
  }

  async #showFirst({ session }: OpenFile): Promise<void> {
    this.store.set({ sheets: await session.listSheets() });
    await this.#show(await session.selection());
  }

  async #show({ sheet, cell }: CellPlace): Promise<void> {
    const session = this.#open?.session;
    if (session === undefined) return;
    const showing = (this.#showing += 1);
    const [grid] = await session.readSheets([sheet]);
    if (grid === undefined || showing !== this.#showing) return;
    const label = pageTextIn(this.language)('sheets.grid', { sheet });
    this.grid.show(grid, cell, label, this.language);
    this.store.set({ shown: sheet, cell: this.grid.cursorText });
  }

  async #sheetsChanged(): Promise<void> {
    const session = this.#open?.session;
    if (session === undefined) return;
    this.#changes += 1;
    this.store.set({ isUnsaved: true, savedAs: null });
    const sheets = await session.listSheets();
    this.store.set({ sheets });
    const place = await session.selection();
    const isThere = sheets.some(({ name }) => name === place.sheet);
    const first = sheets.find(({ visible }) => visible) ?? sheets[0];
    if (isThere) await this.#show(place);
    else if (first !== undefined) await session.select({ sheet: first.name, cell: null });
  }

  #userSelects(cell: string): void {
    const { shown } = this.store.state;
    this.store.set({ cell: this.grid.cursorText });
    if (shown !== null) void this.#open?.session.userSelects({ sheet: shown, cell });
  }

  #takeDroppedFiles(): void {
    const over = (isDraggedOver: boolean) => (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      if (this.store.state.isDraggedOver !== isDraggedOver) this.store.set({ isDraggedOver });
    };
    window.addEventListener('dragover', over(true));
    window.addEventListener('dragleave', (event) => {
      // It leaves every element that it passes; only out of the window it has none to go to.
      if (event.relatedTarget === null) over(false)(event);
    });
    window.addEventListener('drop', (event) => {
      // The pane takes what is dropped on its list of files.
      const isTaken = event.defaultPrevented;
      over(false)(event);
      if (!isTaken && event.dataTransfer !== null) void this.#takeDropped(event.dataTransfer);
    });
  }

  async #takeDropped(transfer: DataTransfer): Promise<void> {
    const files = [...transfer.files];
    const isFolder = [...transfer.items].some(
      (item) => item.webkitGetAsEntry()?.isDirectory === true,
    );
    if (files.length === 1 && !isFolder) {
      await this.choose(files);
      return;
    }
    const dropped = droppedFiles(transfer);
    await this.reportTogether(await dropped);
  }

  #draw(): void {
    document.documentElement.lang = this.language;
    render(filePageView(this, this.store.state, pageTextIn(this.language)), this.#element);
    const question = this.#element.querySelector('dialog');
    if (question?.open === false) question.showModal();
  }
}

/** `RefusedFile` is in a script of its own, which may not have come at all. */
function refusedCode(error: unknown): string {
  const refusal: unknown =
    typeof error === 'object' && error !== null && 'refusal' in error ? error.refusal : null;
  const isRefusal = typeof refusal === 'object' && refusal !== null && 'code' in refusal;
  return isRefusal ? String(refusal.code) : 'unexpected';
}

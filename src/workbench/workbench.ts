import { render } from 'lit';
import { readHostWorkbook } from '../host/files/read-workbook-file';
import { download } from './download';
import { OpenBook, addin, type BookSource } from './open-book';
import { startOfficeWorker } from './office-worker';
import { page, type PageActions, type PageState } from './page';
import { clampWidth, loadPreferences, savePreferences, type Preferences } from './preferences';

import { ribbonButtons, type RibbonButton } from './ribbon-buttons';
import { isSample, sampleBytes, samples } from './samples';
import { say } from './texts';

/** The whole page: what it shows, and what happens when the user does something. */
export class Workbench {
  private state: PageState;
  private book: OpenBook | null = null;
  /** Counts what was begun to be opened: only the last one may finish. */
  private opening = 0;

  constructor(private readonly root: HTMLElement) {
    const preferences = loadPreferences();
    this.state = {
      preferences,
      source: samples[0],
      isSample: true,
      progress: say(preferences.language, 'progress.engine'),
      problem: null,
      notKept: null,
      buttons: [],
      paneVisible: true,
      dropping: false,
    };
  }

  async start(): Promise<void> {
    this.show({});
    this.acceptDrops();
    try {
      await startOfficeWorker();
    } catch {
      this.show({ problem: this.say('error.worker') });
    }
    await this.openSample(samples[0]);
  }

  private readonly actions: PageActions = {
    openSample: (name) => {
      void this.openSample(name);
    },
    openFile: (file) => {
      void this.openFile(file);
    },
    press: (button) => {
      void this.press(button);
    },
    prefer: (change) => {
      void this.prefer(change);
    },
    closePane: () => {
      this.showPane(false);
    },
    closeMessage: () => {
      this.show({ problem: null, notKept: null });
    },
    save: () => {
      void this.save();
    },
    startResizing: (event) => {
      this.resize(event);
    },
  };

  private async openSample(name: string): Promise<void> {
    if (!isSample(name)) return;
    await this.open(name, true, async () => {
      this.show({ progress: this.say('progress.download') });
      return sampleBytes(name);
    });
  }

  private async openFile(file: File): Promise<void> {
    await this.open(file.name, false, async () => new Uint8Array(await file.arrayBuffer()));
  }

  private async open(
    name: string,
    fromSamples: boolean,
    load: () => Promise<Uint8Array>,
  ): Promise<void> {
    this.opening += 1;
    const number = this.opening;
    this.show({
      problem: null,
      notKept: null,
      progress: this.say('progress.read', { name }),
    });
    await nextFrame();
    try {
      const bytes = await load();
      const workbook = await readHostWorkbook(bytes);
      if (number !== this.opening) return;
      this.show({ source: name, isSample: fromSamples });
      const fileName = fromSamples ? `${name}.xlsx` : name;
      await this.openBook({ name: fileName, bytes, workbook });
    } catch {
      const reason = this.say('error.kind');
      this.show({ progress: null, problem: this.say('error.file', { name, reason }) });
    }
  }

  private async openBook(source: BookSource): Promise<void> {
    const { preferences } = this.state;
    this.book?.dispose();
    this.book = null;
    this.show({ progress: this.say('progress.engine') });
    await nextFrame();
    const book = await OpenBook.open(source, this.part('.grid'), preferences);
    this.book = book;
    book.host.taskpane.onChange(() => {
      this.show({ paneVisible: book.host.taskpane.visible });
    });
    const buttons = await ribbonButtons(addin.manifest, preferences.language);
    this.show({ buttons, progress: this.say('progress.pane') });
    await book.openPane(this.part('.pane-frame'), this.say('pane.label'));
    this.show({ progress: null });
  }

  private async save(): Promise<void> {
    const { book } = this;
    if (book === null) return;
    const { name } = book;
    this.show({ problem: null, notKept: null, progress: this.say('progress.save', { name }) });
    await nextFrame();
    try {
      const { bytes, notKept } = await book.saved();
      download(name, bytes);
      this.show({ progress: null, notKept });
    } catch (error) {
      const problem = this.say('error.save', { name, reason: reasonOf(error) });
      this.show({ progress: null, problem });
    }
  }

  private async press({ action, label }: RibbonButton): Promise<void> {
    const { book } = this;
    if (book === null) return;
    if (action === null) {
      this.showPane(true);
      return;
    }
    try {
      await book.host.ribbon.press(action);
    } catch (error) {
      const problem = this.say('error.command', { name: label, reason: reasonOf(error) });
      this.show({ problem });
    }
  }

  private showPane(visible: boolean): void {
    if (this.book === null) this.show({ paneVisible: visible });
    else this.book.host.taskpane.state = visible ? 'Visible' : 'Background';
  }

  /** Another language or theme is another Excel: the workbook is opened again as it is now. */
  private async prefer(change: Partial<Preferences>): Promise<void> {
    const before = this.state.preferences;
    const preferences = { ...before, ...change };
    preferences.paneWidth = clampWidth(preferences.paneWidth);
    savePreferences(preferences);
    this.show({ preferences });
    const { book } = this;
    if (book === null) return;
    if (preferences.language === before.language && preferences.theme === before.theme) return;
    await this.openBook(await book.current());
  }

  private resize(down: PointerEvent): void {
    const splitter = down.currentTarget as HTMLElement;
    const { paneWidth } = this.state.preferences;
    splitter.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent): void => {
      void this.prefer({ paneWidth: paneWidth + down.clientX - event.clientX });
    };
    splitter.addEventListener('pointermove', move);
    splitter.addEventListener(
      'lostpointercapture',
      () => {
        splitter.removeEventListener('pointermove', move);
      },
      { once: true },
    );
  }

  private acceptDrops(): void {
    window.addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      if (!this.state.dropping) this.show({ dropping: true });
    });
    window.addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) this.show({ dropping: false });
    });
    window.addEventListener('drop', (event) => {
      event.preventDefault();
      this.show({ dropping: false });
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) void this.openFile(file);
    });
  }

  private show(change: Partial<PageState>): void {
    this.state = { ...this.state, ...change };
    const { language, theme } = this.state.preferences;
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
    document.title = this.say('title');
    render(page(this.state, this.actions), this.root);
  }

  private part(selector: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`The page has no ${selector}`);
    return found;
  }

  private say(...[text, values]: Rest<Parameters<typeof say>>): string {
    return say(this.state.preferences.language, text, values);
  }
}

type Rest<T extends readonly unknown[]> = T extends [unknown, ...infer R] ? R : never;

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Lets the browser draw what was shown before long work begins. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}

import { CellPlaces } from '../host/browser/cell-places';
import { describeFunctions, type DescribedFunctions } from '../host/browser/function-help';
import { Screen } from '../host/browser/screen';
import { startScreen } from '../host/browser/start-screen';
import { EmbeddedExcel } from '../host/embedded-excel';
import type { HostWorkbook } from '../host/host-workbook';
import { snapshotOf } from '../host/snapshot';
import { black, colourful, highContrast } from '../host/office-theme';
import { ChartLayer } from './charts/chart-layer';
import { followLinks } from './follow-links';
import type { Preferences } from './preferences';
import { saveWorkbook, type SavedWorkbook } from './save-workbook';

/** Where the add-in is served, unmodified, and the namespace of its functions. */
export const addin = { page: '/addin/taskpane.html', manifest: '/addin/manifest.xml' } as const;
const namespace = 'BAOPHU';

const officeThemes = { light: colourful, dark: black, contrast: highContrast };

/** A file's name, its bytes as they were opened, and what is in it now. */
export interface BookSource {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly workbook: HostWorkbook;
  /** What the host made of the file right after opening it; absent: it has not been opened before. */
  readonly opened?: HostWorkbook;
}

/** The frame finds its host in the window that it stands in. */
type HostWindow = Window & { embeddedExcel?: EmbeddedExcel };

/** An open workbook: the embedded Excel, what is seen of it, and the add-in beside it. */
export class OpenBook {
  readonly host: EmbeddedExcel;
  readonly frame: HTMLIFrameElement;
  private readonly charts: ChartLayer;
  private readonly opened: HostWorkbook;

  private constructor(
    private readonly source: BookSource,
    place: HTMLElement,
    preferences: Preferences,
  ) {
    const { language, theme } = preferences;
    const container = document.createElement('div');
    container.className = 'spreadsheet';
    place.replaceChildren(container);
    const univer = startScreen({ container, language, dark: theme !== 'light' });
    this.host = EmbeddedExcel.fromSheets(source.workbook, {
      univer,
      displayLanguage: language,
      dataLanguage: language,
      fileName: source.name,
      theme: officeThemes[theme],
    });
    const screen = new Screen(this.host);
    this.opened = source.opened ?? snapshotOf(this.host.book);
    const places = new CellPlaces(this.host.book);
    this.charts = new ChartLayer(this.host.book, places, place);
    screen.onRedraw(() => {
      this.charts.drawSoon();
    });
    followLinks(this.host.book, places);
    this.frame = document.createElement('iframe');
    this.frame.className = 'addin';
  }

  static async open(
    source: BookSource,
    place: HTMLElement,
    preferences: Preferences,
  ): Promise<OpenBook> {
    const book = new OpenBook(source, place, preferences);
    await book.installFunctions(preferences.language);
    (window as HostWindow).embeddedExcel = book.host;
    return book;
  }

  get name(): string {
    return this.source.name;
  }

  /** The workbook as it is now, to be opened again. */
  async current(): Promise<BookSource> {
    return { ...this.source, workbook: await this.host.snapshot(), opened: this.opened };
  }

  /**
   * The file with what has changed since it was opened.
   * @throws WorkbookError when the file is not in good order
   */
  async saved(): Promise<SavedWorkbook> {
    return saveWorkbook(this.source.bytes, this.opened, await this.host.snapshot());
  }

  /** Loads the add-in's page into its place, and resolves when it has loaded. */
  async openPane(place: HTMLElement, title: string): Promise<void> {
    this.frame.title = title;
    const loaded = new Promise<void>((resolve) => {
      this.frame.addEventListener('load', () => {
        resolve();
      });
    });
    this.frame.src = addin.page;
    place.replaceChildren(this.frame);
    await loaded;
  }

  dispose(): void {
    this.frame.remove();
    this.host.addinLeft();
    this.charts.dispose();
    this.host.dispose();
  }

  private async installFunctions(language: string): Promise<void> {
    const response = await fetch(
      language === 'vi' ? '/addin/functions.vi.json' : '/addin/functions.json',
    );
    if (!response.ok) return;
    const file = (await response.json()) as DescribedFunctions;
    this.host.functions.install(namespace, file);
    describeFunctions(this.host.book, namespace, file);
  }
}

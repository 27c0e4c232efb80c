import type { Univer } from '@univerjs/core';
import { itemNotFound } from './api-error';
import type { Actor, Book } from './book';
import type { BookSheet } from './book-sheet';
import { clientService } from './client-services';
import { CustomFunctionCalls } from './custom-functions';
import { startUniver } from './engine/start-univer';
import { Messages } from './events';
import { Faults } from './faults';
import type { HostWorkbook } from './host-workbook';
import { loadBook } from './load-book';
import { english, vietnamese, type HostLocale } from './locale';
import { officeSeam, type OfficeSeam } from './office-seam';
import { colourful, type OfficeTheme } from './office-theme';
import { RequestLog } from './request-log';
import { requirementSets, type ExcelRelease } from './requirement-sets';
import { Ribbon } from './ribbon';
import { RichApi } from './rich-api';
import { snapshotOf } from './snapshot';
import { Taskpane } from './taskpane';

export interface EmbeddedExcelOptions {
  /** @default '365' */
  readonly release?: ExcelRelease;
  /** Language of Excel's texts. @default 'vi' */
  readonly displayLanguage?: 'vi' | 'en';
  /** How numbers and dates are read and shown. @default 'vi' */
  readonly dataLanguage?: 'vi' | 'en';
  /** @default 'Automatic' */
  readonly calculation?: 'Automatic' | 'Manual';
  /** How blank cells reach custom functions. @default 'null' */
  readonly blanks?: 'null' | 'zero';
  /** @default true */
  readonly sharedRuntime?: boolean;
  /** @default 'Book1.xlsx' */
  readonly fileName?: string;
  /** What Excel looks like: its add-ins are told. @default the colourful theme */
  readonly theme?: OfficeTheme;
  /** What calculates and, in a browser, draws. @default one without a screen */
  readonly univer?: Univer;
  /** The day that dates without a year are read on. @default the current day */
  readonly today?: () => Date;
}

const locales: Readonly<Record<'vi' | 'en', HostLocale>> = { vi: vietnamese, en: english };

/**
 * An Excel to run an add-in on: office.js, unmodified, talks to `seam` as it talks to Excel for
 * Windows. See docs/embedded-host.md for what it answers and what it proves.
 */
export class EmbeddedExcel {
  readonly faults = new Faults();
  readonly log = new RequestLog();
  /** What office.js must find as `window.external`. */
  readonly seam: OfficeSeam;
  readonly ribbon = new Ribbon();
  /** The add-in's custom functions: register them, and see what was called. */
  readonly functions: CustomFunctionCalls;
  readonly taskpane = new Taskpane();
  private readonly messages: Messages;

  private constructor(
    readonly book: Book,
    options: EmbeddedExcelOptions,
  ) {
    const display = locales[options.displayLanguage ?? 'vi'];
    const sets = requirementSets(options.release ?? '365');
    book.calculationMode = options.calculation ?? 'Automatic';
    book.fileName = options.fileName ?? 'Book1.xlsx';
    if (options.today !== undefined) book.today = options.today;
    this.messages = new Messages(book);
    this.functions = new CustomFunctionCalls(book, this.messages);
    this.functions.blanks = options.blanks ?? 'null';
    const richApi = new RichApi({
      book,
      faults: this.faults,
      log: this.log,
      version: sets.ExcelApi ?? '1.1',
      newObject: (typeName) =>
        clientService(typeName, {
          functionResults: (results) => {
            this.functions.receive(results);
          },
          runtime: this.taskpane,
        }),
    });
    this.seam = officeSeam({
      richApi,
      events: this.messages,
      ribbon: this.ribbon,
      displayLocale: display,
      dataLocale: book.locale,
      sets,
      fileName: book.fileName,
      theme: options.theme ?? colourful,
      sharedRuntime: options.sharedRuntime ?? true,
      documentSettings: new Map(),
    });
  }

  /** Opens a workbook given as plain data. */
  static fromSheets(data: HostWorkbook, options: EmbeddedExcelOptions = {}): EmbeddedExcel {
    const univer = options.univer ?? startUniver();
    const book = loadBook(data, locales[options.dataLanguage ?? 'vi'], univer);
    return new EmbeddedExcel(book, options);
  }

  /** The workbook as plain data, after every pending calculation (unless the user calculates). */
  async snapshot(): Promise<HostWorkbook> {
    await this.book.settle();
    return snapshotOf(this.book);
  }

  /** The user types into cells (values as typed; `null` leaves a cell as it is). */
  async edit(address: string, values: unknown): Promise<void> {
    await this.as('user', () => {
      this.writeAt(address, values);
    });
  }

  /** Someone else changes cells of the shared workbook. */
  async coauthor(address: string, values: unknown): Promise<void> {
    await this.as('coauthor', () => {
      this.writeAt(address, values);
    });
  }

  /** The user does something else by hand: `(book) => book.renameSheet(…)`. */
  async byHand(change: (book: Book) => void): Promise<void> {
    await this.as('user', change);
  }

  /** The user presses a key that runs an action of the add-in; nobody hears when it has ended. */
  pressShortcut(action: string): void {
    this.messages.post(2, 1000, '', JSON.stringify([action, '']));
  }

  /** A sheet by name. @throws ItemNotFound */
  sheet(name: string): BookSheet {
    const sheet = this.book.find(name);
    if (sheet === null) throw itemNotFound(`the sheet “${name}”`);
    return sheet;
  }

  /** The add-in's page has been closed or is about to load again: what it asked for is forgotten. */
  addinLeft(): void {
    this.messages.listen(null);
    this.ribbon.listen(null);
    this.book.subscriptions.clear();
    this.book.references.clear();
    this.functions.abandon();
  }

  dispose(): void {
    this.book.engine.dispose();
  }

  private writeAt(address: string, values: unknown): void {
    const { sheet, area } = this.book.locate(address, this.book.activeSheet);
    sheet.write(area, values);
  }

  private async as(actor: Actor, change: (book: Book) => void): Promise<void> {
    const before = this.book.actor;
    this.book.actor = actor;
    try {
      change(this.book);
    } finally {
      this.book.actor = before;
    }
    await this.book.settle();
  }
}

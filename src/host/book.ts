import { ApiError, invalidArgument, itemNotFound } from './api-error';
import { References } from './batch';
import { BookNames } from './book-names';
import { BookSheet } from './book-sheet';
import { parseAddress, type CellArea } from './cell-area';
import type { UniverBook } from './engine/univer-book';
import type { HostVisibility } from './host-workbook';
import type { HostLocale } from './locale';
import { emptyWorksheet } from './engine/worksheet-data';
import { sameSheetName, sheetNameFault } from './sheet-name';
import { newSheetRecord, type SheetRecord } from './sheet-record';

/** Who changes the workbook: our add-in through the API, the user by hand, someone else elsewhere. */
export type Actor = 'addin' | 'user' | 'coauthor';

export type BookEvent =
  | {
      readonly kind: 'changed';
      readonly sheet: BookSheet;
      readonly area: CellArea;
      readonly by: Actor;
    }
  | { readonly kind: 'activated'; readonly sheet: BookSheet }
  | { readonly kind: 'deactivated'; readonly sheet: BookSheet }
  | { readonly kind: 'selected'; readonly sheet: BookSheet; readonly area: CellArea }
  | { readonly kind: 'added'; readonly sheet: BookSheet; readonly by: Actor }
  | { readonly kind: 'deleted'; readonly sheetId: string; readonly by: Actor };

export interface Selection {
  readonly sheet: BookSheet;
  readonly area: CellArea;
}

/** The open workbook: Univer's part and the host's own records together, with Excel's rules. */
export class Book {
  readonly settings = new Map<string, unknown>();
  /** Objects that the client keeps from one request to the next. */
  readonly references = new References();
  /** Which events the client wants: `activated`, `changed` for all sheets, `changed <id>` for one. */
  readonly subscriptions = new Set<string>();
  fileName = 'Book1.xlsx';
  readonly names: BookNames;
  calculationMode: 'Automatic' | 'Manual' = 'Automatic';
  /** The structure is protected: no sheet can be added, removed, renamed, moved or hidden. */
  structureProtected = false;
  /** Counts API requests: some of Excel's rules hold within one. */
  request = 0;
  actor: Actor = 'addin';
  locale: HostLocale;
  today: () => Date = () => new Date();
  /** Draws an area as a PNG in base64; null where there is no screen. */
  drawRange: ((sheet: BookSheet, area: CellArea) => string) | null = null;
  private readonly known = new Map<string, BookSheet>();
  private readonly listeners: ((event: BookEvent) => void)[] = [];
  private lastId = 0;
  private lastChart = 0;
  private active: string;
  private selected: CellArea = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

  constructor(
    readonly engine: UniverBook,
    records: ReadonlyMap<string, SheetRecord>,
    locale: HostLocale,
  ) {
    this.locale = locale;
    this.names = new BookNames(this);
    for (const id of engine.sheetIds()) {
      this.known.set(
        id,
        new BookSheet(this, id, records.get(id) ?? newSheetRecord(), engine.sheet(id)),
      );
    }
    this.lastId = engine.sheetIds().length;
    const first = this.sheets.find((sheet) => sheet.record.visibility === 'Visible');
    this.active = first?.id ?? '';
  }

  onEvent(listener: (event: BookEvent) => void): void {
    this.listeners.push(listener);
  }

  /** In tab order. */
  get sheets(): readonly BookSheet[] {
    return this.engine.sheetIds().map((id) => this.sheet(id));
  }

  /** @throws ItemNotFound when the sheet has been deleted */
  sheet(id: string): BookSheet {
    const sheet = this.known.get(id);
    if (sheet === undefined) throw itemNotFound(`worksheet ${id}`);
    return sheet;
  }

  /** By id or by name, without regard to case. */
  find(key: string): BookSheet | null {
    return (
      this.known.get(key) ?? this.sheets.find((sheet) => sameSheetName(sheet.name, key)) ?? null
    );
  }

  get activeSheet(): BookSheet {
    return this.sheet(this.active);
  }

  get selection(): Selection {
    return { sheet: this.activeSheet, area: this.selected };
  }

  /** @throws InvalidArgument or ItemAlreadyExists for the name, AccessDenied for a protected structure */
  addSheet(name: string | null): BookSheet {
    this.assertStructure();
    const wanted = name ?? this.freshName();
    this.assertName(wanted, null);
    this.lastId += 1;
    const id = sheetId(this.lastId);
    this.engine.insertSheet(emptyWorksheet(id, wanted), this.sheets.length);
    const sheet = new BookSheet(this, id, newSheetRecord(), this.engine.sheet(id));
    this.known.set(id, sheet);
    this.emit({ kind: 'added', sheet, by: this.actor });
    return sheet;
  }

  deleteSheet(sheet: BookSheet): void {
    this.assertStructure();
    if (sheet.record.visibility === 'VeryHidden') {
      throw new ApiError(
        'InvalidOperation',
        `“${sheet.name}” is very hidden and cannot be deleted.`,
      );
    }
    this.assertAnotherVisible(sheet);
    const neighbour = this.sheets.find(
      (other) => other !== sheet && other.record.visibility === 'Visible',
    );
    this.names.removeOf(sheet);
    this.engine.removeSheet(sheet.id, sheet.name);
    this.known.delete(sheet.id);
    if (this.active === sheet.id && neighbour !== undefined) this.activate(neighbour);
    this.emit({ kind: 'deleted', sheetId: sheet.id, by: this.actor });
  }

  renameSheet(sheet: BookSheet, name: string): void {
    this.assertStructure();
    if (name === sheet.name) return;
    this.assertName(name, sheet);
    this.names.beforeRename(sheet, name);
    this.engine.renameSheet(sheet.id, name);
  }

  moveSheet(sheet: BookSheet, position: number): void {
    this.assertStructure();
    if (position < 0 || position >= this.sheets.length) {
      throw invalidArgument(`no position ${position} among ${this.sheets.length} sheets`);
    }
    this.engine.moveSheet(sheet.id, position);
  }

  setVisibility(sheet: BookSheet, visibility: HostVisibility): void {
    this.assertStructure();
    if (visibility !== 'Visible') this.assertAnotherVisible(sheet);
    sheet.record.visibility = visibility;
    this.engine.setHidden(sheet.id, visibility !== 'Visible');
  }

  activate(sheet: BookSheet): void {
    if (sheet.record.visibility !== 'Visible') {
      throw new ApiError('InvalidOperation', `“${sheet.name}” is hidden and cannot be shown.`);
    }
    if (this.active === sheet.id) return;
    const before = this.known.get(this.active);
    this.active = sheet.id;
    this.selected = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
    if (before !== undefined) this.emit({ kind: 'deactivated', sheet: before });
    this.emit({ kind: 'activated', sheet });
  }

  select(sheet: BookSheet, area: CellArea): void {
    this.activate(sheet);
    this.selected = area;
    this.emit({ kind: 'selected', sheet, area });
  }

  /** A sheet that Univer has got without the host's doing: the user has added it at the screen. */
  adopt(id: string): void {
    const sheet = new BookSheet(this, id, newSheetRecord(), this.engine.sheet(id));
    this.known.set(id, sheet);
    this.emit({ kind: 'added', sheet, by: this.actor });
  }

  /** A sheet that Univer has lost without the host's doing. */
  forget(id: string): void {
    this.known.delete(id);
    this.engine.forget(id);
    if (this.active === id) this.activate(this.sheet(this.engine.shownSheetId));
    this.emit({ kind: 'deleted', sheetId: id, by: this.actor });
  }

  /** For the id and the first name of a new chart. */
  nextChartNumber(): number {
    this.lastChart += 1;
    return this.lastChart;
  }

  /** Tells the listeners that cells of a sheet were written. */
  changed(sheet: BookSheet, area: CellArea): void {
    this.emit({ kind: 'changed', sheet, area, by: this.actor });
  }

  /** Calculates before a read, unless the user calculates by hand. */
  async settle(): Promise<void> {
    if (this.calculationMode === 'Automatic') await this.engine.calculation.settle();
  }

  /** Where formulas of the sheet spill to. */
  spillAreas(sheet: BookSheet): readonly CellArea[] {
    return this.engine.spillAreas(sheet.id);
  }

  /**
   * The area that an address means; sheets named in it are found in the workbook.
   * @throws InvalidArgument when it is none, or lies outside the grid
   */
  locate(address: string, home: BookSheet): Selection {
    const parsed = parseAddress(address);
    if (parsed === null) {
      const named = this.names.area(address, home);
      if (named !== null) return named;
      throw invalidArgument(`the address “${address}”`);
    }
    const sheet = parsed.sheet === null ? home : this.find(parsed.sheet);
    if (sheet === null) throw invalidArgument(`the address “${address}” names no sheet`);
    return { sheet, area: parsed.area };
  }

  private emit(event: BookEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private assertStructure(): void {
    if (this.structureProtected) {
      throw new ApiError('AccessDenied', 'The structure of the workbook is protected.');
    }
  }

  private assertName(name: string, self: BookSheet | null): void {
    const fault = sheetNameFault(name);
    if (fault !== null) throw invalidArgument(fault);
    const other = this.find(name);
    if (other !== null && other !== self) {
      throw new ApiError('ItemAlreadyExists', `There is already a sheet “${other.name}”.`);
    }
  }

  private assertAnotherVisible(sheet: BookSheet): void {
    const others = this.sheets.filter((other) => other !== sheet);
    if (!others.some((other) => other.record.visibility === 'Visible')) {
      throw new ApiError('InvalidOperation', 'A workbook must keep one visible sheet.');
    }
  }

  private freshName(): string {
    for (let number = this.sheets.length + 1; ; number += 1) {
      const name = `Sheet${number}`;
      if (this.find(name) === null) return name;
    }
  }
}

/** As Excel writes them. */
export function sheetId(number: number): string {
  return `{00000000-0001-0000-${number.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
}

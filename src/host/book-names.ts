import { ApiError, invalidArgument } from './api-error';
import type { Book, Selection } from './book';
import type { BookSheet } from './book-sheet';
import { parseAddress, quotedSheetName } from './cell-area';
import type { HostName } from './host-workbook';

/** Univer's mark for a name that the whole workbook sees. */
const wholeWorkbook = 'AllDefaultWorkbook';

/** The longest text of a defined name that Excel keeps in every version. */
const longestFormula = 8_192;

/** A defined name as the API sees it. */
export interface NameRecord {
  readonly id: string;
  readonly name: string;
  /** With its leading `=`. */
  readonly formula: string;
  readonly comment: string;
  readonly hidden: boolean;
  /** Null: of the whole workbook. */
  readonly sheetId: string | null;
}

/** The defined names, kept in Univer so that formulas find them. */
export class BookNames {
  private last = 0;
  /** In which request a name was added: only then can it be hidden (OfficeDev/office-js #3878). */
  private readonly addedIn = new Map<string, number>();

  constructor(private readonly book: Book) {}

  /** Names of a sheet, or of the workbook. */
  of(sheet: BookSheet | null): readonly NameRecord[] {
    return this.all().filter((name) => name.sheetId === (sheet?.id ?? null));
  }

  find(name: string, sheet: BookSheet | null): NameRecord | null {
    const key = name.toLowerCase();
    return this.of(sheet).find((record) => record.name.toLowerCase() === key) ?? null;
  }

  get(id: string): NameRecord {
    const record = this.all().find((name) => name.id === id);
    if (record === undefined) throw new ApiError('ItemNotFound', 'The name has been deleted.');
    return record;
  }

  /** @throws InvalidArgument for a name or formula that Excel does not take, ItemAlreadyExists */
  add(data: HostName, sheet: BookSheet | null): NameRecord {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(data.name) || looksLikeCell(data.name)) {
      throw invalidArgument(`“${data.name}” cannot be a name`);
    }
    if (this.find(data.name, sheet) !== null) {
      throw new ApiError('ItemAlreadyExists', `There is already a name “${data.name}”.`);
    }
    const literal = /^="((?:[^"]|"")*)"$/.exec(data.formula)?.[1];
    if (literal !== undefined && literal.replaceAll('""', '"').length > 255) {
      throw invalidArgument(`a text of more than 255 characters in the name “${data.name}”`);
    }
    if (data.formula.length > longestFormula || !this.book.engine.readable(data.formula)) {
      throw invalidArgument(`the formula of the name “${data.name}”`);
    }
    this.last += 1;
    const record: NameRecord = {
      id: `name${this.last}`,
      name: data.name,
      formula: data.formula,
      comment: data.comment ?? '',
      hidden: data.hidden ?? false,
      sheetId: sheet?.id ?? null,
    };
    this.put(record);
    this.addedIn.set(record.id, this.book.request);
    return record;
  }

  /**
   * Excel hides a name only in the request that adds it (OfficeDev/office-js #3878).
   * @throws InvalidOperation later
   */
  setHidden(record: NameRecord, hidden: boolean): void {
    if (hidden && this.addedIn.get(record.id) !== this.book.request) {
      throw new ApiError(
        'InvalidOperation',
        `The name “${record.name}” cannot be hidden any more.`,
      );
    }
    this.put({ ...record, hidden });
  }

  change(
    record: NameRecord,
    change: { readonly formula?: string; readonly comment?: string },
  ): void {
    this.put({ ...record, ...change });
  }

  remove(record: NameRecord): void {
    this.book.engine.removeName(toUniver(record));
    this.addedIn.delete(record.id);
  }

  /** Before a sheet is deleted: its own names go, those that point into it show `#REF!`. */
  removeOf(sheet: BookSheet): void {
    for (const record of this.all()) {
      if (record.sheetId === sheet.id) this.remove(record);
      else this.put({ ...record, formula: withoutSheet(record.formula, sheet.name) });
    }
  }

  /** Before a sheet is renamed: formulas of names that point into it follow. */
  beforeRename(sheet: BookSheet, name: string): void {
    for (const record of this.all()) {
      this.put({ ...record, formula: withSheetRenamed(record.formula, sheet.name, name) });
    }
  }

  /** The cells that a name refers to; null when there is no such name or it refers to none. */
  area(name: string, home: BookSheet): Selection | null {
    const record = this.find(name, home) ?? this.find(name, null);
    return record === null ? null : this.areaOf(record);
  }

  areaOf(record: NameRecord): Selection | null {
    const address = parseAddress(record.formula.slice(1));
    const sheet = address?.sheet == null ? null : this.book.find(address.sheet);
    return address === null || sheet === null ? null : { sheet, area: address.area };
  }

  private put(record: NameRecord): void {
    this.book.engine.setName(toUniver(record));
  }

  private all(): readonly NameRecord[] {
    return this.book.engine.names().map((name) => ({
      id: name.id,
      name: name.name,
      formula: name.formulaOrRefString.startsWith('=')
        ? name.formulaOrRefString
        : `=${name.formulaOrRefString}`,
      comment: name.comment ?? '',
      hidden: name.hidden ?? false,
      sheetId: !name.localSheetId || name.localSheetId === wholeWorkbook ? null : name.localSheetId,
    }));
  }
}

/** Univer takes references without `=`. */
function toUniver(record: NameRecord): {
  id: string;
  name: string;
  formulaOrRefString: string;
  comment: string;
  hidden: boolean;
  localSheetId: string;
} {
  const reference = record.formula.slice(1);
  return {
    id: record.id,
    name: record.name,
    formulaOrRefString: parseAddress(reference) === null ? record.formula : reference,
    comment: record.comment,
    hidden: record.hidden,
    localSheetId: record.sheetId ?? wholeWorkbook,
  };
}

function looksLikeCell(name: string): boolean {
  return parseAddress(name) !== null || /^[rc]$/i.test(name);
}

/** The sheet's name before `!`, quoted or not, outside of texts. */
function sheetReference(sheet: string): RegExp {
  const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const quoted = escape(`'${sheet.replaceAll("'", "''")}'`);
  return new RegExp(
    `("(?:[^"]|"")*")|(?:${quoted}|(?<![\\p{L}\\p{N}_.'])${escape(sheet)})!`,
    'giu',
  );
}

function withSheetRenamed(formula: string, from: string, to: string): string {
  return formula.replaceAll(sheetReference(from), (whole: string, text: string | undefined) =>
    text === undefined ? `${quotedSheetName(to)}!` : whole,
  );
}

function withoutSheet(formula: string, sheet: string): string {
  const reference = new RegExp(
    `${sheetReference(sheet).source}\\$?[A-Z]*\\$?\\d*(?::\\$?[A-Z]*\\$?\\d*)?`,
    'giu',
  );
  return formula.replaceAll(reference, (whole: string, text: string | undefined) =>
    text === undefined ? '#REF!' : whole,
  );
}

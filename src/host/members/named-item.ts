import { invalidArgument } from '../api-error';
import {
  ApiType,
  flag,
  isHostObject,
  method,
  navigation,
  readable,
  text,
  writable,
  type HostObject,
} from '../api-object';
import type { Book } from '../book';
import type { NameRecord } from '../book-names';
import type { BookSheet } from '../book-sheet';
import { areaAddress, quotedSheetName } from '../cell-area';
import { rangeType } from './range';
import { rangeOf, RangeTarget } from './range-target';
import { worksheetType } from './worksheet';

interface NameTarget {
  readonly book: Book;
  readonly id: string;
}

interface NamesTarget {
  readonly book: Book;
  /** Null: names of the workbook. */
  readonly sheet: BookSheet | null;
}

function record({ book, id }: NameTarget): NameRecord {
  return book.names.get(id);
}

/** A constant of the name, when its formula is one. */
function constantOf(formula: string): string | number | boolean | null {
  const literal = /^="((?:[^"]|"")*)"$/.exec(formula)?.[1];
  if (literal !== undefined) return literal.replaceAll('""', '"');
  const body = formula.slice(1);
  if (/^(?:TRUE|FALSE)$/i.test(body)) return body.toUpperCase() === 'TRUE';
  return /^-?\d+(?:\.\d+)?$/.test(body) ? Number(body) : null;
}

function nameType(target: NameTarget): string {
  const name = record(target);
  if (target.book.names.areaOf(name) !== null) return 'Range';
  const constant = constantOf(name.formula);
  switch (typeof constant) {
    case 'string':
      return 'String';
    case 'number':
      return Number.isInteger(constant) ? 'Integer' : 'Double';
    case 'boolean':
      return 'Boolean';
    default:
      return 'Error';
  }
}

function nameValue(target: NameTarget): unknown {
  const name = record(target);
  const range = target.book.names.areaOf(name);
  if (range !== null) return range.sheet.fullAddress(range.area);
  return constantOf(name.formula) ?? '#REF!';
}

function rangeOfName(target: NameTarget): HostObject | null {
  const range = target.book.names.areaOf(record(target));
  return range === null ? null : rangeType.of(new RangeTarget(range.sheet, range.area));
}

const namedItemType: ApiType<NameTarget> = new ApiType<NameTarget>(
  'NamedItem',
  {
    name: readable('1.1', (target) => record(target).name),
    type: readable('1.1', nameType),
    value: readable('1.1', nameValue),
    formula: writable(
      '1.7',
      (target) => record(target).formula,
      (target, formula) => {
        const value = text(formula, 'formula');
        if (!value.startsWith('=')) throw invalidArgument('the formula of a name begins with =');
        target.book.names.change(record(target), { formula: value });
      },
    ),
    visible: writable(
      '1.1',
      (target) => !record(target).hidden,
      (target, visible) => {
        target.book.names.setHidden(record(target), !flag(visible, 'visible'));
      },
    ),
    comment: writable(
      '1.4',
      (target) => record(target).comment,
      (target, comment) => {
        target.book.names.change(record(target), { comment: text(comment, 'comment') });
      },
    ),
    scope: readable('1.4', (target) =>
      record(target).sheetId === null ? 'Workbook' : 'Worksheet',
    ),
    worksheetOrNullObject: navigation('1.4', (target) => {
      const { sheetId } = record(target);
      return sheetId === null ? null : worksheetType.of(target.book.sheet(sheetId));
    }),
    getRange: method('1.1', (target) => {
      const range = rangeOfName(target);
      if (range === null) throw invalidArgument(`“${record(target).name}” refers to no cells`);
      return range;
    }),
    getRangeOrNullObject: method('1.4', rangeOfName),
    delete: method('1.4', (target) => {
      target.book.names.remove(record(target));
    }),
  },
  { id: (target) => record(target).name },
);

/** The formula that a name gets from what `names.add` was given. */
function formulaFrom(reference: unknown): string {
  if (isHostObject(reference)) {
    const { sheet, area } = rangeOf(reference);
    const absolute = areaAddress(area).replaceAll(
      /([A-Z]+)?(\d+)?/g,
      (_whole, letters, digits) =>
        `${letters === undefined ? '' : `$${String(letters)}`}${digits === undefined ? '' : `$${String(digits)}`}`,
    );
    return `=${quotedSheetName(sheet.name)}!${absolute}`;
  }
  const given = text(reference, 'reference');
  return given.startsWith('=') ? given : `="${given.replaceAll('"', '""')}"`;
}

function named({ book, sheet }: NamesTarget, key: unknown): HostObject | null {
  const found = typeof key === 'string' ? book.names.find(key, sheet) : null;
  return found === null ? null : namedItemType.of({ book, id: found.id });
}

const namedItemCollectionType: ApiType<NamesTarget> = new ApiType<NamesTarget>(
  'NamedItemCollection',
  {
    add: method('1.4', ({ book, sheet }, [name, reference, comment]) => {
      const data = {
        name: text(name, 'name'),
        formula: formulaFrom(reference),
        ...(comment == null ? {} : { comment: text(comment, 'comment') }),
      };
      return namedItemType.of({ book, id: book.names.add(data, sheet).id });
    }),
    getCount: method('1.4', ({ book, sheet }) => book.names.of(sheet).length),
    getItemOrNullObject: method('1.4', (target, [key]) => named(target, key)),
  },
  {
    items: ({ book, sheet }) =>
      book.names.of(sheet).map((name) => namedItemType.of({ book, id: name.id })),
    item: named,
  },
);

/** The names of a sheet or, without one, of the workbook. */
export function namesOf(book: Book, sheet: BookSheet | null): HostObject {
  return namedItemCollectionType.of({ book, sheet });
}

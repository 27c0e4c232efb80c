import type { Locality, SchemeCounts } from '../../coverage/locality';
import { noCounts } from '../../coverage/locality';
import { baseOf, schemes } from '../../coverage/scheme';
import type { Scheme } from '../../coverage/scheme';
import { cellAddress } from '../grid';
import type { CellValue, Grid } from '../grid';
import type { PlaceName } from '../periods/comparison';
import { cellNumber } from '../text/cell-number';
import { dateFromSerial, statedDate } from '../text/date-text';
import { localityKey, placeKey } from '../text/place-name';
import { fold, readable } from '../text/vietnamese-text';
import { keptFields, keptHeadings, keptSchemes, neededFields, tellingFields } from './kept-columns';
import type { KeptField } from './kept-columns';

/** One row: the people of a scheme in a locality at a date. `null` where a number is missing. */
export interface KeptRow {
  /** Sheet row, 1-based. */
  readonly row: number;
  /** ISO date. */
  readonly asOf: string;
  readonly district: string | null;
  readonly name: string;
  readonly officer: string | null;
  readonly scheme: Scheme;
  /** Population, or labour force, by the scheme. */
  readonly base: number | null;
  readonly target: number | null;
  readonly participants: number | null;
  /** What the three cells hold, also where it is no number. */
  readonly held: Readonly<Record<FigureField, CellValue>>;
  /** Which of them are formulas. */
  readonly formulas: readonly FigureField[];
}

/** Figures of a row; the rest is how it is found. */
export const figureFields = ['base', 'target', 'participants'] as const;
export type FigureField = (typeof figureFields)[number];

/** Why nothing can be kept in a table: a column is gone, or its head stands twice. */
export interface KeptObstacle {
  readonly code: 'column-missing' | 'column-twice';
  readonly heading: string;
  readonly sheet: string;
  readonly cell: string;
}

/** The table of kept periods as people have left it: sorted, filtered, with columns of their own. */
export interface KeptTable {
  readonly sheet: string;
  readonly language: 'vi' | 'en';
  /** Sheet columns, 1-based. */
  readonly columns: ReadonlyMap<KeptField, number>;
  readonly rows: readonly KeptRow[];
  /** Sheet row below everything on the sheet. */
  readonly nextRow: number;
  readonly obstacle: KeptObstacle | null;
}

/** A period of the table, with its localities. */
export interface KeptPeriod {
  /** ISO date. */
  readonly asOf: string;
  readonly sheet: string;
  readonly localities: readonly Locality[];
}

/** Rows among which the head is looked for. */
const mostRowsAbove = 20;

/** Reads the table of kept periods; `null` for a sheet that has none. Time is linear in the number of rows. */
export function readKeptTable(grid: Grid): KeptTable | null {
  const head = headOf(grid);
  if (head === null) return null;
  const { language, index: headIndex, places } = head;
  const columns = new Map<KeptField, number>();
  let obstacle: KeptObstacle | null = null;
  for (const field of keptFields) {
    const [column, second] = places.get(field) ?? [];
    if (column !== undefined) columns.set(field, grid.firstColumn + column);
    const heading = keptHeadings[field][language];
    const at = (index: number): string =>
      cellAddress(grid.firstRow + headIndex, grid.firstColumn + index);
    if (second !== undefined) {
      obstacle ??= { code: 'column-twice', heading, sheet: grid.sheet, cell: at(second) };
    } else if (column === undefined && neededFields.includes(field)) {
      obstacle ??= { code: 'column-missing', heading, sheet: grid.sheet, cell: at(0) };
    }
  }
  return {
    sheet: grid.sheet,
    language,
    columns,
    rows: obstacle === null ? rowsOf(grid, headIndex, columns) : [],
    nextRow: grid.firstRow + grid.values.length,
    obstacle,
  };
}

interface Head {
  readonly language: 'vi' | 'en';
  readonly index: number;
  /** 0-based columns of each field's head. */
  readonly places: ReadonlyMap<KeptField, readonly number[]>;
}

function headOf({ values }: Grid): Head | null {
  for (const [index, line] of values.slice(0, mostRowsAbove).entries()) {
    const texts = line.map((value) => (typeof value === 'string' ? fold(value) : ''));
    for (const language of ['vi', 'en'] as const) {
      const places = new Map<KeptField, number[]>();
      for (const field of keptFields) {
        const wanted = fold(keptHeadings[field][language]);
        const found = texts.flatMap((text, column) => (text === wanted ? [column] : []));
        if (found.length > 0) places.set(field, found);
      }
      const telling = tellingFields.filter((field) => places.has(field)).length;
      if (telling >= 2 && places.size >= 5) return { language, index, places };
    }
  }
  return null;
}

function rowsOf(
  grid: Grid,
  headIndex: number,
  columns: ReadonlyMap<KeptField, number>,
): readonly KeptRow[] {
  const rows: KeptRow[] = [];
  const dates = new Map<string, string | null>();
  for (const [index, line] of grid.values.entries()) {
    if (index <= headIndex) continue;
    const cell = (field: KeptField): CellValue => {
      const column = columns.get(field);
      return column === undefined ? null : (line[column - grid.firstColumn] ?? null);
    };
    const text = (field: KeptField): string | null => {
      const value = readable(String(cell(field) ?? ''));
      return value === '' ? null : value;
    };
    const number = (field: FigureField): number | null => {
      const value = cell(field);
      const read = cellNumber(
        value,
        typeof value === 'string' ? readable(value) : '',
        null,
        'count',
      );
      return read.kind === 'number' && read.value >= 0 ? read.value : null;
    };
    const isFormula = (field: FigureField): boolean =>
      grid.formulas[index]?.[(columns.get(field) ?? 0) - grid.firstColumn] === true;
    const dateColumn = (columns.get('asOf') ?? 0) - grid.firstColumn;
    const asOf = dateOf(cell('asOf'), grid.texts[index]?.[dateColumn] ?? null, dates);
    const name = text('name');
    const scheme = schemesByWords.get(fold(text('scheme') ?? ''));
    if (asOf === null || name === null || scheme === undefined) continue;
    rows.push({
      row: grid.firstRow + index,
      asOf,
      district: text('district'),
      name,
      officer: text('officer'),
      scheme,
      base: number('base'),
      target: number('target'),
      participants: number('participants'),
      held: {
        base: cell('base'),
        target: cell('target'),
        participants: cell('participants'),
      },
      formulas: figureFields.filter(isFormula),
    });
  }
  return rows;
}

/** As it was written, `2026-09-30`; or a date that somebody has made of it, as the cell shows it. */
function dateOf(
  value: CellValue,
  shown: string | null,
  known: Map<string, string | null>,
): string | null {
  // What is shown is right in workbooks that count days from 1904, too.
  const text = shown ?? (typeof value === 'string' ? value : '');
  const before = known.get(text);
  const stated = before === undefined ? (statedDate(text)?.date ?? null) : before;
  known.set(text, stated);
  return stated ?? (typeof value === 'number' ? dateFromSerial(value) : null);
}

const schemesByWords: ReadonlyMap<string, Scheme> = new Map(
  schemes.flatMap((scheme) =>
    Object.values(keptSchemes[scheme]).map((words) => [fold(words), scheme] as const),
  ),
);

/** The periods of a table, earliest first. Rows without a number say nothing. */
export function keptPeriods(table: KeptTable): readonly KeptPeriod[] {
  const periods = new Map<string, KeptRow[]>();
  for (const row of table.rows) {
    if (row.base === null && row.target === null && row.participants === null) continue;
    const period = periods.get(row.asOf);
    if (period === undefined) periods.set(row.asOf, [row]);
    else period.push(row);
  }
  const { sheet } = table;
  const keys = new KeptKeys();
  return [...periods]
    .map(([asOf, rows]) => ({ asOf, sheet, localities: keptLocalities(table, rows, keys) }))
    .sort((one, other) => one.asOf.localeCompare(other.asOf));
}

/** The localities of the rows of one period, named as in the first row of each. */
export function keptLocalities(
  { sheet, columns }: KeptTable,
  rows: readonly KeptRow[],
  keys: KeptKeys,
): readonly Locality[] {
  const column = columns.get('name') ?? 1;
  const localities = new Map<string, Locality>();
  for (const row of rows) {
    const key = keys.of(row);
    localities.set(key, withRow(localities.get(key) ?? emptyLocality(row, sheet, column), row));
  }
  return [...localities.values()];
}

/**
 * Keys that are equal for one place, however somebody has written its tones, spaces and capitals by then. Those
 * of names that were met are remembered: every period has the same ones.
 */
export class KeptKeys {
  readonly #known = new Map<string, string>();

  of({ district, name }: PlaceName): string {
    const written = JSON.stringify([district, name]);
    const known = this.#known.get(written);
    if (known !== undefined) return known;
    const key = `${placeKey(district ?? '')}|${localityKey(name)}`;
    this.#known.set(written, key);
    return key;
  }
}

function emptyLocality(kept: KeptRow, sheet: string, column: number): Locality {
  const { name, district, officer, row } = kept;
  const counts = { population: null, labourForce: null, households: null, schemes: {} };
  return { name, district, officer, sheet, row, column, code: null, ...counts };
}

/** Of a scheme that stands twice the first row counts. */
function withRow(locality: Locality, { scheme, base, target, participants }: KeptRow): Locality {
  if (locality.schemes[scheme] !== undefined) return locality;
  const counts: SchemeCounts = { ...noCounts, target, participants };
  const field = baseOf(scheme);
  return {
    ...locality,
    [field]: locality[field] ?? base,
    schemes: { ...locality.schemes, [scheme]: counts },
  };
}

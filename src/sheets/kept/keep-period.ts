import type { Locality } from '../../coverage/locality';
import { baseOf, schemes } from '../../coverage/scheme';
import type { Scheme } from '../../coverage/scheme';
import { keptFields, keptSchemes } from './kept-columns';
import type { KeptField } from './kept-columns';
import type { CellValue } from '../grid';
import type { PlaceName } from '../periods/comparison';
import { figureFields, KeptKeys, keptLocalities } from './kept-table';
import type { KeptRow, KeptTable } from './kept-table';
import { matchKept } from './match-kept';

/** What is written into a cell of the table; `null`: nothing. */
export type KeptValue = string | number | null;

/** A rectangle of cells on a sheet that people work on as well. Rows and columns of the sheet, 1-based. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly before: readonly (readonly CellValue[])[];
  readonly after: readonly (readonly KeptValue[])[];
}

/** What keeping a period changes on the sheet. No other cell is touched. */
export interface TableChange {
  readonly sheet: string;
  readonly blocks: readonly CellBlock[];
  /** Localities and schemes that the period had, and has no more: their figures are emptied. */
  readonly emptied: number;
}

/** The rows of a new table, without their head: figures of localities at a date, scheme by scheme. */
export function keptRows(
  localities: readonly Locality[],
  asOf: string,
  language: 'vi' | 'en',
): readonly (readonly KeptValue[])[] {
  return localities.flatMap((locality) =>
    schemesOf(locality).map((scheme) => {
      const values = valuesOf(locality, scheme, asOf, language);
      return keptFields.map((field) => values[field]);
    }),
  );
}

/**
 * Puts a period's figures into a table that is there. Rows of other periods stay as they are. A row of the
 * same period, locality and scheme gets the new figures where it stands; others are added below everything.
 *
 * @param localities with their true districts, whatever the report is grouped by
 * @param asOf ISO date
 */
export function keepPeriod(
  table: KeptTable,
  localities: readonly Locality[],
  asOf: string,
): TableChange {
  const { sheet, columns, language, nextRow } = table;
  const standing = table.rows.filter((row) => row.asOf === asOf);
  const keys = new KeptKeys();
  const keyOf = (place: PlaceName | undefined): string =>
    place === undefined ? '' : keys.of(place);
  const former = keptLocalities(table, standing, keys);
  const matches = [...matchKept(former, localities)];
  const nowOf = new Map(matches.map(([earlier, now]) => [keyOf(former[earlier]), localities[now]]));
  const formerOf = new Map(matches.map(([earlier, now]) => [localities[now], former[earlier]]));
  const changes = new Map<number, Map<number, Change>>();
  const put = (row: number, field: KeptField, before: CellValue, after: KeptValue): void => {
    const column = columns.get(field);
    if (column === undefined) return;
    const line = changes.get(row) ?? new Map<number, Change>();
    changes.set(row, line.set(column, [before, after]));
  };
  const found = new Set<string>();
  let emptied = 0;
  for (const row of standing) {
    const locality = nowOf.get(keyOf(row));
    const key = `${row.scheme} ${keyOf(locality)}`;
    const isFirst = locality?.schemes[row.scheme] !== undefined && !found.has(key);
    if (isFirst) found.add(key);
    else if (hasFigures(row)) emptied += 1;
    const values = isFirst ? valuesOf(locality, row.scheme, asOf, language) : emptyFigures;
    for (const field of figureFields) {
      // A formula that somebody has put there is theirs.
      if (row.formulas.includes(field)) continue;
      if (row.held[field] !== values[field]) put(row.row, field, row.held[field], values[field]);
    }
  }
  let next = nextRow;
  for (const locality of localities) {
    // Named as in the rows that stand: two names in one period would be two places when it is read again.
    const { name, district } = formerOf.get(locality) ?? locality;
    for (const scheme of schemesOf(locality)) {
      if (found.has(`${scheme} ${keyOf(locality)}`)) continue;
      const values = valuesOf({ ...locality, name, district }, scheme, asOf, language);
      for (const field of keptFields) put(next, field, null, values[field]);
      next += 1;
    }
  }
  return { sheet, blocks: blocksOf(changes), emptied };
}

const emptyFigures = { base: null, target: null, participants: null };

function hasFigures({ base, target, participants }: KeptRow): boolean {
  return base !== null || target !== null || participants !== null;
}

/** Schemes of which something is counted. */
function schemesOf(locality: Locality): readonly Scheme[] {
  return schemes.filter((scheme) => {
    const counts = locality.schemes[scheme];
    return counts !== undefined && (counts.participants !== null || counts.target !== null);
  });
}

function valuesOf(
  locality: Locality,
  scheme: Scheme,
  asOf: string,
  language: 'vi' | 'en',
): Readonly<Record<KeptField, KeptValue>> {
  const { district, name, officer, schemes: counts } = locality;
  return {
    asOf,
    district,
    name,
    officer,
    scheme: keptSchemes[scheme][language],
    base: locality[baseOf(scheme)],
    target: counts[scheme]?.target ?? null,
    participants: counts[scheme]?.participants ?? null,
  };
}

type Change = readonly [before: CellValue, after: KeptValue];
type Changes = ReadonlyMap<number, ReadonlyMap<number, Change>>;

/** Rows below each other with changes in the same columns make one block for each run of columns. */
function blocksOf(changes: Changes): readonly CellBlock[] {
  const rows = [...changes.keys()].sort((one, other) => one - other);
  const blocks: CellBlock[] = [];
  let run: number[] = [];
  const signature = (row: number | undefined): string =>
    row === undefined ? '' : columnsOf(changes, row).join(',');
  rows.forEach((row, index) => {
    run.push(row);
    const next = rows[index + 1];
    if (next === row + 1 && signature(next) === signature(row)) return;
    blocks.push(...blocksOfRun(changes, run));
    run = [];
  });
  return blocks;
}

function columnsOf(changes: Changes, row: number): readonly number[] {
  return [...(changes.get(row)?.keys() ?? [])].sort((one, other) => one - other);
}

function blocksOfRun(changes: Changes, rows: readonly number[]): readonly CellBlock[] {
  const columns = columnsOf(changes, rows[0] ?? 0);
  const starts = columns.filter((column, index) => columns[index - 1] !== column - 1);
  return starts.map((start) => {
    const width = columns.filter(
      (column) => column >= start && !starts.some((other) => other > start && other <= column),
    ).length;
    const cells = rows.map((row) =>
      Array.from(
        { length: width },
        (_, offset): Change => changes.get(row)?.get(start + offset) ?? [null, null],
      ),
    );
    return {
      row: rows[0] ?? 0,
      column: start,
      before: cells.map((line) => line.map(([before]) => before)),
      after: cells.map((line) => line.map(([, after]) => after)),
    };
  });
}

import { attention as en } from '../locales/en/attention';
import { attention as vi } from '../locales/vi/attention';
import type { AttentionText } from '../locales/vi/attention';
import type { StandingCell } from './ownership';

/** A row of a list of localities to look at, with what somebody typed beside it. */
export interface AttentionEntry {
  readonly name: string;
  /** The district; empty where the workbook does not say it. */
  readonly district: string;
  /** The scheme, in the words of the sheet. */
  readonly scheme: string;
  /** Empty where nothing was typed. */
  readonly cause: string;
  readonly action: string;
}

/** Where on a list the things lie by which its rows are told, and the two that people type. */
interface EntryColumns {
  readonly head: number;
  readonly name: number;
  readonly district: number;
  readonly scheme: number;
  readonly cause: number;
  readonly action: number;
}

type Line = ReadonlyMap<number, StandingCell>;

/** The rows of a list that we wrote, also those of localities that have left it, in their order. */
export function attentionEntries(cells: Iterable<StandingCell>): readonly AttentionEntry[] {
  const lines = linesOf(cells);
  const columns = columnsOf(lines);
  if (columns === null) return [];
  return [...lines].flatMap(([row, line]): AttentionEntry[] => {
    const entry = {
      name: textAt(line, columns.name),
      district: textAt(line, columns.district),
      scheme: textAt(line, columns.scheme),
      cause: textAt(line, columns.cause),
      action: textAt(line, columns.action),
    };
    return isEntryRow(row, line, columns) ? [entry] : [];
  });
}

/** The cells of a list without what people typed where they are asked to. */
export function withoutEntries(cells: Iterable<StandingCell>): readonly StandingCell[] {
  const all = [...cells];
  const lines = linesOf(all);
  const columns = columnsOf(lines);
  if (columns === null) return all;
  return all.filter((cell) => {
    const isAsked = cell.column === columns.cause || cell.column === columns.action;
    const line = lines.get(cell.row);
    const isEntry =
      isAsked && cell.formula === null && line !== undefined && isEntryRow(cell.row, line, columns);
    return !isEntry;
  });
}

/** Whether somebody typed what is not among the entries that are known. */
export function hasNewEntries(
  standing: readonly AttentionEntry[],
  known: readonly AttentionEntry[],
): boolean {
  const keyOf = (entry: AttentionEntry): string => JSON.stringify(Object.values(entry));
  const keys = new Set(known.map(keyOf));
  return standing.some((entry) => isTyped(entry) && !keys.has(keyOf(entry)));
}

export function isTyped({ cause, action }: AttentionEntry): boolean {
  return cause !== '' || action !== '';
}

function isEntryRow(row: number, line: Line, { head, name, scheme }: EntryColumns): boolean {
  return row > head && textAt(line, name) !== '' && textAt(line, scheme) !== '';
}

function linesOf(cells: Iterable<StandingCell>): ReadonlyMap<number, Line> {
  const lines = new Map<number, Map<number, StandingCell>>();
  for (const cell of cells) {
    const line = lines.get(cell.row) ?? new Map<number, StandingCell>();
    line.set(cell.column, cell);
    lines.set(cell.row, line);
  }
  return lines;
}

/** Null where the sheet has no such list. */
function columnsOf(lines: ReadonlyMap<number, Line>): EntryColumns | null {
  for (const [head, line] of lines) {
    const columnsNamed = (heading: AttentionText): readonly number[] =>
      [...line.keys()].filter((column) =>
        [vi[heading], en[heading]].includes(textAt(line, column)),
      );
    const columnOf = (heading: AttentionText): number | null =>
      columnsNamed(heading).at(-1) ?? null;
    // The column that the user groups by may be headed like any of them; it stands behind the name only.
    const [name = null] = columnsNamed('attention.name');
    const scheme = columnOf('attention.scheme');
    const [cause, action] = [columnOf('attention.cause'), columnOf('attention.action')];
    const district = columnOf('attention.helper.district');
    if (name === null || scheme === null || cause === null || action === null) continue;
    if (district !== null) return { head, name, district, scheme, cause, action };
  }
  return null;
}

function textAt(line: Line, column: number): string {
  const cell = line.get(column);
  return cell?.formula === null ? String(cell.value ?? '') : '';
}

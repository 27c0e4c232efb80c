import { attention as en } from '../locales/en/attention';
import { attention as vi } from '../locales/vi/attention';
import type { StandingCell } from './ownership';

/** What somebody typed beside a locality of a list of those to look at. */
export interface AttentionEntry {
  readonly name: string;
  /** The unit that it stands under; empty where the list has no such column. */
  readonly unit: string;
  /** The scheme, in the words of the sheet. */
  readonly scheme: string;
  readonly cause: string;
  readonly action: string;
}

const causeHeads: ReadonlySet<unknown> = new Set([vi, en].map((text) => text['attention.cause']));
const actionHeads: ReadonlySet<unknown> = new Set([vi, en].map((text) => text['attention.action']));
const officerHeads: ReadonlySet<unknown> = new Set(
  [vi, en].map((text) => text['attention.officer']),
);
const schemeHeads: ReadonlySet<unknown> = new Set([vi, en].map((text) => text['attention.scheme']));
const nameColumn = 2;
const unitColumn = 3;

/** The causes and actions on a list that we wrote, also of those that have left it. */
export function attentionEntries(cells: Iterable<StandingCell>): readonly AttentionEntry[] {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, formula, value } of cells) {
    if (formula !== null || value === null || value === '') continue;
    const line = rows.get(row) ?? new Map<number, string>();
    line.set(column, String(value));
    rows.set(row, line);
  }
  const columnOf = (heads: ReadonlySet<unknown>): number | null => {
    for (const line of rows.values()) {
      for (const [column, text] of line) if (heads.has(text)) return column;
    }
    return null;
  };
  const cause = columnOf(causeHeads);
  const action = columnOf(actionHeads);
  const scheme = columnOf(schemeHeads);
  if (cause === null || action === null || scheme === null) return [];
  const afterName = [...rows.values()]
    .find((line) => causeHeads.has(line.get(cause)))
    ?.get(unitColumn);
  const hasUnits = !schemeHeads.has(afterName) && !officerHeads.has(afterName);
  return [...rows.values()].flatMap((line): AttentionEntry[] => {
    const entry = {
      name: line.get(nameColumn) ?? '',
      unit: (hasUnits ? line.get(unitColumn) : '') ?? '',
      scheme: line.get(scheme) ?? '',
      cause: line.get(cause) ?? '',
      action: line.get(action) ?? '',
    };
    const isHead = causeHeads.has(entry.cause);
    const isTyped = entry.cause !== '' || entry.action !== '';
    return isTyped && !isHead && entry.name !== '' ? [entry] : [];
  });
}

import type { HostSheet, HostWorkbook } from '../host/host-workbook';
import { changeWorkbook } from '../xlsx/change-workbook';
import { changedCells } from './save-cells';
import { plainChart } from './save-chart';
import { plainSheet } from './save-sheet';

/** What a save could not keep; texts for each are in the locales (`saving`). */
export type NotKeptCode =
  /** A sheet that was deleted (or renamed) stays in the file under its old name. */
  | 'deleted-sheet'
  /** Sheets of the file stay in its order; new ones come last. */
  | 'sheet-order'
  /** Sizes, merged areas, views, conditional formats, links, names, the page of a sheet that the file had. */
  | 'sheet-layout'
  /** A chart of a kind that is not written, or over cells of another sheet. */
  | 'chart'
  /** Cells that one array formula fills: the file keeps that formula. */
  | 'array-cells'
  /** Names of the whole workbook, and its protection. */
  | 'workbook-names'
  /** The document's own settings, such as the add-in's choices. */
  | 'settings';

export interface NotKept {
  readonly code: NotKeptCode;
  /** Absent: the whole workbook. */
  readonly sheet?: string;
}

export interface SavedWorkbook {
  readonly bytes: Uint8Array;
  readonly notKept: readonly NotKept[];
}

/**
 * Saves an open workbook into the file that it came from. Cells of its sheets change where they stand;
 * new sheets are written in full, and so are reports of the add-in that were written anew; everything else
 * of the package stays as it is, byte for byte.
 *
 * @param bytes The file as it was opened.
 * @param opened The host's snapshot right after opening it: what differs from it was changed since.
 * @param now The host's snapshot now.
 * @throws {WorkbookError} when the bytes are not a workbook in good order.
 */
export function saveWorkbook(
  bytes: Uint8Array,
  opened: HostWorkbook,
  now: HostWorkbook,
): SavedWorkbook {
  const notKept: NotKept[] = [];
  const before = new Map(opened.sheets.map((sheet) => [sheet.name, sheet]));
  const cells = new Map<string, ReturnType<typeof changedCells>>();
  const whole: HostSheet[] = [];
  for (const sheet of now.sheets) {
    const old = before.get(sheet.name);
    if (old === undefined || isRewrittenReport(old, sheet)) {
      whole.push(sheet);
      continue;
    }
    const changes = changedCells(old, sheet);
    if (changes.length > 0) cells.set(sheet.name, changes);
    if (layoutOf(old) !== layoutOf(sheet))
      notKept.push({ code: 'sheet-layout', sheet: sheet.name });
  }
  for (const sheet of whole) {
    const charts = sheet.charts ?? [];
    if (charts.some((chart) => plainChart(chart, sheet.name) === null)) {
      notKept.push({ code: 'chart', sheet: sheet.name });
    }
  }
  notKept.push(...workbookLosses(opened, now));
  const saved = changeWorkbook(bytes, { cells, sheets: whole.map(plainSheet) });
  for (const sheet of new Set(saved.left.map((cell) => cell.sheet))) {
    notKept.push({ code: 'array-cells', sheet });
  }
  return { bytes: saved.bytes, notKept };
}

/**
 * Reports of the add-in that it wrote anew in place: they bear its record, and nothing of others stands on
 * them, so that nothing is lost when they are written as a whole.
 */
function isRewrittenReport(old: HostSheet, now: HostSheet): boolean {
  const mark = (sheet: HostSheet): string | undefined =>
    sheet.names?.find(({ name, hidden }) => name === '_baophu' && hidden === true)?.formula;
  const foreign = (now.comments ?? 0) + (now.shapes ?? 0) + (now.tables ?? []).length;
  if (mark(now) === undefined || foreign > 0) return false;
  return mark(old) !== mark(now) || layoutOf(old) !== layoutOf(now);
}

/** Everything about a sheet but its cells' contents and styles, in a form that can be compared. */
function layoutOf({ cells = {}, ...sheet }: HostSheet): string {
  const links = Object.entries(cells).flatMap(([address, { hyperlink }]) =>
    hyperlink === undefined ? [] : [[address, hyperlink]],
  );
  return JSON.stringify([sheet, links]);
}

function workbookLosses(opened: HostWorkbook, now: HostWorkbook): readonly NotKept[] {
  const losses: NotKept[] = [];
  const names = now.sheets.map(({ name }) => name);
  const old = opened.sheets.map(({ name }) => name);
  for (const name of old)
    if (!names.includes(name)) losses.push({ code: 'deleted-sheet', sheet: name });
  const kept = old.filter((name) => names.includes(name));
  const saved = [...kept, ...names.filter((name) => !old.includes(name))];
  if (names.join('\n') !== saved.join('\n')) losses.push({ code: 'sheet-order' });
  const differs = (one: unknown, other: unknown): boolean =>
    JSON.stringify(one ?? null) !== JSON.stringify(other ?? null);
  if (differs(opened.names, now.names) || differs(opened.protected, now.protected)) {
    losses.push({ code: 'workbook-names' });
  }
  if (differs(opened.settings, now.settings)) losses.push({ code: 'settings' });
  return losses;
}

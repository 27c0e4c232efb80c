import { chosenColumns } from './columns/chosen-columns';
import type { Finding } from './finding';
import type { Grid } from './grid';
import { columnHeaded, countsSchemes, readTable } from './tables/read-table';
import type { TableDraft } from './tables/table-draft';
import type { TableRegion } from './tables/table-region';
import type {
  Column,
  ColumnChoice,
  IgnoredReason,
  IgnoredSheet,
  LocalityTable,
  ReadingOptions,
  WorkbookReading,
} from './reading';
import { comparePeriods } from './periods/compare-periods';
import { keptPeriods, readKeptTable } from './kept/kept-table';
import type { KeptTable } from './kept/kept-table';
import type { Merger } from './periods/merger';
import { chosenSheets } from './periods/period-list';
import { yearFindings } from './periods/year-findings';
import { readMergers } from './periods/read-mergers';
import { settleDistricts } from './workbook/settle-districts';
import type { SettledTable } from './workbook/settle-districts';
import { viewSheet } from './sheet-view';
import type { SheetView } from './sheet-view';
import { finding } from './finding';
import { schemeRows } from './tables/scheme-rows';
import { findTables } from './tables/table-region';
import { dateOf, tableRoles } from './workbook/table-roles';
import type { TableRole } from './workbook/table-roles';

/** No column of any table bears the header that the user wants to group by. */
export class UnknownGroupingError extends Error {
  override readonly name = 'UnknownGroupingError';
  readonly code = 'unknown-grouping';
  /** @param headers the headers that the tables have */
  constructor(
    readonly header: string,
    readonly headers: readonly string[],
  ) {
    super(`no column is headed ${header}`);
  }
}

/**
 * Reads a workbook's sheets: which are tables of localities, what their columns mean, the localities
 * with their people, and what is wrong in them. Pure: nothing but the grids decides.
 *
 * @param grids all sheets in the workbook's order
 * @throws UnknownGroupingError when `groupBy` names no column
 */
export function readWorkbook(
  grids: readonly Grid[],
  options: ReadingOptions = {},
): WorkbookReading {
  const ignored: IgnoredSheet[] = [];
  const drafts: TableDraft[] = [];
  const mergers: Merger[] = [];
  const kept: KeptTable[] = [];
  for (const grid of grids) {
    const result = readSheet(grid, options);
    if ('reason' in result) ignored.push({ sheet: grid.sheet, ...result });
    else drafts.push(...result.drafts);
    if ('kept' in result) kept.push(result.kept);
    if ('mergers' in result) mergers.push(...result.mergers);
  }
  if (options.groupBy !== undefined && drafts.length > 0) requireColumn(drafts, options.groupBy);
  const tables = settleDistricts(drafts);
  const { periods = {} } = options;
  const { roles, localities, findings } = tableRoles(tables, {
    compared: chosenSheets(periods),
    mergers,
  });
  const described = tables.map((table, index) => describe(table, roles[index] ?? 'reported'));
  const reported = tables.filter((_, index) => roles[index] === 'reported');
  const dates = reported.flatMap((table) => dateOf(table) ?? []).sort();
  const asOf = options.asOf ?? dates.at(-1) ?? null;
  const compared = comparePeriods(
    { tables, roles, kept: kept.flatMap(keptPeriods) },
    localities,
    asOf,
    mergers,
    periods,
  );
  return {
    asOf,
    groupedBy: options.groupBy?.split(' › ').at(-1) ?? null,
    tables: described,
    ignoredSheets: inWorkbookOrder(grids, [...ignored, ...repeatedSheets(described)]),
    localities: compared.localities,
    comparison: compared.comparison,
    mergers,
    kept,
    findings: [
      ...reported.flatMap(tableFindings),
      ...legacyFindings(reported),
      ...findings,
      ...compared.findings,
      ...kept.flatMap(keptFindings),
      ...yearFindings(grids, compared.localities, asOf),
    ],
  };
}

type SheetResult =
  | { readonly drafts: readonly TableDraft[] }
  | { readonly reason: 'kept-periods'; readonly kept: KeptTable }
  | { readonly reason: 'mergers'; readonly mergers: readonly Merger[] }
  | { readonly reason: IgnoredReason; readonly columns?: readonly Column[] };

function readSheet(grid: Grid, options: ReadingOptions): SheetResult {
  if (grid.generated) return { reason: 'generated-report' };
  if (grid.values.length === 0) return { reason: 'empty' };
  const kept = readKeptTable(grid);
  if (kept !== null) return { reason: 'kept-periods', kept };
  if (options.sheets !== undefined && !options.sheets.includes(grid.sheet))
    return { reason: 'not-chosen' };
  const view = viewSheet(grid);
  const result = readTables(view, options);
  // A sheet that counts somebody is a table, also when it names the old units beside the new.
  if ('drafts' in result && result.drafts.some(countsSchemes)) return result;
  const mergers = readMergers(view);
  return mergers === null ? result : { reason: 'mergers', mergers };
}

function readTables(view: SheetView, options: ReadingOptions): SheetResult {
  const { groupBy = null, columns: choices = [], headers = [] } = options;
  const named = headers
    .filter(({ sheet }) => sheet === view.grid.sheet)
    .map(({ row }) => row - view.grid.firstRow);
  const drafts: TableDraft[] = [];
  const reasons: IgnoredReason[] = [];
  const regions = findTables(view, named);
  for (const region of regions) {
    const chosen = chosenColumns(view, region, choices);
    const parts = schemeRows(view, region);
    const results =
      parts.length === 0
        ? [readTable(view, region, groupBy, chosen)]
        : parts.map((part) => readTable(part.view, part.region, groupBy, chosen, part.scheme));
    const found: TableDraft[] = [];
    for (const result of results) {
      if ('draft' in result) found.push(result.draft);
      else reasons.push(result.reason);
    }
    drafts.push(...saidOnce(found));
  }
  if (drafts.length > 0) return { drafts };
  const closest = (['no-figures', 'no-localities'] as const).find((reason) =>
    reasons.includes(reason),
  );
  const reason = closest ?? 'no-locality-column';
  const [pointedAt] = regions.filter(({ headerFirst, headerLast }) =>
    named.some((row) => row >= headerFirst && row <= headerLast),
  );
  return pointedAt === undefined
    ? { reason }
    : { reason, columns: unread(view, pointedAt, choices) };
}

/** What the parts of one table have in common to say, such as of a column, is said of the first. */
function saidOnce(parts: readonly TableDraft[]): readonly TableDraft[] {
  const said = new Set<string>();
  return parts.map((draft) => ({
    ...draft,
    findings: draft.findings.filter(({ code, cell }) => {
      const key = `${code} ${cell ?? ''}`;
      const isNew = !said.has(key);
      said.add(key);
      return isNew;
    }),
  }));
}

/** The columns of a table that could not be read, with what the user has said so far. */
function unread(
  view: SheetView,
  region: TableRegion,
  choices: readonly ColumnChoice[],
): readonly Column[] {
  const chosen = chosenColumns(view, region, choices);
  return region.columns.map((column) => ({
    column: view.sheetColumn(column),
    header: region.paths.get(column) ?? [],
    field: chosen.get(column) ?? null,
    evidence: chosen.has(column) ? [{ kind: 'chosen' }] : [],
  }));
}

function requireColumn(drafts: readonly TableDraft[], header: string): void {
  if (drafts.some((draft) => columnHeaded(draft.region, header) !== undefined)) return;
  const headers = drafts.flatMap((draft) =>
    draft.fields.columns.map((column) => column.header.join(' › ')),
  );
  throw new UnknownGroupingError(
    header,
    [...new Set(headers)].filter((text) => text !== ''),
  );
}

function describe(table: SettledTable, role: TableRole): LocalityTable {
  const { draft, localities, districtFrom } = table;
  const { view, region, title, fields, localityRows, unit } = draft;
  const rows = localityRows.length === 0 ? [0] : localityRows;
  return {
    sheet: view.grid.sheet,
    asOf: dateOf(table),
    agency: title.agency,
    title: title.title,
    headerRows: [view.sheetRow(region.headerFirst), view.sheetRow(region.headerLast)],
    rows: [view.sheetRow(rows[0] ?? 0), view.sheetRow(rows.at(-1) ?? 0)],
    columns: fields.columns,
    districtFrom,
    unit,
    localities,
    role,
  };
}

/** A table of kept periods of which a column is gone is not compared with. */
function keptFindings({ obstacle }: KeptTable): readonly Finding[] {
  if (obstacle === null) return [];
  const { code, sheet, cell, heading } = obstacle;
  return [finding(`kept-${code}`, 'warning', sheet, cell, { details: { heading } })];
}

function tableFindings(table: SettledTable): readonly Finding[] {
  return [...table.draft.findings, ...table.findings];
}

/** One finding for each sheet and encoding. */
function legacyFindings(tables: readonly SettledTable[]): Finding[] {
  const views = new Map(tables.map(({ draft }) => [draft.view.grid, draft.view]));
  return [...views.values()].flatMap((view) =>
    view.encodings.map((encoding) =>
      finding('legacy-encoding', 'info', view.grid.sheet, null, { details: { encoding } }),
    ),
  );
}

function repeatedSheets(tables: readonly LocalityTable[]): IgnoredSheet[] {
  const sheets = new Set(tables.map(({ sheet }) => sheet));
  return [...sheets]
    .filter((sheet) => tables.every((table) => table.sheet !== sheet || table.role === 'repeats'))
    .map((sheet) => ({ sheet, reason: 'repeats-other-sheets' }));
}

function inWorkbookOrder(grids: readonly Grid[], ignored: readonly IgnoredSheet[]): IgnoredSheet[] {
  const order = new Map(grids.map((grid, index) => [grid.sheet, index]));
  return [...ignored].sort((a, b) => (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0));
}

import { fileOf, sheetLabel } from '../coverage/sheet-place';
import type { Finding } from './finding';
import { finding } from './finding';
import type { Grid } from './grid';
import { comparePeriods } from './periods/compare-periods';
import { keptPeriods } from './kept/kept-table';
import type { KeptPeriod } from './kept/kept-table';
import { chosenSheets } from './periods/period-list';
import { yearFindings } from './periods/year-findings';
import type { IgnoredSheet, LocalityTable, ReadingOptions, WorkbookReading } from './reading';
import { recogniseSheets } from './recognise-sheets';
import type { RecognisedSheets } from './recognise-sheets';
import type { RecognisedTable } from './tables/recognised-table';
import { settleDistricts } from './workbook/settle-districts';
import type { SettledTable } from './workbook/settle-districts';
import { tableRoles } from './workbook/table-roles';
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
  return settleSheets([recogniseSheets(grids, options)], options);
}

/**
 * Holds the sheets of one workbook, or of several files together, against each other: one spelling for each
 * district, each locality counted once, other dates compared.
 *
 * @param parts one for each workbook, in their order
 * @throws UnknownGroupingError when `groupBy` names no column
 */
export function settleSheets(
  parts: readonly RecognisedSheets[],
  options: ReadingOptions = {},
): WorkbookReading {
  const recognised = parts.flatMap(({ tables }) => tables);
  const mergers = parts.flatMap((part) => part.mergers);
  if (options.groupBy !== undefined && recognised.length > 0)
    requireColumn(recognised, options.groupBy);
  const tables = settleDistricts(recognised);
  const { periods = {} } = options;
  const { roles, localities, findings } = tableRoles(tables, {
    compared: chosenSheets(periods),
    mergers,
  });
  const described = tables.map((table, index) => describe(table, roles[index] ?? 'reported'));
  const reported = tables.filter((_, index) => roles[index] === 'reported');
  const dates = reported.flatMap(({ draft }) => draft.asOf ?? []).sort();
  const asOf = options.asOf ?? dates.at(-1) ?? null;
  const compared = comparePeriods(
    { tables, roles, kept: parts.flatMap(keptIn) },
    localities,
    asOf,
    mergers,
    periods,
  );
  return {
    asOf,
    groupedBy: options.groupBy?.split(' › ').at(-1) ?? null,
    tables: described,
    ignoredSheets: inWorkbookOrder(parts, repeatedSheets(described)),
    localities: compared.localities,
    comparison: compared.comparison,
    mergers,
    // What other files have kept is theirs: nothing is ever added to it.
    kept: parts.flatMap(({ file, kept }) => (file === undefined ? kept : [])),
    findings: [
      ...reported.flatMap(tableFindings),
      ...legacyFindings(reported),
      ...findings,
      ...compared.findings,
      ...parts.flatMap(keptFindings),
      ...yearFindings(
        parts.flatMap(({ growthTexts }) => growthTexts),
        compared.localities,
        asOf,
      ),
    ],
  };
}

function requireColumn(tables: readonly RecognisedTable[], header: string): void {
  if (tables.some(({ hasGroups }) => hasGroups)) return;
  const headers = tables.flatMap(({ columns }) => columns.map((one) => one.header.join(' › ')));
  throw new UnknownGroupingError(
    header,
    [...new Set(headers)].filter((text) => text !== ''),
  );
}

function describe(table: SettledTable, role: TableRole): LocalityTable {
  const { draft, localities, districtFrom } = table;
  const { sheet, asOf, title, headerRows, columns, unit } = draft;
  return {
    ...fileOf(draft),
    sheet,
    asOf,
    agency: title.agency,
    title: title.title,
    headerRows,
    rows: [localities[0]?.row ?? 0, localities.at(-1)?.row ?? 0],
    columns,
    districtFrom,
    unit,
    localities,
    role,
  };
}

/** A table of kept periods of which a column is gone is not compared with. */
function keptFindings({ file, kept }: RecognisedSheets): readonly Finding[] {
  return kept.flatMap(({ obstacle }) => {
    if (obstacle === null) return [];
    const { code, sheet, cell, heading } = obstacle;
    return [finding(`kept-${code}`, 'warning', sheet, cell, { file, details: { heading } })];
  });
}

function keptIn({ file, kept }: RecognisedSheets): readonly KeptPeriod[] {
  return kept.flatMap(keptPeriods).map((period) => ({
    ...period,
    localities: period.localities.map((one) => ({ ...one, ...fileOf({ file }) })),
  }));
}

function tableFindings(table: SettledTable): readonly Finding[] {
  return [...table.draft.findings, ...table.findings];
}

/** One finding for each sheet and encoding. */
function legacyFindings(tables: readonly SettledTable[]): Finding[] {
  const sheets = new Map(tables.map(({ draft }) => [sheetLabel(draft), draft]));
  return [...sheets.values()].flatMap(({ file, sheet, encodings }) =>
    encodings.map((encoding) =>
      finding('legacy-encoding', 'info', sheet, null, { file, details: { encoding } }),
    ),
  );
}

function repeatedSheets(tables: readonly LocalityTable[]): IgnoredSheet[] {
  const sheets = new Map<string, LocalityTable[]>();
  for (const table of tables) {
    const label = sheetLabel(table);
    sheets.set(label, [...(sheets.get(label) ?? []), table]);
  }
  return [...sheets.values()].flatMap((own): IgnoredSheet[] => {
    const [first] = own;
    if (first === undefined || own.some(({ role }) => role !== 'repeats')) return [];
    return [{ ...fileOf(first), sheet: first.sheet, reason: 'repeats-other-sheets' }];
  });
}

function inWorkbookOrder(
  parts: readonly RecognisedSheets[],
  repeated: readonly IgnoredSheet[],
): IgnoredSheet[] {
  const ignored = [...parts.flatMap((part) => part.ignored), ...repeated];
  const places = parts.flatMap(({ file, sheets }) =>
    sheets.map((sheet) => sheetLabel({ ...fileOf({ file }), sheet })),
  );
  const order = new Map(places.map((label, index) => [label, index]));
  const orderOf = (place: IgnoredSheet): number => order.get(sheetLabel(place)) ?? 0;
  return ignored.sort((a, b) => orderOf(a) - orderOf(b));
}

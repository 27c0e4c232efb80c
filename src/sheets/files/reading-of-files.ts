import type { Finding } from '../finding';
import { finding } from '../finding';
import type { KeptTable } from '../kept/kept-table';
import type { PlaceName } from '../periods/comparison';
import { settleSheets } from '../read-workbook';
import type { LocalityTable, ReadingOptions, ReportedFile, WorkbookReading } from '../reading';
import type { RecognisedSheets } from '../recognise-sheets';
import { placeOfLevel, tableLevel } from '../workbook/table-level';
import { missingLocalities } from './missing-localities';

/** What became of one file; plain data that does not hold on to the file. */
export type FileOutcome =
  | { readonly file: string; readonly kind: 'read'; readonly sheets: RecognisedSheets }
  /** `reason` is the code of the error; `found` what else the file is, where that is known. */
  | {
      readonly file: string;
      readonly kind: 'unreadable';
      readonly reason: string;
      readonly found?: string;
    }
  /** The same bytes as a file before it; its sheets count when that one is taken away. */
  | {
      readonly file: string;
      readonly kind: 'copy';
      readonly of: string;
      readonly sheets: RecognisedSheets;
    };

/**
 * Reports many files together: their tables are held against each other as those of one workbook are, so
 * that each district has one spelling and nobody is counted twice. What is wrong with the files themselves
 * comes first among the findings.
 *
 * @param expected the localities that were to report, where somebody has listed them
 * @param kept what the workbook that the report goes into has kept of earlier periods
 * @throws UnknownGroupingError when `groupBy` names no column
 */
export function readingOfFiles(
  outcomes: readonly FileOutcome[],
  expected: readonly PlaceName[] = [],
  options: ReadingOptions = {},
  kept: readonly KeptTable[] = [],
): WorkbookReading {
  const parts = outcomes.flatMap((outcome) => (outcome.kind === 'read' ? [outcome.sheets] : []));
  const reading = settleSheets([...parts, { ...nothingElse, kept }], options);
  const counted = new Map<string | undefined, number>();
  for (const { file } of reading.localities) counted.set(file, (counted.get(file) ?? 0) + 1);
  return {
    ...reading,
    files: outcomes.map((outcome): ReportedFile => ({
      file: outcome.file,
      state: stateOf(outcome, reading.tables),
      localities: counted.get(outcome.file) ?? 0,
    })),
    findings: [
      ...outcomes.flatMap(fileFindings),
      ...missing(expected, parts, reading),
      ...lateFiles(reading),
      ...reading.findings,
    ],
  };
}

/** Of a workbook of which only the kept periods count. */
const nothingElse: Omit<RecognisedSheets, 'kept'> = {
  sheets: [],
  tables: [],
  ignored: [],
  mergers: [],
  growthTexts: [],
};

function stateOf(
  { file, kind }: FileOutcome,
  tables: readonly LocalityTable[],
): ReportedFile['state'] {
  if (kind === 'unreadable') return 'unreadable';
  if (kind === 'copy') return 'repeats';
  const roles = new Set(tables.filter((table) => table.file === file).map(({ role }) => role));
  if (roles.has('reported')) return 'reported';
  if (roles.has('other-period')) return 'compared';
  return roles.has('repeats') ? 'repeats' : 'nothing';
}

function fileFindings(outcome: FileOutcome): Finding[] {
  const { file } = outcome;
  switch (outcome.kind) {
    case 'unreadable': {
      const { reason, found } = outcome;
      const details = { reason, ...(found !== undefined && { found }) };
      return [finding('file-unreadable', 'error', null, null, { file, details })];
    }
    case 'copy': {
      const details = { other: outcome.of, same: 1 };
      return [finding('file-repeats-another', 'warning', null, null, { file, details })];
    }
    case 'read': {
      const { tables, ignored } = outcome.sheets;
      if (tables.length > 0) return [];
      const ours = ignored.filter(({ reason }) => reason === 'generated-report').length;
      const severity = ours > 0 ? 'info' : 'warning';
      const details = { sheets: ignored.map(({ sheet }) => sheet).join(', '), ours };
      return [finding('file-without-localities', severity, null, null, { file, details })];
    }
  }
}

/** A list of hamlets reports the commune that it is about. */
function missing(
  expected: readonly PlaceName[],
  parts: readonly RecognisedSheets[],
  { tables }: WorkbookReading,
): Finding[] {
  if (expected.length === 0) return [];
  const recognised = parts.flatMap((part) => part.tables);
  const reported = tables.flatMap((table, index): PlaceName[] => {
    const own = recognised[index];
    if (own === undefined || table.role !== 'reported') return [];
    if (tableLevel(own) !== 'hamlet') return [...table.localities];
    const district = placeOfLevel(own, 'district');
    const units = new Set(table.localities.flatMap((locality) => locality.district ?? []));
    return [...units].map((unit) => ({ name: unit.replace(/ \([^()]*\)$/, ''), district }));
  });
  return missingLocalities(expected, reported).map(({ name, district }) =>
    finding('locality-not-reported', 'error', null, null, {
      locality: name,
      details: district === null ? {} : { district },
    }),
  );
}

/** Files whose latest figures are of an earlier day than those of the report. */
function lateFiles({ tables, asOf }: WorkbookReading): Finding[] {
  const latest = new Map<string, LocalityTable>();
  for (const table of tables) {
    const { file, role, asOf: date } = table;
    if (file === undefined || role !== 'reported' || date === null) continue;
    if (date > (latest.get(file)?.asOf ?? '')) latest.set(file, table);
  }
  return [...latest.values()].flatMap(({ file, sheet, asOf: date }) =>
    date === null || asOf === null || date >= asOf
      ? []
      : [
          finding('file-of-another-date', 'warning', sheet, null, {
            file,
            details: { date, asOf },
          }),
        ],
  );
}

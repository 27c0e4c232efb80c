import { constants, deflateRawSync } from 'node:zlib';
import { figuresOf } from '../coverage/figures-of';
import type { Figures } from '../coverage/figures';
import type { Language } from '../locales/locale';
import { placeReports, typedEntries } from '../report/ownership';
import type { ExistingSheet, Placement, WantedReport } from '../report/ownership';
import { planReport, wantedSheets } from '../report/plan-report';
import { defaultReportOptions } from '../report/report-options';
import { paceFindings } from '../report/pace-findings';
import type { ReportOptions } from '../report/report-options';
import { foldSheetName } from '../report/sheet-name';
import type { SheetPlan } from '../report/sheet-plan';
import type { Finding } from '../sheets/finding';
import type { Grid } from '../sheets/grid';
import type { FileOutcome } from '../sheets/files/reading-of-files';
import { readingOfFiles } from '../sheets/files/reading-of-files';
import { readWorkbook, UnknownGroupingError } from '../sheets/read-workbook';
import type { PeriodChoices, PlaceName } from '../sheets/periods/comparison';
import type { ReadingOptions, WorkbookReading } from '../sheets/reading';
import { emptyWorkbook } from '../xlsx/empty-workbook';
import { readExistingSheets } from '../xlsx/existing-sheets';
import { writePlans } from '../xlsx/plan-writer';
import { readWorkbookFile } from '../xlsx/workbook-file';
import { CommandError } from './command-error';

/** What the job is busy with, in this order. Sheets are planned and written one after another. */
export type Stage = 'load' | 'recognise' | 'compute' | 'write';

export interface JobOptions extends ReadingOptions {
  /** Of the sheets that are written. */
  readonly language: Language;
  /** What else the user chose about the reports: deadlines, milestones … */
  readonly report?: Partial<Omit<ReportOptions, 'language'>>;
  /** Told before each stage begins: for progress, and for measuring. */
  readonly onStage?: (stage: Stage) => void;
}

/** The sheets that are there, and those to be written. */
interface Arrangement {
  readonly existing: readonly ExistingSheet[];
  readonly placements: readonly Placement[];
}

export interface JobResult {
  readonly reading: WorkbookReading;
  readonly figures: Figures;
  /** Those of the reading, and what the deadlines show. */
  readonly findings: readonly Finding[];
  /** The options with what the reading adds to them. */
  readonly reportOptions: ReportOptions;
  /** Where the sheets to be written go. Found out when first asked for: table and JSON need none. */
  readonly placements: () => readonly Placement[];
  /** The workbook with the planned sheets in it; the bytes given are not changed. */
  readonly output: () => Uint8Array;
}

/**
 * The whole job on one workbook: reads it, computes the figures and, when asked, plans and writes the
 * sheets. Touches no files, and nothing but the bytes and the options decides what comes out. A workbook
 * without localities gives a reading without localities, not an error.
 *
 * @param bytes An .xlsx or .xlsm file.
 * @throws WorkbookError when the bytes are no workbook that can be read
 * @throws CommandError `usage.unknown-sheet`, `usage.unknown-header` for choices that the workbook lacks
 * @throws WriteError from `output()`
 */
export function runReport(bytes: Uint8Array, options: JobOptions): JobResult {
  const { onStage } = options;
  onStage?.('load');
  const { grids } = readWorkbookFile(bytes);
  onStage?.('recognise');
  const reading = recognise(grids, options);
  return jobOn(bytes, reading, options);
}

/**
 * The same on many files that have been read, with the sheets in a workbook of their own.
 *
 * @throws CommandError `usage.unknown-sheet`, `usage.unknown-header` for choices that no file has
 * @throws WriteError from `output()`
 */
export function runFilesReport(
  outcomes: readonly FileOutcome[],
  expected: readonly PlaceName[],
  options: JobOptions,
): JobResult {
  const sheets = outcomes.flatMap((one) => (one.kind === 'read' ? one.sheets.sheets : []));
  const reading = explained(() =>
    readingOfFiles(outcomes, expected, readingOptions([...new Set(sheets)], options)),
  );
  return jobOn(emptyWorkbook(), reading, options);
}

function jobOn(bytes: Uint8Array, reading: WorkbookReading, options: JobOptions): JobResult {
  const { onStage } = options;
  onStage?.('compute');
  const figures = figuresOf(reading.localities, reading.asOf, reading.groupedBy);
  const reportOptions = reportOptionsOf(reading, options);
  let sheets: Arrangement | null = null;
  const arranged = (): Arrangement =>
    (sheets ??= arrange(bytes, wantedSheets(figures, reportOptions)));
  const output = (): Uint8Array => {
    onStage?.('write');
    const { existing, placements } = arranged();
    const names = placements.map(({ name }) => name);
    const entries = typedEntries(existing);
    const plans = planReport({ figures, reading, options: reportOptions, names, entries });
    return writePlans(bytes, plans, existing, { deflateRaw });
  };
  const findings = [...reading.findings, ...paceFindings(figures, reportOptions)];
  return {
    reading,
    figures,
    reportOptions,
    findings,
    placements: () => arranged().placements,
    output,
  };
}

/** A sheet that is written by itself, with its final name, into a copy of a workbook. */
export function writeSheet(
  bytes: Uint8Array,
  wanted: WantedReport,
  plan: (name: string) => SheetPlan,
): { readonly bytes: Uint8Array; readonly name: string } {
  const { existing, placements } = arrange(bytes, [wanted]);
  const name = placements[0]?.name ?? wanted.baseName;
  return { name, bytes: writePlans(bytes, [plan(name)], existing, { deflateRaw }) };
}

/** A baseline that the user took from a sheet is of that sheet's date. */
function reportOptionsOf(
  { comparison }: WorkbookReading,
  { language, report }: JobOptions,
): ReportOptions {
  const start = comparison?.periods.find(({ uses }) => uses.includes('baseline'))?.asOf ?? null;
  return { ...defaultReportOptions, periodStart: start, ...report, language };
}

/**
 * Node packs six times faster than the library that works anywhere. Of large report sheets, level 6
 * makes a tenth less and takes twice the time.
 */
function deflateRaw(piece: Uint8Array, isLast: boolean): Uint8Array {
  const { Z_FINISH, Z_SYNC_FLUSH } = constants;
  return deflateRawSync(piece, { level: 2, finishFlush: isLast ? Z_FINISH : Z_SYNC_FLUSH });
}

function arrange(bytes: Uint8Array, wanted: readonly WantedReport[]): Arrangement {
  const existing = readExistingSheets(bytes);
  return { existing, placements: placeReports(wanted, existing) };
}

function recognise(grids: readonly Grid[], options: JobOptions): WorkbookReading {
  const names = grids.map(({ sheet }) => sheet);
  return explained(() => readWorkbook(grids, readingOptions(names, options)));
}

/** The options with sheets by their own names. */
function readingOptions(
  names: readonly string[],
  { sheets, groupBy, asOf, periods }: JobOptions,
): ReadingOptions {
  return {
    ...(sheets !== undefined && { sheets: sheets.map((name) => sheetNamed(name, names)) }),
    ...(groupBy !== undefined && { groupBy }),
    ...(asOf !== undefined && { asOf }),
    ...(periods !== undefined && { periods: inWorkbook(periods, names) }),
  };
}

function explained<T extends WorkbookReading>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnknownGroupingError)) throw error;
    const { header, headers } = error;
    throw new CommandError('usage.unknown-header', { header, headers: headers.join('; ') });
  }
}

/** The sheets that a user chose to compare with, by the workbook's own names. */
function inWorkbook(choices: PeriodChoices, names: readonly string[]): PeriodChoices {
  const { samePeriodLastYear, lastDecember, baseline } = choices;
  const named = (name: string | null): string | null =>
    name === null ? null : sheetNamed(name, names);
  return {
    ...choices,
    ...(samePeriodLastYear !== undefined && { samePeriodLastYear: named(samePeriodLastYear) }),
    ...(lastDecember !== undefined && { lastDecember: named(lastDecember) }),
    ...(baseline !== undefined && { baseline: sheetNamed(baseline, names) }),
  };
}

/** The workbook's own spelling of a name that a user typed. */
function sheetNamed(typed: string, names: readonly string[]): string {
  const name = names.find((known) => foldSheetName(known) === foldSheetName(typed));
  if (name !== undefined) return name;
  throw new CommandError('usage.unknown-sheet', { sheet: typed, sheets: names.join('; ') });
}

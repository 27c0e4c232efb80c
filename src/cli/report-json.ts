import { figuresOf } from '../coverage/figures-of';
import type {
  DistrictFigures,
  Figures,
  LocalityFigures,
  SchemeFigures,
  SchemeTotals,
  Totals,
} from '../coverage/figures';
import type { Locality, SchemeCounts } from '../coverage/locality';
import { schemes } from '../coverage/scheme';
import type { SheetPlace } from '../coverage/sheet-place';
import { fileOf } from '../coverage/sheet-place';
import type { Scheme } from '../coverage/scheme';
import { attentionJson } from './attention-json';
import type { AttentionJson } from './attention-json';
import { comparisonJson, questionsJson } from './comparison-json';
import type { ComparedJson, QuestionJson } from './comparison-json';
import { paceJson } from './pace-json';
import type { PaceJson } from './pace-json';
import { paceFindings } from '../report/pace-findings';
import { defaultReportOptions } from '../report/report-options';
import type { ReportOptions } from '../report/report-options';
import type { Language } from '../locales/locale';
import { findingMessage } from '../report/finding-message';
import type { FieldKey } from '../sheets/field';
import type { Finding } from '../sheets/finding';
import { columnLetters } from '../sheets/grid';
import type {
  DistrictSource,
  IgnoredSheet,
  LocalityTable,
  ReportedFile,
  WorkbookReading,
} from '../sheets/reading';

type PerScheme<T> = Readonly<Partial<Record<Scheme, T>>>;
type MissingCounts = Readonly<Record<keyof SchemeCounts, number>>;

/** Counts are people, rates unrounded fractions; `change` is after − before of a campaign. */
interface SchemeJson extends SchemeCounts {
  readonly change: number | null;
  /** before / population or labour force. */
  readonly coverageBefore: number | null;
  readonly coverage: number | null;
  readonly attainment: number | null;
  readonly remaining: number | null;
}

interface SchemeTotalsJson extends SchemeJson {
  readonly remainingOfLocalities: number | null;
  /** Localities without the number: what the sum lacks. */
  readonly missing: MissingCounts;
}

interface LocalityJson extends Omit<
  Locality,
  'district' | 'column' | 'schemes' | 'earlier' | 'baselines'
> {
  readonly schemes: PerScheme<SchemeJson>;
}

interface TotalsJson {
  readonly localities: number;
  readonly population: number | null;
  readonly labourForce: number | null;
  readonly households: number | null;
  readonly missing: Readonly<Record<'population' | 'labourForce' | 'households', number>>;
  readonly schemes: PerScheme<SchemeTotalsJson>;
}

interface DistrictJson {
  readonly name: string | null;
  readonly localities: readonly LocalityJson[];
  readonly totals: TotalsJson;
}

interface SourceJson extends SheetPlace {
  readonly asOf: string | null;
  readonly headerRows: readonly [number, number] | null;
  readonly rows: readonly [number, number];
  /** By column letters. */
  readonly columns: Readonly<Record<string, FieldKey>>;
  readonly district: DistrictSource | null;
}

interface PeriodJson extends SheetPlace {
  readonly asOf: string | null;
  readonly districts: readonly DistrictJson[];
  readonly totals: TotalsJson;
}

interface FindingJson extends Omit<Finding, 'details' | 'file'> {
  /** Of a report of many files; `null`: about none of them. */
  readonly file?: string | null;
  readonly message: string;
}

/** The JSON of `baophu report --json`: stable, numbers unrounded, missing numbers `null`. */
export interface ReportJson {
  readonly version: 1;
  /** ISO date. */
  readonly asOf: string | null;
  /** The files that were reported together; places then bear their `file`. */
  readonly files?: readonly ReportedFile[];
  /** Tables that localities were read from, those of other periods included. */
  readonly sources: readonly SourceJson[];
  readonly districts: readonly DistrictJson[];
  readonly ignoredSheets: readonly IgnoredSheet[];
  readonly totals: TotalsJson;
  /** Every table by itself, when the workbook has the localities at several dates; else empty. */
  readonly periods: readonly PeriodJson[];
  /** The localities at the workbook's other dates, as they were matched; empty when it has one date. */
  readonly comparison: readonly ComparedJson[];
  /** The way to the milestones and to the end of the period. */
  readonly pace: readonly PaceJson[];
  /** Localities to look at, if the list was asked for. */
  readonly attention: readonly AttentionJson[];
  /** Earlier localities that nobody has said which of today's they are. */
  readonly questions: readonly QuestionJson[];
  readonly findings: readonly FindingJson[];
}

/**
 * What was read and computed, in the command line's stable shape (docs/command-line.md). `districts` and
 * `totals` have what the reported sheets themselves say; what was filled in from sheets of other dates is
 * in `comparison`.
 *
 * @param figures of `reading.localities`
 * Messages of findings are in the given language; nothing else depends on it.
 */
export function reportJson(
  reading: WorkbookReading,
  figures: Figures,
  language: Language,
  options: ReportOptions = { ...defaultReportOptions, language },
): ReportJson {
  const tables = reading.tables.filter(
    ({ role }) => role === 'reported' || role === 'other-period',
  );
  const { comparison } = reading;
  const own =
    comparison === null ? figures : figuresOf(comparison.own, figures.asOf, figures.groupedBy);
  return {
    version: 1,
    asOf: figures.asOf,
    ...(reading.files !== undefined && { files: reading.files }),
    sources: tables.map(sourceJson),
    districts: own.districts.map(districtJson),
    ignoredSheets: reading.ignoredSheets.map((ignored) => ({
      ...fileOf(ignored),
      sheet: ignored.sheet,
      reason: ignored.reason,
    })),
    totals: totalsJson(own.totals),
    periods: tables.some(({ role }) => role === 'other-period') ? tables.map(periodJson) : [],
    comparison: comparisonJson(
      reading,
      figures.districts.flatMap(({ localities }) => localities),
    ),
    questions: questionsJson(reading),
    pace: paceJson(figures, options),
    attention: attentionJson(figures, options),
    findings: [...reading.findings, ...paceFindings(figures, options)].map((finding) =>
      findingJson(finding, language, reading.files !== undefined),
    ),
  };
}

function sourceJson(table: LocalityTable): SourceJson {
  const { sheet, asOf, headerRows, rows, districtFrom } = table;
  const columns: Record<string, FieldKey> = {};
  for (const { column, field } of table.columns) {
    if (field !== null) columns[columnLetters(column)] = field;
  }
  return { ...fileOf(table), sheet, asOf, headerRows, rows, columns, district: districtFrom };
}

function periodJson(table: LocalityTable): PeriodJson {
  const figures = figuresOf(table.localities, table.asOf);
  return {
    ...fileOf(table),
    sheet: table.sheet,
    asOf: table.asOf,
    districts: figures.districts.map(districtJson),
    totals: totalsJson(figures.totals),
  };
}

function districtJson({ name, localities, totals }: DistrictFigures): DistrictJson {
  return { name, localities: localities.map(localityJson), totals: totalsJson(totals) };
}

function localityJson(locality: LocalityFigures): LocalityJson {
  const { name, sheet, row, code, officer, population, labourForce, households } = locality;
  return {
    name,
    ...fileOf(locality),
    sheet,
    row,
    code,
    officer,
    population,
    labourForce,
    households,
    schemes: perScheme(locality.figures, schemeJson),
  };
}

function totalsJson({
  localities,
  population,
  labourForce,
  households,
  schemes,
}: Totals): TotalsJson {
  return {
    localities,
    population: population.value,
    labourForce: labourForce.value,
    households: households.value,
    missing: {
      population: population.missing,
      labourForce: labourForce.missing,
      households: households.missing,
    },
    schemes: perScheme(schemes, schemeTotalsJson),
  };
}

function schemeJson(figures: SchemeFigures): SchemeJson {
  return {
    participants: figures.participants,
    target: figures.target,
    samePeriodLastYear: figures.samePeriodLastYear,
    lastDecember: figures.lastDecember,
    before: figures.before,
    after: figures.after,
    change: figures.newlyEnrolled,
    coverageBefore: figures.coverageBefore,
    coverage: figures.coverage,
    attainment: figures.attainment,
    remaining: figures.remaining,
  };
}

function schemeTotalsJson(totals: SchemeTotals): SchemeTotalsJson {
  return {
    ...schemeJson(totals),
    remainingOfLocalities: totals.remainingOfLocalities,
    missing: totals.missing,
  };
}

function findingJson(finding: Finding, language: Language, ofMany: boolean): FindingJson {
  const { code, severity, file = null, sheet, cell, locality, stated, computed } = finding;
  const message = findingMessage(finding, language);
  const place = ofMany ? { file, sheet } : { sheet };
  return { code, severity, ...place, cell, locality, stated, computed, message };
}

/** Schemes in report order, whatever order the sheet has them in. */
function perScheme<T, U>(values: PerScheme<T>, json: (value: T) => U): PerScheme<U> {
  const result: Partial<Record<Scheme, U>> = {};
  for (const scheme of schemes) {
    const value = values[scheme];
    if (value !== undefined) result[scheme] = json(value);
  }
  return result;
}

import type { Scheme } from '../../coverage/scheme';
import type { Placement } from '../../report/ownership';
import type { TextTable } from '../../report/text-table';
import type { FieldKey } from '../../sheets/field';
import type { Finding, FindingCode, Severity } from '../../sheets/finding';
import type {
  ColumnChoice,
  DistrictSource,
  Evidence,
  HeaderChoice,
  IgnoredReason,
  ReportedFile,
} from '../../sheets/reading';
import type {
  MatchQuestion,
  PeriodChoices,
  PeriodUse,
  PlaceName,
} from '../../sheets/periods/comparison';
import type { RepairKind } from '../../sheets/repairs/repair';
import type { ReportKind } from '../../report/sheet-plan';

/** What the user has chosen about the reading. */
export interface ReadingChoices {
  /** The only sheet to report on; `null`: what the reader finds to belong together. */
  readonly source: string | null;
  /** Header of the column to group by; `null`: the district as the sheets say it. */
  readonly groupBy: string | null;
  readonly columns: readonly ColumnChoice[];
  readonly headers: readonly HeaderChoice[];
  /** What the workbook's other dates are taken for. */
  readonly periods: PeriodChoices;
  /** Keys of findings that are not to be shown any more. */
  readonly ignored: readonly string[];
}

export interface ColumnSummary {
  /** Sheet column, 1-based. */
  readonly column: number;
  readonly letters: string;
  /** As the column is named in a choice; `''` when it has no header. */
  readonly header: string;
  readonly field: FieldKey | null;
  readonly evidence: readonly Evidence[];
  /** People, or a fraction for rates: of all localities of the table together. */
  readonly total: number | null;
}

export interface TableSummary {
  readonly title: string | null;
  /** ISO date. */
  readonly asOf: string | null;
  readonly localities: number;
  readonly rows: readonly [number, number];
  readonly schemes: readonly Scheme[];
  readonly districtFrom: DistrictSource | null;
  readonly role: 'reported' | 'other-period' | 'repeats';
  readonly columns: readonly ColumnSummary[];
}

export interface SheetSummary {
  readonly name: string;
  readonly visible: boolean;
  /** True when its localities are in the report. */
  readonly isReported: boolean;
  /** Why no table of it was read; `null` when one was. */
  readonly ignored: IgnoredReason | null;
  readonly tables: readonly TableSummary[];
  /** Of a sheet whose header the user has pointed at and that still cannot be read. */
  readonly unreadColumns: readonly ColumnSummary[];
}

export interface ListedFinding {
  /** Names the finding as long as the cell says the same. */
  readonly key: string;
  readonly finding: Finding;
  /** In words, without place and advice; in lower case, no full stop. */
  readonly what: string;
}

/** Findings of one kind, as far as they are not ignored. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly title: string;
  readonly advice: string;
  /** The worst among them. */
  readonly severity: Severity;
  readonly count: number;
  /** The first of them, at most `listed`. */
  readonly first: readonly ListedFinding[];
}

/** Findings of a kind that are listed before the user asks for more. */
export const listed = 100;

export interface RepairSummary {
  readonly kind: RepairKind;
  readonly cells: number;
  readonly example: { readonly before: string; readonly after: string | number };
}

/** The sheets that serve for a date to compare with. */
export interface ComparedSheets {
  /** ISO date. */
  readonly asOf: string | null;
  readonly sheets: readonly string[];
  /** Localities of the report that were found on them. */
  readonly matched: number;
}

/** A name of an earlier sheet that was taken for one of today's, a slip of spelling away. */
export interface MatchedSlip {
  readonly earlier: PlaceName;
  readonly now: PlaceName;
  readonly sheets: readonly string[];
}

/** The part of a divided unit that went to a new one, for the user to say how much that was. */
export interface UnitPart {
  readonly from: string;
  readonly to: string;
  /** A fraction; `null`: nobody has said it. */
  readonly share: number | null;
}

/** What the report is compared with, and what the user may say about it. */
export interface ComparisonSummary {
  readonly uses: Readonly<Partial<Record<PeriodUse, ComparedSheets>>>;
  /** Those for which the reported sheets have columns of their own. */
  readonly ownColumns: readonly PeriodUse[];
  /** Sheets with localities that are not in the report. */
  readonly sheets: readonly { readonly name: string; readonly asOf: string | null }[];
  /** At most `listed`. */
  readonly slips: readonly MatchedSlip[];
  /** Each place once, however many sheets have it; at most `listed`. */
  readonly questions: readonly MatchQuestion[];
  readonly parts: readonly UnitPart[];
}

/** What was read, small enough to be passed from the worker at once. */
export interface ReadingSummary {
  readonly asOf: string | null;
  readonly localities: number;
  readonly districts: number;
  readonly schemes: readonly Scheme[];
  readonly sheets: readonly SheetSummary[];
  /** The files that are reported instead of the workbook; `null`: the workbook. */
  readonly files: readonly ReportedFile[] | null;
  /** Who was to send one of them and is in none. */
  readonly missing: readonly PlaceName[];
  /** Headers of the columns that localities can be grouped by. */
  readonly groupings: readonly string[];
  /** The grouping that was asked for and that no column bears any more. */
  readonly unknownGrouping: string | null;
  readonly comparison: ComparisonSummary;
  readonly findings: readonly FindingGroup[];
  readonly ignoredFindings: number;
  readonly repairs: readonly RepairSummary[];
  /** Lines of the issuing agency as the sheets' head block has them. */
  readonly agency: readonly string[];
}

export interface KeyFigures {
  readonly scheme: Scheme;
  readonly participants: number | null;
  readonly remaining: number | null;
  readonly coverage: number | null;
  readonly attainment: number | null;
  /** The coverage to be reached, and where it is from; `null` when there is none. */
  readonly targetRate: number | null;
  /** Percentage points above (+) or below (−) it. */
  readonly gapPoints: number | null;
}

/** The report before it is written. */
export interface ReportPreview {
  readonly table: TextTable;
  readonly key: readonly KeyFigures[];
  readonly narrative: readonly string[];
  readonly pasting: Pasting;
}

export interface Pasting {
  readonly html: string;
  readonly text: string;
  readonly messages: readonly string[];
}

/** A sheet that a run is about to write. */
export interface PlannedSheet extends Placement {
  readonly kind: ReportKind;
  /** Localities of a district's sheet, districts of the overview, earlier dates, deadlines, findings. */
  readonly count: number;
}

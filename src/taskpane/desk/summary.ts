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
} from '../../sheets/reading';
import type { RepairKind } from '../../sheets/repairs/repair';

/** What the user has chosen about the reading. */
export interface ReadingChoices {
  /** The only sheet to report on; `null`: what the reader finds to belong together. */
  readonly source: string | null;
  /** Header of the column to group by; `null`: the district as the sheets say it. */
  readonly groupBy: string | null;
  readonly columns: readonly ColumnChoice[];
  readonly headers: readonly HeaderChoice[];
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

/** What was read, small enough to be passed from the worker at once. */
export interface ReadingSummary {
  readonly asOf: string | null;
  readonly localities: number;
  readonly districts: number;
  readonly schemes: readonly Scheme[];
  readonly sheets: readonly SheetSummary[];
  /** Headers of the columns that localities can be grouped by. */
  readonly groupings: readonly string[];
  /** The grouping that was asked for and that no column bears any more. */
  readonly unknownGrouping: string | null;
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
  readonly kind: 'overview' | 'district' | 'checks';
  /** Localities of a district's sheet, districts of the overview, findings of the checks. */
  readonly count: number;
}

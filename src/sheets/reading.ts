import type { Locality } from '../coverage/locality';
import type { SheetPlace } from '../coverage/sheet-place';
import type { FieldKey } from './field';
import type { Finding } from './finding';
import type { KeptTable } from './kept/kept-table';
import type { Comparison, PeriodChoices } from './periods/comparison';
import type { Merger } from './periods/merger';

/** Why a column was taken for a field: shown to the user beside the column. */
export type Evidence =
  | { readonly kind: 'header'; readonly words: string }
  | { readonly kind: 'content'; readonly what: 'names' | 'ordinals' | 'codes' | 'people' | 'rates' }
  | {
      readonly kind: 'arithmetic';
      /** Such as `E/D` or `J-K`, in column letters. */
      readonly relation: string;
      readonly agreeing: number;
      readonly compared: number;
    }
  | { readonly kind: 'neighbour'; readonly of: string }
  | { readonly kind: 'chosen' };

export interface Column {
  /** Sheet column, 1-based. */
  readonly column: number;
  /** Header texts from top to bottom. */
  readonly header: readonly string[];
  /** `null` for a column that is kept but not understood. */
  readonly field: FieldKey | null;
  readonly evidence: readonly Evidence[];
}

export type DistrictSource = 'title' | 'sheet' | 'file' | 'column' | 'group-row' | 'merged-cell';

/** One table of localities as recognised on a sheet. */
export interface LocalityTable extends SheetPlace {
  /** ISO date, or null. A month without a day is its last day. */
  readonly asOf: string | null;
  /** The issuing agency as the sheet's head block writes it, upper lines first; empty when it has none. */
  readonly agency: readonly string[];
  readonly title: string | null;
  /** First and last header row; null when the table has no header. */
  readonly headerRows: readonly [number, number] | null;
  /** First and last locality row. */
  readonly rows: readonly [number, number];
  readonly columns: readonly Column[];
  readonly districtFrom: DistrictSource | null;
  /** What the numbers were multiplied by (1, 1000 for "nghìn người"). */
  readonly unit: number;
  readonly localities: readonly Locality[];
  /**
   * `reported`: its localities are in the figures; `other-period`: the same localities at another date;
   * `repeats`: its numbers stand on other sheets as well.
   */
  readonly role: 'reported' | 'other-period' | 'repeats';
}

export type IgnoredReason =
  | 'empty'
  | 'generated-report'
  | 'no-locality-column'
  | 'no-figures'
  | 'no-localities'
  | 'repeats-other-sheets'
  | 'mergers'
  | 'kept-periods'
  | 'not-chosen';

export interface IgnoredSheet extends SheetPlace {
  readonly reason: IgnoredReason;
  /** Of a sheet whose header row the user has pointed at: its columns, for the user to say what they are. */
  readonly columns?: readonly Column[];
}

/** How a file takes part in a report of many. */
export interface ReportedFile {
  readonly file: string;
  /**
   * `reported`: its localities are in the figures; `compared`: it has them at another date; `repeats`: another
   * file has the same; `nothing`: no localities; `unreadable`: no workbook that can be read.
   */
  readonly state: 'reported' | 'compared' | 'repeats' | 'nothing' | 'unreadable';
  /** Localities in the figures. */
  readonly localities: number;
}

/** What was recognised in a workbook. */
export interface WorkbookReading {
  readonly asOf: string | null;
  /** Header of the column that the user groups by; `null`: districts are districts. */
  readonly groupedBy: string | null;
  readonly tables: readonly LocalityTable[];
  readonly ignoredSheets: readonly IgnoredSheet[];
  /**
   * The localities of all reported tables, each counted once, in the workbook's order; with the figures of
   * last year and last December from other sheets where their own sheets have no such columns.
   */
  readonly localities: readonly Locality[];
  /** The same localities at the workbook's other dates; `null` when it has none. */
  readonly comparison: Comparison | null;
  /** Tables of kept periods; as a rule there is one at most. */
  readonly kept: readonly KeptTable[];
  /** What the workbook's sheets of mergers say (old unit → new unit). */
  readonly mergers: readonly Merger[];
  readonly findings: readonly Finding[];
  /** The files that were read together, in their order; absent for a workbook by itself. */
  readonly files?: readonly ReportedFile[];
}

/** What the user says a column is. It holds as long as the column bears the same header. */
export interface ColumnChoice {
  readonly sheet: string;
  /** Sheet column, 1-based. */
  readonly column: number;
  /** As `headerLabel` writes the column's header. */
  readonly header: string;
  /** `null`: not for the report. */
  readonly field: FieldKey | null;
}

/** A row that the user says is the header of a table. */
export interface HeaderChoice {
  readonly sheet: string;
  /** Sheet row, 1-based: one of the header's rows. */
  readonly row: number;
}

/** The header of a column in one line, by which the column is named. */
export function headerLabel(header: readonly string[]): string {
  return header.join(' › ');
}

export interface ReadingOptions {
  /** Only these sheets. */
  readonly sheets?: readonly string[];
  /** What the user says columns are: goes before what headers and arithmetic say. */
  readonly columns?: readonly ColumnChoice[];
  /** Rows that the user says are headers, on sheets where none was recognised. */
  readonly headers?: readonly HeaderChoice[];
  /** Header of the column to group by; `null` or absent: the district as the sheet says it. */
  readonly groupBy?: string;
  /** ISO date that overrides what the sheets say. */
  readonly asOf?: string;
  /** What the user decided about the workbook's other dates. */
  readonly periods?: PeriodChoices;
}

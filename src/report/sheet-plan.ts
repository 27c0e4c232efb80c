import type { AttentionEntry } from './attention-entries';

/** A rectangle of cells, 1-based, both ends included. */
export interface PlanArea {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/**
 * What a planned cell holds. A string is always text, whatever it looks like (`=…`, `3/2`, `00123`).
 * A formula carries the value it gives, so that the sheet is right before anything calculates.
 * Formulas are in English A1 notation without external references.
 */
export type PlanValue = string | number | null | PlanFormula;
export interface PlanFormula {
  readonly formula: string;
  readonly value: string | number;
}

/** Values from a top-left cell on; rows all of one length. `null` leaves the cell empty. */
export interface PlanBlock {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly PlanValue[])[];
}

export type BorderLine = 'thin' | 'medium' | 'double' | 'hair';

/** Properties of cells; those left out stay as they are. Colours are `RRGGBB`. */
export interface PlanStyle {
  /** In the workbook's own font and size, as what people type beside it. */
  readonly ownFont?: boolean;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right' | 'fill' | 'centerContinuous';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** An Excel format code, such as `#,##0`. Text cells are written with `@` by the applier. */
  readonly numberFormat?: string;
  /** All four edges of every cell of the range. */
  readonly border?: BorderLine;
  readonly borderTop?: BorderLine;
  readonly borderBottom?: BorderLine;
}

/** Styles are laid over each other in order; a later one wins property by property. */
export interface PlanStyleRange {
  readonly area: PlanArea;
  /** A key of `styles`. */
  readonly style: string;
}

export type PlanConditionalFormat =
  | {
      /** Fill where the formula, written for the area's top-left cell, is true. */
      readonly kind: 'formula';
      readonly area: PlanArea;
      readonly formula: string;
      readonly fill?: string;
      readonly color?: string;
      readonly bold?: boolean;
    }
  | {
      readonly kind: 'dataBar';
      readonly area: PlanArea;
      readonly color: string;
      readonly max: number;
    }
  | {
      /** Three signs; at or above `thresholds[1]` the best, at or above `thresholds[0]` the middle one. */
      readonly kind: 'iconSet';
      readonly area: PlanArea;
      readonly icons: '3TrafficLights1' | '3Symbols2' | '3Arrows';
      readonly thresholds: readonly [number, number];
    };

export interface PlanChartSeries {
  readonly name: string;
  readonly values: PlanArea;
  readonly kind: 'column' | 'line';
  /** `RRGGBB` */
  readonly color: string;
}

/** A native chart over cells of the same sheet. */
export interface PlanChart {
  readonly title: string;
  readonly categories: PlanArea;
  readonly series: readonly PlanChartSeries[];
  /** Format code of the value axis and its labels. */
  readonly numberFormat: string;
  /** Lower end of the value axis; absent: chosen by Excel. */
  readonly min?: number;
  /** The cells that the chart covers. */
  readonly area: PlanArea;
}

export interface PlanLink {
  readonly row: number;
  readonly column: number;
  /** A sheet of the same workbook. */
  readonly sheet: string;
  /** A cell of it, such as `B24`. */
  readonly cell: string;
  readonly tooltip: string;
}

/** Paper and margins. Lengths in millimetres. */
export interface PlanPage {
  readonly orientation: 'landscape' | 'portrait';
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
  };
  /** Rows repeated at the top of every printed page. */
  readonly repeatRows?: readonly [number, number];
  /** `null`: all that will ever stand on the sheet. */
  readonly printArea: PlanArea | null;
  /** A new page begins after each of these rows. */
  readonly rowBreaks?: readonly number[];
  /** Shrunk to a single page, not only to one page's width. */
  readonly onePage?: boolean;
}

/** The sheets of a report. */
export type ReportKind = 'district' | 'overview' | 'periods' | 'pace' | 'attention' | 'checks';

/** Those, and the sheets that are written by themselves. */
export type PlanKind = ReportKind | 'sharing' | 'kept';

/** A number of a text with the cell that has it. */
export interface PlanFigure {
  /** As written. */
  readonly text: string;
  /** A rate is a fraction. */
  readonly value: number;
  readonly sheet: string;
  readonly cell: string;
}

/** A paragraph of the sheet in pieces: words, and figures between them. */
export type PlanParagraph = readonly (string | PlanFigure)[];

/** One sheet to be written, as plain data: no Excel object and no XML. */
export interface SheetPlan {
  /** Final name: valid, unique in the workbook. */
  readonly name: string;
  readonly kind: PlanKind;
  /** What the sheet is about, for finding it again: the district's name, or empty. */
  readonly key: string;
  readonly blocks: readonly PlanBlock[];
  readonly styles: Readonly<Record<string, PlanStyle>>;
  readonly styleRanges: readonly PlanStyleRange[];
  readonly merges: readonly PlanArea[];
  /** Characters, from column A on. */
  readonly columnWidths: readonly number[];
  /** Points, by row number; other rows keep the default height. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly conditionalFormats: readonly PlanConditionalFormat[];
  readonly links: readonly PlanLink[];
  readonly charts: readonly PlanChart[];
  /** Rows and columns that stay when scrolling. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly page: PlanPage;
  /** `RRGGBB` of the sheet's tab. */
  readonly tabColor: string;
  /** Of a list of localities to look at: what somebody typed on earlier ones, as it is known to the plan. */
  readonly entries?: readonly AttentionEntry[];
  /** The sheet's narrative, for those who show it elsewhere; on the sheet it stands as cells. */
  readonly narrative?: readonly PlanParagraph[];
}

/** Font of every generated sheet (Nghị định 30/2020/NĐ-CP). */
export const reportFont = 'Times New Roman';

/// <reference types="office-js" />
import type { PlanArea, PlanChart, PlanKind, SheetPlan } from '../../report/sheet-plan';
import type { CellLook } from './cell-look';

/** What a cell is given: a formula with its `=`, a constant, or '' for nothing. */
export type CellInput = string | number | boolean;

export interface ContentLink {
  readonly row: number;
  readonly column: number;
  readonly documentReference?: string;
  readonly address?: string;
  readonly screenTip?: string;
}

/** Colours are `#RRGGBB`. */
export type ContentFormat =
  | {
      readonly kind: 'Custom';
      readonly area: PlanArea;
      readonly formula: string;
      readonly fill?: string;
      readonly color?: string;
      readonly bold?: boolean;
    }
  | {
      readonly kind: 'DataBar';
      readonly area: PlanArea;
      readonly color: string;
      readonly gradient: boolean;
      readonly lower: Excel.ConditionalDataBarRule;
      readonly upper: Excel.ConditionalDataBarRule;
    }
  | {
      readonly kind: 'IconSet';
      readonly area: PlanArea;
      readonly style: `${Excel.IconSet}`;
      readonly criteria: readonly Excel.ConditionalIconCriterion[];
    };

/** Lengths in points. */
export interface ContentPage {
  readonly orientation: `${Excel.PageOrientation}`;
  readonly paperSize: `${Excel.PaperType}`;
  readonly centerHorizontally: boolean;
  /** '': the pages count on from those of the sheet before. */
  readonly firstPageNumber: number | '';
  readonly margins: {
    readonly topMargin: number;
    readonly bottomMargin: number;
    readonly leftMargin: number;
    readonly rightMargin: number;
    readonly headerMargin: number;
    readonly footerMargin: number;
  };
  readonly zoom: Excel.PageLayoutZoomOptions;
  /** `Excel.HeaderFooterState`, and the text in the middle above every page but the first. */
  readonly headerState: `${Excel.HeaderFooterState}`;
  readonly header: string;
  /** Such as `A1:N40`. */
  readonly printArea: string | null;
  /** Such as `4:5`. */
  readonly titleRows: string | null;
  /** A new page begins with each of these rows, 1-based. */
  readonly firstRows: readonly number[];
}

/** One sheet as it is to be: from a plan, or as it was before. Plain data that can be kept as JSON. */
export interface SheetContent {
  readonly name: string;
  /** The cells that `inputs` and `looks` are about; null: an empty sheet. */
  readonly area: PlanArea | null;
  readonly inputs: readonly (readonly CellInput[])[];
  /** Every look once. */
  readonly palette: readonly CellLook[];
  /** Of each cell an index into the palette; -1: as a new cell. */
  readonly looks: readonly (readonly number[])[];
  readonly merges: readonly PlanArea[];
  /** Points, from column A on; null: the standard width. */
  readonly columnWidths: readonly (number | null)[];
  /** Points, by row number; other rows have the height that Excel gives them. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly conditionalFormats: readonly ContentFormat[];
  readonly links: readonly ContentLink[];
  readonly charts: readonly PlanChart[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly page: ContentPage | null;
  /** `#RRGGBB`, or '' for none. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
}

/** A content with what its sheet is about. */
export interface PlannedContent extends SheetContent {
  readonly kind: PlanKind;
  readonly key: string;
  /** See `SheetPlan`. */
  readonly entries?: SheetPlan['entries'];
}

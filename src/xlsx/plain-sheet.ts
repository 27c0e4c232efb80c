import type { PlanChart } from '../report/sheet-plan';
import type { Area } from '../sheets/grid';
import type { CellChange } from './cell-change';
import type { CellLook } from './cell-look';
import type { Emphasis } from './styles-part';

/** A threshold of a conditional format, by a file's words: `num`, `percent`, `percentile`, `min`, `max`. */
export interface RuleBound {
  readonly type: string;
  readonly value?: string;
  /** False where the threshold itself does not count. @default true */
  readonly included?: boolean;
}

/** A conditional format. Operators and icon sets are a file's words; formulas may begin with `=`. */
export type PlainRule = {
  /** Areas with blanks between them, such as `A1:A9 C1`. */
  readonly areas: string;
  readonly stopIfTrue?: boolean;
} & (
  | { readonly kind: 'formula'; readonly formula: string; readonly look: Emphasis }
  | {
      readonly kind: 'cellIs';
      readonly operator: string;
      readonly formulas: readonly string[];
      readonly look: Emphasis;
    }
  | {
      readonly kind: 'dataBar';
      /** `RRGGBB` */
      readonly color: string;
      readonly gradient: boolean;
      readonly lower: RuleBound;
      readonly upper: RuleBound;
      readonly showsValue: boolean;
    }
  | {
      readonly kind: 'iconSet';
      readonly icons: string;
      readonly steps: readonly RuleBound[];
      readonly reverse: boolean;
      readonly showsValue: boolean;
    }
);

export interface PlainLink {
  readonly cell: string;
  /** Outside of the workbook. */
  readonly address?: string;
  /** Within it, such as `'T6.2024'!B10`. */
  readonly location?: string;
  readonly tooltip?: string;
}

export interface PlainColumn {
  readonly column: number;
  /** Pixels. */
  readonly width?: number;
  readonly hidden?: boolean;
  readonly look?: CellLook;
}

export interface PlainRow {
  readonly row: number;
  /** Points. */
  readonly height?: number;
  readonly hidden?: boolean;
  readonly look?: CellLook;
}

/** Margins in inches; headers and footers as a file writes them (`&Cgiữa&Pphải`). */
export interface PlainPage {
  readonly landscape?: boolean;
  /** By the numbers of a file; 9 is A4. */
  readonly paperSize?: number;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  /** Absent: its pages count on from those of the sheet before. */
  readonly firstPageNumber?: number;
  readonly margins?: Readonly<
    Record<'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer', number>
  >;
  /** Per cent. */
  readonly scale?: number;
  /** Pages; 0 for as many as it takes. */
  readonly fit?: { readonly wide: number; readonly high: number };
  readonly differentFirst?: boolean;
  readonly differentOddEven?: boolean;
  readonly texts?: Readonly<
    Partial<
      Record<
        'oddHeader' | 'oddFooter' | 'evenHeader' | 'evenFooter' | 'firstHeader' | 'firstFooter',
        string
      >
    >
  >;
  /** A new page begins after each of these rows. */
  readonly rowBreaks?: readonly number[];
  readonly printArea?: Area;
  readonly repeatRows?: readonly [number, number];
  /** Letters. */
  readonly repeatColumns?: readonly [string, string];
}

export interface PlainName {
  readonly name: string;
  /** Without a leading `=`. */
  readonly refersTo: string;
  readonly hidden: boolean;
}

/** A chart, with the name that it bears in Excel's list of shapes. */
export interface PlainChart extends PlanChart {
  readonly name?: string;
}

/** A whole sheet as plain data, of any look: what somebody made, or a report that another program wrote. */
export interface PlainSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** `RRGGBB` */
  readonly tabColor?: string;
  readonly showGridlines: boolean;
  readonly isProtected: boolean;
  /** Row by row. Each has its content, and all of its look. */
  readonly cells: readonly CellChange[];
  readonly columns: readonly PlainColumn[];
  readonly rows: readonly PlainRow[];
  readonly merges: readonly Area[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** First priority first. */
  readonly rules: readonly PlainRule[];
  readonly links: readonly PlainLink[];
  readonly charts: readonly PlainChart[];
  readonly page: PlainPage;
  readonly names: readonly PlainName[];
  readonly autoFilter?: string;
}

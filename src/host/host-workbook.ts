/** What a cell holds. Excel errors are their own text (`#N/A`), dates are serial numbers. */
export type HostValue = string | number | boolean;

export type HostEdge = 'top' | 'bottom' | 'left' | 'right';

export interface HostBorder {
  /** `Excel.BorderLineStyle`, such as `Continuous` or `Double`. */
  readonly style: string;
  /** `Excel.BorderWeight`: `Hairline`, `Thin`, `Medium` or `Thick`. */
  readonly weight: string;
  /** `#RRGGBB` */
  readonly color: string;
}

/** What differs from the sheet's default style. Colours are `#RRGGBB`, sizes points. */
export interface HostStyle {
  readonly numberFormat?: string;
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borders?: Readonly<Partial<Record<HostEdge, HostBorder>>>;
}

export interface HostHyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

export interface HostCell {
  /** Absent: empty. Beside a formula: its calculated value. */
  readonly value?: HostValue;
  /** In English A1 notation, with the leading `=`. */
  readonly formula?: string;
  readonly style?: HostStyle;
  readonly hyperlink?: HostHyperlink;
}

/** A defined name. `formula` begins with `=`. */
export interface HostName {
  readonly name: string;
  readonly formula: string;
  readonly comment?: string;
  readonly hidden?: boolean;
}

/** `Excel.ConditionalFormatType` and the data that the API reads and writes for it. */
export interface HostConditionalFormat {
  readonly type: 'Custom' | 'DataBar' | 'IconSet' | 'CellValue';
  /** Such as `A1:B9`. */
  readonly range: string;
  readonly stopIfTrue?: boolean;
  /** Rule and look, as the API's objects name them (`rule`, `format`, `criteria`, …). */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface HostChartSeries {
  readonly name: string;
  readonly chartType: string;
  /** Such as `Sheet1!B2:B9`; null until given, `#REF!` when the sheet is gone. */
  readonly values: string | null;
  readonly categories: string | null;
  readonly fill?: string;
  readonly line?: Readonly<Record<string, unknown>>;
}

export interface HostChart {
  readonly name: string;
  readonly chartType: string;
  readonly title: Readonly<Record<string, unknown>>;
  readonly legend: Readonly<Record<string, unknown>>;
  readonly valueAxis: Readonly<Record<string, unknown>>;
  readonly categoryAxis: Readonly<Record<string, unknown>>;
  /** The cells that it covers, such as `H2:P20`; null until placed. */
  readonly place: string | null;
  readonly series: readonly HostChartSeries[];
}

/** What differs from a new sheet's page layout. Margins in points. */
export interface HostPageLayout {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly headersFooters?: Readonly<Record<string, unknown>>;
  readonly printArea?: string;
  readonly printTitleRows?: string;
  readonly printTitleColumns?: string;
  /** First rows of pages, 1-based. */
  readonly rowBreaks?: readonly number[];
}

export interface HostTable {
  readonly name: string;
  readonly range: string;
  readonly showTotals: boolean;
  readonly showHeaders: boolean;
}

export type HostVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** One sheet, as plain data. Everything left out is as in a new sheet. */
export interface HostSheet {
  readonly name: string;
  readonly visibility?: HostVisibility;
  /** `#RRGGBB` */
  readonly tabColor?: string;
  readonly showGridlines?: boolean;
  readonly protected?: boolean;
  /** Style of every cell of the sheet, of its rows by number and of its columns by letters. */
  readonly style?: HostStyle;
  readonly rowStyles?: Readonly<Record<string, HostStyle>>;
  readonly columnStyles?: Readonly<Record<string, HostStyle>>;
  /** By address, row by row. */
  readonly cells?: Readonly<Record<string, HostCell>>;
  readonly merges?: readonly string[];
  /** 1-based row numbers. */
  readonly hiddenRows?: readonly number[];
  /** Column letters. */
  readonly hiddenColumns?: readonly string[];
  /** Points, by 1-based row number. */
  readonly rowHeights?: Readonly<Record<string, number>>;
  /** Points, by column letters. */
  readonly columnWidths?: Readonly<Record<string, number>>;
  /** How many rows and columns stay when scrolling. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly names?: readonly HostName[];
  readonly conditionalFormats?: readonly HostConditionalFormat[];
  readonly charts?: readonly HostChart[];
  readonly page?: HostPageLayout;
  readonly tables?: readonly HostTable[];
  /** How many comments, and how many drawn shapes, stand on it. */
  readonly comments?: number;
  readonly shapes?: number;
  readonly autoFilter?: string;
}

/** A workbook as plain data: what the host loads, and what its snapshot gives. */
export interface HostWorkbook {
  readonly sheets: readonly HostSheet[];
  readonly names?: readonly HostName[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly activeSheet?: string;
  readonly protected?: boolean;
}

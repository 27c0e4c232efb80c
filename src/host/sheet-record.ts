import type { CellArea } from './cell-area';
import type { HostTable, HostVisibility } from './host-workbook';

/** Properties that the host keeps and gives back, without doing anything by them. */
export type KeptProperties = Record<string, unknown>;

/** Cells that a chart draws: by the sheet's id, so that they follow when it is renamed. */
export interface SheetArea {
  readonly sheetId: string;
  readonly area: CellArea;
}

export interface SeriesRecord {
  name: string;
  chartType: string;
  values: SheetArea | null;
  categories: SheetArea | null;
  fill: string | null;
  readonly line: KeptProperties;
}

export interface ChartRecord {
  readonly id: string;
  name: string;
  chartType: string;
  readonly title: KeptProperties;
  readonly legend: KeptProperties;
  readonly valueAxis: KeptProperties;
  readonly categoryAxis: KeptProperties;
  place: string | null;
  readonly series: SeriesRecord[];
}

export interface PageRecord {
  readonly properties: KeptProperties;
  /** By page kind (`defaultForAllPages`, `firstPage`, …), and `state`. */
  readonly headersFooters: KeptProperties;
  printArea: string | null;
  printTitleRows: string | null;
  printTitleColumns: string | null;
  /** First rows of pages, 0-based. */
  readonly rowBreaks: number[];
}

/** What the host itself keeps of a sheet, because Univer's open-source part lacks it. */
export interface SheetRecord {
  visibility: HostVisibility;
  protected: boolean;
  readonly page: PageRecord;
  readonly charts: ChartRecord[];
  readonly tables: readonly HostTable[];
  comments: number;
  shapes: number;
  autoFilter: string | null;
}

export function newSheetRecord(): SheetRecord {
  return {
    visibility: 'Visible',
    protected: false,
    page: {
      properties: {},
      headersFooters: {},
      printArea: null,
      printTitleRows: null,
      printTitleColumns: null,
      rowBreaks: [],
    },
    charts: [],
    tables: [],
    comments: 0,
    shapes: 0,
    autoFilter: null,
  };
}

import type { Book } from '../../host/book';
import { displayText } from '../../host/engine/display-text';
import type { ChartRecord, SeriesRecord, SheetArea } from '../../host/sheet-record';

export interface SeriesFigures {
  readonly name: string;
  readonly kind: 'column' | 'line';
  /** Any CSS colour. */
  readonly color: string;
  /** Null where the cell holds no number: nothing is drawn. */
  readonly values: readonly (number | null)[];
}

/** What a chart shows, with every figure taken from its cells. */
export interface ChartFigures {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly SeriesFigures[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly showsLegend: boolean;
  /** A value as the axis writes it. */
  readonly label: (value: number) => string;
}

const colors = ['#107C41', '#C55A11', '#4472C4', '#FFC000', '#70AD47', '#7F7F7F'];

export function chartFigures(book: Book, chart: ChartRecord): ChartFigures {
  const { minimum, maximum, numberFormat } = chart.valueAxis;
  const format = typeof numberFormat === 'string' ? numberFormat : 'General';
  const { text, visible } = chart.title;
  return {
    title: typeof text === 'string' && visible !== false ? text : '',
    categories: texts(book, chart.series.find(({ categories }) => categories)?.categories ?? null),
    series: chart.series.map((series, index) => figuresOf(book, series, index)),
    ...(typeof minimum === 'number' ? { minimum } : {}),
    ...(typeof maximum === 'number' ? { maximum } : {}),
    showsLegend: chart.legend.visible !== false && chart.series.length > 1,
    label: (value) => displayText(value, format, book.locale),
  };
}

function figuresOf(book: Book, series: SeriesRecord, index: number): SeriesFigures {
  const line = series.chartType.startsWith('Line');
  const color = line ? series.line.color : series.fill;
  return {
    name: series.name,
    kind: line ? 'line' : 'column',
    color: typeof color === 'string' ? color : (colors[index % colors.length] ?? ''),
    values: cells(book, series.values, (value) => (typeof value === 'number' ? value : null)),
  };
}

function texts(book: Book, source: SheetArea | null): readonly string[] {
  return cells(book, source, (value) => (value === null ? '' : String(value)));
}

/** One by one, row by row; none when the sheet has been deleted. */
function cells<T>(
  book: Book,
  source: SheetArea | null,
  read: (value: string | number | boolean | null) => T,
): readonly T[] {
  const sheet = source === null ? null : book.find(source.sheetId);
  if (source === null || sheet === null) return [];
  const { row, column, rowCount, columnCount } = source.area;
  const found: T[] = [];
  for (let down = row; down < row + rowCount; down += 1) {
    for (let across = column; across < column + columnCount; across += 1) {
      found.push(read(sheet.value(down, across)));
    }
  }
  return found;
}

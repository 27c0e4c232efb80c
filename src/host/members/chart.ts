import { invalidArgument, itemNotFound } from '../api-error';
import {
  ApiType,
  method,
  navigation,
  readable,
  text,
  writable,
  type HostObject,
} from '../api-object';
import type { BookSheet } from '../book-sheet';
import { areaAddress, boundingArea } from '../cell-area';
import type { HostChart } from '../host-workbook';
import { omit } from '../omit';
import type { ChartRecord, KeptProperties } from '../sheet-record';
import { addressOf, areaFrom, newSeries, seriesFrom, type ChartTarget } from './chart-data';
import { seriesOf } from './chart-series';
import { aColor, aFlag, aNumber, aText, kept, oneOf, type Check } from './kept';
import { rangeArgument } from './range-target';

/** Chart types that the add-in draws; another one is refused rather than kept. */
export const chartTypes = [
  'ColumnClustered',
  'ColumnStacked',
  'BarClustered',
  'Line',
  'LineMarkers',
] as const;

export function chartType(value: unknown): string {
  const known = chartTypes.find((name) => name === value);
  if (known === undefined) throw invalidArgument(`the chart type ${String(value)}`);
  return known;
}

function inner(data: KeptProperties, key: string): KeptProperties {
  const value = data[key];
  if (typeof value === 'object' && value !== null) return value as KeptProperties;
  const fresh: KeptProperties = {};
  data[key] = fresh;
  return fresh;
}

function edit({ sheet }: ChartTarget): void {
  sheet.assertEditable();
}

function property(
  since: string,
  key: string,
  initial: unknown,
  check: Check,
  store: (chart: ChartRecord) => KeptProperties,
) {
  return kept<ChartTarget>(since, key, initial, check, ({ chart }) => store(chart), edit);
}

const titleFont = (chart: ChartRecord): KeptProperties => inner(chart.title, 'font');

const fontType = new ApiType<ChartTarget>('ChartFont', {
  name: property('1.1', 'name', 'Calibri', aText, titleFont),
  size: property('1.1', 'size', 14, aNumber, titleFont),
  bold: property('1.1', 'bold', false, aFlag, titleFont),
  italic: property('1.1', 'italic', false, aFlag, titleFont),
  color: property('1.1', 'color', '#000000', aColor, titleFont),
});

const titleFormatType = new ApiType<ChartTarget>('ChartTitleFormat', {
  font: navigation('1.1', (target) => fontType.of(target)),
});

const titleType = new ApiType<ChartTarget>('ChartTitle', {
  text: property('1.1', 'text', '', aText, (chart) => chart.title),
  visible: property('1.1', 'visible', true, aFlag, (chart) => chart.title),
  overlay: property('1.1', 'overlay', false, aFlag, (chart) => chart.title),
  format: navigation('1.1', (target) => titleFormatType.of(target)),
});

const legendType = new ApiType<ChartTarget>('ChartLegend', {
  visible: property('1.1', 'visible', true, aFlag, (chart) => chart.legend),
  position: property(
    '1.1',
    'position',
    'Right',
    oneOf('Top', 'Bottom', 'Left', 'Right', 'Corner'),
    (chart) => chart.legend,
  ),
});

function axisType(store: (chart: ChartRecord) => KeptProperties): ApiType<ChartTarget> {
  return new ApiType('ChartAxis', {
    minimum: property('1.1', 'minimum', '', aNumber, store),
    maximum: property('1.1', 'maximum', '', aNumber, store),
    numberFormat: property('1.8', 'numberFormat', 'General', aText, store),
    visible: property('1.7', 'visible', true, aFlag, store),
  });
}
const valueAxisType = axisType((chart) => chart.valueAxis);
const categoryAxisType = axisType((chart) => chart.categoryAxis);

const axesType = new ApiType<ChartTarget>('ChartAxes', {
  valueAxis: navigation('1.1', (target) => valueAxisType.of(target)),
  categoryAxis: navigation('1.1', (target) => categoryAxisType.of(target)),
});

function charts(sheet: BookSheet): readonly HostObject[] {
  return sheet.record.charts.map((chart) => chartObject({ sheet, chart }));
}

const chartObjectType = new ApiType<ChartTarget>(
  'Chart',
  {
    id: readable('1.7', ({ chart }) => chart.id),
    name: writable(
      '1.1',
      ({ chart }) => chart.name,
      (target, name) => {
        edit(target);
        target.chart.name = text(name, 'name');
      },
    ),
    chartType: writable(
      '1.7',
      ({ chart }) => chart.chartType,
      (target, value) => {
        edit(target);
        target.chart.chartType = chartType(value);
      },
    ),
    title: navigation('1.1', (target) => titleType.of(target)),
    legend: navigation('1.1', (target) => legendType.of(target)),
    axes: navigation('1.1', (target) => axesType.of(target)),
    series: navigation('1.1', (target) => seriesOf(target)),
    setPosition: method('1.1', (target, [start, end]) => {
      edit(target);
      const first = rangeArgument(start, target.sheet).area;
      const last = end == null ? first : rangeArgument(end, target.sheet).area;
      target.chart.place = areaAddress(boundingArea(first, last));
    }),
    delete: method('1.1', (target) => {
      edit(target);
      const { charts: all } = target.sheet.record;
      const index = all.indexOf(target.chart);
      if (index < 0) throw itemNotFound(`the chart “${target.chart.name}”`);
      all.splice(index, 1);
    }),
  },
  { id: ({ chart }) => chart.id },
);

function chartObject(target: ChartTarget): HostObject {
  return chartObjectType.of(target);
}

function find(sheet: BookSheet, key: unknown): HostObject | null {
  const chart = sheet.record.charts.find(({ id, name }) => id === key || name === key);
  return chart === undefined ? null : chartObject({ sheet, chart });
}

const chartCollectionType = new ApiType<BookSheet>(
  'ChartCollection',
  {
    count: readable('1.1', (sheet) => sheet.record.charts.length),
    getCount: method('1.4', (sheet) => sheet.record.charts.length),
    getItemAt: method('1.1', (sheet, [index]) => {
      const found = charts(sheet)[Number(index)];
      if (found === undefined) throw itemNotFound(`chart ${String(index)}`);
      return found;
    }),
    getItemOrNullObject: method('1.4', (sheet, [key]) => find(sheet, key)),
    add: method('1.1', (sheet, [type, source, seriesBy]) => {
      sheet.assertEditable();
      const known = chartType(type);
      const range = rangeArgument(source, sheet);
      const chart = newChart(sheet, known);
      chart.series.push(...seriesFrom(range, seriesBy === 'Rows', known));
      return chartObject({ sheet, chart });
    }),
  },
  { items: charts, item: find },
);

export function chartsOf(sheet: BookSheet): HostObject {
  return chartCollectionType.of(sheet);
}

function newChart(sheet: BookSheet, type: string, name?: string): ChartRecord {
  const number = sheet.book.nextChartNumber();
  const chart: ChartRecord = {
    id: `{chart-${number}}`,
    name: name ?? `Chart ${number}`,
    chartType: type,
    title: {},
    legend: {},
    valueAxis: {},
    categoryAxis: {},
    place: null,
    series: [],
  };
  sheet.record.charts.push(chart);
  return chart;
}

/** Puts the charts of a loaded workbook on their sheet. */
export function restoreCharts(sheet: BookSheet, all: readonly HostChart[]): void {
  for (const data of all) {
    const chart = newChart(sheet, data.chartType, data.name);
    Object.assign(chart.title, structuredClone(data.title));
    Object.assign(chart.legend, structuredClone(data.legend));
    Object.assign(chart.valueAxis, structuredClone(data.valueAxis));
    Object.assign(chart.categoryAxis, structuredClone(data.categoryAxis));
    chart.place = data.place;
    for (const series of data.series) {
      chart.series.push({
        ...newSeries(series.name, series.chartType),
        values: areaFrom(sheet, series.values),
        categories: areaFrom(sheet, series.categories),
        fill: series.fill ?? null,
        line: { ...series.line },
      });
    }
  }
}

export function chartsToHost(sheet: BookSheet): readonly HostChart[] {
  return sheet.record.charts.map(({ series, ...chart }) => ({
    ...structuredClone(omit(chart, 'id')),
    series: series.map(({ values, categories, fill, line, ...rest }) => ({
      ...rest,
      values: values === null ? null : addressOf(sheet, values),
      categories: categories === null ? null : addressOf(sheet, categories),
      ...(fill === null ? {} : { fill }),
      ...(Object.keys(line).length === 0 ? {} : { line: { ...line } }),
    })),
  }));
}

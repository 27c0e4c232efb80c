import { itemNotFound } from '../api-error';
import {
  ApiType,
  method,
  navigation,
  readable,
  text,
  writable,
  type HostObject,
} from '../api-object';
import type { SeriesRecord } from '../sheet-record';
import { chartType } from './chart';
import { newSeries, type ChartTarget } from './chart-data';
import { aColor, aNumber, kept } from './kept';
import { rangeArgument } from './range-target';

interface SeriesTarget extends ChartTarget {
  readonly series: SeriesRecord;
}

function edit({ sheet }: ChartTarget): void {
  sheet.assertEditable();
}

const fillType = new ApiType<SeriesTarget>('ChartFill', {
  setSolidColor: method('1.1', (target, [color]) => {
    edit(target);
    target.series.fill = text(color, 'colour').toUpperCase();
  }),
  clear: method('1.1', (target) => {
    edit(target);
    target.series.fill = null;
  }),
});

const lineType = new ApiType<SeriesTarget>('ChartLineFormat', {
  color: kept<SeriesTarget>('1.1', 'color', '#000000', aColor, ({ series }) => series.line, edit),
  weight: kept<SeriesTarget>('1.7', 'weight', 2.25, aNumber, ({ series }) => series.line, edit),
});

const formatType = new ApiType<SeriesTarget>('ChartSeriesFormat', {
  fill: navigation('1.1', (target) => fillType.of(target)),
  line: navigation('1.1', (target) => lineType.of(target)),
});

const seriesType = new ApiType<SeriesTarget>('ChartSeries', {
  name: writable(
    '1.1',
    ({ series }) => series.name,
    (target, name) => {
      edit(target);
      target.series.name = text(name, 'name');
    },
  ),
  chartType: writable(
    '1.7',
    ({ series }) => series.chartType,
    (target, value) => {
      edit(target);
      target.series.chartType = chartType(value);
    },
  ),
  format: navigation('1.1', (target) => formatType.of(target)),
  setValues: method('1.7', (target, [source]) => {
    edit(target);
    const { sheet, area } = rangeArgument(source, target.sheet);
    target.series.values = { sheetId: sheet.id, area };
  }),
  setXAxisValues: method('1.7', (target, [source]) => {
    edit(target);
    const { sheet, area } = rangeArgument(source, target.sheet);
    target.series.categories = { sheetId: sheet.id, area };
  }),
  delete: method('1.7', (target) => {
    edit(target);
    const all = target.chart.series;
    all.splice(all.indexOf(target.series), 1);
  }),
});

function allSeries(target: ChartTarget): readonly HostObject[] {
  return target.chart.series.map((series) => seriesType.of({ ...target, series }));
}

const seriesCollectionType = new ApiType<ChartTarget>(
  'ChartSeriesCollection',
  {
    count: readable('1.1', ({ chart }) => chart.series.length),
    getCount: method('1.1', ({ chart }) => chart.series.length),
    getItemAt: method('1.1', (target, [index]) => {
      const found = allSeries(target)[Number(index)];
      if (found === undefined) throw itemNotFound(`series ${String(index)}`);
      return found;
    }),
    add: method('1.7', (target, [name]) => {
      edit(target);
      const { chart } = target;
      const heading = name == null ? `Series${chart.series.length + 1}` : text(name, 'name');
      const series = newSeries(heading, chart.chartType);
      chart.series.push(series);
      return seriesType.of({ ...target, series });
    }),
  },
  { items: allSeries },
);

export function seriesOf(target: ChartTarget): HostObject {
  return seriesCollectionType.of(target);
}

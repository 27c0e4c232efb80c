/// <reference types="office-js" />
import { reportFont, type PlanChart } from '../../report/sheet-plan';
import { cellAddress } from '../../sheets/grid';
import { rangeIn } from '../read/sheet-range';

/** How our charts are called, in files too; a chart of any other name is not ours. */
const chartName = /^Baophu \d+$/;

/** True when the charts of a sheet are ours, each once: a copy that somebody made bears its name. */
export function areOurCharts(names: readonly string[]): boolean {
  return names.every((name) => chartName.test(name)) && new Set(names).size === names.length;
}

const titleSize = 13;
const lineWeight = 2.25;

/** Names for charts, none of them taken. */
export function freeChartNames(count: number, taken: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (let number = 1; names.length < count; number += 1) {
    const name = `Baophu ${String(number)}`;
    if (!taken.includes(name)) names.push(name);
  }
  return names;
}

/** @param name One of `freeChartNames`. */
export function writeChart(worksheet: Excel.Worksheet, plan: PlanChart, name: string): void {
  const [first] = plan.series;
  if (first === undefined) return;
  // A single column gives one series, whatever Excel makes of its first cell.
  const type = plan.series.every(({ kind }) => kind === 'line') ? 'Line' : 'ColumnClustered';
  const chart = worksheet.charts.add(type, rangeIn(worksheet, first.values), 'Columns');
  plan.series.forEach((planned, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(planned.name);
    series.name = planned.name;
    series.setValues(rangeIn(worksheet, planned.values));
    series.setXAxisValues(rangeIn(worksheet, plan.categories));
    if (planned.kind === 'line') {
      series.chartType = 'Line';
      series.format.line.color = `#${planned.color}`;
      series.format.line.weight = lineWeight;
    } else {
      series.format.fill.setSolidColor(`#${planned.color}`);
    }
  });
  chart.title.text = plan.title;
  chart.title.format.font.name = reportFont;
  chart.title.format.font.size = titleSize;
  chart.title.format.font.bold = true;
  chart.legend.position = 'Bottom';
  chart.axes.valueAxis.numberFormat = plan.numberFormat;
  if (plan.min !== undefined) chart.axes.valueAxis.minimum = plan.min;
  const { firstRow, firstColumn, lastRow, lastColumn } = plan.area;
  chart.setPosition(cellAddress(firstRow, firstColumn), cellAddress(lastRow, lastColumn));
  // Last: a chart that bears its name is whole.
  chart.name = name;
}

import { parseAddress } from '../host/cell-area';
import type { HostChart } from '../host/host-workbook';
import type { PlanChart, PlanChartSeries } from '../report/sheet-plan';
import type { PlainChart } from '../xlsx/plain-sheet';
import { planArea } from './save-area';
import { fileColor } from './save-look';

/** Excel's first colours for series. */
const usualColors = ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000'];

/**
 * A chart of columns and lines over cells of its own sheet, as files of ours hold them; null for any
 * other, which is not saved.
 */
export function plainChart(chart: HostChart, sheet: string): PlainChart | null {
  const own = (address: string | null): PlanChart['area'] | null => {
    const parsed = address === null ? null : parseAddress(address);
    if (address === null || (parsed?.sheet ?? sheet) !== sheet) return null;
    return planArea(address);
  };
  const area = own(chart.place);
  const categories = own(chart.series[0]?.categories ?? null);
  const series = chart.series.map((each, index): PlanChartSeries | null => {
    const values = own(each.values);
    const kind = kindOf(each.chartType);
    if (values === null || kind === null) return null;
    const given = kind === 'line' ? each.line?.color : each.fill;
    const color = typeof given === 'string' ? fileColor(given) : usualColors[index % 4];
    return { name: each.name, values, kind, color: color ?? '4472C4' };
  });
  const drawn = series.filter((each) => each !== null);
  if (area === null || categories === null || drawn.length < series.length) return null;
  const { minimum, numberFormat } = chart.valueAxis;
  return {
    name: chart.name,
    title: typeof chart.title.text === 'string' ? chart.title.text : '',
    categories,
    series: drawn,
    numberFormat: typeof numberFormat === 'string' ? numberFormat : 'General',
    ...(typeof minimum === 'number' && { min: minimum }),
    area,
  };
}

function kindOf(type: string): PlanChartSeries['kind'] | null {
  if (type === 'ColumnClustered') return 'column';
  return type === 'Line' ? 'line' : null;
}

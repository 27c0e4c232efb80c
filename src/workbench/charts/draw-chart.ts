import { svg, type SVGTemplateResult } from 'lit';
import type { ChartFigures, SeriesFigures } from './chart-figures';
import { valueAxis, type ValueAxis } from './value-axis';

interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly axis: ValueAxis;
  /** Width of one category. */
  readonly slot: number;
}

/** Pixels. */
const fontSize = 11;
const titleSize = 14;
const letterWidth = 5.6;
/** Names stand aslant when one needs more than its slot. */
const slant = -50;
/** Room for the longest name, at most, as a share of the chart's height. */
const mostForNames = 0.32;

/** A chart of columns and lines, as SVG of the given size. Bars are drawn as columns, none stacked. */
export function drawChart(figures: ChartFigures, width: number, height: number): SVGTemplateResult {
  const { categories, series } = figures;
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const axis = valueAxis(values, figures);
  const labels = axis.ticks.map((value) => figures.label(value));
  const left = 14 + Math.max(...labels.map((label) => label.length), 1) * letterWidth;
  const count = Math.max(categories.length, ...series.map((one) => one.values.length), 1);
  const slot = Math.max(1, (width - left - 12) / count);
  const longest = Math.max(0, ...categories.map((name) => name.length)) * letterWidth;
  const aslant = longest > slot - 2;
  const forNames = aslant ? Math.min(longest * 0.77 + 12, height * mostForNames) : fontSize + 8;
  const top = figures.title === '' ? 12 : titleSize + 20;
  const bottom = forNames + (figures.showsLegend ? fontSize + 14 : 4);
  const plot = { left, top, width: slot * count, height: height - top - bottom, axis, slot };
  if (plot.height < 20) return svg``;
  const columns = series.filter(({ kind }) => kind === 'column');
  return svg`
    <rect class="chart-ground" width=${width} height=${height}></rect>
    <text class="chart-title" x=${width / 2} y=${titleSize + 6} font-size=${titleSize}>${figures.title}</text>
    ${axis.ticks.map((value, index) => gridLine(plot, value, labels[index] ?? ''))}
    ${columns.map((one, index) => drawColumns(plot, one, index, columns.length))}
    ${series.filter(({ kind }) => kind === 'line').map((one) => drawLine(plot, one))}
    ${names(plot, categories, aslant, forNames)}
    ${figures.showsLegend ? legend(series, width, height) : null}`;
}

function yOf({ top, height, axis }: Plot, value: number): number {
  const { minimum, maximum } = axis;
  const inside = Math.min(maximum, Math.max(minimum, value));
  return top + height * (1 - (inside - minimum) / (maximum - minimum));
}

function gridLine(plot: Plot, value: number, label: string): SVGTemplateResult {
  const y = yOf(plot, value);
  return svg`
    <line class="chart-grid" x1=${plot.left} x2=${plot.left + plot.width} y1=${y} y2=${y}></line>
    <text class="chart-label" x=${plot.left - 6} y=${y + 4} text-anchor="end">${label}</text>`;
}

function drawColumns(
  plot: Plot,
  { values, color, name }: SeriesFigures,
  index: number,
  of: number,
): readonly (SVGTemplateResult | null)[] {
  const width = (plot.slot * 0.64) / of;
  const ground = yOf(plot, Math.max(0, plot.axis.minimum));
  return values.map((value, at) => {
    if (value === null) return null;
    const y = yOf(plot, value);
    const x = plot.left + plot.slot * (at + 0.18) + width * index;
    return svg`<rect class="chart-column" data-series=${name} x=${x} width=${width}
      y=${Math.min(y, ground)} height=${Math.abs(ground - y)} fill=${color}></rect>`;
  });
}

function drawLine(plot: Plot, { values, color, name }: SeriesFigures): SVGTemplateResult {
  const points = values.flatMap((value, at) =>
    value === null ? [] : [`${plot.left + plot.slot * (at + 0.5)},${yOf(plot, value)}`],
  );
  return svg`<polyline class="chart-line" data-series=${name} points=${points.join(' ')} stroke=${color}></polyline>`;
}

function names(
  plot: Plot,
  categories: readonly string[],
  aslant: boolean,
  room: number,
): readonly (SVGTemplateResult | null)[] {
  const y = plot.top + plot.height + fontSize + 3;
  const most = aslant ? Math.floor(room / 0.77 / letterWidth) : Infinity;
  // Where slots are narrower than letters are high, some names stand for all.
  const every = aslant ? Math.max(1, Math.ceil((fontSize + 1) / plot.slot)) : 1;
  return categories.map((name, at) => {
    if (at % every !== 0) return null;
    const x = plot.left + plot.slot * (at + 0.5);
    const shown = name.length > most ? `${name.slice(0, most - 1)}…` : name;
    return aslant
      ? svg`<text class="chart-label" x=${x + 4} y=${y} text-anchor="end"
          transform=${`rotate(${slant} ${x + 4} ${y})`}>${shown}</text>`
      : svg`<text class="chart-label" x=${x} y=${y} text-anchor="middle">${shown}</text>`;
  });
}

function legend(
  series: readonly SeriesFigures[],
  width: number,
  height: number,
): readonly SVGTemplateResult[] {
  const widths = series.map(({ name }) => 30 + name.length * letterWidth);
  const whole = widths.reduce((sum, one) => sum + one, 0);
  const y = height - 10;
  return series.map(({ name, color, kind }, index) => {
    const before = widths.slice(0, index).reduce((sum, one) => sum + one, 0);
    const x = (width - whole) / 2 + before;
    const mark =
      kind === 'line'
        ? svg`<line x1=${x} x2=${x + 16} y1=${y - 4} y2=${y - 4} stroke=${color} stroke-width="2.5"></line>`
        : svg`<rect x=${x + 4} y=${y - 9} width="9" height="9" fill=${color}></rect>`;
    return svg`${mark}<text class="chart-label" x=${x + 20} y=${y}>${name}</text>`;
  });
}

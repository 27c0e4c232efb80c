import type { Element } from '@xmldom/xmldom';
import { columnName } from '../cell-area';
import type { HostChart, HostChartSeries } from '../host-workbook';
import { element, elements, flag, numeric, relationId, type PackageParts } from './package-parts';

/** What stands on a sheet beside its cells. */
export interface Drawn {
  readonly charts: readonly HostChart[];
  /** Pictures, text boxes and charts of kinds that the host does not know. */
  readonly shapes: number;
}

/** English metric units in a point. */
const unitsPerPoint = 12_700;

/** The charts of columns, bars and lines of a drawing as the host keeps them; anything else is counted. */
export function drawn(parts: PackageParts, path: string): Drawn {
  const root = parts.root(path);
  if (root === null) return { charts: [], shapes: 0 };
  const relations = new Map(parts.relations(path).map((each) => [each.id, each.target]));
  const charts: HostChart[] = [];
  let shapes = 0;
  const anchors = ['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor'].flatMap((name) =>
    elements(root, name),
  );
  for (const anchor of anchors) {
    const link = elements(anchor, 'chart')
      .map(relationId)
      .find((id) => id !== null);
    const part = link == null ? null : parts.root(relations.get(link) ?? '');
    const chart = part === null ? null : hostChart(anchor, part);
    if (chart === null) shapes += 1;
    else charts.push(chart);
  }
  return { charts, shapes };
}

function hostChart(anchor: Element, part: Element): HostChart | null {
  const plot = element(part, 'plotArea');
  if (plot === null) return null;
  const groups = Array.from(plot.childNodes).filter(
    (node): node is Element =>
      node.nodeType === 1 && (node as Element).localName?.endsWith('Chart') === true,
  );
  const series = groups.flatMap((group) => {
    const type = typeOf(group);
    return type === null ? [] : elements(group, 'ser').map((each) => seriesOf(each, type));
  });
  const [first] = groups;
  const type = first === undefined ? null : typeOf(first);
  if (type === null || groups.some((group) => typeOf(group) === null)) return null;
  return {
    name: element(anchor, 'cNvPr')?.getAttribute('name') ?? '',
    chartType: type,
    title: titleOf(element(part, 'title'), element(part, 'autoTitleDeleted')),
    legend: legendOf(element(part, 'legend')),
    valueAxis: axisOf(element(plot, 'valAx')),
    categoryAxis: axisOf(element(plot, 'catAx')),
    place: placeOf(anchor),
    series,
  };
}

function typeOf(group: Element): string | null {
  const value = (name: string): string | null => element(group, name)?.getAttribute('val') ?? null;
  const grouping = value('grouping') ?? 'clustered';
  if (group.localName === 'lineChart') {
    const symbols = elements(group, 'symbol').map((each) => each.getAttribute('val'));
    return symbols.some((symbol) => symbol !== 'none') ? 'LineMarkers' : 'Line';
  }
  if (group.localName !== 'barChart') return null;
  if (value('barDir') === 'bar') return grouping === 'clustered' ? 'BarClustered' : null;
  if (grouping === 'stacked') return 'ColumnStacked';
  return grouping === 'clustered' ? 'ColumnClustered' : null;
}

function seriesOf(ser: Element, chartType: string): HostChartSeries {
  const look = element(ser, 'spPr');
  const line = element(look, 'ln');
  const isLine = chartType.startsWith('Line');
  const lineColor = rgbOf(element(line, 'srgbClr'));
  const width = numeric(line, 'w');
  const fill = isLine ? undefined : rgbOf(element(element(look, 'solidFill'), 'srgbClr'));
  const stroke = {
    ...(lineColor !== undefined && { color: lineColor }),
    ...(width !== null && { weight: width / unitsPerPoint }),
  };
  const name = element(ser, 'tx');
  return {
    name: (element(name, 'v') ?? element(name, 't'))?.textContent ?? '',
    chartType,
    values: reference(element(ser, 'val')),
    categories: reference(element(ser, 'cat')),
    ...(fill !== undefined && { fill }),
    ...(isLine && Object.keys(stroke).length > 0 && { line: stroke }),
  };
}

function reference(of: Element | null): string | null {
  const formula = element(of, 'f')?.textContent ?? null;
  return formula === null ? null : formula.replace(/\$(?=[A-Z]{1,3}\$?\d|\d)/g, '');
}

function rgbOf(color: Element | null): string | undefined {
  const value = color?.getAttribute('val');
  return value == null ? undefined : `#${value.toUpperCase()}`;
}

function titleOf(title: Element | null, deleted: Element | null): Record<string, unknown> {
  if (title === null) return flag(deleted, 'val') === false ? {} : { visible: false };
  const run = element(title, 'rPr') ?? element(title, 'defRPr');
  const size = numeric(run, 'sz');
  const font = {
    ...(element(run, 'latin') !== null && {
      name: element(run, 'latin')?.getAttribute('typeface'),
    }),
    ...(size !== null && { size: size / 100 }),
    ...(flag(run, 'b') === true && { bold: true }),
  };
  return {
    text: elements(title, 't')
      .map(({ textContent }) => textContent ?? '')
      .join(''),
    ...(Object.keys(font).length > 0 && { font }),
  };
}

const sides: Readonly<Record<string, string>> = {
  t: 'Top',
  b: 'Bottom',
  l: 'Left',
  r: 'Right',
  tr: 'Corner',
};

function legendOf(legend: Element | null): Record<string, unknown> {
  if (legend === null) return { visible: false };
  const position = sides[element(legend, 'legendPos')?.getAttribute('val') ?? ''];
  return position === undefined ? {} : { position };
}

function axisOf(axis: Element | null): Record<string, unknown> {
  const minimum = numeric(element(axis, 'min'), 'val');
  const maximum = numeric(element(axis, 'max'), 'val');
  const numberFormat = element(axis, 'numFmt')?.getAttribute('formatCode');
  return {
    ...(minimum !== null && { minimum }),
    ...(maximum !== null && { maximum }),
    ...(numberFormat != null && numberFormat !== 'General' && { numberFormat }),
    ...(flag(element(axis, 'delete'), 'val') === true && { visible: false }),
  };
}

function placeOf(anchor: Element): string | null {
  const corner = (name: string): { column: number; row: number; inside: boolean } | null => {
    const of = element(anchor, name);
    const value = (part: string): number => Number(element(of, part)?.textContent ?? '0');
    if (of === null) return null;
    return {
      column: value('col'),
      row: value('row'),
      inside: value('colOff') > 0 || value('rowOff') > 0,
    };
  };
  const [from, to] = [corner('from'), corner('to')];
  if (from === null || to === null) return null;
  // A corner at the very start of a cell does not cover it.
  const [lastRow, lastColumn] = to.inside ? [to.row, to.column] : [to.row - 1, to.column - 1];
  const cell = (row: number, column: number): string => `${columnName(column)}${row + 1}`;
  return `${cell(from.row, from.column)}:${cell(Math.max(lastRow, from.row), Math.max(lastColumn, from.column))}`;
}

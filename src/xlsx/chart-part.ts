import type { PlanArea, PlanChart, PlanChartSeries } from '../report/sheet-plan';
import { reportFont } from '../report/sheet-plan';
import type { Dialect } from './dialect';
import { absoluteReference } from './sheet-formula';
import { escapeXml } from './xml-text';

const categoryAxis = 500_000_001;
const valueAxis = 500_000_002;

/** What the cells that a chart draws show. */
export interface ShownValues {
  valueAt(row: number, column: number): string | number | null;
}

/** Hundredths of a point. */
const titleSize = 1300;
const textSize = 1000;

/**
 * A chart of columns and lines on the same axes. The cells' values are kept in it, as Excel does, so
 * that it shows before anything calculates.
 */
export function chartXml(
  chart: PlanChart,
  sheet: string,
  cells: ShownValues,
  dialect: Dialect,
): string {
  const series = chart.series.map((one, index) => ({
    kind: one.kind,
    xml: seriesXml(one, index, chart, sheet, cells),
  }));
  const columns = series.filter(({ kind }) => kind === 'column').map(({ xml }) => xml);
  const lines = series.filter(({ kind }) => kind === 'line').map(({ xml }) => xml);
  const axes = `<c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/>`;
  const barChart =
    columns.length === 0
      ? ''
      : `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${columns.join('')}<c:gapWidth val="60"/>${axes}</c:barChart>`;
  const lineChart =
    lines.length === 0
      ? ''
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.join('')}<c:marker val="1"/>${axes}</c:lineChart>`;
  const min = chart.min === undefined ? '' : `<c:min val="${chart.min}"/>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.art}" xmlns:r="${dialect.relationships}">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${barChart}${lineChart}` +
    `<c:catAx><c:axId val="${categoryAxis}"/><c:scaling><c:orientation val="minMax"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${lineXml('808080')}${textXml(textSize, false)}` +
    `<c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="${valueAxis}"/><c:scaling><c:orientation val="minMax"/>${min}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="l"/><c:majorGridlines>${lineXml('D9D9D9')}</c:majorGridlines>` +
    `<c:numFmt formatCode="${escapeXml(chart.numberFormat)}" sourceLinked="0"/>` +
    `<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${lineXml('808080')}${textXml(textSize, false)}` +
    `<c:crossAx val="${categoryAxis}"/><c:crosses val="min"/><c:crossBetween val="between"/></c:valAx>` +
    `<c:spPr><a:noFill/></c:spPr></c:plotArea>` +
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(textSize, false)}</c:legend>` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr>` +
    `${textXml(textSize, false)}</c:chartSpace>`
  );
}

function seriesXml(
  series: PlanChartSeries,
  index: number,
  chart: PlanChart,
  sheet: string,
  cells: ShownValues,
): string {
  const look =
    series.kind === 'column'
      ? `<c:spPr><a:solidFill><a:srgbClr val="${series.color}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`
      : `<c:spPr><a:ln w="28575" cap="rnd"><a:solidFill><a:srgbClr val="${series.color}"/></a:solidFill><a:round/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`;
  const categories = valuesOf(chart.categories, cells).map((value) =>
    value === null ? null : escapeXml(String(value)),
  );
  const numbers = valuesOf(series.values, cells).map((value) =>
    typeof value === 'number' ? String(value) : null,
  );
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>${look}` +
    `<c:cat><c:strRef><c:f>${escapeXml(absoluteReference(sheet, chart.categories))}</c:f><c:strCache>${points(categories)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escapeXml(absoluteReference(sheet, series.values))}</c:f><c:numCache>` +
    `<c:formatCode>${escapeXml(chart.numberFormat)}</c:formatCode>${points(numbers)}</c:numCache></c:numRef></c:val>` +
    `${series.kind === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

/** Row by row. */
function valuesOf(area: PlanArea, cells: ShownValues): (string | number | null)[] {
  const values: (string | number | null)[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      values.push(cells.valueAt(row, column));
    }
  }
  return values;
}

function points(values: readonly (string | null)[]): string {
  const shown = values.map((value, index) =>
    value === null ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${shown.join('')}`;
}

function titleXml(title: string): string {
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${characters('a:defRPr', titleSize, true)}</a:pPr>` +
    `<a:r>${characters('a:rPr', titleSize, true)}<a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function textXml(size: number, bold: boolean): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr>${characters('a:defRPr', size, bold)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

function characters(element: string, size: number, bold: boolean): string {
  return (
    `<${element} lang="vi-VN" sz="${size}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>` +
    `<a:latin typeface="${reportFont}"/><a:cs typeface="${reportFont}"/></${element}>`
  );
}

function lineXml(color: string): string {
  return `<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln></c:spPr>`;
}

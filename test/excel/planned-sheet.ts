import type {
  HostBorder,
  HostCell,
  HostChart,
  HostConditionalFormat,
  HostSheet,
  HostStyle,
} from '../../src/host/host-workbook';
import type {
  BorderLine,
  PlanArea,
  PlanChart,
  PlanConditionalFormat,
  PlanStyle,
  PlanValue,
  SheetPlan,
} from '../../src/report/sheet-plan';
import { areaAddress, cellAddress, columnLetters } from '../../src/sheets/grid';
import { printedArea } from '../support/printed-area';

/** What the embedded Excel must hold of a plan, worked out cell by cell from what a plan means. */
export function plannedSheet(plan: SheetPlan): HostSheet {
  const { margins, onePage } = plan.page;
  return {
    name: plan.name,
    tabColor: `#${plan.tabColor}`,
    showGridlines: false,
    cells: cellsOf(plan),
    ...listed('merges', plan.merges.map(areaAddress).sort()),
    rowHeights: Object.fromEntries(
      Object.entries(plan.rowHeights)
        .map(([row, height]) => [row, wholePixels(height)] as const)
        // The embedded Excel does not keep a height that rows have anyway.
        .filter(([, height]) => height !== defaultHeight),
    ),
    columnWidths: Object.fromEntries(
      plan.columnWidths.map((width, index) => [
        columnLetters(index + 1),
        wholePixels((width * 7 + 5) * 0.75),
      ]),
    ),
    ...(plan.freeze.rows + plan.freeze.columns > 0 && { freeze: plan.freeze }),
    ...listed('conditionalFormats', plan.conditionalFormats.map(formatOf)),
    ...listed(
      'charts',
      plan.charts.map((chart, index) => chartOf(chart, plan.name, index + 1)),
    ),
    page: {
      properties: {
        bottomMargin: points(margins.bottom),
        centerHorizontally: true,
        firstPageNumber: 1,
        footerMargin: points(margins.header),
        headerMargin: points(margins.header),
        leftMargin: points(margins.left),
        orientation: plan.page.orientation === 'landscape' ? 'Landscape' : 'Portrait',
        paperSize: 'A4',
        rightMargin: points(margins.right),
        topMargin: points(margins.top),
        zoom: { horizontalFitToPages: 1, ...(onePage === true && { verticalFitToPages: 1 }) },
      },
      headersFooters: {
        defaultForAllPages: { centerHeader: '&"Times New Roman,Regular"&13&P' },
        state: 'FirstAndDefault',
      },
      printArea: areaAddress(printedArea(plan)),
      ...(plan.page.repeatRows !== undefined && {
        printTitleRows: plan.page.repeatRows.join(':'),
      }),
      ...listed(
        'rowBreaks',
        (plan.page.rowBreaks ?? []).map((row) => row + 1),
      ),
    },
  };
}

function listed<K extends string, T>(
  key: K,
  items: readonly T[],
): Partial<Record<K, readonly T[]>> {
  return items.length === 0 ? {} : ({ [key]: items } as Record<K, readonly T[]>);
}

function points(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 7200) / 100;
}

/** Points. */
const defaultHeight = 15;

/** The embedded Excel keeps sizes in whole pixels. */
function wholePixels(size: number): number {
  return Math.round((size * 4) / 3) * 0.75;
}

function cellsOf(plan: SheetPlan): Record<string, HostCell> {
  const values = new Map<string, PlanValue>();
  const styles = new Map<string, PlanStyle>();
  for (const { row, column, values: lines } of plan.blocks) {
    lines.forEach((line, down) => {
      line.forEach((value, across) => {
        if (value !== null && value !== '') {
          values.set(cellAddress(row + down, column + across), value);
        }
      });
    });
  }
  for (const { area, style } of plan.styleRanges) {
    for (const address of addresses(area)) {
      styles.set(address, { ...styles.get(address), ...plan.styles[style] });
    }
  }
  const links = new Map(plan.links.map((link) => [cellAddress(link.row, link.column), link]));
  const cells: Record<string, HostCell> = {};
  for (const address of new Set([...values.keys(), ...styles.keys(), ...links.keys()])) {
    const value = values.get(address) ?? null;
    const style = styles.get(address);
    const link = links.get(address);
    cells[address] = {
      ...contentOf(value),
      ...((style !== undefined || value !== null) && { style: styleOf(style ?? {}, value) }),
      ...(link !== undefined && {
        hyperlink: {
          documentReference: `'${link.sheet.replaceAll("'", "''")}'!${link.cell}`,
          screenTip: link.tooltip,
        },
      }),
    };
  }
  return cells;
}

function addresses({ firstRow, firstColumn, lastRow, lastColumn }: PlanArea): string[] {
  const all: string[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      all.push(cellAddress(row, column));
    }
  }
  return all;
}

function contentOf(value: PlanValue): HostCell {
  if (value === null) return {};
  if (typeof value !== 'object') return { value };
  const formula = `=${value.formula.replace(/^=/, '')}`;
  return value.value === '' ? { formula } : { formula, value: value.value };
}

const lines: Readonly<Record<BorderLine, HostBorder>> = {
  hair: { style: 'Continuous', weight: 'Hairline', color: '#000000' },
  thin: { style: 'Continuous', weight: 'Thin', color: '#000000' },
  medium: { style: 'Continuous', weight: 'Medium', color: '#000000' },
  double: { style: 'Double', weight: 'Thick', color: '#000000' },
};

const alignments: Readonly<Record<string, string>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  centerContinuous: 'CenterAcrossSelection',
  top: 'Top',
};

function styleOf(style: PlanStyle, value: PlanValue): HostStyle {
  const { border, borderTop = border, borderBottom = border, horizontal, vertical } = style;
  const isText = typeof value === 'string' && value.length <= 255;
  const numberFormat = isText ? '@' : style.numberFormat;
  const aligned = horizontal ?? ((style.indent ?? 0) > 0 ? 'left' : undefined);
  return {
    font: 'Times New Roman',
    size: style.size ?? 12,
    ...(numberFormat !== undefined && { numberFormat }),
    ...(style.bold === true && { bold: true }),
    ...(style.italic === true && { italic: true }),
    ...(style.underline === true && { underline: true }),
    ...(style.color !== undefined && { color: `#${style.color}` }),
    ...(style.fill !== undefined && { fill: `#${style.fill}` }),
    ...(aligned !== undefined && { horizontal: alignments[aligned] ?? '' }),
    ...(vertical !== undefined &&
      vertical !== 'bottom' && { vertical: alignments[vertical] ?? '' }),
    ...(style.wrap === true && { wrap: true }),
    ...(style.indent !== undefined && style.indent > 0 && { indent: style.indent }),
    ...((borderTop ?? borderBottom) !== undefined && {
      borders: {
        ...(borderTop !== undefined && { top: lines[borderTop] }),
        ...(borderBottom !== undefined && { bottom: lines[borderBottom] }),
        ...(border !== undefined && { left: lines[border], right: lines[border] }),
      },
    }),
  };
}

function formatOf(format: PlanConditionalFormat): HostConditionalFormat {
  const range = areaAddress(format.area);
  switch (format.kind) {
    case 'formula': {
      const font = {
        ...(format.color !== undefined && { color: `#${format.color}` }),
        ...(format.bold !== undefined && { bold: format.bold }),
      };
      return {
        type: 'Custom',
        range,
        data: {
          rule: { formula: `=${format.formula.replace(/^=/, '')}` },
          format: {
            ...(format.fill !== undefined && { fill: { color: `#${format.fill}` } }),
            ...(Object.keys(font).length > 0 && { font }),
          },
        },
      };
    }
    case 'dataBar':
      return {
        type: 'DataBar',
        range,
        data: {
          lowerBoundRule: { type: 'Number', formula: '0' },
          upperBoundRule: { type: 'Number', formula: String(format.max) },
          positiveFormat: { fillColor: `#${format.color}`, gradientFill: false },
        },
      };
    case 'iconSet': {
      const names = {
        '3TrafficLights1': 'ThreeTrafficLights1',
        '3Symbols2': 'ThreeSymbols2',
        '3Arrows': 'ThreeArrows',
      };
      const limits = format.thresholds.map((limit) => ({
        type: 'Number',
        operator: 'GreaterThanOrEqual',
        formula: String(limit),
      }));
      const data = { style: names[format.icons], criteria: [{}, ...limits] };
      return { type: 'IconSet', range, data };
    }
  }
}

function chartOf(chart: PlanChart, sheet: string, number: number): HostChart {
  const cells = (area: PlanArea): string => `'${sheet}'!${areaAddress(area)}`;
  return {
    name: `Baophu ${String(number)}`,
    chartType: 'ColumnClustered',
    title: { text: chart.title, font: { name: 'Times New Roman', size: 13, bold: true } },
    legend: { position: 'Bottom' },
    valueAxis: {
      numberFormat: chart.numberFormat,
      ...(chart.min !== undefined && { minimum: chart.min }),
    },
    categoryAxis: {},
    place: areaAddress(chart.area),
    series: chart.series.map((series) => ({
      name: series.name,
      chartType: series.kind === 'line' ? 'Line' : 'ColumnClustered',
      values: cells(series.values),
      categories: cells(chart.categories),
      ...(series.kind === 'line'
        ? { line: { color: `#${series.color}`, weight: 2.25 } }
        : { fill: `#${series.color}` }),
    })),
  };
}

import type {
  PlanArea,
  PlanConditionalFormat,
  PlanPage,
  PlanStyle,
  PlanValue,
  SheetPlan,
} from '../../report/sheet-plan';
import { areaAddress, cellAddress } from '../../sheets/grid';
import { ExcelProblem } from '../excel-problem';
import { longestTextFormat, lookOf, type CellLook } from './cell-look';
import type { CellInput, ContentFormat, ContentPage, PlannedContent } from './sheet-content';

/** The longest text that a cell holds, in UTF-16 units. */
const longestCellText = 32_767;
const longestTooltip = 255;
const pointsPerMillimetre = 72 / 25.4;
/** A digit of the default font has 7 pixels, a cell 5 more; 96 pixels are 72 points. */
const columnPoints = (characters: number): number => Math.min(255, characters) * 5.25 + 3.75;

/** @throws ExcelProblem `invalid-plan` */
export function planContent(plan: SheetPlan): PlannedContent {
  const area = extent(plan);
  const { styles, values } = layers(plan, area);
  const palette: CellLook[] = [];
  const known = new Map<PlanStyle, [number?, number?]>();
  const looks = styles.map((row, down) =>
    row.map((style, across) => {
      const value = values[down]?.[across] ?? null;
      if (style === null && value === null) return -1;
      const isText = typeof value === 'string' && value.length <= longestTextFormat;
      const key = style ?? noStyle;
      const numbers = known.get(key) ?? [];
      known.set(key, numbers);
      return (numbers[isText ? 1 : 0] ??= palette.push(lookOf(key, isText)) - 1);
    }),
  );
  return {
    name: plan.name,
    kind: plan.kind,
    key: plan.key,
    entries: plan.entries,
    area,
    inputs: values.map((row) => row.map(inputOf)),
    palette,
    looks,
    merges: plan.merges,
    columnWidths: plan.columnWidths.map(columnPoints),
    rowHeights: plan.rowHeights,
    conditionalFormats: plan.conditionalFormats.map(formatOf),
    links: plan.links.map(({ row, column, sheet, cell, tooltip }) => ({
      row,
      column,
      documentReference: `'${sheet.replace(/'/g, "''")}'!${cell}`,
      screenTip: tooltip.slice(0, longestTooltip),
    })),
    charts: plan.charts,
    freeze: plan.freeze,
    page: pageOf(plan.page),
    tabColor: `#${plan.tabColor}`,
    showGridlines: false,
  };
}

const noStyle: PlanStyle = {};

function inputOf(value: PlanValue): CellInput {
  if (value === null) return '';
  if (typeof value === 'number') return value;
  if (typeof value === 'string') {
    const text = value.replace(/\r\n?/g, '\n').slice(0, longestCellText);
    // A text that is too long for the format `@` is marked as one by an apostrophe.
    return value.length > longestTextFormat ? `'${text}` : text;
  }
  return value.formula.startsWith('=') ? value.formula : `=${value.formula}`;
}

function extent({ blocks, styleRanges, merges }: SheetPlan): PlanArea {
  const all = [
    ...styleRanges.map(({ area }) => area),
    ...merges,
    ...blocks.map(({ row, column, values }) => ({
      firstRow: row,
      firstColumn: column,
      lastRow: row + values.length - 1,
      lastColumn: column + (values[0]?.length ?? 0) - 1,
    })),
  ];
  return {
    firstRow: Math.min(...all.map((area) => area.firstRow)),
    firstColumn: Math.min(...all.map((area) => area.firstColumn)),
    lastRow: Math.max(...all.map((area) => area.lastRow)),
    lastColumn: Math.max(...all.map((area) => area.lastColumn)),
  };
}

interface Layers {
  readonly styles: readonly (readonly (PlanStyle | null)[])[];
  readonly values: readonly (readonly PlanValue[])[];
}

/** Values and styles laid over each other, cell by cell of the area. */
function layers(plan: SheetPlan, area: PlanArea): Layers {
  const width = area.lastColumn - area.firstColumn + 1;
  const height = area.lastRow - area.firstRow + 1;
  const grid = <T>(): (T | null)[][] =>
    Array.from({ length: height }, () => new Array<T | null>(width).fill(null));
  const values = grid<Exclude<PlanValue, null>>();
  const styles = grid<PlanStyle>();
  for (const { row, column, values: lines } of plan.blocks) {
    lines.forEach((line, down) => {
      line.forEach((value, across) => {
        if (value === null || value === '') return;
        const number = typeof value === 'object' ? value.value : value;
        if (typeof number === 'number' && !Number.isFinite(number)) {
          const place = cellAddress(row + down, column + across);
          throw new ExcelProblem('invalid-plan', `${place} holds no number.`, { sheet: plan.name });
        }
        const cells = values[row + down - area.firstRow];
        if (cells !== undefined) cells[column + across - area.firstColumn] = value;
      });
    });
  }
  // Cells that look alike share one object.
  const laid = new Map<string, Map<PlanStyle | null, PlanStyle>>();
  for (const { area: range, style: name } of plan.styleRanges) {
    const style = plan.styles[name];
    if (style === undefined) {
      throw new ExcelProblem('invalid-plan', `No style ${name}.`, { sheet: plan.name });
    }
    const above = laid.get(name) ?? new Map<PlanStyle | null, PlanStyle>();
    laid.set(name, above);
    for (let row = range.firstRow; row <= range.lastRow; row += 1) {
      const cells = styles[row - area.firstRow];
      if (cells === undefined) continue;
      for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
        const below = cells[column - area.firstColumn] ?? null;
        let both = above.get(below);
        if (both === undefined) above.set(below, (both = { ...below, ...style }));
        cells[column - area.firstColumn] = both;
      }
    }
  }
  return { values, styles };
}

const iconSets = {
  '3TrafficLights1': 'ThreeTrafficLights1',
  '3Symbols2': 'ThreeSymbols2',
  '3Arrows': 'ThreeArrows',
} as const;

function formatOf(format: PlanConditionalFormat): ContentFormat {
  const { area } = format;
  switch (format.kind) {
    case 'formula':
      return {
        kind: 'Custom',
        area,
        formula: format.formula.startsWith('=') ? format.formula : `=${format.formula}`,
        ...(format.fill !== undefined && { fill: `#${format.fill}` }),
        ...(format.color !== undefined && { color: `#${format.color}` }),
        ...(format.bold !== undefined && { bold: format.bold }),
      };
    case 'dataBar':
      return {
        kind: 'DataBar',
        area,
        color: `#${format.color}`,
        gradient: false,
        lower: { type: 'Number', formula: '0' },
        upper: { type: 'Number', formula: String(format.max) },
      };
    case 'iconSet': {
      const [middle, best] = format.thresholds;
      // The first of the three is what falls below the others; Excel takes no rule for it.
      const step = (limit: number): Excel.ConditionalIconCriterion => ({
        type: 'Number',
        operator: 'GreaterThanOrEqual',
        formula: String(limit),
      });
      const first = {} as Excel.ConditionalIconCriterion;
      return {
        kind: 'IconSet',
        area,
        style: iconSets[format.icons],
        criteria: [first, step(middle), step(best)],
      };
    }
  }
}

function pageOf(page: PlanPage): ContentPage {
  const { top, bottom, left, right, header } = page.margins;
  const points = (millimetres: number): number =>
    Number((millimetres * pointsPerMillimetre).toFixed(2));
  return {
    orientation: page.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: 'A4',
    centerHorizontally: true,
    // Each sheet is a paper of its own: its pages count from 1.
    firstPageNumber: 1,
    margins: {
      topMargin: points(top),
      bottomMargin: points(bottom),
      leftMargin: points(left),
      rightMargin: points(right),
      headerMargin: points(header),
      footerMargin: points(header),
    },
    zoom: {
      horizontalFitToPages: 1,
      ...(page.onePage === true && { verticalFitToPages: 1 }),
    },
    // The page's number stands at the top, not on the first page (Nghị định 30/2020/NĐ-CP, annex I).
    headerState: 'FirstAndDefault',
    header: '&"Times New Roman,Regular"&13&P',
    printArea: page.printArea === null ? null : areaAddress(page.printArea),
    titleRows: page.repeatRows === undefined ? null : page.repeatRows.join(':'),
    firstRows: (page.rowBreaks ?? []).map((row) => row + 1),
  };
}

import type { PlanLink, SheetPlan } from '../report/sheet-plan';
import { areaAddress, cellAddress } from '../sheets/grid';
import { conditionalFormatXml } from './conditional-formats';
import type { Dialect } from './dialect';
import type { PlanCell, PlanCells } from './plan-cells';
import { fileFormula, quotedSheetName } from './sheet-formula';
import type { StylesPart } from './styles-part';
import { attributes, escapeCellText, escapeXml } from './xml-text';

/** What of a sheet that is rewritten lives on, and where its new companions are. */
export interface SheetSurroundings {
  /** Name of the sheet's module in a workbook with macros. */
  readonly codeName: string | undefined;
  /** True when the sheet is among those on top when the workbook opens. */
  readonly selected: boolean;
  /** Relation to the settings of somebody's printer. */
  readonly printerRelation: string | undefined;
  readonly drawingRelation: string | undefined;
}

/** Excel's limits: characters, points, and units of text. */
const widestColumn = 255;
const highestRow = 409;
const longestTooltip = 255;

/** A4. */
const paperSize = 9;
const millimetresPerInch = 25.4;

/**
 * Older versions of Excel fill a cell with `#` when it has the format `@` and more text than this. Text
 * that long is not mistaken for a number or a date, so that it can do without.
 */
const longestTextFormat = 255;

/**
 * A whole sheet as XML, its elements in the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99).
 * Texts are inline: the shared strings of the staff's sheets are not touched.
 */
export function sheetXml(
  plan: SheetPlan,
  cells: PlanCells,
  styles: StylesPart,
  dialect: Dialect,
  surroundings: SheetSurroundings,
): string {
  const { rules, extensions } = conditionalFormatXml(plan.conditionalFormats, styles);
  const { codeName, printerRelation, drawingRelation } = surroundings;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">`,
    `<sheetPr${attributes({ codeName })}><tabColor rgb="FF${plan.tabColor}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${areaAddress(cells.extent())}"/>`,
    viewXml(plan, surroundings.selected),
    '<sheetFormatPr defaultRowHeight="15.75"/>',
    columnsXml(plan.columnWidths),
    '<sheetData>',
    ...rowsXml(plan, cells, styles),
    '</sheetData>',
    list(
      'mergeCells',
      plan.merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`),
    ),
    rules,
    plan.links.length > 0 ? `<hyperlinks>${plan.links.map(linkXml).join('')}</hyperlinks>` : '',
    '<printOptions horizontalCentered="1"/>',
    pageXml(plan, printerRelation),
    rowBreaksXml(plan.page.rowBreaks ?? []),
    // Numbers that are texts here are meant to be: no green corners on a paper.
    `<ignoredErrors><ignoredError sqref="${areaAddress(cells.extent())}" numberStoredAsText="1"/></ignoredErrors>`,
    drawingRelation === undefined ? '' : `<drawing r:id="${drawingRelation}"/>`,
    extensions === '' ? '' : `<extLst>${extensions}</extLst>`,
    '</worksheet>',
  ].join('');
}

function viewXml({ freeze }: SheetPlan, selected: boolean): string {
  const { rows, columns } = freeze;
  const activePane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const pane =
    rows === 0 && columns === 0
      ? ''
      : `<pane${attributes({
          xSplit: columns > 0 ? columns : undefined,
          ySplit: rows > 0 ? rows : undefined,
          topLeftCell: cellAddress(rows + 1, columns + 1),
          activePane,
          state: 'frozen',
        })}/><selection pane="${activePane}"/>`;
  const tabSelected = selected ? 1 : undefined;
  const view = attributes({ showGridLines: 0, tabSelected, workbookViewId: 0 });
  return `<sheetViews><sheetView${view}>${pane}</sheetView></sheetViews>`;
}

/** In a file, a width counts the padding of 5 pixels with it; a digit of the default font has 7. */
function columnsXml(widths: readonly number[]): string {
  const columns = widths.map((characters, index) => {
    const width = Math.min(Math.trunc(((characters * 7 + 5) / 7) * 256) / 256, widestColumn);
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  return columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '';
}

function* rowsXml(plan: SheetPlan, cells: PlanCells, styles: StylesPart): Generator<string> {
  const heights = new Map(
    Object.entries(plan.rowHeights).map(([row, height]) => [
      Number(row),
      Math.min(height, highestRow),
    ]),
  );
  const pending = [...heights.keys()].sort((one, other) => one - other);
  const emptyRowsBefore = function* (row: number): Generator<string> {
    while (pending[0] !== undefined && pending[0] < row) {
      const empty = pending.shift();
      if (empty !== undefined) yield `<row${rowAttributes(empty, heights)}/>`;
    }
    if (pending[0] === row) pending.shift();
  };
  for (const line of cells.rows()) {
    const row = line[0]?.row;
    if (row === undefined) continue;
    yield* emptyRowsBefore(row);
    yield `<row${rowAttributes(row, heights)}>`;
    for (const cell of line) yield cellXml(cell, styles);
    yield '</row>';
  }
  yield* emptyRowsBefore(Infinity);
}

function rowAttributes(row: number, heights: ReadonlyMap<number, number>): string {
  const ht = heights.get(row);
  return attributes({ r: row, ht, customHeight: ht === undefined ? undefined : 1 });
}

function cellXml({ row, column, value, style }: PlanCell, styles: StylesPart): string {
  const address = cellAddress(row, column);
  if (typeof value === 'string') {
    const formulaLike = /^[=+\-@]/.test(value);
    const s = styles.cellFormat(style, value.length <= longestTextFormat, formulaLike);
    const text = escapeCellText(value);
    return `<c r="${address}" s="${s}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  }
  const start = `<c r="${address}" s="${styles.cellFormat(style, false, false)}"`;
  if (value === null) return `${start}/>`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  const formula = escapeXml(fileFormula(value.formula));
  return typeof value.value === 'number'
    ? `${start}><f>${formula}</f><v>${value.value}</v></c>`
    : `${start} t="str"><f>${formula}</f><v>${escapeCellText(value.value)}</v></c>`;
}

function linkXml({ row, column, sheet, cell, ...link }: PlanLink): string {
  const tooltip = link.tooltip.slice(0, longestTooltip);
  const location = `${quotedSheetName(sheet)}!${cell}`;
  return `<hyperlink${attributes({ ref: cellAddress(row, column), location, tooltip })}/>`;
}

function pageXml({ page }: SheetPlan, printerRelation: string | undefined): string {
  const { top, bottom, left, right, header } = page.margins;
  const inches = (length: number): number => Number((length / millimetresPerInch).toFixed(6));
  const margins = attributes({
    left: inches(left),
    right: inches(right),
    top: inches(top),
    bottom: inches(bottom),
    header: inches(header),
    footer: inches(header),
  });
  const setup = attributes({
    paperSize,
    // Each sheet is a paper of its own: its pages count from 1.
    firstPageNumber: 1,
    fitToHeight: 0,
    orientation: page.orientation,
    useFirstPageNumber: 1,
    'r:id': printerRelation,
  });
  return (
    `<pageMargins${margins}/><pageSetup${setup}/>` +
    // The page's number stands at the top, not on the first page (Nghị định 30/2020/NĐ-CP, annex I).
    `<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;"Times New Roman,Regular"&amp;13&amp;P</oddHeader></headerFooter>`
  );
}

/** A break's identifier is the row above it. */
function rowBreaksXml(rows: readonly number[]): string {
  const count = rows.length;
  const breaks = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return count > 0
    ? `<rowBreaks count="${count}" manualBreakCount="${count}">${breaks}</rowBreaks>`
    : '';
}

function list(name: string, items: readonly string[]): string {
  return items.length > 0 ? `<${name} count="${items.length}">${items.join('')}</${name}>` : '';
}

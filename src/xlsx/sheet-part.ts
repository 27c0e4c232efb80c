import type { PlanLink, SheetPlan } from '../report/sheet-plan';
import { areaAddress, cellAddress } from '../sheets/grid';
import { conditionalFormatXml } from './conditional-formats';
import type { Dialect } from './dialect';
import type { PlanCell, PlanCells } from './plan-cells';
import { fileFormula, quotedSheetName } from './sheet-formula';
import type { StylesPart } from './styles-part';
import { attributes, escapeCellText, escapeContent } from './xml-text';

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
 *
 * @returns The text in pieces, so that it need not be held as a whole.
 */
export function* sheetXml(
  plan: SheetPlan,
  cells: PlanCells,
  styles: StylesPart,
  dialect: Dialect,
  surroundings: SheetSurroundings,
): Generator<string> {
  const extent = areaAddress(cells.extent());
  const { rules, extensions } = conditionalFormatXml(plan.conditionalFormats, styles);
  const { codeName, printerRelation, drawingRelation } = surroundings;
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  yield `<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">`;
  yield `<sheetPr${attributes({ codeName })}><tabColor rgb="FF${plan.tabColor}"/><pageSetUpPr fitToPage="1"/></sheetPr>`;
  yield `<dimension ref="${extent}"/>`;
  yield viewXml(plan, surroundings.selected);
  yield '<sheetFormatPr defaultRowHeight="15.75"/>';
  yield columnsXml(plan.columnWidths);
  yield '<sheetData>';
  yield* rowsXml(plan, cells, styles);
  yield '</sheetData>';
  yield list(
    'mergeCells',
    plan.merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`),
  );
  yield rules;
  if (plan.links.length > 0) yield `<hyperlinks>${plan.links.map(linkXml).join('')}</hyperlinks>`;
  yield '<printOptions horizontalCentered="1"/>';
  yield pageXml(plan, printerRelation);
  yield rowBreaksXml(plan.page.rowBreaks ?? []);
  // Numbers that are texts here are meant to be: no green corners on a paper.
  yield `<ignoredErrors><ignoredError sqref="${extent}" numberStoredAsText="1"/></ignoredErrors>`;
  if (drawingRelation !== undefined) yield `<drawing r:id="${drawingRelation}"/>`;
  if (extensions !== '') yield `<extLst>${extensions}</extLst>`;
  yield '</worksheet>';
}

function viewXml({ freeze }: SheetPlan, selected: boolean): string {
  const tabSelected = selected ? 1 : undefined;
  const view = attributes({ showGridLines: 0, tabSelected, workbookViewId: 0 });
  return `<sheetViews><sheetView${view}>${paneXml(freeze)}</sheetView></sheetViews>`;
}

/** The rows and columns that stay when scrolling; empty when none do. */
export function paneXml({ rows, columns }: SheetPlan['freeze']): string {
  if (rows === 0 && columns === 0) return '';
  const activePane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const pane = attributes({
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: cellAddress(rows + 1, columns + 1),
    activePane,
    state: 'frozen',
  });
  return `<pane${pane}/><selection pane="${activePane}"/>`;
}

/** In a file, a width counts the padding of 5 pixels with it; a digit of the default font has 7. */
function columnsXml(widths: readonly number[]): string {
  const columns = widths.map((characters, index) => {
    const width = Math.min(Math.trunc(((characters * 7 + 5) / 7) * 256) / 256, widestColumn);
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  return columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '';
}

/** Rows that hold cells, and those that only have a height. */
function* rowsXml(plan: SheetPlan, cells: PlanCells, styles: StylesPart): Generator<string> {
  const { rowHeights } = plan;
  const last = Object.keys(rowHeights).reduce(
    (most, row) => Math.max(most, Number(row)),
    cells.extent().lastRow,
  );
  for (let row = 1; row <= last; row += 1) {
    const height = rowHeights[row];
    const line = cells.row(row);
    if (height === undefined && line.length === 0) continue;
    let xml = `<row r="${row}"`;
    if (height !== undefined) xml += ` ht="${Math.min(height, highestRow)}" customHeight="1"`;
    if (line.length === 0) {
      yield `${xml}/>`;
      continue;
    }
    xml += '>';
    for (const cell of line) xml += cellXml(cell, styles);
    yield `${xml}</row>`;
  }
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
  const formula = escapeContent(fileFormula(value.formula));
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
    fitToHeight: page.onePage === true ? 1 : 0,
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
export function rowBreaksXml(rows: readonly number[]): string {
  const count = rows.length;
  const breaks = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return count > 0
    ? `<rowBreaks count="${count}" manualBreakCount="${count}">${breaks}</rowBreaks>`
    : '';
}

function list(name: string, items: readonly string[]): string {
  return items.length > 0 ? `<${name} count="${items.length}">${items.join('')}</${name}>` : '';
}

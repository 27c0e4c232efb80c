import { areaAddress, cellAddress, type Area } from '../sheets/grid';
import type { CellChange } from './cell-change';
import { changedCellXml } from './changed-cell';
import type { Dialect } from './dialect';
import type { LookFormats } from './look-formats';
import { plainRulesXml } from './plain-rules';
import type { PlainLink, PlainPage, PlainSheet } from './plain-sheet';
import { paneXml, rowBreaksXml, type SheetSurroundings } from './sheet-part';
import type { StylesPart } from './styles-part';
import { attributes, escapeContent } from './xml-text';

/** Pixels of a digit of the default font. */
const digit = 7;

export interface PlainSurroundings extends SheetSurroundings {
  /** Relations of links to the outside, by their cells. */
  readonly linkRelations: ReadonlyMap<string, string>;
  readonly formats: LookFormats;
}

/** A whole sheet as XML, its elements in the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99). */
export function* plainSheetXml(
  sheet: PlainSheet,
  styles: StylesPart,
  dialect: Dialect,
  surroundings: PlainSurroundings,
): Generator<string> {
  const { page, autoFilter } = sheet;
  const { codeName, selected, printerRelation, drawingRelation, formats } = surroundings;
  const { rules, extensions } = plainRulesXml(sheet.rules, styles);
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  yield `<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">`;
  yield `<sheetPr${attributes({ codeName })}>`;
  if (sheet.tabColor !== undefined) yield `<tabColor rgb="FF${sheet.tabColor}"/>`;
  if (page.fit !== undefined) yield '<pageSetUpPr fitToPage="1"/>';
  yield '</sheetPr>';
  yield `<dimension ref="${extent(sheet)}"/>`;
  const view = attributes({
    showGridLines: sheet.showGridlines ? undefined : 0,
    tabSelected: selected ? 1 : undefined,
    workbookViewId: 0,
  });
  yield `<sheetViews><sheetView${view}>${paneXml(sheet.freeze)}</sheetView></sheetViews>`;
  yield '<sheetFormatPr defaultRowHeight="15"/>';
  yield columnsXml(sheet, formats);
  yield '<sheetData>';
  yield* rowsXml(sheet, formats);
  yield '</sheetData>';
  if (sheet.isProtected) yield '<sheetProtection sheet="1" objects="1" scenarios="1"/>';
  if (autoFilter !== undefined) yield `<autoFilter${attributes({ ref: autoFilter })}/>`;
  if (sheet.merges.length > 0) {
    const merges = sheet.merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`);
    yield `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`;
  }
  yield rules;
  if (sheet.links.length > 0) {
    const links = sheet.links.map((link) => linkXml(link, surroundings.linkRelations));
    yield `<hyperlinks>${links.join('')}</hyperlinks>`;
  }
  yield pageXml(page, printerRelation);
  if (drawingRelation !== undefined) yield `<drawing r:id="${drawingRelation}"/>`;
  if (extensions !== '') yield `<extLst>${extensions}</extLst>`;
  yield '</worksheet>';
}

function extent({ cells }: PlainSheet): string {
  const area: Area = cells.reduce(
    (so, { row, column }) => ({
      firstRow: Math.min(so.firstRow, row),
      firstColumn: Math.min(so.firstColumn, column),
      lastRow: Math.max(so.lastRow, row),
      lastColumn: Math.max(so.lastColumn, column),
    }),
    { firstRow: Infinity, firstColumn: Infinity, lastRow: 1, lastColumn: 1 },
  );
  return Number.isFinite(area.firstRow) ? areaAddress(area) : 'A1';
}

function columnsXml({ columns }: PlainSheet, formats: LookFormats): string {
  if (columns.length === 0) return '';
  const items = columns.map(({ column, width, hidden, look }) => {
    const style = look === undefined ? 0 : formats.formatOf(0, look, null);
    return `<col${attributes({
      min: column,
      max: column,
      width: Math.trunc(((width ?? 64) / digit) * 256) / 256,
      style: style === 0 ? undefined : style,
      hidden: hidden === true ? 1 : undefined,
      customWidth: width === undefined ? undefined : 1,
    })}/>`;
  });
  return `<cols>${items.join('')}</cols>`;
}

function* rowsXml(sheet: PlainSheet, formats: LookFormats): Generator<string> {
  const cells = new Map<number, CellChange[]>();
  for (const cell of sheet.cells) {
    const line = cells.get(cell.row);
    if (line === undefined) cells.set(cell.row, [cell]);
    else line.push(cell);
  }
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  const numbers = [...new Set([...cells.keys(), ...rows.keys()])].sort((one, other) => one - other);
  for (const number of numbers) {
    const { height, hidden, look } = rows.get(number) ?? {};
    const style = look === undefined ? 0 : formats.formatOf(0, look, null);
    const start = attributes({
      r: number,
      s: style === 0 ? undefined : style,
      customFormat: style === 0 ? undefined : 1,
      ht: height,
      hidden: hidden === true ? 1 : undefined,
      customHeight: height === undefined ? undefined : 1,
    });
    const line = (cells.get(number) ?? []).sort((one, other) => one.column - other.column);
    const xml = line.map((cell) => {
      const address = cellAddress(cell.row, cell.column);
      const standing = { prefix: '', address, startTag: '', rest: '', style: 0, formula: null };
      return changedCellXml(cell, standing, { formats, date1904: false });
    });
    yield `<row${start}>${xml.join('')}</row>`;
  }
}

function linkXml(link: PlainLink, relations: ReadonlyMap<string, string>): string {
  return `<hyperlink${attributes({
    ref: link.cell,
    'r:id': relations.get(link.cell),
    location: link.location,
    tooltip: link.tooltip,
  })}/>`;
}

function pageXml(page: PlainPage, printerRelation: string | undefined): string {
  const one = (on: boolean | undefined): number | undefined => (on === true ? 1 : undefined);
  const options = attributes({
    horizontalCentered: one(page.centerHorizontally),
    verticalCentered: one(page.centerVertically),
  });
  const setup = attributes({
    paperSize: page.paperSize,
    scale: page.scale,
    firstPageNumber: page.firstPageNumber,
    fitToWidth: page.fit?.wide,
    fitToHeight: page.fit?.high,
    orientation: page.landscape === true ? 'landscape' : undefined,
    useFirstPageNumber: one(page.firstPageNumber !== undefined),
    'r:id': printerRelation,
  });
  const texts = Object.entries(page.texts ?? {}).map(
    ([name, text]) => `<${name}>${escapeContent(text)}</${name}>`,
  );
  const header = attributes({
    differentOddEven: one(page.differentOddEven),
    differentFirst: one(page.differentFirst),
  });
  return (
    (options === '' ? '' : `<printOptions${options}/>`) +
    (page.margins === undefined ? '' : `<pageMargins${attributes(page.margins)}/>`) +
    (setup === '' ? '' : `<pageSetup${setup}/>`) +
    (texts.length === 0 ? '' : `<headerFooter${header}>${texts.join('')}</headerFooter>`) +
    rowBreaksXml(page.rowBreaks ?? [])
  );
}

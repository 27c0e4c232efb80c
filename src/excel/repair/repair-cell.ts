/// <reference types="office-js" />
import type { CellRepair } from '../../session/cell-repair';
import { isFormula } from '../read/sheet-buffer';
import { typedContent, typedText } from '../write/typed-content';

/** A repair that was done, with what is needed to take it back. Plain data, kept as JSON meanwhile. */
export interface DoneRepair {
  readonly repair: CellRepair;
  /** The cell's number format and font before. */
  readonly numberFormat: string;
  readonly font: string;
}

/** What a cell holds, once the next request is answered. */
export interface AskedCell {
  readonly repair: CellRepair;
  readonly cell: Excel.Range;
}

const asked = 'values,formulas,numberFormat,format/font/name';

export function askCell(worksheet: Excel.Worksheet, repair: CellRepair): AskedCell {
  const cell = worksheet.getCell(repair.row - 1, repair.column - 1);
  cell.load(asked);
  return { repair, cell };
}

/** Asks once more, in the request that changes the cell: somebody else may have changed it meanwhile. */
export function askAgain({ cell }: AskedCell): void {
  cell.load(asked);
}

/** Gives the cell what it held when it was last asked. Goes with the next request. */
export function putBack(one: AskedCell): void {
  const { cell } = one;
  const numberFormat = formatOf(one);
  const content = typedContent(cell.formulas[0]?.[0], cell.values[0]?.[0], numberFormat);
  const font = cell.format.font.name;
  cell.numberFormat = [[numberFormat]];
  cell.values = [[content]];
  cell.format.font.name = font;
}

/** True when the cell holds this constant, and no formula. */
export function holds({ cell }: AskedCell, constant: string | number): boolean {
  const value: unknown = cell.values[0]?.[0];
  return value === constant && !isFormula(cell.formulas[0]?.[0], value);
}

export function formatOf({ cell }: AskedCell): string {
  return String(cell.numberFormat[0]?.[0]);
}

/** Goes with the next request. */
export function applyRepair({ repair, cell }: AskedCell, numberFormat: string): void {
  const { after, font, numberFormat: wanted } = repair;
  // A number in a cell that is formatted as text would be one more text.
  const isText = numberFormat === '@';
  const shown = wanted ?? (isText ? 'General' : null);
  if (typeof after === 'number' && shown !== null) cell.numberFormat = [[shown]];
  cell.values = [[typeof after === 'string' ? typedText(after, numberFormat) : after]];
  if (font !== undefined) cell.format.font.name = font;
}

/** Goes with the next request. */
export function takeBack(cell: Excel.Range, { repair, numberFormat, font }: DoneRepair): void {
  cell.numberFormat = [[numberFormat]];
  cell.values = [[typedText(repair.before, numberFormat)]];
  if (repair.font !== undefined) cell.format.font.name = font;
}

import { parseAddress } from '../host/cell-area';
import type { HostCell, HostSheet, HostValue } from '../host/host-workbook';
import type { CellChange, ChangedValue } from '../xlsx/cell-change';
import { lookChange } from './save-look';

/** The errors that a formula gives or somebody types; any other text is a text. */
const errors = new Set([
  '#N/A',
  '#REF!',
  '#NAME?',
  '#DIV/0!',
  '#NULL!',
  '#VALUE!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
]);

/** Cells that are other than they were, row by row. Links are not among what is compared. */
export function changedCells(before: HostSheet, now: HostSheet): readonly CellChange[] {
  const old = before.cells ?? {};
  const cells = now.cells ?? {};
  return [...new Set([...Object.keys(old), ...Object.keys(cells)])].flatMap((address) => {
    const change = changeOf(old[address] ?? {}, cells[address] ?? {});
    return change === null ? [] : [{ ...placeOf(address), ...change }];
  });
}

/** All cells of a sheet, each with its content and all of its look. */
export function allCells(sheet: HostSheet): readonly CellChange[] {
  return Object.entries(sheet.cells ?? {}).flatMap(([address, cell]) => {
    const change = changeOf({}, cell);
    return change === null ? [] : [{ ...placeOf(address), ...change }];
  });
}

function changeOf(before: HostCell, now: HostCell): Omit<CellChange, 'row' | 'column'> | null {
  const look = lookChange(before.style ?? {}, now.style ?? {});
  const change = { ...contentChange(before, now), ...(look !== null && { look }) };
  return Object.keys(change).length === 0 ? null : change;
}

function contentChange(before: HostCell, now: HostCell): Pick<CellChange, 'content' | 'result'> {
  const { formula } = now;
  if (formula !== before.formula) {
    const value = fileValue(now, formula !== undefined);
    return { content: { value, ...(formula !== undefined && { formula }) } };
  }
  if (now.value === before.value) return {};
  const value = fileValue(now, formula !== undefined);
  return formula === undefined ? { content: { value } } : { result: value };
}

/** A formula that shows nothing has an empty text for its value. */
function fileValue({ value, style }: HostCell, ofFormula: boolean): ChangedValue {
  if (value === undefined) return ofFormula ? '' : null;
  return isError(value) && (ofFormula || style?.numberFormat !== '@') ? { error: value } : value;
}

function isError(value: HostValue): value is string {
  return typeof value === 'string' && errors.has(value);
}

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const parsed = parseAddress(address);
  if (parsed === null) throw new RangeError(`“${address}” is no address`);
  return { row: parsed.area.row + 1, column: parsed.area.column + 1 };
}

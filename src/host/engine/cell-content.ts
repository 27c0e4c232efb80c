import { BooleanNumber, CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { HostHyperlink, HostValue } from '../host-workbook';

/** What is put into a cell: a value, or a formula (with its leading `=`). `null` empties it. */
export type CellInput = { readonly value: HostValue } | { readonly formula: string } | null;

/** What the host keeps beside a cell because Univer has no place for it. */
export interface CellExtras {
  readonly hyperlink?: HostHyperlink;
  /** A horizontal alignment that Univer lacks. */
  readonly horizontal?: string;
}

/** The cell's value; null when it is empty. */
export function valueOf(cell: Nullable<ICellData>): HostValue | null {
  const value = cell?.v;
  if (value === undefined || value === null) return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === true || value === BooleanNumber.TRUE;
  return value;
}

export function formulaOf(cell: Nullable<ICellData>): string | null {
  return cell?.f ?? null;
}

export function extrasOf(cell: Nullable<ICellData>): CellExtras {
  return (cell?.custom ?? {}) as CellExtras;
}

export function isEmptyContent(cell: Nullable<ICellData>): boolean {
  return valueOf(cell) === null && formulaOf(cell) === null;
}

/** Univer's cell for an input. The type is always said, so that Univer does not guess it. */
export function contentToUniver(input: CellInput): ICellData {
  const nothing = { v: null, f: null, si: null, p: null, t: null };
  if (input === null) return nothing;
  if ('formula' in input) return { ...nothing, f: input.formula };
  return { ...nothing, ...typed(input.value) };
}

export function typed(value: HostValue): ICellData {
  if (typeof value === 'string') return { v: value, t: CellValueType.STRING };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  return { v: value ? BooleanNumber.TRUE : BooleanNumber.FALSE, t: CellValueType.BOOLEAN };
}

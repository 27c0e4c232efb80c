import { columnNumber, type Area } from '../sheets/grid';

/** The column of an address such as `AB12`, from 1. */
export function columnOf(address: string | null): number | null {
  const letters = /^[A-Z]+/.exec(address ?? '')?.[0];
  return letters === undefined ? null : columnNumber(letters);
}

/** The cells that an address such as `B2:D9` names; `null` when it names none. */
export function areaOf(address: string | null): Area | null {
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address ?? '');
  if (match === null) return null;
  const [, first = '', top = '', last = first, bottom = top] = match;
  return {
    firstRow: Number(top),
    firstColumn: columnNumber(first),
    lastRow: Number(bottom),
    lastColumn: columnNumber(last),
  };
}

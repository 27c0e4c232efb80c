import { columnNumber, type Area } from '../../sheets/grid';

/** The cells of an address such as `F24` or `G9:G101`; `null` for none. */
export function areaOfPlace(cell: string | null): Area | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(cell ?? '');
  if (found === null) return null;
  const [, first = '', top = '', last = first, bottom = top] = found;
  return {
    firstRow: Number(top),
    firstColumn: columnNumber(first),
    lastRow: Number(bottom),
    lastColumn: columnNumber(last),
  };
}

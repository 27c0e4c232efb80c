import type { SheetView } from '../sheet-view';
import { isMissingMark } from '../text/number-text';
import { placeKey } from '../text/place-name';
import { readable } from '../text/vietnamese-text';
import type { TableRow } from './table-rows';

/** Who or what the localities of a table belong to in the column that the user groups by. */
export interface TableGroups {
  /** 0-based grid column. */
  readonly column: number;
  /** By 0-based row; rows that are absent belong to nobody. */
  readonly byRow: ReadonlyMap<number, string>;
  /** 0-based rows that have their name from a row above, by evidence and not by merged cells. */
  readonly filled: readonly number[];
}

/**
 * Reads a column such as officers or agencies. A blank cell names nobody, unless the column is written at the
 * first row of each block only: the first row has a name, every name stands once, there are at least as many
 * blanks as names, and most names have a blank below. A mark such as a dash says that nobody is named.
 */
export function readGroups(
  view: SheetView,
  localities: readonly TableRow[],
  column: number,
): TableGroups {
  const written = localities.map(({ row }) => textAt(view, row, column));
  const fills = isWrittenOnce(written);
  const byRow = new Map<number, string>();
  const filled: number[] = [];
  let above = '';
  localities.forEach(({ row }, index) => {
    const own = written[index] ?? '';
    if (own !== '') above = own;
    const text = own === '' && fills ? above : own;
    if (!isName(text)) return;
    byRow.set(row, text);
    if (own === '') filled.push(row);
  });
  return { column, byRow, filled };
}

function isWrittenOnce(written: readonly string[]): boolean {
  const names = written.filter(isName);
  const blanks = written.filter((text) => text === '').length;
  const leading = written.filter((text, index) => isName(text) && written[index + 1] === '').length;
  return (
    written[0] !== '' &&
    names.length > 1 &&
    new Set(names.map(placeKey)).size === names.length &&
    blanks >= names.length &&
    leading * 2 > names.length
  );
}

function isName(text: string): boolean {
  return text !== '' && !(text.length < 12 && isMissingMark(text));
}

/** Of merged cells what stands in the first of them. */
function textAt(view: SheetView, row: number, column: number): string {
  const merge = view.mergeAt(row, column);
  return readable(
    merge === null ? view.text(row, column) : view.text(merge.firstRow, merge.firstColumn),
  );
}

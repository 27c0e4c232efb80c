import type { SheetView } from '../sheet-view';
import { isMissingMark } from '../text/number-text';
import { readable } from '../text/vietnamese-text';
import type { TableRow } from './table-rows';

/**
 * Who or what each locality belongs to in the column that the user groups by, such as an officer. A blank cell
 * names nobody, unless the column is written at the first row of each block only: then every name stands once,
 * and there are at least as many blanks as names.
 *
 * @returns by 0-based row; rows that are absent belong to nobody
 */
export function readGroups(
  view: SheetView,
  localities: readonly TableRow[],
  column: number,
): ReadonlyMap<number, string> {
  const written = localities.map(({ row }) => nameAt(view, row, column));
  const fills = isWrittenOnce(written);
  const groups = new Map<number, string>();
  let above = '';
  localities.forEach(({ row }, index) => {
    const own = written[index] ?? '';
    if (own !== '') above = own;
    const name = own === '' && fills ? above : own;
    if (name !== '') groups.set(row, name);
  });
  return groups;
}

function isWrittenOnce(written: readonly string[]): boolean {
  const names = written.filter((name) => name !== '');
  const isFirstNamed = written[0] !== '';
  return (
    isFirstNamed &&
    names.length > 1 &&
    new Set(names).size === names.length &&
    written.length >= 2 * names.length
  );
}

/** Of merged cells what stands in the first of them. */
function nameAt(view: SheetView, row: number, column: number): string {
  const merge = view.mergeAt(row, column);
  const text =
    merge === null ? view.text(row, column) : view.text(merge.firstRow, merge.firstColumn);
  return text.length < 12 && isMissingMark(text) ? '' : readable(text);
}

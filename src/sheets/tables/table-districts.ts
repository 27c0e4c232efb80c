import type { DistrictSource } from '../reading';
import type { SheetView } from '../sheet-view';
import type { TableRow } from './table-rows';
import { isMissingMark } from '../text/number-text';
import { placeMentions } from '../text/place-mention';

/** Where a locality's district is written, by row; `within` is the wider unit above it. */
export interface RowDistrict {
  readonly name: string;
  readonly within: string | null;
}

export interface TableDistricts {
  readonly from: DistrictSource | null;
  /** By 0-based row; rows that are absent have no district of their own. */
  readonly byRow: ReadonlyMap<number, RowDistrict>;
}

/** Districts from a column of the table, from merged cells, or from the headings between the rows. */
export function readDistricts(
  view: SheetView,
  rows: readonly TableRow[],
  column: number | null,
): TableDistricts {
  const localities = rows.filter((row) => row.kind === 'locality');
  if (column !== null) return fromColumn(view, localities, column);
  const grouped = fromGroups(localities);
  return grouped.from === null ? fromSubtotals(rows) : grouped;
}

/** "Cộng huyện Tuần Giáo" below its communes names their district. */
function fromSubtotals(rows: readonly TableRow[]): TableDistricts {
  const byRow = new Map<number, RowDistrict>();
  let open: number[] = [];
  for (const { row, kind, label } of rows) {
    if (kind === 'locality') open.push(row);
    if (kind !== 'total') continue;
    const place = placeMentions(label).find(({ level }) => level === 'district');
    if (place !== undefined)
      for (const member of open) byRow.set(member, { name: place.name, within: null });
    open = [];
  }
  return { from: byRow.size > 0 ? 'group-row' : null, byRow };
}

function fromColumn(
  view: SheetView,
  localities: readonly TableRow[],
  column: number,
): TableDistricts {
  const written = localities.map(({ row }) => cellDistrict(view, row, column));
  const merged = localities.some(({ row }) => reachesDown(view, row, column));
  const blanks = written.filter((name) => name === '').length;
  const repeated = written.filter(
    (name, index) => name !== '' && name === written[index - 1],
  ).length;
  const typedOnEachRow = !merged && repeated > blanks;
  const byRow = new Map<number, RowDistrict>();
  let above = '';
  localities.forEach(({ row }, index) => {
    let name = written[index] ?? '';
    if (name !== '') above = name;
    else if (!typedOnEachRow || above === nextWritten(written, index)) name = above;
    if (name !== '') byRow.set(row, { name, within: null });
  });
  return { from: merged ? 'merged-cell' : 'column', byRow };
}

function nextWritten(written: readonly string[], index: number): string | undefined {
  return written.slice(index + 1).find((name) => name !== '');
}

function cellDistrict(view: SheetView, row: number, column: number): string {
  const merge = view.mergeAt(row, column);
  const text =
    merge === null ? view.text(row, column) : view.text(merge.firstRow, merge.firstColumn);
  return text.length < 12 && isMissingMark(text) ? '' : text;
}

function reachesDown(view: SheetView, row: number, column: number): boolean {
  const merge = view.mergeAt(row, column);
  return merge !== null && merge.lastRow > merge.firstRow;
}

function fromGroups(localities: readonly TableRow[]): TableDistricts {
  const byRow = new Map<number, RowDistrict>();
  for (const { row, groups } of localities) {
    const places = groups.filter((group) => !group.section);
    const own = places.at(-1);
    if (own !== undefined)
      byRow.set(row, { name: own.label, within: places.at(-2)?.label ?? null });
  }
  return { from: byRow.size > 0 ? 'group-row' : null, byRow };
}

import type { Scheme } from '../../coverage/scheme';
import { schemes } from '../../coverage/scheme';
import { headerMeaning } from '../headers/header-meaning';
import type { SheetView } from '../sheet-view';
import type { TableRegion } from './table-region';

/** The rows of one scheme in a table that has a row for each place and scheme. */
export interface SchemeRows {
  readonly scheme: Scheme;
  /** The table without the column of schemes. */
  readonly region: TableRegion;
  /** The sheet as if the other schemes' rows were blank and every row bore its place's name. */
  readonly view: SheetView;
}

/**
 * Of a table with the schemes below each other in a column of their own ("Xã | Loại | Kế hoạch | Thực hiện"),
 * each scheme's rows; empty for every other table.
 */
export function schemeRows(view: SheetView, region: TableRegion): readonly SchemeRows[] {
  for (const column of region.columns) {
    const byRow = schemesDown(view, region, column);
    if (byRow === null) continue;
    const spoken = schemes.filter((scheme) => [...byRow.values()].includes(scheme));
    const columns = region.columns.filter((other) => other !== column);
    return spoken.map((scheme) => ({
      scheme,
      region: { ...region, columns },
      view: onlyRowsOf(view, region, { column, byRow, scheme }),
    }));
  }
  return [];
}

type RowScheme = Scheme | 'other';

/** The schemes that a column names, by row; null when it is no column of schemes. */
function schemesDown(
  view: SheetView,
  region: TableRegion,
  column: number,
): ReadonlyMap<number, RowScheme> | null {
  const byRow = new Map<number, RowScheme>();
  let filled = 0;
  for (let row = region.bodyFirst; row <= region.figuresLast; row++) {
    const value = view.value(row, column);
    if (value === null || value === '') continue;
    filled++;
    const scheme = schemeNamed(view.text(row, column));
    if (scheme !== null) byRow.set(row, scheme);
    // Nearly every table ends here, at its first rows.
    else if (filled > 10 && byRow.size * 2 < filled) return null;
  }
  const counts = schemes.map((one) => [...byRow.values()].filter((named) => named === one).length);
  const repeated = counts.filter((count) => count > 1).length;
  return byRow.size >= 0.8 * filled && repeated > 1 ? byRow : null;
}

function schemeNamed(text: string): RowScheme | null {
  if (text === '' || text.length > 60) return null;
  const { scheme, concept, explained } = headerMeaning(text);
  if (scheme === null || concept !== null || explained < 1) return null;
  return scheme === 'bareSocial' ? 'social' : scheme;
}

function onlyRowsOf(
  view: SheetView,
  region: TableRegion,
  rows: {
    readonly column: number;
    readonly byRow: ReadonlyMap<number, RowScheme>;
    readonly scheme: Scheme;
  },
): SheetView {
  const { byRow, scheme } = rows;
  const isHidden = (row: number): boolean => {
    const own = byRow.get(row);
    return own !== undefined && own !== scheme;
  };
  const namingRows = namingRowOf(view, region, byRow, rows.column);
  /** Where a cell that is blank because its place is named further up has its content. */
  const sourceRow = (row: number, column: number): number => {
    if (!byRow.has(row) || !isBlank(view, row, column)) return row;
    const merge = view.mergeAt(row, column);
    if (merge !== null) return merge.firstColumn === column ? merge.firstRow : row;
    const naming = namingRows.get(row) ?? row;
    return view.text(naming, column) === '' ? row : naming;
  };
  return {
    ...view,
    value: (row, column) => (isHidden(row) ? null : view.value(sourceRow(row, column), column)),
    text: (row, column) => (isHidden(row) ? '' : view.text(sourceRow(row, column), column)),
    label: (row, column) => (isHidden(row) ? '' : view.label(sourceRow(row, column), column)),
    isFormula: (row, column) => !isHidden(row) && view.isFormula(row, column),
  };
}

function isBlank(view: SheetView, row: number, column: number): boolean {
  const value = view.value(row, column);
  return value === null || value === '';
}

/** For each row of a scheme the row that names its place: the last one in which a scheme had come round again. */
function namingRowOf(
  view: SheetView,
  region: TableRegion,
  byRow: ReadonlyMap<number, RowScheme>,
  schemeColumn: number,
): ReadonlyMap<number, number> {
  const naming = new Map<number, number>();
  const since = new Set<RowScheme>();
  let first = region.bodyFirst;
  const named = (row: number): boolean =>
    region.columns.some((column) => column < schemeColumn && view.text(row, column) !== '');
  for (const [row, scheme] of byRow) {
    if (since.has(scheme) || named(row)) {
      since.clear();
      first = row;
    }
    since.add(scheme);
    naming.set(row, first);
  }
  return naming;
}

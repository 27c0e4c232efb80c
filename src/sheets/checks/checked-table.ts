import type { Locality } from '../../coverage/locality';
import type { FieldAssignment } from '../columns/column-fields';
import type { ColumnNumbers } from '../columns/column-numbers';
import { cellAddress } from '../grid';
import type { SheetView } from '../sheet-view';
import type { RowKind, TableRow } from '../tables/table-rows';

/** A table as far as its findings need it. */
export interface CheckedTable {
  readonly view: SheetView;
  readonly fields: FieldAssignment;
  /** Localities, headings with numbers and totals, in the sheet's order. */
  readonly rows: readonly TableRow[];
  /** By 0-based row. */
  readonly localities: ReadonlyMap<number, Locality>;
  readonly nameColumn: number;
  /** Kind of each of `rows`, by 0-based row. */
  readonly kinds: ReadonlyMap<number, RowKind>;
}

export function addressOf(view: SheetView, row: number, numbers: ColumnNumbers): string {
  return cellAddress(view.sheetRow(row), view.sheetColumn(numbers.column));
}

export function nameAt(table: CheckedTable, row: number): string | null {
  return table.localities.get(row)?.name ?? null;
}

import { invalidArgument } from '../api-error';
import { isHostObject, type HostObject } from '../api-object';
import type { BookSheet } from '../book-sheet';
import { insideGrid, type CellArea } from '../cell-area';

/** The cells that a `Range` stands for. */
export class RangeTarget {
  constructor(
    readonly sheetRef: BookSheet,
    readonly area: CellArea,
  ) {
    if (!insideGrid(area)) throw invalidArgument('the range lies outside the grid');
  }

  /** @throws ItemNotFound when the sheet has been deleted since */
  get sheet(): BookSheet {
    return this.sheetRef.book.sheet(this.sheetRef.id);
  }

  get rows(): readonly number[] {
    return Array.from({ length: this.area.rowCount }, (_, index) => this.area.row + index);
  }

  get columns(): readonly number[] {
    return Array.from({ length: this.area.columnCount }, (_, index) => this.area.column + index);
  }

  /** A value for every cell. @throws InvalidArgument for ranges too large to answer cell by cell */
  map<V>(read: (row: number, column: number) => V): V[][] {
    this.sheet.assertCountable(this.area);
    return this.rows.map((row) => this.columns.map((column) => read(row, column)));
  }
}

/** An argument that is a range, or the address of one. */
export function rangeArgument(value: unknown, home: BookSheet): RangeTarget {
  if (typeof value === 'string') {
    const { sheet, area } = home.book.locate(value, home);
    return new RangeTarget(sheet, area);
  }
  if (isHostObject(value)) return rangeOf(value);
  throw invalidArgument('a range or an address is needed');
}

export function rangeOf(object: HostObject): RangeTarget {
  if (object.target instanceof RangeTarget) return object.target;
  throw invalidArgument(`${object.typeName} is no range`);
}

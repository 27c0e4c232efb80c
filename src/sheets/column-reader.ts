import type { ColumnNumbers } from './column-numbers';
import { readColumnNumbers } from './column-numbers';
import type { SheetView } from './sheet-view';
import type { TableRegion } from './table-region';

/** Reads each column once as counts and once as rates, when it is asked for. */
export class ColumnReader {
  private readonly countsByColumn = new Map<number, ColumnNumbers>();
  private readonly ratesByColumn = new Map<number, ColumnNumbers>();

  constructor(
    private readonly view: SheetView,
    private readonly region: TableRegion,
  ) {}

  counts(column: number): ColumnNumbers {
    return this.read(column, 'count', this.countsByColumn);
  }

  rates(column: number): ColumnNumbers {
    return this.read(column, 'rate', this.ratesByColumn);
  }

  private read(
    column: number,
    purpose: 'count' | 'rate',
    known: Map<number, ColumnNumbers>,
  ): ColumnNumbers {
    const { bodyFirst, bodyLast } = this.region;
    const numbers =
      known.get(column) ?? readColumnNumbers(this.view, column, bodyFirst, bodyLast, purpose);
    known.set(column, numbers);
    return numbers;
  }
}

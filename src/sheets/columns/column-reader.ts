import type { ColumnNumbers } from './column-numbers';
import { inPeople, readColumnNumbers } from './column-numbers';
import type { SheetView } from '../sheet-view';
import type { TableRegion } from '../tables/table-region';

/** Reads each column once as counts of people and once as rates, when it is asked for. */
export class ColumnReader {
  private readonly countsByColumn = new Map<number, ColumnNumbers>();
  private readonly ratesByColumn = new Map<number, ColumnNumbers>();

  constructor(
    private readonly view: SheetView,
    private readonly region: TableRegion,
    /** What one of a column's counts stands for. */
    private readonly unitOf: (column: number) => number,
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
    const read = known.get(column);
    if (read !== undefined) return read;
    const written = readColumnNumbers(this.view, column, bodyFirst, bodyLast, purpose);
    const numbers = purpose === 'rate' ? written : inPeople(written, this.unitOf(column));
    known.set(column, numbers);
    return numbers;
  }
}

import type { SheetPlace } from '../../coverage/sheet-place';

/** A row of a sheet of mergers: where an old unit, or a part of it, went. */
export interface Merger extends SheetPlace {
  readonly from: string;
  readonly to: string;
  /** The district that the row names for the old unit, or null. */
  readonly district: string | null;
  readonly whole: boolean;
  /** The fraction of the old unit's people that the row gives; `null` where it gives none. 1 for the whole. */
  readonly share: number | null;
  /** Sheet row and column of the old unit's name, 1-based. */
  readonly row: number;
  readonly column: number;
}

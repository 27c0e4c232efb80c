import type { ColumnProfile } from './column-profile';
import type { ChosenColumns } from './chosen-columns';
import type { TitleContext } from '../headers/header-candidate';

export interface FieldContext extends TitleContext {
  readonly nameColumn: number;
  readonly ordinalColumn: number | null;
  /** Rows of localities, 0-based: the arithmetic is checked over them. */
  readonly rows: readonly number[];
  readonly profiles: ReadonlyMap<number, ColumnProfile>;
  /** What the user says columns are. */
  readonly chosen: ChosenColumns;
  /** What one of the sheet's counts stands for: 1, or 1000 for "nghìn người". */
  readonly unit: number;
}

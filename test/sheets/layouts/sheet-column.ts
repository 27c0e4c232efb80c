import type { FieldKey } from '../../../src/sheets/field';
import type { CellValue } from '../../../src/sheets/grid';
import type { CellTable } from './cell-table';
import type { TrueLocality } from './true-data';

/** A column as it is written, and what it must be taken for. */
export interface SheetColumn {
  /** Header texts from the widest heading to the column's own; equal neighbours are one heading. */
  readonly path: readonly string[];
  /** `null`: no field. `'uncounted'`: whatever it is, no count of a scheme nor a base. */
  readonly field: FieldKey | null | 'uncounted';
  readonly cell: (locality: TrueLocality, index: number) => CellValue;
  /** A count that follows from the column though it does not hold it: people of a rate target; null: none. */
  readonly gives?: {
    readonly field: FieldKey;
    readonly count: (locality: TrueLocality, index: number) => number | null;
  };
  /** What a total row shows; absent: nothing. */
  readonly total?: (localities: readonly TrueLocality[]) => CellValue;
}

export interface HeaderForm {
  /** Sheet row and column (1-based) of the header's top left cell. */
  readonly row: number;
  readonly column: number;
  /** Header rows; no path is longer. */
  readonly depth: number;
  readonly merged: boolean;
  /** Where a heading without a group above it stands in an unmerged header of several rows. */
  readonly single: 'top' | 'bottom';
  /** Sheet columns in which nothing stands, between the others. */
  readonly spacers?: ReadonlySet<number>;
}

/** Sheet columns (1-based) of the columns, in order, around the spacers. */
export function columnPlaces(count: number, form: HeaderForm): number[] {
  const places: number[] = [];
  for (let place = form.column; places.length < count; place++) {
    if (form.spacers?.has(place) !== true) places.push(place);
  }
  return places;
}

/** Writes the header; a group heading stands over its first column or is merged over all. */
export function writeHeader(
  table: CellTable,
  columns: readonly SheetColumn[],
  form: HeaderForm,
): void {
  const places = columnPlaces(columns.length, form);
  const lastRow = form.row + form.depth - 1;
  columns.forEach(({ path }, index) => {
    const place = places[index] ?? 0;
    path.forEach((text, level) => {
      const leaf = level === path.length - 1;
      if (!leaf && sharesHeading(columns[index - 1]?.path, path, level)) return;
      const row = form.row + level;
      if (leaf) {
        const stretch = form.merged && row < lastRow;
        const own = form.merged || form.single === 'top' || path.length > 1 ? row : lastRow;
        table.set(own, place, text);
        if (stretch) table.merge(row, place, lastRow, place);
        return;
      }
      table.set(row, place, text);
      if (!form.merged) return;
      let last = index;
      while (sharesHeading(columns[last + 1]?.path, path, level)) last++;
      table.merge(row, place, row, places[last] ?? place);
    });
  });
}

function sharesHeading(
  other: readonly string[] | undefined,
  path: readonly string[],
  level: number,
): boolean {
  if (other === undefined || other.length <= level + 1) return false;
  return path.slice(0, level + 1).every((text, at) => other[at] === text);
}

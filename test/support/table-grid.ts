import type { Area, CellValue, Grid } from '../../src/sheets/grid';

export interface GridExtras {
  readonly sheet?: string;
  readonly merges?: readonly Area[];
  readonly hiddenRows?: readonly number[];
  readonly visible?: boolean;
  readonly generated?: boolean;
}

/** A grid from A1 on, written as the sheet looks: one array a row. */
export function gridOf(rows: readonly (readonly CellValue[])[], extras: GridExtras = {}): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    sheet: extras.sheet ?? 'Sheet1',
    visible: extras.visible ?? true,
    generated: extras.generated ?? false,
    firstRow: 1,
    firstColumn: 1,
    values: rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]),
    texts: [],
    formulas: [],
    fonts: [],
    merges: extras.merges ?? [],
    hiddenRows: extras.hiddenRows ?? [],
    hiddenColumns: [],
  };
}

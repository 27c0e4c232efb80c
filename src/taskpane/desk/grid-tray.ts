import type { Grid } from '../../sheets/grid';

/** Everything of a grid but its rows. */
export type GridHead = Omit<Grid, 'values' | 'texts' | 'formulas' | 'fonts'>;
/** Rows of a grid, next to those before them. */
export type GridRows = Pick<Grid, 'values' | 'texts' | 'formulas' | 'fonts'>;

/** Cells in one piece: cloning so many takes some milliseconds. */
const cellsAtOnce = 20_000;

export function headOf(grid: Grid): GridHead {
  const { sheet, visible, generated, firstRow, firstColumn, merges, hiddenRows, hiddenColumns } =
    grid;
  return { sheet, visible, generated, firstRow, firstColumn, merges, hiddenRows, hiddenColumns };
}

/** The rows of a grid in pieces that are small enough to be passed between two frames. */
export function* piecesOf({ values, texts, formulas, fonts }: Grid): Generator<GridRows> {
  const width = Math.max(1, ...values.slice(0, 10).map((row) => row.length));
  const step = Math.max(1, Math.floor(cellsAtOnce / width));
  for (let row = 0; row < values.length; row += step) {
    const end = row + step;
    yield {
      values: values.slice(row, end),
      texts: texts.slice(row, end),
      formulas: formulas.slice(row, end),
      fonts: fonts.slice(row, end),
    };
  }
}

/** Puts grids together again. */
export class GridTray {
  #sheets: {
    readonly head: GridHead;
    readonly values: Grid['values'][number][];
    readonly texts: Grid['texts'][number][];
    readonly formulas: Grid['formulas'][number][];
    readonly fonts: Grid['fonts'][number][];
  }[] = [];

  begin(heads: readonly GridHead[]): void {
    this.#sheets = heads.map((head) => ({
      head,
      values: [],
      texts: [],
      formulas: [],
      fonts: [],
    }));
  }

  add(sheet: number, { values, texts, formulas, fonts }: GridRows): void {
    const held = this.#sheets[sheet];
    if (held === undefined) return;
    held.values.push(...values);
    held.formulas.push(...padded(formulas, values.length));
    held.texts.push(...padded(texts, values.length));
    held.fonts.push(...padded(fonts, values.length));
  }

  get grids(): readonly Grid[] {
    return this.#sheets.map(({ head, values, texts, formulas, fonts }) => ({
      ...head,
      values,
      texts,
      formulas,
      fonts,
    }));
  }
}

/** Sparse rows may end before the values do. */
function padded<T>(rows: readonly (T | null)[], length: number): (T | null)[] {
  return Array.from({ length }, (_, index) => rows[index] ?? null);
}

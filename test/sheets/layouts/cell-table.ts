import type { Area, CellValue, Grid } from '../../../src/sheets/grid';

/** Cells put down one by one, as somebody who types a sheet does; becomes a Grid. Rows and columns are 1-based. */
export class CellTable {
  private readonly cells = new Map<number, Map<number, CellValue>>();
  private readonly merges: Area[] = [];
  private lastRow = 0;
  private lastColumn = 0;

  set(row: number, column: number, value: CellValue): void {
    if (value === null) return;
    const cells = this.cells.get(row) ?? new Map<number, CellValue>();
    cells.set(column, value);
    this.cells.set(row, cells);
    this.reach(row, column);
  }

  /** Merges an area whose text is in its first cell; an area of one cell is left as it is. */
  merge(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): void {
    if (firstRow === lastRow && firstColumn === lastColumn) return;
    this.merges.push({ firstRow, firstColumn, lastRow, lastColumn });
    this.reach(lastRow, lastColumn);
  }

  /** The used range: it begins at the first row and column that hold something. */
  toGrid(sheet: string): Grid {
    const rows = [...this.cells.keys()];
    const columns = [...this.cells.values()].flatMap((cells) => [...cells.keys()]);
    const firstRow = Math.min(...rows, ...this.merges.map((area) => area.firstRow));
    const firstColumn = Math.min(...columns, ...this.merges.map((area) => area.firstColumn));
    const values: CellValue[][] = [];
    for (let row = firstRow; row <= this.lastRow; row++) {
      const cells = this.cells.get(row);
      const line: CellValue[] = [];
      for (let column = firstColumn; column <= this.lastColumn; column++)
        line.push(cells?.get(column) ?? null);
      values.push(line);
    }
    return {
      sheet,
      visible: true,
      generated: false,
      firstRow,
      firstColumn,
      values,
      texts: values.map(() => null),
      formulas: values.map(() => null),
      fonts: values.map(() => null),
      merges: this.merges,
      hiddenRows: [],
      hiddenColumns: [],
    };
  }

  private reach(row: number, column: number): void {
    this.lastRow = Math.max(this.lastRow, row);
    this.lastColumn = Math.max(this.lastColumn, column);
  }
}

/** The sheet as a reader of a failure wants to see it: one line a row, merges below. */
export function showGrid(grid: Grid, rows = 16): string {
  const lines = grid.values.flatMap((cells, index) => {
    if (cells.every((cell) => cell === null)) return [];
    const shown = cells.map((cell) =>
      cell === null ? '' : typeof cell === 'string' ? visible(cell) : String(cell),
    );
    return [`${String(grid.firstRow + index).padStart(3)} | ${shown.join(' | ')}`];
  });
  const cut =
    lines.length > rows ? [...lines.slice(0, rows - 3), '    …', ...lines.slice(-3)] : lines;
  const merges = grid.merges.map(
    (area) =>
      `r${String(area.firstRow)}c${String(area.firstColumn)}:r${String(area.lastRow)}c${String(area.lastColumn)}`,
  );
  return [
    `[${grid.sheet}] from column ${String(grid.firstColumn)}`,
    ...cut,
    ...(merges.length > 0 ? [`merged ${merges.slice(0, 12).join(' ')}`] : []),
  ].join('\n');
}

function visible(text: string): string {
  return text.replaceAll('\n', '⏎').normalize('NFC');
}

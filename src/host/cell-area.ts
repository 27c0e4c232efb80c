/** Excel's grid. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** A rectangle of cells. Row and column are 0-based, as in the API's `rowIndex`. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export const wholeGrid: CellArea = {
  row: 0,
  column: 0,
  rowCount: maxRows,
  columnCount: maxColumns,
};

/** An address with the sheet that it names, if it names one. */
export interface Address {
  readonly sheet: string | null;
  readonly area: CellArea;
}

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `A1:C7`, `A1` for one cell, `A:C` for whole columns, `1:7` for whole rows. */
export function areaAddress(area: CellArea): string {
  const { row, column, rowCount, columnCount } = area;
  const lastRow = row + rowCount;
  const lastColumn = columnName(column + columnCount - 1);
  if (columnCount === maxColumns) return `${row + 1}:${lastRow}`;
  if (rowCount === maxRows) return `${columnName(column)}:${lastColumn}`;
  const first = `${columnName(column)}${row + 1}`;
  return rowCount === 1 && columnCount === 1 ? first : `${first}:${lastColumn}${lastRow}`;
}

/** The sheet's name as a formula writes it: quoted when it holds more than letters, digits and `_`. */
export function quotedSheetName(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}[0-9]+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

function corner(text: string): { row: number | null; column: number | null } | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?([1-9][0-9]{0,6})?$/.exec(text);
  if (match === null || text === '' || text === '$') return null;
  const [, letters, digits] = match;
  return {
    column: letters === undefined ? null : columnIndex(letters),
    row: digits === undefined ? null : Number(digits) - 1,
  };
}

/**
 * Reads `B2`, `$B$2:C9`, `A:C`, `3:7` and the same after `Sheet!` or `'My sheet'!`.
 * Null when it is no address, or one outside the grid.
 */
export function parseAddress(text: string): Address | null {
  const bang = text.lastIndexOf('!');
  const sheetPart = bang < 0 ? null : text.slice(0, bang);
  const sheet =
    sheetPart?.startsWith("'") === true ? sheetPart.slice(1, -1).replaceAll("''", "'") : sheetPart;
  const [from, to, ...more] = text.slice(bang + 1).split(':');
  if (from === undefined || more.length > 0) return null;
  const first = corner(from);
  const last = to === undefined ? first : corner(to);
  if (first === null || last === null) return null;
  if (to === undefined && (first.row === null || first.column === null)) return null;
  if ((first.row === null) !== (last.row === null)) return null;
  if ((first.column === null) !== (last.column === null)) return null;
  const area = areaBetween(
    { row: first.row ?? 0, column: first.column ?? 0 },
    { row: last.row ?? maxRows - 1, column: last.column ?? maxColumns - 1 },
  );
  return insideGrid(area) ? { sheet, area } : null;
}

/** The rectangle with these two corners, in whichever order. */
export function areaBetween(
  one: { readonly row: number; readonly column: number },
  other: { readonly row: number; readonly column: number },
): CellArea {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rowCount: Math.abs(one.row - other.row) + 1,
    columnCount: Math.abs(one.column - other.column) + 1,
  };
}

export function insideGrid(area: CellArea): boolean {
  return (
    Number.isInteger(area.row) &&
    Number.isInteger(area.column) &&
    Number.isInteger(area.rowCount) &&
    Number.isInteger(area.columnCount) &&
    area.row >= 0 &&
    area.column >= 0 &&
    area.rowCount > 0 &&
    area.columnCount > 0 &&
    area.row + area.rowCount <= maxRows &&
    area.column + area.columnCount <= maxColumns
  );
}

export function sameArea(one: CellArea, other: CellArea): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rowCount === other.rowCount &&
    one.columnCount === other.columnCount
  );
}

/** The cells that both have; null when there are none. */
export function intersection(one: CellArea, other: CellArea): CellArea | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rowCount = Math.min(one.row + one.rowCount, other.row + other.rowCount) - row;
  const columnCount =
    Math.min(one.column + one.columnCount, other.column + other.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** The smallest rectangle that holds both. */
export function boundingArea(one: CellArea, other: CellArea): CellArea {
  return areaBetween(
    { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
    {
      row: Math.max(one.row + one.rowCount, other.row + other.rowCount) - 1,
      column: Math.max(one.column + one.columnCount, other.column + other.columnCount) - 1,
    },
  );
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: CellArea, inner: CellArea): boolean {
  const shared = intersection(outer, inner);
  return shared !== null && sameArea(shared, inner);
}

/** What is left of `area` outside of `hole`: at most four rectangles. */
export function without(area: CellArea, hole: CellArea): readonly CellArea[] {
  const shared = intersection(area, hole);
  if (shared === null) return [area];
  const below = shared.row + shared.rowCount;
  const right = shared.column + shared.columnCount;
  const rest = [
    { ...area, rowCount: shared.row - area.row },
    { ...area, row: below, rowCount: area.row + area.rowCount - below },
    { ...shared, column: area.column, columnCount: shared.column - area.column },
    { ...shared, column: right, columnCount: area.column + area.columnCount - right },
  ];
  return rest.filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
}

import type { FormulaInsertion, FormulaKind } from '../../session/formula-insertion';
import type { CellPlace } from '../../session/sheet-entry';
import { columnNumber } from '../../sheets/grid';
import { formulaColumns } from '../../sheets/formula-columns';
import type { LocalityTable } from '../../sheets/reading';

/** `H` or `H5` or `H5:J9`, `5:9` or `H:J`. */
const addressPattern = /^\$?([A-Z]{0,3})\$?(\d*)(?::\$?([A-Z]{0,3})\$?(\d*))?$/;

/**
 * Formulas in the column that the user has selected: beside the localities of the selected rows, or beside
 * all of them when the selection is a single row or a whole column.
 *
 * @returns null when the sheet has no table with the columns that the formula needs.
 */
export function formulaPlace(
  tables: readonly LocalityTable[],
  { sheet, cell }: CellPlace,
  kind: FormulaKind,
): FormulaInsertion | null {
  const [, letters = '', first = '', , last = ''] = addressPattern.exec(cell ?? '') ?? [];
  const column = columnNumber(letters);
  if (column === 0) return null;
  const rows = { first: Number(first), last: Number(last === '' ? first : last) };
  const own = tables.filter((table) => table.sheet === sheet);
  const nearest = own.find(({ rows: [top, bottom] }) => rows.last >= top && rows.first <= bottom);
  for (const table of nearest === undefined ? own : [nearest, ...own]) {
    const found = formulaColumns(table, kind);
    if (found === null) continue;
    const { participants, other } = found;
    const selected = found.rows.filter((row) => row >= rows.first && row <= rows.last);
    const several = rows.last > rows.first && selected.length > 0;
    const chosen = several ? selected : found.rows;
    return { sheet, kind, rows: chosen, participants, other, column };
  }
  return null;
}

import { columnLetters, columnNumber } from '../sheets/grid';

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** A cell, a run of columns, or a run of rows; not a function, a sheet's name or a part of another word. */
const reference =
  /(?<![\w.$\\])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\w.([!\\])/gi;

/**
 * A formula as it reads in another cell: its relative references move along, as those of a shared formula
 * do (ECMA-376 part 1, 18.3.1.40). What would leave the sheet becomes `#REF!`.
 *
 * @param rows How many rows further down, @param columns how many columns further to the right.
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  const column = (fixed: string, letters: string): string | null => {
    if (fixed === '$') return fixed + letters;
    const number = columnNumber(letters.toUpperCase()) + columns;
    return number >= 1 && number <= lastColumn ? columnLetters(number) : null;
  };
  const row = (fixed: string, digits: string): string | null => {
    if (fixed === '$') return fixed + digits;
    const number = Number(digits) + rows;
    return number >= 1 && number <= lastRow ? String(number) : null;
  };
  const moved = (all: string, ...groups: readonly (string | undefined)[]): string => {
    const [c = '', letters, r = '', digits] = groups;
    const [c1 = '', from, c2 = '', to, r1 = '', first, r2 = '', last] = groups.slice(4);
    let parts: readonly (string | null)[];
    let join = '';
    if (letters !== undefined && digits !== undefined) {
      // A name such as XYZ1 lies beyond the last column.
      if (columnNumber(letters.toUpperCase()) > lastColumn || Number(digits) > lastRow) return all;
      parts = [column(c, letters), row(r, digits)];
    } else if (from !== undefined && to !== undefined) {
      parts = [column(c1, from), column(c2, to)];
      join = ':';
    } else {
      parts = [row(r1, first ?? ''), row(r2, last ?? '')];
      join = ':';
    }
    return parts.includes(null) ? '#REF!' : parts.join(join);
  };
  // Texts, quoted names of sheets, and columns of tables stay as they are.
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\])/)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(reference, moved)))
    .join('');
}

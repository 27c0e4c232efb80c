import type { Argument } from './argument';
import type { Failure } from './failure';
import { CellError } from './failure';

/**
 * Rows from which a range is taken to be open at its end: `C:C` and `C2:C5000` are, the 22 communes of a
 * district are not. Its result would be mostly about rows that nobody has filled in.
 */
const openEnded = 1_000;

interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** A value that is ready for a cell, or why there is none. */
export type Outcome = string | number | boolean | Failure;

/**
 * A result of the shape of the arguments, computed cell by cell; single values stand beside every cell.
 * Whole columns and other long ranges are cut after the last row in which any of them has something, so
 * that `C:C` gives as many results as the column has entries. Arguments of different shapes give one `#VALUE!`, which names
 * two of them.
 */
export function spill(
  among: readonly Argument<unknown>[],
  compute: (row: number, column: number) => Outcome,
): Outcome[][] {
  const shape = commonShape(among);
  if (shape instanceof CellError) return [[shape]];
  const { rows, columns } = shape;
  const result: Outcome[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const line: Outcome[] = [];
    for (let column = 0; column < columns; column += 1) line.push(compute(row, column));
    result.push(line);
  }
  return result;
}

/** The shape that arguments have in common; the error that names two that differ. */
export function commonShape(among: readonly Argument<unknown>[]): Shape | CellError {
  let shape: Shape | null = null;
  const end = usedHeight(among);
  for (const argument of among) {
    if (argument.isSingle) continue;
    const rows = argument.rows >= openEnded ? end : argument.rows;
    if (shape === null) shape = { rows, columns: argument.columns };
    else if (shape.rows !== rows || shape.columns !== argument.columns) {
      return differentShapes(shape, { rows, columns: argument.columns });
    }
  }
  return shape ?? { rows: 1, columns: 1 };
}

/** Rows that long ranges are cut to: no more than are used, no fewer than the ranges beside them have. */
function usedHeight(among: readonly Argument<unknown>[]): number {
  const tall = among.filter(({ rows }) => rows >= openEnded);
  if (tall.length === 0) return 0;
  // Nobody fills them to the end: where no cell came as null, the blank ones came as 0.
  const zeroIsBlank = !tall.some((argument) => argument.knowsBlanks);
  const used = tall.map((argument) => argument.usedRows(zeroIsBlank));
  const beside = among.filter(({ rows, isSingle }) => rows < openEnded && !isSingle);
  return Math.max(1, ...used, ...beside.map(({ rows }) => rows));
}

function differentShapes(first: Shape, second: Shape): CellError {
  const named = ({ rows, columns }: Shape): string => `${String(rows)} × ${String(columns)}`;
  return new CellError('invalidValue', 'shapes', { first: named(first), second: named(second) });
}

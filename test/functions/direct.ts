import { functionMessages } from '../../src/locales/vi/functions';
import { fill } from '../../src/locales/locale';
import { CellError, PassedError } from '../../src/functions/failure';
import { functions } from '../../src/functions/functions';

/** A cell as Excel passes it; an error is an object. */
export type Cell = string | number | boolean | null | object;

/** An error of Excel's, as office.js hands it to functions. */
export class ExcelErrorStub extends Error {
  constructor(readonly code: string) {
    super('');
  }
}

/** One argument: a cell, a column, rows, or nothing. */
export type Given = Cell | readonly Cell[] | readonly (readonly Cell[])[] | undefined;

/** Calls a function with its source, without Excel. Errors are words: `#N/A Chưa có số liệu.` */
export function call(id: string, ...args: readonly Given[]): unknown[][] {
  const body = functions[id];
  if (body === undefined) throw new Error(`No function ${id}`);
  const result = body(...(args.map(cellsOf) as unknown[][][]));
  return result.map((row) => row.map(shown));
}

/** The same of a call that gives one cell. */
export function only(id: string, ...args: readonly Given[]): unknown {
  const result = call(id, ...args);
  if (result.length !== 1 || result[0]?.length !== 1) {
    throw new Error(`More than one cell: ${JSON.stringify(result)}`);
  }
  return result[0][0];
}

function cellsOf(given: Given): unknown {
  if (given === undefined) return null;
  if (!Array.isArray(given)) return [[given]];
  return given.map((row: unknown): unknown => (Array.isArray(row) ? row : [row]));
}

const codes = {
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidValue: '#VALUE!',
  invalidNumber: '#NUM!',
} as const;

function shown(cell: unknown): unknown {
  if (cell instanceof PassedError) return cell.given;
  if (!(cell instanceof CellError)) return cell;
  const { error, message, values } = cell;
  return message === null
    ? codes[error]
    : `${codes[error]} ${fill(functionMessages[message], values, 'vi')}`;
}

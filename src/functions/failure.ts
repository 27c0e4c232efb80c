import type { FunctionMessageKey } from '../locales/vi/functions';

/** Names that `CustomFunctions.ErrorCode` has for `#N/A`, `#DIV/0!`, `#VALUE!` and `#NUM!`. */
export type ErrorName = 'notAvailable' | 'divisionByZero' | 'invalidValue' | 'invalidNumber';

/** Why a cell of a result shows no value. */
export abstract class Failure {
  /** Tells it apart from other objects, for types. */
  readonly isFailure = true;
}

/** An error of ours: put into words only when it leaves for Excel, in the language of that moment. */
export class CellError extends Failure {
  constructor(
    readonly error: ErrorName,
    /** Excel shows a message beside `#VALUE!` and `#N/A` only. */
    readonly message: FunctionMessageKey | null = null,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super();
  }
}

/** An error that stood in an argument: it is handed back as it came. */
export class PassedError extends Failure {
  constructor(readonly given: object) {
    super();
  }
}

// Made once: a column of blanks must not become a hundred thousand objects.
export const noNumber = new CellError('notAvailable', 'blank');
export const noBase = new CellError('divisionByZero');
export const negative = new CellError('invalidNumber');

const longestQuote = 40;

/** A text of a cell as a message quotes it. */
export function quoted(text: string): string {
  return text.length <= longestQuote ? text : `${text.slice(0, longestQuote).trimEnd()}…`;
}

/**
 * The failure that a result of several values has: an error of Excel's before one of ours, else the
 * first; null when all values are there or blank.
 */
export function failureAmong(...values: readonly unknown[]): Failure | null {
  let own: Failure | null = null;
  for (const value of values) {
    if (value instanceof PassedError) return value;
    if (own === null && value instanceof Failure) own = value;
  }
  return own;
}

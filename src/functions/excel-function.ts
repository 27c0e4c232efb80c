import { functionMessages as english } from '../locales/en/functions';
import { fill } from '../locales/locale';
import { functionMessages as vietnamese } from '../locales/vi/functions';
import { displayLanguage } from './display-language';
import { CellError, PassedError, type ErrorName } from './failure';

/** What we use of the global that office.js makes. */
export interface CustomFunctionsGlobal {
  associate(id: string, body: (...given: unknown[]) => unknown): void;
  readonly Error: new (code: string, message?: string) => Error;
  readonly ErrorCode: Readonly<Record<ErrorName, string>>;
}

/** A function of ours: cells in, cells out. */
export type CellFunction = (...given: unknown[][][]) => unknown[][];

const messages = { vi: vietnamese, en: english };

/** Gives a function's failures to Excel as Excel's own errors, in the user's language. */
export function excelFunction(
  body: CellFunction,
  excel: CustomFunctionsGlobal,
): (...given: unknown[]) => unknown[][] {
  const errorOf = ({ error, message, values }: CellError): Error => {
    // Looked up now: office.js adds them after our script has run.
    const { Error: ExcelError, ErrorCode } = excel;
    const language = displayLanguage();
    if (message === null) return new ExcelError(ErrorCode[error]);
    return new ExcelError(ErrorCode[error], fill(messages[language][message], values, language));
  };
  return (...given) => {
    const result = body(...(given as unknown[][][]));
    const only = result[0]?.[0];
    if (result.length === 1 && result[0]?.length === 1) {
      // An error of a whole call is thrown: only so does Excel show its message beside the cell.
      if (only instanceof CellError) throw errorOf(only);
      if (!(only instanceof PassedError)) return result;
    }
    const made = new Map<CellError, Error>();
    for (const row of result) {
      row.forEach((cell, column) => {
        if (cell instanceof CellError) {
          const error = made.get(cell) ?? errorOf(cell);
          made.set(cell, error);
          row[column] = error;
        } else if (cell instanceof PassedError) {
          row[column] = cell.given;
        }
      });
    }
    return result;
  };
}

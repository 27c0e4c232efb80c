import type { Problem, ProblemCode } from '../session/problem';

/** Why something could not be done in Excel. The message is for logs: the pane words it by the code. */
export class ExcelProblem extends Error implements Problem {
  override readonly name = 'ExcelProblem' as const;

  constructor(
    readonly code: ProblemCode,
    message: string,
    readonly details: Readonly<Record<string, string>> = {},
    /** True when the workbook is as it was before. */
    readonly unchanged = true,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const messages: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  InvalidOperationInCellEditMode: [
    'cell-edit-mode',
    'A cell is being edited. Finish it with Enter, then try again.',
  ],
  AccessDenied: ['protected-sheet', 'A sheet or the workbook is protected. Unprotect it first.'],
  RequestPayloadSizeLimitExceeded: ['too-large', 'Excel cannot take that much at once.'],
  ResponsePayloadSizeLimitExceeded: ['too-large', 'Excel cannot give that much at once.'],
  RequestAborted: ['unexpected', 'Excel broke off.'],
};

/** Excel's own code of an error; null when it did not come from Excel. */
export function excelCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Any error as a problem of the session. */
export function asProblem(error: unknown): ExcelProblem {
  if (error instanceof ExcelProblem) return error;
  const reason = excelCode(error) ?? (error instanceof Error ? error.name : 'unknown');
  const [code, message] = messages[reason] ?? ['unexpected', 'Excel refused what was asked of it.'];
  return new ExcelProblem(code, message, { reason }, true, { cause: error });
}

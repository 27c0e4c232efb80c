import type { Problem, ProblemCode } from '../session/problem';
import { WorkbookError } from './workbook-error';
import { WriteError } from './write-error';

/** Why something could not be done on a file. Nothing was changed: a file is replaced as a whole or not at all. */
export class FileProblem extends Error implements Problem {
  override readonly name = 'FileProblem' as const;
  readonly unchanged = true;

  constructor(
    readonly code: ProblemCode,
    message: string,
    readonly details: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Any error as a problem of the session. */
export function asFileProblem(error: unknown): FileProblem {
  if (error instanceof FileProblem) return error;
  const options = { cause: error };
  if (error instanceof WriteError) return new FileProblem(error.code, error.message, {}, options);
  if (error instanceof WorkbookError) {
    const { sheet } = error.details;
    const details = typeof sheet === 'string' ? { sheet } : {};
    if (error.code === 'oversized') return new FileProblem('too-large', '', details, options);
    return new FileProblem('unexpected', error.message, { reason: error.code }, options);
  }
  // V8 has no longer text and no larger array than this.
  if (error instanceof RangeError) return new FileProblem('too-large', error.message, {}, options);
  const reason = error instanceof Error ? error.name : 'unknown';
  return new FileProblem('unexpected', 'The file could not be worked on.', { reason }, options);
}

/** @throws FileProblem `cancelled` */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new FileProblem('cancelled', 'The user stopped it.');
}

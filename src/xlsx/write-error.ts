export type WriteErrorCode =
  /** A plan bears the name of a sheet that is not ours to rewrite. */
  | 'sheet-in-use'
  /** A plan that Excel could not show: a name, a number or an area that it does not know. */
  | 'invalid-plan';

/** Nothing was written, for the reason in `code`. */
export class WriteError extends Error {
  override readonly name = 'WriteError';

  constructor(
    readonly code: WriteErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Particulars for the sentence that the user is told, by name. */
export type WorkbookErrorDetails = Readonly<Record<string, string | number>>;

export type WorkbookErrorCode =
  | 'not-a-workbook'
  | 'old-format'
  | 'binary-format'
  | 'encrypted'
  | 'damaged'
  | 'oversized'
  | 'no-worksheet';

/**
 * The bytes cannot be read as a workbook. The code is part of the command line's contract; whoever
 * shows the error puts it into words, in the user's language.
 */
export abstract class WorkbookError extends Error {
  abstract override readonly name: string;
  abstract readonly code: WorkbookErrorCode;

  constructor(
    readonly details: WorkbookErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super('', options);
    // For a log or a stack trace; users are shown a sentence made from the code.
    this.message = Object.entries(details)
      .map(([key, value]) => `${key}: ${String(value)}`)
      .join(', ');
  }
}

/** What a file is that is no workbook, as far as its first bytes and its parts tell. */
export type OtherFormat =
  | 'empty'
  | 'text'
  | 'html'
  | 'xml'
  | 'pdf'
  | 'document'
  | 'presentation'
  | 'opendocument'
  | 'old-office'
  | 'zip'
  | 'unknown';

/** Some other kind of file, whatever its name ends in. Details: `found`, an {@link OtherFormat}. */
export class NotAWorkbookError extends WorkbookError {
  override readonly name = 'NotAWorkbookError';
  override readonly code = 'not-a-workbook';

  constructor(found: OtherFormat) {
    super({ found });
  }
}

/** A workbook of Excel 97–2003 (.xls). */
export class OldFormatError extends WorkbookError {
  override readonly name = 'OldFormatError';
  override readonly code = 'old-format';
}

/** A binary workbook (.xlsb). */
export class BinaryFormatError extends WorkbookError {
  override readonly name = 'BinaryFormatError';
  override readonly code = 'binary-format';
}

/** A workbook that opens with a password. */
export class EncryptedWorkbookError extends WorkbookError {
  override readonly name = 'EncryptedWorkbookError';
  override readonly code = 'encrypted';
}

/** A workbook with a part missing, cut off or altered. Details: `part`, where one is known. */
export class DamagedWorkbookError extends WorkbookError {
  override readonly name = 'DamagedWorkbookError';
  override readonly code = 'damaged';

  constructor(part: string | null, options?: ErrorOptions) {
    super(part === null ? {} : { part }, options);
  }
}

/**
 * It would unpack to more than a workbook of people could hold: too large, or made to harm.
 * Details: `megabytes` and `limit` in megabytes, or `sheet`.
 */
export class OversizedWorkbookError extends WorkbookError {
  override readonly name = 'OversizedWorkbookError';
  override readonly code = 'oversized';
}

/** A workbook of chart sheets only, or of nothing. */
export class NoWorksheetError extends WorkbookError {
  override readonly name = 'NoWorksheetError';
  override readonly code = 'no-worksheet';
}

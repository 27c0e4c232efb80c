/** The error codes of the Excel API that this host answers with. */
export type ApiErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'RequestPayloadSizeLimitExceeded'
  | 'UnsupportedOperation';

const statuses: Readonly<Record<ApiErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  InvalidArgument: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 409,
  InvalidReference: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  RequestPayloadSizeLimitExceeded: 413,
  UnsupportedOperation: 400,
};

/** What an action answers instead of a result: the client turns it into an `OfficeExtension.Error`. */
export class ApiError extends Error {
  override readonly name = 'ApiError' as const;

  constructor(
    readonly code: ApiErrorCode,
    message: string,
  ) {
    super(message);
  }

  get httpStatus(): number {
    return statuses[this.code];
  }
}

export function invalidArgument(what: string): ApiError {
  return new ApiError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format: ${what}.`,
  );
}

export function itemNotFound(what: string): ApiError {
  return new ApiError('ItemNotFound', `The requested resource doesn't exist: ${what}.`);
}

export function apiNotFound(member: string, why: string): ApiError {
  return new ApiError('ApiNotFound', `${member}: ${why}`);
}

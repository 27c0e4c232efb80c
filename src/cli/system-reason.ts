/** The operating system's code for why a file could not be used (`EACCES`), or the error's own words. */
export function systemReason(cause: unknown): string {
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
  return String(cause);
}

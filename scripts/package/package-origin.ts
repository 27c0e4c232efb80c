/** Where the site will be served from, when nobody says: a server on this machine, for trying it. */
export const tryingOrigin = 'https://localhost:3000';

/** What was asked for is no address that Excel could load an add-in from. The message is for the user. */
export class OriginError extends Error {
  override readonly name = 'OriginError' as const;
}

/**
 * The origin among the words of the command line: `--origin https://…` or, as for webpack,
 * `--env origin=https://…`.
 *
 * @throws OriginError for an address that is not secure or has a path, and for any other word
 */
export function originAmong(words: readonly string[]): string {
  let given: string | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const [word = '', inline] = (words[at] ?? '').split(/=(.*)/s, 2);
    if (word === '--origin') given = inline ?? words[(at += 1)] ?? '';
    else if (word === '--env') given = /^origin=(.*)$/s.exec(words[(at += 1)] ?? '')?.[1] ?? '';
    else {
      throw new OriginError(
        `Không hiểu “${words[at] ?? ''}”. / What is “${words[at] ?? ''}”? npm run package -- --origin https://…`,
      );
    }
  }
  return given === null ? tryingOrigin : checkedOrigin(given);
}

/**
 * Excel loads add-ins over https only; on this machine a test may do without.
 *
 * @throws OriginError
 */
export function checkedOrigin(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  const isOrigin = url !== null && url.origin === given.replace(/\/$/, '').toLowerCase();
  const isLocal = url?.hostname === 'localhost' && url.protocol === 'http:';
  if (isOrigin && (url.protocol === 'https:' || isLocal)) return url.origin;
  throw new OriginError(
    `Địa chỉ phải bắt đầu bằng https:// và không có đường dẫn, ví dụ https://baophu.example.vn; đã nhận “${given}”. / ` +
      `The origin must be https:// and a host, without a path, such as https://baophu.example.vn; this was “${given}”.`,
  );
}

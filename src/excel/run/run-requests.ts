import { requestBytes } from '../write/request-bytes';
import type { RunTarget } from './run-target';

const mostSheets = 10;
/** Of a request, more or less; Excel on the web refuses those above 5 MB. */
export const mostBytes = 1_000_000;

/** The sheets of each request: at most ten, or a megabyte. */
export function requestsOf(targets: readonly RunTarget[]): readonly (readonly RunTarget[])[] {
  const requests: RunTarget[][] = [];
  let bytes = 0;
  for (const target of targets) {
    const size = requestBytes(target.content);
    const last = requests.at(-1);
    if (last === undefined || last.length === mostSheets || bytes + size > mostBytes) {
      requests.push([target]);
      bytes = size;
    } else {
      last.push(target);
      bytes += size;
    }
  }
  return requests;
}

import { patches } from '../write/rectangles';
import type { RunTarget } from './run-target';
import type { SheetContent } from '../write/sheet-content';

const mostSheets = 10;
const mostBytes = 1_000_000;

/** The sheets of each request: at most ten, or a megabyte. */
export function requestsOf(targets: readonly RunTarget[]): readonly (readonly RunTarget[])[] {
  const requests: RunTarget[][] = [];
  let bytes = 0;
  for (const target of targets) {
    const size = sizeOf(target.content);
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

/** Bytes of a range with one property that is set, as they were measured. */
const bytesOfPatch = 450;
/** Names, page, charts, and what else every sheet has. */
const bytesOfSheet = 15_000;

function sizeOf({ area, inputs, looks, links, merges }: SheetContent): number {
  const formatted = area === null ? [] : patches(area, (row, column) => looks[row]?.[column]);
  const count = formatted.length * 3 + links.length + merges.length;
  // A Vietnamese letter takes up to three bytes.
  return bytesOfSheet + JSON.stringify(inputs).length * 1.3 + count * bytesOfPatch;
}

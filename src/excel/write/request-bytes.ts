import { patches } from './rectangles';
import type { SheetContent } from './sheet-content';

/** Of a range with one property that is set, as measured. */
const bytesOfPatch = 230;
/** Names, page, charts, and what else every sheet has. */
const bytesOfSheet = 15_000;

/** How large a request becomes by writing a content: more or less, and rather more. */
export function requestBytes({ area, inputs, looks, links, merges }: SheetContent): number {
  const formatted = area === null ? [] : patches(area, (row, column) => looks[row]?.[column]);
  const count = formatted.length * 3 + links.length + merges.length;
  // A Vietnamese letter takes up to three bytes.
  return bytesOfSheet + JSON.stringify(inputs).length * 1.3 + count * bytesOfPatch;
}

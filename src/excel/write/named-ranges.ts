/// <reference types="office-js" />
import type { PlanArea } from '../../report/sheet-plan';
import { rangeIn } from '../read/sheet-range';

/** Each range is named once in a request, however many of its properties are set. */
export class NamedRanges {
  readonly #worksheet: Excel.Worksheet;
  readonly #known = new Map<string, Excel.Range>();

  constructor(worksheet: Excel.Worksheet) {
    this.#worksheet = worksheet;
  }

  at(area: PlanArea): Excel.Range {
    const key = Object.values(area).join(' ');
    let range = this.#known.get(key);
    if (range === undefined) this.#known.set(key, (range = rangeIn(this.#worksheet, area)));
    return range;
  }
}

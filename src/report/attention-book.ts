import type { AttentionEntry } from './attention-entries';

/** What was typed on lists of localities, by locality and scheme; what nobody asked for is left at the end. */
export class EntryBook {
  readonly #entries: AttentionEntry[] = [];
  readonly #asked = new Set<AttentionEntry>();

  /** @param entries a later one of the same locality goes before an earlier one */
  constructor(entries: readonly AttentionEntry[]) {
    for (const entry of entries) {
      const known = this.#entries.findIndex((one) => keyOf(one) === keyOf(entry));
      if (known >= 0) this.#entries.splice(known, 1);
      this.#entries.push(entry);
    }
  }

  /** The unit decides only between localities of one name: it may have been another column's before. */
  of(place: Pick<AttentionEntry, 'name' | 'unit' | 'scheme'>): AttentionEntry | undefined {
    const named = this.#entries.filter(
      ({ name, scheme }) =>
        folded(name) === folded(place.name) && folded(scheme) === folded(place.scheme),
    );
    const exact = named.find(({ unit }) => folded(unit) === folded(place.unit));
    const [only] = named;
    const found = exact ?? (named.length === 1 ? only : undefined);
    if (found !== undefined) this.#asked.add(found);
    return found;
  }

  rest(): readonly AttentionEntry[] {
    return this.#entries.filter((entry) => !this.#asked.has(entry));
  }
}

function keyOf({ name, unit, scheme }: AttentionEntry): string {
  return [name, unit, scheme].map(folded).join('\u0001');
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

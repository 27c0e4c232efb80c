import fc from 'fast-check';

/** A change of bytes: cut off, altered, or pieces of it swapped. Places are fractions of the whole. */
export type Damage =
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'swap'; readonly at: number; readonly with: number; readonly length: number };

const place = fc.double({ min: 0, max: 0.999_999, noNaN: true });

export const damages: fc.Arbitrary<readonly Damage[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), at: place }),
    fc.record({ kind: fc.constant('flip' as const), at: place, bit: fc.nat(7) }),
    fc.record({
      kind: fc.constant('swap' as const),
      at: place,
      with: place,
      length: fc.integer({ min: 1, max: 64 }),
    }),
  ),
  { minLength: 1, maxLength: 4 },
);

export function damaged(bytes: Uint8Array, all: readonly Damage[]): Uint8Array {
  return all.reduce((whole, damage) => {
    const at = Math.floor(damage.at * whole.length);
    if (damage.kind === 'cut') return whole.slice(0, at);
    const changed = whole.slice();
    if (damage.kind === 'flip') changed[at] = (changed[at] ?? 0) ^ (1 << damage.bit);
    else {
      const other = Math.floor(damage.with * whole.length);
      changed.set(
        whole.slice(other, Math.min(other + damage.length, whole.length - at + other)),
        at,
      );
      changed.set(whole.slice(at, Math.min(at + damage.length, whole.length - other + at)), other);
    }
    return changed;
  }, bytes);
}

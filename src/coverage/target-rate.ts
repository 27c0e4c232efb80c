import type { Scheme } from './scheme';

/** A coverage that a policy asks for. Always shown with its source, and editable. */
export interface TargetRate {
  /** A fraction of the scheme's base (see `baseOf`). */
  readonly rate: number;
  /** The year that the policy states it for. */
  readonly year: number;
  /** Number of the document. */
  readonly source: string;
}

const decision546 = 'Quyết định 546/QĐ-TTg';
const resolution72 = 'Nghị quyết 72-NQ/TW';
const resolution28 = 'Nghị quyết 28-NQ/TW';

/** Product.md, rule 7; the latest year first. Schemes that are not here have no target in policy. */
const policies: Readonly<Partial<Record<Scheme, readonly TargetRate[]>>> = {
  health: [
    // "Over 95%"; no higher number is stated, so none is put in its place.
    { rate: 0.95, year: 2026, source: resolution72 },
    { rate: 0.9515, year: 2025, source: decision546 },
  ],
  social: [
    { rate: 0.6, year: 2030, source: resolution28 },
    { rate: 0.45, year: 2025, source: resolution28 },
  ],
  unemployment: [
    { rate: 0.45, year: 2030, source: resolution28 },
    { rate: 0.35, year: 2025, source: resolution28 },
  ],
};

/**
 * The default target rate of a scheme in a year: the latest one that policy states for that year or
 * an earlier one. Between two stated years nothing is interpolated: in 2027 the BHXH rate is still
 * that of 2025, and says so by its `year`.
 *
 * @returns `null` before the first stated year, and for schemes that policy states no rate for
 */
export function defaultTargetRate(scheme: Scheme, year: number): TargetRate | null {
  return policies[scheme]?.find((policy) => policy.year <= year) ?? null;
}

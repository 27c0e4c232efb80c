import fc from 'fast-check';
import { noCounts } from '../../src/coverage/locality';
import type { Locality, SchemeCounts } from '../../src/coverage/locality';
import { schemes } from '../../src/coverage/scheme';

/** A locality with the given parts; everything else is missing. */
export function locality(parts: Partial<Locality> = {}): Locality {
  return {
    name: 'Xã Giao Tân',
    district: 'Huyện Giao Thủy',
    sheet: 'T6.2024',
    row: 9,
    column: 2,
    code: null,
    officer: null,
    population: null,
    labourForce: null,
    households: null,
    schemes: {},
    ...parts,
  };
}

/** Counts with the given parts; everything else is missing. */
export function counts(parts: Partial<SchemeCounts>): SchemeCounts {
  return { ...noCounts, ...parts };
}

const people = fc.option(fc.nat({ max: 2_000_000 }), { nil: null, freq: 4 });

const anyCounts: fc.Arbitrary<SchemeCounts> = fc.record({
  participants: people,
  target: people,
  samePeriodLastYear: people,
  lastDecember: people,
  before: people,
  after: people,
});

/** Localities of a few districts, with holes everywhere. */
export const anyLocality: fc.Arbitrary<Locality> = fc
  .record({
    district: fc.constantFrom('Quận Ninh Kiều', 'Quận Cái Răng', 'Huyện Thới Lai', null),
    population: people,
    labourForce: people,
    households: people,
    schemes: fc.record(Object.fromEntries(schemes.map((scheme) => [scheme, anyCounts])), {
      requiredKeys: [],
    }),
  })
  .map(locality);

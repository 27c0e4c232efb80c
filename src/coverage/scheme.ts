/** The schemes that are counted, in the order in which reports show them. */
export const schemes = [
  'health',
  'householdHealth',
  'social',
  'compulsory',
  'voluntary',
  'unemployment',
] as const;

export type Scheme = (typeof schemes)[number];

/** What a scheme's coverage is measured against (design rule: population for BHYT, labour force for the others). */
export type Base = 'population' | 'labourForce';

export function baseOf(scheme: Scheme): Base {
  return scheme === 'health' || scheme === 'householdHealth' ? 'population' : 'labourForce';
}

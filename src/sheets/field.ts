import { countKeys } from '../coverage/locality';
import type { Scheme } from '../coverage/scheme';

/** Columns that describe the row. */
export const rowFields = [
  'ordinal',
  'locality',
  'district',
  'code',
  'officer',
  'population',
  'labourForce',
  'households',
  'note',
  'rank',
] as const;
export type RowField = (typeof rowFields)[number];

/** Columns of one scheme. Those after the counts are only compared with the counts, never used as figures. */
export const measures = [...countKeys, 'coverage', 'attainment', 'remaining', 'change'] as const;
export type Measure = (typeof measures)[number];

export type FieldKey = RowField | `${Scheme}.${Measure}`;

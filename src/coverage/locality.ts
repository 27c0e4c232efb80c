import type { Scheme } from './scheme';
import type { SheetPlace } from './sheet-place';

/** People counted for one scheme. `null` = no number, which is never zero. */
export interface SchemeCounts {
  readonly participants: number | null;
  readonly target: number | null;
  readonly samePeriodLastYear: number | null;
  readonly lastDecember: number | null;
  /** Before an enrolment campaign (ra quân). */
  readonly before: number | null;
  /** After it; `participants` has the same number. */
  readonly after: number | null;
}

/** What is counted for a scheme. */
export const countKeys = [
  'participants',
  'target',
  'samePeriodLastYear',
  'lastDecember',
  'before',
  'after',
] as const satisfies readonly (keyof SchemeCounts)[];

/** One row of a staff sheet: a xã, phường, thị trấn, thôn … and the people in it. */
export interface Locality extends SheetPlace {
  /** As a reader would write it: NFC, single spaces, prefix as typed. */
  readonly name: string;
  /** `null` when the workbook does not say. Equal districts have equal text. */
  readonly district: string | null;
  /** Who or what it belongs to in the column that the user groups by; `null`: nobody is named there. */
  readonly group?: string | null;
  /** Sheet row, 1-based. */
  readonly row: number;
  /** Sheet column of the name, 1-based: where a summary row leads back to. */
  readonly column: number;
  readonly code: string | null;
  readonly officer: string | null;
  readonly population: number | null;
  readonly labourForce: number | null;
  readonly households: number | null;
  readonly schemes: Readonly<Partial<Record<Scheme, SchemeCounts>>>;
  /** The same place at earlier dates, from other sheets of the workbook; earliest first. */
  readonly earlier?: readonly EarlierFigures[];
  /** People at the start of the period that a pace is measured on, where it is not last December's figure. */
  readonly baselines?: Readonly<Partial<Record<Scheme, number>>>;
}

/** What an earlier sheet has of a place, in the units of today where places were merged. */
export interface EarlierFigures {
  /** ISO date. */
  readonly asOf: string;
  readonly population: number | null;
  readonly labourForce: number | null;
  /** Participants, people. */
  readonly people: Readonly<Partial<Record<Scheme, number>>>;
}

export const noCounts: SchemeCounts = {
  participants: null,
  target: null,
  samePeriodLastYear: null,
  lastDecember: null,
  before: null,
  after: null,
};

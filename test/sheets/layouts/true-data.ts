import type { Scheme } from '../../../src/coverage/scheme';
import { baseOf } from '../../../src/coverage/scheme';

export const countMeasures = [
  'participants',
  'target',
  'samePeriodLastYear',
  'lastDecember',
] as const;
export type CountMeasure = (typeof countMeasures)[number];

/** People of one scheme; whole numbers. */
export type TrueCounts = Readonly<Record<CountMeasure, number>>;

/** What a sheet is written from and must be read back as. */
export interface TrueLocality {
  /** With its prefix, spelled in full: `Xã Giao Minh`. */
  readonly name: string;
  readonly district: string;
  readonly population: number;
  readonly labourForce: number;
  readonly households: number;
  readonly schemes: Readonly<Record<Scheme, TrueCounts>>;
}

/** Numbers in [0, 1) that follow from a seed alone (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A locality with figures as they occur: shares of the population or of the labour force. */
export function trueLocality(name: string, district: string, random: () => number): TrueLocality {
  const between = (low: number, high: number): number => low + (high - low) * random();
  const population = Math.round(between(2_300, 24_000));
  const labourForce = Math.round(population * between(0.44, 0.62));
  const households = Math.round(population / between(3.2, 4.3));
  const counts = (base: number, low: number, high: number): TrueCounts =>
    countsOf(Math.round(base * between(low, high)));
  const countsOf = (participants: number): TrueCounts => ({
    participants,
    // Now and then somebody is over the plan.
    target: Math.round(participants * between(0.95, 1.2)) + 1,
    samePeriodLastYear: Math.round(participants * between(0.82, 0.97)),
    lastDecember: Math.round(participants * between(0.9, 1.04)) + 2,
  });
  const health = counts(population, 0.7, 0.97);
  const compulsory = counts(labourForce, 0.05, 0.3);
  const voluntary = counts(labourForce, 0.02, 0.12);
  const schemes: Record<Scheme, TrueCounts> = {
    // A plan above the population is a finding of its own, and one that equals it hides which rate is which.
    health: { ...health, target: Math.min(health.target, Math.round(population * 0.985)) },
    householdHealth: counts(population, 0.12, 0.35),
    compulsory,
    voluntary,
    unemployment: countsOf(Math.round(compulsory.participants * between(0.8, 0.95))),
    social: {
      participants: compulsory.participants + voluntary.participants,
      target: compulsory.target + voluntary.target,
      samePeriodLastYear: compulsory.samePeriodLastYear + voluntary.samePeriodLastYear,
      lastDecember: compulsory.lastDecember + voluntary.lastDecember,
    },
  };
  return { name, district, population, labourForce, households, schemes };
}

/** People over the base of the scheme, a fraction. */
export function trueCoverage(locality: TrueLocality, scheme: Scheme): number {
  return locality.schemes[scheme].participants / locality[baseOf(scheme)];
}

/** People over the plan, a fraction. */
export function trueAttainment(locality: TrueLocality, scheme: Scheme): number {
  const { participants, target } = locality.schemes[scheme];
  return participants / target;
}

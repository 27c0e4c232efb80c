import type { Locality, SchemeCounts } from './locality';
import type { Scheme } from './scheme';

/** Counts of one scheme with the rates that follow from them. Rates are unrounded fractions. */
export interface SchemeFigures extends SchemeCounts {
  /** participants / base */
  readonly coverage: number | null;
  /** participants / target */
  readonly attainment: number | null;
  /** max(0, target − participants), people */
  readonly remaining: number | null;
  /** participants − samePeriodLastYear, people */
  readonly changeFromSamePeriod: number | null;
  /** participants − lastDecember, people */
  readonly changeFromDecember: number | null;
  /** after − before, people: newly enrolled in a campaign */
  readonly newlyEnrolled: number | null;
  /** before / base: the coverage that a campaign began with */
  readonly coverageBefore: number | null;
  /** People at the start of the period: the user's, else last December's. */
  readonly baseline: number | null;
}

/** A sum, and how many localities had no number to add to it. `value` is null when none had. */
export interface Sum {
  readonly value: number | null;
  readonly missing: number;
}

/**
 * Totals of one scheme over localities. Counts are sums of the numbers present; rates, `remaining` and
 * changes are computed over the localities that have both numbers (product.md, rule 2).
 */
export interface SchemeTotals extends SchemeFigures {
  /** The localities' own shortfalls added up; more than `remaining` when some are over their plan. */
  readonly remainingOfLocalities: number | null;
  /** Localities without a baseline. */
  readonly baselineMissing: number;
  /** How many localities lack the number, by count. */
  readonly missing: Readonly<Record<keyof SchemeCounts, number>>;
  /** Sums over the localities that have both numbers: what the rates were computed from. */
  readonly paired: {
    readonly coverage: Pair | null;
    readonly attainment: Pair | null;
    readonly samePeriodLastYear: Pair | null;
    readonly lastDecember: Pair | null;
    /** `participants` are those before a campaign. */
    readonly coverageBefore: Pair | null;
  };
}

/** Participants, and the other number, over the `localities` that have both. */
export interface Pair {
  readonly participants: number;
  readonly other: number;
  readonly localities: number;
}

export interface LocalityFigures extends Omit<Locality, 'group'> {
  /** The unit of a summary sheet: its district, or its group where the user groups by another column. */
  readonly district: string | null;
  /** The district that it lies in, where it is grouped by something else. */
  readonly home?: string;
  readonly figures: Readonly<Partial<Record<Scheme, SchemeFigures>>>;
}

export interface Totals {
  readonly localities: number;
  readonly population: Sum;
  readonly labourForce: Sum;
  readonly households: Sum;
  readonly schemes: Readonly<Partial<Record<Scheme, SchemeTotals>>>;
}

export interface DistrictFigures {
  /** `null` for localities whose district the workbook does not say. */
  readonly name: string | null;
  readonly localities: readonly LocalityFigures[];
  readonly totals: Totals;
}

export interface Figures {
  /** The date of the numbers, ISO `YYYY-MM-DD`. */
  readonly asOf: string | null;
  /** Schemes that have at least one number, in report order. */
  readonly schemes: readonly Scheme[];
  /** Header of the column that the districts were taken from by the user's choice; `null`: they are districts. */
  readonly groupedBy: string | null;
  /** Dates of the earlier figures that localities bring along, ISO, earliest first. */
  readonly earlier: readonly string[];
  /** In the order of first appearance. */
  readonly districts: readonly DistrictFigures[];
  readonly totals: Totals;
}

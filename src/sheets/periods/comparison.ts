import type { Locality } from '../../coverage/locality';
import type { SheetPlace } from '../../coverage/sheet-place';

/** A place as a sheet names it. */
export interface PlaceName {
  readonly district: string | null;
  readonly name: string;
}

/**
 * Why an earlier place is taken for one of today: the same name (blind to prefix, tone placement,
 * spacing and case), a name one slip away, a row of a sheet of mergers, or the user's answer.
 */
export type MatchedBy = 'name' | 'spelling' | 'merger' | 'user';

/** A row of an earlier sheet whose people are counted for a place of today. */
export interface EarlierPlace extends PlaceName, SheetPlace {
  /** Sheet row and column of the name, 1-based. */
  readonly row: number;
  readonly column: number;
  readonly by: MatchedBy;
  /** The part of it that belongs to today's place, a fraction; `null` when nobody has said how much. */
  readonly share: number | null;
}

/** What a period of the workbook serves for in the report of today. */
export type PeriodUse = 'samePeriodLastYear' | 'lastDecember' | 'baseline';

/** The sheets of one earlier date. */
export interface ComparedPeriod {
  /** ISO date; `null` for a sheet that the user chose and that does not say its date. */
  readonly asOf: string | null;
  readonly sheets: readonly string[];
  readonly uses: readonly PeriodUse[];
  /** True where it was kept in this workbook, at least in part. */
  readonly isKept: boolean;
}

/** An earlier place that may be one of today, or none: for the user to say. */
export interface MatchQuestion extends PlaceName, SheetPlace {
  readonly row: number;
  readonly column: number;
  /** Places of today that it may be, likeliest first. */
  readonly candidates: readonly PlaceName[];
}

/** The localities of today at the workbook's other dates. */
export interface Comparison {
  /** Earliest first; today's is not among them. */
  readonly periods: readonly ComparedPeriod[];
  /** For each of the reading's localities, in their order, its rows in each of `periods`. */
  readonly sources: readonly (readonly (readonly EarlierPlace[])[])[];
  readonly questions: readonly MatchQuestion[];
  /** Today's localities as their own sheets have them, before anything was filled in. */
  readonly own: readonly Locality[];
}

/** Says which place of today an earlier one is. Names are compared as the reader compares them. */
export interface MatchChoice {
  readonly earlier: PlaceName;
  /** `null`: none of today's. That is how a match is undone. */
  readonly now: PlaceName | null;
}

/** How much of a divided unit went to a new one. */
export interface PartShare {
  /** The old unit's name. */
  readonly from: string;
  /** The new unit's name. */
  readonly to: string;
  /** A fraction of the old unit's people, 0 to 1. */
  readonly share: number;
}

/**
 * What the user decided about periods. Plain data by names, not by rows, so that it can be kept in the
 * workbook and still holds next month.
 */
export interface PeriodChoices {
  /** A later choice for the same place goes before an earlier one. */
  readonly matches?: readonly MatchChoice[];
  readonly shares?: readonly PartShare[];
  /** Sheet with the figures of the same period last year; `null`: none; absent: chosen by date. */
  readonly samePeriodLastYear?: string | null;
  /** Sheet with the figures of last December; `null`: none; absent: chosen by date. */
  readonly lastDecember?: string | null;
  /** Sheet whose figures a pace starts from, instead of last December's. */
  readonly baseline?: string;
}

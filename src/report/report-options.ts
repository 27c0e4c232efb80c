import { defaultTargetRate } from '../coverage/target-rate';
import type { Milestone } from '../coverage/milestone';
import type { Figures } from '../coverage/figures';
import type { Scheme } from '../coverage/scheme';
import { dateParts } from '../locales/locale';
import type { Language } from '../locales/locale';

/** Who signs. Empty texts leave the line open. */
export interface Signature {
  /** Such as `GIÁM ĐỐC`; absent: the language's own word. */
  readonly office?: string;
  readonly name?: string;
}

/** What the user may choose about the reports. */
export interface ReportOptions {
  readonly language: Language;
  /** Best coverage first, or the order of the source sheet. */
  readonly order: 'coverage' | 'source';
  /** Agency, quốc hiệu and tiêu ngữ above the title. */
  readonly headBlock: boolean;
  /** Lines of the issuing agency, upper ones first; `null`: as the source sheet's own head block has them. */
  readonly agency: readonly string[] | null;
  readonly preparer: Signature;
  readonly signer: Signature;
  /** Fractions, by scheme; those left out have policy's default for the year of the figures. */
  readonly targetRates: Readonly<Partial<Record<Scheme, number>>>;
  /** ISO date; `null`: 31 December of the year of the figures. */
  readonly deadline: string | null;
  /** ISO date of last December's figures; `null`: 31 December of the year before. */
  readonly periodStart: string | null;
  /** Intermediate deadlines, before the plan's own at the end of the period. */
  readonly milestones: readonly Milestone[];
  /** A sheet of the localities that leaders have to look at. */
  readonly attention: boolean;
  /** Schemes to show, or `null` for all that have numbers. */
  readonly schemes: readonly Scheme[] | null;
}

export const defaultReportOptions: ReportOptions = {
  language: 'vi',
  order: 'coverage',
  headBlock: true,
  agency: null,
  preparer: {},
  signer: {},
  targetRates: {},
  deadline: null,
  periodStart: null,
  milestones: [],
  attention: false,
  schemes: null,
};

/** The plan's year: from last December's figures to the deadline. */
export interface Period {
  readonly start: string | null;
  readonly asOf: string | null;
  readonly deadline: string | null;
}

/** The dates that the assessment and the pace are measured by; `null` where nothing says them. */
export function periodOf(
  asOf: string | null,
  { deadline, periodStart }: Pick<ReportOptions, 'deadline' | 'periodStart'>,
): Period {
  const year = asOf === null ? null : (dateParts(asOf)?.year ?? null);
  return {
    asOf,
    start: periodStart ?? (year === null ? null : `${String(year - 1)}-12-31`),
    deadline: deadline ?? (year === null ? null : `${String(year)}-12-31`),
  };
}

/** The schemes to show, in report order. */
export function shownSchemes(
  figures: Pick<Figures, 'schemes'>,
  { schemes }: Pick<ReportOptions, 'schemes'>,
): readonly Scheme[] {
  return figures.schemes.filter((scheme) => schemes === null || schemes.includes(scheme));
}

/** The coverage that a scheme is to reach: the user's choice, else policy's; `null` when there is none. */
export function targetRateOf(
  scheme: Scheme,
  asOf: string | null,
  { targetRates }: Pick<ReportOptions, 'targetRates'>,
): number | null {
  const chosen = targetRates[scheme];
  if (chosen !== undefined) return chosen;
  const year = asOf === null ? undefined : dateParts(asOf)?.year;
  return year === undefined ? null : (defaultTargetRate(scheme, year)?.rate ?? null);
}

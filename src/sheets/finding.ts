/** What can be wrong in a staff sheet. Codes are part of the command line's contract. */
export const findingCodes = [
  'number-as-text',
  'unreadable-number',
  'error-value',
  'missing-value',
  'duplicate-locality',
  'stated-rate-disagrees',
  'stated-remaining-disagrees',
  'stated-total-disagrees',
  'stated-change-disagrees',
  'participants-exceed-population',
  'target-exceeds-population',
  'legacy-encoding',
  'scaled-unit',
  'hidden-rows',
  'unsafe-text',
  'negative-number',
  'formula-without-value',
  'fractional-count',
  'unknown-column',
  'ambiguous-column',
  'unused-column',
  'district-unknown',
  'group-filled-down',
  'sheet-repeats-another',
  'matched-by-spelling',
  'match-uncertain',
  'earlier-unmatched',
  'part-without-share',
  'restated-incomplete',
  'partial-year',
  'claimed-growth-disagrees',
  'date-after-report',
  'milestone-already-reached',
  'file-unreadable',
  'file-without-localities',
  'file-repeats-another',
  'file-of-another-date',
  'locality-not-reported',
  'kept-column-missing',
  'kept-column-twice',
] as const;

export type FindingCode = (typeof findingCodes)[number];
export type Severity = 'error' | 'warning' | 'info';

/** Whether findings of a code are about the files of a report, not about what stands in them. */
export function isAboutFiles(code: FindingCode): boolean {
  return aboutFiles.has(code);
}

const aboutFiles: ReadonlySet<FindingCode> = new Set([
  'file-unreadable',
  'file-without-localities',
  'file-repeats-another',
  'file-of-another-date',
  'locality-not-reported',
]);

/** One thing to look at, with its place. The message is put into words by report/, in the user's language. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The file that the sheet is of; absent: the workbook at hand. */
  readonly file?: string;
  /** `null`: about a file as a whole, or about none. */
  readonly sheet: string | null;
  /** A cell (`F24`), a range (`G9:G101`), or null for the whole sheet. */
  readonly cell: string | null;
  readonly locality: string | null;
  /** What the sheet says, in the sheet's own unit (95.8 for `95,8%`); text when it is no number. */
  readonly stated: number | string | null;
  /** What the counts say, in the same unit. */
  readonly computed: number | string | null;
  /** Particulars for the message, by name (see locales/findings). */
  readonly details: Readonly<Record<string, string | number>>;
}

interface Extra {
  readonly file?: string | undefined;
  readonly locality?: string | null;
  readonly stated?: number | string | null;
  readonly computed?: number | string | null;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** Makes a finding; what is left out of `extra` is null or empty. */
export function finding(
  code: FindingCode,
  severity: Severity,
  sheet: string | null,
  cell: string | null,
  extra: Extra = {},
): Finding {
  return {
    code,
    severity,
    ...(extra.file !== undefined && { file: extra.file }),
    sheet,
    cell,
    locality: extra.locality ?? null,
    stated: extra.stated ?? null,
    computed: extra.computed ?? null,
    details: extra.details ?? {},
  };
}

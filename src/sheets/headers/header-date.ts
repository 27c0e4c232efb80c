import { headerWords } from './header-meaning';

/** What a date in a header means beside the date of the sheet. */
export type DateRole = 'current' | 'samePeriodLastYear' | 'lastDecember' | 'other';

/**
 * @param date ISO date of the header
 * @param asOf ISO date of the sheet's numbers
 */
export function dateRole(date: string, asOf: string): DateRole {
  const year = Number(asOf.slice(0, 4));
  const headerYear = Number(date.slice(0, 4));
  if (date === asOf) return 'current';
  if (headerYear === year && date.slice(5) === '12-31') return 'current';
  if (headerYear === year - 1 && date.slice(5) === '12-31') return 'lastDecember';
  if (headerYear === year - 1 && date.slice(5, 7) === asOf.slice(5, 7)) return 'samePeriodLastYear';
  return 'other';
}

/** The month that a header names without a year (`Tháng 8`, `T9`), 1 to 12, or null. */
export function bareMonth(path: readonly string[]): number | null {
  for (const text of path) {
    const words = headerWords(text).join(' ');
    const match =
      /(?:^| )(?:thang (?=\d)|t ?(?=\d))(\d{1,2})(?= |$)(?! (?:dau|cuoi|nam truoc))/.exec(words);
    const month = match === null ? Number.NaN : Number(match[1]);
    if (month >= 1 && month <= 12) return month;
  }
  return null;
}

/** Last day of a month, ISO. */
export function monthEnd(year: number, month: number): string {
  const day = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

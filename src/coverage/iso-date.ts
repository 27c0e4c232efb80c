/** A text that is no date of the calendar, where an ISO date `YYYY-MM-DD` is needed. */
export class IsoDateError extends Error {
  override readonly name = 'IsoDateError' as const;
  readonly code = 'invalid-date' as const;
  /** The text as it came. */
  readonly text: string;

  constructor(text: string) {
    super(`Not a date (YYYY-MM-DD): ${JSON.stringify(text)}`);
    this.text = text;
  }
}

/** A day of the calendar. Days belong to no time zone, so none is involved in counting them. */
export interface CalendarDay {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
  /** Days since 1970-01-01; the difference of two is the number of days between them. */
  readonly number: number;
}

const dayLength = 86_400_000;

/**
 * @param iso `YYYY-MM-DD`
 * @throws IsoDateError when the text has another form or names a day that does not exist
 */
export function calendarDay(iso: string): CalendarDay {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : NaN;
  // Date.parse takes 30 February for 1 March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) {
    throw new IsoDateError(iso);
  }
  const date = new Date(time);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    number: time / dayLength,
  };
}

/** Days from one date to another (ISO `YYYY-MM-DD`); negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return calendarDay(to).number - calendarDay(from).number;
}

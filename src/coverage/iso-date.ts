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
/** The few days that a report is about are asked for again with every locality. */
const knownDays = new Map<string, CalendarDay>();
const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/**
 * @param iso `YYYY-MM-DD`
 * @throws IsoDateError when the text has another form or names a day that does not exist
 */
export function calendarDay(iso: string): CalendarDay {
  const known = knownDays.get(iso);
  if (known !== undefined) return known;
  if (!isoDate.test(iso)) throw new IsoDateError(iso);
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7));
  const day = Number(iso.slice(8));
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  // A day or month that does not exist runs over into the next one.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) throw new IsoDateError(iso);
  const found = { year, month, day, number: date.getTime() / dayLength };
  knownDays.set(iso, found);
  return found;
}

/** Days from one date to another (ISO `YYYY-MM-DD`); negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return calendarDay(to).number - calendarDay(from).number;
}

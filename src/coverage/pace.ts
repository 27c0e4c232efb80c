import { calendarDay } from './iso-date';
import type { CalendarDay } from './iso-date';
import { ceilPeople } from './whole-people';

export const paceUnits = ['month', 'week', 'workingDay'] as const;
export type PaceUnit = (typeof paceUnits)[number];

/**
 * People to be enrolled per month, week or working day so that nobody is missing at the deadline.
 *
 * The numbers are those at the end of the day `asOf`, so the time left begins on the next day and
 * ends with the deadline, which is included:
 *
 * - months: whole ones by the calendar, a part of a month by its days; from 30/6 to 31/12 it is
 *   exactly 6, from 15/6 to 31/12 it is 6,5;
 * - weeks: days / 7;
 * - working days: Mondays to Fridays. Public holidays are not taken off: most follow the lunar
 *   calendar and a yearly decision.
 *
 * When less than one month (week) is left, all that remains is due in it.
 *
 * @param remaining people still to be enrolled at `asOf`
 * @param asOf ISO `YYYY-MM-DD`
 * @param deadline ISO
 * @returns whole people, rounded up; 0 when nobody remains, whatever the dates; `null` when a
 * number or date is missing, or no such time is left (deadline reached or passed, only a weekend left)
 * @throws IsoDateError when a date is none
 * @example pace(1912, '2024-06-30', '2024-12-31', 'month') // 319
 */
export function pace(
  remaining: number | null,
  asOf: string | null,
  deadline: string | null,
  unit: PaceUnit,
): number | null {
  if (remaining === null) return null;
  if (remaining <= 0) return 0;
  if (asOf === null || deadline === null) return null;
  const left = timeLeft(calendarDay(asOf), calendarDay(deadline), unit);
  return left <= 0 ? null : ceilPeople(remaining / Math.max(1, left));
}

function timeLeft(from: CalendarDay, to: CalendarDay, unit: PaceUnit): number {
  switch (unit) {
    case 'month':
      return monthsOf(from, to);
    case 'week':
      return (to.number - from.number) / 7;
    case 'workingDay':
      return workingDaysGone(to) - workingDaysGone(from);
  }
}

/**
 * Calendar months from the end of one day to the end of another, a part of a month by its days: 6 from
 * 30/6 to 31/12. Negative when `to` is earlier.
 *
 * @throws IsoDateError when a date is none
 */
export function monthsBetween(from: string, to: string): number {
  return monthsOf(calendarDay(from), calendarDay(to));
}

/** Days to the deadline, and of them working days, as `pace` counts them. */
export function timeUntil(
  asOf: string,
  deadline: string,
): { readonly months: number; readonly weeks: number; readonly workingDays: number } {
  const [from, to] = [calendarDay(asOf), calendarDay(deadline)];
  return {
    months: monthsOf(from, to),
    weeks: timeLeft(from, to, 'week'),
    workingDays: timeLeft(from, to, 'workingDay'),
  };
}

function monthsOf(from: CalendarDay, to: CalendarDay): number {
  const whole = (to.year - from.year) * 12 + (to.month - from.month);
  return whole + (partOfMonth(to) - partOfMonth(from));
}

/** How much of its month is over at the end of a day: 1 on the last one. */
function partOfMonth({ year, month, day }: CalendarDay): number {
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day / daysInMonth;
}

/** Mondays to Fridays from Monday, 1969-12-29 (day −3), to the end of a day. */
function workingDaysGone({ number }: CalendarDay): number {
  const days = number + 4;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(5, days - weeks * 7);
}

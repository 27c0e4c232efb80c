import { formatCount, formatDate, formatRate } from '../locales/locale';
import type { Language } from '../locales/locale';
import type { PaceTable } from './pace-tables';
import { reportText } from './report-text';

/** What a milestone is called: by its name with its date, or by its date. */
export function milestoneName(
  { milestone: { name, date }, goal }: Pick<PaceTable, 'milestone' | 'goal'>,
  language: Language,
): string {
  const day = formatDate(date, language);
  if (goal === null) return reportText(language, 'pace.yearEnd', { date: day });
  return name === null
    ? reportText(language, 'pace.unnamed', { date: day })
    : reportText(language, 'pace.milestone', { name, date: day });
}

/** Where the whole stands against a milestone, in a sentence; none when a number is missing. */
export function milestoneSentence(table: PaceTable, language: Language): string[] {
  const { state } = table.total;
  const { goal, attainment, remaining } = state;
  if (goal === null || attainment === null || remaining === null) return [];
  const passed = table.asOf >= table.milestone.date;
  const key = remaining === 0 ? 'reached' : passed ? 'missed' : 'open';
  const count = (people: number | null): string | null =>
    people === null ? null : formatCount(people, language);
  return [
    reportText(language, `narrative.milestone.${key}`, {
      milestone: milestoneName(table, language),
      goal: count(goal),
      attainment: formatRate(attainment, language),
      remaining: count(remaining),
      perMonth: count(state.perMonth),
      perWeek: count(state.perWeek),
      perWorkingDay: count(state.perWorkingDay),
    }),
  ];
}

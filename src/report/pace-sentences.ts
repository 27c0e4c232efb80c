import { formatDate } from '../locales/locale';
import type { Language } from '../locales/locale';
import { plainWriter } from './narrative-pieces';
import type { FigureWriter, PaceColumn } from './narrative-pieces';
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

/**
 * Where the whole stands against a milestone, in a sentence; none when a number is missing. `place` is
 * the table's among `paceTables`.
 */
export function milestoneSentence(
  table: PaceTable,
  language: Language,
  { write, place }: { readonly write: FigureWriter; readonly place: number } = {
    write: plainWriter(language),
    place: 0,
  },
): string[] {
  const { state } = table.total;
  const { goal, attainment, remaining } = state;
  if (goal === null || attainment === null || remaining === null) return [];
  const passed = table.asOf >= table.milestone.date;
  const key = remaining === 0 ? 'reached' : passed ? 'missed' : 'open';
  const count = (column: Exclude<PaceColumn, 'attainment'>): string | null => {
    const people = state[column];
    return people === null
      ? null
      : write.count(people, { kind: 'milestone', table: place, column });
  };
  return [
    reportText(language, `narrative.milestone.${key}`, {
      milestone: milestoneName(table, language),
      goal: count('goal'),
      attainment: write.rate(attainment, { kind: 'milestone', table: place, column: 'attainment' }),
      remaining: count('remaining'),
      perMonth: count('perMonth'),
      perWeek: count('perWeek'),
      perWorkingDay: count('perWorkingDay'),
    }),
  ];
}

import type { Figures } from '../coverage/figures';
import { fileOf } from '../coverage/sheet-place';
import type { Finding } from '../sheets/finding';
import { paceTables } from './pace-tables';
import type { ReportOptions } from './report-options';

/**
 * What the deadlines show about the figures: a milestone that was reached before its day, which asks for
 * nothing any more. These findings come with those of the reading.
 */
export function paceFindings(figures: Figures, options: ReportOptions): readonly Finding[] {
  if (options.milestones.length === 0) return [];
  const first = figures.districts[0]?.localities[0];
  return paceTables(figures, options).flatMap(
    ({ scheme, milestone, goal, asOf, total }): Finding[] => {
      const { participants, goal: people } = total.state;
      if (goal === null || participants === null || people === null) return [];
      if (asOf >= milestone.date || participants < people) return [];
      return [
        {
          code: 'milestone-already-reached',
          severity: 'warning',
          ...fileOf(first ?? {}),
          sheet: first?.sheet ?? null,
          cell: null,
          locality: null,
          stated: people,
          computed: participants,
          details: { scheme, date: milestone.date, goal: people, asOf, people: participants },
        },
      ];
    },
  );
}

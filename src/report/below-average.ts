import { gapPoints } from '../coverage/indicator';
import type { Scheme } from '../coverage/scheme';
import { formatPoints, formatRate } from '../locales/locale';
import type { Language } from '../locales/locale';
import { reportText } from './report-text';
import type { SummaryTable } from './summary-table';

/** More than these are counted, not named. */
const most = 8;

/** A unit of an overview that lies below all units together, however it is spoken of. */
export interface BelowAverage {
  readonly name: string;
  /** Fractions. */
  readonly rate: number;
  readonly average: number;
  /** Percentage points, negative. */
  readonly gap: number;
}

/** The units whose % of plan (where there is no plan: coverage) is below that of all, the lowest first. */
export function belowAverage(
  { rows, totals }: Pick<SummaryTable, 'rows' | 'totals'>,
  scheme: Scheme,
): readonly BelowAverage[] {
  const paired = totals.schemes[scheme]?.paired;
  const by = (paired?.attainment ?? null) === null ? 'coverage' : 'attainment';
  const average = totals.schemes[scheme]?.[by] ?? null;
  if (average === null) return [];
  return rows
    .flatMap((row): BelowAverage[] => {
      const rate = row.schemes[scheme]?.[by] ?? null;
      if (rate === null || rate >= average) return [];
      // The rate as people of one: the gap of two rates.
      const gap = gapPoints(rate, 1, average) ?? 0;
      return [{ name: row.name, rate, average, gap }];
    })
    .sort((a, b) => a.rate - b.rate);
}

/** A note for each scheme; none for a single unit, which is the whole. */
export function belowAverageNotes(table: SummaryTable, language: Language): string[] {
  if (table.kind !== 'overview' || table.rows.length < 2) return [];
  return table.schemes.flatMap((scheme) => {
    const below = belowAverage(table, scheme);
    const [first] = below;
    if (first === undefined) return [];
    const items = below.slice(0, most).map(({ name, rate, gap }) =>
      reportText(language, 'note.below.item', {
        name,
        rate: formatRate(rate, language),
        points: formatPoints(Math.abs(gap), language),
      }),
    );
    if (below.length > most) {
      items.push(reportText(language, 'campaign.more', { count: below.length - most }));
    }
    const paired = table.totals.schemes[scheme]?.paired;
    const by = (paired?.attainment ?? null) === null ? 'coverage' : 'attainment';
    return [
      reportText(language, `note.below.${by}`, {
        scheme: reportText(language, `scheme.${scheme}`),
        average: formatRate(first.average, language),
        items: items.join('; '),
      }),
    ];
  });
}

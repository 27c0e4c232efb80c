import type { EarlierFigures, Locality, SchemeCounts } from '../../coverage/locality';
import type { Scheme } from '../../coverage/scheme';
import { schemes } from '../../coverage/scheme';
import { sheetLabel } from '../../coverage/sheet-place';
import type { Finding } from '../finding';
import type { LocalityTable } from '../reading';
import type { SettledTable } from '../workbook/settle-districts';
import type { ComparedPeriod, Comparison, PeriodChoices } from './comparison';
import { counterpartsOf } from './counterparts';
import type { Counterparts } from './counterparts';
import type { Merger } from './merger';
import { comparisonFindings } from './period-findings';
import { earlierPeriods } from './period-list';
import type { PeriodSources } from './period-list';

/** Today's localities with what the workbook's earlier sheets say of them. */
export interface Compared {
  /** `null` when there is no earlier sheet. */
  readonly comparison: Comparison | null;
  readonly localities: readonly Locality[];
  readonly findings: readonly Finding[];
}

/** More earlier dates than these make no readable sheet; the latest count. */
const mostEarlier = 8;

/**
 * Fills the same period last year and last December from the workbook's other sheets and kept periods, where the
 * reported sheets have no such columns, and brings the figures of earlier years along.
 *
 * @param localities of the reported tables
 * @param asOf ISO date of the report
 */
export function comparePeriods(
  { tables, roles, kept }: PeriodSources,
  localities: readonly Locality[],
  asOf: string | null,
  mergers: readonly Merger[],
  choices: PeriodChoices,
): Compared {
  const periods = earlierPeriods({ tables, roles, kept }, asOf, choices);
  if (periods.length === 0) return { comparison: null, localities, findings: [] };
  const counterparts = periods.map((period) =>
    counterpartsOf(period, localities, mergers, choices),
  );
  const comparison: Comparison = {
    periods: periods.map(({ asOf: date, sheets, uses, isKept }) => ({
      asOf: date,
      sheets,
      uses,
      isKept,
    })),
    sources: localities.map((_, index) => counterparts.map(({ sources }) => sources[index] ?? [])),
    questions: counterparts.flatMap(({ questions }) => questions),
    own: localities,
  };
  const own = ownColumns(tables, roles);
  const shown = shownPeriods(comparison.periods, asOf);
  const filled = localities.map((locality, index) =>
    fill(locality, index, comparison.periods, counterparts, own, shown),
  );
  return {
    comparison,
    localities: filled,
    findings: comparisonFindings(comparison.periods, counterparts, localities),
  };
}

/** Fields for which a sheet has a column of its own, by sheet. */
function ownColumns(
  tables: readonly SettledTable[],
  roles: readonly LocalityTable['role'][],
): ReadonlyMap<string, ReadonlySet<string>> {
  const own = new Map<string, Set<string>>();
  for (const [index, { draft }] of tables.entries()) {
    if (roles[index] !== 'reported') continue;
    const sheet = sheetLabel(draft);
    const fields = own.get(sheet) ?? new Set();
    for (const field of draft.byField.keys()) fields.add(field);
    own.set(sheet, fields);
  }
  return own;
}

/** What is compared with, the last date of each earlier year, and the last period that was kept. */
function shownPeriods(periods: readonly ComparedPeriod[], asOf: string | null): readonly number[] {
  const year = (date: string | null): string => (date ?? '').slice(0, 4);
  const shown = periods.flatMap((period, index) => {
    if (period.asOf === null) return [];
    const lastOfYear = year(periods[index + 1]?.asOf ?? asOf) !== year(period.asOf);
    const lastKept = period.isKept && index === periods.length - 1;
    return period.uses.length > 0 || lastOfYear || lastKept ? [index] : [];
  });
  return shown.slice(-mostEarlier);
}

function fill(
  locality: Locality,
  index: number,
  periods: readonly ComparedPeriod[],
  counterparts: readonly Counterparts[],
  own: ReadonlyMap<string, ReadonlySet<string>>,
  shown: readonly number[],
): Locality {
  const figuresAt = (period: number): Omit<EarlierFigures, 'asOf'> | null =>
    counterparts[period]?.figures[index] ?? null;
  const serving = (use: ComparedPeriod['uses'][number]): Omit<EarlierFigures, 'asOf'> | null =>
    figuresAt(periods.findIndex(({ uses }) => uses.includes(use)));
  const fields = own.get(sheetLabel(locality));
  const filled: Partial<Record<Scheme, SchemeCounts>> = {};
  const baselines: Partial<Record<Scheme, number>> = {};
  for (const scheme of schemes) {
    const counts = locality.schemes[scheme];
    if (counts === undefined) continue;
    const given = (measure: 'samePeriodLastYear' | 'lastDecember'): number | null => {
      if (counts[measure] !== null || fields?.has(`${scheme}.${measure}`)) return counts[measure];
      return serving(measure)?.people[scheme] ?? null;
    };
    filled[scheme] = {
      ...counts,
      samePeriodLastYear: given('samePeriodLastYear'),
      lastDecember: given('lastDecember'),
    };
    const baseline = serving('baseline')?.people[scheme];
    if (baseline !== undefined) baselines[scheme] = baseline;
  }
  const earlier = shown.flatMap((period): EarlierFigures[] => {
    const figures = figuresAt(period);
    const date = periods[period]?.asOf ?? null;
    return figures === null || date === null ? [] : [{ asOf: date, ...figures }];
  });
  return {
    ...locality,
    schemes: filled,
    ...(earlier.length > 0 && { earlier }),
    ...(Object.keys(baselines).length > 0 && { baselines }),
  };
}

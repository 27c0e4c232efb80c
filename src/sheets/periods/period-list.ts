import type { Locality } from '../../coverage/locality';
import { schemes } from '../../coverage/scheme';
import type { KeptPeriod } from '../kept/kept-table';
import { matchKept } from '../kept/match-kept';
import type { LocalityTable } from '../reading';
import type { SettledTable } from '../workbook/settle-districts';
import { joined, keyLocalities } from '../workbook/table-overlap';
import type { ComparedPeriod, PeriodChoices, PeriodUse } from './comparison';

/** Where earlier figures may come from. */
export interface PeriodSources {
  readonly tables: readonly SettledTable[];
  /** One for each table. */
  readonly roles: readonly LocalityTable['role'][];
  readonly kept: readonly KeptPeriod[];
}

/** An earlier date with its localities, each once however many sheets have it. */
export interface EarlierPeriod extends ComparedPeriod {
  readonly localities: readonly Locality[];
}

/**
 * The earlier periods of a workbook, earliest first, and what each serves for. Sheets on which nobody is
 * counted, and those of a later date than the report, are no earlier periods.
 *
 * @param asOf ISO date of the report, or null; then only the sheets that the user chose serve
 */
export function earlierPeriods(
  { tables, roles, kept }: PeriodSources,
  asOf: string | null,
  choices: PeriodChoices,
): EarlierPeriod[] {
  const chosen = chosenSheets(choices);
  const groups = new Map<string, SettledTable[]>();
  for (const [index, table] of tables.entries()) {
    const { asOf: date, sheet } = table.draft;
    if (roles[index] !== 'other-period' || !table.localities.some(countsPeople)) continue;
    if (date !== null && asOf !== null && date >= asOf && !chosen.has(sheet)) continue;
    const key = date ?? `?${sheet}`;
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  const periods = [...groups.values()].map((members): Found => {
    const [first] = members;
    const sheets = [...new Set(members.map(({ draft }) => draft.sheet))];
    return {
      asOf: first?.draft.asOf ?? null,
      sheets,
      isKept: false,
      localities: together(members),
    };
  });
  for (const period of kept) {
    if (asOf === null || period.asOf >= asOf || !period.localities.some(countsPeople)) continue;
    const index = periods.findIndex((known) => known.asOf === period.asOf);
    const known = periods[index];
    const { sheet, asOf: date, localities } = period;
    if (known === undefined)
      periods.push({ asOf: date, sheets: [sheet], isKept: true, localities });
    else periods[index] = withKept(known, period);
  }
  periods.sort((a, b) => (a.asOf ?? '').localeCompare(b.asOf ?? ''));
  const uses = usesOf(periods, asOf, choices);
  return periods.map((period) => ({
    ...period,
    uses: [...uses].flatMap(([use, served]) => (served === period ? [use] : [])),
  }));
}

/** The sheets that the user chose to compare with. */
export function chosenSheets(choices: PeriodChoices): ReadonlySet<string> {
  const { samePeriodLastYear, lastDecember, baseline } = choices;
  return new Set([samePeriodLastYear, lastDecember, baseline].filter((sheet) => sheet != null));
}

type Dated = Pick<ComparedPeriod, 'asOf' | 'sheets'>;

function usesOf<T extends Dated>(
  periods: readonly T[],
  asOf: string | null,
  choices: PeriodChoices,
): Map<PeriodUse, T> {
  const uses = new Map<PeriodUse, T>();
  const use = (key: PeriodUse, choice: string | null | undefined, byDate: T | undefined): void => {
    const named = periods.filter(({ sheets }) => choice != null && sheets.includes(choice));
    // A sheet that keeps several dates is taken at the one that is meant.
    const ofSheet = byDate !== undefined && named.includes(byDate) ? byDate : named.at(-1);
    const period = choice === undefined ? byDate : ofSheet;
    if (period !== undefined) uses.set(key, period);
  };
  const lastYear = asOf === null ? '' : String(Number(asOf.slice(0, 4)) - 1);
  const inMonth = (month: string, day: string): T | undefined => {
    const found = periods.filter((period) => period.asOf?.startsWith(`${lastYear}-${month}-`));
    const distance = (period: T): number => Math.abs(Number(period.asOf?.slice(8)) - Number(day));
    return found.toSorted((a, b) => distance(a) - distance(b))[0];
  };
  const [month, day] = asOf === null ? ['', ''] : [asOf.slice(5, 7), asOf.slice(8)];
  const dated = asOf !== null;
  use('samePeriodLastYear', choices.samePeriodLastYear, dated ? inMonth(month, day) : undefined);
  use('lastDecember', choices.lastDecember, dated ? inMonth('12', '31') : undefined);
  use('baseline', choices.baseline ?? null, undefined);
  return uses;
}

function together(tables: readonly SettledTable[]): readonly Locality[] {
  const kept = new Map<string, Locality>();
  for (const { localities, draft } of tables) {
    for (const [key, locality] of keyLocalities(localities, draft.keys)) {
      const known = kept.get(key);
      kept.set(key, known === undefined ? locality : joined(known, locality));
    }
  }
  return [...kept.values()];
}

type Found = Omit<EarlierPeriod, 'uses'>;

/** What a period's own sheets lack comes from where it was kept; what they have goes before it. */
function withKept(period: Found, { sheet, localities: kept }: KeptPeriod): Found {
  const matches = matchKept(kept, period.localities);
  const matched = new Map([...matches].map(([earlier, now]) => [now, kept[earlier]]));
  return {
    ...period,
    sheets: [...period.sheets, sheet],
    isKept: true,
    localities: [
      ...period.localities.map((own, index) => {
        const other = matched.get(index);
        return other === undefined ? own : joined(own, other);
      }),
      ...kept.filter((_, index) => !matches.has(index)),
    ],
  };
}

function countsPeople({ schemes: counts }: Locality): boolean {
  return schemes.some((scheme) => (counts[scheme]?.participants ?? null) !== null);
}

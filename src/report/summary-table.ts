import type {
  DistrictFigures,
  Figures,
  LocalityFigures,
  Pair,
  SchemeFigures,
  SchemeTotals,
  Totals,
} from '../coverage/figures';
import type { Scheme } from '../coverage/scheme';
import { sheetLabel } from '../coverage/sheet-place';
import { cellAt } from './address';
import { planStateOf, planStateOfTotals } from './assessed';
import type { PlanState } from './assessed';
import { shownSchemes } from './report-options';
import type { ReportOptions } from './report-options';
import { placeNames } from './unit-words';

/** Derived columns that need two numbers, by the name of the second. */
export const pairings = [
  'coverage',
  'attainment',
  'samePeriodLastYear',
  'lastDecember',
  'before',
  'coverageBefore',
] as const;
export type Pairing = (typeof pairings)[number];

/** Sums over the localities that have both numbers: what a district's derived cells come from. */
export type Pairs = Readonly<Record<Pairing, Pair | null>>;

/** A row of a summary: a locality, or a district as the sum of its localities. */
export interface SummaryRow {
  readonly name: string;
  /** Cell of the workbook that the name leads to; the sheet's name is final. `null`: it leads nowhere. */
  readonly link: { readonly sheet: string; readonly row: number; readonly column: number } | null;
  /** `Xã Giao Tân.xlsx › T6.2024!B12` for a row of another file, which no link leads to; else `null`. */
  readonly source: string | null;
  readonly population: number | null;
  readonly labourForce: number | null;
  readonly schemes: Readonly<Partial<Record<Scheme, SchemeFigures>>>;
  readonly states: Readonly<Partial<Record<Scheme, PlanState>>>;
  /** Of a district; a locality's numbers are its own pairs. */
  readonly pairs: Readonly<Partial<Record<Scheme, Pairs>>> | null;
}

/** The rows of a summary sheet with their total. */
export interface SummaryTable {
  readonly kind: 'district' | 'overview';
  /** See `Figures`. */
  readonly groupedBy: string | null;
  readonly rows: readonly SummaryRow[];
  readonly totals: Totals;
  readonly schemes: readonly Scheme[];
  /** The scheme that rank, assessment, leaders and chart are about; `null` when no scheme has numbers. */
  readonly leading: {
    readonly scheme: Scheme;
    readonly by: 'coverage' | 'attainment' | null;
  } | null;
}

/** The localities of a district, as they stand in its sheet. */
export function districtTable(
  district: DistrictFigures,
  figures: Figures,
  options: ReportOptions,
): SummaryTable {
  const schemes = shownSchemes(figures, options).filter((scheme) =>
    district.localities.some((locality) => hasAnyNumber(locality.figures[scheme])),
  );
  const names = placeNames(district);
  const rows = district.localities.map((locality, index) =>
    localityRow(locality, names[index] ?? locality.name, schemes),
  );
  return table('district', rows, { ...district, groupedBy: figures.groupedBy }, schemes, options);
}

/** The districts, as they stand in the overview. `sheets` has the final name of each district's sheet. */
export function overviewTable(
  figures: Figures,
  names: readonly string[],
  sheets: readonly string[],
  options: ReportOptions,
): SummaryTable {
  const schemes = shownSchemes(figures, options);
  const rows = figures.districts.map((district, index) => {
    const sheet = sheets[index];
    return districtRow(district, names[index] ?? '', sheet ?? null, schemes);
  });
  return table('overview', rows, figures, schemes, options);
}

/** The rate of a row by which it is ranked. */
export function leadingRate(table: SummaryTable, row: SummaryRow): number | null {
  const { leading } = table;
  if (leading?.by == null) return null;
  return row.schemes[leading.scheme]?.[leading.by] ?? null;
}

/** Whether figures are those of a row: every table made of the same figures holds the same objects. */
export function isOfRow(row: SummaryRow, figures: SummaryRow['schemes']): boolean {
  return row.schemes === figures;
}

/** Rows by the leading rate, best first; equal ones and those without, which come last, as in the source. */
export function sortedRows(table: SummaryTable): readonly SummaryRow[] {
  const rateOf = (row: SummaryRow): number => leadingRate(table, row) ?? -Infinity;
  return [...table.rows].sort((a, b) => {
    const [left, right] = [rateOf(a), rateOf(b)];
    return left === right ? 0 : right - left;
  });
}

function table(
  kind: SummaryTable['kind'],
  rows: readonly SummaryRow[],
  { totals, groupedBy }: Pick<Figures, 'totals' | 'groupedBy'>,
  schemes: readonly Scheme[],
  options: ReportOptions,
): SummaryTable {
  const leading = leadingOf(rows, schemes);
  const unsorted: SummaryTable = { kind, groupedBy, rows, totals, schemes, leading };
  return options.order === 'source' ? unsorted : { ...unsorted, rows: sortedRows(unsorted) };
}

function leadingOf(
  rows: readonly SummaryRow[],
  schemes: readonly Scheme[],
): SummaryTable['leading'] {
  for (const by of ['coverage', 'attainment'] as const) {
    const scheme = schemes.find((one) =>
      rows.some((row) => (row.schemes[one]?.[by] ?? null) !== null),
    );
    if (scheme !== undefined) return { scheme, by };
  }
  const [scheme] = schemes;
  return scheme === undefined ? null : { scheme, by: null };
}

function hasAnyNumber(figures: SchemeFigures | undefined): boolean {
  return figures !== undefined && Object.values(figures).some((value) => value !== null);
}

function localityRow(
  locality: LocalityFigures,
  name: string,
  schemes: readonly Scheme[],
): SummaryRow {
  const { file, sheet, row, column, population, labourForce, figures } = locality;
  const states: Partial<Record<Scheme, PlanState>> = {};
  for (const scheme of schemes) states[scheme] = planStateOf(figures[scheme]);
  return {
    name,
    link: file === undefined ? { sheet, row, column } : null,
    source: file === undefined ? null : `${sheetLabel(locality)}!${cellAt(row, column)}`,
    population,
    labourForce,
    schemes: figures,
    states,
    pairs: null,
  };
}

function districtRow(
  { localities, totals }: DistrictFigures,
  name: string,
  sheet: string | null,
  schemes: readonly Scheme[],
): SummaryRow {
  const states: Partial<Record<Scheme, PlanState>> = {};
  const pairs: Partial<Record<Scheme, Pairs>> = {};
  for (const scheme of schemes) {
    const schemeTotals = totals.schemes[scheme];
    states[scheme] = planStateOfTotals(schemeTotals);
    if (schemeTotals !== undefined) pairs[scheme] = pairsOf(schemeTotals, localities, scheme);
  }
  return {
    name,
    link: sheet === null ? null : { sheet, row: 1, column: 1 },
    source: null,
    population: totals.population.value,
    labourForce: totals.labourForce.value,
    schemes: totals.schemes,
    states,
    pairs,
  };
}

function pairsOf(
  { paired }: SchemeTotals,
  localities: readonly LocalityFigures[],
  scheme: Scheme,
): Pairs {
  let [before, after, count] = [0, 0, 0];
  for (const { figures } of localities) {
    const counts = figures[scheme];
    if (counts === undefined || counts.before === null || counts.after === null) continue;
    before += counts.before;
    after += counts.after;
    count += 1;
  }
  const campaign = count === 0 ? null : { participants: after, other: before, localities: count };
  return { ...paired, before: campaign };
}

import type { Figures } from '../coverage/figures';
import type { Scheme } from '../coverage/scheme';
import { totalsOf } from '../coverage/totals';
import { formatDate } from '../locales/locale';
import type { Language } from '../locales/locale';
import { keptPeriods } from '../sheets/kept/kept-table';
import type { WorkbookReading } from '../sheets/reading';
import { area } from './address';
import type { ChartData } from './chart-data';
import type { SheetFrame } from './head-block';
import { reportText } from './report-text';
import type { PlanValue } from './sheet-plan';
import { green, lineColor, rateFormat } from './sheet-styles';

/** The coverage of all localities together at a date: fractions, by scheme. */
export interface KeptPoint {
  /** ISO date. */
  readonly asOf: string;
  readonly coverage: Readonly<Partial<Record<Scheme, number>>>;
}

/** Fewer make no line, more no readable one. */
const fewest = 3;
const most = 24;

/** The way of the coverage over the kept periods to the date of the figures; empty where too few are kept. */
export function keptPoints(
  kept: WorkbookReading['kept'],
  { asOf, totals, schemes }: Figures,
): readonly KeptPoint[] {
  if (asOf === null) return [];
  const { localities } = totals;
  const coverageOf = (of: Figures['totals']): KeptPoint['coverage'] =>
    Object.fromEntries(
      schemes.flatMap((scheme) => {
        const coverage = of.schemes[scheme]?.coverage ?? null;
        return coverage === null ? [] : [[scheme, coverage] as const];
      }),
    );
  const earlier = new Map(
    kept
      .flatMap(keptPeriods)
      .filter((period) => period.asOf < asOf && isWhole(period.localities.length, localities))
      .map((period) => [period.asOf, coverageOf(totalsOf(period.localities, schemes))]),
  );
  const points = [...earlier, [asOf, coverageOf(totals)] as const]
    .map(([date, coverage]) => ({ asOf: date, coverage }))
    .sort((one, other) => one.asOf.localeCompare(other.asOf));
  return points.length < fewest ? [] : points.slice(-most);
}

/** A date of which only a part was kept says nothing of the whole. Units may have been merged since. */
function isWhole(kept: number, now: number): boolean {
  return kept >= 0.8 * now;
}

const colors = [green, lineColor, '2F5C9E', 'C07A12', '7A4B9A', '5A6B73'];

/**
 * Writes the range of the line chart beside the page: the dates, and the coverage of each scheme. Constants,
 * which stand on the sheet of kept periods by locality.
 *
 * @returns `null` when there is nothing to draw
 */
export function writeKeptChart(
  { canvas }: SheetFrame,
  points: readonly KeptPoint[],
  place: { readonly from: number; readonly headRow: number; readonly firstRow: number },
  schemes: readonly Scheme[],
  language: Language,
): ChartData | null {
  const drawn = schemes.filter(
    (scheme) => points.filter(({ coverage }) => coverage[scheme] !== undefined).length >= fewest,
  );
  if (drawn.length === 0) return null;
  const { from, headRow, firstRow } = place;
  const names = drawn.map((scheme) => reportText(language, `scheme.${scheme}`));
  const [right, last] = [from + drawn.length, firstRow + points.length - 1];
  canvas.write(headRow, from, [[reportText(language, 'keeping.chart.date'), ...names]]);
  canvas.style(area(headRow, from, headRow, right), 'helperHead');
  canvas.write(
    firstRow,
    from,
    points.map(({ asOf, coverage }): PlanValue[] => [
      formatDate(asOf, language),
      ...drawn.map((scheme) => coverage[scheme] ?? null),
    ]),
  );
  canvas.style(area(firstRow, from, last, right), 'helper');
  canvas.style(area(firstRow, from + 1, last, right), 'helperRate');
  canvas.widen(from, 12);
  for (let column = from + 1; column <= right; column += 1) canvas.widen(column, 9);
  const lowest = Math.min(
    ...points.flatMap(({ coverage }) => drawn.flatMap((scheme) => coverage[scheme] ?? [])),
  );
  return {
    title: reportText(language, 'keeping.chart.title'),
    categories: area(firstRow, from, last, from),
    series: drawn.map((_, index) => ({
      name: names[index] ?? '',
      values: area(firstRow, from + index + 1, last, from + index + 1),
      kind: 'line',
      color: colors[index % colors.length] ?? green,
    })),
    numberFormat: lowest >= 0.1 ? '0%' : rateFormat,
    min: lowest > 0.5 ? Math.floor((lowest - 0.01) * 20) / 20 : 0,
  };
}

import type { SchemeCounts } from '../coverage/locality';
import { baseOf } from '../coverage/scheme';
import type { Scheme } from '../coverage/scheme';
import type { DistrictFigures, Figures, SchemeTotals, Totals } from '../coverage/figures';
import { formatCount, formatDate, formatRate } from '../locales/locale';
import type { Language } from '../locales/locale';
import { unitHeading, unitName } from '../report/unit-words';
import { displayWidth, pad, printable } from './display-width';
import { say } from './texts';
import type { Text } from './texts';

interface TableColumn {
  readonly heading: string;
  readonly align: 'left' | 'right';
  readonly cell: (row: Row) => string | null;
  /** Localities without a number, which the row's sum therefore lacks. */
  readonly missing: (row: Row) => number;
}

interface Row {
  readonly name: string;
  readonly totals: Totals;
  readonly figures: SchemeTotals | undefined;
}

/**
 * The overview for a terminal: one table per scheme, one line per district in the workbook's order, the
 * total last. Columns that no district can fill are left out; a missing number is a blank, never 0, and a
 * sum that lacks some localities has a star and a note (product rule 1).
 */
export function overviewTable(figures: Figures, language: Language): string {
  const title =
    figures.asOf === null
      ? say(language, 'table.undated')
      : say(language, 'subtitle.asOf', { date: formatDate(figures.asOf, language) });
  const tables = figures.schemes.map((scheme) => schemeTable(figures, scheme, language));
  return `${[title, ...tables].join('\n\n')}\n`;
}

function schemeTable(figures: Figures, scheme: Scheme, language: Language): string {
  const rowOf = (name: string, { totals }: Pick<DistrictFigures, 'totals'>): Row => ({
    name: printable(name),
    totals,
    figures: totals.schemes[scheme],
  });
  const districts = figures.districts.map((district) =>
    rowOf(unitName(district.name, figures, language), district),
  );
  const total = rowOf(say(language, 'row.total'), figures);
  const columns = columnsOf(scheme, unitHeading(figures, language), language).filter((column) =>
    [...districts, total].some((row) => column.cell(row) !== null),
  );
  const lines = [...districts, total].map((row) =>
    columns.map((column) => {
      const text = column.cell(row);
      if (text === null) return '';
      // Below each other, digits stay aligned whether or not a number has a star.
      const lacks = column.missing(row) > 0;
      return text + (lacks ? '*' : column.missing(total) > 0 ? ' ' : '');
    }),
  );
  const widths = columns.map((column, index) =>
    Math.max(displayWidth(column.heading), ...lines.map((line) => displayWidth(line[index] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map((column, index) => pad(cells[index] ?? '', widths[index] ?? 0, column.align))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('──');
  return [
    say(language, `scheme.${scheme}`),
    line(columns.map((column) => column.heading)),
    rule,
    ...lines.slice(0, -1).map(line),
    rule,
    ...lines.slice(-1).map(line),
    ...missingNote(columns, total, language),
  ].join('\n');
}

/** What the stars mean, with the number of localities for each column; nothing when there are none. */
function missingNote(
  columns: readonly TableColumn[],
  total: Row,
  language: Language,
): readonly string[] {
  const lacking = columns
    .filter((column) => column.missing(total) > 0)
    .map((column) => `${column.heading} (${formatCount(column.missing(total), language)})`);
  return lacking.length === 0
    ? []
    : [say(language, 'table.missing', { columns: lacking.join(', ') })];
}

function columnsOf(scheme: Scheme, unit: string, language: Language): readonly TableColumn[] {
  const base = baseOf(scheme);
  const count = (value: number | null | undefined): string | null =>
    typeof value === 'number' ? formatCount(value, language) : null;
  const signed = (value: number | null | undefined): string | null =>
    typeof value === 'number' ? (value > 0 ? '+' : '') + formatCount(value, language) : null;
  const rate = (value: number | null | undefined): string | null =>
    typeof value === 'number' ? formatRate(value, language) : null;
  const column = (
    heading: Text,
    cell: TableColumn['cell'],
    missing: TableColumn['missing'] = () => 0,
  ): TableColumn => ({ heading: say(language, heading), align: 'right', cell, missing });
  const counted = (heading: Text, measure: keyof SchemeCounts): TableColumn =>
    column(
      heading,
      (row) => count(row.figures?.[measure]),
      (row) => row.figures?.missing[measure] ?? 0,
    );
  return [
    { ...column('column.district', (row) => row.name), heading: unit, align: 'left' },
    column('table.localities', (row) => count(row.totals.localities)),
    column(
      `column.${base}`,
      (row) => count(row.totals[base].value),
      (row) => row.totals[base].missing,
    ),
    counted('column.before', 'before'),
    counted('column.target', 'target'),
    counted('column.participants', 'participants'),
    column('column.newlyEnrolled', (row) => count(row.figures?.newlyEnrolled)),
    column('column.attainment', (row) => rate(row.figures?.attainment)),
    column('column.coverage', (row) => rate(row.figures?.coverage)),
    column('column.remaining', (row) => count(row.figures?.remaining)),
    column('table.samePeriod', (row) => signed(row.figures?.changeFromSamePeriod)),
    column('table.december', (row) => signed(row.figures?.changeFromDecember)),
  ];
}

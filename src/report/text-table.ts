import type { Figures, SchemeFigures, SchemeTotals } from '../coverage/figures';
import type { Scheme } from '../coverage/scheme';
import { formatCount, formatDate, formatRate } from '../locales/locale';
import type { Language } from '../locales/locale';
import { periodOf } from './report-options';
import type { ReportOptions } from './report-options';
import { reportText } from './report-text';
import { schemeColumnKinds, sheetColumns } from './sheet-columns';
import type { ColumnKind, SchemeColumnKind } from './sheet-columns';
import { districtTable, overviewTable } from './summary-table';
import type { SummaryRow, SummaryTable } from './summary-table';
import { unitName, unitTitle, unitsCounted } from './unit-words';

/** A column of a table in words. */
export interface TextColumn {
  readonly kind: 'name' | 'population' | 'labourForce' | SchemeColumnKind;
  readonly scheme: Scheme | null;
  readonly heading: string;
}

/** A summary as it is read on the pane or pasted elsewhere: formatted texts, `''` for a missing number. */
export interface TextTable {
  readonly title: string;
  /** Date and place; `''` when nothing says them. */
  readonly subtitle: string;
  readonly columns: readonly TextColumn[];
  /** As many cells as columns. */
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[];
}

/** The localities of the only district, or the districts with their totals. */
export function summaryTextTable(figures: Figures, options: ReportOptions): TextTable {
  const { language } = options;
  const [only] = figures.districts;
  if (only !== undefined && figures.districts.length === 1) {
    return textTable(districtTable(only, figures, options), figures, options, [
      unitTitle(only.name, figures, language),
      dateText(figures, language),
    ]);
  }
  const names = figures.districts.map(({ name }) => unitName(name, figures, language));
  return textTable(overviewTable(figures, names, [], options), figures, options, [
    unitsCounted(figures, language),
    dateText(figures, language),
  ]);
}

function dateText({ asOf }: Figures, language: Language): string | null {
  return asOf === null
    ? null
    : reportText(language, 'subtitle.asOf', { date: formatDate(asOf, language) });
}

function textTable(
  table: SummaryTable,
  figures: Figures,
  options: ReportOptions,
  subtitle: readonly (string | null)[],
): TextTable {
  const { language } = options;
  const columns = sheetColumns(table, periodOf(figures.asOf, options), language).flatMap(
    ({ kind, scheme, heading }): TextColumn[] =>
      isTextKind(kind) ? [{ kind, scheme, heading }] : [],
  );
  const schemes = table.schemes.map((scheme) => reportText(language, `scheme.${scheme}`));
  return {
    title: reportText(language, `title.${table.kind}`, {
      schemes: schemes.join(', ').toLocaleUpperCase(language),
    }).trimEnd(),
    subtitle: subtitle.filter((part) => part !== null).join(' – '),
    columns,
    rows: table.rows.map((row) => columns.map((column) => cellOf(row, column, language))),
    total: columns.map((column) => cellOf(totalRow(table, language), column, language)),
  };
}

const textKinds: ReadonlySet<string> = new Set([
  'name',
  'population',
  'labourForce',
  ...schemeColumnKinds,
]);

function isTextKind(kind: ColumnKind): kind is TextColumn['kind'] {
  return textKinds.has(kind);
}

type Row = Pick<SummaryRow, 'name' | 'population' | 'labourForce'> & {
  readonly schemes: Readonly<Partial<Record<Scheme, SchemeFigures | SchemeTotals>>>;
};

function totalRow({ totals }: SummaryTable, language: Language): Row {
  return {
    name: reportText(language, 'row.total'),
    population: totals.population.value,
    labourForce: totals.labourForce.value,
    schemes: totals.schemes,
  };
}

function cellOf(row: Row, { kind, scheme }: TextColumn, language: Language): string {
  if (kind === 'name') return row.name;
  const value =
    kind === 'population' || kind === 'labourForce'
      ? row[kind]
      : scheme === null
        ? null
        : (row.schemes[scheme]?.[kind] ?? null);
  if (value === null) return '';
  if (kind === 'coverage' || kind === 'coverageBefore' || kind === 'attainment') {
    return formatRate(value, language);
  }
  const sign = kind.startsWith('change') && value > 0 ? '+' : '';
  return sign + formatCount(value, language);
}

import { baseOf } from '../coverage/scheme';
import type { Scheme } from '../coverage/scheme';
import type { SchemeFigures } from '../coverage/figures';
import { dateParts, formatCount, formatRate } from '../locales/locale';
import type { Language } from '../locales/locale';
import { levelTexts } from './assessed';
import type { Period } from './report-options';
import { reportText } from './report-text';
import { unitHeading } from './unit-words';
import type { SummaryRow, SummaryTable } from './summary-table';
import { tableSize } from './sheet-styles';
import { linesIn, widthFor } from './text-width';

/** Columns of one scheme, in the order in which a report has them. */
export const schemeColumnKinds = [
  'target',
  'before',
  'participants',
  'newlyEnrolled',
  'attainment',
  'coverageBefore',
  'coverage',
  'remaining',
  'changeFromSamePeriod',
  'changeFromDecember',
] as const;
export type SchemeColumnKind = (typeof schemeColumnKinds)[number];
const knownSchemeColumns: ReadonlySet<string> = new Set(schemeColumnKinds);

export type ColumnKind =
  | 'ordinal'
  | 'name'
  | 'population'
  | 'labourForce'
  | SchemeColumnKind
  | 'rank'
  | 'level'
  | 'assessment';

/** A column of the table. Its place in the list is its place on the sheet, from A on. */
export interface SheetColumn {
  readonly kind: ColumnKind;
  readonly scheme: Scheme | null;
  readonly heading: string;
  /** What stands in the numbering row: `A`, `1`, `3=2/1`; null under a merged head. */
  readonly numbering: string | number | null;
  /** Characters. */
  readonly width: number;
}

/** Only the columns that the data can fill (report-sheets.md). */
export function sheetColumns(
  table: SummaryTable,
  period: Period,
  language: Language,
): readonly SheetColumn[] {
  const bare: { kind: ColumnKind; scheme: Scheme | null }[] = [
    { kind: 'ordinal', scheme: null },
    { kind: 'name', scheme: null },
  ];
  const largest = largestOf(table);
  if (largest.population !== null) {
    bare.push({ kind: 'population', scheme: null });
  }
  const usesLabourForce = table.schemes.some((scheme) => baseOf(scheme) === 'labourForce');
  if (usesLabourForce && largest.labourForce !== null) {
    bare.push({ kind: 'labourForce', scheme: null });
  }
  for (const scheme of table.schemes) {
    for (const kind of schemeColumnKinds) {
      if (largest.schemes.get(scheme)?.[kind] !== undefined) bare.push({ kind, scheme });
    }
  }
  const { leading } = table;
  if (leading !== null) {
    if (leading.by !== null) bare.push({ kind: 'rank', scheme: null });
    if (largest.schemes.get(leading.scheme)?.remaining !== undefined) {
      bare.push({ kind: 'level', scheme: null }, { kind: 'assessment', scheme: null });
    }
  }
  const numbering = numberingOf(bare);
  return bare.map(({ kind, scheme }, index) => {
    const heading = headingOf(kind, scheme, table, largest, period, language);
    const number = numbering[index] ?? null;
    return {
      kind,
      scheme,
      heading,
      numbering: number,
      width: widthOf(kind, scheme, heading, String(number ?? ''), table, largest, language),
    };
  });
}

/** What is largest in the columns of numbers, without its sign; `null` or absent where no row has one. */
interface Largest {
  readonly population: number | null;
  readonly labourForce: number | null;
  readonly schemes: ReadonlyMap<Scheme, Readonly<Partial<Record<SchemeColumnKind, number>>>>;
}

/** Goes over the rows once: a table may have a hundred thousand. */
function largestOf({ rows, schemes }: SummaryTable): Largest {
  const larger = (most: number | null | undefined, value: number): number =>
    Math.max(most ?? 0, Math.abs(value));
  let population: number | null = null;
  let labourForce: number | null = null;
  const bySchemes = schemes.map((scheme) => {
    const largest: Partial<Record<SchemeColumnKind, number>> = {};
    return { scheme, largest };
  });
  for (const row of rows) {
    if (row.population !== null) population = larger(population, row.population);
    if (row.labourForce !== null) labourForce = larger(labourForce, row.labourForce);
    for (const { scheme, largest } of bySchemes) {
      const figures = row.schemes[scheme];
      if (figures === undefined) continue;
      for (const kind of schemeColumnKinds) {
        const value = figures[kind];
        if (value !== null) largest[kind] = larger(largest[kind], value);
      }
    }
  }
  return {
    population,
    labourForce,
    schemes: new Map(bySchemes.map(({ scheme, largest }) => [scheme, largest])),
  };
}

function headingOf(
  kind: ColumnKind,
  scheme: Scheme | null,
  table: SummaryTable,
  largest: Largest,
  { asOf }: Period,
  language: Language,
): string {
  const year = asOf === null ? null : (dateParts(asOf)?.year ?? null);
  const before = year === null ? null : String(year - 1);
  if (kind === 'name') {
    return table.kind === 'district'
      ? reportText(language, 'column.locality')
      : unitHeading(table, language);
  }
  // With a campaign's numbers, participants are those after it.
  const campaign = scheme === null ? undefined : largest.schemes.get(scheme)?.before;
  if (campaign !== undefined && kind === 'participants')
    return reportText(language, 'column.after');
  if (campaign !== undefined && kind === 'coverage') {
    return reportText(language, 'column.coverageAfter');
  }
  if (kind === 'level') return '';
  const heading = reportText(language, `column.${kind}`, { year: before });
  const { leading } = table;
  // With several schemes the reader must know which one rank and assessment are about.
  if ((kind === 'rank' || kind === 'assessment') && leading !== null && table.schemes.length > 1) {
    const schemeName = reportText(language, `scheme.${leading.scheme}`);
    return reportText(language, 'column.of', { column: heading, scheme: schemeName });
  }
  return heading;
}

type Bare = readonly { readonly kind: ColumnKind; readonly scheme: Scheme | null }[];

/** A, B for the text columns, then numbers, with the arithmetic of the derived ones. */
function numberingOf(columns: Bare): (string | number | null)[] {
  const numbers = new Map<string, number>();
  let last = 0;
  return columns.map(({ kind, scheme }) => {
    if (kind === 'ordinal') return 'A';
    if (kind === 'name') return 'B';
    if (kind === 'level') return null;
    last += 1;
    numbers.set(`${scheme ?? ''}.${kind}`, last);
    const of = (other: ColumnKind): number | undefined => numbers.get(`${scheme ?? ''}.${other}`);
    const base = scheme === null ? undefined : numbers.get(`.${baseOf(scheme)}`);
    const sum = (
      left: number | undefined,
      sign: string,
      right: number | undefined,
    ): string | number =>
      left === undefined || right === undefined ? last : `${last}=${left}${sign}${right}`;
    switch (kind) {
      case 'attainment':
        return sum(of('participants'), '/', of('target'));
      case 'coverage':
        return sum(of('participants'), '/', base);
      case 'coverageBefore':
        return sum(of('before'), '/', base);
      case 'remaining':
        return sum(of('target'), '-', of('participants'));
      case 'newlyEnrolled':
        return sum(of('participants'), '-', of('before'));
      default:
        return last;
    }
  });
}

/** Wide enough for the longest value and the longest word of the head. */
function widthOf(
  kind: ColumnKind,
  scheme: Scheme | null,
  heading: string,
  numbering: string,
  table: SummaryTable,
  largest: Largest,
  language: Language,
): number {
  const words = heading.split(' ').map((word) => widthFor(word, tableSize, true));
  const least = Math.max(
    ...words,
    widthFor(numbering, 9),
    4,
    valueWidth(kind, scheme, table, largest, language),
  );
  // A little wider when that saves the head a line.
  for (const [lines, more] of [
    [2, 1.2],
    [3, 3],
  ] as const) {
    for (let width = least; width <= least + more; width += 0.2) {
      if (linesIn(heading, width, tableSize, true) <= lines) return width;
    }
  }
  return least;
}

function valueWidth(
  kind: ColumnKind,
  scheme: Scheme | null,
  table: SummaryTable,
  largest: Largest,
  language: Language,
): number {
  switch (kind) {
    case 'ordinal':
    case 'rank':
      return widthFor(String(table.rows.length), tableSize, true) + 0.6;
    case 'level':
      return 2.7;
    case 'name': {
      const longest = table.rows.reduce(
        (most, { name }) => Math.max(most, widthFor(name, tableSize)),
        widthFor(reportText(language, 'row.total'), tableSize, true),
      );
      // The name is set in from the edge.
      return Math.max(14, Math.min(38, longest + 1.8));
    }
    case 'assessment':
      return Math.max(
        ...(['assessment.missing-data', ...levelTexts] as const).map((key) =>
          widthFor(reportText(language, key), tableSize, true),
        ),
      );
    default: {
      const most = Math.max(
        largestIn(largest, kind, scheme),
        Math.abs(totalOf(table, kind, scheme) ?? 0),
      );
      if (kind === 'attainment' || kind === 'coverage' || kind === 'coverageBefore') {
        return widthFor(formatRate(Math.max(most, 0.1), language), tableSize, true) + 0.4;
      }
      const sign = kind.startsWith('change') ? '+' : '';
      return widthFor(sign + formatCount(most, language), tableSize, true) + 0.4;
    }
  }
}

function largestIn(largest: Largest, kind: ColumnKind, scheme: Scheme | null): number {
  if (kind === 'population' || kind === 'labourForce') return largest[kind] ?? 0;
  if (scheme === null || !isSchemeColumn(kind)) return 0;
  return largest.schemes.get(scheme)?.[kind] ?? 0;
}

/** The number that a row has in a column of numbers; `null` where it has none. */
export function valueOf(row: SummaryRow, kind: ColumnKind, scheme: Scheme | null): number | null {
  if (kind === 'population' || kind === 'labourForce') return row[kind];
  if (scheme === null || !isSchemeColumn(kind)) return null;
  return row.schemes[scheme]?.[kind] ?? null;
}

/** The number that the total has in a column of numbers. */
export function totalOf(
  { totals }: SummaryTable,
  kind: ColumnKind,
  scheme: Scheme | null,
): number | null {
  if (kind === 'population' || kind === 'labourForce') return totals[kind].value;
  if (scheme === null || !isSchemeColumn(kind)) return null;
  return totals.schemes[scheme]?.[kind] ?? null;
}

export function isSchemeColumn(kind: ColumnKind): kind is SchemeColumnKind & keyof SchemeFigures {
  return knownSchemeColumns.has(kind);
}

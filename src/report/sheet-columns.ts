import { baseOf } from '../coverage/scheme';
import type { Scheme } from '../coverage/scheme';
import type { SchemeFigures } from '../coverage/figures';
import { dateParts, formatCount, formatRate } from '../locales/locale';
import type { Language } from '../locales/locale';
import { levelTexts } from './assessed';
import type { Period } from './report-options';
import { reportText } from './report-text';
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
  'coverage',
  'remaining',
  'changeFromSamePeriod',
  'changeFromDecember',
] as const;
export type SchemeColumnKind = (typeof schemeColumnKinds)[number];

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
  if (table.rows.some(({ population }) => population !== null)) {
    bare.push({ kind: 'population', scheme: null });
  }
  const usesLabourForce = table.schemes.some((scheme) => baseOf(scheme) === 'labourForce');
  if (usesLabourForce && table.rows.some(({ labourForce }) => labourForce !== null)) {
    bare.push({ kind: 'labourForce', scheme: null });
  }
  for (const scheme of table.schemes) {
    const kinds = schemeColumnKinds.filter((kind) =>
      table.rows.some((row) => (row.schemes[scheme]?.[kind] ?? null) !== null),
    );
    for (const kind of kinds) bare.push({ kind, scheme });
  }
  const { leading } = table;
  if (leading !== null) {
    if (leading.by !== null) bare.push({ kind: 'rank', scheme: null });
    if (table.rows.some((row) => (row.schemes[leading.scheme]?.remaining ?? null) !== null)) {
      bare.push({ kind: 'level', scheme: null }, { kind: 'assessment', scheme: null });
    }
  }
  const numbering = numberingOf(bare);
  return bare.map(({ kind, scheme }, index) => {
    const heading = headingOf(kind, scheme, table, period, language);
    const number = numbering[index] ?? null;
    return {
      kind,
      scheme,
      heading,
      numbering: number,
      width: widthOf(kind, scheme, heading, String(number ?? ''), table, language),
    };
  });
}

/** Whether the scheme has a campaign's numbers: its participants are those after it. */
function hasCampaign(table: SummaryTable, scheme: Scheme): boolean {
  return table.rows.some((row) => (row.schemes[scheme]?.before ?? null) !== null);
}

function headingOf(
  kind: ColumnKind,
  scheme: Scheme | null,
  table: SummaryTable,
  { asOf }: Period,
  language: Language,
): string {
  const year = asOf === null ? null : (dateParts(asOf)?.year ?? null);
  const before = year === null ? null : String(year - 1);
  if (kind === 'name') {
    return reportText(language, table.kind === 'district' ? 'column.locality' : 'column.district');
  }
  if (kind === 'participants' && scheme !== null && hasCampaign(table, scheme)) {
    return reportText(language, 'column.after');
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
  language: Language,
): number {
  const words = heading.split(' ').map((word) => widthFor(word, tableSize, true));
  const least = Math.max(
    ...words,
    widthFor(numbering, 9),
    4,
    valueWidth(kind, scheme, table, language),
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
      const largest = table.rows.reduce(
        (most, row) => Math.max(most, Math.abs(valueOf(row, kind, scheme) ?? 0)),
        Math.abs(totalOf(table, kind, scheme) ?? 0),
      );
      if (kind === 'attainment' || kind === 'coverage') {
        return widthFor(formatRate(Math.max(largest, 0.1), language), tableSize, true) + 0.4;
      }
      const sign = kind.startsWith('change') ? '+' : '';
      return widthFor(sign + formatCount(largest, language), tableSize, true) + 0.4;
    }
  }
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
  return schemeColumnKinds.some((known) => known === kind);
}

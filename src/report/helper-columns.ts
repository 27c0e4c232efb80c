import { calendarDay, daysBetween } from '../coverage/iso-date';
import { baseOf } from '../coverage/scheme';
import type { Scheme } from '../coverage/scheme';
import type { Language } from '../locales/locale';
import type { Period } from './report-options';
import { reportText } from './report-text';
import type { ReportTextKey } from './report-text';
import type { ColumnKind, SheetColumn } from './sheet-columns';
import { pairings } from './summary-table';
import type { Pairing, SummaryRow, SummaryTable } from './summary-table';

/** A visible column beside the printed page whose counts the formulas of the table need. */
export interface HelperColumn {
  readonly column: number;
  readonly heading: string;
  readonly valueOf: (row: SummaryRow) => number | null;
}

/** Sheet columns of the two numbers that a derived column is made of. */
export interface Operands {
  readonly participants: number;
  readonly other: number;
}

/** Where the formulas of a table find their numbers. */
export interface HelperColumns {
  readonly columns: readonly HelperColumn[];
  readonly operands: (scheme: Scheme, pairing: Pairing) => Operands | null;
  /** Column of the leading scheme's baseline; `null` when no pace can be told. */
  readonly baseline: number | null;
  /** First column after them. */
  readonly next: number;
}

/** The pairing that a derived column is made of. */
export function pairingOf(kind: ColumnKind): Pairing | null {
  switch (kind) {
    case 'coverage':
      return 'coverage';
    case 'attainment':
    case 'remaining':
      return 'attainment';
    case 'changeFromSamePeriod':
      return 'samePeriodLastYear';
    case 'changeFromDecember':
      return 'lastDecember';
    case 'newlyEnrolled':
      return 'before';
    case 'coverageBefore':
      return 'coverageBefore';
    default:
      return null;
  }
}

/** Days elapsed and days of the period, or null when a pace cannot be measured (see `assess`). */
export function paceDays({
  start,
  asOf,
  deadline,
}: Period): { readonly elapsed: number; readonly days: number } | null {
  if (start === null || asOf === null || deadline === null) return null;
  const days = daysBetween(start, deadline);
  if (days <= 0) return null;
  return { elapsed: Math.min(Math.max(daysBetween(start, asOf), 0), days), days };
}

/** An ISO date as the number that a cell holds. */
export function serialOf(iso: string): number {
  return calendarDay(iso).number + 25569;
}

/**
 * Chooses the helper columns, from column `from` on:
 * - last year's and last December's counts, of which the table shows only the changes;
 * - in an overview, the sums over the localities that have both numbers, where a district has
 *   localities that lack one: its sums would give a wrong rate (product.md, rule 2);
 * - the baseline of the assessment.
 */
export function helperColumns(
  table: SummaryTable,
  columns: readonly SheetColumn[],
  period: Period,
  from: number,
  language: Language,
): HelperColumns {
  const helpers: HelperColumn[] = [];
  const operands = new Map<string, Operands>();
  const add = (heading: string, valueOf: HelperColumn['valueOf']): number => {
    const column = from + helpers.length;
    helpers.push({ column, heading, valueOf });
    return column;
  };
  const at = (kind: ColumnKind, scheme: Scheme | null): number | null => {
    const index = columns.findIndex((one) => one.kind === kind && one.scheme === scheme);
    return index < 0 ? null : index + 1;
  };

  for (const scheme of table.schemes) {
    const needed = new Set(
      columns.filter((one) => one.scheme === scheme).map(({ kind }) => pairingOf(kind)),
    );
    const schemeName = reportText(language, `scheme.${scheme}`);
    for (const pairing of pairings) {
      // A campaign begins with a coverage also where nobody has been counted since.
      const participants = at(pairing === 'coverageBefore' ? 'before' : 'participants', scheme);
      if (!needed.has(pairing) || participants === null) continue;
      const rate = rateWord(pairing, language);
      if (table.rows.some((row) => losesItsPair(row, scheme, pairing))) {
        const pair = (row: SummaryRow) => row.pairs?.[scheme]?.[pairing] ?? null;
        operands.set(`${scheme}.${pairing}`, {
          participants: add(
            reportText(language, 'helper.paired.participants', { scheme: schemeName, rate }),
            (row) => pair(row)?.participants ?? null,
          ),
          other: add(
            reportText(language, 'helper.paired.other', { scheme: schemeName, rate }),
            (row) => pair(row)?.other ?? null,
          ),
        });
        continue;
      }
      let other: number | null;
      if (pairing === 'samePeriodLastYear' || pairing === 'lastDecember') {
        const heading = reportText(language, `helper.${pairing}`, { scheme: schemeName });
        other = add(heading, (row) => row.schemes[scheme]?.[pairing] ?? null);
      } else if (pairing === 'coverage' || pairing === 'coverageBefore') {
        other = at(baseOf(scheme), null);
      } else {
        other = at(pairing === 'before' ? 'before' : 'target', scheme);
      }
      if (other !== null) operands.set(`${scheme}.${pairing}`, { participants, other });
    }
  }

  const baseline = baselineColumn(table, columns, period, add, operands, language);
  return {
    columns: helpers,
    operands: (scheme, pairing) => operands.get(`${scheme}.${pairing}`) ?? null,
    baseline,
    next: from + helpers.length,
  };
}

function baselineColumn(
  table: SummaryTable,
  columns: readonly SheetColumn[],
  period: Period,
  add: (heading: string, valueOf: HelperColumn['valueOf']) => number,
  operands: ReadonlyMap<string, Operands>,
  language: Language,
): number | null {
  const scheme = table.leading?.scheme;
  if (scheme === undefined || !columns.some(({ kind }) => kind === 'level')) return null;
  const baselineOf = (row: SummaryRow): number | null => row.states[scheme]?.baseline ?? null;
  if (paceDays(period) === null || table.rows.every((row) => baselineOf(row) === null)) return null;
  const december = (row: SummaryRow): number | null => row.schemes[scheme]?.lastDecember ?? null;
  const shown = operands.get(`${scheme}.lastDecember`);
  // A district's December figure serves as baseline unless some of its localities lack a number.
  if (shown !== undefined && table.rows.every((row) => baselineOf(row) === december(row))) {
    return shown.other;
  }
  const schemeName = reportText(language, `scheme.${scheme}`);
  return add(reportText(language, 'helper.baseline', { scheme: schemeName }), baselineOf);
}

/** Whether a district's own sums are not the sums over the localities that have both numbers. */
function losesItsPair(row: SummaryRow, scheme: Scheme, pairing: Pairing): boolean {
  if (row.pairs === null) return false;
  const figures = row.schemes[scheme];
  const counted = pairing === 'coverageBefore' ? figures?.before : figures?.participants;
  const participants = counted ?? null;
  const other = otherOf(row, scheme, pairing);
  const pair = row.pairs[scheme]?.[pairing] ?? null;
  if (pair === null) return participants !== null && other !== null;
  return pair.participants !== participants || pair.other !== other;
}

function otherOf(row: SummaryRow, scheme: Scheme, pairing: Pairing): number | null {
  if (pairing === 'coverage' || pairing === 'coverageBefore') return row[baseOf(scheme)];
  return row.schemes[scheme]?.[pairing === 'attainment' ? 'target' : pairing] ?? null;
}

function rateWord(pairing: Pairing, language: Language): string {
  const keys: Readonly<Record<Pairing, ReportTextKey>> = {
    coverage: 'column.coverage',
    attainment: 'column.attainment',
    samePeriodLastYear: 'column.changeFromSamePeriod',
    lastDecember: 'column.changeFromDecember',
    before: 'column.newlyEnrolled',
    coverageBefore: 'column.coverageBefore',
  };
  return reportText(language, keys[pairing]).toLocaleLowerCase(language);
}

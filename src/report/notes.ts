import type { Figures, Totals } from '../coverage/figures';
import { pace } from '../coverage/pace';
import type { PaceUnit } from '../coverage/pace';
import type { Scheme } from '../coverage/scheme';
import { sheetLabel } from '../coverage/sheet-place';
import { formatCount, formatDate } from '../locales/locale';
import type { Language } from '../locales/locale';
import type { Finding } from '../sheets/finding';
import type { ComparedPeriod } from '../sheets/periods/comparison';
import { belowAverageNotes } from './below-average';
import { fieldWords, statedAndComputed } from './finding-message';
import { paceDays } from './helper-columns';
import type { Period } from './report-options';
import { reportText } from './report-text';
import type { SheetColumn } from './sheet-columns';
import type { SummaryTable } from './summary-table';

/** Rows of the workbook that a report was made from, by sheet; ascending. */
export type SourceRows = ReadonlyMap<string, readonly number[]>;

/** More than these are counted, not named. */
const mostSheets = 4;
const mostRuns = 5;
const mostStated = 4;

export interface NotesInput {
  readonly table: SummaryTable;
  readonly columns: readonly SheetColumn[];
  readonly sources: SourceRows;
  /** The findings of these rows. */
  readonly findings: readonly Finding[];
  /** The periods that earlier figures were filled in from. */
  readonly compared: readonly ComparedPeriod[];
  /** Localities whose earlier figures were restated in today's units, and the sheets that say how. */
  readonly restated: { readonly count: number; readonly sheets: string } | null;
  readonly period: Period;
  /** Whether the sheet has a target row, a red fill, and a pace. */
  readonly hasTarget: boolean;
  readonly hasPace: boolean;
  readonly language: Language;
}

/** The notes below the table (report-sheets.md), each a paragraph. */
export function notes(input: NotesInput): readonly string[] {
  return [
    ...sourceNote(input),
    ...comparedNote(input),
    ...missingNotes(input),
    ...remainingNotes(input),
    ...statedNote(input),
    ...belowAverageNotes(input.table, input.language),
    ...(input.hasTarget ? [reportText(input.language, 'note.red')] : []),
    ...perTimeNotes(input),
    ...paceNote(input),
  ];
}

/** The rows of the given districts, by sheet. */
export function sourceRows(districts: Figures['districts']): SourceRows {
  const rows = new Map<string, number[]>();
  for (const { localities } of districts) {
    for (const locality of localities) {
      const { row } = locality;
      const sheet = sheetLabel(locality);
      const known = rows.get(sheet);
      if (known === undefined) rows.set(sheet, [row]);
      else known.push(row);
    }
  }
  for (const known of rows.values()) known.sort((a, b) => a - b);
  return rows;
}

function sourceNote({ sources, language }: NotesInput): string[] {
  if (sources.size === 0) return [];
  const items = [...sources]
    .slice(0, mostSheets)
    .map(([sheet, rows]) =>
      reportText(language, 'note.source.sheet', { sheet, rows: runsOf(rows) }),
    );
  if (sources.size > mostSheets) {
    items.push(reportText(language, 'note.source.more', { count: sources.size - mostSheets }));
  }
  return [reportText(language, 'note.source', { sources: items.join('; ') })];
}

function comparedNote({ compared, restated, columns, language }: NotesInput): string[] {
  const shown = new Set(columns.map(({ kind }) => kind));
  const items = compared.flatMap(({ sheets, uses }) =>
    uses
      .filter(
        (use) =>
          use === 'baseline' ||
          shown.has(use === 'lastDecember' ? 'changeFromDecember' : 'changeFromSamePeriod'),
      )
      .map((use) => reportText(language, `note.compared.${use}`, { sheets: sheets.join(', ') })),
  );
  return items.length === 0
    ? []
    : [
        reportText(language, 'note.compared', { sources: items.join('; ') }),
        ...(restated === null ? [] : [reportText(language, 'note.restated', restated)]),
      ];
}

/** `9–19, 23`; from first to last when there are too many runs. */
function runsOf(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run !== undefined && row <= run[1] + 1) run[1] = row;
    else runs.push([row, row]);
  }
  const [first] = rows;
  const last = rows.at(-1);
  if (runs.length > mostRuns && first !== undefined && last !== undefined) {
    return `${first}–${last}`;
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

function missingNotes({ table, columns, language }: NotesInput): string[] {
  const items: string[] = [];
  for (const { kind, scheme, heading } of columns) {
    const count = missingIn(table.totals, kind, scheme);
    if (count === 0) continue;
    const column =
      scheme === null
        ? heading
        : reportText(language, 'column.of', {
            column: heading,
            scheme: reportText(language, `scheme.${scheme}`),
          });
    items.push(reportText(language, 'note.missing.column', { column, count }));
  }
  if (items.length === 0) return [];
  const missing = reportText(language, 'note.missing', { columns: items.join('; ') });
  return [`${missing} ${reportText(language, 'note.paired')}`];
}

/** Localities without the count of a column; 0 for derived columns. */
function missingIn(totals: Totals, kind: SheetColumn['kind'], scheme: Scheme | null): number {
  if (kind === 'population' || kind === 'labourForce') return totals[kind].missing;
  const missing = scheme === null ? undefined : totals.schemes[scheme]?.missing;
  if (missing === undefined) return 0;
  switch (kind) {
    case 'participants':
    case 'target':
    case 'before':
      return missing[kind];
    case 'changeFromSamePeriod':
      return missing.samePeriodLastYear;
    case 'changeFromDecember':
      return missing.lastDecember;
    default:
      return 0;
  }
}

function remainingNotes({ table, language }: NotesInput): string[] {
  return table.schemes.flatMap((scheme) => {
    const totals = table.totals.schemes[scheme];
    const total = totals?.remaining ?? null;
    const localities = totals?.remainingOfLocalities ?? null;
    if (total === null || localities === null || localities <= total) return [];
    return [
      reportText(language, 'note.remaining', {
        scheme: reportText(language, `scheme.${scheme}`),
        localities: formatCount(localities, language),
        total: formatCount(total, language),
      }),
    ];
  });
}

function statedNote({ findings, language }: NotesInput): string[] {
  const stated = findings.filter(({ code }) => code.startsWith('stated-'));
  if (stated.length === 0) return [];
  const items = stated.slice(0, mostStated).map((finding) =>
    reportText(language, 'note.stated.item', {
      cell: placeOf(finding),
      locality: finding.locality,
      field: fieldWords(finding.details.field, language) ?? '',
      ...statedAndComputed(finding, language),
    }).replace(/ {2,}/g, ' '),
  );
  if (stated.length > mostStated) {
    items.push(reportText(language, 'note.stated.more', { count: stated.length - mostStated }));
  }
  return [reportText(language, 'note.stated', { items: items.join('; ') })];
}

/** The cell; of another file with its file and sheet. */
function placeOf({ file, sheet, cell }: Finding): string | null {
  if (file === undefined || sheet === null) return cell ?? sheet;
  return [sheetLabel({ file, sheet }), cell].filter((part) => part !== null).join('!');
}

/** What is still to be enrolled, spread over the time that is left. */
function perTimeNotes({ table, period, language }: NotesInput): string[] {
  const { asOf, deadline } = period;
  // The paragraphs of an overview say it.
  if (asOf === null || deadline === null || table.kind === 'overview') return [];
  return table.schemes.flatMap((scheme) => {
    const remaining = table.totals.schemes[scheme]?.remaining ?? null;
    const per = (unit: PaceUnit): string | null => {
      const people = pace(remaining, asOf, deadline, unit);
      return people === null ? null : formatCount(people, language);
    };
    const perMonth = per('month');
    if (remaining === null || remaining === 0 || perMonth === null) return [];
    return [
      reportText(language, 'note.perTime', {
        scheme: reportText(language, `scheme.${scheme}`),
        people: formatCount(remaining, language),
        deadline: formatDate(deadline, language),
        perMonth,
        perWeek: per('week'),
        perWorkingDay: per('workingDay'),
      }),
    ];
  });
}

function paceNote({ table, period, hasPace, language }: NotesInput): string[] {
  const { start, deadline } = period;
  const days = hasPace ? paceDays(period) : null;
  if (days === null || start === null || deadline === null || table.leading === null) return [];
  return [
    reportText(language, 'note.pace', {
      scheme: reportText(language, `scheme.${table.leading.scheme}`),
      elapsed: String(days.elapsed),
      days: String(days.days),
      start: formatDate(start, language),
      deadline: formatDate(deadline, language),
    }),
  ];
}

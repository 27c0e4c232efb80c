import type { Figures } from '../coverage/figures';
import { formatDate } from '../locales/locale';
import type { Language } from '../locales/locale';
import { cellAt } from './address';
import type { AttentionRow, AttentionSince } from './attention';
import { districtOf } from './attention-book';
import type { EntryBook } from './attention-book';
import type { AttentionEntry } from './attention-entries';
import { ifCounted } from './counted-formula';
import { reportText } from './report-text';
import type { PlanValue } from './sheet-plan';
import { unitHeading, unitName } from './unit-words';

/** Kind, style and width in characters, in order. */
const columns = [
  ['ordinal', 'ordinal', 4.5],
  ['name', 'name', 18],
  ['district', 'words', 15],
  ['group', 'words', 15],
  ['officer', 'words', 14],
  ['scheme', 'words', 10],
  ['participants', 'count', 8.5],
  ['coverage', 'rate', 8.5],
  ['gap', 'points', 8.5],
  ['lacking', 'count', 8],
  ['remaining', 'count', 8.5],
  ['change', 'change', 9],
  ['assessment', 'words', 8],
  ['cause', 'entry', 20],
  ['action', 'entry', 20],
] as const;
export type AttentionColumn = (typeof columns)[number];
export type AttentionKind = AttentionColumn[0];

/** Beside the printed page: what the formulas are made from, and the district by which entries are found again. */
export const attentionHelpers = ['base', 'rate', 'target', 'before', 'district'] as const;
type AttentionHelper = (typeof attentionHelpers)[number];

/** The columns of the list, in their order; those that it has nothing for are left out. */
export function attentionColumns(
  rows: readonly AttentionRow[],
  figures: Figures,
  since: AttentionSince,
): readonly AttentionColumn[] {
  return columns.filter(
    ([kind]) =>
      (kind !== 'district' || hasSeveralDistricts(figures)) &&
      (kind !== 'group' || isGroupedByOthers(rows, figures)) &&
      (kind !== 'officer' || rows.some(({ locality }) => locality.officer !== null)) &&
      (kind !== 'change' || since !== null),
  );
}

function hasSeveralDistricts(figures: Figures): boolean {
  const all = figures.districts.flatMap(({ localities }) => localities);
  return new Set(all.map((locality) => districtOf(locality, figures))).size > 1;
}

/** Whether the report is grouped by something that no other column shows. */
function isGroupedByOthers(rows: readonly AttentionRow[], { groupedBy }: Figures): boolean {
  return groupedBy !== null && rows.some(({ locality }) => locality.district !== locality.officer);
}

/** The head of a column. */
export function attentionHeading(
  kind: AttentionKind,
  figures: Figures,
  since: AttentionSince,
  language: Language,
): string {
  switch (kind) {
    case 'ordinal':
    case 'district':
    case 'participants':
    case 'coverage':
      return reportText(language, `column.${kind}`);
    case 'group':
      return unitHeading(figures, language);
    case 'change':
      if (since === null) return '';
      return typeof since === 'string'
        ? reportText(language, `attention.since.${since}`)
        : reportText(language, 'attention.since.date', { date: formatDate(since.date, language) });
    default:
      return reportText(language, `attention.${kind}`);
  }
}

/** Where the rows lie, and what their cells are made from. */
export interface AttentionPlace {
  readonly first: number;
  /** The first of the columns that stand beside the page (`helperCells`). */
  readonly helpers: number;
  readonly column: (kind: AttentionKind) => number;
  readonly figures: Figures;
  readonly language: Language;
  readonly book: EntryBook;
}

/** A cell of a locality: constants, and formulas over them. */
export function attentionCell(
  kind: AttentionKind,
  row: AttentionRow,
  index: number,
  place: AttentionPlace,
): PlanValue {
  const { locality, scheme } = row;
  const { language, figures } = place;
  const at = place.first + index;
  const cell = (of: AttentionKind): string => cellAt(at, place.column(of));
  const given = (cells: readonly string[], formula: string, value: number | null): PlanValue => ({
    formula: ifCounted(cells, formula),
    value: value ?? '',
  });
  const beside = (of: AttentionHelper): string =>
    cellAt(at, place.helpers + attentionHelpers.indexOf(of));
  const people = cell('participants');
  switch (kind) {
    case 'ordinal':
      return index + 1;
    case 'name':
      return locality.name;
    case 'district':
      return blankless(districtOf(locality, figures));
    case 'group':
      return unitName(locality.district, figures, language);
    case 'officer':
      return locality.officer;
    case 'scheme':
      return reportText(language, `scheme.${scheme}`);
    case 'participants':
      return row.participants;
    case 'coverage': {
      const base = beside('base');
      return given([base, people], `IF(${base}=0,"",${people}/${base})`, row.coverage);
    }
    case 'gap': {
      const [coverage, rate] = [cell('coverage'), beside('rate')];
      return given([coverage, rate], `(${coverage}-${rate})*100`, row.gap);
    }
    case 'lacking': {
      const [base, rate] = [beside('base'), beside('rate')];
      const formula = `MAX(0,ROUNDUP(ROUND(${base}*${rate}-${people},6),0))`;
      return given([base, people, rate], formula, row.lacking);
    }
    case 'remaining': {
      const target = beside('target');
      return given([target, people], `MAX(0,${target}-${people})`, row.remaining);
    }
    case 'change': {
      const before = beside('before');
      return given([people, before], `${people}-${before}`, row.change);
    }
    case 'assessment':
      return row.isBehind ? reportText(language, 'assessment.behind') : null;
    case 'cause':
    case 'action':
      return blankless(place.book.of(row)?.[kind] ?? '');
  }
}

/** What was typed beside a locality that is on the list no more. */
export function formerCell(kind: AttentionKind, entry: AttentionEntry): PlanValue {
  switch (kind) {
    case 'name':
    case 'district':
    case 'scheme':
    case 'cause':
    case 'action':
      return blankless(entry[kind]);
    default:
      return null;
  }
}

/** The cells beside the page, in the order of `attentionHelpers`. */
export function helperCells(row: AttentionRow, figures: Figures): PlanValue[] {
  const { locality, base, rate, target, before } = row;
  return [base, rate, target, before, blankless(districtOf(locality, figures))];
}

function blankless(text: string): string | null {
  return text === '' ? null : text;
}

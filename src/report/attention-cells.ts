import type { Figures } from '../coverage/figures';
import { formatDate } from '../locales/locale';
import type { Language } from '../locales/locale';
import { cellAt } from './address';
import type { AttentionRow, AttentionSince } from './attention';
import type { EntryBook } from './attention-book';
import type { AttentionEntry } from './attention-entries';
import { ifCounted } from './counted-formula';
import { reportText } from './report-text';
import type { PlanValue } from './sheet-plan';
import { unitHeading, unitName } from './unit-words';

/** Kind, style and width in characters, in order. */
const columns = [
  ['ordinal', 'ordinal', 5],
  ['name', 'name', 20],
  ['unit', 'inset', 16],
  ['officer', 'inset', 15],
  ['scheme', 'inset', 12],
  ['base', 'count', 8.5],
  ['participants', 'count', 8.5],
  ['coverage', 'rate', 8.5],
  ['rate', 'rate', 8.5],
  ['gap', 'points', 9],
  ['lacking', 'count', 8],
  ['remaining', 'count', 9],
  ['change', 'change', 9.5],
  ['assessment', 'inset', 8],
  ['cause', 'entry', 24],
  ['action', 'entry', 24],
] as const;
export type AttentionColumn = (typeof columns)[number];
export type AttentionKind = AttentionColumn[0];

/** The columns of the list, in their order; those that it has nothing for are left out. */
export function attentionColumns(
  rows: readonly AttentionRow[],
  figures: Figures,
  since: AttentionSince,
): readonly AttentionColumn[] {
  return columns.filter(
    ([kind]) =>
      (kind !== 'unit' || figures.districts.length > 1) &&
      (kind !== 'officer' || rows.some(({ locality }) => locality.officer !== null)) &&
      (kind !== 'change' || since !== null),
  );
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
    case 'participants':
    case 'coverage':
      return reportText(language, `column.${kind}`);
    case 'name':
      return reportText(language, 'column.locality');
    case 'unit':
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
  /** The column of what was planned; the one after it has what was before. */
  readonly helpers: number;
  readonly column: (kind: AttentionKind) => number;
  readonly figures: Figures;
  readonly language: Language;
  readonly kept: EntryBook;
}

/** A cell of a locality: constants, and formulas over them. */
export function attentionCell(
  kind: AttentionKind,
  row: AttentionRow,
  index: number,
  place: AttentionPlace,
): PlanValue {
  const { locality, scheme, base, participants, target, rate, gap, lacking, before } = row;
  const { language, figures } = place;
  const at = place.first + index;
  const cell = (of: AttentionKind): string => cellAt(at, place.column(of));
  const given = (cells: readonly string[], formula: string, value: number | null): PlanValue => ({
    formula: ifCounted(cells, formula),
    value: value ?? '',
  });
  const plan = cellAt(at, place.helpers);
  const former = cellAt(at, place.helpers + 1);
  const words = reportText(language, `scheme.${scheme}`);
  const unit = unitName(locality.district, figures, language);
  switch (kind) {
    case 'ordinal':
      return index + 1;
    case 'name':
      return locality.name;
    case 'unit':
      return unit;
    case 'officer':
      return locality.officer;
    case 'scheme':
      return words;
    case 'base':
      return base;
    case 'participants':
      return participants;
    case 'rate':
      return rate;
    case 'coverage': {
      const covered =
        participants === null || base === null || base === 0 ? null : participants / base;
      const [all, some] = [cell('base'), cell('participants')];
      return given([all, some], `IF(${all}=0,"",${some}/${all})`, covered);
    }
    case 'gap': {
      const [reached, wanted] = [cell('coverage'), cell('rate')];
      return given([reached, wanted], `(${reached}-${wanted})*100`, gap);
    }
    case 'lacking': {
      const [all, some, wanted] = [cell('base'), cell('participants'), cell('rate')];
      const formula = `MAX(0,ROUNDUP(ROUND(${all}*${wanted}-${some},6),0))`;
      return given([all, some, wanted], formula, lacking);
    }
    case 'remaining': {
      const some = cell('participants');
      const left =
        target === null || participants === null ? null : Math.max(0, target - participants);
      return given([plan, some], `MAX(0,${plan}-${some})`, left);
    }
    case 'change': {
      const some = cell('participants');
      const changed = before === null || participants === null ? null : participants - before;
      return given([some, former], `${some}-${former}`, changed);
    }
    case 'assessment':
      return row.isBehind ? reportText(language, 'assessment.behind') : null;
    case 'cause':
    case 'action':
      return blankless(place.kept.of({ name: locality.name, unit, scheme: words })?.[kind] ?? '');
  }
}

/** What was typed beside a locality that is on the list no more. */
export function formerCell(kind: AttentionKind, entry: AttentionEntry): PlanValue {
  switch (kind) {
    case 'name':
    case 'unit':
    case 'scheme':
    case 'cause':
    case 'action':
      return blankless(entry[kind]);
    default:
      return null;
  }
}

function blankless(text: string): string | null {
  return text === '' ? null : text;
}

import type { Figures } from '../coverage/figures';
import { formatDate } from '../locales/locale';
import type { Language } from '../locales/locale';
import { area, cellAt } from './address';
import { attentionRows, attentionSince } from './attention';
import type { AttentionRow } from './attention';
import type { AttentionEntry } from './attention-entries';
import { heightFor, writeHeadBlock } from './head-block';
import type { SheetFrame } from './head-block';
import { a4Landscape, scaleOf } from './page-fit';
import type { ReportOptions } from './report-options';
import { reportText } from './report-text';
import { SheetCanvas } from './sheet-canvas';
import type { PlanValue, SheetPlan } from './sheet-plan';
import { sheetStyles, tableSize } from './sheet-styles';
import { heightOf, linesIn } from './text-width';
import { unitHeading, unitName } from './unit-words';

const tabColor = 'B03A2E';
/** More rows make no page that can be read. */
const mostRows = 22;

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
type Kind = (typeof columns)[number][0];

/**
 * Localities for leaders to look at, on one page, with room for cause and action (report-sheets.md). What was
 * typed there before stands beside the same locality again; what belongs to none of the list any more is kept below.
 */
export function attentionSheet(
  figures: Figures,
  name: string,
  entries: readonly AttentionEntry[],
  options: ReportOptions,
): SheetPlan {
  const { language } = options;
  const all = attentionRows(figures, options);
  const rows = all.slice(0, mostRows);
  const since = attentionSince(figures);
  const shown = columns.filter(
    ([kind]) =>
      (kind !== 'unit' || figures.districts.length > 1) &&
      (kind !== 'officer' || rows.some(({ locality }) => locality.officer !== null)) &&
      (kind !== 'change' || since !== null),
  );
  const widths = shown.map(([, , width]) => width);
  const canvas = new SheetCanvas();
  const styles = {
    ...sheetStyles(scaleOf(widths), language),
    points: { horizontal: 'right', numberFormat: '+0.00;-0.00;0.00' } as const,
    entry: { horizontal: 'left', vertical: 'top', wrap: true } as const,
  };
  const frame: SheetFrame = { canvas, widths, styles };
  const last = shown.length;
  const subtitle =
    figures.asOf === null
      ? ''
      : reportText(language, 'subtitle.asOf', { date: formatDate(figures.asOf, language) });
  const title = reportText(language, 'title.attention');
  const head = writeHeadBlock(
    frame,
    { agency: [], title, subtitle },
    { ...options, headBlock: false },
  );
  const headings = shown.map(([kind]) => headingOf(kind, figures, language));
  canvas.write(head, 1, [headings]);
  canvas.style(area(head, 1, head, last), 'head');
  canvas.rowHeights[head] =
    heightOf(
      Math.max(
        ...headings.map((text, index) => linesIn(text, widths[index] ?? 1, tableSize, true)),
      ),
      tableSize,
    ) + 3;
  const column = (kind: Kind): number => shown.findIndex(([one]) => one === kind) + 1;
  const first = head + 1;
  const helpers = last + 2;
  const kept = new EntryBook(entries);
  const line = (row: AttentionRow, index: number): PlanValue[] =>
    shown.map(([kind]) =>
      cellOf(kind, row, index, { first, helpers, column, figures, language, kept }),
    );
  canvas.write(first, 1, rows.map(line));
  if (rows.length > 0) {
    canvas.write(head, helpers, [
      [reportText(language, 'column.target'), reportText(language, 'attention.helper.before')],
    ]);
    canvas.style(area(head, helpers, head, helpers + 1), 'helperHead');
    canvas.write(
      first,
      helpers,
      rows.map(({ target, before }) => [target, before]),
    );
    canvas.style(
      area(first, helpers, first + rows.length - 1, helpers + 1),
      'helper',
      'helperCount',
    );
    canvas.widen(helpers, 10);
    canvas.widen(helpers + 1, 10);
  }
  rows.forEach(({ locality }, index) => {
    const at = first + index;
    const cell = cellAt(locality.row, locality.column);
    const tooltip = reportText(language, 'link.source', { sheet: locality.sheet, cell });
    canvas.links.push({ row: at, column: 2, sheet: locality.sheet, cell, tooltip });
  });
  let end = first + rows.length;
  if (rows.length === 0) {
    canvas.span(area(end, 1, end, last), reportText(language, 'attention.none'), 'text');
    end += 1;
  }
  const former = kept.rest();
  if (former.length > 0) {
    canvas.span(area(end, 1, end, last), reportText(language, 'attention.former'), 'section');
    canvas.write(
      end + 1,
      1,
      former.map((entry) =>
        shown.map(([kind]) =>
          kind === 'name' ||
          kind === 'unit' ||
          kind === 'scheme' ||
          kind === 'cause' ||
          kind === 'action'
            ? blankless(entry[kind])
            : null,
        ),
      ),
    );
    end += 1 + former.length;
  }
  if (end > first) {
    canvas.style(area(first, 1, end - 1, last), 'body');
    shown.forEach(([, style], index) => {
      canvas.style(area(first, index + 1, end - 1, index + 1), style);
    });
    for (let at = first; at < first + rows.length; at += 1) {
      canvas.style(area(at, 2), 'link');
    }
  }
  for (const { values, row } of [...canvas.blocks]) {
    if (row < first) continue;
    values.forEach((cells, index) => {
      const lines = shown.map(([, , width], at) => {
        const value = cells[at];
        return typeof value === 'string' ? linesIn(value, width - 1.2, tableSize) : 1;
      });
      const height = heightOf(Math.max(2, ...lines), tableSize);
      canvas.rowHeights[row + index] = Math.max(height, canvas.rowHeights[row + index] ?? 0);
    });
  }
  const notes = [
    reportText(language, 'attention.note.rule'),
    ...(all.length > rows.length
      ? [reportText(language, 'attention.note.more', { count: all.length - rows.length })]
      : []),
    reportText(language, 'attention.note.entries'),
  ];
  for (const note of notes) {
    canvas.span(area(end, 1, end, last), `- ${note}`, 'note');
    canvas.rowHeights[end] = heightFor(frame, `- ${note}`, 'note', 1, last);
    end += 1;
  }
  const printArea = area(1, 1, end - 1, last);
  return {
    name,
    kind: 'attention',
    key: '',
    blocks: canvas.blocks,
    styles,
    styleRanges: [{ area: printArea, style: 'base' }, ...canvas.styleRanges],
    merges: canvas.merges,
    columnWidths: [...widths, ...canvas.widthsBeside(last)],
    rowHeights: canvas.rowHeights,
    conditionalFormats: [],
    links: canvas.links,
    charts: [],
    freeze: { rows: head, columns: 2 },
    page: { ...a4Landscape, repeatRows: [head, head], printArea, onePage: true },
    tabColor,
  };
}

function headingOf(kind: Kind, figures: Figures, language: Language): string {
  switch (kind) {
    case 'ordinal':
    case 'participants':
    case 'coverage':
      return reportText(language, `column.${kind}`);
    case 'name':
      return reportText(language, 'column.locality');
    case 'unit':
      return unitHeading(figures, language);
    case 'change': {
      const since = attentionSince(figures);
      if (since === null) return '';
      return typeof since === 'string'
        ? reportText(language, `attention.since.${since}`)
        : reportText(language, 'attention.since.date', { date: formatDate(since.date, language) });
    }
    default:
      return reportText(language, `attention.${kind}`);
  }
}

interface RowPlace {
  readonly first: number;
  readonly helpers: number;
  readonly column: (kind: Kind) => number;
  readonly figures: Figures;
  readonly language: Language;
  readonly kept: EntryBook;
}

function cellOf(kind: Kind, row: AttentionRow, index: number, place: RowPlace): PlanValue {
  const { locality, scheme, base, participants, target, rate, gap, lacking, before } = row;
  const { language, figures } = place;
  const at = place.first + index;
  const cell = (of: Kind): string => cellAt(at, place.column(of));
  const given = (cells: readonly string[], formula: string, value: number | null): PlanValue => ({
    formula: `IF(COUNT(${cells.join(',')})<${String(cells.length)},"",${formula})`,
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

function blankless(text: string): string | null {
  return text === '' ? null : text;
}

/** What was typed, by locality and scheme; what nobody asked for is left at the end. */
class EntryBook {
  readonly #entries: AttentionEntry[] = [];
  readonly #asked = new Set<AttentionEntry>();

  /** @param entries a later one of the same locality goes before an earlier one */
  constructor(entries: readonly AttentionEntry[]) {
    for (const entry of entries) {
      const known = this.#entries.findIndex((one) => keyOf(one) === keyOf(entry));
      if (known >= 0) this.#entries.splice(known, 1);
      this.#entries.push(entry);
    }
  }

  /** The unit decides only between localities of one name: it may have been another column's before. */
  of(place: Pick<AttentionEntry, 'name' | 'unit' | 'scheme'>): AttentionEntry | undefined {
    const named = this.#entries.filter(
      ({ name, scheme }) =>
        folded(name) === folded(place.name) && folded(scheme) === folded(place.scheme),
    );
    const exact = named.find(({ unit }) => folded(unit) === folded(place.unit));
    const [only] = named;
    const found = exact ?? (named.length === 1 ? only : undefined);
    if (found !== undefined) this.#asked.add(found);
    return found;
  }

  rest(): readonly AttentionEntry[] {
    return this.#entries.filter((entry) => !this.#asked.has(entry));
  }
}

function keyOf({ name, unit, scheme }: AttentionEntry): string {
  return [name, unit, scheme].map(folded).join('\u0001');
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

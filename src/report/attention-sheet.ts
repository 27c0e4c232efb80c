import type { Figures } from '../coverage/figures';
import { formatDate, formatRate } from '../locales/locale';
import type { Language } from '../locales/locale';
import { area } from './address';
import { attentionRows, attentionSince } from './attention';
import type { AttentionRow } from './attention';
import { EntryBook } from './attention-book';
import {
  attentionCell,
  attentionColumns,
  attentionHeading,
  attentionHelpers,
  formerCell,
  helperCells,
} from './attention-cells';
import type { AttentionColumn, AttentionKind } from './attention-cells';
import type { AttentionEntry } from './attention-entries';
import { heightFor, writeHeadBlock } from './head-block';
import type { SheetFrame } from './head-block';
import { writeHeadRow } from './head-row';
import { writeNotes } from './note-lines';
import { a4Landscape, pageHeight, scaleOf } from './page-fit';
import type { ReportOptions } from './report-options';
import { reportText } from './report-text';
import { SheetCanvas } from './sheet-canvas';
import type { PlanStyle, PlanValue, SheetPlan } from './sheet-plan';
import { rateFormat, sheetStyles, tableSize } from './sheet-styles';
import { sourceLinks } from './source-link';
import { heightOf, linesIn } from './text-width';

const tabColor = 'B03A2E';
/** So many rows stand on the page even where they make its print small. */
const fewestRows = 8;

/**
 * Localities for leaders to look at, as many as one page holds, with room for cause and action
 * (report-sheets.md). What was typed there before stands beside the same locality again; what was typed beside
 * localities that are not on the page is kept below it.
 *
 * @param entries of earlier lists, the newest last (`typedEntries`)
 */
export function attentionSheet(
  figures: Figures,
  name: string,
  entries: readonly AttentionEntry[],
  options: ReportOptions,
): SheetPlan {
  const { language } = options;
  const all = attentionRows(figures, options);
  const since = attentionSince(figures);
  const shown = attentionColumns(all, figures, since);
  const widths = shown.map(([, , width]) => width);
  const canvas = new SheetCanvas();
  const styles = listStyles(widths, language);
  const frame: SheetFrame = { canvas, widths, styles };
  const last = shown.length;
  const helpers = last + 2;
  const date = figures.asOf === null ? null : formatDate(figures.asOf, language);
  const head = writeHeadBlock(
    frame,
    {
      agency: [],
      title: reportText(language, 'title.attention'),
      subtitle: date === null ? '' : reportText(language, 'subtitle.asOf', { date }),
    },
    { ...options, headBlock: false },
  );
  const headings = shown.map(([kind]) => attentionHeading(kind, figures, since, language));
  writeHeadRow(frame, head, headings, 3);
  const first = head + 1;
  const book = new EntryBook(entries, figures);
  const column = (kind: AttentionKind): number => shown.findIndex(([one]) => one === kind) + 1;
  const place = { first, helpers, column, figures, language, book };
  const line = (row: AttentionRow, index: number): PlanValue[] =>
    shown.map(([kind]) => attentionCell(kind, row, index, place));

  const room = roomForRows(frame, first, notesOf(all, all.length, language));
  const lines: PlanValue[][] = [];
  let height = 0;
  for (const row of all) {
    const cells = line(row, lines.length);
    height += rowHeight(cells, shown);
    if (height > room && lines.length >= fewestRows) break;
    lines.push(cells);
  }
  const rows = all.slice(0, lines.length);
  writeLines(frame, first, lines, shown);
  rows.forEach(({ locality }, index) => {
    canvas.links.push(...sourceLinks(first + index, locality, language));
  });
  let end = first + rows.length;
  if (rows.length === 0) {
    canvas.span(area(end, 1, end, last), reportText(language, 'attention.none'), 'text');
    end += 1;
  } else {
    canvas.style(area(first, 2, end - 1, 2), 'link');
  }
  writeHelpers(canvas, head, helpers, rows, figures, language);
  end = writeNotes(frame, end, notesOf(all, all.length - rows.length, language));
  const printArea = area(1, 1, end - 1, last);
  writeFormer(frame, end + 1, shown, book.restOf(rows), helpers, language);
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
    entries,
  };
}

function listStyles(
  widths: readonly number[],
  language: Language,
): Readonly<Record<string, PlanStyle>> {
  return {
    ...sheetStyles(scaleOf(widths), language),
    words: { horizontal: 'left', wrap: true, indent: 1 },
    points: { horizontal: 'right', numberFormat: '+0.00;-0.00;0.00' },
    // As text, so that a day that somebody types stays as it was typed.
    entry: { horizontal: 'left', vertical: 'top', wrap: true, numberFormat: '@' },
    helperRate: { numberFormat: rateFormat },
  };
}

/** @param hidden how many rows the page has no room for */
function notesOf(all: readonly AttentionRow[], hidden: number, language: Language): string[] {
  const rates = new Map(all.map(({ scheme, rate }) => [scheme, rate]));
  const targets = [...rates].flatMap(([scheme, rate]) =>
    rate === null
      ? []
      : [`${reportText(language, `scheme.${scheme}`)} ${formatRate(rate, language)}`],
  );
  return [
    reportText(language, 'attention.note.rule'),
    ...(targets.length === 0
      ? []
      : [reportText(language, 'attention.note.targets', { targets: targets.join('; ') })]),
    ...(hidden > 0 ? [reportText(language, 'attention.note.more', { count: hidden })] : []),
    reportText(language, 'attention.note.entries'),
  ];
}

/** Points that are left for rows on a page with head and notes. */
function roomForRows(frame: SheetFrame, first: number, notes: readonly string[]): number {
  const { canvas, widths } = frame;
  let used = 0;
  for (let row = 1; row < first; row += 1) used += canvas.rowHeights[row] ?? 15;
  for (const note of notes) used += heightFor(frame, `- ${note}`, 'note', 1, widths.length);
  return pageHeight(scaleOf(widths)) - used;
}

function rowHeight(cells: readonly PlanValue[], shown: readonly AttentionColumn[]): number {
  const lines = shown.map(([, , width], index) => {
    const value = cells[index];
    return typeof value === 'string' ? linesIn(value, width - 1.2, tableSize) : 1;
  });
  return heightOf(Math.max(2, ...lines), tableSize);
}

function writeLines(
  { canvas }: SheetFrame,
  first: number,
  lines: readonly (readonly PlanValue[])[],
  shown: readonly AttentionColumn[],
): void {
  if (lines.length === 0) return;
  const end = first + lines.length - 1;
  canvas.write(first, 1, lines);
  canvas.style(area(first, 1, end, shown.length), 'body');
  shown.forEach(([, style], index) => {
    canvas.style(area(first, index + 1, end, index + 1), style);
  });
  lines.forEach((cells, index) => {
    canvas.rowHeights[first + index] = rowHeight(cells, shown);
  });
}

function writeHelpers(
  canvas: SheetCanvas,
  head: number,
  column: number,
  rows: readonly AttentionRow[],
  figures: Figures,
  language: Language,
): void {
  const last = column + attentionHelpers.length - 1;
  const headings = attentionHelpers.map((kind) => reportText(language, `attention.helper.${kind}`));
  canvas.write(head, column, [headings]);
  canvas.style(area(head, column, head, last), 'helperHead');
  attentionHelpers.forEach((kind, index) => {
    canvas.widen(column + index, kind === 'district' ? 18 : 10);
  });
  if (rows.length === 0) return;
  const end = head + rows.length;
  canvas.write(
    head + 1,
    column,
    rows.map((row) => helperCells(row, figures)),
  );
  canvas.style(area(head + 1, column, end, last), 'helper');
  canvas.style(area(head + 1, column, end, last - 1), 'helperCount');
  canvas.style(area(head + 1, column + 1, end, column + 1), 'helperRate');
}

/** Below the printed page: what was typed beside localities that are not on it. */
function writeFormer(
  frame: SheetFrame,
  top: number,
  shown: readonly AttentionColumn[],
  entries: readonly AttentionEntry[],
  helpers: number,
  language: Language,
): void {
  if (entries.length === 0) return;
  const { canvas } = frame;
  const [first, last] = [top + 1, shown.length];
  canvas.span(area(top, 1, top, last), reportText(language, 'attention.former'), 'section');
  const lines = entries.map((entry) => shown.map(([kind]) => formerCell(kind, entry)));
  writeLines(frame, first, lines, shown);
  const column = helpers + attentionHelpers.indexOf('district');
  const districts = entries.map(({ district }) => [district === '' ? null : district]);
  canvas.write(first, column, districts);
  canvas.style(area(first, column, first + entries.length - 1, column), 'helper');
}

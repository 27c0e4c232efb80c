import type { Figures } from '../coverage/figures';
import { formatDate } from '../locales/locale';
import { area } from './address';
import { attentionRows, attentionSince } from './attention';
import type { AttentionRow } from './attention';
import { EntryBook } from './attention-book';
import { attentionCell, attentionColumns, attentionHeading, formerCell } from './attention-cells';
import type { AttentionKind } from './attention-cells';
import type { AttentionEntry } from './attention-entries';
import { writeHeadBlock } from './head-block';
import type { SheetFrame } from './head-block';
import { writeHeadRow } from './head-row';
import { writeNotes } from './note-lines';
import { a4Landscape, scaleOf } from './page-fit';
import type { ReportOptions } from './report-options';
import { reportText } from './report-text';
import { SheetCanvas } from './sheet-canvas';
import type { PlanValue, SheetPlan } from './sheet-plan';
import { sheetStyles, tableSize } from './sheet-styles';
import { sourceLink } from './source-link';
import { heightOf, linesIn } from './text-width';

const tabColor = 'B03A2E';
/** More rows make no page that can be read. */
const mostRows = 22;

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
  const shown = attentionColumns(rows, figures, since);
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
  const headings = shown.map(([kind]) => attentionHeading(kind, figures, since, language));
  writeHeadRow(frame, head, headings, 3);
  const column = (kind: AttentionKind): number => shown.findIndex(([one]) => one === kind) + 1;
  const first = head + 1;
  const helpers = last + 2;
  const kept = new EntryBook(entries);
  const line = (row: AttentionRow, index: number): PlanValue[] =>
    shown.map(([kind]) =>
      attentionCell(kind, row, index, { first, helpers, column, figures, language, kept }),
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
    canvas.links.push(sourceLink(first + index, locality, language));
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
      former.map((entry) => shown.map(([kind]) => formerCell(kind, entry))),
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
  end = writeNotes(frame, end, notes);
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

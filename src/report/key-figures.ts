import { baseOf } from '../coverage/scheme';
import type { Scheme } from '../coverage/scheme';
import { formatCount, formatRate } from '../locales/locale';
import type { Language } from '../locales/locale';
import { area, cellAt } from './address';
import { heightFor, widthBetween } from './head-block';
import type { SheetFrame } from './head-block';
import { partition } from './page-fit';
import { reportText } from './report-text';
import type { ReportTextKey } from './report-text';
import { totalOf } from './sheet-columns';
import type { ColumnKind, SheetColumn } from './sheet-columns';
import { countFormat, rateFormat } from './sheet-styles';
import type { SummaryTable } from './summary-table';
import { heightOf, linesIn, widthFor } from './text-width';

const shown = ['participants', 'newlyEnrolled', 'coverage', 'attainment', 'remaining'] as const;

interface KeyFigure {
  readonly scheme: Scheme;
  readonly column: number;
  readonly value: number;
  readonly caption: string;
  readonly format: string;
}

/**
 * The band of key figures, three rows: scheme, figures, captions. Each figure refers to its cell of the
 * total row.
 */
export function writeKeyFigures(
  frame: SheetFrame,
  row: number,
  table: SummaryTable,
  columns: readonly SheetColumn[],
  totalRow: number,
  language: Language,
): void {
  const { canvas, widths, styles } = frame;
  const figures = keyFigures(table, columns, language);
  const full = styles.keyFigure?.size ?? 16;
  const numbers = figures.map(({ value, format }) => {
    const text = format === rateFormat ? formatRate(value, language) : formatCount(value, language);
    return widthFor(text, full, true) + 0.5;
  });
  // The caption may take two lines.
  const captions = figures.map(
    ({ caption }) => widthFor(caption, styles.keyCaption?.size ?? 9) / 2,
  );
  const places = partition(
    widths,
    numbers.map((number, index) => Math.max(number, captions[index] ?? 0)),
  );
  // No figures, or fewer columns than figures.
  if (places.length === 0) return;
  // One size for all, at which none is wider than its cell: such a number shows as ####.
  const size = places.reduce((least, [from, to], index) => {
    const fitting = (full * widthBetween(frame, from + 1, to + 1)) / (numbers[index] ?? Infinity);
    return Math.min(least, Math.floor(fitting * 2) / 2);
  }, full);
  // The captions stay below the figures in size.
  const captionSize = Math.min(styles.keyCaption?.size ?? 9, Math.max(6, size - 2));
  canvas.extraStyles.keyFitted = { size };
  canvas.extraStyles.captionFitted = { size: captionSize };
  let captionHeight = 0;
  figures.forEach(({ column, value, caption, format }, index) => {
    const [from = 0, to = 0] = places[index] ?? [];
    const [first, last] = [from + 1, to + 1];
    const formula = { formula: cellAt(totalRow, column), value };
    const style = format === rateFormat ? 'rate' : 'count';
    canvas.span(area(row + 1, first, row + 1, last), formula, style, 'keyFigure', 'keyFitted');
    canvas.span(area(row + 2, first, row + 2, last), caption, 'keyCaption', 'captionFitted');
    const lines = linesIn(caption, widthBetween(frame, first, last), captionSize);
    captionHeight = Math.max(captionHeight, heightOf(lines, captionSize));
  });
  let nameHeight = 0;
  for (const scheme of table.schemes) {
    const own = figures.flatMap((figure, index) => (figure.scheme === scheme ? [index] : []));
    const [first] = places[own[0] ?? -1] ?? [];
    const [, last] = places[own.at(-1) ?? -1] ?? [];
    if (first === undefined || last === undefined) continue;
    const name = reportText(language, `scheme.${scheme}`);
    canvas.span(area(row, first + 1, row, last + 1), name, 'keyScheme');
    nameHeight = Math.max(nameHeight, heightFor(frame, name, 'keyScheme', first + 1, last + 1));
  }
  canvas.rowHeights[row] = nameHeight + 2;
  canvas.rowHeights[row + 1] = heightOf(1, size) + 4;
  canvas.rowHeights[row + 2] = captionHeight;
}

function keyFigures(
  table: SummaryTable,
  columns: readonly SheetColumn[],
  language: Language,
): readonly KeyFigure[] {
  return table.schemes.flatMap((scheme) =>
    shown.flatMap((kind) => {
      const value = totalOf(table, kind, scheme);
      const index = columns.findIndex((one) => one.kind === kind && one.scheme === scheme);
      if (value === null || index < 0) return [];
      const format = kind === 'coverage' || kind === 'attainment' ? rateFormat : countFormat;
      const caption = reportText(language, captionOf(kind, scheme));
      return [{ scheme, column: index + 1, value, caption, format }];
    }),
  );
}

function captionOf(
  kind: Extract<ColumnKind, (typeof shown)[number]>,
  scheme: Scheme,
): ReportTextKey {
  return kind === 'coverage' ? `key.coverage.${baseOf(scheme)}` : `key.${kind}`;
}

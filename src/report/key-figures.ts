import { baseOf } from '../coverage/scheme';
import type { Scheme } from '../coverage/scheme';
import type { Language } from '../locales/locale';
import { area, cellAt } from './address';
import { heightFor } from './head-block';
import type { SheetFrame } from './head-block';
import { partition } from './page-fit';
import { reportText } from './report-text';
import type { ReportTextKey } from './report-text';
import { totalOf } from './sheet-columns';
import type { ColumnKind, SheetColumn } from './sheet-columns';
import { countFormat, rateFormat } from './sheet-styles';
import type { SummaryTable } from './summary-table';
import { heightOf, widthFor } from './text-width';

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
  if (figures.length === 0) return;
  const places = partition(
    widths,
    figures.map(() => 1),
  );
  const size = styles['keyFigure']?.size ?? 14;
  let caption = heightOf(1, styles['keyCaption']?.size ?? 9);
  figures.forEach((figure, index) => {
    const [from = 0, to = 0] = places[index] ?? [];
    const [first, last] = [from + 1, to + 1];
    const room = widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0);
    // A number too wide for its cell shows as ####.
    const text = figure.format === rateFormat ? '100,00%' : figure.value.toLocaleString('vi-VN');
    const fitting = Math.floor(Math.min(size, (size * room) / (widthFor(text, size, true) + 1)));
    const style = figure.format === rateFormat ? 'rate' : 'count';
    const formula = { formula: cellAt(totalRow, figure.column), value: figure.value };
    const where = area(row + 1, first, row + 1, last);
    canvas.span(where, formula, style, 'keyFigure');
    if (fitting < size) {
      const smaller = `keyFigure${fitting}`;
      canvas.extraStyles[smaller] = { size: fitting };
      canvas.style(where, smaller);
    }
    canvas.span(area(row + 2, first, row + 2, last), figure.caption, 'keyCaption');
    caption = Math.max(caption, heightFor(frame, figure.caption, 'keyCaption', first, last));
  });
  for (const scheme of table.schemes) {
    const own = figures.flatMap((figure, index) => (figure.scheme === scheme ? [index] : []));
    const [first] = places[own[0] ?? -1] ?? [];
    const [, last] = places[own.at(-1) ?? -1] ?? [];
    if (first === undefined || last === undefined) continue;
    const name = reportText(language, `scheme.${scheme}`);
    canvas.span(area(row, first + 1, row, last + 1), name, 'keyScheme');
  }
  canvas.rowHeights[row] = heightOf(1, styles['keyScheme']?.size ?? 10) + 2;
  canvas.rowHeights[row + 1] = heightOf(1, size) + 4;
  canvas.rowHeights[row + 2] = caption;
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

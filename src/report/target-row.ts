import type { Scheme } from '../coverage/scheme';
import type { Language } from '../locales/locale';
import { area, letters } from './address';
import type { SheetFrame } from './head-block';
import { reportText } from './report-text';
import type { SheetCanvas } from './sheet-canvas';
import type { SheetColumn } from './sheet-columns';
import { barColor, redFill, redText, tableSize } from './sheet-styles';
import type { TablePlace } from './table-formulas';
import { heightOf, linesIn } from './text-width';

/** A target rate as it stands on the sheet: a constant that the user may change. */
export interface TargetCell {
  readonly row: number;
  readonly column: number;
  /** A fraction. */
  readonly rate: number;
  readonly scheme: Scheme;
}

/**
 * The row below the total with the coverage that each scheme is to reach: visible and editable
 * (product.md, rule 7). The red fill and the chart's line look at it.
 *
 * @returns its cells; none, and nothing written, when no shown coverage has a target
 */
export function writeTargetRow(
  { canvas, widths }: SheetFrame,
  row: number,
  columns: readonly SheetColumn[],
  rates: readonly { readonly scheme: Scheme; readonly rate: number | null }[],
  language: Language,
): readonly TargetCell[] {
  const cells = rates.flatMap(({ scheme, rate }) => {
    const index = columns.findIndex((one) => one.kind === 'coverage' && one.scheme === scheme);
    return rate === null || index < 0 ? [] : [{ row, column: index + 1, rate, scheme }];
  });
  if (cells.length === 0) return [];
  const label = reportText(language, 'row.targetRate');
  const wide = (widths[0] ?? 0) + (widths[1] ?? 0);
  canvas.style(area(row, 1, row, columns.length), 'targetRow');
  canvas.span(area(row, 1, row, 2), label, 'ordinal', 'wrapped');
  for (const { column, rate } of cells) canvas.cell(row, column, rate, 'rate');
  canvas.rowHeights[row] = heightOf(linesIn(label, wide, tableSize), tableSize) + 2;
  return cells;
}

/** Red below the target rate, data bars on % of plan, icons beside the assessment. */
export function writeTableFormats(
  canvas: SheetCanvas,
  columns: readonly SheetColumn[],
  { firstRow, lastRow, totalRow }: TablePlace,
  targets: readonly TargetCell[],
): void {
  for (const { row, column } of targets) {
    const cell = letters(column) + String(firstRow);
    canvas.conditionalFormats.push({
      kind: 'formula',
      area: area(firstRow, column, totalRow, column),
      formula: `AND(ISNUMBER(${cell}),${cell}<$${letters(column)}$${row})`,
      fill: redFill,
      color: redText,
    });
  }
  columns.forEach(({ kind }, index) => {
    const column = index + 1;
    if (kind === 'attainment') {
      canvas.conditionalFormats.push({
        kind: 'dataBar',
        area: area(firstRow, column, lastRow, column),
        color: barColor,
        max: 1,
      });
    } else if (kind === 'level') {
      canvas.conditionalFormats.push({
        kind: 'iconSet',
        area: area(firstRow, column, totalRow, column),
        icons: '3Symbols2',
        thresholds: [1, 2],
      });
    }
  });
}

import type { Language } from '../locales/locale';
import { area, cellAt, fixedCell } from './address';
import type { HelperColumns } from './helper-columns';
import { paceDays, serialOf } from './helper-columns';
import type { Period } from './report-options';
import { reportText } from './report-text';
import type { ReportTextKey } from './report-text';
import type { SheetCanvas } from './sheet-canvas';
import type { PlanValue } from './sheet-plan';
import type { SummaryTable } from './summary-table';
import type { TableFormulas, TablePlace } from './table-formulas';

/**
 * The dates that the pace is measured by, editable, with the days that follow from them.
 *
 * @returns fixed addresses of the days elapsed and of the days of the period; `null` without dates
 */
export function writePeriodCells(
  canvas: SheetCanvas,
  top: number,
  column: number,
  period: Period,
  language: Language,
): TablePlace['pace'] {
  const days = paceDays(period);
  const { start, asOf, deadline } = period;
  if (days === null || start === null || asOf === null || deadline === null) return null;
  const [startCell, asOfCell, deadlineCell] = [0, 1, 2].map((row) => cellAt(top + row, column + 1));
  const whole = `${deadlineCell ?? ''}-${startCell ?? ''}`;
  const gone = `MIN(MAX(${asOfCell ?? ''}-${startCell ?? ''},0),${whole})`;
  const rows: readonly (readonly [ReportTextKey, PlanValue])[] = [
    ['helper.start', serialOf(start)],
    ['helper.asOf', serialOf(asOf)],
    ['helper.deadline', serialOf(deadline)],
    ['helper.elapsed', { formula: gone, value: days.elapsed }],
    ['helper.days', { formula: whole, value: days.days }],
  ];
  canvas.write(
    top,
    column,
    rows.map(([key, value]) => [reportText(language, key), value]),
  );
  canvas.style(area(top, column, top + 4, column + 1), 'helper');
  canvas.style(area(top, column + 1, top + 2, column + 1), 'date');
  canvas.style(area(top + 3, column + 1, top + 4, column + 1), 'helperCount');
  canvas.widen(column, 14);
  canvas.widen(column + 1, 10);
  return { elapsed: fixedCell(top + 3, column + 1), days: fixedCell(top + 4, column + 1) };
}

/** The counts beside the page that formulas of the table need, row by row, with their sums. */
export function writeHelperColumns(
  canvas: SheetCanvas,
  { columns }: HelperColumns,
  table: SummaryTable,
  { firstRow, lastRow, totalRow }: TablePlace,
  formulas: TableFormulas,
  headRow: number,
): void {
  for (const { column, heading, valueOf } of columns) {
    const values = table.rows.map(valueOf);
    const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
    canvas.span(area(headRow, column, headRow + 1, column), heading, 'helperHead');
    canvas.write(
      firstRow,
      column,
      values.map((value) => [value]),
    );
    canvas.cell(totalRow, column, { formula: formulas.sum(column), value: sum });
    canvas.style(area(firstRow, column, lastRow + 1, column), 'helper', 'helperCount');
    canvas.widen(column, 11);
  }
}

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
 * The dates that the pace is measured by, editable, with the days that follow from them: a row of
 * labels and a row of values.
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
  const row = top + 1;
  const whole = `${cellAt(row, column + 2)}-${cellAt(row, column)}`;
  const gone = `MIN(MAX(${cellAt(row, column + 1)}-${cellAt(row, column)},0),${whole})`;
  const cells: readonly (readonly [ReportTextKey, PlanValue])[] = [
    ['helper.start', serialOf(start)],
    ['helper.asOf', serialOf(asOf)],
    ['helper.deadline', serialOf(deadline)],
    ['helper.elapsed', { formula: gone, value: days.elapsed }],
    ['helper.days', { formula: whole, value: days.days }],
  ];
  const last = column + cells.length - 1;
  canvas.write(top, column, [
    cells.map(([key]) => reportText(language, key)),
    cells.map(([, value]) => value),
  ]);
  canvas.style(area(top, column, top, last), 'helperHead');
  canvas.style(area(row, column, row, last), 'helper');
  canvas.style(area(row, column, row, column + 2), 'date');
  canvas.style(area(row, column + 3, row, last), 'helperCount');
  for (let one = column; one <= last; one += 1) canvas.widen(one, 11);
  return { elapsed: fixedCell(row, column + 3), days: fixedCell(row, column + 4) };
}

/**
 * Where each row of another file comes from, beside the page, for want of a link.
 *
 * @returns the column after it; `column` itself where no row is of another file
 */
export function writeSources(
  canvas: SheetCanvas,
  column: number,
  { rows }: SummaryTable,
  { firstRow, lastRow, language }: TablePlace,
  headRow: number,
): number {
  if (rows.every(({ source }) => source === null)) return column;
  const heading = reportText(language, 'helper.source');
  canvas.span(area(headRow, column, headRow + 1, column), heading, 'helperHead');
  canvas.write(
    firstRow,
    column,
    rows.map(({ source }) => [source]),
  );
  canvas.style(area(firstRow, column, lastRow, column), 'helper');
  canvas.widen(column, 40);
  return column + 1;
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

import type { Language } from '../locales/locale';
import { area, cellAt, fixedCell } from './address';
import type { SheetFrame } from './head-block';
import { reportText } from './report-text';
import { unitHeading, unitWord } from './unit-words';
import type { PlanChart, PlanFormula } from './sheet-plan';
import { green, lineColor, rateFormat } from './sheet-styles';
import { leadingRate } from './summary-table';
import type { SummaryTable } from './summary-table';

/** Beyond this a chart of columns shows nothing that the sorted table does not. */
const mostColumns = 1000;

export interface ChartInput {
  readonly table: SummaryTable;
  readonly firstRow: number;
  /** Sheet column of the leading rate. */
  readonly rateColumn: number;
  readonly target: { readonly row: number; readonly column: number; readonly rate: number } | null;
  /** First of the helper columns that are free. */
  readonly from: number;
  readonly headRow: number;
  readonly language: Language;
}

/** What the chart needs besides the cells that it covers. */
export type ChartData = Omit<PlanChart, 'area'>;

/**
 * Writes the chart's range, narrow and visible (hidden cells are not drawn): the names, the leading
 * rate, best first, and the target beside each. Rows without the rate are left out.
 *
 * @returns `null` when there is nothing to draw
 */
export function writeChartData({ canvas }: SheetFrame, input: ChartInput): ChartData | null {
  const { table, firstRow, rateColumn, target, from, headRow, language } = input;
  const { leading } = table;
  if (leading?.by == null) return null;
  const sorted = table.rows
    .map((row, index) => ({ name: row.name, rate: leadingRate(table, row), row: firstRow + index }))
    .filter((one): one is typeof one & { rate: number } => one.rate !== null)
    .sort((a, b) => b.rate - a.rate);
  // A single column compares nothing.
  if (sorted.length < 2 || sorted.length > mostColumns) return null;

  const rateWord = reportText(language, `column.${leading.by}`);
  const heads = [
    table.kind === 'district'
      ? reportText(language, 'column.locality')
      : unitHeading(table, language),
    rateWord,
  ];
  const rows = sorted.map(({ name, rate, row }): PlanFormula[] => [
    { formula: cellAt(row, 2), value: name },
    { formula: cellAt(row, rateColumn), value: rate },
  ]);
  const columns = target === null ? 2 : 3;
  if (target !== null) {
    const formula = fixedCell(target.row, target.column);
    heads.push(
      reportText(language, 'helper.chart.target', { rate: rateWord.toLocaleLowerCase(language) }),
    );
    for (const row of rows) row.push({ formula, value: target.rate });
  }
  const last = firstRow + rows.length - 1;
  canvas.write(headRow, from, [heads]);
  canvas.style(area(headRow, from, headRow, from + columns - 1), 'helperHead');
  canvas.write(firstRow, from, rows);
  canvas.style(area(firstRow, from, last, from + columns - 1), 'helper');
  canvas.style(area(firstRow, from + 1, last, from + columns - 1), 'helperRate');

  canvas.widen(from, 12);
  for (let column = from + 1; column < from + columns; column += 1) canvas.widen(column, 8);

  const lowest = Math.min(...sorted.map(({ rate }) => rate), target?.rate ?? Infinity);
  const schemeName = reportText(language, `scheme.${leading.scheme}`);
  const titleKey = `chart.${leading.by}${table.kind === 'overview' ? '.districts' : ''}` as const;
  return {
    title: reportText(language, titleKey, {
      scheme: schemeName,
      unit: table.kind === 'overview' ? unitWord(table, language) : null,
    }),
    categories: area(firstRow, from, last, from),
    series: [
      {
        name: rateWord,
        values: area(firstRow, from + 1, last, from + 1),
        kind: 'column',
        color: green,
      },
      ...(target === null
        ? []
        : [
            {
              name: heads[2] ?? '',
              values: area(firstRow, from + 2, last, from + 2),
              kind: 'line' as const,
              color: lineColor,
            },
          ]),
    ],
    numberFormat: lowest >= 0.1 ? '0%' : rateFormat,
    // Rates close to the whole differ by points; the axis says where it begins.
    min: lowest > 0.5 ? Math.floor((lowest - 0.01) * 20) / 20 : 0,
  };
}

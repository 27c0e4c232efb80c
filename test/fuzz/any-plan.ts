import fc from 'fast-check';
import type { PlanArea, PlanStyle, PlanValue, SheetPlan } from '../../src/report/sheet-plan';
import { samplePlan } from '../xlsx/sample-plan';

/** Texts that a careless program takes for something else. */
export const trickyTexts = [
  '=1+1',
  '=HYPERLINK("http://x")',
  '+84',
  '-5',
  '@SUM(A1)',
  '3/2',
  '1/6/2024',
  '00123',
  'TRUE',
  '#N/A',
  '1e5',
  "'trích",
  '12%',
  '<b>đậm</b>',
  '<img src=x onerror=alert(1)>',
  '&amp;&lt;',
  'dòng\nsau',
  ']]>',
] as const;

export const trickyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...trickyTexts),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((text) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text)),
);

const rows = 8;
const columns = 5;

const area: fc.Arbitrary<PlanArea> = fc
  .tuple(
    fc.integer({ min: 1, max: rows }),
    fc.integer({ min: 1, max: columns }),
    fc.nat(3),
    fc.nat(3),
  )
  .map(([firstRow, firstColumn, down, across]) => ({
    firstRow,
    firstColumn,
    lastRow: Math.min(rows, firstRow + down),
    lastColumn: Math.min(columns, firstColumn + across),
  }));

const value: fc.Arbitrary<PlanValue> = fc.oneof(
  fc.constant(null),
  trickyText,
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.integer({ min: 0, max: 10_000 }).map((number) => number / 10_000),
  fc.nat(999).map((number) => ({ formula: `${String(number)}*2`, value: number * 2 })),
);

const color = fc.constantFrom('FF0000', '1F4E79', 'D9E2F3');
const style: fc.Arbitrary<PlanStyle> = fc.record(
  {
    bold: fc.boolean(),
    italic: fc.boolean(),
    size: fc.constantFrom(10, 12, 14),
    color,
    fill: color,
    horizontal: fc.constantFrom('left', 'center', 'right'),
    vertical: fc.constantFrom('top', 'center'),
    wrap: fc.boolean(),
    numberFormat: fc.constantFrom('#,##0', '0.00%', '0'),
    border: fc.constantFrom('thin', 'hair'),
  },
  { requiredKeys: [] },
);

const conditional: fc.Arbitrary<SheetPlan['conditionalFormats'][number]> = fc.oneof(
  fc.record({
    kind: fc.constant('formula' as const),
    area,
    formula: fc.constantFrom('A1>5', 'AND(A1<>"",B1<C1)'),
    fill: color,
  }),
  fc.record({
    kind: fc.constant('dataBar' as const),
    area,
    color,
    max: fc.integer({ min: 1, max: 99 }),
  }),
  fc.record({
    kind: fc.constant('iconSet' as const),
    area,
    icons: fc.constant('3Symbols2' as const),
    thresholds: fc.constant([0.9, 0.95] as const),
  }),
);

function overlap(one: PlanArea, other: PlanArea): boolean {
  return (
    one.firstRow <= other.lastRow &&
    other.firstRow <= one.lastRow &&
    one.firstColumn <= other.lastColumn &&
    other.firstColumn <= one.lastColumn
  );
}

/** A report with anything in it that a plan can ask for. Merged areas are styled, and filled, by their first cell. */
export function anyPlan(name: string, source: string): fc.Arbitrary<SheetPlan> {
  const base = samplePlan(name, name, { rows: 1, source });
  return fc
    .record({
      values: fc.array(fc.array(value, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      styles: fc.array(fc.tuple(area, style), { maxLength: 5 }),
      merges: fc.array(area, { maxLength: 3 }),
      widths: fc.array(fc.integer({ min: 4, max: 40 }), { minLength: columns, maxLength: columns }),
      heights: fc.array(
        fc.tuple(fc.integer({ min: 1, max: rows }), fc.integer({ min: 16, max: 60 })),
        {
          maxLength: 3,
        },
      ),
      conditionalFormats: fc.array(conditional, { maxLength: 3 }),
      links: fc.uniqueArray(
        fc.record({
          row: fc.integer({ min: 1, max: rows }),
          column: fc.integer({ min: 1, max: columns }),
          sheet: fc.constant(source),
          cell: fc.constantFrom('A1', 'B10'),
          tooltip: fc.constantFrom('Nguồn', "T6 'x' <b>"),
        }),
        { maxLength: 2, selector: ({ row, column }) => `${String(row)} ${String(column)}` },
      ),
      hasChart: fc.boolean(),
      freeze: fc.record({ rows: fc.nat(3), columns: fc.nat(2) }),
    })
    .map(({ values, styles, merges, widths, heights, hasChart, ...rest }): SheetPlan => {
      const apart = merges.filter(
        (merge, index) =>
          (merge.firstRow !== merge.lastRow || merge.firstColumn !== merge.lastColumn) &&
          !merges.slice(0, index).some((other) => overlap(merge, other)),
      );
      const isCovered = (row: number, column: number): boolean =>
        apart.some(
          (merge) =>
            overlap(merge, {
              firstRow: row,
              lastRow: row,
              firstColumn: column,
              lastColumn: column,
            }) &&
            (merge.firstRow !== row || merge.firstColumn !== column),
        );
      return {
        ...base,
        ...rest,
        blocks: [
          {
            row: 1,
            column: 1,
            values: values.map((line, down) =>
              line.map((one, across) => (isCovered(down + 1, across + 1) ? null : one)),
            ),
          },
        ],
        links: rest.links.filter(
          ({ row, column }) =>
            !isCovered(row, column) && typeof values[row - 1]?.[column - 1] === 'string',
        ),
        merges: apart,
        styles: Object.fromEntries(styles.map(([, one], index) => [`s${String(index)}`, one])),
        styleRanges: styles.map(([where], index) => ({ area: where, style: `s${String(index)}` })),
        columnWidths: widths,
        rowHeights: Object.fromEntries(heights),
        charts: hasChart
          ? base.charts.map((chart) => ({
              ...chart,
              categories: { firstRow: 1, lastRow: rows, firstColumn: 1, lastColumn: 1 },
              series: chart.series.map((series) => ({
                ...series,
                values: { firstRow: 1, lastRow: rows, firstColumn: 2, lastColumn: 2 },
              })),
            }))
          : [],
        page: {
          ...base.page,
          repeatRows: [1, 2],
          rowBreaks: [4],
          printArea: { firstRow: 1, firstColumn: 1, lastRow: rows, lastColumn: columns },
        },
      };
    });
}

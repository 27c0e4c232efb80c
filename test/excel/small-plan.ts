import type { SheetPlan } from '../../src/report/sheet-plan';
import { samplePlan } from '../xlsx/sample-plan';

/** A report with every feature on few cells: few actions, so that each of them can be made to fail. */
export function smallPlan(name: string, figure: number): SheetPlan {
  const all = samplePlan(name, name, { rows: 1 });
  const area = { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2 };
  const row = { ...area, firstRow: 2 };
  return {
    ...all,
    blocks: [
      {
        row: 1,
        column: 1,
        values: [
          ['=Xã A', null],
          [figure, { formula: 'A2*2', value: figure * 2 }],
        ],
      },
    ],
    styles: { head: { bold: true, border: 'thin' }, count: { numberFormat: '#,##0' } },
    styleRanges: [
      { area: { ...area, lastRow: 1 }, style: 'head' },
      { area: row, style: 'count' },
    ],
    merges: [{ ...area, lastRow: 1 }],
    columnWidths: [10 + figure, 12],
    rowHeights: { 1: 30 },
    conditionalFormats: all.conditionalFormats.map((format) => ({
      ...format,
      ...(format.kind === 'formula' && { formula: `A2>${String(figure)}` }),
      area: row,
    })),
    links: [{ row: 1, column: 1, sheet: 'T6.2024', cell: 'B10', tooltip: String(figure) }],
    charts: all.charts.map((chart) => ({
      ...chart,
      title: String(figure),
      categories: { ...row, lastColumn: 1 },
      series: chart.series.map((series) => ({ ...series, values: { ...row, firstColumn: 2 } })),
    })),
    freeze: { rows: 1, columns: 0 },
    page: { ...all.page, repeatRows: [1, 1], rowBreaks: [1], printArea: area },
  };
}

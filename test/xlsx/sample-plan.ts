import type { PlanArea, PlanStyleRange, PlanValue, SheetPlan } from '../../src/report/sheet-plan';

/** `area(1, 1, 2, 3)`: A1:C2. */
export function area(
  firstRow: number,
  firstColumn: number,
  lastRow: number,
  lastColumn: number,
): PlanArea {
  return { firstRow, firstColumn, lastRow, lastColumn };
}

export interface SampleOptions {
  readonly rows?: number;
  readonly source?: string;
}

/** A small report with every feature that a plan can have. */
export function samplePlan(
  name: string,
  key: string,
  { rows = 8, source = 'T6.2024' }: SampleOptions = {},
): SheetPlan {
  const first = 6;
  const last = first + rows - 1;
  const total = last + 1;
  const lines: PlanValue[][] = [];
  const sum = { population: 0, participants: 0 };
  for (let index = 0; index < rows; index += 1) {
    const row = first + index;
    const population = 5000 + index * 731;
    const participants = Math.round(population * (0.99 - index * 0.017));
    sum.population += population;
    sum.participants += participants;
    lines.push([
      index + 1,
      `Xã Số ${index + 1}`,
      population,
      participants,
      {
        formula: `IF(COUNT(C${row}:D${row})<2,"",D${row}/C${row})`,
        value: participants / population,
      },
      { formula: '0.9515', value: 0.9515 },
      {
        formula: `IF(E${row}>=F${row},"Hoàn thành","Chậm")`,
        value: participants / population >= 0.9515 ? 'Hoàn thành' : 'Chậm',
      },
    ]);
  }
  const style = (where: PlanArea, name: string): PlanStyleRange => ({ area: where, style: name });
  return {
    name,
    kind: 'district',
    key,
    blocks: [
      { row: 1, column: 1, values: [['BHXH TỈNH “NAM ĐỊNH” & <b>']] },
      { row: 2, column: 1, values: [[`TỶ LỆ BAO PHỦ BHYT ${key.toUpperCase()}`]] },
      {
        row: 4,
        column: 1,
        values: [
          ['STT', 'Địa bàn', 'Dân số', 'Tham gia', 'Tỷ lệ', 'Chỉ tiêu', 'Đánh giá'],
          ['A', 'B', '1', '2', '3=2/1', '4', '5'],
        ],
      },
      { row: first, column: 1, values: lines },
      {
        row: total,
        column: 1,
        values: [
          [
            null,
            'Tổng cộng',
            { formula: `SUM(C${first}:C${last})`, value: sum.population },
            { formula: `SUM(D${first}:D${last})`, value: sum.participants },
            {
              formula: `IF(COUNT(C${total}:D${total})<2,"",D${total}/C${total})`,
              value: sum.participants / sum.population,
            },
            null,
            null,
          ],
        ],
      },
    ],
    styles: {
      base: { size: 12, vertical: 'center' },
      title: { bold: true, size: 14, horizontal: 'center' },
      head: { bold: true, horizontal: 'center', wrap: true, fill: 'D9E2F3' },
      grid: { border: 'thin' },
      count: { numberFormat: '#,##0' },
      change: { numberFormat: '+#,##0;-#,##0;0' },
      rate: { numberFormat: '0.00%' },
      total: { bold: true, borderTop: 'double', borderBottom: 'medium' },
      word: { italic: true, color: '1F3864', indent: 1 },
    },
    styleRanges: [
      style(area(1, 1, total, 7), 'base'),
      style(area(2, 1, 2, 7), 'title'),
      style(area(4, 1, total, 7), 'grid'),
      style(area(4, 1, 5, 7), 'head'),
      style(area(first, 3, total, 3), 'count'),
      style(area(first, 4, total, 4), 'change'),
      style(area(first, 5, total, 6), 'rate'),
      style(area(first, 7, last, 7), 'word'),
      style(area(total, 1, total, 7), 'total'),
    ],
    merges: [area(1, 1, 1, 4), area(2, 1, 2, 7)],
    columnWidths: [6, 24, 12, 12, 12, 12, 18],
    rowHeights: { 2: 30, 3: 8, 4: 34 },
    conditionalFormats: [
      {
        kind: 'formula',
        area: area(first, 5, last, 5),
        formula: `AND(E${first}<>"",E${first}<F${first})`,
        fill: 'FFC7CE',
        color: '9C0006',
        bold: true,
      },
      { kind: 'dataBar', area: area(first, 4, last, 4), color: '5B9BD5', max: 12000 },
      {
        kind: 'iconSet',
        area: area(first, 6, last, 6),
        icons: '3Symbols2',
        thresholds: [0.9, 0.95],
      },
    ],
    links: [{ row: first, column: 2, sheet: source, cell: 'B10', tooltip: `Nguồn: ${source}!B10` }],
    charts: [
      {
        title: `Tỷ lệ bao phủ BHYT ${key}`,
        categories: area(first, 2, last, 2),
        series: [
          {
            name: 'Tỷ lệ bao phủ',
            values: area(first, 5, last, 5),
            kind: 'column',
            color: '2E75B6',
          },
          { name: 'Chỉ tiêu', values: area(first, 6, last, 6), kind: 'line', color: 'C00000' },
        ],
        numberFormat: '0%',
        min: 0.5,
        area: area(total + 2, 1, total + 17, 7),
      },
    ],
    freeze: { rows: 5, columns: 2 },
    page: {
      orientation: 'landscape',
      margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10 },
      repeatRows: [4, 5],
      rowBreaks: [total],
      printArea: area(1, 1, total + 17, 7),
    },
    tabColor: '1F4E79',
  };
}

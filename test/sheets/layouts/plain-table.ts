import { readWorkbook } from '../../../src/sheets/read-workbook';
import { CellTable, showGrid } from './cell-table';
import { differences } from './compare-reading';
import { columnPlaces, writeHeader } from './sheet-column';
import type { SheetColumn } from './sheet-column';
import { randomFrom, trueLocality } from './true-data';

export const communes = [
  'Giao Minh',
  'Giao Hòa',
  'Giao Phúc',
  'Giao Hưng',
  'Giao Bình',
  'Quang Trung',
  'Hội Sơn',
  'Đơn Dương',
];

const district = 'Huyện Giao Thủy';

/** A table with nothing odd about it but the columns that are tried. */
interface PlainTable {
  /** What is tried, for the failure's message. */
  readonly context: string;
  readonly title: string;
  readonly year: number;
  readonly columns: readonly SheetColumn[];
  /** The prefix of the names; `''` for none. */
  readonly prefix: string;
  readonly districts: readonly string[];
}

export type Draft = Partial<PlainTable> & Pick<PlainTable, 'context' | 'columns'>;

function plainTable(draft: Draft): PlainTable {
  return {
    title: 'KẾT QUẢ THAM GIA BẢO HIỂM',
    year: 2024,
    prefix: 'Xã ',
    districts: [district],
    ...draft,
  };
}

/** What is read wrongly of the table, with the sheet; empty when all is well. */
export function failuresOf(draft: Draft): string[] {
  const table = plainTable(draft);
  const random = randomFrom(20240630);
  const truths = communes.map((commune, index) =>
    trueLocality(
      `${table.prefix}${commune}`,
      table.districts[Math.floor((index * table.districts.length) / communes.length)] ?? '',
      random,
    ),
  );
  const cells = new CellTable();
  cells.set(1, 1, table.title);
  if (table.districts.length === 1) cells.set(2, 1, district.toUpperCase());
  cells.set(3, 1, `Số liệu tính đến ngày 30/6/${String(table.year)}`);
  const depth = Math.max(...table.columns.map(({ path }) => path.length));
  const form = { row: 5, column: 1, depth, merged: true, single: 'top' } as const;
  writeHeader(cells, table.columns, form);
  const places = columnPlaces(table.columns.length, form);
  truths.forEach((truth, index) => {
    table.columns.forEach((column, at) => {
      cells.set(form.row + depth + index, places[at] ?? 0, column.cell(truth, index));
    });
  });
  const grid = cells.toGrid('Sheet1');
  const found = differences(readWorkbook([grid]), [
    {
      sheet: 'Sheet1',
      asOf: `${String(table.year)}-06-30`,
      columns: new Map(table.columns.map((column, at) => [places[at] ?? 0, column.field])),
      localities: truths.map((truth, index) => ({
        truth,
        row: form.row + depth + index,
        name: truth.name,
        district: truth.district,
        missing: new Set(),
        given: new Map(),
      })),
    },
  ]);
  return found.length === 0
    ? []
    : [`${table.context}: ${found.slice(0, 4).join('; ')}\n${showGrid(grid, 9)}`];
}

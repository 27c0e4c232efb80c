import { createRequire } from 'node:module';

/** The part of exceljs that is used here. It is no dependency: `npm install --no-save exceljs@4.4.0`. */
interface ExcelJs {
  readonly Workbook: new () => {
    readonly xlsx: {
      readFile(path: string): Promise<unknown>;
      writeFile(path: string): Promise<void>;
    };
    readonly worksheets: readonly {
      eachRow(each: (row: { getCell(column: number): { value: unknown } }) => void): void;
    }[];
    addWorksheet(name: string): { addRow(values: readonly unknown[]): void };
  };
}

/** The same job as a script does it that somebody writes in an afternoon: sums by district, a sheet for each. */
export async function naiveReport(file: string, out: string): Promise<void> {
  const { Workbook } = createRequire(__filename)('exceljs') as ExcelJs;
  const book = new Workbook();
  await book.xlsx.readFile(file);
  const districts = new Map<string, (readonly [string, readonly number[]])[]>();
  book.worksheets[0]?.eachRow((row) => {
    const district = row.getCell(4).value;
    const name = row.getCell(3).value;
    if (typeof district !== 'string' || typeof name !== 'string') return;
    const numbers = [6, 7, 8, 9, 13, 14].map((column) => Number(row.getCell(column).value ?? 0));
    districts.set(district, [...(districts.get(district) ?? []), [name, numbers]]);
  });
  for (const [district, rows] of districts) {
    const sheet = book.addWorksheet(district.slice(0, 31));
    sheet.addRow(['Xã', 'Dân số', 'LLLĐ', 'KH BHYT', 'TH BHYT', 'KH BHXH', 'TH BHXH', 'Tỷ lệ']);
    const totals = [0, 0, 0, 0, 0, 0];
    for (const [name, numbers] of rows) {
      numbers.forEach((number, index) => (totals[index] = (totals[index] ?? 0) + number));
      sheet.addRow([name, ...numbers, (numbers[3] ?? 0) / (numbers[0] ?? 1)]);
    }
    sheet.addRow(['Tổng', ...totals, (totals[3] ?? 0) / (totals[0] ?? 1)]);
  }
  await book.xlsx.writeFile(out);
}

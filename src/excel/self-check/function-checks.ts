/// <reference types="office-js" />
import type { Bench, Check } from './check';

/** What a cell shows while a custom function is being asked for. */
const waiting: ReadonlySet<unknown> = new Set(['#BUSY!', '#GETTING_DATA', '#CONNECT!']);
const pause = 300;
const mostPauses = 10;

/** Writes a formula of ours, and waits for what it shows. */
async function shown(
  { context, worksheet }: Bench,
  address: string,
  formula: string,
): Promise<{ readonly formula: unknown; readonly value: unknown }> {
  const cell = worksheet.getRange(address);
  cell.formulas = [[formula]];
  worksheet.calculate(true);
  await context.sync();
  for (let pauses = 0; ; pauses += 1) {
    cell.load('formulas,values');
    await context.sync();
    const value: unknown = cell.values[0]?.[0];
    if (!waiting.has(value) || pauses === mostPauses) {
      return { formula: cell.formulas[0]?.[0], value };
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** What only the Excel at hand can tell. */
export const functionChecks: readonly Check[] = [
  {
    id: 'function-name',
    run: async (bench) => {
      bench.worksheet.getRange('A1:B1').values = [[1, 4]];
      const formula = '=BAOPHU.COVERAGE(A1,B1)';
      return {
        expected: { formula, value: 0.25 },
        actual: await shown(bench, 'C1', formula),
      };
    },
  },
  {
    id: 'function-blank',
    run: async (bench) => {
      bench.worksheet.getRange('B1').values = [[4]];
      const { value } = await shown(bench, 'C1', '=BAOPHU.COVERAGE(A1,B1)');
      // Older Excels pass a blank cell as 0.
      return value === 0 ? { noted: 'blank → 0' } : { expected: '#N/A', actual: value };
    },
  },
  {
    id: 'coercion',
    run: async ({ context, worksheet }) => {
      const range = worksheet.getRange('A1:D1');
      range.values = [['001', '3/2', '1.234', '1,5']];
      range.load('values,numberFormat');
      await context.sync();
      return { noted: { values: range.values, numberFormat: range.numberFormat } };
    },
  },
];

/// <reference types="office-js" />
import { selectedPlace } from '../go-to-cell';
import { pictureOf } from '../picture';
import { writeChart } from '../write/write-chart';
import type { Bench, Check } from './check';
import { askCheckMark } from './check-sheet';

const probeSetting = 'baophu.check.probe';
/** Milliseconds that an event may take to arrive. */
const longestWait = 3_000;
/** Since then Excel says who has made a change. */
const tellsSource = '1.14';

const area = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

/** What stands on sheets and around them. */
export const objectChecks: readonly Check[] = [
  {
    id: 'chart',
    run: async ({ context, worksheet }) => {
      worksheet.getRange('A1:C3').values = [
        ['Xã A', 10, 12],
        ['Xã B', 20, 18],
        ['Xã C', 30, 33],
      ];
      writeChart(
        worksheet,
        {
          title: 'Tỷ lệ bao phủ',
          area: area(5, 1, 20, 8),
          categories: area(1, 1, 3, 1),
          numberFormat: '0%',
          min: 0,
          series: [
            { kind: 'column', name: 'Thực hiện', values: area(1, 2, 3, 2), color: '2E7D32' },
            { kind: 'line', name: 'Kế hoạch', values: area(1, 3, 3, 3), color: 'C62828' },
          ],
        },
        'Baophu 1',
      );
      const { charts } = worksheet;
      charts.load('items/name');
      const chart = charts.getItem('Baophu 1');
      chart.title.load('text');
      chart.series.load('items/name,items/chartType');
      await context.sync();
      return {
        expected: {
          names: ['Baophu 1'],
          title: 'Tỷ lệ bao phủ',
          series: [
            ['Thực hiện', 'ColumnClustered'],
            ['Kế hoạch', 'Line'],
          ],
        },
        actual: {
          names: charts.items.map(({ name }) => name),
          title: chart.title.text,
          series: chart.series.items.map(({ name, chartType }) => [name, chartType]),
        },
      };
    },
  },
  {
    id: 'picture',
    run: async ({ context, worksheet, name }) => {
      worksheet.getRange('A1:B1').values = [['Xã A', 1]];
      const png = await pictureOf(context, name);
      if (png === null) return 'unavailable';
      // The first bytes of every PNG, in base64.
      return { expected: 'iVBORw0KGgo', actual: png.slice(0, 11) };
    },
  },
  {
    id: 'mark',
    run: async ({ context, worksheet, mark }) => {
      const asked = await answered(context, askCheckMark(worksheet));
      return { expected: [mark, false], actual: [asked.formula as unknown, asked.visible] };
    },
  },
  {
    id: 'setting',
    run: async ({ context }) => {
      const { settings } = context.workbook;
      settings.add(probeSetting, 'Giá trị');
      const kept = settings.getItemOrNullObject(probeSetting);
      kept.load('value');
      kept.delete();
      const gone = settings.getItemOrNullObject(probeSetting);
      await context.sync();
      const value: unknown = kept.value;
      return { expected: ['Giá trị', true], actual: [value, gone.isNullObject] };
    },
  },
  {
    id: 'calculation',
    run: async ({ context, worksheet }) => {
      const { application } = context.workbook;
      application.load('calculationMode');
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      const range = worksheet.getRange('A1:B1');
      range.formulas = [[2, '=A1*3']];
      worksheet.calculate(true);
      await context.sync();
      await answered(context, range, 'values');
      const isKnown = ['Automatic', 'AutomaticExceptTables', 'Manual'].includes(
        application.calculationMode,
      );
      return {
        expected: { values: [[2, 6]], mode: true },
        actual: { values: range.values, mode: isKnown },
      };
    },
  },
  {
    id: 'protection',
    run: async ({ context, worksheet }) => {
      const { protection } = worksheet;
      const { protected: isProtected } = await answered(context, protection, 'protected');
      return { expected: false, actual: isProtected };
    },
  },
  {
    id: 'bystanders',
    run: async ({ context, worksheet }) => {
      const counts = [
        worksheet.tables.getCount(),
        worksheet.comments.getCount(),
        worksheet.shapes.getCount(),
      ];
      await context.sync();
      return { expected: [0, 0, 0], actual: counts.map(({ value }) => value) };
    },
  },
  {
    id: 'selection',
    run: async ({ context, worksheet, name }) => {
      worksheet.activate();
      worksheet.getRange('B2:C3').select();
      await context.sync();
      return { expected: { sheet: name, cell: 'B2:C3' }, actual: await selectedPlace(context) };
    },
  },
  {
    id: 'events',
    run: async (bench) => {
      const isTold = bench.app.supports(tellsSource);
      const source = await heardSource(bench);
      return isTold
        ? { expected: 'ThisLocalAddin', actual: source }
        : { expected: true, actual: source !== null };
    },
  },
];

async function answered<T extends OfficeExtension.ClientObject & { load(names: string): T }>(
  context: Excel.RequestContext,
  object: T,
  names?: string,
): Promise<T> {
  if (names !== undefined) object.load(names);
  await context.sync();
  return object;
}

/** Changes a cell, and waits to hear of it. @returns who did it, as Excel says; null: nothing came. */
async function heardSource({ context, worksheet }: Bench): Promise<string | null> {
  worksheet.load('id');
  let hear: (source: string) => void = () => undefined;
  const heard = new Promise<string>((resolve) => {
    hear = resolve;
  });
  const handler = context.workbook.worksheets.onChanged.add((event) => {
    if (event.worksheetId === worksheet.id) hear(event.triggerSource);
    return Promise.resolve();
  });
  await context.sync();
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    worksheet.getRange('A1').values = [[1]];
    await context.sync();
    const silence = new Promise<null>((resolve) => {
      timer = setTimeout(() => {
        resolve(null);
      }, longestWait);
    });
    return await Promise.race([heard, silence]);
  } finally {
    clearTimeout(timer);
    handler.remove();
    await context.sync();
  }
}

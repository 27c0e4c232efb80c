/// <reference types="office-js" />
import { areaOf, areaProperties } from '../read/sheet-outline';
import { askFormats } from '../standing-sheet';
import type { CellLook } from '../write/cell-look';
import { readContents } from '../write/read-content';
import type { SheetContent } from '../write/sheet-content';
import { writeContent } from '../write/write-content';
import type { Bench, Check } from './check';

const cell = { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 };
const column = { ...cell, lastRow: 4 };

const nothing: Omit<SheetContent, 'name'> = {
  area: null,
  inputs: [],
  palette: [],
  looks: [],
  merges: [],
  columnWidths: [],
  rowHeights: {},
  conditionalFormats: [],
  links: [],
  charts: [],
  freeze: { rows: 0, columns: 0 },
  page: null,
  tabColor: '',
  showGridlines: true,
};

/** Writes a sheet as Baophu writes reports, and reads it as Baophu keeps a report before it writes it anew. */
async function writtenAndRead(
  { context, worksheet, name }: Bench,
  change: Partial<SheetContent>,
): Promise<SheetContent> {
  writeContent(worksheet, { ...nothing, ...change, name });
  const formats = askFormats(worksheet);
  const used = worksheet.getUsedRangeOrNullObject(false);
  used.load(areaProperties);
  await context.sync();
  const area = used.isNullObject ? null : areaOf(used);
  const [read] = await readContents(context, [
    { worksheet, kind: null, used: area, formats, charts: [] },
  ]);
  if (read === undefined) throw new RangeError('the sheet is gone');
  return read.content;
}

/** A part of a sheet that must come back as it was written. */
function returning(
  id: Check['id'],
  change: Partial<SheetContent>,
  part: (content: Omit<SheetContent, 'name'>) => unknown,
  tolerance = 0,
): Check {
  return {
    id,
    run: async (bench) => ({
      expected: part({ ...nothing, ...change }),
      actual: part(await writtenAndRead(bench, change)),
      tolerance,
    }),
  };
}

/** Cells below each other, one for each input. */
function cells(
  inputs: SheetContent['inputs'][number],
  looks: readonly CellLook[] = [],
): Pick<SheetContent, 'area' | 'inputs' | 'palette' | 'looks'> {
  return {
    area: { ...cell, lastRow: inputs.length },
    inputs: inputs.map((input) => [input]),
    palette: looks,
    looks: inputs.map((_, index) => [index < looks.length ? index : -1]),
  };
}

/** What each cell looks like; fonts and sizes that the workbook's standard decides are left out. */
const looksOf = ({ looks, palette }: Pick<SheetContent, 'looks' | 'palette'>): unknown =>
  looks.map(([index = -1]) => palette[index] ?? null);

const bordersOf = ({ looks, palette }: Pick<SheetContent, 'looks' | 'palette'>): unknown =>
  looks.map(([index = -1]) => {
    const { top = '', bottom = '', left = '', right = '' } = palette[index] ?? {};
    return [top, bottom, left, right];
  });

const text: CellLook = { numberFormat: '@' };
const longText = `'${'Xã '.repeat(100)}`;

/** What is written on sheets of reports. */
export const contentChecks: readonly Check[] = [
  returning(
    'texts',
    cells(
      ['001', '3/2', '=1', '+84', 'Thị trấn\nQuất Lâm', longText],
      [text, text, text, text, text],
    ),
    ({ inputs }) => inputs,
  ),
  returning(
    'formulas',
    cells([2, 3, '=SUM(A1:A2)', '=IF(A1>A2,"hơn","kém")', '=IFERROR(A1/0,"")', '=ROUND(A1/A2,4)']),
    ({ inputs }) => inputs,
  ),
  returning(
    'looks',
    cells(
      ['a', 0.5, 1234],
      [
        {
          numberFormat: '@',
          font: 'Times New Roman',
          size: 13,
          bold: true,
          italic: true,
          color: '#1F3864',
          fill: '#E2EFDA',
          horizontal: 'Center',
          vertical: 'Center',
          wrap: true,
        },
        { numberFormat: '0.00%', font: 'Times New Roman', size: 12, underline: true },
        { numberFormat: '#,##0', font: 'Times New Roman', size: 12, horizontal: 'Left', indent: 2 },
      ],
    ),
    looksOf,
  ),
  returning(
    'borders',
    cells(
      [1, 2, 3],
      [
        {
          top: 'Continuous Medium #000000',
          bottom: 'Continuous Hairline #000000',
          left: 'Continuous Thin #000000',
          right: 'Continuous Thin #000000',
        },
        {
          top: 'Continuous Hairline #000000',
          bottom: 'Double Thick #000000',
          left: 'Continuous Thin #000000',
          right: 'Continuous Thin #000000',
        },
        { top: 'Double Thick #000000' },
      ],
    ),
    bordersOf,
  ),
  returning(
    'merges',
    {
      area: { ...cell, lastRow: 2, lastColumn: 3 },
      inputs: [
        [1, '', ''],
        [2, 3, 4],
      ],
      looks: [
        [-1, -1, -1],
        [-1, -1, -1],
      ],
      merges: [{ ...cell, lastColumn: 3 }],
    },
    ({ merges }) => merges,
  ),
  returning(
    'sizes',
    { ...cells([1, 2]), columnWidths: [120], rowHeights: { 2: 45 } },
    ({ columnWidths, rowHeights }) => ({ columnWidths, rowHeights }),
    // Excel rounds to the pixels of the screen.
    2,
  ),
  returning('freeze', { ...cells([1]), freeze: { rows: 2, columns: 1 } }, ({ freeze }) => freeze),
  returning(
    'rules',
    {
      ...cells([1, 2, 3, 4]),
      conditionalFormats: [
        {
          kind: 'Custom',
          area: column,
          formula: '=$A1>2',
          fill: '#FFC7CE',
          color: '#9C0006',
          bold: true,
        },
      ],
    },
    ({ conditionalFormats }) => conditionalFormats,
  ),
  returning(
    'bars',
    {
      ...cells([1, 2, 3, 4]),
      conditionalFormats: [
        {
          kind: 'DataBar',
          area: column,
          color: '#63BE7B',
          gradient: false,
          lower: { type: 'Number', formula: '=0' },
          upper: { type: 'Number', formula: '=1' },
        },
      ],
    },
    ({ conditionalFormats }) => conditionalFormats,
  ),
  returning(
    'icons',
    {
      ...cells([1, 2, 3, 4]),
      conditionalFormats: [
        {
          kind: 'IconSet',
          area: column,
          style: 'ThreeTrafficLights1',
          criteria: [
            { type: 'Percent', operator: 'GreaterThanOrEqual', formula: '=0' },
            { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=2' },
            { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=3' },
          ],
        },
      ],
    },
    ({ conditionalFormats }) =>
      conditionalFormats.map((format) =>
        format.kind === 'IconSet'
          ? {
              ...format,
              // The first icon has no bound, and Excel adds what each shows.
              criteria: format.criteria
                .slice(1)
                .map(({ type, operator, formula }) => ({ type, operator, formula })),
            }
          : format,
      ),
  ),
  {
    id: 'links',
    run: async (bench) => {
      const link = { documentReference: `'${bench.name}'!B2`, screenTip: 'Xã A' };
      const links = [{ row: 1, column: 1, ...link }];
      const change = { ...cells(['Xã A'], [text]), links };
      const { links: actual, inputs } = await writtenAndRead(bench, change);
      return { expected: { links, inputs: change.inputs }, actual: { links: actual, inputs } };
    },
  },
  returning(
    'page',
    {
      ...cells([1, 2, 3, 4]),
      page: {
        orientation: 'Landscape',
        paperSize: 'A4',
        centerHorizontally: true,
        firstPageNumber: 1,
        margins: {
          topMargin: 54,
          bottomMargin: 54,
          leftMargin: 85,
          rightMargin: 42,
          headerMargin: 22,
          footerMargin: 22,
        },
        zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
        headerState: 'FirstAndDefault',
        header: '&P',
        printArea: 'A1:A4',
        titleRows: '1:1',
        firstRows: [3],
      },
    },
    ({ page }) =>
      page && { ...page, zoom: { horizontalFitToPages: page.zoom.horizontalFitToPages } },
    0.5,
  ),
  returning(
    'sheet-look',
    { ...cells([1]), tabColor: '#00B050', showGridlines: false },
    ({ tabColor, showGridlines }) => ({ tabColor, showGridlines }),
  ),
];

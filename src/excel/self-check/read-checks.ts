/// <reference types="office-js" />
import type { Grid } from '../../sheets/grid';
import { readGrids } from '../read/read-grids';
import type { Bench, Check } from './check';

/** Reads the sheet as Baophu reads those of the staff. */
async function gridOf({ context, name }: Bench): Promise<Grid> {
  const [grid] = await readGrids(context, [name], {});
  if (grid === undefined) throw new RangeError('the sheet is gone');
  return grid;
}

/** What is read of staff sheets. */
export const readChecks: readonly Check[] = [
  {
    id: 'values',
    run: async (bench) => {
      bench.worksheet.getRange('B2:D3').formulas = [
        ['Xã Giao Thủy', 1234.5, true],
        ['', '=C2*2', '=""'],
      ];
      const { firstRow, firstColumn, values, formulas } = await gridOf(bench);
      return {
        expected: {
          first: [2, 2],
          values: [
            ['Xã Giao Thủy', 1234.5, true],
            [null, 2469, ''],
          ],
          formulas: [null, [null, true, true]],
        },
        actual: { first: [firstRow, firstColumn], values, formulas },
      };
    },
  },
  {
    id: 'displayed',
    run: async (bench) => {
      const range = bench.worksheet.getRange('A1:D1');
      range.numberFormat = [['dd/mm/yyyy', '0.00%', '00000', '#,##0']];
      range.values = [[45473, 0.9515, 123, 1234]];
      const { texts } = await gridOf(bench);
      return { expected: [['30/06/2024', '95.15%', '00123', null]], actual: texts };
    },
  },
  {
    id: 'merged',
    run: async (bench) => {
      bench.worksheet.getRange('A1:C2').values = [
        ['a', '', ''],
        ['b', 'c', 'd'],
      ];
      bench.worksheet.getRange('A1:C1').merge();
      const { merges } = await gridOf(bench);
      return {
        expected: [{ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 3 }],
        actual: merges,
      };
    },
  },
  {
    id: 'hidden-lines',
    run: async (bench) => {
      bench.worksheet.getRange('A1:C3').values = [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ];
      bench.worksheet.getRange('2:2').rowHidden = true;
      bench.worksheet.getRange('C:C').columnHidden = true;
      const { hiddenRows, hiddenColumns } = await gridOf(bench);
      return { expected: [[2], [3]], actual: [hiddenRows, hiddenColumns] };
    },
  },
  {
    id: 'fonts',
    run: async (bench) => {
      // "Huyện Giao Thủy" in TCVN3.
      const cell = bench.worksheet.getRange('A1');
      cell.values = [['HuyÖn Giao Thñy']];
      cell.format.font.name = '.VnTime';
      const { fonts } = await gridOf(bench);
      return { expected: [['.VnTime']], actual: fonts };
    },
  },
];

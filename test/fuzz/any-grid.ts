import fc from 'fast-check';
import { fieldWords, someHeaders } from './header-words';
import type { CellValue, Grid } from '../../src/sheets/grid';
import { writtenNumber } from './written-number';

const names = ['Xã Giao An', 'Phường 1', 'TT. Ngô Đồng', 'Thôn 3', 'Xã Giao An', 'X· Giao T©n'];
const labels = ['Tổng cộng', 'Cộng', 'Huyện A', 'I', 'II', 'Trong đó', 'Ghi chú', '31/12/2023'];
const oddities = ['', ' ', '#N/A', '-', 'x', '=1+1', '<b>', '\u0000', '0', '1.065', '12/2024', "'"];

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 6, arbitrary: fc.nat({ max: 20_000 }) },
  { weight: 2, arbitrary: writtenNumber.map(({ text }) => text) },
  { weight: 3, arbitrary: fc.constantFrom(...names) },
  { weight: 2, arbitrary: fc.constantFrom(...labels) },
  { weight: 2, arbitrary: fc.constantFrom(...someHeaders) },
  { weight: 1, arbitrary: fc.constantFrom(...oddities) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

/** Rows of a table as staff type it, with anything in it. */
const tableRows = (width: number): fc.Arbitrary<CellValue[][]> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...fieldWords), { minLength: width, maxLength: width }),
      fc.array(
        fc.tuple(
          fc.constantFrom(...names, ...labels),
          fc.array(fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 9_999 }) }, cell), {
            minLength: width - 1,
            maxLength: width - 1,
          }),
        ),
        { maxLength: 14 },
      ),
    )
    .map(([head, rows]) => [
      ['Xã', ...head.slice(1)],
      ...rows.map(([name, row]) => [name, ...row]),
    ]);

/** Any sheet: cells at random, tables among them, merges and hidden lines anywhere. */
export const anyGrid: fc.Arbitrary<Grid> = fc
  .record({ width: fc.integer({ min: 1, max: 9 }), sheet: fc.constantFrom('T6.2024', 'A', '2023') })
  .chain(({ width, sheet }) =>
    fc
      .tuple(
        fc.array(
          fc.oneof(
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 4 }),
            tableRows(width),
          ),
          { maxLength: 4 },
        ),
        fc.array(fc.tuple(fc.nat(40), fc.nat(8), fc.nat(3), fc.nat(3)), { maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 4 }),
        fc.record({ firstRow: fc.integer({ min: 1, max: 9 }), visible: fc.boolean() }),
      )
      .map(([parts, merges, hidden, rest]): Grid => ({
        ...rest,
        sheet,
        generated: false,
        firstColumn: 1,
        values: parts.flat(),
        texts: [],
        formulas: [],
        fonts: parts
          .flat()
          .map((row) => row.map((value) => (value === 'X· Giao T©n' ? '.VnTime' : null))),
        merges: merges.map(([row, column, down, across]) => ({
          firstRow: row + 1,
          firstColumn: column + 1,
          lastRow: row + 1 + down,
          lastColumn: column + 1 + across,
        })),
        hiddenRows: hidden,
        hiddenColumns: hidden.slice(0, 1),
      })),
  );

/** Sheets of one workbook, each with a name of its own. */
export const anyGrids: fc.Arbitrary<readonly Grid[]> = fc
  .array(anyGrid, { minLength: 1, maxLength: 3 })
  .map((grids) =>
    grids.map((grid, index) => ({ ...grid, sheet: `${grid.sheet} ${String(index)}` })),
  );

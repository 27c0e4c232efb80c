import type { CellBlock, TableChange } from '../sheets/kept/keep-period';
import type { CellChange } from './cell-change';

/** The cells that a change of a table writes. Texts stay texts, whatever they look like. */
export function tableCells({ blocks }: TableChange): readonly CellChange[] {
  return blocks.flatMap(cellsOf);
}

function cellsOf({ row, column, after }: CellBlock): CellChange[] {
  return after.flatMap((line, down) =>
    line.map((value, across): CellChange => ({
      row: row + down,
      column: column + across,
      content: { value },
      look: typeof value === 'number' ? { numberFormat: '#,##0' } : { numberFormat: '@' },
    })),
  );
}

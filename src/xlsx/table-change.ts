import type { CellBlock, TableChange } from '../sheets/kept/keep-period';
import type { CellChange } from './cell-change';

/** The cells that a change of a table writes. Texts stay texts, whatever they look like. */
export function tableCells({ blocks }: TableChange): readonly CellChange[] {
  return blocks.flatMap(cellsOf);
}

function cellsOf({ row, column, before, after }: CellBlock): CellChange[] {
  return after.flatMap((line, down) =>
    line.map((value, across): CellChange => {
      const isNew = (before[down]?.[across] ?? null) === null;
      return {
        row: row + down,
        column: column + across,
        content: { value },
        notAsText: typeof value === 'number',
        ...lookOf(value, isNew),
      };
    }),
  );
}

/** A number keeps the format that somebody has chosen for it. */
function lookOf(value: string | number | null, isNew: boolean): Pick<CellChange, 'look'> {
  if (typeof value === 'string') return { look: { numberFormat: '@' } };
  return typeof value === 'number' && isNew ? { look: { numberFormat: '#,##0' } } : {};
}

import { invalidArgument } from '../api-error';
import { ApiType, method, readable, writable, type HostObject } from '../api-object';
import type { CellArea } from '../cell-area';
import type { StyleChange } from '../engine/univer-style';
import type { HostBorder, HostEdge } from '../host-workbook';
import { color } from './range-format';
import type { RangeTarget } from './range-target';

const sides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
type Side = (typeof sides)[number];

interface BorderTarget {
  readonly range: RangeTarget;
  readonly side: Side;
}

/** Which cells' edges a side of a range is. */
function edgesOf({ range, side }: BorderTarget): readonly (readonly [CellArea, HostEdge])[] {
  const { area } = range;
  const { row, column, rowCount, columnCount } = area;
  switch (side) {
    case 'EdgeTop':
      return [[{ ...area, rowCount: 1 }, 'top']];
    case 'EdgeBottom':
      return [[{ ...area, row: row + rowCount - 1, rowCount: 1 }, 'bottom']];
    case 'EdgeLeft':
      return [[{ ...area, columnCount: 1 }, 'left']];
    case 'EdgeRight':
      return [[{ ...area, column: column + columnCount - 1, columnCount: 1 }, 'right']];
    case 'InsideHorizontal':
      return rowCount === 1
        ? []
        : [
            [{ ...area, rowCount: rowCount - 1 }, 'bottom'],
            [{ ...area, row: row + 1, rowCount: rowCount - 1 }, 'top'],
          ];
    case 'InsideVertical':
      return columnCount === 1
        ? []
        : [
            [{ ...area, columnCount: columnCount - 1 }, 'right'],
            [{ ...area, column: column + 1, columnCount: columnCount - 1 }, 'left'],
          ];
  }
}

const none: HostBorder = { style: 'None', weight: 'Thin', color: '#000000' };

function borderAt(target: BorderTarget): HostBorder {
  const [first] = edgesOf(target);
  if (first === undefined) return none;
  const [area, edge] = first;
  const style = target.range.sheet.grid.style(area.row, area.column);
  return style.borders?.[edge] ?? none;
}

function change(target: BorderTarget, part: Partial<HostBorder>): void {
  const old = borderAt(target);
  // Weight or colour alone draws a line, as in Excel.
  const style = part.style ?? (old.style === 'None' ? 'Continuous' : old.style);
  const border = style === 'None' ? null : { ...old, ...part, style };
  for (const [area, edge] of edgesOf(target)) {
    const borders: StyleChange['borders'] = { [edge]: border };
    target.range.sheet.restyle(area, { borders });
  }
}

function known(value: unknown, names: readonly string[], what: string): string {
  const name = names.find((one) => one === value);
  if (name === undefined) throw invalidArgument(`${what} ${String(value)}`);
  return name;
}

const styles = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double'];
const weights = ['Hairline', 'Thin', 'Medium', 'Thick'];

const borderType: ApiType<BorderTarget> = new ApiType<BorderTarget>(
  'RangeBorder',
  {
    sideIndex: readable('1.1', ({ side }) => side),
    style: writable(
      '1.1',
      (target) => borderAt(target).style,
      (target, value) => {
        const style = known(value, styles, 'border style');
        change(target, style === 'Double' ? { style, weight: 'Thick' } : { style });
      },
    ),
    weight: writable(
      '1.1',
      (target) => borderAt(target).weight,
      (target, value) => {
        change(target, { weight: known(value, weights, 'border weight') });
      },
    ),
    color: writable(
      '1.1',
      (target) => borderAt(target).color,
      (target, value) => {
        change(target, { color: color(value) });
      },
    ),
  },
  { id: ({ side }) => side },
);

function side(range: RangeTarget, key: unknown): HostObject | null {
  const found = sides.find((name) => name === key);
  return found === undefined ? null : borderType.of({ range, side: found });
}

const bordersType: ApiType<RangeTarget> = new ApiType<RangeTarget>(
  'RangeBorderCollection',
  {
    count: readable('1.1', () => sides.length),
    getItemAt: method('1.1', (range, [index]) => side(range, sides[Number(index)])),
  },
  {
    items: (range) => sides.map((name) => borderType.of({ range, side: name })),
    item: side,
  },
);

export function rangeBorders(range: RangeTarget): HostObject {
  return bordersType.of(range);
}

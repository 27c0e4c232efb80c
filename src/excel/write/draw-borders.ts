/// <reference types="office-js" />
import type { PlanArea } from '../../report/sheet-plan';
import type { CellLook } from './cell-look';
import type { NamedRanges } from './named-ranges';
import { patches } from './rectangles';

type LineStyle = `${Excel.BorderLineStyle}`;
type LineWeight = `${Excel.BorderWeight}`;

/** Where two cells share an edge, the line that is drawn last wins: the stronger one. */
const strength: readonly string[] = ['Hairline', 'Thin', 'Medium', 'Thick'];

/** Draws the edges of the cells of an area, weak lines first. */
export function drawBorders(
  ranges: NamedRanges,
  area: PlanArea,
  lookAt: (row: number, column: number) => CellLook | undefined,
): void {
  const borders = patches(area, (row, column) => edgesOf(lookAt(row, column)));
  const lines = borders.flatMap(({ area: range, value }) => linesOf(range, value));
  lines.sort((one, other) => one.strength - other.strength);
  for (const line of lines) drawLine(ranges.at(line.area), line);
}

type Side =
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

interface DrawnLine {
  readonly area: PlanArea;
  readonly side: Side;
  readonly style: LineStyle;
  readonly weight: LineWeight;
  readonly color: string;
  readonly strength: number;
}

function edgesOf(look: CellLook | undefined): string | undefined {
  if (look === undefined) return undefined;
  const { top = '', bottom = '', left = '', right = '' } = look;
  const edges = [top, bottom, left, right].join('|');
  return edges === '|||' ? undefined : edges;
}

/** The lines around and inside of cells that all have these edges. */
function linesOf(area: PlanArea, edges: string): DrawnLine[] {
  const [top = '', bottom = '', left = '', right = ''] = edges.split('|');
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  // Between two rows there is one line: where upper and lower edges differ, row by row.
  if (top !== bottom && lastRow > firstRow) {
    return range(firstRow, lastRow).flatMap((row) =>
      linesOf({ ...area, firstRow: row, lastRow: row }, edges),
    );
  }
  if (left !== right && lastColumn > firstColumn) {
    return range(firstColumn, lastColumn).flatMap((column) =>
      linesOf({ ...area, firstColumn: column, lastColumn: column }, edges),
    );
  }
  const sides: readonly (readonly [Side, string])[] = [
    ['EdgeTop', top],
    ['EdgeBottom', bottom],
    ['EdgeLeft', left],
    ['EdgeRight', right],
    ['InsideHorizontal', lastRow > firstRow ? top : ''],
    ['InsideVertical', lastColumn > firstColumn ? left : ''],
  ];
  return sides.flatMap(([side, line]): DrawnLine[] => {
    if (line === '') return [];
    const [style, weight, color] = line.split(' ') as [LineStyle, LineWeight, string];
    return [{ area, side, style, weight, color, strength: strength.indexOf(weight) }];
  });
}

function drawLine(cells: Excel.Range, { side, style, weight, color }: DrawnLine): void {
  const border = cells.format.borders.getItem(side);
  border.style = style;
  // A double line has a weight of its own.
  if (style !== 'Double') border.weight = weight;
  if (color !== '#000000') border.color = color;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

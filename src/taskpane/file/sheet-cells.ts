import { cellAddress, type Area } from '../../sheets/grid';
import { rowHeight, type SheetLayout } from './sheet-layout';

/** The cells of a part of the sheet that hold something, and the one with the cursor, row by row. */
export function cellRows(
  layout: SheetLayout,
  part: Area,
  cursor: { readonly row: number; readonly column: number },
): readonly HTMLElement[] {
  const merges = layout.merges(part);
  const covered = new Set<string>();
  for (const merge of merges) {
    for (
      let row = Math.max(merge.firstRow, part.firstRow);
      row <= Math.min(merge.lastRow, part.lastRow);
      row += 1
    ) {
      for (
        let column = Math.max(merge.firstColumn, part.firstColumn);
        column <= Math.min(merge.lastColumn, part.lastColumn);
        column += 1
      ) {
        covered.add(cellId(row, column));
      }
    }
  }
  const rows: HTMLElement[] = [];
  for (let row = part.firstRow; row <= part.lastRow; row += 1) {
    const line = made('div', 'line');
    line.setAttribute('role', 'row');
    line.setAttribute('aria-rowindex', String(row));
    for (const merge of merges) {
      // A merged area stands in the first of its rows that are drawn.
      if (Math.max(merge.firstRow, part.firstRow) === row) line.append(cellOf(layout, merge, true));
    }
    for (let column = part.firstColumn; column <= part.lastColumn; column += 1) {
      if (covered.has(cellId(row, column))) continue;
      const text = layout.text(row, column);
      const isCursor = row === cursor.row && column === cursor.column;
      // Blank cells are lines on the ground, unless the cursor is there.
      if (text === '' && !isCursor) continue;
      const last = lastOfText(layout, covered, row, column, part.lastColumn);
      line.append(
        cellOf(
          layout,
          { firstRow: row, lastRow: row, firstColumn: column, lastColumn: last },
          false,
        ),
      );
    }
    if (line.hasChildNodes()) rows.push(line);
  }
  return rows;
}

/** A long text runs over the blank cells beside it, as in Excel; a number never does. */
function lastOfText(
  layout: SheetLayout,
  covered: ReadonlySet<string>,
  row: number,
  column: number,
  lastColumn: number,
): number {
  const value = layout.value(row, column);
  if (typeof value !== 'string') return column;
  const needed = layout.left(column) + value.length * 7;
  let last = column;
  while (
    last < lastColumn &&
    layout.left(last + 1) < needed &&
    layout.text(row, last + 1) === '' &&
    !covered.has(cellId(row, last + 1))
  ) {
    last += 1;
  }
  return last;
}

function cellOf(layout: SheetLayout, area: Area, isMerged: boolean): HTMLElement {
  const { firstRow, firstColumn } = area;
  const value = layout.value(firstRow, firstColumn);
  const cell = made('div', 'cell', layout.text(firstRow, firstColumn));
  cell.id = cellId(firstRow, firstColumn);
  cell.setAttribute('role', 'gridcell');
  cell.setAttribute('aria-colindex', String(firstColumn));
  if (typeof value === 'number') cell.classList.add('numeric');
  if (isMerged) cell.classList.add('merged');
  place(cell, layout, area);
  return cell;
}

/** Lays an element over the cells of an area. */
export function place(element: HTMLElement, layout: SheetLayout, area: Area): void {
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  const left = layout.left(firstColumn);
  element.style.left = px(left);
  element.style.top = px(layout.top(firstRow));
  element.style.width = px(layout.left(lastColumn + 1) - left);
  element.style.height = px((lastRow - firstRow + 1) * rowHeight);
}

export function cellId(row: number, column: number): string {
  return `cell-${cellAddress(row, column)}`;
}

export function px(pixels: number): string {
  return `${pixels}px`;
}

export function made(name: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

import type { Language } from '../../locales/locale';
import { areaAddress, columnLetters, type Area, type Grid } from '../../sheets/grid';
import { areaOfPlace } from './cell-place';
import { cellId, cellRows, made, place, px } from './sheet-cells';
import { rowHeight, SheetLayout } from './sheet-layout';

/** Rows and columns beyond the visible part that are drawn as well. */
const margin = 4;
/** Width of the column of row numbers, in pixels. */
const numbersWidth = 52;

/**
 * A sheet to look at: only the visible part is on the page, and cells are nothing but text. One cell has the
 * cursor; arrow keys move it, Shift makes it an area.
 */
export class SheetGrid {
  readonly element = made('div', 'grid');
  /** Told when the user goes to a cell or selects an area, such as `B3` or `B3:C9`. */
  onSelect: (cell: string) => void = () => undefined;
  readonly #canvas = made('div', 'canvas');
  readonly #rules = made('div', 'rules');
  readonly #cells = made('div', 'cells');
  readonly #letters = made('div', 'column-letters');
  readonly #numbers = made('div', 'numbers');
  readonly #selection = made('div', 'selection');
  #layout: SheetLayout | null = null;
  #grid: Grid | null = null;
  #anchor = { row: 1, column: 1 };
  #cursor = { row: 1, column: 1 };
  #isDrawing = false;

  constructor() {
    const { element } = this;
    element.tabIndex = 0;
    element.setAttribute('role', 'grid');
    element.setAttribute('aria-readonly', 'true');
    this.#letters.setAttribute('aria-hidden', 'true');
    this.#numbers.setAttribute('aria-hidden', 'true');
    this.#selection.setAttribute('aria-hidden', 'true');
    this.#rules.setAttribute('aria-hidden', 'true');
    this.#cells.setAttribute('role', 'rowgroup');
    this.#canvas.append(this.#rules, this.#cells, this.#selection);
    element.append(made('div', 'corner'), this.#letters, this.#numbers, this.#canvas);
    element.addEventListener('scroll', () => {
      this.#drawSoon();
    });
    element.addEventListener('keydown', (event) => {
      this.#press(event);
    });
    element.addEventListener('pointerdown', (event) => {
      this.#point(event);
    });
    new ResizeObserver(() => {
      this.#drawSoon();
    }).observe(element);
  }

  /** Shows a sheet; `cell` (`F24`, `G9:G101`, null for the first one) is selected and comes into view. */
  show(grid: Grid, cell: string | null, label: string, language: Language): void {
    const isOther = grid.sheet !== this.#grid?.sheet;
    this.#grid = grid;
    this.#layout = new SheetLayout(grid, language);
    const { rows, columns, width, height } = this.#layout;
    this.element.setAttribute('aria-label', label);
    this.element.setAttribute('aria-rowcount', String(rows));
    this.element.setAttribute('aria-colcount', String(columns));
    this.#canvas.style.width = px(width);
    this.#canvas.style.height = px(height);
    this.#numbers.style.height = px(height);
    this.#letters.style.width = px(width);
    if (isOther) this.element.scrollTo(0, 0);
    const area = areaOfPlace(cell) ?? { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 };
    this.#anchor = { row: area.firstRow, column: area.firstColumn };
    this.#cursor = {
      row: Math.min(area.lastRow, rows),
      column: Math.min(area.lastColumn, columns),
    };
    this.#reveal(this.#anchor, 'middle');
    this.#draw();
  }

  /** What the cell with the cursor holds, in full. */
  get cursorText(): {
    readonly address: string;
    readonly text: string;
    readonly isFormula: boolean;
  } {
    const { row, column } = this.#anchor;
    const text = this.#layout?.wholeText(row, column) ?? '';
    const isFormula = this.#layout?.isFormula(row, column) ?? false;
    return { address: areaAddress(this.#area()), text, isFormula };
  }

  #area(): Area {
    const [one, other] = [this.#anchor, this.#cursor];
    return {
      firstRow: Math.min(one.row, other.row),
      firstColumn: Math.min(one.column, other.column),
      lastRow: Math.max(one.row, other.row),
      lastColumn: Math.max(one.column, other.column),
    };
  }

  #press(event: KeyboardEvent): void {
    const layout = this.#layout;
    if (layout === null || event.altKey) return;
    const page = Math.max(1, Math.floor(this.element.clientHeight / rowHeight) - 2);
    const { row, column } = this.#cursor;
    const far = event.ctrlKey || event.metaKey;
    const goals: Readonly<Record<string, readonly [row: number, column: number]>> = {
      ArrowUp: [far ? 1 : row - 1, column],
      ArrowDown: [far ? layout.rows : row + 1, column],
      ArrowLeft: [row, far ? 1 : column - 1],
      ArrowRight: [row, far ? layout.columns : column + 1],
      PageUp: [row - page, column],
      PageDown: [row + page, column],
      Home: [far ? 1 : row, 1],
      End: [far ? layout.rows : row, layout.columns],
    };
    const goal = goals[event.key];
    if (goal === undefined) return;
    event.preventDefault();
    this.#go(goal[0], goal[1], event.shiftKey);
  }

  #point(event: PointerEvent): void {
    const layout = this.#layout;
    if (layout === null || event.button !== 0) return;
    const { left, top } = this.element.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    if (x > this.element.clientWidth || y > this.element.clientHeight) return;
    const column = layout.columnAt(x - numbersWidth + this.element.scrollLeft);
    if (y < rowHeight) {
      // A letter: the whole column.
      this.#anchor = { row: 1, column };
      this.#cursor = { row: layout.rows, column };
      this.#selected();
      return;
    }
    const row = layout.rowAt(y - rowHeight + this.element.scrollTop);
    this.#go(row, x < numbersWidth ? 1 : column, event.shiftKey);
  }

  #go(row: number, column: number, extends_: boolean): void {
    const layout = this.#layout;
    if (layout === null) return;
    this.#cursor = {
      row: Math.min(layout.rows, Math.max(1, row)),
      column: Math.min(layout.columns, Math.max(1, column)),
    };
    if (!extends_) this.#anchor = this.#cursor;
    this.#reveal(this.#cursor, 'edge');
    this.#selected();
  }

  #selected(): void {
    this.#draw();
    this.onSelect(areaAddress(this.#area()));
  }

  /** Scrolls as little as shows the cell; a cell that was out of view may come to the middle. */
  #reveal({ row, column }: { row: number; column: number }, to: 'edge' | 'middle'): void {
    const layout = this.#layout;
    if (layout === null) return;
    const { element } = this;
    const height = element.clientHeight - rowHeight;
    const width = element.clientWidth - numbersWidth;
    const [top, left, right] = [layout.top(row), layout.left(column), layout.left(column + 1)];
    const above = top < element.scrollTop;
    const below = top + rowHeight > element.scrollTop + height;
    if (above || below) {
      const aside = to === 'middle' ? (height - rowHeight) / 2 : above ? 0 : height - rowHeight;
      element.scrollTop = top - aside;
    }
    if (left < element.scrollLeft) element.scrollLeft = left;
    else if (right > element.scrollLeft + width) element.scrollLeft = right - width;
  }

  #drawSoon(): void {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    requestAnimationFrame(() => {
      this.#isDrawing = false;
      this.#draw();
    });
  }

  #draw(): void {
    const layout = this.#layout;
    const grid = this.#grid;
    if (layout === null || grid === null) return;
    const { scrollTop, scrollLeft, clientWidth, clientHeight } = this.element;
    const part: Area = {
      firstRow: Math.max(1, layout.rowAt(scrollTop) - margin),
      lastRow: Math.min(layout.rows, layout.rowAt(scrollTop + clientHeight) + margin),
      firstColumn: Math.max(1, layout.columnAt(scrollLeft) - margin),
      lastColumn: Math.min(layout.columns, layout.columnAt(scrollLeft + clientWidth) + margin),
    };
    this.#drawEdges(layout, grid, part);
    this.#cells.replaceChildren(...cellRows(layout, part, this.#cursor));
    const area = this.#area();
    const isOne = area.firstRow === area.lastRow && area.firstColumn === area.lastColumn;
    const [merged] = isOne ? layout.merges(area) : [];
    place(this.#selection, layout, merged ?? area);
    const [row, column] = merged
      ? [merged.firstRow, merged.firstColumn]
      : [this.#cursor.row, this.#cursor.column];
    this.element.setAttribute('aria-activedescendant', cellId(row, column));
  }

  #drawEdges(layout: SheetLayout, { hiddenRows, hiddenColumns }: Grid, part: Area): void {
    const letters: HTMLElement[] = [];
    const rules: HTMLElement[] = [];
    const area = this.#area();
    for (let column = part.firstColumn; column <= part.lastColumn; column += 1) {
      const letter = made('div', 'letter', columnLetters(column));
      letter.style.left = px(layout.left(column));
      letter.style.width = px(layout.left(column + 1) - layout.left(column));
      letter.classList.toggle('hides', hiddenColumns.includes(column));
      letter.classList.toggle('at', column >= area.firstColumn && column <= area.lastColumn);
      letters.push(letter);
      const rule = made('div', 'rule');
      rule.style.left = letter.style.left;
      rule.style.width = letter.style.width;
      rules.push(rule);
    }
    const numbers: HTMLElement[] = [];
    for (let row = part.firstRow; row <= part.lastRow; row += 1) {
      const number = made('div', 'number-of-row', String(row));
      number.style.top = px(layout.top(row));
      number.classList.toggle('hides', hiddenRows.includes(row));
      number.classList.toggle('at', row >= area.firstRow && row <= area.lastRow);
      numbers.push(number);
    }
    this.#letters.replaceChildren(...letters);
    this.#rules.replaceChildren(...rules);
    this.#numbers.replaceChildren(...numbers);
  }
}

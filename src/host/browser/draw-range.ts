import { ApiError } from '../api-error';
import type { BookSheet } from '../book-sheet';
import { contains, type CellArea } from '../cell-area';
import { defaultColumnWidth, defaultRowHeight } from '../engine/worksheet-data';
import type { HostBorder, HostStyle } from '../host-workbook';

/** Pixels of a picture for each point of the sheet, at 96 dots an inch. */
const pixelsPerPoint = 96 / 72;
/** What browsers draw on one canvas, along a side. */
const longestSide = 16_000;
/** Points between a text and the edge of its cell. */
const padding = 2;
const lineHeight = 1.2;

/** Where rows or columns begin, in points from the area's own edge; one more than there are. */
type Edges = readonly number[];

/**
 * Draws the cells of an area as a PNG: texts, fills, borders, merged cells, alignment, wrapping. Charts and
 * conditional formats are not drawn.
 *
 * @returns base64
 * @throws UnsupportedOperation for an area larger than a canvas
 */
export function drawRange(sheet: BookSheet, area: CellArea): string {
  const { grid } = sheet;
  const xs = edges(area.column, area.columnCount, (column) =>
    grid.columnHidden(column) ? 0 : (grid.columnWidth(column) ?? defaultColumnWidth),
  );
  const ys = edges(area.row, area.rowCount, (row) =>
    grid.rowHidden(row) ? 0 : (grid.rowHeight(row) ?? defaultRowHeight),
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil((xs.at(-1) ?? 0) * pixelsPerPoint);
  canvas.height = Math.ceil((ys.at(-1) ?? 0) * pixelsPerPoint);
  const pen = canvas.getContext('2d');
  if (pen === null || Math.max(canvas.width, canvas.height) > longestSide) {
    throw new ApiError('UnsupportedOperation', 'The range is too large for a picture.');
  }
  pen.fillStyle = '#FFFFFF';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(pixelsPerPoint, pixelsPerPoint);
  const drawing = new Drawing(pen, sheet, area, xs, ys);
  drawing.fills();
  drawing.texts();
  drawing.borders();
  const url = canvas.toDataURL('image/png');
  return url.slice(url.indexOf(',') + 1);
}

function edges(first: number, count: number, sizeOf: (index: number) => number): Edges {
  const found = [0];
  for (let index = 0; index < count; index += 1) {
    found.push((found[index] ?? 0) + sizeOf(first + index));
  }
  return found;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

class Drawing {
  readonly #merges: readonly CellArea[];

  constructor(
    private readonly pen: CanvasRenderingContext2D,
    private readonly sheet: BookSheet,
    private readonly area: CellArea,
    private readonly xs: Edges,
    private readonly ys: Edges,
  ) {
    this.#merges = sheet.mergesIn(area);
  }

  fills(): void {
    this.#eachCell((row, column, box) => {
      const { fill } = this.sheet.grid.style(row, column);
      if (fill === undefined) return;
      this.pen.fillStyle = fill;
      this.pen.fillRect(box.x, box.y, box.width, box.height);
    });
  }

  texts(): void {
    this.#eachCell((row, column, box) => {
      const text = this.sheet.text(row, column);
      if (text === '') return;
      const merge = this.#mergeAt(row, column);
      if (merge !== undefined && (merge.row !== row || merge.column !== column)) return;
      const whole = merge === undefined ? box : this.#boxOf(merge);
      this.#text(row, column, text, whole, merge !== undefined);
    });
  }

  borders(): void {
    this.#eachCell((row, column, { x, y, width, height }) => {
      const { borders } = this.sheet.grid.style(row, column);
      if (borders === undefined) return;
      const merge = this.#mergeAt(row, column);
      const inside = (down: number, across: number): boolean =>
        merge !== undefined &&
        contains(merge, { row: row + down, column: column + across, rowCount: 1, columnCount: 1 });
      if (!inside(-1, 0)) this.#line(borders.top, x, y, x + width, y);
      if (!inside(1, 0)) this.#line(borders.bottom, x, y + height, x + width, y + height);
      if (!inside(0, -1)) this.#line(borders.left, x, y, x, y + height);
      if (!inside(0, 1)) this.#line(borders.right, x + width, y, x + width, y + height);
    });
  }

  #eachCell(visit: (row: number, column: number, box: Box) => void): void {
    for (let down = 0; down < this.area.rowCount; down += 1) {
      for (let across = 0; across < this.area.columnCount; across += 1) {
        const [row, column] = [this.area.row + down, this.area.column + across];
        const box = this.#boxOf({ row, column, rowCount: 1, columnCount: 1 });
        if (box.width > 0 && box.height > 0) visit(row, column, box);
      }
    }
  }

  #mergeAt(row: number, column: number): CellArea | undefined {
    const cell = { row, column, rowCount: 1, columnCount: 1 };
    return this.#merges.find((merge) => contains(merge, cell));
  }

  #boxOf({ row, column, rowCount, columnCount }: CellArea): Box {
    const x = this.xs[column - this.area.column] ?? 0;
    const y = this.ys[row - this.area.row] ?? 0;
    const right = this.xs[column - this.area.column + columnCount] ?? this.xs.at(-1) ?? x;
    const bottom = this.ys[row - this.area.row + rowCount] ?? this.ys.at(-1) ?? y;
    return { x, y, width: right - x, height: bottom - y };
  }

  #text(row: number, column: number, text: string, box: Box, isMerged: boolean): void {
    const { pen, sheet } = this;
    const style = sheet.grid.style(row, column);
    const size = style.size ?? 11;
    pen.font = fontOf(style, size);
    pen.fillStyle = style.color ?? '#000000';
    pen.textBaseline = 'middle';
    const align = alignOf(style, sheet.value(row, column));
    const indent = (style.indent ?? 0) * 6 + padding;
    const room = box.width - indent - padding;
    const lines = text
      .split('\n')
      .flatMap((line) => (style.wrap === true ? this.#wrapped(line, room) : [line]));
    const step = size * lineHeight;
    const height = lines.length * step;
    const top =
      style.vertical === 'Top'
        ? box.y + 1
        : style.vertical === 'Center'
          ? box.y + (box.height - height) / 2
          : box.y + box.height - height - 1;
    pen.save();
    pen.beginPath();
    const spill =
      isMerged || align !== 'left' || style.wrap === true ? 0 : this.#emptyBeside(row, column);
    pen.rect(box.x, box.y, box.width + spill, box.height);
    pen.clip();
    pen.textAlign = align;
    const at =
      align === 'left'
        ? box.x + indent
        : align === 'right'
          ? box.x + box.width - indent
          : box.x + box.width / 2;
    lines.forEach((line, index) => {
      const middle = top + (index + 0.5) * step;
      pen.fillText(line, at, middle);
      if (style.underline === true) this.#underline(line, at, middle + size / 2, align);
    });
    pen.restore();
  }

  /** Words that fit, line by line; a word that is too long has a line to itself. */
  #wrapped(text: string, room: number): string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && this.pen.measureText(longer).width > room) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  }

  /** Width of the empty cells to the right, over which a text runs on. */
  #emptyBeside(row: number, column: number): number {
    let width = 0;
    const end = this.area.column + this.area.columnCount;
    for (let next = column + 1; next < end; next += 1) {
      if (this.sheet.text(row, next) !== '' || this.#mergeAt(row, next) !== undefined) break;
      width += this.#boxOf({ row, column: next, rowCount: 1, columnCount: 1 }).width;
    }
    return width;
  }

  #underline(line: string, at: number, y: number, align: CanvasTextAlign): void {
    const { width } = this.pen.measureText(line);
    const from = align === 'left' ? at : align === 'right' ? at - width : at - width / 2;
    this.pen.fillRect(from, y, width, 0.6);
  }

  #line(border: HostBorder | undefined, x1: number, y1: number, x2: number, y2: number): void {
    if (border === undefined || border.style === 'None') return;
    const { pen } = this;
    pen.strokeStyle = border.color;
    pen.lineWidth = { Hairline: 0.4, Thin: 0.75, Medium: 1.5, Thick: 2.25 }[border.weight] ?? 0.75;
    pen.beginPath();
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
    pen.stroke();
  }
}

function fontOf({ font, bold, italic }: HostStyle, size: number): string {
  const family = `${JSON.stringify(font ?? 'Calibri')}, serif`;
  return `${italic === true ? 'italic ' : ''}${bold === true ? 'bold ' : ''}${size}px ${family}`;
}

function alignOf({ horizontal }: HostStyle, value: unknown): 'left' | 'right' | 'center' {
  switch (horizontal) {
    case 'Left':
    case 'Right':
    case 'Center':
      return ({ Left: 'left', Right: 'right', Center: 'center' } as const)[horizontal];
    case 'CenterAcrossSelection':
      return 'center';
    default:
      return typeof value === 'number' ? 'right' : 'left';
  }
}

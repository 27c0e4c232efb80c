/// <reference types="office-js" />
import type { Area } from '../../sheets/grid';
import { encodingOfFont, legacyReading } from '../../sheets/text/legacy-text';
import { rangeIn } from './sheet-range';
import type { SheetBuffer } from './sheet-buffer';

const beyondAscii = /[^\x20-\x7e\s]/;
const encodings = ['TCVN3', 'VNI'] as const;
/** Cells whose fonts are asked for in one request: some 45 bytes each. */
const mostCells = 80_000;

/**
 * The cells of a column whose font decides what their text says: the rows from the first to the last of
 * them. Null where every text is plain, or clearly Unicode.
 */
function doubtfulRows(values: SheetBuffer['values'], column: number): [number, number] | null {
  let rows: [number, number] | null = null;
  for (const [row, cells] of values.entries()) {
    const value = cells[column];
    if (typeof value !== 'string' || !beyondAscii.test(value) || !isDoubtful(value)) continue;
    rows = [rows?.[0] ?? row, row];
  }
  return rows;
}

const verdicts = new Map<string, boolean>();

function isDoubtful(text: string): boolean {
  let doubtful = verdicts.get(text);
  if (doubtful === undefined) {
    doubtful = encodings.some((encoding) => legacyReading(text, encoding) !== 'unicode');
    if (verdicts.size > 100_000) verdicts.clear();
    verdicts.set(text, doubtful);
  }
  return doubtful;
}

interface FontRequest {
  readonly buffer: SheetBuffer;
  readonly row: number;
  readonly column: number;
  readonly answer: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/**
 * Finds out the fonts of the texts that may be in an encoding from before Unicode. No request when there
 * are none, as in most workbooks; else one, unless they are very many.
 */
export async function readLegacyFonts(
  context: Excel.RequestContext,
  sheets: readonly { readonly buffer: SheetBuffer; readonly worksheet: Excel.Worksheet }[],
): Promise<void> {
  let waiting: FontRequest[] = [];
  let cells = 0;
  const send = async (): Promise<void> => {
    if (waiting.length === 0) return;
    await context.sync();
    for (const request of waiting) keep(request);
    waiting = [];
    cells = 0;
  };
  for (const { buffer, worksheet } of sheets) {
    const { area } = buffer.outline;
    if (area === null) continue;
    for (let column = 0; column <= area.lastColumn - area.firstColumn; column += 1) {
      const rows = doubtfulRows(buffer.values, column);
      if (rows === null) continue;
      for (let row = rows[0]; row <= rows[1]; row += mostCells) {
        const last = Math.min(rows[1], row + mostCells - 1);
        if (cells + last - row + 1 > mostCells) await send();
        cells += last - row + 1;
        const part = columnPart(area, column, row, last);
        const answer = rangeIn(worksheet, part).getCellProperties({
          format: { font: { name: true } },
        });
        waiting.push({ buffer, row, column, answer });
      }
    }
  }
  await send();
}

function columnPart(area: Area, column: number, firstRow: number, lastRow: number): Area {
  return {
    firstRow: area.firstRow + firstRow,
    lastRow: area.firstRow + lastRow,
    firstColumn: area.firstColumn + column,
    lastColumn: area.firstColumn + column,
  };
}

function keep({ buffer, row, column, answer }: FontRequest): void {
  answer.value.forEach(([cell], down) => {
    const font = cell?.format?.font?.name;
    const value = buffer.values[row + down]?.[column];
    if (font === undefined || typeof value !== 'string' || encodingOfFont(font) === null) return;
    buffer.setFont(row + down, column, font);
  });
}

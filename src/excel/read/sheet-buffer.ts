import type { CellValue, Grid } from '../../sheets/grid';
import { displayedText } from './displayed-text';
import type { SheetOutline } from './sheet-outline';

/** What Excel answers for some rows. */
export interface CellAnswer {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

type Sparse<T> = ((T | null)[] | null)[];

/** A sheet while its rows arrive, from the top. */
export class SheetBuffer {
  readonly outline: SheetOutline;
  readonly values: CellValue[][] = [];
  readonly #texts: Sparse<string> = [];
  readonly #formulas: Sparse<true> = [];
  readonly #fonts: Sparse<string> = [];
  hiddenRows: readonly number[] = [];
  hiddenColumns: readonly number[] = [];

  constructor(outline: SheetOutline) {
    this.outline = outline;
  }

  add(answer: CellAnswer): void {
    answer.values.forEach((cells, index) => {
      const formulas = answer.formulas[index] ?? [];
      const formats = answer.numberFormat[index] ?? [];
      this.#addRow(cells, formulas, formats);
    });
  }

  /** @param row 0-based, of the area; so is `column`. */
  setFont(row: number, column: number, font: string): void {
    const cells = (this.#fonts[row] ??= blankRow(this.values[row]?.length ?? 0));
    cells[column] = font;
  }

  toGrid(): Grid {
    const { name, visible, generated, area, merges } = this.outline;
    while (this.#fonts.length < this.values.length) this.#fonts.push(null);
    return {
      sheet: name,
      visible,
      generated,
      firstRow: area?.firstRow ?? 1,
      firstColumn: area?.firstColumn ?? 1,
      values: this.values,
      texts: this.#texts,
      formulas: this.#formulas,
      fonts: Array.from(this.#fonts, (row) => row ?? null),
      merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
    };
  }

  #addRow(
    cells: readonly unknown[],
    formulas: readonly unknown[],
    formats: readonly unknown[],
  ): void {
    let texts: (string | null)[] | null = null;
    let flags: (true | null)[] | null = null;
    const values = cells.map((cell, column): CellValue => {
      if (isFormula(formulas[column], cell))
        (flags ??= blankRow<true>(cells.length))[column] = true;
      // A formula that shows nothing has a value all the same.
      if (cell === '') return formulas[column] === '' ? null : '';
      if (typeof cell !== 'number') return typeof cell === 'boolean' ? cell : String(cell);
      const text = displayedText(String(formats[column]), cell);
      if (text !== null) (texts ??= blankRow<string>(cells.length))[column] = text;
      return cell;
    });
    this.values.push(values);
    this.#texts.push(texts);
    this.#formulas.push(flags);
  }
}

/** A text that begins with `=` is given as its own formula. */
export function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

function blankRow<T>(length: number): (T | null)[] {
  return new Array<T | null>(length).fill(null);
}

import { fingerprint } from '../report/ownership';
import type { PlanArea, PlanStyle, PlanValue, SheetPlan } from '../report/sheet-plan';
import { cellAddress } from '../sheets/grid';
import { WriteError } from './write-error';
import { cellText } from './xml-text';

/** Excel's sheet ends at XFD1048576. */
const lastRow = 1_048_576;
const lastColumn = 16_384;

/** A cell of a plan, its values and its styles laid over each other. */
export interface PlanCell {
  readonly row: number;
  readonly column: number;
  readonly value: PlanValue;
  readonly style: PlanStyle;
}

interface Draft {
  value: PlanValue;
  styles: string;
}

/** A plan's cells, by row and column. */
export class PlanCells {
  readonly #rows: (Draft[] | undefined)[] = [];
  readonly #plan: SheetPlan;
  readonly #styles = new Map<string, PlanStyle>([['', {}]]);

  /**
   * @throws {WriteError} `invalid-plan` for cells outside of a sheet, numbers that are none, styles that
   * the plan lacks, and merged areas that overlap: Excel would find the file damaged.
   */
  constructor(plan: SheetPlan) {
    this.#plan = plan;
    for (const { row, column, values } of plan.blocks) {
      values.forEach((line, down) => {
        line.forEach((value, across) => {
          if (value === null || value === '') return;
          this.#check(row + down, column + across, value);
          this.#draft(row + down, column + across).value = value;
        });
      });
    }
    for (const { area, style } of plan.styleRanges) {
      if (plan.styles[style] === undefined) {
        throw new WriteError('invalid-plan', `“${plan.name}” uses a style it lacks: ${style}.`);
      }
      this.#layStyle(area, style);
    }
    this.#checkMerges();
  }

  /** Rows from the top, cells from the left; rows without cells are left out. */
  *rows(): Generator<readonly PlanCell[]> {
    for (const [row, line] of this.#rows.entries()) {
      if (line === undefined) continue;
      const cells: PlanCell[] = [];
      line.forEach(({ value, styles }, column) => {
        cells.push({ row, column, value, style: this.#style(styles) });
      });
      yield cells;
    }
  }

  /** The smallest area that holds every cell. */
  extent(): PlanArea {
    const extent = { firstRow: Infinity, firstColumn: Infinity, lastRow: 1, lastColumn: 1 };
    for (const cells of this.rows()) {
      for (const { row, column } of cells) {
        extent.firstRow = Math.min(extent.firstRow, row);
        extent.firstColumn = Math.min(extent.firstColumn, column);
        extent.lastRow = Math.max(extent.lastRow, row);
        extent.lastColumn = Math.max(extent.lastColumn, column);
      }
    }
    return Number.isFinite(extent.firstRow) ? extent : { ...extent, firstRow: 1, firstColumn: 1 };
  }

  /** What a cell shows: a constant, or the value that a formula was planned to give. */
  valueAt(row: number, column: number): string | number | null {
    const value = this.#rows[row]?.[column]?.value ?? null;
    return typeof value === 'object' ? (value?.value ?? null) : value;
  }

  /** Of the sheet as it will be read back. */
  fingerprint(): string {
    const standing = [];
    for (const cells of this.rows()) {
      for (const { row, column, value } of cells) {
        if (value === null) continue;
        standing.push(
          typeof value === 'object'
            ? { row, column, formula: value.formula, value: null }
            : {
                row,
                column,
                formula: null,
                value: typeof value === 'string' ? cellText(value) : value,
              },
        );
      }
    }
    return fingerprint(standing);
  }

  #draft(row: number, column: number): Draft {
    const line = (this.#rows[row] ??= []);
    return (line[column] ??= { value: null, styles: '' });
  }

  #layStyle(area: PlanArea, style: string): void {
    for (let row = area.firstRow; row <= area.lastRow; row += 1) {
      for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
        this.#check(row, column, null);
        this.#draft(row, column).styles += `\n${style}`;
      }
    }
  }

  #style(names: string): PlanStyle {
    const known = this.#styles.get(names);
    if (known !== undefined) return known;
    const style = names
      .split('\n')
      .reduce<PlanStyle>((below, name) => ({ ...below, ...this.#plan.styles[name] }), {});
    this.#styles.set(names, style);
    return style;
  }

  #checkMerges(): void {
    const merged = new Set<number>();
    for (const area of this.#plan.merges) {
      for (let row = area.firstRow; row <= area.lastRow; row += 1) {
        for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
          this.#check(row, column, null);
          const cell = row * lastColumn + column;
          if (merged.has(cell)) {
            const place = cellAddress(row, column);
            throw new WriteError('invalid-plan', `“${this.#plan.name}” merges ${place} twice.`);
          }
          merged.add(cell);
        }
      }
    }
  }

  #check(row: number, column: number, value: PlanValue): void {
    const number = typeof value === 'object' ? value?.value : value;
    const numberIsGood = typeof number !== 'number' || Number.isFinite(number);
    const placeIsGood = row >= 1 && row <= lastRow && column >= 1 && column <= lastColumn;
    if (numberIsGood && placeIsGood) return;
    const place = placeIsGood ? cellAddress(row, column) : `${row}, ${column}`;
    const what = placeIsGood ? `holds ${number}` : 'is outside of a sheet';
    throw new WriteError('invalid-plan', `“${this.#plan.name}”: the cell ${place} ${what}.`);
  }
}

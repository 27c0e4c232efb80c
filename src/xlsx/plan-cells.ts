import { holdingsOf, type StandingCell } from '../report/ownership';
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
  readonly row: number;
  readonly column: number;
  value: PlanValue;
  style: PlanStyle;
}

const noStyle: PlanStyle = {};

/** A plan's cells, by row and column. */
export class PlanCells {
  readonly #rows: ((Draft | undefined)[] | undefined)[] = [];
  readonly #plan: SheetPlan;
  /** By name of a style: what it makes of those below it. Cells that look alike share one object. */
  readonly #laid = new Map<string, Map<PlanStyle, PlanStyle>>();

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
    for (const { area, style: name } of plan.styleRanges) {
      const style = plan.styles[name];
      if (style === undefined) {
        throw new WriteError('invalid-plan', `“${plan.name}” uses a style it lacks: ${name}.`);
      }
      this.#layStyle(area, name, style);
    }
    this.#checkMerges();
  }

  /** The cells of a row, from the left. */
  row(row: number): readonly PlanCell[] {
    return this.#rows[row]?.filter((cell) => cell !== undefined) ?? [];
  }

  /** The smallest area that holds every cell. */
  extent(): PlanArea {
    const extent = { firstRow: Infinity, firstColumn: Infinity, lastRow: 1, lastColumn: 1 };
    this.#rows.forEach((line = [], row) => {
      extent.firstRow = Math.min(extent.firstRow, row);
      extent.firstColumn = Math.min(
        extent.firstColumn,
        line.findIndex((cell) => cell !== undefined),
      );
      extent.lastRow = row;
      extent.lastColumn = Math.max(extent.lastColumn, line.length - 1);
    });
    return Number.isFinite(extent.firstRow) ? extent : { ...extent, firstRow: 1, firstColumn: 1 };
  }

  /** What a cell shows: a constant, or the value that a formula was planned to give. */
  valueAt(row: number, column: number): string | number | null {
    const value = this.#rows[row]?.[column]?.value ?? null;
    return typeof value === 'object' ? (value?.value ?? null) : value;
  }

  /** Of the sheet as it will be read back. */
  fingerprint(): string {
    return holdingsOf(this.#plan.kind, this.#standingCells()).fingerprint;
  }

  *#standingCells(): Generator<StandingCell> {
    for (let row = 1; row < this.#rows.length; row += 1) {
      for (const { column, value } of this.row(row)) {
        if (value === null) continue;
        const constant = typeof value === 'string' ? cellText(value) : value;
        yield typeof constant === 'object'
          ? { row, column, formula: constant.formula, value: null }
          : { row, column, formula: null, value: constant };
      }
    }
  }

  #draft(row: number, column: number): Draft {
    const line = (this.#rows[row] ??= []);
    return (line[column] ??= { row, column, value: null, style: noStyle });
  }

  #layStyle(area: PlanArea, name: string, style: PlanStyle): void {
    const laid = this.#laid.get(name) ?? new Map<PlanStyle, PlanStyle>();
    this.#laid.set(name, laid);
    for (let row = area.firstRow; row <= area.lastRow; row += 1) {
      for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
        this.#check(row, column, null);
        const cell = this.#draft(row, column);
        let above = laid.get(cell.style);
        if (above === undefined) {
          above = { ...cell.style, ...style };
          laid.set(cell.style, above);
        }
        cell.style = above;
      }
    }
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

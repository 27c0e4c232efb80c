import { area } from './address';
import type {
  PlanArea,
  PlanBlock,
  PlanChart,
  PlanConditionalFormat,
  PlanLink,
  PlanStyle,
  PlanStyleRange,
  PlanValue,
} from './sheet-plan';

/** Collects what goes onto a sheet while its parts are laid out from top to bottom. */
export class SheetCanvas {
  readonly blocks: PlanBlock[] = [];
  readonly styleRanges: PlanStyleRange[] = [];
  readonly merges: PlanArea[] = [];
  readonly rowHeights: Record<number, number> = {};
  readonly conditionalFormats: PlanConditionalFormat[] = [];
  readonly links: PlanLink[] = [];
  readonly charts: PlanChart[] = [];
  readonly extraStyles: Record<string, PlanStyle> = {};
  private readonly besideWidths = new Map<number, number>();

  /** A rectangle of values; nothing for an empty one. */
  write(row: number, column: number, values: readonly (readonly PlanValue[])[]): void {
    if (values.length > 0 && (values[0]?.length ?? 0) > 0)
      this.blocks.push({ row, column, values });
  }

  style(where: PlanArea, ...styles: readonly string[]): void {
    for (const style of styles) this.styleRanges.push({ area: where, style });
  }

  /** One value over a rectangle that is merged when it has more than one cell. */
  span(where: PlanArea, value: PlanValue, ...styles: readonly string[]): void {
    this.write(where.firstRow, where.firstColumn, [[value]]);
    if (where.firstRow !== where.lastRow || where.firstColumn !== where.lastColumn) {
      this.merges.push(where);
    }
    this.style(where, ...styles);
  }

  cell(row: number, column: number, value: PlanValue, ...styles: readonly string[]): void {
    this.span(area(row, column), value, ...styles);
  }

  /** A column beside the printed page is at least so wide, in characters. */
  widen(column: number, width: number): void {
    this.besideWidths.set(column, Math.max(width, this.besideWidths.get(column) ?? 0));
  }

  /** Widths of the columns after `last`. */
  widthsBeside(last: number): number[] {
    const end = Math.max(last, ...this.besideWidths.keys());
    return Array.from(
      { length: end - last },
      (_, index) => this.besideWidths.get(last + index + 1) ?? 3,
    );
  }
}

import {
  HoverManagerService,
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import type { Book } from '../book';
import type { CellArea } from '../cell-area';

/** Pixels from the top left corner of the drawn sheet, headings included. */
export interface ScreenPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** What headings and frozen rows and columns cover of it. */
  readonly coveredLeft: number;
  readonly coveredTop: number;
}

/** Where cells of the active sheet stand at the screen. */
export class CellPlaces {
  constructor(private readonly book: Book) {}

  /** The element that the sheet is drawn on; null before it is. */
  get canvas(): HTMLCanvasElement | null {
    return this.render?.engine.getCanvasElement() ?? null;
  }

  /** Where an area is drawn now, be it in sight or not; null while nothing is drawn. */
  of(area: CellArea): ScreenPlace | null {
    const { render } = this;
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!render || !skeleton || !viewport) return null;
    const { scaleX, scaleY } = render.scene.getAncestorScale();
    const first = skeleton.getNoMergeCellWithCoordByIndex(area.row, area.column, true);
    const last = skeleton.getNoMergeCellWithCoordByIndex(
      area.row + area.rowCount - 1,
      area.column + area.columnCount - 1,
      true,
    );
    const { rows, columns } = this.book.activeSheet.grid.frozen;
    const scrollsX = area.column >= columns;
    const scrollsY = area.row >= rows;
    const left = (first.startX - (scrollsX ? viewport.viewportScrollX : 0)) * scaleX;
    const top = (first.startY - (scrollsY ? viewport.viewportScrollY : 0)) * scaleY;
    const edgeX = scrollsX ? viewport.left : skeleton.rowHeaderWidth;
    const edgeY = scrollsY ? viewport.top : skeleton.columnHeaderHeight;
    return {
      left,
      top,
      width: (last.endX - first.startX) * scaleX,
      height: (last.endY - first.startY) * scaleY,
      coveredLeft: Math.max(0, edgeX * scaleX - left),
      coveredTop: Math.max(0, edgeY * scaleY - top),
    };
  }

  /** Calls back when the user clicks a cell. */
  onClick(clicked: (sheetId: string, row: number, column: number) => void): void {
    this.book.engine.injector.get(HoverManagerService).currentClickedCell$.subscribe((cell) => {
      const { unitId, subUnitId, row, col } = cell.location;
      if (unitId === this.book.engine.unitId) clicked(subUnitId, row, col);
    });
  }

  private get render() {
    return this.book.engine.injector
      .get(IRenderManagerService)
      .getRenderById(this.book.engine.unitId);
  }
}

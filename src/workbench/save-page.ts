import { parseAddress } from '../host/cell-area';
import type { HostPageLayout } from '../host/host-workbook';
import type { PlainPage } from '../xlsx/plain-sheet';
import { planArea } from './save-area';

const papers: Readonly<Record<string, number>> = {
  Letter: 1,
  Legal: 5,
  Executive: 7,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
};

/** Excel's margins for a new sheet, in inches. */
const usual = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const sides = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;
const pointsPerInch = 72;

const kinds = [
  ['defaultForAllPages', 'odd'],
  ['oddPages', 'odd'],
  ['evenPages', 'even'],
  ['firstPage', 'first'],
] as const;

type Kept = Readonly<Record<string, unknown>>;

/** The host's record of a sheet's page as a file writes it. */
export function plainPage(page: HostPageLayout): PlainPage {
  const properties = page.properties ?? {};
  const { paperSize, zoom } = properties;
  const paper = typeof paperSize === 'string' ? papers[paperSize] : undefined;
  const margins = Object.fromEntries(
    sides.map((side) => {
      const points = properties[`${side}Margin`];
      const inches = typeof points === 'number' ? points / pointsPerInch : usual[side];
      return [side, Math.round(inches * 1e6) / 1e6];
    }),
  ) as Required<PlainPage>['margins'];
  const area = page.printArea === undefined ? null : planArea(page.printArea);
  const rows = page.printTitleRows === undefined ? null : parseAddress(page.printTitleRows);
  const columns = page.printTitleColumns?.split(':');
  const [firstColumn, lastColumn = firstColumn] = columns ?? [];
  return {
    ...(properties.orientation === 'Landscape' && { landscape: true }),
    ...(paper !== undefined && { paperSize: paper }),
    ...(properties.centerHorizontally === true && { centerHorizontally: true }),
    ...(properties.centerVertically === true && { centerVertically: true }),
    ...(typeof properties.firstPageNumber === 'number' && {
      firstPageNumber: properties.firstPageNumber,
    }),
    margins,
    ...zoomOf(zoom),
    ...textsOf(page.headersFooters ?? {}),
    ...(page.rowBreaks !== undefined && { rowBreaks: page.rowBreaks.map((row) => row - 1) }),
    ...(area !== null && { printArea: area }),
    ...(rows !== null && {
      repeatRows: [rows.area.row + 1, rows.area.row + rows.area.rowCount] as const,
    }),
    ...(firstColumn !== undefined &&
      lastColumn !== undefined && { repeatColumns: [firstColumn, lastColumn] as const }),
  };
}

function zoomOf(zoom: unknown): Pick<PlainPage, 'scale' | 'fit'> {
  if (typeof zoom !== 'object' || zoom === null) return {};
  const { scale, horizontalFitToPages, verticalFitToPages } = zoom as Kept;
  if (typeof horizontalFitToPages === 'number' || typeof verticalFitToPages === 'number') {
    const pages = (count: unknown): number => (typeof count === 'number' ? count : 0);
    return { fit: { wide: pages(horizontalFitToPages), high: pages(verticalFitToPages) } };
  }
  return typeof scale === 'number' && scale !== 100 ? { scale } : {};
}

function textsOf(all: Kept): Pick<PlainPage, 'texts' | 'differentFirst' | 'differentOddEven'> {
  const texts: Record<string, string> = {};
  for (const [kind, file] of kinds) {
    const parts = all[kind];
    if (typeof parts !== 'object' || parts === null) continue;
    for (const end of ['Header', 'Footer'] as const) {
      const text = joined(parts as Kept, end);
      if (text !== '') texts[file + end] = text;
    }
  }
  const state = typeof all.state === 'string' ? all.state : '';
  return {
    ...(Object.keys(texts).length > 0 && { texts }),
    ...(state.startsWith('First') && { differentFirst: true }),
    ...(state.includes('OddAndEven') && { differentOddEven: true }),
  };
}

function joined(parts: Kept, end: 'Header' | 'Footer'): string {
  const part = (side: string, mark: string): string => {
    const text = parts[side + end];
    return typeof text === 'string' && text !== '' ? `&${mark}${text}` : '';
  };
  return part('left', 'L') + part('center', 'C') + part('right', 'R');
}

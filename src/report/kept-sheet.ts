import type { Locality } from '../coverage/locality';
import type { Language } from '../locales/locale';
import { keptFields, keptHeadings } from '../sheets/kept/kept-columns';
import type { KeptField } from '../sheets/kept/kept-columns';
import { keptRows } from '../sheets/kept/keep-period';
import { area } from './address';
import { writeHeadRow } from './head-row';
import type { WantedReport } from './ownership';
import { a4Landscape, scaleOf } from './page-fit';
import { reportText } from './report-text';
import { SheetCanvas } from './sheet-canvas';
import type { SheetPlan } from './sheet-plan';
import { sheetStyles } from './sheet-styles';

const tabColor = '44546A';

const widthOf: Readonly<Record<KeptField, number>> = {
  asOf: 13,
  district: 22,
  name: 24,
  officer: 20,
  scheme: 22,
  base: 16,
  target: 11,
  participants: 11,
};

/** As later periods are written, and what people add beside them. */
const row = { ownFont: true, numberFormat: '#,##0' };

/** The sheet that periods are kept on. */
export function keptReport(language: Language): WantedReport {
  return { kind: 'kept', key: '', baseName: reportText(language, 'sheet.kept') };
}

/**
 * A new table of kept periods: one row for each locality and scheme from the second row on, as sorting, filters
 * and pivots want it. Periods are texts (`2026-09-30`), which sort by date and are the same whatever calendar
 * the workbook counts in.
 *
 * @param localities with their true districts
 * @param asOf ISO date
 */
export function keptSheet(
  localities: readonly Locality[],
  asOf: string,
  name: string,
  language: Language,
): SheetPlan {
  const canvas = new SheetCanvas();
  const widths = keptFields.map((field) => widthOf[field]);
  const styles = { ...sheetStyles(scaleOf(widths), language), row };
  writeHeadRow(
    { canvas, widths, styles },
    1,
    keptFields.map((field) => keptHeadings[field][language]),
    3,
  );
  const rows = keptRows(localities, asOf, language);
  const last = keptFields.length;
  const end = rows.length + 1;
  canvas.write(2, 1, rows);
  if (rows.length > 0) canvas.style(area(2, 1, end, last), 'row');
  const { kind, key } = keptReport(language);
  return {
    name,
    kind,
    key,
    blocks: canvas.blocks,
    styles,
    styleRanges: [{ area: area(1, 1, 1, last), style: 'base' }, ...canvas.styleRanges],
    merges: [],
    columnWidths: widths,
    rowHeights: canvas.rowHeights,
    conditionalFormats: [],
    links: [],
    charts: [],
    freeze: { rows: 1, columns: 0 },
    page: { ...a4Landscape, repeatRows: [1, 1], printArea: null },
    tabColor,
  };
}

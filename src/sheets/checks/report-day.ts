import type { Finding } from '../finding';
import { finding } from '../finding';
import { cellAddress } from '../grid';
import { signingDay, statedDates } from '../text/date-text';
import type { TableDraft } from '../tables/table-draft';

/** Texts longer than this are no line of a place and a day. */
const longestLine = 60;
/** Rows below a table in which it is signed. */
const signatureRows = 15;

/**
 * Figures of a day that had not come when the report was made: the date of the figures is after the line
 * with place and day above or below the table.
 */
export function checkReportDay(draft: Omit<TableDraft, 'findings'>): Finding[] {
  const { view, region, title } = draft;
  const { asOf } = title;
  if (asOf === null) return [];
  const last = Math.min(view.rowCount - 1, region.figuresLast + signatureRows);
  for (let row = region.titleFirst; row <= last; row += 1) {
    if (row >= region.bodyFirst && row <= region.figuresLast) continue;
    for (let column = 0; column < view.columnCount; column += 1) {
      const text = view.text(row, column);
      if (text.length < 8 || text.length > longestLine) continue;
      const signed = signingDay(text);
      if (signed === null) continue;
      if (signed >= asOf) return [];
      // "Tháng 6" is June to its end, and its report may well be made on the 28th.
      if (signed.slice(0, 7) === asOf.slice(0, 7) && !namesDay(draft, asOf)) return [];
      const cell = cellAddress(view.sheetRow(row), view.sheetColumn(column));
      return [
        finding('date-after-report', 'warning', view.grid.sheet, cell, {
          stated: asOf,
          computed: signed,
          details: { asOf, signed },
        }),
      ];
    }
  }
  return [];
}

function namesDay({ view, region }: Omit<TableDraft, 'findings'>, day: string): boolean {
  const lines = [view.grid.sheet];
  for (let row = region.titleFirst; row < region.bodyFirst; row += 1) {
    for (let column = 0; column < view.columnCount; column += 1)
      lines.push(view.label(row, column));
  }
  // A label and its day may stand in two cells.
  return [...lines, lines.join(' ')].some((line) =>
    statedDates(line).some(({ date, kind }) => kind === 'day' && date === day),
  );
}

import type { Language } from '../locales/locale';
import { cellAt } from './address';
import { reportText } from './report-text';
import type { PlanLink } from './sheet-plan';

/** From the name in a table's second column to the cell of the workbook that it comes from. */
export function sourceLink(
  at: number,
  source: { readonly sheet: string; readonly row: number; readonly column: number },
  language: Language,
  tooltip: 'link.source' | 'link.district' = 'link.source',
): PlanLink {
  const { sheet } = source;
  const cell = cellAt(source.row, source.column);
  return {
    row: at,
    column: 2,
    sheet,
    cell,
    tooltip: reportText(language, tooltip, { sheet, cell }),
  };
}

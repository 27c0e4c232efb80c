import type { SheetPlace } from '../coverage/sheet-place';
import type { Language } from '../locales/locale';
import { cellAt } from './address';
import { reportText } from './report-text';
import type { PlanLink } from './sheet-plan';

/**
 * From the name in a table's second column to the cell of the workbook that it comes from; none to another
 * file, of which the links of a workbook that is sent on would know nothing.
 */
export function sourceLinks(
  at: number,
  source: SheetPlace & { readonly row: number; readonly column: number },
  language: Language,
  tooltip: 'link.source' | 'link.district' = 'link.source',
): readonly PlanLink[] {
  if (source.file !== undefined) return [];
  const { sheet } = source;
  const cell = cellAt(source.row, source.column);
  return [
    { row: at, column: 2, sheet, cell, tooltip: reportText(language, tooltip, { sheet, cell }) },
  ];
}

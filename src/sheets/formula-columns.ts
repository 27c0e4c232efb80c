import { baseOf, schemes, type Scheme } from '../coverage/scheme';
import type { FieldKey } from './field';
import type { LocalityTable } from './reading';

/** Where a formula of coverage or of what remains finds its numbers. Rows and columns of the sheet, 1-based. */
export interface FormulaColumns {
  readonly scheme: Scheme;
  readonly rows: readonly number[];
  readonly participants: number;
  readonly other: number;
}

/**
 * The columns of a recognised table that a coverage (participants, base) or what remains (participants,
 * target) is computed from: of the first scheme, in report order, that has both; null when none has.
 */
export function formulaColumns(
  table: LocalityTable,
  kind: 'coverage' | 'remaining',
): FormulaColumns | null {
  const columnOf = (field: FieldKey): number | undefined =>
    table.columns.find((column) => column.field === field)?.column;
  for (const scheme of schemes) {
    const participants = columnOf(`${scheme}.participants`);
    const other = columnOf(kind === 'coverage' ? baseOf(scheme) : `${scheme}.target`);
    if (participants === undefined || other === undefined) continue;
    const rows = [...new Set(table.localities.map(({ row }) => row))].sort((a, b) => a - b);
    return rows.length === 0 ? null : { scheme, rows, participants, other };
  }
  return null;
}

import { readColumnNumbers } from '../columns/column-numbers';
import { isNumberField, isRateField } from '../columns/chosen-columns';
import type { FieldKey } from '../field';
import type { Grid } from '../grid';
import type { Column, LocalityTable, WorkbookReading } from '../reading';
import { viewSheet } from '../sheet-view';
import type { SheetView } from '../sheet-view';
import { readable } from '../text/vietnamese-text';
import type { ProposedRepair } from './repair';

/** Official papers are written in it (Nghị định 30/2020/NĐ-CP), and every machine has it. */
const unicodeFont = 'Times New Roman';

/**
 * The cells of the tables that were read which can be put right without a decision: what was read as a
 * number becomes one, text in a legacy encoding becomes Unicode, names lose blanks that nobody sees.
 * Formulas are left alone. A cell is proposed once.
 */
export function proposeRepairs(
  grids: readonly Grid[],
  { tables }: Pick<WorkbookReading, 'tables'>,
): readonly ProposedRepair[] {
  return grids.flatMap((grid) => {
    const own = tables.filter(({ sheet }) => sheet === grid.sheet);
    if (own.length === 0) return [];
    const view = viewSheet(grid);
    const found = [
      ...own.flatMap((table) => numberRepairs(view, table)),
      ...letterRepairs(view),
      ...own.flatMap((table) => spaceRepairs(view, table)),
    ];
    const cells = new Map<string, ProposedRepair>();
    for (const repair of found) {
      const key = `${String(repair.row)},${String(repair.column)}`;
      if (!cells.has(key)) cells.set(key, repair);
    }
    return [...cells.values()];
  });
}

/** From the first locality to the totals below the last one. */
function bodyRows(view: SheetView, { headerRows, rows }: LocalityTable): [number, number] {
  const first = (headerRows?.[1] ?? rows[0] - 1) + 1 - view.grid.firstRow;
  const last = Math.min(rows[1] + 1 - view.grid.firstRow, view.rowCount - 1);
  return [first, last];
}

function numberRepairs(view: SheetView, table: LocalityTable): ProposedRepair[] {
  const [first, last] = bodyRows(view, table);
  return table.columns.filter(holdsNumbers).flatMap(({ column, field }) => {
    const gridColumn = column - view.grid.firstColumn;
    const purpose = isRateField(field) ? 'rate' : 'count';
    const numbers = readColumnNumbers(view, gridColumn, first, last, purpose);
    return numbers.issues.flatMap(({ row, kind }): ProposedRepair[] => {
      const before = view.value(row, gridColumn);
      const value = numbers.values[row - first];
      if (kind !== 'text' || typeof before !== 'string' || value === undefined) return [];
      if (view.isFormula(row, gridColumn)) return [];
      const place = { sheet: view.grid.sheet, row: view.sheetRow(row), column, before };
      const percent = numbers.percents.has(row);
      return [
        percent
          ? { kind: 'number-as-text', ...place, after: fraction(value), numberFormat: '0.00%' }
          : { kind: 'number-as-text', ...place, after: value },
      ];
    });
  });
}

/** 92.62 → 0.9262, not 0.9262000000000001. */
function fraction(percent: number): number {
  return Number((percent / 100).toPrecision(15));
}

function letterRepairs(view: SheetView): ProposedRepair[] {
  const repairs: ProposedRepair[] = [];
  for (let row = 0; row < view.rowCount; row++) {
    for (let column = 0; column < view.columnCount; column++) {
      const before = view.value(row, column);
      if (typeof before !== 'string' || view.isFormula(row, column)) continue;
      const after = view.inUnicode(row, column);
      if (after === null || after === before) continue;
      repairs.push({
        kind: 'legacy-encoding',
        sheet: view.grid.sheet,
        row: view.sheetRow(row),
        column: view.sheetColumn(column),
        before,
        after,
        font: unicodeFont,
      });
    }
  }
  return repairs;
}

const named: ReadonlySet<FieldKey> = new Set<FieldKey>(['locality', 'district', 'officer', 'code']);

function spaceRepairs(view: SheetView, table: LocalityTable): ProposedRepair[] {
  const [first, last] = bodyRows(view, table);
  const columns = table.columns.filter(({ field }) => field !== null && named.has(field));
  return columns.flatMap(({ column }) => {
    const gridColumn = column - view.grid.firstColumn;
    const repairs: ProposedRepair[] = [];
    for (let row = first; row <= last; row++) {
      const before = view.value(row, gridColumn);
      if (typeof before !== 'string' || view.isFormula(row, gridColumn)) continue;
      const after = withoutExtraSpaces(before);
      if (after === before || after === '') continue;
      const place = { sheet: view.grid.sheet, row: view.sheetRow(row), column };
      repairs.push({ kind: 'extra-spaces', ...place, before, after });
    }
    return repairs;
  });
}

/** Blanks of every kind; line breaks, letters and their composition stay. */
function withoutExtraSpaces(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/[\s\u200b\ufeff]+/gu, ' ').trim());
  const cleaned = lines.join('\n').trim();
  return readable(cleaned) === readable(text) ? cleaned : text;
}

function holdsNumbers(column: Column): column is Column & { readonly field: FieldKey } {
  return column.field !== null && isNumberField(column.field);
}

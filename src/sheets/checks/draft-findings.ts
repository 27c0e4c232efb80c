import type { ColumnNumbers } from '../columns/column-numbers';
import type { FieldKey } from '../field';
import type { Finding } from '../finding';
import { cellAddress } from '../grid';
import type { SheetView } from '../sheet-view';
import { checkTotals } from '../tables/stated-totals';
import { checkReportDay } from './report-day';
import { checkTable } from './table-findings';
import { pathMeaning } from '../headers/path-meaning';
import { finding } from '../finding';
import type { TableRegion } from '../tables/table-region';
import type { TableDraft } from '../tables/table-draft';

export function draftFindings(
  draft: Omit<TableDraft, 'findings'>,
  nameColumn: number,
  repeated: ReadonlySet<number>,
): Finding[] {
  const { view, fields, rows } = draft;
  const counted = rows.filter(
    (row) =>
      row.kind === 'locality' ||
      (row.hasNumbers && row.kind !== 'breakdown' && row.kind !== 'furniture'),
  );
  const localities = new Map(
    draft.localities.map((locality, index) => [draft.localityRows[index] ?? -1, locality]),
  );
  const checked = counted.filter(({ row }) => !repeated.has(row));
  const kinds = new Map(checked.map((row) => [row.row, row.kind]));
  return [
    ...checkTable({ view, fields, rows: checked, localities, nameColumn, kinds }),
    ...totalFindings(draft, repeated),
    ...columnFindings(draft),
    ...groupFindings(draft),
    ...hiddenFindings(draft),
    ...unitFindings(draft),
    ...checkReportDay(draft),
  ];
}

const summedFields =
  /^(population|labourForce|households)$|\.(participants|target|samePeriodLastYear|lastDecember|before|after)$/;

function totalFindings(
  draft: Omit<TableDraft, 'findings'>,
  repeated: ReadonlySet<number>,
): Finding[] {
  const { view, fields, rows } = draft;
  const summed = [...fields.numbers].filter(([field]) => summedFields.test(field));
  const fieldOf = new Map<ColumnNumbers, FieldKey>(
    summed.map(([field, numbers]) => [numbers, field]),
  );
  const columns = summed.map(([, numbers]) => numbers);
  return checkTotals({ rows, columns, repeated }).map(({ row, numbers, stated, computed }) => {
    const cell = cellAddress(view.sheetRow(row), view.sheetColumn(numbers.column));
    const field = fieldOf.get(numbers) ?? 'population';
    return finding('stated-total-disagrees', 'warning', view.grid.sheet, cell, {
      stated,
      computed,
      details: { field },
    });
  });
}

/** Columns that give no figure: not for the report, not understood, or possibly two things. */
function columnFindings(draft: Omit<TableDraft, 'findings'>): Finding[] {
  const { view, region, fields } = draft;
  const ambiguous = new Set(fields.ambiguous);
  const unused = new Set(fields.unused);
  return fields.columns.flatMap((column, index) => {
    const gridColumn = region.columns[index] ?? -1;
    if (column.field !== null || column.header.length === 0) return [];
    if (column.evidence.some(({ kind }) => kind === 'chosen')) return [];
    // A second officer, or the agency that collects: for grouping.
    if (pathMeaning(column.header).concept === 'officer') return [];
    const unclear = ambiguous.has(gridColumn) ? 'ambiguous-column' : 'unknown-column';
    const code = unused.has(gridColumn) ? 'unused-column' : unclear;
    const cell = cellAddress(view.sheetRow(headerRowOf(view, region, gridColumn)), column.column);
    return [
      finding(code, 'info', view.grid.sheet, cell, {
        details: { header: column.header.join(' › ') },
      }),
    ];
  });
}

/** Rows that have the group of a row above must be looked at: their own cells name nobody. */
function groupFindings(draft: Omit<TableDraft, 'findings'>): Finding[] {
  const { view, region, groups } = draft;
  if (groups === null || groups === 'districts') return [];
  const [first] = groups.filled;
  if (first === undefined) return [];
  const cell = cellAddress(view.sheetRow(first), view.sheetColumn(groups.column));
  const rows = groups.filled.map((row) => view.sheetRow(row));
  const header = region.paths.get(groups.column)?.at(-1) ?? '';
  const details = { count: rows.length, header, rows: ranges(rows) };
  return [finding('group-filled-down', 'info', view.grid.sheet, cell, { details })];
}

function headerRowOf(view: SheetView, region: TableRegion, column: number): number {
  for (let row = region.headerLast; row > region.headerFirst; row--) {
    const label = view.label(row, column);
    if (label !== '' && (region.paths.get(column) ?? []).includes(label)) return row;
  }
  return region.headerFirst;
}

function hiddenFindings(draft: Omit<TableDraft, 'findings'>): Finding[] {
  const { view, localities } = draft;
  const hidden = new Set(view.grid.hiddenRows);
  const rows = localities.map(({ row }) => row).filter((row) => hidden.has(row));
  if (rows.length === 0) return [];
  const details = { count: rows.length, rows: ranges(rows) };
  return [finding('hidden-rows', 'warning', view.grid.sheet, null, { details })];
}

/** 96, 97, 98, 104 → `96–98, 104`. */
function ranges(rows: readonly number[]): string {
  const parts: string[] = [];
  rows.forEach((row, index) => {
    const starts = rows[index - 1] !== row - 1;
    const ends = rows[index + 1] !== row + 1;
    if (starts) parts.push(String(row));
    else if (ends) parts.push(`${parts.pop() ?? ''}–${String(row)}`);
  });
  return parts.join(', ');
}

function unitFindings(draft: Omit<TableDraft, 'findings'>): Finding[] {
  const { view, fields } = draft;
  const units = [...fields.numbers.values()].map((numbers) => numbers.unit);
  const unit = Math.max(1, ...units);
  return unit === 1
    ? []
    : [finding('scaled-unit', 'info', view.grid.sheet, null, { details: { unit } })];
}

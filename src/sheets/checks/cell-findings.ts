import type { CheckedTable } from './checked-table';
import { nameAt } from './checked-table';
import type { CellIssue, ColumnNumbers } from '../columns/column-numbers';
import { numberAt } from '../columns/column-numbers';
import type { FieldKey } from '../field';
import type { Finding, Severity } from '../finding';
import { finding } from '../finding';
import { areaAddress, cellAddress } from '../grid';
import type { SheetView } from '../sheet-view';
import type { TableRow } from '../tables/table-rows';

const isStated = (field: FieldKey): boolean =>
  /\.(coverage|attainment|remaining|change)$/.test(field);

export function checkCells(
  table: CheckedTable,
  field: FieldKey,
  numbers: ColumnNumbers,
): Finding[] {
  const { kinds } = table;
  const issues = numbers.issues.filter((issue) => kinds.has(issue.row));
  const findings = textFindings(table, numbers, issues, kinds.size);
  const uncalculated = issues.filter(({ kind }) => kind === 'no-value');
  const asOne = uncalculated.length > severalCells;
  if (asOne) findings.push(uncalculatedColumn(table, field, numbers, uncalculated));
  for (const issue of issues) {
    if (asOne && issue.kind === 'no-value') continue;
    const isLocality = kinds.get(issue.row) === 'locality';
    const made = issueFinding(table, field, numbers, issue, isLocality);
    if (made !== null) findings.push(made);
  }
  if (!isStated(field)) findings.push(...countFindings(table, field, numbers));
  return findings;
}

/** From here on cells of one column that want the same are one finding. */
const severalCells = 5;

/** A program that does not calculate has written the workbook: one finding for the column. */
function uncalculatedColumn(
  table: CheckedTable,
  field: FieldKey,
  numbers: ColumnNumbers,
  issues: readonly CellIssue[],
): Finding {
  const { view } = table;
  const first = issues[0]?.row ?? 0;
  const last = issues.at(-1)?.row ?? first;
  const cell = columnRange(view, first, last, view.sheetColumn(numbers.column));
  const details = { field, count: issues.length };
  const severity: Severity = isStated(field) ? 'warning' : 'error';
  return finding('formula-without-value', severity, view.grid.sheet, cell, { details });
}

/** One finding for a column of text numbers, one for each cell in a column of numbers. */
function textFindings(
  table: CheckedTable,
  numbers: ColumnNumbers,
  issues: readonly CellIssue[],
  size: number,
): Finding[] {
  const texts = issues.filter((issue) => issue.kind === 'text');
  const first = texts[0];
  const last = texts.at(-1);
  if (first === undefined || last === undefined) return [];
  const { view } = table;
  const numeric = table.rows.filter(
    ({ row }) => typeof view.value(row, numbers.column) === 'number',
  ).length;
  const column = view.sheetColumn(numbers.column);
  const example = view.text(first.row, numbers.column);
  if (texts.length > numeric && texts.length > 1 && size > 2) {
    const cell = columnRange(view, first.row, last.row, column);
    return [
      finding('number-as-text', 'warning', view.grid.sheet, cell, {
        details: { example, count: texts.length },
      }),
    ];
  }
  return texts.map(({ row }) => {
    const stated = view.text(row, numbers.column);
    return finding(
      'number-as-text',
      'warning',
      view.grid.sheet,
      cellAddress(view.sheetRow(row), column),
      {
        locality: nameAt(table, row),
        stated,
        computed: numberAt(numbers, row),
        details: { example: stated, count: 1 },
      },
    );
  });
}

function issueFinding(
  table: CheckedTable,
  field: FieldKey,
  numbers: ColumnNumbers,
  issue: CellIssue,
  isLocality: boolean,
): Finding | null {
  const { view } = table;
  const cell = cellAddress(view.sheetRow(issue.row), view.sheetColumn(numbers.column));
  const text = String(view.value(issue.row, numbers.column) ?? '');
  const severity: Severity = isLocality && !isStated(field) ? 'error' : 'warning';
  const extra = {
    locality: nameAt(table, issue.row),
    stated: text,
    details: { text, field, count: 1 },
  };
  switch (issue.kind) {
    case 'error':
      return finding('error-value', severity, view.grid.sheet, cell, extra);
    case 'unreadable':
      return finding('unreadable-number', severity, view.grid.sheet, cell, extra);
    case 'no-value':
      return finding('formula-without-value', severity, view.grid.sheet, cell, {
        ...extra,
        stated: null,
      });
    default:
      return null;
  }
}

const needed = /^(population|labourForce|households)$|\.(participants|target|after|before)$/;

function countFindings(table: CheckedTable, field: FieldKey, numbers: ColumnNumbers): Finding[] {
  const { view } = table;
  const findings: Finding[] = [];
  const explained = new Set(
    numbers.issues
      .filter(({ kind }) => kind !== 'missing' && kind !== 'text')
      .map(({ row }) => row),
  );
  const column = view.sheetColumn(numbers.column);
  const missing: TableRow[] = [];
  for (const row of table.rows) {
    if (row.kind !== 'locality') continue;
    const value = numberAt(numbers, row.row);
    const cell = cellAddress(view.sheetRow(row.row), column);
    const locality = nameAt(table, row.row);
    if (value === null) {
      if (needed.test(field) && !explained.has(row.row)) missing.push(row);
    } else if (value < 0) {
      const details = { text: String(value), field };
      findings.push(
        finding('negative-number', 'error', view.grid.sheet, cell, {
          locality,
          stated: value,
          details,
        }),
      );
    } else if (!Number.isInteger(value)) {
      findings.push(
        finding('fractional-count', 'warning', view.grid.sheet, cell, {
          locality,
          stated: value,
          details: { value, field },
        }),
      );
    }
  }
  return [...findings, ...missingFindings(table, field, column, missing)];
}

/** One finding a cell; one for all when most of the column is empty. */
function missingFindings(
  table: CheckedTable,
  field: FieldKey,
  column: number,
  missing: readonly TableRow[],
): Finding[] {
  const { view, localities } = table;
  const first = missing[0];
  const last = missing.at(-1);
  if (first === undefined || last === undefined) return [];
  if (missing.length > 10 && missing.length * 2 > localities.size) {
    const cell = columnRange(view, first.row, last.row, column);
    return [
      finding('missing-value', 'warning', view.grid.sheet, cell, {
        details: { field, count: missing.length },
      }),
    ];
  }
  return missing.map(({ row }) =>
    finding('missing-value', 'warning', view.grid.sheet, cellAddress(view.sheetRow(row), column), {
      locality: nameAt(table, row),
      details: { field, count: 1 },
    }),
  );
}

const dangerous = /^(?:[=+@]|-(?=\S))/;

/** Texts that a report carries over and that a careless paste would turn into formulas. */
export function checkTexts(table: CheckedTable): Finding[] {
  const { view, fields, nameColumn } = table;
  const columns = [
    nameColumn,
    fields.byField.get('officer'),
    fields.byField.get('district'),
    fields.byField.get('code'),
  ];
  const findings: Finding[] = [];
  for (const { row, kind } of table.rows) {
    if (kind === 'total') continue;
    for (const column of columns) {
      const text = column === undefined ? '' : view.text(row, column);
      if (column === undefined || !dangerous.test(text) || view.isFormula(row, column)) continue;
      const cell = cellAddress(view.sheetRow(row), view.sheetColumn(column));
      findings.push(
        finding('unsafe-text', 'warning', view.grid.sheet, cell, {
          locality: nameAt(table, row),
          stated: text,
          details: { text },
        }),
      );
    }
  }
  return findings.filter((made) => !/^-\s*\d*$/.test(String(made.stated)));
}

/** Part of one column, such as `G9:G101`, by 0-based rows and the sheet's own column. */
function columnRange(view: SheetView, first: number, last: number, column: number): string {
  return areaAddress({
    firstRow: view.sheetRow(first),
    firstColumn: column,
    lastRow: view.sheetRow(last),
    lastColumn: column,
  });
}

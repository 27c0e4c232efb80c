import type { Locality } from '../coverage/locality';
import type { Scheme } from '../coverage/scheme';
import { baseOf, schemes } from '../coverage/scheme';
import type { FieldAssignment } from './column-fields';
import { participantsOf } from './derived-field';
import type { CellIssue, ColumnNumbers } from './column-numbers';
import { numberAt } from './column-numbers';
import type { FieldKey } from './field';
import type { Finding, FindingCode, Severity } from './finding';
import { areaAddress, cellAddress } from './grid';
import { checkRate, isRemaining } from './rate-agreement';
import type { SheetView } from './sheet-view';
import type { RowKind, TableRow } from './table-rows';

/** A table as far as its findings need it. */
export interface CheckedTable {
  readonly view: SheetView;
  readonly fields: FieldAssignment;
  /** Localities, headings with numbers and totals, in the sheet's order. */
  readonly rows: readonly TableRow[];
  /** By 0-based row. */
  readonly localities: ReadonlyMap<number, Locality>;
  readonly nameColumn: number;
  /** Kind of each of `rows`, by 0-based row. */
  readonly kinds: ReadonlyMap<number, RowKind>;
}

interface Extra {
  readonly locality?: string | null;
  readonly stated?: number | string | null;
  readonly computed?: number | string | null;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** Makes a finding; what is left out of `extra` is null or empty. */
export function finding(
  code: FindingCode,
  severity: Severity,
  sheet: string,
  cell: string | null,
  extra: Extra = {},
): Finding {
  return {
    code,
    severity,
    sheet,
    cell,
    locality: extra.locality ?? null,
    stated: extra.stated ?? null,
    computed: extra.computed ?? null,
    details: extra.details ?? {},
  };
}

/** Everything that a table's own cells say against each other. */
export function checkTable(table: CheckedTable): Finding[] {
  const findings: Finding[] = [];
  for (const [field, numbers] of table.fields.numbers)
    findings.push(...checkCells(table, field, numbers));
  for (const scheme of schemes) {
    findings.push(...checkRates(table, scheme, 'attainment', `${scheme}.target`));
    findings.push(...checkRates(table, scheme, 'coverage', baseOf(scheme)));
    findings.push(...checkRemaining(table, scheme));
    findings.push(...checkChange(table, scheme));
    findings.push(...checkBase(table, scheme));
  }
  findings.push(...checkTexts(table));
  return findings;
}

const isStated = (field: FieldKey): boolean =>
  /\.(coverage|attainment|remaining|change)$/.test(field);

function checkCells(table: CheckedTable, field: FieldKey, numbers: ColumnNumbers): Finding[] {
  const { kinds } = table;
  const issues = numbers.issues.filter((issue) => kinds.has(issue.row));
  const findings = textFindings(table, numbers, issues, kinds.size);
  for (const issue of issues) {
    const isLocality = kinds.get(issue.row) === 'locality';
    const made = issueFinding(table, field, numbers, issue, isLocality);
    if (made !== null) findings.push(made);
  }
  if (!isStated(field)) findings.push(...countFindings(table, field, numbers));
  return findings;
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
    const cell = areaAddress({
      firstRow: view.sheetRow(first.row),
      firstColumn: column,
      lastRow: view.sheetRow(last.row),
      lastColumn: column,
    });
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
    } else if (!Number.isInteger(value) && !isScaled(table, row.row, field, value)) {
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

function isScaled(table: CheckedTable, row: number, field: FieldKey, value: number): boolean {
  const locality = table.localities.get(row);
  if (locality === undefined) return false;
  const [scheme, measure] = field.split('.') as [Scheme, 'participants'];
  const people =
    field === 'population' || field === 'labourForce' || field === 'households'
      ? locality[field]
      : locality.schemes[scheme]?.[measure];
  return people !== value;
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
    const cell = areaAddress({
      firstRow: view.sheetRow(first.row),
      firstColumn: column,
      lastRow: view.sheetRow(last.row),
      lastColumn: column,
    });
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

function checkRates(
  table: CheckedTable,
  scheme: Scheme,
  measure: 'coverage' | 'attainment',
  over: FieldKey,
): Finding[] {
  const { view, fields } = table;
  const field: FieldKey = `${scheme}.${measure}`;
  const stated = fields.numbers.get(field);
  const participants = participantsOf(fields.numbers, scheme);
  const denominators = fields.numbers.get(over);
  if (stated === undefined || participants === undefined || denominators === undefined) return [];
  const findings: Finding[] = [];
  for (const { row } of table.rows) {
    const numerator = numberAt(participants, row);
    const denominator = numberAt(denominators, row);
    if (numerator === null || denominator === null) continue;
    const check = checkRate(stated, row, numerator, denominator);
    if (check === null || check.agrees) continue;
    findings.push(
      finding('stated-rate-disagrees', 'warning', view.grid.sheet, addressOf(view, row, stated), {
        locality: nameAt(table, row),
        stated: numberAt(stated, row),
        computed: check.computed,
        details: {
          field,
          unit: check.unit,
          relation: relationOf(view, row, participants, denominators),
        },
      }),
    );
  }
  return findings;
}

function relationOf(
  view: SheetView,
  row: number,
  numerators: ColumnNumbers,
  denominators: ColumnNumbers,
): string {
  return `${addressOf(view, row, numerators)}/${addressOf(view, row, denominators)}`;
}

function checkRemaining(table: CheckedTable, scheme: Scheme): Finding[] {
  const { view, fields } = table;
  const field: FieldKey = `${scheme}.remaining`;
  const stated = fields.numbers.get(field);
  const participants = participantsOf(fields.numbers, scheme);
  const targets = fields.numbers.get(`${scheme}.target`);
  if (stated === undefined || participants === undefined || targets === undefined) return [];
  const findings: Finding[] = [];
  for (const { row, kind } of table.rows) {
    const value = numberAt(stated, row);
    const target = numberAt(targets, row);
    const people = numberAt(participants, row);
    if (value === null || target === null || people === null || isRemaining(value, target - people))
      continue;
    if (kind !== 'locality' && value > target - people) continue;
    findings.push(
      finding(
        'stated-remaining-disagrees',
        'warning',
        view.grid.sheet,
        addressOf(view, row, stated),
        {
          locality: nameAt(table, row),
          stated: value,
          computed: Math.max(0, target - people),
          details: {
            field,
            relation: `${addressOf(view, row, targets)}-${addressOf(view, row, participants)}`,
          },
        },
      ),
    );
  }
  return findings;
}

/** A stated change has to be the difference to at least one of the earlier figures. */
function checkChange(table: CheckedTable, scheme: Scheme): Finding[] {
  const { view, fields } = table;
  const field: FieldKey = `${scheme}.change`;
  const stated = fields.numbers.get(field);
  const participants = participantsOf(fields.numbers, scheme);
  const earlier = (['before', 'samePeriodLastYear', 'lastDecember'] as const).flatMap(
    (measure) => fields.numbers.get(`${scheme}.${measure}`) ?? [],
  );
  if (stated === undefined || participants === undefined || earlier.length === 0) return [];
  const findings: Finding[] = [];
  for (const { row } of table.rows) {
    const value = numberAt(stated, row);
    const people = numberAt(participants, row);
    const differences = earlier.flatMap((numbers) => {
      const before = numberAt(numbers, row);
      return people === null || before === null ? [] : [people - before];
    });
    const [first] = differences;
    if (
      value === null ||
      first === undefined ||
      differences.some((difference) => Math.abs(value - difference) < 0.5)
    )
      continue;
    findings.push(
      finding('stated-change-disagrees', 'warning', view.grid.sheet, addressOf(view, row, stated), {
        locality: nameAt(table, row),
        stated: value,
        computed: first,
        details: { field },
      }),
    );
  }
  return findings;
}

/** More people enrolled, or planned, than there are. */
function checkBase(table: CheckedTable, scheme: Scheme): Finding[] {
  const { view, fields } = table;
  const base = baseOf(scheme);
  const participants = participantsOf(fields.numbers, scheme);
  const targets = fields.numbers.get(`${scheme}.target`);
  const findings: Finding[] = [];
  for (const [row, locality] of table.localities) {
    const people = locality[base];
    const counts = locality.schemes[scheme];
    if (people === null || counts === undefined) continue;
    const extra = { locality: locality.name, computed: people };
    if (
      participants !== undefined &&
      counts.participants !== null &&
      counts.participants > people
    ) {
      const details = { participants: counts.participants, population: people, base };
      const cell = addressOf(view, row, participants);
      findings.push(
        finding('participants-exceed-population', 'warning', view.grid.sheet, cell, {
          ...extra,
          stated: counts.participants,
          details,
        }),
      );
    }
    if (targets !== undefined && counts.target !== null && counts.target > people) {
      const details = { target: counts.target, population: people, base };
      const cell = addressOf(view, row, targets);
      findings.push(
        finding('target-exceeds-population', 'warning', view.grid.sheet, cell, {
          ...extra,
          stated: counts.target,
          details,
        }),
      );
    }
  }
  return findings;
}

const dangerous = /^(?:[=+@]|-(?=\S))/;

/** Texts that a report carries over and that a careless paste would turn into formulas. */
function checkTexts(table: CheckedTable): Finding[] {
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

function addressOf(view: SheetView, row: number, numbers: ColumnNumbers): string {
  return cellAddress(view.sheetRow(row), view.sheetColumn(numbers.column));
}

function nameAt(table: CheckedTable, row: number): string | null {
  return table.localities.get(row)?.name ?? null;
}

import type { Locality, SchemeCounts } from '../coverage/locality';
import { noCounts } from '../coverage/locality';
import type { Scheme } from '../coverage/scheme';
import { schemes } from '../coverage/scheme';
import type { FieldAssignment } from './column-fields';
import type { ColumnNumbers } from './column-numbers';
import type { FieldKey } from './field';
import type { SheetView } from './sheet-view';
import type { TableRow } from './table-rows';

/** What the numbers of a column are multiplied by: thousands of people from a header or the unit line. */
export type UnitOf = (field: FieldKey) => number;

const countFields = [
  'participants',
  'target',
  'samePeriodLastYear',
  'lastDecember',
  'before',
  'after',
] as const;

interface SchemeColumns {
  readonly scheme: Scheme;
  readonly columns: readonly (readonly [keyof SchemeCounts, ColumnNumbers, number])[];
}

/** The localities of a table, row by row, without their districts. Negative counts are no counts. */
export function localitiesOf(
  view: SheetView,
  rows: readonly TableRow[],
  fields: FieldAssignment,
  nameColumn: number,
  unitOf: UnitOf,
): Locality[] {
  const schemeColumns = columnsByScheme(fields, unitOf);
  const base = (field: 'population' | 'labourForce' | 'households') => {
    const numbers = fields.numbers.get(field);
    return (row: number): number | null => countAt(numbers, row, unitOf(field));
  };
  const population = base('population');
  const labourForce = base('labourForce');
  const households = base('households');
  const code = textColumn(view, fields.byField.get('code'));
  const officer = textColumn(view, fields.byField.get('officer'));
  return rows.map(({ row, label }) => ({
    name: label,
    district: null,
    sheet: view.grid.sheet,
    row: view.sheetRow(row),
    column: view.sheetColumn(nameColumn),
    code: code(row),
    officer: officer(row),
    population: population(row),
    labourForce: labourForce(row),
    households: households(row),
    schemes: schemesAt(schemeColumns, row),
  }));
}

function columnsByScheme(fields: FieldAssignment, unitOf: UnitOf): SchemeColumns[] {
  return schemes.flatMap((scheme) => {
    const columns = countFields.flatMap(
      (measure): (readonly [keyof SchemeCounts, ColumnNumbers, number])[] => {
        const field: FieldKey = `${scheme}.${measure}`;
        const numbers = fields.numbers.get(field);
        return numbers === undefined ? [] : [[measure, numbers, unitOf(field)]];
      },
    );
    return columns.length === 0 ? [] : [{ scheme, columns }];
  });
}

function schemesAt(schemeColumns: readonly SchemeColumns[], row: number): Locality['schemes'] {
  const found: Partial<Record<Scheme, SchemeCounts>> = {};
  for (const { scheme, columns } of schemeColumns) {
    const counts: { -readonly [key in keyof SchemeCounts]: SchemeCounts[key] } = { ...noCounts };
    for (const [measure, numbers, unit] of columns) counts[measure] = countAt(numbers, row, unit);
    counts.participants ??= counts.after;
    found[scheme] = counts;
  }
  return found;
}

/** People at a grid row; thousands come back as whole people. */
export function countAt(
  numbers: ColumnNumbers | undefined,
  row: number,
  unit: number,
): number | null {
  const value = numbers?.values[row - numbers.firstRow];
  if (value === undefined || Number.isNaN(value) || value < 0) return null;
  return unit === 1 ? value : Math.round(value * unit);
}

function textColumn(view: SheetView, column: number | undefined): (row: number) => string | null {
  if (column === undefined) return () => null;
  return (row) => {
    const merge = view.mergeAt(row, column);
    const at = merge === null ? row : merge.firstRow;
    const value = view.value(at, column);
    if (typeof value === 'number') return view.grid.texts[at]?.[column] ?? String(value);
    const text = view.text(at, column);
    return text === '' ? null : text;
  };
}

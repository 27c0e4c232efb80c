import type { Locality, SchemeCounts } from '../../coverage/locality';
import { countKeys, noCounts } from '../../coverage/locality';
import type { Scheme } from '../../coverage/scheme';
import { schemes } from '../../coverage/scheme';
import type { FieldAssignment } from '../columns/column-fields';
import type { ColumnNumbers } from '../columns/column-numbers';
import type { FieldKey } from '../field';
import type { SheetView } from '../sheet-view';
import type { TableRow } from './table-rows';

interface SchemeColumns {
  readonly scheme: Scheme;
  readonly columns: readonly (readonly [keyof SchemeCounts, ColumnNumbers])[];
}

/** The localities of a table, row by row, without their districts. Negative counts are no counts. */
export function localitiesOf(
  view: SheetView,
  rows: readonly TableRow[],
  fields: FieldAssignment,
  nameColumn: number,
): Locality[] {
  const schemeColumns = columnsByScheme(fields);
  const base = (field: 'population' | 'labourForce' | 'households') => {
    const numbers = fields.numbers.get(field);
    return (row: number): number | null => countAt(numbers, row);
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

function columnsByScheme(fields: FieldAssignment): SchemeColumns[] {
  return schemes.flatMap((scheme) => {
    const columns = countKeys.flatMap(
      (measure): (readonly [keyof SchemeCounts, ColumnNumbers])[] => {
        const field: FieldKey = `${scheme}.${measure}`;
        const numbers = fields.numbers.get(field);
        return numbers === undefined ? [] : [[measure, numbers]];
      },
    );
    return columns.length === 0 ? [] : [{ scheme, columns }];
  });
}

function schemesAt(schemeColumns: readonly SchemeColumns[], row: number): Locality['schemes'] {
  const found: Partial<Record<Scheme, SchemeCounts>> = {};
  for (const { scheme, columns } of schemeColumns) {
    const counts: { -readonly [key in keyof SchemeCounts]: SchemeCounts[key] } = { ...noCounts };
    for (const [measure, numbers] of columns) counts[measure] = countAt(numbers, row);
    counts.participants ??= counts.after;
    found[scheme] = counts;
  }
  return found;
}

/** People at a grid row. */
function countAt(numbers: ColumnNumbers | undefined, row: number): number | null {
  const value = numbers?.values[row - numbers.firstRow];
  return value === undefined || Number.isNaN(value) || value < 0 ? null : value;
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

import type { Scheme } from '../../coverage/scheme';
import { schemes } from '../../coverage/scheme';
import type { FieldKey } from '../field';
import { headerLabel } from '../reading';
import type { ColumnChoice, Evidence } from '../reading';
import type { SheetView } from '../sheet-view';
import type { TableRegion } from '../tables/table-region';
import type { Claim } from './contested-field';
import type { FieldChoice } from './derived-field';

/** What the user says the columns are, by 0-based grid column; `null`: not for the report. */
export type ChosenColumns = ReadonlyMap<number, FieldKey | null>;

/**
 * The user's choices that belong to a table. A choice whose column bears another header by now is of
 * another sheet, or of another month: it says nothing. Of two choices for one field the later counts.
 */
export function chosenColumns(
  view: SheetView,
  region: TableRegion,
  choices: readonly ColumnChoice[],
): ChosenColumns {
  const chosen = new Map<number, FieldKey | null>();
  for (const { sheet, column, header, field } of choices) {
    const gridColumn = column - view.grid.firstColumn;
    if (sheet !== view.grid.sheet || !region.columns.includes(gridColumn)) continue;
    if (headerLabel(region.paths.get(gridColumn) ?? []) !== header) continue;
    for (const [other, held] of chosen) if (field !== null && held === field) chosen.delete(other);
    chosen.set(gridColumn, field);
  }
  return chosen;
}

/** The column that the user has named for a field. */
export function chosenFor(chosen: ChosenColumns, field: FieldKey): number | null {
  for (const [column, held] of chosen) if (held === field) return column;
  return null;
}

export const chosenEvidence: readonly Evidence[] = [{ kind: 'chosen' }];

const peopleFields: readonly FieldKey[] = ['population', 'labourForce', 'households'];

/** A rate: read with decimals, and with its percent sign. */
export function isRateField(field: FieldKey): boolean {
  return /\.(coverage|attainment)$/.test(field);
}

/** What a sheet states, and the counts are compared with. */
export function isStatedField(field: FieldKey): boolean {
  return isRateField(field) || /\.(remaining|change)$/.test(field);
}

/** People, rates and differences: fields whose cells are numbers. */
export function isNumberField(field: FieldKey): boolean {
  return field.includes('.') || peopleFields.includes(field);
}

/** The choices for columns that describe the row. */
export function rowFieldsChosen(chosen: ChosenColumns): [number, FieldChoice][] {
  return [...chosen].flatMap(([column, field]): [number, FieldChoice][] =>
    field === null || isNumberField(field) ? [] : [[column, { field, evidence: chosenEvidence }]],
  );
}

/** The claims to counts of people, where a chosen column has no rival. */
export function withChosenCounts(
  claims: ReadonlyMap<FieldKey, Claim[]>,
  chosen: ChosenColumns,
): Map<FieldKey, Claim[]> {
  const settled = new Map(claims);
  for (const [column, field] of chosen) {
    if (field === null || !isNumberField(field) || isStatedField(field)) continue;
    settled.set(field, [{ column, weight: 9, scheme: schemeOf(field), evidence: chosenEvidence }]);
  }
  return settled;
}

function schemeOf(field: FieldKey): Scheme | null {
  return schemes.find((scheme) => field.startsWith(`${scheme}.`)) ?? null;
}

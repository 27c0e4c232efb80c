import type { Scheme } from '../../coverage/scheme';
import { assignFields } from '../columns/column-fields';
import type { FieldAssignment } from '../columns/column-fields';
import { numberAt } from '../columns/column-numbers';
import { chosenFor, isNumberField } from '../columns/chosen-columns';
import type { ChosenColumns } from '../columns/chosen-columns';
import { profileColumn } from '../columns/column-profile';
import type { ColumnProfile } from '../columns/column-profile';
import { pathMeaning } from '../headers/path-meaning';
import { localitiesOf } from './locality-rows';
import { findNameColumn, headsHamlets } from '../columns/name-column';
import { placeKey } from '../text/place-name';
import type { PlaceLevel } from '../text/place-name';
import type { IgnoredReason } from '../reading';
import { repeatedRows } from './repeated-rows';
import type { SheetView } from '../sheet-view';
import { readDistricts } from './table-districts';
import { readGroups } from './table-groups';
import type { TableRegion } from './table-region';
import { readRows } from './table-rows';
import type { RowKind, TableRow } from './table-rows';
import { findSumRows } from './sum-rows';
import { readTitleBlock } from './title-block';
import type { TitleBlock } from './title-block';
import { draftFindings } from '../checks/draft-findings';
import type { TableDraft } from './table-draft';

export type TableResult = { readonly draft: TableDraft } | { readonly reason: IgnoredReason };

/**
 * Reads the table of a region, or says why it is no table of localities.
 *
 * @param scheme what the table counts, where its rows say it
 * @param above what stands over the first table of the sheet
 */
export function readTable(
  view: SheetView,
  region: TableRegion,
  groupBy: string | null,
  chosen: ChosenColumns = new Map(),
  scheme: Scheme | null = null,
  above: TitleBlock | null = null,
): TableResult {
  const profiles = new Map(
    region.columns.map((column) => [column, profileColumn(view, region, column)]),
  );
  const free = new Map([...profiles].filter(([column]) => !chosen.has(column)));
  const nameColumn = chosenFor(chosen, 'locality') ?? findNameColumn(region, free);
  if (nameColumn === null) return { reason: 'no-locality-column' };
  const ordinalColumn = chosenFor(chosen, 'ordinal') ?? findOrdinalColumn(region, free, nameColumn);
  const numeric = numericColumns(region, profiles, nameColumn, ordinalColumn, chosen);
  const rowColumns = {
    name: nameColumn,
    ordinal: ordinalColumn,
    numeric,
    ofHamlets: headsHamlets(region.paths.get(nameColumn) ?? []),
  };
  const title = readTitleBlock(view, region, above);
  const fieldsOf = (rows: readonly TableRow[]): FieldAssignment =>
    assignFields(view, region, {
      nameColumn,
      ordinalColumn,
      rows: rows.filter(({ kind }) => kind === 'locality').map(({ row }) => row),
      profiles,
      chosen,
      asOf: title.asOf,
      year: title.year,
      scheme: scheme ?? onlyScheme(title.schemes),
      unit: title.unit,
    });
  let rows = readRows(view, region, { ...rowColumns, settled: new Map() });
  let fields = fieldsOf(rows);
  const settled = sumRows(rows, fields);
  if (settled.size > 0) {
    rows = readRows(view, region, { ...rowColumns, settled });
    fields = fieldsOf(rows);
  }
  const localityRows = rows.filter((row) => row.kind === 'locality');
  if (localityRows.length === 0) {
    return { reason: rows.some((row) => row.hasNumbers) ? 'no-localities' : 'no-figures' };
  }
  if (!hasFigures(fields, localityRows)) return { reason: 'no-figures' };
  const all = localitiesOf(view, localityRows, fields, nameColumn);
  const districtColumn = fields.byField.get('district') ?? null;
  const districts = readDistricts(view, rows, districtColumn);
  const groups = groupsIn(view, region, localityRows, groupBy, districtColumn);
  const repeated = repeatedRows(
    all,
    (index) => districts.byRow.get(localityRows[index]?.row ?? -1)?.name ?? '',
  );
  const kept = localityRows.filter((_, index) => !repeated.rows.has(index));
  const localities = all.filter((_, index) => !repeated.rows.has(index));
  const draft = {
    view,
    region,
    title,
    fields,
    rows,
    localities,
    keys: repeated.keys.filter((_, index) => !repeated.rows.has(index)),
    localityRows: kept.map(({ row }) => row),
    districts,
    groups,
    level: usualLevel(kept),
    unit: title.unit,
  };
  const repeatedGridRows = new Set(
    [...repeated.rows].map((index) => localityRows[index]?.row ?? -1),
  );
  return {
    draft: {
      ...draft,
      findings: [...repeated.findings, ...draftFindings(draft, nameColumn, repeatedGridRows)],
    },
  };
}

function groupsIn(
  view: SheetView,
  region: TableRegion,
  localities: readonly TableRow[],
  groupBy: string | null,
  districtColumn: number | null,
): TableDraft['groups'] {
  const column = groupBy === null ? undefined : columnHeaded(region, groupBy);
  if (column === undefined) return null;
  return column === districtColumn ? 'districts' : readGroups(view, localities, column);
}

function onlyScheme(schemes: readonly Scheme[]): Scheme | null {
  return schemes.length === 1 ? (schemes[0] ?? null) : null;
}

/** The column of 1, 2, 3 …: by its header, or by its numbers where it has none. */
function findOrdinalColumn(
  region: TableRegion,
  profiles: ReadonlyMap<number, ColumnProfile>,
  nameColumn: number,
): number | null {
  const byHeader = region.columns.find(
    (column) =>
      profiles.has(column) && pathMeaning(region.paths.get(column) ?? []).concept === 'ordinal',
  );
  if (byHeader !== undefined) return byHeader;
  const byContent = region.columns.find((column) => {
    const profile = profiles.get(column);
    const headless = (region.paths.get(column) ?? []).length === 0;
    return (
      headless &&
      column !== nameColumn &&
      profile !== undefined &&
      profile.successions * 2 > profile.numbers &&
      profile.numbers > 1
    );
  });
  return byContent ?? null;
}

const wordyConcepts: ReadonlySet<string> = new Set([
  'code',
  'officer',
  'note',
  'rank',
  'district',
  'province',
  'area',
  'unrelated',
]);

/** Columns whose numbers make a row a row of figures. */
function numericColumns(
  region: TableRegion,
  profiles: ReadonlyMap<number, ColumnProfile>,
  nameColumn: number,
  ordinalColumn: number | null,
  chosen: ChosenColumns,
): number[] {
  return region.columns.filter((column) => {
    if (column === nameColumn || column === ordinalColumn) return false;
    const field = chosen.get(column);
    if (field != null) return isNumberField(field);
    const concept = pathMeaning(region.paths.get(column) ?? []).concept;
    if (concept !== null && wordyConcepts.has(concept)) return false;
    const profile = profiles.get(column);
    return profile !== undefined && profile.texts <= profile.numbers + 2;
  });
}

const schemeCount = /\.(participants|target|samePeriodLastYear|lastDecember|before|after)$/;

/** People of a scheme, or at least of the place: something that a report can show. */
function hasFigures(fields: FieldAssignment, rows: readonly TableRow[]): boolean {
  return [...fields.numbers].some(
    ([field, numbers]) =>
      (schemeCount.test(field) || field === 'population' || field === 'labourForce') &&
      rows.some(({ row }) => numberAt(numbers, row) !== null),
  );
}

/** True when the table counts people of at least one scheme. */
export function countsSchemes(draft: TableDraft): boolean {
  return [...draft.fields.numbers.keys()].some((field) => schemeCount.test(field));
}

/** Rows whose counts show them to be headings or totals under some other name. */
function sumRows(rows: readonly TableRow[], fields: FieldAssignment): Map<number, RowKind> {
  const counts = [...fields.numbers]
    .filter(
      ([field]) => schemeCount.test(field) || field === 'population' || field === 'labourForce',
    )
    .map(([, numbers]) => numbers);
  const usual = usualLevel(rows.filter(({ kind }) => kind === 'locality'));
  return findSumRows(rows, counts, ({ level }) => level !== null && level === usual);
}

/** The column whose header the user named. */
export function columnHeaded(region: TableRegion, header: string): number | undefined {
  const wanted = placeKey(header);
  return region.columns.find((column) => {
    const path = region.paths.get(column) ?? [];
    return path.some((text) => placeKey(text) === wanted) || placeKey(path.join(' ')) === wanted;
  });
}

function usualLevel(rows: readonly TableRow[]): PlaceLevel | null {
  const counts = new Map<PlaceLevel, number>();
  for (const { level } of rows) {
    if (level !== null) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort((a, b) => b[1] - a[1]);
  return commonest !== undefined && commonest[1] * 3 >= rows.length ? commonest[0] : null;
}

import type { Locality } from '../coverage/locality';
import type { Scheme } from '../coverage/scheme';
import { assignFields } from './column-fields';
import type { FieldAssignment } from './column-fields';
import type { ColumnNumbers } from './column-numbers';
import { numberAt } from './column-numbers';
import { profileColumn } from './column-profile';
import type { ColumnProfile } from './column-profile';
import type { FieldKey } from './field';
import type { Finding } from './finding';
import { cellAddress } from './grid';
import { pathMeaning } from './header-meaning';
import { localitiesOf } from './locality-rows';
import type { UnitOf } from './locality-rows';
import { findNameColumn, headsHamlets } from './name-column';
import { placeKey } from './place-name';
import type { PlaceLevel } from './place-name';
import type { IgnoredReason } from './reading';
import { repeatedRows } from './repeated-rows';
import type { SheetView } from './sheet-view';
import { checkTotals } from './stated-totals';
import { readDistricts } from './table-districts';
import type { TableDistricts } from './table-districts';
import { checkTable, finding } from './table-findings';
import type { TableRegion } from './table-region';
import { readRows } from './table-rows';
import type { TableRow } from './table-rows';
import { readTitleBlock } from './title-block';
import type { TitleBlock } from './title-block';

/** A table as recognised on its own, before the workbook's other tables have been looked at. */
export interface TableDraft {
  readonly view: SheetView;
  readonly region: TableRegion;
  readonly title: TitleBlock;
  readonly fields: FieldAssignment;
  readonly rows: readonly TableRow[];
  /** The table's localities, repeated rows once, without districts. */
  readonly localities: readonly Locality[];
  /** `localityKey` of each locality. */
  readonly keys: readonly string[];
  /** 0-based grid rows, one for each locality. */
  readonly localityRows: readonly number[];
  readonly districts: TableDistricts;
  /** What most rows are: hamlets, communes, districts. */
  readonly level: PlaceLevel | null;
  readonly unit: number;
  readonly findings: readonly Finding[];
}

export type TableResult = { readonly draft: TableDraft } | { readonly reason: IgnoredReason };

/** Reads the table of a region, or says why it is no table of localities. */
export function readTable(
  view: SheetView,
  region: TableRegion,
  groupBy: string | null,
): TableResult {
  const profiles = new Map(
    region.columns.map((column) => [column, profileColumn(view, region, column)]),
  );
  const nameColumn = findNameColumn(region, profiles);
  if (nameColumn === null) return { reason: 'no-locality-column' };
  const ordinalColumn = findOrdinalColumn(region, profiles, nameColumn);
  const numeric = numericColumns(region, profiles, nameColumn, ordinalColumn);
  const rows = readRows(view, region, {
    name: nameColumn,
    ordinal: ordinalColumn,
    numeric,
    ofHamlets: headsHamlets(region.paths.get(nameColumn) ?? []),
  });
  const localityRows = rows.filter((row) => row.kind === 'locality');
  if (localityRows.length === 0) {
    return { reason: rows.some((row) => row.hasNumbers) ? 'no-localities' : 'no-figures' };
  }
  const title = readTitleBlock(view, region);
  const fields = assignFields(view, region, {
    nameColumn,
    ordinalColumn,
    rows: localityRows.map(({ row }) => row),
    profiles,
    asOf: title.asOf,
    year: title.year,
    scheme: onlyScheme(title.schemes),
    unit: title.unit,
  });
  if (!hasFigures(fields, localityRows)) return { reason: 'no-figures' };
  const unitOf = unitsOf(region, fields, title.unit);
  const all = localitiesOf(view, localityRows, fields, nameColumn, unitOf);
  const groupColumn = groupBy === null ? undefined : columnHeaded(region, groupBy);
  const districts = readDistricts(
    view,
    rows,
    groupColumn ?? fields.byField.get('district') ?? null,
  );
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
    level: usualLevel(kept),
    unit: unitOf('population'),
  };
  const repeatedGridRows = new Set(
    [...repeated.rows].map((index) => localityRows[index]?.row ?? -1),
  );
  return {
    draft: {
      ...draft,
      findings: [...repeated.findings, ...ownFindings(draft, unitOf, nameColumn, repeatedGridRows)],
    },
  };
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
    (column) => pathMeaning(region.paths.get(column) ?? []).concept === 'ordinal',
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
): number[] {
  return region.columns.filter((column) => {
    if (column === nameColumn || column === ordinalColumn) return false;
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

function unitsOf(region: TableRegion, fields: FieldAssignment, tableUnit: number): UnitOf {
  const units = new Map<FieldKey, number>();
  for (const [field, column] of fields.byField) {
    const own = pathMeaning(region.paths.get(column) ?? []).unit;
    units.set(field, own ?? (field === 'households' ? 1 : tableUnit));
  }
  return (field) => units.get(field) ?? tableUnit;
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

function ownFindings(
  draft: Omit<TableDraft, 'findings'>,
  unitOf: UnitOf,
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
    ...totalFindings(draft, unitOf, repeated),
    ...columnFindings(draft),
    ...hiddenFindings(draft),
    ...unitFindings(draft, unitOf),
  ];
}

const summedFields =
  /^(population|labourForce|households)$|\.(participants|target|samePeriodLastYear|lastDecember|before|after)$/;

function totalFindings(
  draft: Omit<TableDraft, 'findings'>,
  unitOf: UnitOf,
  repeated: ReadonlySet<number>,
): Finding[] {
  const { view, fields, rows, unit } = draft;
  const summed = [...fields.numbers].filter(([field]) => summedFields.test(field));
  const fieldOf = new Map<ColumnNumbers, FieldKey>(
    summed.map(([field, numbers]) => [numbers, field]),
  );
  const columns = summed.map(([, numbers]) => numbers);
  return checkTotals({ rows, columns, repeated, unit }).map(
    ({ row, numbers, stated, computed }) => {
      const cell = cellAddress(view.sheetRow(row), view.sheetColumn(numbers.column));
      const field = fieldOf.get(numbers) ?? 'population';
      const factor = unitOf(field);
      return finding('stated-total-disagrees', 'warning', view.grid.sheet, cell, {
        stated: stated * factor,
        computed: computed * factor,
        details: { field },
      });
    },
  );
}

/** Columns that give no figure: not for the report, not understood, or possibly two things. */
function columnFindings(draft: Omit<TableDraft, 'findings'>): Finding[] {
  const { view, region, fields } = draft;
  const ambiguous = new Set(fields.ambiguous);
  const unused = new Set(fields.unused);
  return fields.columns.flatMap((column, index) => {
    const gridColumn = region.columns[index] ?? -1;
    if (column.field !== null || column.header.length === 0) return [];
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

function unitFindings(draft: Omit<TableDraft, 'findings'>, unitOf: UnitOf): Finding[] {
  const { view, fields } = draft;
  const units = [...fields.numbers.keys()].filter((field) => summedFields.test(field)).map(unitOf);
  const unit = Math.max(1, ...units);
  return unit === 1
    ? []
    : [finding('scaled-unit', 'info', view.grid.sheet, null, { details: { unit } })];
}

import type { Locality } from '../../coverage/locality';
import type { SheetPlace } from '../../coverage/sheet-place';
import { headsHamlets } from '../columns/name-column';
import { fileNameOf } from '../files/file-name';
import type { FieldKey } from '../field';
import type { Finding } from '../finding';
import type { Column } from '../reading';
import type { LegacyEncoding } from '../text/legacy-text';
import type { PlaceLevel } from '../text/place-name';
import { columnHeaded, countsSchemes } from './read-table';
import type { TableDistricts } from './table-districts';
import type { TableDraft } from './table-draft';
import type { TitleBlock } from './title-block';

/** A table as it was recognised, as plain data: nothing in it holds on to the grid that it was read from. */
export interface RecognisedTable extends SheetPlace {
  /** False when the user hid the sheet. */
  readonly visible: boolean;
  /** The legacy encodings that were found on the sheet. */
  readonly encodings: readonly LegacyEncoding[];
  readonly title: TitleBlock;
  /** ISO date of its numbers, or null. */
  readonly asOf: string | null;
  /** First and last header row of the sheet. */
  readonly headerRows: readonly [number, number];
  readonly columns: readonly Column[];
  /** Sheet column, 1-based, by field. */
  readonly byField: ReadonlyMap<FieldKey, number>;
  /** True when it counts people of at least one scheme. */
  readonly countsSchemes: boolean;
  /** True when the header of its names says hamlets. */
  readonly ofHamlets: boolean;
  /** True when it has the column that the user groups by. */
  readonly hasGroups: boolean;
  /** Repeated rows once, without districts. */
  readonly localities: readonly Locality[];
  /** `localityKey` of each locality. */
  readonly keys: readonly string[];
  /** 0-based grid rows of the localities, by which `districts` and `groups` know them. */
  readonly localityRows: readonly number[];
  readonly districts: TableDistricts;
  readonly groups: TableDraft['groups'];
  readonly level: PlaceLevel | null;
  readonly unit: number;
  readonly findings: readonly Finding[];
}

/**
 * What is kept of a draft once all its own cells have been looked at.
 *
 * @param file the file that the sheet is of; absent: the workbook at hand
 */
export function recognisedTable(
  draft: TableDraft,
  groupBy: string | null,
  file?: string,
): RecognisedTable {
  const { view, region, title, fields } = draft;
  const { keys, localityRows, districts, groups, level, unit } = draft;
  const place = file === undefined ? {} : { file };
  const nameColumn = fields.byField.get('locality');
  return {
    ...place,
    sheet: view.grid.sheet,
    visible: view.grid.visible,
    encodings: view.encodings,
    title,
    asOf: title.asOf ?? fields.headerDate ?? (file === undefined ? null : fileNameOf(file).date),
    headerRows: [view.sheetRow(region.headerFirst), view.sheetRow(region.headerLast)],
    columns: fields.columns,
    byField: new Map([...fields.byField].map(([field, at]) => [field, view.sheetColumn(at)])),
    countsSchemes: countsSchemes(draft),
    ofHamlets: nameColumn !== undefined && headsHamlets(region.paths.get(nameColumn) ?? []),
    hasGroups: groupBy !== null && columnHeaded(region, groupBy) !== undefined,
    localities: draft.localities.map((locality) => ({ ...locality, ...place })),
    keys,
    localityRows,
    districts,
    groups,
    level,
    unit,
    findings: draft.findings.map((one) => ({ ...one, ...place })),
  };
}

import type { Locality } from '../../coverage/locality';
import type { FieldAssignment } from '../columns/column-fields';
import type { Finding } from '../finding';
import type { PlaceLevel } from '../text/place-name';
import type { SheetView } from '../sheet-view';
import type { TableDistricts } from './table-districts';
import type { TableGroups } from './table-groups';
import type { TableRegion } from './table-region';
import type { TableRow } from './table-rows';
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
  /** What the user groups by; `'districts'` where that column is the district's, `null` where there is none. */
  readonly groups: TableGroups | 'districts' | null;
  /** What most rows are: hamlets, communes, districts. */
  readonly level: PlaceLevel | null;
  readonly unit: number;
  readonly findings: readonly Finding[];
}

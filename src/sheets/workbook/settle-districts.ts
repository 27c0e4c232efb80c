import type { Locality } from '../../coverage/locality';
import { DistrictNames } from '../text/district-name';
import type { Finding } from '../finding';
import { cellAddress } from '../grid';
import { headsHamlets } from '../columns/name-column';
import { placePrefix } from '../text/place-name';
import type { PlaceLevel } from '../text/place-name';
import type { TableDraft } from '../tables/table-draft';
import type { DistrictSource } from '../reading';
import { finding } from '../finding';
import { fold } from '../text/vietnamese-text';

/** A table whose localities have their districts. */
export interface SettledTable {
  readonly draft: TableDraft;
  readonly localities: readonly Locality[];
  readonly districtFrom: DistrictSource | null;
  readonly findings: readonly Finding[];
}

interface Fallback {
  readonly name: string;
  readonly from: 'title' | 'sheet';
}

/** Gives every locality its district: from column or headings, else from the title or the sheet's name. */
export function settleDistricts(drafts: readonly TableDraft[]): SettledTable[] {
  const names = { districts: new DistrictNames(), groups: new DistrictNames() };
  const fallbacks = withoutCopies(
    drafts,
    bySheetWhereTitlesRepeat(
      drafts,
      drafts.map((draft) => fallbackOf(draft, drafts.length > 1)),
    ),
  );
  const settled = drafts.map((draft, index) => settle(draft, fallbacks[index] ?? null, names));
  // A summary may have the column while its detailed sheets name the same districts in their titles.
  const byDistrict = drafts.some(({ groups }) => groups === 'districts');
  return byDistrict ? settled.map(groupedByDistrict) : settled;
}

function groupedByDistrict(table: SettledTable): SettledTable {
  return {
    ...table,
    localities: table.localities.map((locality) => ({ ...locality, group: locality.district })),
  };
}

function settle(
  draft: TableDraft,
  fallback: Fallback | null,
  names: { readonly districts: DistrictNames; readonly groups: DistrictNames },
): SettledTable {
  const { districts, groups, view, fields, localityRows } = draft;
  const fromColumn = districts.from === 'column' || districts.from === 'merged-cell';
  const column = fields.byField.get('district');
  const findings: Finding[] = [];
  const localities = draft.localities.map((read, index): Locality => {
    const row = localityRows[index] ?? -1;
    const locality =
      groups === null || groups === 'districts'
        ? read
        : { ...read, group: spelledGroup(groups.byRow.get(row), names.groups) };
    const written = districts.byRow.get(row);
    if (written !== undefined)
      return { ...locality, district: names.districts.spell(written.name, written.within) };
    if (fromColumn) {
      const cell = cellAddress(
        view.sheetRow(row),
        column === undefined ? locality.column : view.sheetColumn(column),
      );
      findings.push(
        finding('district-unknown', 'warning', view.grid.sheet, cell, {
          locality: locality.name,
          details: { count: 1 },
        }),
      );
      return locality;
    }
    return fallback === null
      ? locality
      : { ...locality, district: names.districts.spell(fallback.name) };
  });
  return { draft, localities, districtFrom: districts.from ?? fallback?.from ?? null, findings };
}

function spelledGroup(group: string | undefined, names: DistrictNames): string | null {
  return group === undefined ? null : names.spell(group);
}

function levelOf(draft: TableDraft): PlaceLevel {
  if (draft.level !== null) return draft.level;
  const nameColumn = draft.fields.byField.get('locality');
  const header = nameColumn === undefined ? [] : (draft.region.paths.get(nameColumn) ?? []);
  return headsHamlets(header) ? 'hamlet' : 'commune';
}

const above: Readonly<Record<PlaceLevel, readonly PlaceLevel[]>> = {
  hamlet: ['commune', 'district', 'province'],
  commune: ['district', 'province'],
  district: ['province', 'district'],
  province: [],
};

function fallbackOf(draft: TableDraft, several: boolean): Fallback | null {
  const [wanted, ...wider] = above[levelOf(draft)];
  const sheet = draft.view.grid.sheet;
  const exact = placeOfLevel(draft, wanted);
  if (exact !== null) return { name: exact, from: 'title' };
  if (placePrefix(sheet)?.level === wanted) return { name: sheet, from: 'sheet' };
  if (several && isOwnName(sheet)) return { name: sheet, from: 'sheet' };
  for (const level of wider) {
    const place = placeOfLevel(draft, level);
    if (place !== null) return { name: place, from: 'title' };
  }
  return isOwnName(sheet) ? { name: sheet, from: 'sheet' } : null;
}

/** Of several places of a level the huyện or quận counts before the city that it lies in. */
function placeOfLevel(draft: TableDraft, level: PlaceLevel | undefined): string | null {
  const places = draft.title.places.filter((place) => place.level === level);
  const inner = places.find((place) => !place.name.startsWith('Thành phố'));
  return (inner ?? places[0])?.name ?? null;
}

const generic =
  /\d|^(sheet|trang|bieu|bc|bao cao|tong hop|th|thang|quy|nam|data|du lieu|bhyt|bhxh|bhtn|kh|ke hoach|giao|chi tieu|so lieu|mau|phu luc|pl|danh sach|ds|dan so|ket qua|kq|theo doi|tien do|nhap|in|chi tiet|ct|bang|report|summary|input|table|all|main)( |$)/;

/** A sheet name that can be the name of a place: no "Sheet1", "T6.2024" or "Tổng hợp". */
function isOwnName(sheet: string): boolean {
  const folded = fold(sheet);
  return folded.length > 2 && !generic.test(folded);
}

/** Where one title was copied onto several sheets, the sheets' own names tell the districts apart. */
function bySheetWhereTitlesRepeat(
  drafts: readonly TableDraft[],
  fallbacks: readonly (Fallback | null)[],
): (Fallback | null)[] {
  return fallbacks.map((fallback, index) => {
    const draft = drafts[index];
    if (draft === undefined || fallback?.from !== 'title' || draft.districts.from !== null)
      return fallback;
    const sheet = draft.view.grid.sheet;
    if (
      placePrefix(sheet) === null ||
      placePrefix(sheet)?.level !== placePrefix(fallback.name)?.level
    )
      return fallback;
    const twins = drafts.filter(
      (other, at) =>
        at !== index && other.view.grid.sheet !== sheet && fallbacks[at]?.name === fallback.name,
    );
    const apart = twins.length > 0 && twins.every((other) => !sharesLocalities(draft, other));
    return apart ? { name: sheet, from: 'sheet' } : fallback;
  });
}

/**
 * Sheets named "Nay" and "Bản cũ" with the same communes on them are one list twice, not two districts: nobody
 * may be counted twice. Hamlets are no sign of it, as every commune has a Thôn 1.
 */
function withoutCopies(
  drafts: readonly TableDraft[],
  fallbacks: readonly (Fallback | null)[],
): (Fallback | null)[] {
  const mayBeNoPlace = (index: number): boolean => {
    const draft = drafts[index];
    return (
      draft !== undefined &&
      fallbacks[index]?.from === 'sheet' &&
      draft.districts.from === null &&
      levelOf(draft) === 'commune' &&
      !above.commune.includes(placePrefix(draft.view.grid.sheet)?.level ?? 'commune')
    );
  };
  return fallbacks.map((fallback, index) => {
    const draft = drafts[index];
    if (draft === undefined || !mayBeNoPlace(index)) return fallback;
    const isCopied = drafts.some(
      (other, at) => at !== index && mayBeNoPlace(at) && listsTheSame(draft, other),
    );
    return isCopied ? null : fallback;
  });
}

/** Nearly all names of the longer list are on the other. */
function listsTheSame(a: TableDraft, b: TableDraft): boolean {
  const keys = new Set(a.keys);
  const shared = b.keys.filter((key) => keys.has(key)).length;
  return shared > 2 && shared >= 0.8 * Math.max(a.keys.length, b.keys.length);
}

function sharesLocalities(a: TableDraft, b: TableDraft): boolean {
  const keys = new Set(a.keys);
  const shared = b.keys.filter((key) => keys.has(key)).length;
  return shared * 2 >= Math.min(a.localities.length, b.localities.length);
}

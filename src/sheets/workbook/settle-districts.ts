import type { Locality } from '../../coverage/locality';
import { sheetLabel } from '../../coverage/sheet-place';
import { DistrictNames } from '../text/district-name';
import type { Finding } from '../finding';
import { cellAddress } from '../grid';
import { placePrefix } from '../text/place-name';
import { levelsAbove, placeOfLevel, tableLevel } from './table-level';
import type { RecognisedTable } from '../tables/recognised-table';
import type { DistrictSource } from '../reading';
import { finding } from '../finding';
import { fileNameOf } from '../files/file-name';
import { inFull, placeOfFile, tellFilesApart } from './districts-of-files';
import { fold } from '../text/vietnamese-text';

/** A table whose localities have their districts. */
export interface SettledTable {
  readonly draft: RecognisedTable;
  readonly localities: readonly Locality[];
  readonly districtFrom: DistrictSource | null;
  readonly findings: readonly Finding[];
}

/** The name of a table's district where its rows do not say it. */
export interface DistrictFallback {
  readonly name: string;
  /** The wider unit that tells it from another of its name. */
  readonly within?: string;
  readonly from: 'title' | 'sheet' | 'file';
}

/** Gives every locality its district: from column or headings, else from the title or the sheet's name. */
export function settleDistricts(drafts: readonly RecognisedTable[]): SettledTable[] {
  const names = { districts: new DistrictNames(), groups: new DistrictNames() };
  const inFile = new Map<string | undefined, number>();
  for (const { file } of drafts) inFile.set(file, (inFile.get(file) ?? 0) + 1);
  const own = drafts.map((draft) => fallbackOf(draft, (inFile.get(draft.file) ?? 0) > 1));
  const fallbacks = tellFilesApart(
    drafts,
    withoutCopies(drafts, bySheetWhereTitlesRepeat(drafts, own)),
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
  draft: RecognisedTable,
  fallback: DistrictFallback | null,
  names: { readonly districts: DistrictNames; readonly groups: DistrictNames },
): SettledTable {
  const { districts, groups, byField, localityRows, file, sheet } = draft;
  const fromColumn = districts.from === 'column' || districts.from === 'merged-cell';
  const column = byField.get('district');
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
      const cell = cellAddress(locality.row, column ?? locality.column);
      findings.push(
        finding('district-unknown', 'warning', sheet, cell, {
          file,
          locality: locality.name,
          details: { count: 1 },
        }),
      );
      return locality;
    }
    return fallback === null
      ? locality
      : { ...locality, district: names.districts.spell(fallback.name, fallback.within) };
  });
  return { draft, localities, districtFrom: districts.from ?? fallback?.from ?? null, findings };
}

function spelledGroup(group: string | undefined, names: DistrictNames): string | null {
  return group === undefined ? null : names.spell(group);
}

function fallbackOf(draft: RecognisedTable, several: boolean): DistrictFallback | null {
  const [wanted, ...wider] = levelsAbove[tableLevel(draft)];
  const sheet = draft.sheet;
  const exact = placeOfLevel(draft, wanted);
  if (exact !== null) return { name: inFull(exact, draft, wanted), from: 'title' };
  if (placePrefix(sheet)?.level === wanted && !isQuarter(draft))
    return { name: sheet, from: 'sheet' };
  const named = placeOfFile(draft, wanted);
  if (named !== null) return { name: named, from: 'file' };
  if (several && isOwnName(sheet)) return { name: sheet, from: 'sheet' };
  // Every commune has a Thôn 1: those of a file that names no commune are told from others by the file.
  if (draft.file !== undefined && tableLevel(draft) === 'hamlet')
    return { name: fileNameOf(draft.file).words, from: 'file' };
  for (const level of wider) {
    const place = placeOfLevel(draft, level);
    if (place !== null) return { name: place, from: 'title' };
  }
  return isOwnName(sheet) ? { name: sheet, from: 'sheet' } : null;
}

const generic =
  /\d|^(sheet|trang|bieu|bc|bao cao|tong hop|th|thang|quy|nam|data|du lieu|bhyt|bhxh|bhtn|kh|ke hoach|giao|chi tieu|so lieu|mau|phu luc|pl|danh sach|ds|dan so|ket qua|kq|theo doi|tien do|nhap|in|chi tiet|ct|bang|report|summary|input|table|all|main)( |$)/;

/** "Q3" on a sheet whose title speaks of a quarter is no Quận 3. */
function isQuarter({ sheet, title }: RecognisedTable): boolean {
  const spoken = /(^| )quy (i{1,3}|iv|[1-4])(\b|$)/.test(fold(title.title ?? ''));
  return spoken && /^q ?[1-4]( |$)/.test(fold(sheet));
}

/** A sheet name that can be the name of a place: no "Sheet1", "T6.2024" or "Tổng hợp". */
function isOwnName(sheet: string): boolean {
  const folded = fold(sheet);
  return folded.length > 2 && !generic.test(folded);
}

/** Where one title was copied onto several sheets, the sheets' own names tell the districts apart. */
function bySheetWhereTitlesRepeat(
  drafts: readonly RecognisedTable[],
  fallbacks: readonly (DistrictFallback | null)[],
): (DistrictFallback | null)[] {
  return fallbacks.map((fallback, index) => {
    const draft = drafts[index];
    if (draft === undefined || fallback?.from !== 'title' || draft.districts.from !== null)
      return fallback;
    const sheet = draft.sheet;
    if (
      placePrefix(sheet) === null ||
      placePrefix(sheet)?.level !== placePrefix(fallback.name)?.level
    )
      return fallback;
    const twins = drafts.filter(
      (other, at) =>
        at !== index &&
        sheetLabel(other) !== sheetLabel(draft) &&
        fallbacks[at]?.name === fallback.name,
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
  drafts: readonly RecognisedTable[],
  fallbacks: readonly (DistrictFallback | null)[],
): (DistrictFallback | null)[] {
  const mayBeNoPlace = (index: number): boolean => {
    const draft = drafts[index];
    return (
      draft !== undefined &&
      fallbacks[index]?.from === 'sheet' &&
      draft.districts.from === null &&
      tableLevel(draft) === 'commune' &&
      !levelsAbove.commune.includes(placePrefix(draft.sheet)?.level ?? 'commune')
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
function listsTheSame(a: RecognisedTable, b: RecognisedTable): boolean {
  const keys = new Set(a.keys);
  const shared = b.keys.filter((key) => keys.has(key)).length;
  return shared > 2 && shared >= 0.8 * Math.max(a.keys.length, b.keys.length);
}

function sharesLocalities(a: RecognisedTable, b: RecognisedTable): boolean {
  const keys = new Set(a.keys);
  const shared = b.keys.filter((key) => keys.has(key)).length;
  return shared * 2 >= Math.min(a.localities.length, b.localities.length);
}

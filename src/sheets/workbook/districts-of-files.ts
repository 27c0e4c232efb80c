import type { Locality } from '../../coverage/locality';
import { fileNameOf } from '../files/file-name';
import type { RecognisedTable } from '../tables/recognised-table';
import { placeKey } from '../text/place-name';
import type { PlaceLevel } from '../text/place-name';
import { fold } from '../text/vietnamese-text';
import type { DistrictFallback } from './settle-districts';
import { livesTheSame } from './table-copies';
import { levelsAbove, placeOfLevel, tableLevel } from './table-level';

/** The place of a level that the name of a table's file names, or null. */
export function placeOfFile(table: RecognisedTable, level: PlaceLevel | undefined): string | null {
  if (table.file === undefined) return null;
  return fileNameOf(table.file).places.find((place) => place.level === level)?.name ?? null;
}

/** The place as the file's name has it, where a title seems to have more words behind a shorter name. */
export function inFull(
  name: string,
  table: RecognisedTable,
  level: PlaceLevel | undefined,
): string {
  const ofFile = placeOfFile(table, level);
  if (ofFile === null) return name;
  const [own, full] = [fold(name).split(' '), fold(ofFile).split(' ')];
  return own.length < full.length && own.every((word) => full.includes(word)) ? ofFile : name;
}

/**
 * Tells the units of several files apart that bear one name: communes of one name in two districts by the
 * district that their titles name, others, such as those who copied the title of a neighbour, by the names of
 * their files. What is sent twice keeps one name, so that it is counted once.
 *
 * @param fallbacks names from titles, sheets and files, one for each table
 */
export function tellFilesApart(
  tables: readonly RecognisedTable[],
  fallbacks: readonly (DistrictFallback | null)[],
): (DistrictFallback | null)[] {
  const groups = new Map<string, number[]>();
  for (const [index, table] of tables.entries()) {
    const fallback = fallbacks[index] ?? null;
    if (table.file === undefined || fallback === null || table.districts.from !== null) continue;
    const key = placeKey(fallback.name);
    groups.set(key, [...(groups.get(key) ?? []), index]);
  }
  const told = [...fallbacks];
  for (const members of groups.values()) {
    const widerNames = members.map((index) => widerPlace(tables[index]));
    const several = new Set(widerNames.flatMap((name) => (name === null ? [] : placeKey(name))));
    for (const [at, index] of members.entries()) {
      const [table, fallback] = [tables[index], fallbacks[index] ?? null];
      if (table === undefined || fallback === null) continue;
      const within = widerNames[at] ?? null;
      if (several.size > 1 && within !== null) {
        told[index] = { ...fallback, within };
        continue;
      }
      if (table.file === undefined) continue;
      // At another date other numbers of people live in the same hamlets.
      const twins = members.flatMap((other) => {
        const twin = tables[other];
        const isTwin = twin?.file !== table.file && twin?.asOf === table.asOf;
        return twin !== undefined && isTwin ? [twin] : [];
      });
      const named = placeOfFile(table, levelsAbove[tableLevel(table)][0]);
      if (twins.some((twin) => areElsewhere(table, twin)))
        told[index] = { name: named ?? fileNameOf(table.file).words, from: 'file' };
      else if (named !== null && twins.some((twin) => !shareLocalities(table, twin)))
        told[index] = { name: named, from: 'file' };
    }
  }
  return told;
}

/** The district of a list of hamlets, as its title names it. */
function widerPlace(table: RecognisedTable | undefined): string | null {
  if (table === undefined || tableLevel(table) !== 'hamlet') return null;
  return placeOfLevel(table, 'district');
}

function shareLocalities(table: RecognisedTable, twin: RecognisedTable): boolean {
  const smaller = Math.min(table.localities.length, twin.localities.length);
  return sharedBy(table, twin).length * 2 >= smaller;
}

/** Whether other numbers of people live in hamlets of the same names: every commune has a Thôn 1. */
function areElsewhere(table: RecognisedTable, twin: RecognisedTable): boolean {
  if (tableLevel(table) !== 'hamlet' || !shareLocalities(table, twin)) return false;
  const counted = sharedBy(table, twin).filter(
    ([one, other]) =>
      (one.population !== null && other.population !== null) ||
      (one.households !== null && other.households !== null),
  );
  const same = counted.filter(([one, other]) => livesTheSame(one, other));
  return counted.length > 0 && same.length * 5 < counted.length;
}

/** Localities of one name in both. */
function sharedBy(
  table: RecognisedTable,
  twin: RecognisedTable,
): readonly (readonly [Locality, Locality])[] {
  const known = new Map(twin.keys.map((key, index) => [key, twin.localities[index]]));
  return table.localities.flatMap((locality, index) => {
    const other = known.get(table.keys[index] ?? '');
    return other === undefined ? [] : [[locality, other] as const];
  });
}

import type { RecognisedTable } from '../tables/recognised-table';
import type { PlaceLevel } from '../text/place-name';

/** What the localities of a table are. Those below a title that names one commune and nothing wider lie in it. */
export function tableLevel({ level, ofHamlets, title }: RecognisedTable): PlaceLevel {
  if (level !== null) return level;
  const [place, ...others] = title.places;
  const ofCommune = place?.level === 'commune' && others.every(({ name }) => name === place.name);
  return ofHamlets || ofCommune ? 'hamlet' : 'commune';
}

/** The levels of the unit that localities are grouped by, the nearest first. */
export const levelsAbove: Readonly<Record<PlaceLevel, readonly PlaceLevel[]>> = {
  hamlet: ['commune', 'district', 'province'],
  commune: ['district', 'province'],
  district: ['province', 'district'],
  province: [],
};

/** The place that a table's title names; of several the huyện or quận counts before the city that it lies in. */
export function placeOfLevel(
  { title }: RecognisedTable,
  level: PlaceLevel | undefined,
): string | null {
  const places = title.places.filter((place) => place.level === level);
  const inner = places.find((place) => !place.name.startsWith('Thành phố'));
  return (inner ?? places[0])?.name ?? null;
}

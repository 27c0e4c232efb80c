import type { RecognisedTable } from '../tables/recognised-table';
import type { PlaceLevel } from '../text/place-name';

/** What the localities of a table are. */
export function tableLevel({ level, ofHamlets }: RecognisedTable): PlaceLevel {
  return level ?? (ofHamlets ? 'hamlet' : 'commune');
}

/** The levels of the unit that localities are grouped by, the nearest first. */
export const levelsAbove: Readonly<Record<PlaceLevel, readonly PlaceLevel[]>> = {
  hamlet: ['commune', 'district', 'province'],
  commune: ['district', 'province'],
  district: ['province', 'district'],
  province: [],
};

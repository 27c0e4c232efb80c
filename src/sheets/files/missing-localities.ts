import type { PlaceName } from '../periods/comparison';
import { matchLocalities } from '../periods/match-localities';
import { localityKey, placeKey, placePrefix } from '../text/place-name';

/**
 * The places of a list of those expected that nobody has reported. Names are compared as between periods,
 * a slip of spelling included: within their districts, or alone where one side does not say the district.
 */
export function missingLocalities(
  expected: readonly PlaceName[],
  reported: readonly PlaceName[],
): readonly PlaceName[] {
  const wanted = onceEach(expected);
  let open = onceEach(reported);
  const missing = (
    left: readonly PlaceName[],
    right: readonly PlaceName[],
    read: (place: PlaceName) => PlaceName = (place) => place,
  ): readonly PlaceName[] => {
    const { matches } = matchLocalities(left.map(read), right.map(read));
    const [found, taken] = [
      new Set(matches.map(({ earlier }) => earlier)),
      new Set(matches.map(({ now }) => right[now])),
    ];
    open = open.filter((place) => !taken.has(place));
    return left.filter((_, index) => !found.has(index));
  };
  const placed = missing(wanted.filter(isPlaced), open.filter(isPlaced));
  // A title may name no more than the province.
  const listed = new Set(wanted.map(({ district }) => placeKey(district ?? '')));
  const saysNone = ({ district }: PlaceName): boolean =>
    district === null ||
    (placePrefix(district)?.level === 'province' && !listed.has(placeKey(district)));
  const left = new Set([
    ...missing(placed, open.filter(saysNone), nameAlone),
    ...missing(
      wanted.filter((place) => !isPlaced(place)),
      open,
      nameAlone,
    ),
  ]);
  return wanted.filter((place) => left.has(place));
}

function isPlaced({ district }: PlaceName): boolean {
  return district !== null;
}

function nameAlone({ name }: PlaceName): PlaceName {
  return { name, district: null };
}

function onceEach(places: readonly PlaceName[]): PlaceName[] {
  const known = new Map<string, PlaceName>();
  for (const place of places) {
    const key = `${placeKey(place.district ?? '')}|${localityKey(place.name)}`;
    if (!known.has(key)) known.set(key, place);
  }
  return [...known.values()];
}

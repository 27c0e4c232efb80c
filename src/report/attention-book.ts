import { rowKey } from '../coverage/sheet-place';
import type { Figures, LocalityFigures } from '../coverage/figures';
import { schemes } from '../coverage/scheme';
import type { Scheme } from '../coverage/scheme';
import { languages } from '../locales/locale';
import { localityKey, placeKey } from '../sheets/text/place-name';
import { isTyped } from './attention-entries';
import type { AttentionEntry } from './attention-entries';
import { reportText } from './report-text';

type Grouping = Pick<Figures, 'groupedBy'>;

/** A locality and scheme that a list has, or could have. */
interface Listed {
  readonly locality: LocalityFigures;
  readonly scheme: Scheme;
}

/**
 * What was typed on earlier lists, by locality and scheme. A locality is found by its name in its district, also
 * by another prefix if only one bears the name; where the list or the figures do not say the district, in all.
 */
export class EntryBook {
  readonly #found = new Map<string, { readonly entry: AttentionEntry; readonly doubt: number }>();
  readonly #others: AttentionEntry[] = [];

  /** @param entries of earlier lists, the newest last: a cell that is empty there stays empty */
  constructor(entries: readonly AttentionEntry[], figures: Figures) {
    const places = new PlaceList(entries.length === 0 ? [] : figures.districts, figures);
    for (const entry of entries) {
      const scheme = schemesByWords.get(entry.scheme);
      const found = places.find(entry);
      if (scheme === undefined || found === null) {
        this.#others.push(entry);
        continue;
      }
      const { locality, doubt } = found;
      const key = keyOf({ locality, scheme });
      const known = this.#found.get(key);
      // Of two that may mean the same locality, the one in more doubt is kept apart; in the same doubt the former.
      if (known !== undefined && known.doubt < doubt) {
        this.#others.push(entry);
        continue;
      }
      if (known !== undefined && nameOf(known.entry) !== nameOf(entry))
        this.#others.push(known.entry);
      this.#found.set(key, { entry, doubt });
    }
  }

  of(listed: Listed): AttentionEntry | undefined {
    return this.#found.get(keyOf(listed))?.entry;
  }

  /** What was typed beside others than these; each locality once, as it was typed last. */
  restOf(shown: readonly Listed[]): readonly AttentionEntry[] {
    const own = new Set(shown.map(keyOf));
    const unshown = [...this.#found].flatMap(([key, { entry }]) => (own.has(key) ? [] : [entry]));
    const others = new Map(
      this.#others.map((entry) => [JSON.stringify([nameOf(entry), entry.scheme]), entry]),
    );
    return [...unshown, ...others.values()].filter(isTyped);
  }
}

/** The district of a locality, whatever the report is grouped by; empty where the workbook does not say. */
export function districtOf({ district, home }: LocalityFigures, { groupedBy }: Grouping): string {
  return (groupedBy === null ? district : home) ?? '';
}

function keyOf({ locality, scheme }: Listed): string {
  return JSON.stringify([rowKey(locality), scheme]);
}

const schemesByWords = new Map(
  languages.flatMap((language) =>
    schemes.map((scheme) => [reportText(language, `scheme.${scheme}`), scheme] as const),
  ),
);

type Named = Pick<AttentionEntry, 'name' | 'district'>;

function nameOf({ name, district }: Named): string {
  return `${localityKey(name)}|${placeKey(district)}`;
}

/** Ways to tell a place, the surest first. */
const tellings: readonly ((place: Named) => string)[] = [
  nameOf,
  ({ name, district }) => `${placeKey(name)}|${placeKey(district)}`,
  ({ name }) => placeKey(name),
];

/** The localities of the figures, to be found by name. */
class PlaceList {
  /** By each way to tell them; `null` where several have the same key. */
  readonly #maps: readonly Map<string, LocalityFigures | null>[];
  readonly #hasDistricts: boolean;

  constructor(districts: Figures['districts'], grouping: Grouping) {
    const places = districts.flatMap(({ localities }) =>
      localities.map((locality) => ({
        locality,
        name: locality.name,
        district: districtOf(locality, grouping),
      })),
    );
    this.#hasDistricts = places.some(({ district }) => district !== '');
    this.#maps = tellings.map((tell) => {
      const map = new Map<string, LocalityFigures | null>();
      for (const place of places) {
        const key = tell(place);
        map.set(key, map.has(key) ? null : place.locality);
      }
      return map;
    });
  }

  find(named: Named): { readonly locality: LocalityFigures; readonly doubt: number } | null {
    const isDistrictSaid = named.district !== '' && this.#hasDistricts;
    const usable = isDistrictSaid ? tellings.slice(0, -1) : tellings;
    for (const [doubt, tell] of usable.entries()) {
      const locality = this.#maps[doubt]?.get(tell(named));
      if (locality !== undefined) return locality === null ? null : { locality, doubt };
    }
    return null;
  }
}

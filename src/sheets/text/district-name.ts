import { placeKey, placePrefix } from './place-name';
import { readable } from './vietnamese-text';

/**
 * Gives one spelling to each district: the first that was met. `BHXH CƠ SỞ NGA SƠN` and
 * `BHXH cơ sở  Nga Sơn` are one; `Huyện Cai Lậy` and `Thị xã Cai Lậy` are two; a name without a prefix
 * is the one district that bears it.
 */
export class DistrictNames {
  private readonly byFullKey = new Map<string, string>();
  private readonly byPlace = new Map<string, string[]>();
  private readonly spelled = new Map<string, string>();

  /** @param within the province or other wider unit that the name stands in, or null */
  spell(written: string, within: string | null = null): string {
    const request = `${written}|${within ?? ''}`;
    const known = this.spelled.get(request);
    if (known !== undefined) return known;
    const spelling = this.spellingOf(written, within);
    this.spelled.set(request, spelling);
    return spelling;
  }

  private spellingOf(written: string, within: string | null): string {
    const name = readable(written);
    const prefix = placePrefix(name)?.prefix ?? '';
    const place = `${placeKey(name)}|${within === null ? '' : placeKey(within)}`;
    const fullKey = `${prefix}|${place}`;
    const known = this.byFullKey.get(fullKey) ?? this.looselyKnown(place, prefix);
    if (known !== undefined) return known;
    const taken = within !== null && [...this.byFullKey.values()].includes(name);
    const spelled = taken ? `${name} (${readable(within)})` : name;
    this.byFullKey.set(fullKey, spelled);
    this.byPlace.set(place, [...(this.byPlace.get(place) ?? []), spelled]);
    return spelled;
  }

  private looselyKnown(place: string, prefix: string): string | undefined {
    const bearers = this.byPlace.get(place) ?? [];
    if (bearers.length !== 1) return undefined;
    const [only] = bearers;
    const bare = only !== undefined && placePrefix(only) === null;
    return prefix === '' || bare ? only : undefined;
  }
}

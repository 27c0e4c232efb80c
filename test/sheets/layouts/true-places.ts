import type { Layout } from './layout';
import {
  communeDistrictPool,
  communePool,
  districtPool,
  hamletPool,
  townPool,
  urbanDistrictPool,
  wardPool,
} from './place-pool';
import { trueLocality } from './true-data';
import type { TrueLocality } from './true-data';

/** A district with its localities: what is written down. */
export interface DistrictPlace {
  readonly name: string;
  readonly members: readonly TrueLocality[];
}

/** One sheet for each district. */
export function isSplit(layout: Layout): boolean {
  return layout.districtFrom === 'sheets';
}

/** The workbook has localities of more than one district, and says of which each is. */
export function isSeveral(layout: Layout): boolean {
  return /^(sheets|column|group)/.test(layout.districtFrom);
}

/** Random places with random figures. */
export function districtPlaces(layout: Layout, random: () => number): DistrictPlace[] {
  const pool = { commune: districtPool, ward: urbanDistrictPool, hamlet: communeDistrictPool }[
    layout.kind
  ];
  const count = isSeveral(layout) ? layout.districts : 1;
  return shuffled(pool, random)
    .slice(0, count)
    .map((name) => {
      const own = {
        commune: communePool.map((commune) => `Xã ${commune}`),
        ward: wardPool,
        hamlet: hamletPool,
      }[layout.kind];
      const members = shuffled(own, random).slice(0, layout.perDistrict);
      const town = shuffled(townPool, random)[0] ?? '';
      // Without prefixes a town and a commune of one name are one place to any reader.
      if (layout.kind === 'commune' && random() < 0.5 && !members.includes(`Xã ${town}`)) {
        members[0] = `Thị trấn ${town}`;
      }
      return { name, members: members.map((member) => trueLocality(member, name, random)) };
    });
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

const shortPrefixes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^Xã /, ['X. ', 'X.', 'xã ']],
  [/^Thị trấn /, ['TT ', 'TT. ', 'T.T ']],
  [/^Phường /, ['P. ', 'P.', 'P ']],
];

/** The name with its prefix in full, abbreviated or left out, as the layout has it. */
export function typedName(name: string, layout: Layout): string {
  if (layout.prefix === 'full') return name;
  const bare = name.replace(/^(Xã|Thị trấn|Phường|Thôn) /, '');
  // A number alone is no name.
  const leftOut = layout.prefix === 'none' && !/^\d+$/.test(bare);
  if (leftOut) return bare;
  for (const [prefix, forms] of shortPrefixes) {
    if (prefix.test(name)) return name.replace(prefix, forms[layout.seed % forms.length] ?? '');
  }
  return name;
}

import type { ColumnProfile } from './column-profile';
import { headerWords } from '../headers/header-meaning';
import { pathMeaning } from '../headers/path-meaning';
import type { TableRegion } from '../tables/table-region';

/**
 * The column that names the localities: by its header and, before that, by its contents.
 * `null` when no column holds names of places.
 */
export function findNameColumn(
  region: TableRegion,
  profiles: ReadonlyMap<number, ColumnProfile>,
): number | null {
  let best: { column: number; score: number } | null = null;
  const fullest = Math.max(1, ...[...profiles.values()].map(({ filled }) => filled));
  for (const column of region.columns) {
    const profile = profiles.get(column);
    if (profile === undefined || profile.texts === 0) continue;
    const score = nameScore(region.paths.get(column) ?? [], profile, profile.filled / fullest);
    if (score > 0 && (best === null || score > best.score)) best = { column, score };
  }
  return best?.column ?? null;
}

/** @param fullness share of the rows that the column has a text in */
function nameScore(path: readonly string[], profile: ColumnProfile, fullness: number): number {
  if (profile.texts < profile.filled / 2) return 0;
  if (profile.organisations * 2 > profile.texts) return 0;
  if (profile.sentences * 3 > profile.texts) return 0;
  const { concept, weight } = pathMeaning(path);
  const places = profile.localities / profile.texts;
  const districts = profile.districts / profile.texts;
  const distinct = profile.differentTexts / profile.texts;
  const header = headerScore(concept, weight);
  if (header === null) return 0;
  const named = places > 0.3 || districts > 0.5 || header > 0;
  if (!named) return 0;
  const hamlets = profile.hamlets / profile.texts;
  const asNames = header + places * 5 + hamlets * 2 + districts * 1.5 + hamletWord(path);
  return asNames * (0.1 + 0.9 * distinct) * (0.1 + 0.9 * fullness);
}

/** Of a column "Thôn" and a column "Xã", the hamlets are the rows. */
function hamletWord(path: readonly string[]): number {
  return headsHamlets(path) ? 2 : 0;
}

const hamletWords: ReadonlySet<string> = new Set(
  'thon ap xom khom buon tdp hamlet village'.split(' '),
);
const hamletTerms = /(^| )(khu pho|to dan pho)( |$)/;

/** True for a header that says hamlets: "Thôn", "Thôn/ấp/xóm", "Tổ dân phố". */
export function headsHamlets(path: readonly string[]): boolean {
  const words = headerWords(path.join(' '));
  return words.some((word) => hamletWords.has(word)) || hamletTerms.test(words.join(' '));
}

function headerScore(concept: string | null, weight: number): number | null {
  switch (concept) {
    case 'locality':
      return 1 + weight;
    case 'area':
      return 1;
    case 'district':
      return 0.5;
    case 'province':
      return 0.2;
    case null:
    case 'households':
      return 0;
    case 'officer':
      return -6;
    default:
      return null;
  }
}

import type { Scheme } from '../../coverage/scheme';
import type { TitleContext } from './header-candidate';
import { pathMeaning } from './path-meaning';
import type { PathMeaning } from './path-meaning';
import { fold } from '../text/vietnamese-text';

const totalHead = /^(tong|cong|tong so|tong cong)( nguoi)?( tham gia)?$/;

/**
 * "BHXH bắt buộc | BHXH tự nguyện | Tổng cộng": a head that says only that it adds up is of the schemes on its left
 * together, never of the last of them alone. What adds up schemes that nobody counts together is set aside.
 */
export function totalsOfSchemes(
  meanings: readonly PathMeaning[],
  paths: readonly (readonly string[])[],
  context: TitleContext,
): readonly PathMeaning[] {
  let before: number[] = [];
  let inTotal = false;
  return meanings.map((meaning, index) => {
    const path = paths[index] ?? [];
    if (meaning.scheme !== null || !path.some(isTotalHead)) {
      if (inTotal) before = [];
      inTotal = false;
      before.push(index);
      return meaning;
    }
    inTotal = true;
    const heads = before.map((at) => paths[at] ?? []);
    const scheme =
      headingScheme(heads.at(-1), heads) ??
      sumOf(
        before.flatMap((at) => meanings[at]?.scheme ?? []),
        context,
      );
    return scheme === null ? meaning : { ...meaning, scheme };
  });
}

function isTotalHead(text: string): boolean {
  return totalHead.test(
    fold(text)
      .replace(/[^a-z ]/g, '')
      .trim()
      .replace(/ +/g, ' '),
  );
}

/** The scheme of the heading on the left, where its columns are groups of the people of that scheme. */
function headingScheme(
  path: readonly string[] | undefined,
  paths: readonly (readonly string[])[],
): PathMeaning['scheme'] {
  const [heading, ...below] = path ?? [];
  if (heading === undefined || below.length === 0) return null;
  const members = paths.filter(([top, ...rest]) => top === heading && rest.length > 0);
  const parts = new Set(members.map((member) => pathMeaning(member).scheme));
  return parts.size > 1 ? pathMeaning([heading]).scheme : null;
}

/** What the counts of some schemes are together; null where there is only one. */
function sumOf(
  schemes: readonly (Scheme | 'other')[],
  context: TitleContext,
): PathMeaning['scheme'] {
  const different = new Set(schemes);
  const groups = [...different].every((one) => one === 'other' || one === 'householdHealth');
  if (groups) {
    const ofHealth = different.has('householdHealth') || context.scheme === 'health';
    return ofHealth && schemes.length > 1 && different.has('other') ? 'health' : null;
  }
  if (different.size < 2) return null;
  const social = different.size === 2 && different.has('compulsory') && different.has('voluntary');
  return social ? 'social' : 'other';
}

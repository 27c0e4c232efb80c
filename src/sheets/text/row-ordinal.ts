import { placePrefix } from './place-name';

/** How a row is numbered: 1, 2, 3 (also 1.1); I, II, III; A, B, C. */
export type OrdinalStyle = 'arabic' | 'roman' | 'letter';

const arabic = /^\(?\d+([.,]\d+)*[.)]?$/;
const roman = /^\(?(?=[IVXLC])(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})[.)]?$/;
const letter = /^\(?[A-ZĐ][.)]?$/;

/** The style of an ordinal cell's text, or null for anything else. */
export function ordinalStyle(text: string): OrdinalStyle | null {
  if (arabic.test(text)) return 'arabic';
  const capital = text.toUpperCase();
  if (roman.test(capital)) return 'roman';
  return letter.test(capital) ? 'letter' : null;
}

const leading = /^\(?(\d+(?:\.\d+)*|[IVXLC]+|[A-ZĐ])\)?\s*[.):/-]\s*(?=\S)/;

/**
 * Separates the ordinal that is typed into a name: `I. Quận Ninh Kiều`, `12) Xã Giao Hà`.
 * `X. Bình Hòa` and `P. An Hòa` keep their prefix.
 */
export function splitOrdinal(label: string): { ordinal: OrdinalStyle | null; name: string } {
  const match = leading.exec(label);
  if (match === null) return { ordinal: null, name: label };
  const name = label.slice(match[0].length);
  const mark = match[1] ?? '';
  if (isPrefix(label, mark, name)) return { ordinal: null, name: label };
  return { ordinal: ordinalStyle(mark), name };
}

/** "T.T Ngã Sáu", "X.Bản Máy" and "P. 1" begin with a prefix; "X. Huyện Mỹ Tú" is the tenth. */
function isPrefix(label: string, mark: string, name: string): boolean {
  if (/^\d/.test(mark) || placePrefix(label) === null) return false;
  const inner = placePrefix(name)?.level;
  const heading = inner === 'district' || inner === 'province';
  return !(heading && ordinalStyle(mark) === 'roman' && /^\(?[IVXLC]+\)?\s*[.):/-]\s/.test(label));
}

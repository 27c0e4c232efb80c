import {
  decodeLegacy,
  encodingOfFont,
  legacyReading,
  legacyTexts,
} from '../sheets/text/legacy-text';
import type { LegacyEncoding } from '../sheets/text/legacy-text';
import { localityKey, placeKey, wholeNameKey } from '../sheets/text/place-name';
import { Argument } from './argument';
import { CellError, Failure, failureAmong, noNumber, quoted } from './failure';
import { readName, readTypedNumber } from './read-cell';
import { spill, type Outcome } from './spill';

/**
 * The number that a Vietnamese typist meant: thousands with dots, decimals with a comma, percentages,
 * units. A text that could be two numbers is decided by the other texts of its range.
 *
 * @customfunction TONUMBER
 * @param text A cell or a range
 * @returns A number; a percentage becomes a fraction
 * @example =BAOPHU.TONUMBER("1.065.565") // 1065565
 * @example =BAOPHU.TONUMBER("92,62%") // 0.9262
 * @example =BAOPHU.TONUMBER("12 người") // 12
 */
export function toNumber(text: unknown[][]): unknown[][] {
  const numbers = new Argument(text, readTypedNumber);
  return spill([numbers], (row, column) => numbers.at(row, column) ?? '');
}

/**
 * Unicode text from text of the old fonts (.VnTime and others of TCVN3, VNI). Without a font the wording
 * of the whole range tells; text that is Unicode already stays as it is.
 *
 * @customfunction TOUNICODE
 * @param text A cell or a range
 * @param [font] The font that the text is shown in, such as ".VnTime" or "VNI-Times"; or "TCVN3", "VNI"
 * @returns Text
 * @example =BAOPHU.TOUNICODE("B¶o hiÓm x· héi") // "Bảo hiểm xã hội"
 * @example =BAOPHU.TOUNICODE("Bình Hòa") // "Bình Hòa"
 */
export function toUnicode(text: unknown[][], font?: unknown[][]): unknown[][] {
  const among = new Argument<string | number | boolean>(text, (cell) => cell);
  const fonts = new Argument(font, readName);
  let byWording: ReadonlyMap<string, LegacyEncoding> | null = null;
  return spill([among, fonts], (row, column) => {
    const cell = among.at(row, column);
    const shown = fonts.at(row, column);
    if (cell instanceof Failure || shown instanceof Failure) {
      return failureAmong(cell, shown) ?? noNumber;
    }
    if (cell === null) return '';
    if (typeof cell !== 'string') return cell;
    if (shown !== null) return decodedFrom(cell, shown);
    byWording ??= legacyTexts(among.texts());
    const encoding = byWording.get(cell);
    return encoding === undefined ? cell.normalize('NFC') : decodeLegacy(cell, encoding);
  });
}

/** Text in a font of an old encoding is decoded unless it reads as Unicode; any other font is Unicode's. */
function decodedFrom(text: string, font: string): string {
  const found = encodingNamed(font) ?? encodingOfFont(font);
  if (found === null || legacyReading(text, found.encoding) === 'unicode') {
    return text.normalize('NFC');
  }
  return decodeLegacy(text, found.encoding, { capitals: found.capitals });
}

function encodingNamed(name: string): { encoding: LegacyEncoding; capitals: boolean } | null {
  if (/^(?:tcvn3?|abc)\b/i.test(name)) return { encoding: 'TCVN3', capitals: false };
  return /^vni$/i.test(name) ? { encoding: 'VNI', capitals: false } : null;
}

/**
 * The position of a locality in a list of names, blind to prefixes (X., Xã), tone placement (oà, òa),
 * spacing and case.
 *
 * @customfunction MATCHLOCALITY
 * @param name A cell or a range of names
 * @param names The list to look in: one column or one row
 * @returns The position, 1 for the first; use it with INDEX
 * @example =BAOPHU.MATCHLOCALITY("X. Bình Hoà",{"Xã An Bình";"Xã Bình Hòa"}) // 2
 */
export function matchLocality(name: unknown[][], names: unknown[][]): unknown[][] {
  const wanted = new Argument(name, readName);
  const list = new Argument(names, readName);
  if (list.rows !== 1 && list.columns !== 1) {
    return [[new CellError('invalidValue', 'one-column')]];
  }
  const places = new PlaceList(list);
  return spill([wanted], (row, column) => {
    const one = wanted.at(row, column);
    if (one === null) return noNumber;
    return one instanceof Failure ? one : places.find(one);
  });
}

interface Candidate {
  readonly name: string;
  readonly position: number;
}

/** A list of names by the keys that they are compared by. */
class PlaceList {
  readonly #withPrefix = new Map<string, Candidate[]>();
  readonly #withoutPrefix = new Map<string, Candidate[]>();

  constructor(names: Argument<string>) {
    const length = Math.max(names.rows, names.columns);
    for (let index = 0; index < length; index += 1) {
      const name = names.rows === 1 ? names.at(0, index) : names.at(index, 0);
      // An entry that is an error is nobody's name.
      if (name === null || name instanceof Failure) continue;
      const candidate = { name, position: index + 1 };
      add(this.#withPrefix, localityKey(name), candidate);
      add(this.#withoutPrefix, placeKey(name), candidate);
      const whole = wholeNameKey(name);
      if (whole !== placeKey(name)) add(this.#withoutPrefix, whole, candidate);
    }
  }

  /** By the name with its prefix where that is one of the list's, else by the name alone. */
  find(name: string): Outcome {
    const exact = this.#withPrefix.get(localityKey(name)) ?? [];
    const found = exact.length > 0 ? exact : this.#byName(name);
    const [first] = found;
    if (first === undefined) {
      return new CellError('notAvailable', 'no-match', { name: quoted(name) });
    }
    if (found.length === 1) return first.position;
    return new CellError('invalidValue', 'ambiguous', {
      name: quoted(name),
      candidates: candidateNames(found),
    });
  }

  #byName(name: string): readonly Candidate[] {
    const alone = this.#withoutPrefix.get(placeKey(name));
    return alone ?? this.#withoutPrefix.get(wholeNameKey(name)) ?? [];
  }
}

const mostNamed = 5;

function candidateNames(candidates: readonly Candidate[]): string {
  const named = candidates
    .slice(0, mostNamed)
    .map(({ name, position }) => `${quoted(name)} (${String(position)})`);
  return named.join(', ') + (candidates.length > mostNamed ? ', …' : '');
}

function add(map: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [candidate]);
  else known.push(candidate);
}

/** Excel's limit, in UTF-16 units. */
const longest = 31;

/**
 * What offices themselves write for the kinds of units, in the order in which they are tried. Only a
 * name that is too long is shortened, and only as far as it must be.
 */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})Bảo hiểm xã hội(?!\p{L})/iu, 'BHXH'],
  [/(?<=BHXH )cơ sở(?!\p{L})/iu, 'CS'],
  [/(?<!\p{L})Huyện(?= )/iu, 'H.'],
  [/(?<!\p{L})Quận(?= )/iu, 'Q.'],
  [/(?<!\p{L})Thị xã(?= )/iu, 'TX.'],
  [/(?<!\p{L})Thành phố(?= )/iu, 'TP.'],
  [/(?<!\p{L})Thị trấn(?= )/iu, 'TT.'],
  [/(?<!\p{L})Đặc khu(?= )/iu, 'ĐK.'],
  [/(?<!\p{L})Phường(?= )/iu, 'P.'],
  [/(?<!\p{L})Xã(?= )/iu, 'X.'],
];

/** How names are compared: Excel regards neither case nor, on screen, the composition of accents. */
export function foldSheetName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** True when Excel accepts the name as it is. */
export function isSheetName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= longest &&
    !/[\\/?*[\]:\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== 'history'
  );
}

/**
 * The valid sheet name closest to the wanted one: `BC Quận 1/2` → `BC Quận 1-2`. A name that is too
 * long loses its district's prefix first (Huyện → H.), then its tail.
 *
 * @param room UTF-16 units that the name may take; at most 31, which is the default.
 */
export function fitSheetName(wanted: string, room = longest): string {
  let name = wanted
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[?*\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replace(/[\\/:]/g, '-')
    .replace(/\[/g, '(')
    .replace(/\]/g, ')')
    .replace(/^[' ]+|[' ]+$/g, '');
  for (const [words, short] of abbreviations) {
    if (name.length <= room) break;
    name = name.replace(words, short);
  }
  if (name.length > room) name = withoutTail(name, room);
  if (name === '') return 'BC';
  // Excel keeps the name "History" for its list of tracked changes.
  return name.toLowerCase() === 'history' ? `BC ${name}` : name;
}

/**
 * A valid name that no sheet bears: the wanted one, or with ` (2)`, ` (3)` …
 *
 * @param taken Names of the other sheets.
 */
export function uniqueSheetName(wanted: string, taken: Iterable<string>): string {
  const folded = new Set<string>();
  for (const name of taken) folded.add(foldSheetName(name));
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : ` (${String(count)})`;
    const name = fitSheetName(wanted, longest - suffix.length) + suffix;
    if (!folded.has(foldSheetName(name))) return name;
  }
}

/** Cut to the room, never through a surrogate pair, with a mark that something is missing. */
function withoutTail(name: string, room: number): string {
  let kept = '';
  for (const character of name) {
    if (kept.length + character.length > room - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

import { placePrefix } from './place-name';
import type { PlaceLevel } from './place-name';
import { fold } from './vietnamese-text';

/** A place named inside a title: `BHXH HUYỆN GIAO THỦY` names the district Giao Thủy. */
export interface PlaceMention {
  readonly name: string;
  readonly level: PlaceLevel;
}

const longestPrefix = 6;
const longestName = 4;

/** Words that end a name when they follow it, with what must come after them, folded. */
const enders: readonly (readonly [string, RegExp | null])[] = [
  ['thang', /^\d/],
  ['nam', /^\d/],
  ['quy', /^([ivx]+|\d)/],
  ['ngay', /^\d/],
  ['den', null],
  ['tinh', /^den/],
  ['theo', null],
  ['ve', null],
  ['va', null],
  ['cua', null],
  ['cac', null],
  ['trong', null],
  ['tren', null],
  ['thuoc', null],
  ['giai', /^doan/],
  ['dot', /^\d/],
  ['so', /^(lieu|\d)/],
  ['bao', /^(cao|hiem|phu)/],
  ['thuc', /^hien/],
  ['tham', /^gia/],
  ['ket', /^qua/],
  ['tai', null],
  ['dau', /^nam/],
  ['6', null],
];

/** All places that a text names, in its order. Enumerations such as "xã, phường" name none. */
export function placeMentions(text: string): PlaceMention[] {
  const words = text.split(/[\s]+/).filter((word) => word !== '');
  const mentions: PlaceMention[] = [];
  for (let index = 0; index < words.length; index++) {
    const mention = isSocialInsurance(words, index) ? null : mentionAt(words, index);
    if (mention === null) continue;
    mentions.push(mention.place);
    index = mention.last;
  }
  return mentions;
}

/** "Bảo hiểm xã hội" and "Cộng hòa xã hội" name no xã. */
function isSocialInsurance(words: readonly string[], index: number): boolean {
  const before = fold(words[index - 1] ?? '');
  const pair = fold(words.slice(index, index + 2).join(' '));
  return pair === 'xa hoi' && ['hiem', 'hoa', 'an', 'sinh', 'sach', 've'].includes(before);
}

function mentionAt(
  words: readonly string[],
  start: number,
): { place: PlaceMention; last: number } | null {
  for (let length = longestPrefix; length >= 1; length--) {
    const prefix = words.slice(start, start + length);
    if (prefix.length < length || prefix.some((word) => /[,;:()]$/.test(word))) continue;
    const name = nameFrom(words, start + length);
    const glued = length === 1 && /^[A-ZĐ]{1,2}\.\S/i.test(prefix[0] ?? '');
    if (name.length === 0 && !glued) continue;
    const found = placePrefix([...prefix, ...name].join(' '));
    if (found === null) continue;
    if (fold(found.rest).split(' ').length > name.length + (glued ? 1 : 0)) continue;
    const rest = capitalised(found.rest.replace(/[.,;:]+$/, ''));
    return {
      place: { name: prefixAsTyped(found.prefix, prefix, glued) + rest, level: found.level },
      last: start + length + name.length - 1,
    };
  }
  return null;
}

/** `H. ` and `TP. ` stay as they are typed; what is written out gets its usual spelling. */
function prefixAsTyped(prefix: string, words: readonly string[], glued: boolean): string {
  const short = words.length === 1 ? /^\p{L}{1,2}\./u.exec(words[0] ?? '')?.[0] : undefined;
  if (short === undefined) return `${ofPlace(prefix)} `;
  return glued ? short : `${short} `;
}

/** The office of a huyện stands for the huyện; a BHXH cơ sở is a unit of its own. */
function ofPlace(prefix: string): string {
  const place = /^(?:BHXH|UBND) (?!cơ sở)(.+)$/.exec(prefix)?.[1];
  return place === undefined ? prefix : place.slice(0, 1).toLocaleUpperCase('vi') + place.slice(1);
}

/** The words of a name: each with a capital first, up to a comma, a bracket, a dash or an ending word. */
function nameFrom(words: readonly string[], start: number): string[] {
  const name: string[] = [];
  for (let index = start; index < words.length && name.length < longestName; index++) {
    const word = words[index] ?? '';
    const bare = word.replace(/^["'“(]+|["'”,.;:)]+$/g, '');
    if (/^["'“]?\(/.test(word) || !/^[\p{Lu}\d]/u.test(bare)) break;
    if (/^\d/.test(bare) && name.length > 0) {
      // `Xã A Lưới 1`: a number that ends the text is the name's, one with more behind it another thing's.
      if (/^\d{1,2}$/.test(bare) && index === words.length - 1) name.push(bare);
      break;
    }
    if (name.length > 0 || index > start) {
      const folded = fold(bare);
      const next = fold(words[index + 1] ?? '');
      if (enders.some(([ender, after]) => ender === folded && (after === null || after.test(next))))
        break;
    }
    if (name.length === 0 && ['xa', 'phuong', 'thuoc', 'tren', 'va', 'cac'].includes(fold(bare)))
      break;
    const inner = placePrefix(words.slice(index, index + 3).join(' '))?.level;
    if (inner !== undefined && (name.length > 0 || inner === 'district' || inner === 'province'))
      break;
    name.push(bare);
    if (/[,;:.)]$/.test(word) || /^\d/.test(bare)) break;
  }
  return name;
}

/** `GIAO THỦY` → `Giao Thủy`; what is not all capitals stays as it is. */
function capitalised(name: string): string {
  if (name !== name.toLocaleUpperCase('vi') || !/\p{L}{2}/u.test(name)) return name;
  return name
    .toLocaleLowerCase('vi')
    .replace(
      /(^|[\s-])(\p{L})/gu,
      (_, before: string, first: string) => before + first.toLocaleUpperCase('vi'),
    );
}

import type { LegacyEncoding } from '../../src/sheets/text/legacy-text';

/*
 * Unicode into the legacy encodings, written from their published tables and not from the decoder's:
 * what is encoded here must come back from `decodeLegacy`.
 */

const TCVN3_PAIRS =
  'à=b5 ả=b6 ã=b7 á=b8 ạ=b9 ằ=bb ẳ=bc ẵ=bd ắ=be ặ=c6 ầ=c7 ẩ=c8 ẫ=c9 ấ=ca ậ=cb è=cc ẻ=ce ẽ=cf é=d0 ẹ=d1 ' +
  'ề=d2 ể=d3 ễ=d4 ế=d5 ệ=d6 ì=d7 ỉ=d8 ĩ=dc í=dd ị=de ò=df ỏ=e1 õ=e2 ó=e3 ọ=e4 ồ=e5 ổ=e6 ỗ=e7 ố=e8 ộ=e9 ' +
  'ờ=ea ở=eb ỡ=ec ớ=ed ợ=ee ù=ef ủ=f1 ũ=f2 ú=f3 ụ=f4 ừ=f5 ử=f6 ữ=f7 ứ=f8 ự=f9 ỳ=fa ỷ=fb ỹ=fc ý=fd ỵ=fe ' +
  'Ă=a1 Â=a2 Ê=a3 Ô=a4 Ơ=a5 Ư=a6 Đ=a7 ă=a8 â=a9 ê=aa ô=ab ơ=ac ư=ad đ=ae';

const tcvn3 = new Map(
  TCVN3_PAIRS.split(' ').map((pair): [string, string] => [
    pair.charAt(0),
    String.fromCharCode(Number.parseInt(pair.slice(2), 16)),
  ]),
);

const VNI_PAIRS =
  'á=aù à=aø ả=aû ã=aõ ạ=aï ă=aê ắ=aé ằ=aè ẳ=aú ẵ=aü ặ=aë â=aâ ấ=aá ầ=aà ẩ=aå ẫ=aã ậ=aä đ=ñ é=eù è=eø ' +
  'ẻ=eû ẽ=eõ ẹ=eï ê=eâ ế=eá ề=eà ể=eå ễ=eã ệ=eä í=í ì=ì ỉ=æ ĩ=ó ị=ò ó=où ò=oø ỏ=oû õ=oõ ọ=oï ô=oâ ố=oá ' +
  'ồ=oà ổ=oå ỗ=oã ộ=oä ơ=ô ớ=ôù ờ=ôø ở=ôû ỡ=ôõ ợ=ôï ú=uù ù=uø ủ=uû ũ=uõ ụ=uï ư=ö ứ=öù ừ=öø ử=öû ữ=öõ ' +
  'ự=öï ý=yù ỳ=yø ỷ=yû ỹ=yõ ỵ=î';

const vni = new Map<string, string>();
for (const pair of VNI_PAIRS.split(' ')) {
  vni.set(pair.charAt(0), pair.slice(2));
  vni.set(pair.charAt(0).toUpperCase(), pair.slice(2).toUpperCase());
}

/** As a typist's program would store the text; TCVN3 has no capitals with tones, they become small. */
export function encodeLegacy(text: string, encoding: LegacyEncoding): string {
  return Array.from(text, (character) =>
    encoding === 'VNI'
      ? (vni.get(character) ?? character)
      : (tcvn3.get(character) ?? tcvn3.get(character.toLowerCase()) ?? character),
  ).join('');
}

/*
 * What the characters of the two legacy encodings mean, as they stand in a workbook: their bytes
 * read as Windows-1252.
 */

/** What the bytes A1–FF of TCVN 5712 mean (in B0–B4 the five tone marks). */
const TCVN3_LETTERS =
  'ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ';
/** The capitals of 80–9F, as the control characters that Latin-1 has there. Windows-1252 has quotation marks. */
const TCVN3_CAPITALS = 'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ';

const tcvn3 = new Map<string, string>();
Array.from(TCVN3_LETTERS).forEach((letter, index) => {
  tcvn3.set(String.fromCharCode(0xa1 + index), letter);
});
Array.from(TCVN3_CAPITALS).forEach((letter, index) => {
  tcvn3.set(String.fromCharCode(0x80 + index), letter);
});
// Copying through other programs turns the micro sign into a Greek mu.
tcvn3.set('μ', 'à');
/** Capitals and marks of the full standard, which the common fonts (ABC) lack. */
export const RARE_TCVN3 =
  /[\u0080-\u009f\u00af-\u00b4\u00ba\u00bf-\u00c5\u00cd\u00d9-\u00db\u00e0\u00f0\u00ff]/;

/** VNI writes a mark after its vowel. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const VNI_SINGLES: Readonly<Record<string, string>> = {
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
};
/** Which marks each vowel takes: a tone; for a, e, o also the circumflex; for a the breve. */
const VNI_VOWELS: readonly (readonly [vowels: string, marks: string])[] = [
  ['uyôö', 'ùøûõï'],
  ['eo', 'ùøûõïâáàåãä'],
  ['a', 'ùøûõïâáàåãäêéèúüë'],
];

const vni = new Map<string, string>();
for (const [code, letter] of Object.entries(VNI_SINGLES)) {
  vni.set(code, letter);
  vni.set(code.toUpperCase(), letter.toUpperCase());
}
for (const [vowels, marks] of VNI_VOWELS) {
  for (const vowel of vowels) {
    for (const mark of marks) {
      const base = VNI_SINGLES[vowel] ?? vowel;
      const letter = (base + (VNI_MARKS[mark] ?? '')).normalize('NFC');
      // A capital may bear a small mark, and the other way round.
      for (const written of [mark, mark.toUpperCase()]) {
        vni.set(vowel + written, letter);
        vni.set(vowel.toUpperCase() + written, letter.toUpperCase());
      }
    }
  }
}

/** Some converters write a capital vowel with a tone as the capital and the small letter: `Aµ` for À. */
const DOUBLED_CAPITAL =
  /A[àảãáạ]|Ă[ằẳẵắặ]|Â[ầẩẫấậ]|E[èẻẽéẹ]|Ê[ềểễếệ]|I[ìỉĩíị]|O[òỏõóọ](?!n|N|c|C)|Ô[ồổỗốộ]|Ơ[ờởỡớợ]|U[ùủũúụ]|Ư[ừửữứự]|Y[ỳỷỹýỵ]/g;

/**
 * ABC fonts have no capitals with tones; in plain fonts such letters stay small inside capital
 * words (`TæNG CéNG` → TổNG CộNG). A text in capitals that has such a word is meant in capitals.
 */
function capitalsRestored(text: string): string {
  if (/[a-z]/.test(text) || !/[A-Z]\p{Ll}+[A-Z]|[A-Z]{2}\p{Ll}|\p{Ll}[A-Z]{2}/u.test(text))
    return text;
  return text.toUpperCase();
}

/** Unicode (NFC) from TCVN3 text. */
export function decodeTcvn3(text: string): string {
  let out = '';
  for (const character of text) out += tcvn3.get(character) ?? character;
  const whole = out
    .normalize('NFC')
    .replace(DOUBLED_CAPITAL, (pair) => pair.charAt(1).toUpperCase());
  return capitalsRestored(whole);
}

/** Unicode (NFC) from VNI text. */
export function decodeVni(text: string): string {
  let out = '';
  for (let index = 0; index < text.length; index += 1) {
    const pair = vni.get(text.slice(index, index + 2));
    if (pair !== undefined) {
      out += pair;
      index += 1;
    } else {
      const character = text.charAt(index);
      out += vni.get(character) ?? character;
    }
  }
  return out;
}

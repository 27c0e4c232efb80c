/** How Vietnamese syllables are built: which letters may follow each other, and where the tone stands. */

const VOWELS = 'aăâeêioôơuưy';
/** None, huyền, hỏi, ngã, sắc, nặng. */
const TONE_MARKS = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const SAC = 4;
const NANG = 5;

interface ToneLetter {
  readonly vowel: string;
  readonly tone: number;
}

const toneLetters = new Map<string, ToneLetter>();
const withTone = new Map<string, readonly string[]>();
for (const vowel of VOWELS) {
  const forms = TONE_MARKS.map((mark) => (vowel + mark).normalize('NFC'));
  withTone.set(vowel, forms);
  forms.forEach((form, tone) => toneLetters.set(form, { vowel, tone }));
}

const RIMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet ' +
    'oi om on ong oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ ' +
    'uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu ' +
    'y yêm yên yêng yêt yêu'
  ).split(' '),
);
/** What may follow q, whose u is part of the consonant. */
const AFTER_QU =
  /^(?:a|ac|ach|ai|an|ang|anh|ao|at|au|ay|ăc|ăm|ăn|ăng|ăp|ăt|âc|ân|âng|ât|ây|e|en|eo|et|ê|êch|ên|ênh|êt|ôc|ơ|ơi|ơn|y|ych|yên|yêt|ynh|yt|i|it|inh|ich)$/;
const SHAPE = /^(ngh|ng|nh|gh|kh|ph|qu|th|tr|ch|gi|[bcdđghklmnprstvx])?(.*)$/;
const FRONT = /^[eêiy]/;
const STOPPED = /(?:c|ch|p|t)$/;
/** Consonants that a lone y may follow (lý, mỹ, kỳ); after others it is written i. */
const BEFORE_Y = /^(?:h|k|l|m|s|t|v)?$/;

/**
 * Whether a lower-case NFC word could be a Vietnamese syllable: initial, rime and tone fit. Names
 * from other languages of Viet Nam (Krông, Đắk, Ia) need not fit.
 */
export function isSyllable(word: string): boolean {
  let bare = '';
  let tone = 0;
  for (const character of word) {
    const letter = toneLetters.get(character);
    if (letter === undefined) {
      bare += character;
      continue;
    }
    if (letter.tone !== 0) {
      if (tone !== 0) return false;
      tone = letter.tone;
    }
    bare += letter.vowel;
  }
  if (bare === 'gi') return true;
  const shape = SHAPE.exec(bare);
  let initial = shape?.[1] ?? '';
  let rime = shape?.[2] ?? '';
  if (initial === 'gi' && /^(?:m|n|nh|ch)$/.test(rime)) {
    initial = 'g';
    rime = `i${rime}`;
  }
  if (initial === 'gi' && rime.startsWith('ê')) rime = `i${rime}`;
  if (STOPPED.test(rime) && tone !== SAC && tone !== NANG) return false;
  if (initial === 'qu') return AFTER_QU.test(rime);
  if (!RIMES.has(rime)) return false;
  if (rime === 'y') return BEFORE_Y.test(initial);
  if (rime.startsWith('y')) return initial === '';
  if (initial === 'k' || initial === 'gh' || initial === 'ngh') return FRONT.test(rime);
  if (initial === 'c' || initial === 'ng') return !FRONT.test(rime);
  if (initial === 'g') return !/^[eêy]/.test(rime);
  return true;
}

/** By character code: 1 + the vowel's place in VOWELS, and its tone; 0 for all that is no vowel. */
const TABLE_SIZE = 0x1f00;
const vowelAt = new Uint8Array(TABLE_SIZE);
const toneAt = new Uint8Array(TABLE_SIZE);
for (const [form, { vowel, tone }] of toneLetters) {
  vowelAt[form.charCodeAt(0)] = VOWELS.indexOf(vowel) + 1;
  toneAt[form.charCodeAt(0)] = tone;
}

const MARKED = /[ăâêôơư]/;
const LETTER = /\p{L}/u;

/** The place in a run of vowels that bears the tone, in the traditional spelling (hòa, hoàn, khuỷu). */
function tonePlace(vowels: string, start: number, closed: boolean): number {
  for (let index = vowels.length - 1; index >= start; index -= 1) {
    if (MARKED.test(vowels.charAt(index))) return index;
  }
  if (closed) return vowels.length - 1;
  const length = vowels.length - start;
  return start + (length === 2 ? 0 : Math.floor(length / 2));
}

/** A run of vowels with its tone where it belongs; as it is when it has none, or more than one. */
function placedRun(run: string, before: string, after: string): string {
  let tone = 0;
  let vowels = '';
  for (let index = 0; index < run.length; index += 1) {
    const code = run.charCodeAt(index);
    const own = toneAt[code] ?? 0;
    if (own !== 0 && tone !== 0) return run;
    tone += own;
    vowels += VOWELS.charAt((vowelAt[code] ?? 1) - 1);
  }
  if (tone === 0) return run;
  // The u of qu and the i of gi belong to the consonant.
  const glide =
    (before === 'q' && vowels.startsWith('u')) || (before === 'g' && vowels.startsWith('i'));
  const place = tonePlace(vowels, glide ? 1 : 0, LETTER.test(after));
  const bearer = vowels.charAt(place);
  return (
    vowels.slice(0, place) + (withTone.get(bearer)?.[tone] ?? bearer) + vowels.slice(place + 1)
  );
}

/** Moves the tones of lower-case NFC text to where the traditional spelling has them: hoà → hòa. */
export function placeTones(text: string): string {
  let out = '';
  let copied = 0;
  let start = 0;
  for (let index = 0; index <= text.length; index += 1) {
    // Past the end there is no code, and no vowel.
    if ((vowelAt[text.charCodeAt(index)] ?? 0) !== 0) continue;
    if (index - start > 1) {
      const run = text.slice(start, index);
      out += text.slice(copied, start) + placedRun(run, text.charAt(start - 1), text.charAt(index));
      copied = index;
    }
    start = index + 1;
  }
  return copied === 0 ? text : out + text.slice(copied);
}

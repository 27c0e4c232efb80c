/** The languages that Baophu speaks. Vietnamese is the first. */
export type Language = 'vi' | 'en';

export const languages: readonly Language[] = ['vi', 'en'];

/** What stands in a text where a value is not known. */
export const unknownValue = '…';

type Values = Readonly<Record<string, string | number | null | undefined>>;

const placeholder = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;
const optionalPart = /\[([^[\]]*)\]/g;

/**
 * Puts values into a text.
 * - `{name}` is the value, a number as the language writes it; a value that is not given shows as `…`,
 *   so that no text fails for want of a particular.
 * - `{count|locality|localities}` is the first word when the value is 1, else the second.
 * - `[ (such as {example})]` is left out when a value in it is not given. Brackets around no value
 *   are brackets.
 */
export function fill(text: string, values: Values, language: Language): string {
  return text
    .replace(optionalPart, (whole, part: string) => {
      const names = [...part.matchAll(placeholder)].map(([, name]) => name ?? '');
      if (names.length === 0) return whole;
      return names.every((name) => (values[name] ?? null) !== null) ? part : '';
    })
    .replace(placeholder, (_, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (one !== undefined && many !== undefined) return value === 1 ? one : many;
      if (value === undefined || value === null) return unknownValue;
      return typeof value === 'number' ? formatNumber(value, language) : value;
    });
}

/** Says the texts of one language, with their values filled in (see `fill`). */
export type SayText<Key extends string> = (key: Key, values?: Values) => string;

/** Texts of which each language has its own. */
export function textsIn<Key extends string>(
  texts: Readonly<Record<Language, Readonly<Record<Key, string>>>>,
): (language: Language) => SayText<Key> {
  return (language) =>
    (key, values = {}) =>
      fill(texts[language][key], values, language);
}

const separators = {
  vi: { thousands: '.', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
} as const;

function grouped(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, separator);
}

function decimals(value: number, places: number, language: Language): string {
  const { thousands, decimal } = separators[language];
  const scale = 10 ** places;
  // Fifteen digits, as Excel has them: 1.005 is shown as 1.01 although its double lies a hair below.
  const rounded = Math.round(Number((Math.abs(value) * scale).toPrecision(15))) / scale;
  const [whole = '', fraction] = rounded.toFixed(places).split('.');
  const head = (value < 0 && rounded > 0 ? '-' : '') + grouped(whole, thousands);
  return fraction === undefined ? head : head + decimal + fraction;
}

/** People or other whole things: `170.342` in Vietnamese, `170,342` in English. */
export function formatCount(value: number, language: Language): string {
  return decimals(value, 0, language);
}

/** A number with the decimals that it has, at most `places`: `95,8`; `1.065`. */
export function formatNumber(value: number, language: Language, places = 2): string {
  const text = decimals(value, places, language);
  if (places === 0) return text;
  const { decimal } = separators[language];
  const end = text.replace(/0+$/, '');
  return end.endsWith(decimal) ? end.slice(0, -1) : end;
}

/** A fraction as a percentage with two decimals: 0.98890 → `98,89%`. */
export function formatRate(fraction: number, language: Language): string {
  return `${decimals(fraction * 100, 2, language)}%`;
}

/** A difference of two rates, given in percentage points: `4,35`. The text around it names the unit. */
export function formatPoints(points: number, language: Language): string {
  return decimals(points, 2, language);
}

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The parts of an ISO date, or null when the text is none. */
export function dateParts(iso: string): { year: number; month: number; day: number } | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!found) return null;
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

/**
 * An ISO date as offices write it: `05/02/2024`, `30/6/2024` (Nghị định 30/2020/NĐ-CP: days below 10
 * and months 1 and 2 have a leading zero); in English `5 February 2024`. Other text stays as it is.
 */
export function formatDate(iso: string, language: Language): string {
  const parts = dateParts(iso);
  if (!parts) return iso;
  const { year, month, day } = parts;
  if (language === 'en') return `${String(day)} ${englishMonths[month - 1] ?? ''} ${String(year)}`;
  const dd = day < 10 ? `0${String(day)}` : String(day);
  const mm = month < 3 ? `0${String(month)}` : String(month);
  return `${dd}/${mm}/${String(year)}`;
}

/** `A`, `A và B`, `A, B và C`. */
export function formatList(items: readonly string[], language: Language): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  if (items.length === 1) return last;
  const and = language === 'vi' ? 'và' : 'and';
  return `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}

export type DateKind = 'day' | 'month' | 'quarter' | 'half' | 'year';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ENGLISH_MONTH =
  '(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)';
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

const YEAR = '(?:19|20)\\d{2}';
const SEP = '\\s?[./-]\\s?';
const IN_YEAR = `(?:\\s?,?\\s?(?:cua )?nam |${SEP}|\\s?,?\\s?)`;

export interface DatePattern {
  readonly kind: DateKind;
  readonly source: string;
  /** Year, month and day of the last day, from the captured texts. */
  readonly read: (groups: readonly string[]) => readonly [number, number, number | null];
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function monthNumber(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3)) + 1;
}

/** In the order of preference at one place: the more a pattern says, the earlier it stands. */
export const datePatterns: readonly DatePattern[] = [
  {
    kind: 'day',
    source: `(${YEAR})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:t\\d.*)?`,
    read: ([year, month, day]) => [Number(year), Number(month), Number(day)],
  },
  {
    kind: 'day',
    source: `(?:ngay\\s?:?\\s?)?(\\d{1,2})(${SEP})(\\d{1,2})(?:\\2| nam )(${YEAR}|\\d{2})(?!/[a-z])`,
    read: ([day, , month, year]) => [fullYear(year ?? ''), Number(month), Number(day)],
  },
  {
    kind: 'day',
    source: `(?:ngay\\s?:?\\s?)?(\\d{1,2}) thang (\\d{1,2})(?:\\s?,? nam |${SEP}|,? )(${YEAR})`,
    read: ([day, month, year]) => [Number(year), Number(month), Number(day)],
  },
  {
    kind: 'day',
    source: `(\\d{1,2})(?:st|nd|rd|th)?[ -](${ENGLISH_MONTH})\\.?,?[ -](${YEAR})`,
    read: ([day, month, year]) => [Number(year), monthNumber(month ?? ''), Number(day)],
  },
  {
    kind: 'day',
    source: `(${ENGLISH_MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (${YEAR})`,
    read: ([month, day, year]) => [Number(year), monthNumber(month ?? ''), Number(day)],
  },
  {
    kind: 'half',
    source: `(?:0?6|sau) thang (dau|cuoi) (?:nam |cua nam )?(${YEAR})`,
    read: ([which, year]) => [Number(year), which === 'dau' ? 6 : 12, null],
  },
  {
    kind: 'half',
    source: `0?6(?: thang|t)(?:${IN_YEAR}|)(${YEAR})`,
    read: ([year]) => [Number(year), 6, null],
  },
  {
    kind: 'month',
    source: `(\\d{1,2})(?: thang|t)(?: dau)?(?:${IN_YEAR}|)(${YEAR})`,
    read: ([months, year]) => [Number(year), Number(months), null],
  },
  {
    kind: 'month',
    source: `(?:thang|thg|th|t)\\s?\\.?\\s?(\\d{1,2})${IN_YEAR}(${YEAR})(?!/[a-z])`,
    read: ([month, year]) => [Number(year), Number(month), null],
  },
  {
    kind: 'month',
    source: `(?:thang|thg|th|t)\\.?\\s?(\\d{1,2})${SEP}(\\d{2})`,
    read: ([month, year]) => [fullYear(year ?? ''), Number(month), null],
  },
  {
    kind: 'month',
    source: `(${ENGLISH_MONTH})\\.?,?[ /-]?(${YEAR})`,
    read: ([month, year]) => [Number(year), monthNumber(month ?? ''), null],
  },
  {
    kind: 'quarter',
    source: `(?:quy|quarter|q)\\s?\\.?\\s?(iv|i{1,3}|[1-4])${IN_YEAR}(${YEAR})`,
    read: ([quarter, year]) => [Number(year), 3 * (ROMAN[quarter ?? ''] ?? Number(quarter)), null],
  },
  {
    kind: 'half',
    source: `(?:h|half )([12])${IN_YEAR}(${YEAR})`,
    read: ([half, year]) => [Number(year), 6 * Number(half), null],
  },
  {
    kind: 'month',
    source: `(\\d{1,2})[./-](${YEAR})(?!/[a-z])`,
    read: ([month, year]) => [Number(year), Number(month), null],
  },
  {
    kind: 'month',
    source: `(${YEAR})[-/.](\\d{2})`,
    read: ([year, month]) => [Number(year), Number(month), null],
  },
  {
    kind: 'year',
    source: `(?<!dau )(?:nam|year)\\s?:?\\s?(${YEAR})`,
    read: ([year]) => [Number(year), 12, null],
  },
];

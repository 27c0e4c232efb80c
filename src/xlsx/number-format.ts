import { SSF } from '@e965/xlsx';

/** The part of the library's formatter that we use; it comes without types. */
const formatter = SSF as {
  format(code: string, value: number): string;
  is_date(code: string): boolean;
  get_table(): Readonly<Record<number, unknown>>;
};

/** "The machine's short date" as written in Viet Nam, not as the file format's own m/d/yy. */
const shortDate = 'dd/mm/yyyy';
const shortDateId = 14;

/** Built-in formats that are dates only on East Asian machines (ECMA-376 part 1, 18.8.30). */
const eastAsianDates = new Set([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** The code of a format that Excel knows by number alone. */
export function builtInFormat(id: number): string {
  if (id === shortDateId || eastAsianDates.has(id)) return shortDate;
  const code = formatter.get_table()[id];
  return typeof code === 'string' ? code : 'General';
}

/** True where the displayed text says more than the value: dates, times, rates, leading zeros. */
export function isTellingFormat(code: string): boolean {
  const bare = withoutLiterals(code);
  return formatter.is_date(code) || bare.includes('%') || /^[^#0?;]*0{2,}/.test(bare);
}

/** True when the value counts days: the format shows a year, a month or a day. */
export function isDateFormat(code: string): boolean {
  return formatter.is_date(code) && /[dye]|^[^hs]*m[^hs]*$/i.test(withoutLiterals(code));
}

/** What the cell shows; `null` for a format that the library does not know, or a date before 1900. */
export function displayedText(code: string, value: number): string | null {
  try {
    const text = formatter.format(code, value);
    return text === '' ? null : text;
  } catch {
    return null;
  }
}

/** Without quoted and escaped characters, colours, conditions and locales; elapsed times stay. */
function withoutLiterals(code: string): string {
  return code.replace(/"[^"]*"?|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]?|general/gi, '');
}

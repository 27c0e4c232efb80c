import { format, getFormatInfo } from 'numfmt';

/** "The machine's short date", as Excel's interface for add-ins calls it, as written in Viet Nam. */
const machineShortDate = /^m\/d\/yyyy(?: h:mm)?$/i;

const known = new Map<string, string | null>();

/**
 * The format to show a number by, where the text says more than the number does: dates, times, rates,
 * leading zeros. `null` for other formats.
 */
function tellingFormat(code: string): string | null {
  const before = known.get(code);
  if (before !== undefined) return before;
  const telling = isTelling(code) ? code.replace(machineShortDate, 'dd/mm/yyyy') : null;
  known.set(code, telling);
  return telling;
}

function isTelling(code: string): boolean {
  if (code === 'General' || code === '@') return false;
  try {
    const { isDate, isPercent } = getFormatInfo(code);
    return isDate || isPercent || /^[^#0?;]*0{2,}/.test(withoutLiterals(code));
  } catch {
    return false;
  }
}

/** Without quoted and escaped characters, colours, conditions and locales. */
function withoutLiterals(code: string): string {
  return code.replace(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?/g, '');
}

/** What a number shows in a cell of this format, where that says more than the number; else null. */
export function displayedText(code: string, value: number): string | null {
  const telling = tellingFormat(code);
  if (telling === null) return null;
  const text = format(telling, value, { throws: false });
  return text === '' ? null : text;
}

import { numfmt } from '@univerjs/core';
import type { HostValue } from '../host-workbook';
import type { HostLocale } from '../locale';

/** What a cell shows: its value through its number format, in the machine's locale. */
export function displayText(
  value: HostValue | null,
  numberFormat: string,
  locale: HostLocale,
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const pattern = numberFormat.toLowerCase() === 'm/d/yyyy' ? locale.shortDate : numberFormat;
  if (typeof value === 'string' && !pattern.includes('@')) return value;
  const options = { locale: locale.name, throws: false };
  return numfmt.format(pattern === '@' ? 'General' : pattern, value, options);
}

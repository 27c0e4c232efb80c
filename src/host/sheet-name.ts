/**
 * Why Excel refuses a sheet name; null when it takes it. At most 31 UTF-16 units, none of
 * `\ / ? * [ ] :`, no apostrophe at either end, not “History”.
 */
export function sheetNameFault(name: string): string | null {
  if (name === '') return 'a sheet name cannot be empty';
  if (name.length > 31)
    return `a sheet name has at most 31 characters, “${name}” has ${name.length}`;
  if (/[\\/?*[\]:]/.test(name)) return `“${name}” holds one of \\ / ? * [ ] :`;
  if (name.startsWith("'") || name.endsWith("'"))
    return `“${name}” begins or ends with an apostrophe`;
  if (name.toLowerCase() === 'history') return 'the name “History” is reserved';
  return null;
}

/** Excel compares sheet names without regard to case. */
export function sameSheetName(one: string, other: string): boolean {
  return one.toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi');
}

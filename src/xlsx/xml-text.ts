/** The longest text that a cell holds, in UTF-16 units. */
const longestCellText = 32767;

/** Most texts have none of the characters that a file cannot hold as they are. */
const doubtful = /[^ -\uD7FF\uE000-\uFFFD]/;

/** Without the characters that XML 1.0 cannot hold (§2.2), line ends as `\n`. */
export function plainText(text: string): string {
  if (!doubtful.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n\u007F-\u009F])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');
}

/** For the content of an element. */
export function escapeContent(text: string): string {
  return plainText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** For an attribute between double quotes as well. */
export function escapeXml(text: string): string {
  return escapeContent(text).replace(/"/g, '&quot;').replace(/\t/g, '&#9;').replace(/\n/g, '&#10;');
}

/** What a text cell holds after writing: plain text, cut at Excel's limit. */
export function cellText(text: string): string {
  return plainText(text).slice(0, longestCellText);
}

/** `_x0041_` would be read as `A` (ECMA-376 part 1, ST_Xstring): its underscore is escaped. */
export function escapeCellText(text: string): string {
  return escapeContent(cellText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

/** ` name="value"` for every attribute that has a value. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  let text = '';
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) text += ` ${name}="${escapeXml(String(value))}"`;
  }
  return text;
}

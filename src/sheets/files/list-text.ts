/** Whether a file of that name is text, not a workbook. */
export function isTextName(name: string): boolean {
  return /\.(?:csv|tsv|txt)$/i.test(name);
}

/**
 * The cells of a text, a row a line: between tabs, semicolons or commas, whichever it has most of, in
 * quotes or not.
 *
 * @param bytes UTF-8, UTF-16 or, as older Windows programs write in Viet Nam, Windows-1258
 */
export function rowsOfText(bytes: Uint8Array): readonly (readonly string[])[] {
  const text = decoded(bytes);
  const marks = ['\t', ';', ','].map((mark) => ({ mark, count: text.split(mark).length }));
  const { mark } = marks.reduce((most, one) => (one.count > most.count ? one : most));
  // A mark or a line's end before each cell: one that is empty would otherwise be no step forward.
  const cell = new RegExp(`(${mark}|\\r\\n|\\n|\\r)(?:"((?:[^"]|"")*)"|([^${mark}\\r\\n]*))`, 'g');
  const rows: string[][] = [];
  for (const [, before, quoted, plain = ''] of `\n${text}`.matchAll(cell)) {
    if (before !== mark) rows.push([]);
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
  }
  return rows;
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1258').decode(bytes);
  }
}

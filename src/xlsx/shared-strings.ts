import { ByteWriter } from './byte-writer';
import { isLegacyFont } from './legacy-font';
import { readTexts } from './library-values';
import { bytesOf, XmlTags } from './xml-tags';

/** The texts of a workbook, without phonetic guides. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** Of texts with fonts of their own, by index: the legacy font, `null` for any other. */
  readonly fonts: ReadonlyMap<number, string | null>;
}

const names = {
  font: bytesOf('rFont'),
  item: bytesOf('si'),
  phonetic: bytesOf('rPh'),
  run: bytesOf('r'),
  text: bytesOf('t'),
  value: bytesOf('val'),
};
const head = bytesOf('<sst>');
const itemStart = bytesOf('<si><t>');
const itemEnd = bytesOf('</t></si>');
const tail = bytesOf('</sst>');

/**
 * Joins the runs of every text (ECMA-376 part 1, 18.4) and has the library read them. It counts `<si/>`
 * for nothing, by which all later texts would move up by one: here every item is written out.
 *
 * @param bytes sharedStrings.xml in UTF-8.
 * @throws {DamagedWorkbookError} A tag is cut off.
 */
export function sharedStrings(bytes: Uint8Array, path: string): SharedStrings {
  const part = new ByteWriter(bytes.length);
  const fonts = new Map<number, string | null>();
  const tags = new XmlTags(bytes, path);
  part.write(head);
  for (let index = 0; tags.next();) {
    if (tags.closes || !tags.is(names.item)) continue;
    part.write(itemStart);
    if (!tags.empty) {
      const font = copyText(tags, part, names.item);
      if (font !== undefined) fonts.set(index, font);
    }
    part.write(itemEnd);
    index += 1;
  }
  part.write(tail);
  return { texts: readTexts(part.toBytes()), fonts };
}

/**
 * Copies the text of an `<si>` or `<is>` up to its end.
 *
 * @param tags At the element's start tag.
 * @returns What most of its characters are set in: a legacy font, `null` for another font of their
 *   own, `undefined` for the cell's font.
 */
export function copyText(
  tags: XmlTags,
  to: ByteWriter,
  element: Uint8Array,
): string | null | undefined {
  const lengths = new Map<string | null | undefined, number>();
  let font: string | null | undefined;
  let phonetic = false;
  while (tags.next()) {
    if (tags.closes && tags.is(element)) return mostUsed(lengths);
    if (tags.is(names.phonetic)) phonetic = !tags.closes && !tags.empty;
    else if (tags.closes || phonetic) continue;
    else if (tags.is(names.run)) font = undefined;
    else if (tags.is(names.font)) {
      const name = tags.attribute(names.value) ?? '';
      font = isLegacyFont(name) ? name : null;
    } else if (tags.is(names.text) && !tags.empty) {
      const start = tags.end;
      const end = tags.textEnd();
      to.write(tags.bytes, start, end);
      lengths.set(font, (lengths.get(font) ?? 0) + end - start);
    }
  }
  throw tags.damaged();
}

function mostUsed(
  lengths: ReadonlyMap<string | null | undefined, number>,
): string | null | undefined {
  let font: string | null | undefined;
  let most = 0;
  for (const [name, length] of lengths) {
    if (length > most) [font, most] = [name, length];
  }
  return font;
}

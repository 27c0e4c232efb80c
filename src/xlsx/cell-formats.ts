import { isLegacyFont } from './legacy-font';
import { builtInFormat, isDateFormat, isTellingFormat } from './number-format';
import { bytesOf, XmlTags } from './xml-tags';

/** What the reader needs to know of a cell format (`cellXfs` in styles.xml). */
export interface CellFormat {
  /** The number format where the displayed text says more than the value does; `null` elsewhere. */
  readonly telling: string | null;
  /** True when numbers are days. */
  readonly isDate: boolean;
  /** The font when it is one of the legacy encodings; `null` otherwise. */
  readonly legacyFont: string | null;
}

const names = {
  cellXfs: bytesOf('cellXfs'),
  font: bytesOf('font'),
  fontId: bytesOf('fontId'),
  fonts: bytesOf('fonts'),
  formatCode: bytesOf('formatCode'),
  name: bytesOf('name'),
  numFmt: bytesOf('numFmt'),
  numFmtId: bytesOf('numFmtId'),
  value: bytesOf('val'),
  xf: bytesOf('xf'),
};

/**
 * The cell formats of a workbook by index. styles.xml of old staff workbooks holds tens of thousands
 * of them, of which ours are two attributes: hence no tree of it.
 *
 * @param bytes styles.xml in UTF-8.
 * @throws {DamagedWorkbookError} A tag is cut off.
 */
export function cellFormats(bytes: Uint8Array, part: string): CellFormat[] {
  const codes = new Map<number, string>();
  const fonts: (string | null)[] = [];
  const formats: CellFormat[] = [];
  let within: 'fonts' | 'cellXfs' | null = null;
  const tags = new XmlTags(bytes, part);
  while (tags.next()) {
    const opens = !tags.closes && !tags.empty;
    if (tags.is(names.fonts)) within = opens ? 'fonts' : null;
    else if (tags.is(names.cellXfs)) within = opens ? 'cellXfs' : null;
    else if (tags.closes) continue;
    else if (tags.is(names.numFmt)) {
      const id = tags.number(names.numFmtId);
      const code = tags.attribute(names.formatCode);
      if (id !== null && code !== null) codes.set(id, code);
    } else if (within === 'fonts' && tags.is(names.font)) {
      fonts.push(null);
    } else if (within === 'fonts' && tags.is(names.name)) {
      const font = tags.attribute(names.value);
      if (font !== null && isLegacyFont(font)) fonts[fonts.length - 1] = font;
    } else if (within === 'cellXfs' && tags.is(names.xf)) {
      const id = tags.number(names.numFmtId) ?? 0;
      const code = codes.get(id) ?? builtInFormat(id);
      formats.push({
        telling: isTellingFormat(code) ? code : null,
        isDate: isDateFormat(code),
        legacyFont: fonts[tags.number(names.fontId) ?? 0] ?? null,
      });
    }
  }
  return formats;
}

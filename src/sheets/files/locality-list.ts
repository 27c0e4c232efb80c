import { isTotalLabel } from '../columns/column-profile';
import { pathMeaning } from '../headers/path-meaning';
import { isFurniture } from '../headers/vocabulary';
import type { Grid } from '../grid';
import type { PlaceName } from '../periods/comparison';
import { readWorkbook } from '../read-workbook';
import { viewSheet } from '../sheet-view';
import { isNumberLike } from '../text/cell-number';
import { placePrefix } from '../text/place-name';
import { fold, readable } from '../text/vietnamese-text';

/** A line that is nothing but a remark in brackets. */
const remark = /^\(.*\)$/;

const deepestHeader = 15;
/** Of a list that was typed as text: `1. Xã Giao Tân`, `- Xã Giao Tân`. */
const listMark = /^(?:\d{1,3} ?[.)] ?(?=\p{L})|[-+*•] ?)/u;

/** The localities of a workbook that lists them, with or without figures. */
export function localitiesOfWorkbook(grids: readonly Grid[]): readonly PlaceName[] {
  const { localities } = readWorkbook(grids);
  if (localities.length > 0) return localities.map(({ name, district }) => ({ name, district }));
  return grids.flatMap((grid) => {
    const view = viewSheet(grid);
    return localitiesOfRows(
      grid.values.map((row, at) => row.map((_, column) => view.text(at, column))),
    );
  });
}

/**
 * The localities of a list: a line each, or a table with a header. The district is a column, or a line of
 * its own above its communes.
 *
 * @param rows texts of cells; `''` for what is no text
 */
export function localitiesOfRows(rows: readonly (readonly string[])[]): readonly PlaceName[] {
  const { first, name, district } = columnsOf(rows);
  const names = rows.slice(first).map((row) => readable(row[name] ?? '').replace(listMark, ''));
  const levels = names.map((text) => placePrefix(text)?.level);
  const arePrefixed = levels.filter((level) => level !== undefined).length * 2 > names.length;
  const headings = district === null && levels.includes('commune') ? 'district' : null;
  const found: PlaceName[] = [];
  let above: string | null = null;
  for (const [index, text] of names.entries()) {
    if (text === '' || isNumberLike(text) || isTotalLabel(text) || remark.test(text)) continue;
    // Without prefixes a name may begin with the same words: Lưu Kiền, Sơ Pai.
    if (arePrefixed && levels[index] === undefined && isFurniture(fold(text))) continue;
    if (levels[index] === headings) {
      above = text;
      continue;
    }
    const own = district === null ? '' : readable(rows[first + index]?.[district] ?? '');
    if (own !== '') above = own;
    found.push({ name: text, district: above });
  }
  return found;
}

interface ListColumns {
  /** 0-based row of the first locality. */
  readonly first: number;
  readonly name: number;
  readonly district: number | null;
}

function columnsOf(rows: readonly (readonly string[])[]): ListColumns {
  const headers = rows.slice(0, deepestHeader).flatMap((row, index) => {
    const concepts = row.map((text) => (text === '' ? null : pathMeaning([text]).concept));
    const name = concepts.indexOf('locality');
    const district = concepts.indexOf('district');
    const isHeader = name >= 0 && row.every((text) => !/\d/.test(text));
    if (!isHeader || placePrefix(row[name] ?? '') !== null) return [];
    const filled = row.filter((text) => text !== '').length;
    return [{ first: index + 1, name, district: district < 0 ? null : district, filled }];
  });
  // A title may speak of localities as well; it stands alone in its row.
  const [header] = headers.sort((a, b) => b.filled - a.filled || a.first - b.first);
  if (header !== undefined) return header;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => {
    const texts = rows.map((row) => readable(row[column] ?? ''));
    const words = texts.filter((text) => text !== '' && !isNumberLike(text));
    const places = words.filter((text) => placePrefix(text)?.level === 'district');
    return { column, words: words.length, ofDistricts: places.length * 2 > words.length };
  }).filter(({ words }) => words > 0);
  const district = columns.length > 1 ? columns.find(({ ofDistricts }) => ofDistricts) : undefined;
  const [name] = columns
    .filter((one) => one !== district)
    .sort((a, b) => b.words - a.words || a.column - b.column);
  return { first: 0, name: name?.column ?? 0, district: district?.column ?? null };
}

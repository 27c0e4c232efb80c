import { isNumberLike } from '../text/cell-number';
import { isMissingMark } from '../text/number-text';
import { placePrefix } from '../text/place-name';
import type { SheetView } from '../sheet-view';
import type { TableRegion } from '../tables/table-region';
import { organisationWords, totalBeginnings, totalLabels } from '../headers/vocabulary';
import { fold } from '../text/vietnamese-text';

/** What a column's cells look like, over the first rows of the table. Shares are of the filled cells. */
export interface ColumnProfile {
  readonly filled: number;
  /** Cells with a number, also one typed as text. */
  readonly numbers: number;
  /** Cells with words. */
  readonly texts: number;
  /** Of these, short ones with a digit in them: "khoảng 500", "12 người?". */
  readonly numbersInWords: number;
  readonly differentTexts: number;
  /** Texts that begin with Xã, Phường, Thôn … */
  readonly localities: number;
  /** Of these, hamlets: Thôn, Ấp, Tổ dân phố … */
  readonly hamlets: number;
  /** Texts that begin with Huyện, Quận, BHXH cơ sở … */
  readonly districts: number;
  readonly organisations: number;
  /** Steps in which the number is the one before plus one (or a count that begins anew at 1). */
  readonly successions: number;
  /** Whole numbers, all of one length of 4 digits or more, or texts of digits with a leading zero. */
  readonly codes: number;
  /** Long texts: sentences, no names. */
  readonly sentences: number;
  /** Several names in one cell: "Xã Đồn Xá, Xã La Sơn". */
  readonly lists: number;
}

const profiledRows = 500;
const longestNumberInWords = 30;

export function profileColumn(view: SheetView, region: TableRegion, column: number): ColumnProfile {
  const last = Math.min(region.figuresLast, region.bodyFirst + profiledRows);
  const counts = {
    filled: 0,
    numbers: 0,
    texts: 0,
    numbersInWords: 0,
    localities: 0,
    hamlets: 0,
    districts: 0,
    organisations: 0,
    successions: 0,
    codes: 0,
    sentences: 0,
    lists: 0,
  };
  const different = new Set<string>();
  let previous = Number.NaN;
  for (let row = region.bodyFirst; row <= last; row++) {
    const value = view.value(row, column);
    if (value === null || value === '') continue;
    counts.filled++;
    const text = view.text(row, column);
    if (typeof value === 'number' || isNumberLike(text)) {
      counts.numbers++;
      const number = typeof value === 'number' ? value : Number(text.replace(/[^\d]/g, ''));
      if (number === previous + 1 || (number === 1 && previous > 1)) counts.successions++;
      if (/^\d{4,}$/.test(typeof value === 'number' ? String(value) : text)) counts.codes++;
      previous = number;
      continue;
    }
    if (text === '' || isMissingMark(text)) continue;
    counts.texts++;
    if (text.length <= longestNumberInWords && /\d/.test(text)) counts.numbersInWords++;
    different.add(text);
    const level = placePrefix(text)?.level;
    if (level === 'commune' || level === 'hamlet') counts.localities++;
    if (level === 'hamlet') counts.hamlets++;
    if (level === 'district' || level === 'province') counts.districts++;
    if (text.length > 60) counts.sentences++;
    if (/[^\d\s(][,;+]\s*\p{Lu}/u.test(text)) counts.lists++;
    if (isOrganisation(text)) counts.organisations++;
  }
  return { ...counts, differentTexts: different.size };
}

/** A firm, a school, a hospital … by its name. */
export function isOrganisation(text: string): boolean {
  const folded = ` ${fold(text)} `;
  return organisationWords.some((word) => folded.includes(` ${word} `));
}

/** True for the label of a row that adds up others: "Tổng cộng", "Cộng huyện …", "Toàn tỉnh". */
export function isTotalLabel(label: string): boolean {
  return isFoldedTotal(fold(label));
}

/** "Cộng 03 đơn vị", "Tổng số (22 xã)". */
const countedTotal = /^(tong|cong|tong cong|tong so|toan bo) \d+( |$)/;

/** The same for a label that is folded already. */
export function isFoldedTotal(label: string): boolean {
  const folded = label.replace(/^[\d.\s/+=-]+/, '');
  if (folded === '') return false;
  if (totalLabels.has(folded) || countedTotal.test(folded)) return true;
  const padded = `${folded} `;
  return totalBeginnings.some(
    (beginning) => padded.startsWith(beginning) && padded !== 'cong hoa ',
  );
}

import { utils, write } from '@e965/xlsx';
import type { BookType } from '@e965/xlsx';

export type Cells = readonly (readonly (string | number | null)[])[];

/** A workbook of plain sheets, by name, as bytes of a file. */
export function workbookOf(
  sheets: Readonly<Record<string, Cells>>,
  bookType: BookType = 'xlsx',
): Uint8Array {
  const book = utils.book_new();
  for (const [name, cells] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells.map((row) => [...row])), name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

const header = ['STT', 'Tên xã', 'Dân số', 'Kế hoạch giao BHYT', 'Số người tham gia BHYT'];

/** Two districts by a column, three communes. */
export const twoDistricts: Cells = [
  ['STT', 'Tên huyện', 'Tên xã', 'Dân số', 'Kế hoạch giao BHYT', 'Số người tham gia BHYT'],
  [1, 'Huyện Giao Thủy', 'Xã Giao Tân', 5678, 5600, 5573],
  [2, 'Huyện Giao Thủy', 'Xã Giao Hà', 6000, 5900, 5700],
  [3, 'Huyện Xuân Trường', 'Xã Xuân Bắc', 8000, 7800, 7900],
];

/** The same commune twice with different numbers: one finding of severity error. */
export const contradiction: Cells = [
  header,
  [1, 'Xã Giao Tân', 5678, 5600, 5573],
  [2, 'Xã Giao Hà', 6000, 5900, 5700],
  [3, 'Xã Giao Tân', 5678, 5600, 4000],
];

import { utils, write } from '@e965/xlsx';
import type { CellObject, WorkBook } from '@e965/xlsx';

/** How large a workbook to make. */
export interface Size {
  readonly localities: number;
  readonly districts: number;
}

const headRows = 9;

/**
 * A locality sheet of fourteen columns as offices keep them: head block, two header rows with merged
 * groups, a numbering row, a district column, rates and shortfalls as formulas with their values, a
 * total row and a signature. One locality in two hundred has no figure yet, one in two hundred has it
 * as text. The same size always gives the same workbook.
 *
 * @returns the bytes of an .xlsx file
 */
export function syntheticWorkbook({ localities, districts }: Size): Uint8Array {
  const random = generator(20240630);
  const rows = head();
  for (let index = 0; index < localities; index += 1) {
    const district = Math.floor((index * districts) / localities);
    rows.push(localityRow(index, `Huyện ${districtName(district)}`, random));
  }
  rows.push(totalRow(rows), [], line({ 10: text('GIÁM ĐỐC') }));

  const merges = ['A4:N4', 'A5:N5', 'H7:L7', 'M7:N7'];
  for (const letter of 'ABCDEFG') merges.push(`${letter}7:${letter}8`);
  const sheet = {
    '!data': rows,
    '!ref': `A1:N${String(rows.length)}`,
    '!merges': merges.map((area) => utils.decode_range(area)),
  };
  const workbook: WorkBook = { SheetNames: ['T6.2024'], Sheets: { 'T6.2024': sheet } };
  return write(workbook, {
    type: 'buffer',
    bookType: 'xlsx',
    bookSST: true,
    compression: true,
  }) as Uint8Array;
}

type Row = CellObject[];

/** Cells by column, A being 0; the others stay empty. */
function line(cells: Readonly<Record<number, CellObject | null>>): Row {
  const row: Row = [];
  for (const [column, cell] of Object.entries(cells)) {
    if (cell !== null) row[Number(column)] = cell;
  }
  return row;
}

function words(texts: Readonly<Record<number, string>>): Row {
  return line(Object.fromEntries(Object.entries(texts).map(([key, each]) => [key, text(each)])));
}

function head(): Row[] {
  const numbering = 'A B C D E 1 2 3 4 5=4/1 6=4/3 7=3-4 8 9'.split(' ');
  return [
    words({ 0: 'BẢO HIỂM XÃ HỘI VIỆT NAM', 8: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' }),
    words({ 0: 'PHÒNG QUẢN LÝ THU', 8: 'Độc lập - Tự do - Hạnh phúc' }),
    [],
    words({ 0: 'TÌNH HÌNH THỰC HIỆN CHỈ TIÊU PHÁT TRIỂN BHYT, BHXH TỰ NGUYỆN' }),
    words({ 0: 'Số liệu tính đến ngày 30/6/2024' }),
    words({ 12: 'Đơn vị tính: người' }),
    words({
      0: 'STT',
      1: 'Mã địa bàn',
      2: 'Xã, phường, thị trấn',
      3: 'Huyện',
      4: 'Cán bộ phụ trách',
      5: 'Dân số',
      6: 'Lực lượng lao động',
      7: 'BHYT',
      12: 'BHXH tự nguyện',
    }),
    words({
      7: 'Kế hoạch giao',
      8: 'Thực hiện',
      9: 'Tỷ lệ bao phủ',
      10: '% kế hoạch',
      11: 'Còn thiếu',
      12: 'Kế hoạch giao',
      13: 'Thực hiện',
    }),
    numbering.map(text),
  ];
}

function localityRow(index: number, district: string, random: () => number): Row {
  const row = String(headRows + 1 + index);
  const population = 3000 + Math.round(random() * 25000);
  const labourForce = Math.round(population * (0.45 + 0.1 * random()));
  const target = Math.round(population * 0.9515);
  const enrolled = Math.round(population * (0.84 + 0.13 * random()));
  const voluntaryTarget = Math.round(labourForce * 0.06);
  const voluntary = Math.round(voluntaryTarget * (0.4 + 0.6 * random()));
  const chance = random();
  const missing = chance < 0.005;
  const typed = !missing && chance < 0.01;
  const given = (value: number): number | string => (missing ? '' : value);
  return line({
    0: number(index + 1),
    1: text(String(index + 1).padStart(6, '0')),
    2: text(localityName(index)),
    3: text(district),
    4: text(`Cán bộ ${String(Math.floor(index / 3) + 1)}`),
    5: number(population),
    6: number(labourForce),
    7: number(target),
    8: missing ? null : typed ? text(dotted(enrolled)) : number(enrolled),
    // A text in I makes these fail in Excel; offices that type their numbers type their rates.
    9: typed ? null : formula(`IF(I${row}="","",I${row}/F${row})`, given(enrolled / population)),
    10: typed ? null : formula(`IF(I${row}="","",I${row}/H${row})`, given(enrolled / target)),
    11: typed
      ? null
      : formula(`IF(I${row}="","",MAX(0,H${row}-I${row}))`, given(Math.max(0, target - enrolled))),
    12: number(voluntaryTarget),
    13: number(voluntary),
  });
}

/** `SUM` over the locality rows, with the value that Excel gives: texts are not added. */
function totalRow(rows: readonly Row[]): Row {
  const last = String(rows.length);
  const total = line({ 2: text('Tổng cộng') });
  for (const column of [5, 6, 7, 8, 11, 12, 13]) {
    const letter = utils.encode_col(column);
    const sum = rows.slice(headRows).reduce((all, row) => all + counted(row[column]), 0);
    total[column] = formula(`SUM(${letter}${String(headRows + 1)}:${letter}${last})`, sum);
  }
  return total;
}

function text(value: string): CellObject {
  return { t: 's', v: value };
}

function number(value: number): CellObject {
  return { t: 'n', v: value };
}

function formula(expression: string, value: number | string): CellObject {
  return { t: typeof value === 'number' ? 'n' : 's', v: value, f: expression };
}

function counted(cell: CellObject | undefined): number {
  return typeof cell?.v === 'number' ? cell.v : 0;
}

/** 16340 → `16.340` */
function dotted(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}

const syllables = (
  'An Bình Cẩm Châu Đông Giao Hòa Hưng Kim Lạc Long Lộc Mỹ Nam Nghĩa Nhơn Phú Phước Quang Sơn Tân ' +
  'Tây Thạch Thanh Thành Thiện Thịnh Thọ Thuận Tiến Trung Trường Tường Vạn Văn Vĩnh Xuân Yên Ái Ân ' +
  'Bảo Bích Cát Chí Cường Dân Diên Đại Đức Hải Hậu Hiệp Hoằng Khánh Lâm Liên Minh Ngọc'
).split(' ');

/** Two syllables, and a number when those are used up; different for every index. */
function twoSyllables(index: number): string {
  const count = syllables.length;
  const one = syllables[index % count] ?? '';
  const two = syllables[Math.floor(index / count) % count] ?? '';
  const round = Math.floor(index / (count * count));
  return round === 0 ? `${one} ${two}` : `${one} ${two} ${String(round + 1)}`;
}

function localityName(index: number): string {
  return `Xã ${twoSyllables(index)}`;
}

function districtName(index: number): string {
  // A step without a common divisor with the number of pairs still meets every pair once.
  return twoSyllables(index * 61);
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

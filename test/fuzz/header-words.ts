import { conceptPhrases, schemePhrases } from '../../src/sheets/headers/vocabulary';

/** Headers as staff write them. */
export const fieldWords = [
  'Dân số',
  'Số người tham gia BHYT',
  'Kế hoạch giao BHYT',
  'Tỷ lệ bao phủ BHYT',
  'BHXH tự nguyện',
  'BHXH bắt buộc',
  'BHTN',
  'Lực lượng lao động',
  'Số hộ',
  'Thực hiện',
  'Kế hoạch',
  'Tỷ lệ %',
  'Cùng kỳ',
  'Còn thiếu',
  'Population',
  'Participants',
  'Target',
] as const;

/** Those, and headers of other columns. */
export const someHeaders = [
  ...fieldWords,
  'STT',
  'Địa bàn',
  'Xã, phường',
  'Huyện',
  'Cán bộ phụ trách',
  'Trong đó: hộ gia đình',
  'Đơn vị tính: nghìn người',
  ...schemePhrases.flatMap(([, phrases]) => phrases),
  ...conceptPhrases.flatMap(({ phrases }) => phrases),
];

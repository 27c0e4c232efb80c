/** What Excel shows beside `#VALUE!` and `#N/A` of our custom functions. */
export const functionMessages = {
  blank: 'Chưa có số liệu.',
  unreadable: 'Không đọc được “{text}” thành số.',
  percentage: '“{text}” là tỷ lệ; ở đây cần số người.',
  'no-date': '“{text}” không phải là ngày. Ghi ngày như 30/6/2024.',
  'no-unit': '“{text}” không phải là đơn vị thời gian. Ghi “tháng”, “tuần” hoặc “ngày”.',
  shapes: 'Hai vùng không cùng kích thước: {first} và {second} (dòng × cột).',
  'one-column': 'Danh sách phải nằm trong một cột.',
  'no-time-left': 'Đã đến hoặc đã quá hạn mà còn thiếu {count} người.',
  'total-not-single': 'Tổng cần chia phải là một số, không phải một vùng.',
  'not-whole': 'Chỉ chia được số nguyên, {count} không phải là số nguyên.',
  minimums: 'Các mức tối thiểu cộng lại là {sum}, lớn hơn tổng {total}.',
  'no-match': 'Danh sách không có địa bàn “{name}”.',
  ambiguous: '“{name}” có thể là: {candidates}. Ghi rõ xã, phường hay thị trấn.',
} as const;

export type FunctionMessageKey = keyof typeof functionMessages;

/** Words in the results of our custom functions. */
export const functionTexts = {
  district: 'Đơn vị',
  localities: 'Số địa bàn',
  participants: 'Thực hiện',
  base: 'Dân số, LLLĐ',
  coverage: 'Tỷ lệ bao phủ',
  target: 'Kế hoạch',
  attainment: '% kế hoạch',
  remaining: 'Còn thiếu',
  rank: 'Xếp hạng',
  total: 'Tổng cộng',
  unknownDistrict: 'Chưa rõ đơn vị',
} as const;

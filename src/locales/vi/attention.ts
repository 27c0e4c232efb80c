/** Vietnamese texts of the list of localities to look at. */
export const attention = {
  'sheet.attention': 'BC Cần chú ý',
  'title.attention': 'ĐỊA BÀN CẦN CHÚ Ý',
  'attention.name': 'Địa bàn',
  'attention.scheme': 'Loại bảo hiểm',
  'attention.officer': 'Cán bộ phụ trách',
  'attention.gap': 'So mục tiêu (điểm %)',
  'attention.lacking': 'Thiếu so mục tiêu',
  'attention.remaining': 'Còn thiếu kế hoạch',
  'attention.since.date': 'So {date}',
  'attention.since.lastDecember': 'So 31/12',
  'attention.since.samePeriodLastYear': 'So cùng kỳ',
  'attention.assessment': 'Tiến độ',
  'attention.cause': 'Nguyên nhân',
  'attention.action': 'Biện pháp',
  'attention.former': 'Đã ghi ở lần trước cho địa bàn không có trên trang này (không in)',
  'attention.none': 'Không có địa bàn nào dưới mục tiêu bao phủ hoặc chậm tiến độ.',
  'attention.note.rule':
    'Gồm các địa bàn có tỷ lệ bao phủ dưới mục tiêu, hoặc chậm so với tiến độ kế hoạch; xếp từ nơi thấp nhất.',
  'attention.note.more':
    'Còn {count} trường hợp khác không đủ chỗ trên trang này; xem các trang theo đơn vị.',
  'attention.note.targets': 'Mục tiêu bao phủ: {targets}.',
  'attention.note.entries':
    'Cột Nguyên nhân và Biện pháp để ghi tay hoặc gõ; nội dung đã gõ được giữ lại ở lần lập sau.',
  'attention.helper.base': 'Dân số, LLLĐ',
  'attention.helper.rate': 'Mục tiêu',
  'attention.helper.target': 'Kế hoạch',
  'attention.helper.before': 'Kỳ trước',
  'attention.helper.district': 'Thuộc đơn vị',
} as const satisfies Readonly<Record<string, string>>;

export type AttentionText = keyof typeof attention;

/** Vietnamese texts of the list of localities to look at. */
export const attention = {
  'sheet.attention': 'BC Cần chú ý',
  'title.attention': 'ĐỊA BÀN CẦN CHÚ Ý',
  'attention.scheme': 'Loại bảo hiểm',
  'attention.officer': 'Cán bộ phụ trách',
  'attention.base': 'Dân số, LLLĐ',
  'attention.rate': 'Mục tiêu bao phủ',
  'attention.gap': 'So mục tiêu (điểm %)',
  'attention.lacking': 'Thiếu so mục tiêu',
  'attention.remaining': 'Còn thiếu kế hoạch',
  'attention.since.date': 'So {date}',
  'attention.since.lastDecember': 'So 31/12',
  'attention.since.samePeriodLastYear': 'So cùng kỳ',
  'attention.assessment': 'Tiến độ',
  'attention.cause': 'Nguyên nhân',
  'attention.action': 'Biện pháp',
  'attention.former': 'Đã ghi ở lần trước, nay không còn trong danh sách',
  'attention.none': 'Không có địa bàn nào dưới mục tiêu bao phủ hoặc chậm tiến độ.',
  'attention.note.rule':
    'Gồm các địa bàn có tỷ lệ bao phủ dưới mục tiêu, hoặc chậm so với tiến độ kế hoạch; xếp từ nơi thấp nhất.',
  'attention.note.more': 'Còn {count} trường hợp khác; xem các trang theo đơn vị.',
  'attention.note.entries':
    'Cột Nguyên nhân và Biện pháp để ghi tay hoặc gõ; nội dung đã gõ được chép sang danh sách của lần lập sau.',
  'attention.helper.before': 'Kỳ trước',
} as const satisfies Readonly<Record<string, string>>;

export type AttentionText = keyof typeof attention;

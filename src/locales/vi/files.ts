/** Vietnamese texts of the pane about files that are reported together; loaded with the views that show them. */
export const files = {
  'files.title': 'Báo cáo từ nhiều tệp',
  'files.text':
    'Mỗi xã gửi một tệp? Chọn nhiều tệp hoặc cả thư mục, hoặc thả vào đây. Tệp chỉ được đọc trên máy này, không bị sửa; báo cáo được ghi vào sổ tính đang mở.',
  'files.choose': 'Thêm tệp từ máy…',
  'files.folder': 'Thêm thư mục…',
  'files.reading': 'Đang đọc tệp {done}/{total}',
  'files.stop': 'Dừng',
  'files.stopping': 'Đang dừng…',
  'files.list': 'Các tệp',
  'files.summary':
    'Báo cáo gồm {reported}/{total} tệp, {localities} địa bàn[, số liệu đến {date}].',
  'files.state.reported': '{count} địa bàn',
  'files.state.compared': 'số kỳ trước, để so sánh',
  'files.state.repeats': 'trùng tệp khác, không tính',
  'files.state.nothing': 'không có bảng địa bàn',
  'files.state.unreadable': 'không đọc được',
  'files.remove': 'Bỏ',
  'files.remove.of': 'Bỏ tệp {name}',
  'files.leave': 'Bỏ tất cả, quay lại sổ tính đang mở',
} as const satisfies Readonly<Record<string, string>>;

export type FilesText = keyof typeof files;

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
  'expected.title': 'Ai chưa gửi?',
  'expected.text':
    'Cho Bao phủ danh sách các địa bàn phải gửi (mỗi dòng một địa bàn; sổ tính, .csv hoặc .txt), Bao phủ sẽ nêu tên nơi còn thiếu.',
  'expected.choose': 'Chọn tệp danh sách…',
  'expected.sheet': 'Lấy từ sheet đang mở',
  'expected.list': 'Danh sách: {name}, {count} địa bàn.',
  'expected.all': 'Đã có số liệu của tất cả.',
  'expected.missing': 'Chưa có số liệu của {missing}/{count} địa bàn: {names}.',
  'expected.more': 'Còn {count} địa bàn nữa, xem ở bước Kiểm tra.',
  'expected.refused':
    'Không đọc được địa bàn nào trong {name}. Danh sách cần mỗi dòng một địa bàn; tệp không có mật khẩu.',
} as const satisfies Readonly<Record<string, string>>;

export type FilesText = keyof typeof files;

/** Texts of the page that works on a file, in Vietnamese. `{name}` is filled in (see `fill`). */
export const filePage = {
  title: 'Bao phủ',
  'language.switch': 'English',

  // Before a file is open.
  'start.heading': 'Lập báo cáo bao phủ từ tệp Excel',
  'start.text':
    'Dành cho máy dùng Excel 2016, 2019 hoặc không cài được tiện ích. Mở sổ tính, kiểm tra số liệu, lập báo cáo, rồi lưu thành tệp mới.',
  'start.drop': 'Thả tệp .xlsx hoặc .xlsm vào đây',
  'start.or': 'hoặc',
  'start.choose': 'Chọn tệp…',
  'start.many': 'Mỗi xã gửi một tệp? Lập báo cáo chung từ nhiều tệp:',
  'start.files': 'Chọn nhiều tệp…',
  'start.folder': 'Chọn thư mục…',
  'new.name': 'Tong hop.xlsx',
  'start.private': 'Tệp không được gửi đi đâu: mọi việc chạy trong trình duyệt trên máy này.',
  'start.intact': 'Tệp gốc giữ nguyên. Bảng của bạn không bị sửa nếu bạn không bấm Sửa.',
  opening: 'Đang mở {name}…',
  'drop.here': 'Thả tệp vào đây để mở',

  // Why a file cannot be opened. The name stands above.
  'refused.title': 'Không mở được “{name}”',
  'refused.not-a-workbook':
    'Đây không phải là sổ tính Excel. Hãy chọn tệp .xlsx hoặc .xlsm; tệp .csv, .ods hay tệp khác thì mở bằng Excel, chọn Tệp → Lưu Như → “Excel Workbook (.xlsx)”, rồi mở tệp vừa lưu.',
  'refused.old-format':
    'Đây là tệp Excel 97–2003 (.xls). Mở tệp bằng Excel, chọn Tệp → Lưu Như → “Excel Workbook (.xlsx)”, rồi mở tệp vừa lưu ở đây.',
  'refused.binary-format':
    'Đây là tệp Excel nhị phân (.xlsb). Mở tệp bằng Excel, chọn Tệp → Lưu Như → “Excel Workbook (.xlsx)”, rồi mở tệp vừa lưu ở đây.',
  'refused.encrypted':
    'Tệp có mật khẩu nên không đọc được. Mở tệp bằng Excel, chọn Tệp → Thông tin → Bảo vệ Sổ làm việc → Mã hóa bằng Mật khẩu, xóa trắng mật khẩu, lưu lại rồi mở lại ở đây.',
  'refused.damaged':
    'Tệp bị hỏng hoặc chưa tải xong. Hãy lấy lại tệp, hoặc mở bằng Excel để sửa rồi lưu lại.',
  'refused.oversized':
    'Tệp quá lớn. Xóa các hàng, cột trống có định dạng ở cuối sheet, hoặc tách bớt số liệu, rồi mở lại.',
  'refused.no-worksheet': 'Sổ tính này không có bảng tính nào.',
  'refused.unreadable':
    'Trình duyệt không đọc được tệp. Nếu tệp nằm trên OneDrive hay ổ mạng, hãy chép về máy rồi mở lại.',
  'refused.unexpected':
    'Có lỗi không lường trước. Tải lại trang này rồi thử lại; nếu vẫn lỗi, hãy báo bộ phận hỗ trợ.',

  // With an open file.
  'bar.label': 'Tệp',
  'bar.open': 'Mở tệp khác…',
  'bar.save': 'Lưu tệp',
  'bar.save.where': 'Chọn nơi lưu…',
  'bar.unsaved': 'có thay đổi chưa lưu',
  'bar.unchanged': 'chưa có thay đổi',
  'bar.saving': 'Đang lưu…',
  'bar.saved': 'Đã lưu: {name}',
  'save.failed.title': 'Không lưu được tệp',
  'save.failed': 'Chưa có gì bị mất: thử lại, hoặc lưu vào nơi khác.',
  'save.suffix': ' - bao cao',
  close: 'Đóng',

  'leave.title': 'Mở tệp khác?',
  'leave.text': '“{name}” có thay đổi chưa lưu. Mở tệp khác thì các thay đổi này mất.',
  'leave.save': 'Lưu rồi mở',
  'leave.drop': 'Mở, không lưu',
  'leave.stay': 'Thôi',

  // The sheets beside the pane.
  'sheets.label': 'Các sheet của tệp',
  'sheets.grid': 'Sheet {sheet}, chỉ xem',
  'sheets.hidden': 'sheet ẩn',
  'sheets.formula': 'công thức',
  'sheets.read-only': 'chỉ xem',
  'pane.label': 'Ngăn Bao phủ',
} as const;

export type FilePageText = keyof typeof filePage;

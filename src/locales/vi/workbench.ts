/** Texts of the workbench, in Vietnamese. `{name}` is filled in. */
export const workbench = {
  title: 'Bao phủ – bàn thử',
  'banner.what': 'Đây là bàn thử, không phải Excel: bảng tính chạy ngay trong trình duyệt.',
  'banner.file': 'Tệp mở ở đây không được gửi đi đâu.',

  'bar.sample': 'Tệp mẫu',
  'bar.own-file': 'Tệp của tôi: {name}',
  'bar.open': 'Mở tệp…',
  'bar.save': 'Lưu tệp',
  'bar.language': 'Ngôn ngữ',
  'bar.theme': 'Giao diện',
  'theme.light': 'Sáng',
  'theme.dark': 'Tối',
  'theme.contrast': 'Tương phản cao',

  'sample.giao-thuy-2024-06': 'Huyện Giao Thủy 6/2024',
  'sample.can-tho-2024-04': 'Thành phố Cần Thơ 4/2024',
  'sample.can-tho-2025-10': 'Cần Thơ 10/2025, theo BHXH cơ sở',
  'sample.cam-thuy-2025-10': 'Cẩm Thủy 10/2025',
  'sample.legacy-fonts': 'Chữ TCVN3 và VNI',
  'sample.multi-period': 'Nhiều kỳ trong một tệp',

  'progress.engine': 'Đang mở bảng tính…',
  'progress.download': 'Đang tải tệp mẫu…',
  'progress.read': 'Đang đọc {name}…',
  'progress.save': 'Đang lưu {name}…',
  'progress.pane': 'Đang mở ngăn Bao phủ…',

  'pane.label': 'Ngăn Bao phủ',
  'pane.splitter': 'Chiều rộng của ngăn',
  'pane.close': 'Đóng ngăn',
  'grid.label': 'Bảng tính',
  'drop.here': 'Thả tệp .xlsx vào đây để mở',

  'notice.title': 'Đã lưu',
  'notice.lost': 'Tệp lưu không giữ được:',
  'notice.sheet': '{sheet}: {text}',

  'error.title': 'Không mở được',
  'error.file': 'Không đọc được “{name}”: {reason}',
  'error.save': 'Không lưu được “{name}”: {reason}',
  'error.kind': 'tệp không phải sổ tính .xlsx hoặc .xlsm, hoặc đã hỏng',
  'error.worker':
    'Trình duyệt không cho trang này dùng service worker, nên ngăn Bao phủ không chạy được. Hãy thử cửa sổ thường (không ẩn danh) của Chrome, Edge hoặc Firefox, tại http://localhost.',
  'error.command': 'Nút “{name}” chưa chạy được: {reason}',
  'error.close': 'Đóng',
};

export type WorkbenchText = keyof typeof workbench;

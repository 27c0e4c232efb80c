import type { PaneText } from './pane';

/** What the pane says in other words where it works on a file, in Vietnamese. */
export const filePane = {
  'reading.large': 'Tệp lớn có thể mất vài chục giây.',
  'mark.text':
    'Trong bảng bên cạnh, chọn một ô ở hàng tiêu đề (hàng có “Tên xã”, “Dân số”…), rồi bấm nút dưới đây.',
  'formula.text':
    'Chọn một ô trong cột trống của bảng bên cạnh, rồi bấm công thức. Bao phủ ghi công thức Excel thường, bản Excel nào cũng tính được: ô trống hoặc chữ cho #N/A, chia cho 0 cho #DIV/0!.',
  'copybox.text':
    'Trình duyệt không cho chép tự động. Nội dung dưới đây đã được chọn sẵn: bấm {keys} để chép.',
  'notice.repaired':
    'Đã sửa {count} ô.[ Bỏ qua {skipped} ô vì đã khác lúc xem trước.] Công thức phụ thuộc vào các ô này được Excel tính lại khi mở tệp đã lưu.',
  'notice.formulas': 'Đã chèn công thức Excel thường “{formula}” vào {place}.',
  'empty.text': 'Hãy mở tệp có bảng số liệu theo địa bàn.',
  'problem.protected-sheet.advice':
    'Mở tệp bằng Excel, vào Xem lại → Bỏ bảo vệ Trang tính, lưu lại rồi mở lại ở đây.',
  'problem.too-large': 'Sheet[ “{sheet}”] quá lớn.',
  'problem.unchanged': 'Tệp không bị thay đổi.',
} as const satisfies Partial<Record<PaneText, string>>;

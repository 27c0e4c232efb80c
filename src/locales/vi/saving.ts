/** What a save into the opened file could not keep, in Vietnamese. */
export const saving = {
  'deleted-sheet': 'trang đã xóa hoặc đổi tên vẫn còn trong tệp dưới tên cũ',
  'sheet-order': 'thứ tự các trang trong tệp giữ như cũ, trang mới nằm cuối',
  'sheet-layout':
    'trang cũ chỉ lưu nội dung và kiểu ô; cỡ hàng cột, ô gộp, liên kết, trang in giữ như trong tệp',
  chart: 'biểu đồ loại này không ghi được',
  'array-cells': 'các ô của một công thức mảng giữ công thức đó',
  'workbook-names': 'tên chung của sổ tính và việc khóa sổ tính giữ như trong tệp',
  settings: 'các lựa chọn đã nhớ của Bao phủ không nằm trong tệp lưu',
};

export type SavingText = keyof typeof saving;

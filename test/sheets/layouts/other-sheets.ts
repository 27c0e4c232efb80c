import type { Grid } from '../../../src/sheets/grid';
import { CellTable } from './cell-table';

/** Sheets that staff keep beside their tables: instructions, debts of firms, a list of telephone numbers. */
export function otherSheets(): Grid[] {
  const advice = new CellTable();
  ['HƯỚNG DẪN', '1. Nhập số liệu vào các ô màu vàng', '2. Không xóa công thức'].forEach(
    (text, index) => {
      advice.set(index + 1, 1, text);
    },
  );
  const debts = new CellTable();
  ['STT', 'Tên đơn vị', 'Số tiền nợ (đồng)', 'Số tháng nợ'].forEach((text, index) => {
    debts.set(2, index + 1, text);
  });
  [
    'Công ty TNHH Minh Anh',
    'Trường THCS Giao Minh',
    'HTX Quang Trung',
    'Công ty CP Dệt May',
  ].forEach((firm, index) => {
    [index + 1, firm, 15_000_000 + index * 731_000, 3 + index].forEach((value, at) => {
      debts.set(3 + index, at + 1, value);
    });
  });
  return [advice.toGrid('Hướng dẫn'), debts.toGrid('Nợ đọng')];
}

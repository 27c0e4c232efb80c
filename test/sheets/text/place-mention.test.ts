import { expect } from 'chai';
import { placeMentions } from '../../../src/sheets/text/place-mention';

const titles: readonly (readonly [string, readonly string[]])[] = [
  ['BHXH HUYỆN GIAO THỦY', ['Huyện Giao Thủy']],
  ['UBND XÃ CẨM THẠCH', ['Xã Cẩm Thạch']],
  ['BHXH CƠ SỞ VĨNH LINH', ['BHXH cơ sở Vĩnh Linh']],
  ['BẢO HIỂM XÃ HỘI TỈNH NAM ĐỊNH', ['Tỉnh Nam Định']],
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', []],
  ['BHYT CÁC XÃ, THỊ TRẤN HUYỆN TÂN KỲ ĐẾN NGÀY 15 THÁNG 8 NĂM 2024', ['Huyện Tân Kỳ']],
  ['BHYT THÁNG 6/2024 - HUYỆN GIAO THỦY (KHU VỰC PHÍA NAM)', ['Huyện Giao Thủy']],
  ['KẾT QUẢ HUYỆN NĂM CĂN NĂM 2024', ['Huyện Năm Căn']],
  ['Danh sách các xã, phường của tỉnh', []],
  ['Kết quả tại Quận 1, Thành phố Hồ Chí Minh', ['Quận 1', 'Thành phố Hồ Chí Minh']],
];

describe('place mentions', () => {
  for (const [title, places] of titles) {
    it(title, () => {
      expect(placeMentions(title).map(({ name }) => name)).to.deep.equal(places);
    });
  }
});

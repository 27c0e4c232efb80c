/** A function as Excel's formula help shows it. The English help stands with the functions. */
export interface FunctionHelp {
  readonly description: string;
  /** In the order of the parameters. */
  readonly parameters: readonly ParameterHelp[];
  /** What comes out, with its unit. */
  readonly result: string;
}

export interface ParameterHelp {
  /** What Excel shows inside the brackets: one word, as formulas are typed without accents by some. */
  readonly name: string;
  readonly description: string;
}

const participants = { name: 'thực_hiện', description: 'Số người tham gia: một ô hoặc một vùng' };
const base = { name: 'dân_số', description: 'Dân số; với BHXH, BHTN là lực lượng lao động' };
const target = { name: 'kế_hoạch', description: 'Số người phải đạt đến hạn' };
const targetRate = { name: 'tỷ_lệ_mục_tiêu', description: 'Tỷ lệ cần đạt: 0,96; 96 hoặc "96%"' };
const now = { name: 'hiện_nay', description: 'Số người tham gia hiện nay: một ô hoặc một vùng' };
const before = { name: 'trước_đây', description: 'Số người tham gia ở thời điểm trước' };
const fraction = 'Phân số; định dạng ô kiểu phần trăm';
const people = 'Số người';

/** Of every custom function, by its id. */
export const functionHelp: Readonly<Record<string, FunctionHelp>> = {
  COVERAGE: {
    description: 'Tỷ lệ bao phủ: số người tham gia chia cho dân số (hoặc lực lượng lao động).',
    parameters: [participants, base],
    result: fraction,
  },
  ATTAINMENT: {
    description: 'Tỷ lệ thực hiện kế hoạch: số người tham gia chia cho kế hoạch giao.',
    parameters: [participants, target],
    result: fraction,
  },
  REMAINING: {
    description: 'Số người còn phải phát triển để hoàn thành kế hoạch, không nhỏ hơn 0.',
    parameters: [participants, target],
    result: people,
  },
  REMAININGTO: {
    description:
      'Số người còn phải phát triển để đạt một tỷ lệ bao phủ, làm tròn lên, không nhỏ hơn 0.',
    parameters: [participants, base, targetRate],
    result: people,
  },
  GAPPOINTS: {
    description: 'Tỷ lệ bao phủ cao hơn (+) hay thấp hơn (−) một tỷ lệ bao nhiêu điểm phần trăm.',
    parameters: [
      participants,
      base,
      { ...targetRate, description: 'Tỷ lệ để so: 0,96; 96 hoặc "96%"' },
    ],
    result: 'Điểm phần trăm',
  },
  CHANGE: {
    description: 'Số người tăng (+) hoặc giảm (−) so với trước.',
    parameters: [now, before],
    result: people,
  },
  GROWTH: {
    description: 'Tốc độ tăng so với trước: số người tăng thêm chia cho số người trước đây.',
    parameters: [now, before],
    result: fraction,
  },
  PACE: {
    description:
      'Số người cần phát triển mỗi tháng, mỗi tuần hoặc mỗi ngày làm việc để hoàn thành kế hoạch đúng hạn, làm tròn lên. Tính cả ngày đến hạn.',
    parameters: [
      participants,
      target,
      { name: 'đến_ngày', description: 'Ngày của số liệu: ô ngày, hoặc chữ như "30/6/2024"' },
      { name: 'hạn', description: 'Ngày phải hoàn thành kế hoạch' },
      {
        name: 'đơn_vị',
        description:
          '"tháng" (nếu bỏ trống), "tuần" hoặc "ngày": ngày làm việc, thứ Hai đến thứ Sáu',
      },
    ],
    result: people,
  },
  STATUS: {
    description:
      'Đánh giá bằng lời theo quy tắc của trang báo cáo: Hoàn thành, Đúng tiến độ, Chậm, Chưa hoàn thành, Thiếu số liệu. Không có số đầu kỳ hoặc ngày thì không nói về tiến độ.',
    parameters: [
      participants,
      target,
      { name: 'đầu_kỳ', description: 'Số người tham gia lúc đầu kỳ: số 31/12 năm trước' },
      { name: 'đến_ngày', description: 'Ngày của số liệu' },
      { name: 'từ_ngày', description: 'Ngày của số đầu kỳ' },
      { name: 'hạn', description: 'Ngày phải hoàn thành kế hoạch' },
    ],
    result: 'Chữ',
  },
  ALLOCATE: {
    description:
      'Chia một tổng cho các dòng theo tỷ trọng, ra số người nguyên, cộng lại đúng bằng tổng. Tổng tăng thì không phần nào giảm; ngang nhau thì dòng trên được trước.',
    parameters: [
      { name: 'tổng', description: 'Số người cần chia, số nguyên' },
      {
        name: 'tỷ_trọng',
        description: 'Tỷ trọng của mỗi dòng, như dân số: một vùng. Ô trống thì không được chia',
      },
      { name: 'tối_thiểu', description: 'Mức ít nhất của mỗi dòng' },
    ],
    result: 'Số người, cùng hình dạng với vùng tỷ trọng',
  },
  BYDISTRICT: {
    description:
      'Cộng các địa bàn theo huyện: bảng có dòng đầu, mỗi huyện một dòng theo thứ tự xuất hiện, và dòng tổng. Tỷ lệ tính từ tổng của các địa bàn có đủ hai số.',
    parameters: [
      {
        name: 'huyện',
        description: 'Huyện của mỗi địa bàn: một cột. Ô trống thuộc huyện ở trên',
      },
      { name: 'thực_hiện', description: 'Số người tham gia, bên cạnh cột huyện' },
      base,
      {
        name: 'kế_hoạch',
        description: 'Số người phải đạt đến hạn; thêm các cột kế hoạch, % kế hoạch, còn thiếu',
      },
    ],
    result:
      'Bảng tự trải ra: đơn vị, số địa bàn, thực hiện, dân số, tỷ lệ bao phủ, [kế hoạch, % kế hoạch, còn thiếu,] xếp hạng',
  },
  TONUMBER: {
    description:
      'Số mà người gõ muốn ghi: dấu chấm ngăn hàng nghìn, dấu phẩy thập phân, phần trăm, đơn vị. Chữ đọc được thành hai số thì xét theo các ô khác của vùng.',
    parameters: [{ name: 'chữ', description: 'Một ô hoặc một vùng' }],
    result: 'Số; phần trăm thành phân số',
  },
  TOUNICODE: {
    description:
      'Chữ Unicode từ chữ gõ bằng phông cũ (.VnTime và các phông TCVN3, VNI). Không ghi phông thì xét theo câu chữ của cả vùng; chữ đã là Unicode thì giữ nguyên.',
    parameters: [
      { name: 'chữ', description: 'Một ô hoặc một vùng' },
      {
        name: 'phông',
        description: 'Phông đang hiển thị chữ, như ".VnTime", "VNI-Times"; hoặc "TCVN3", "VNI"',
      },
    ],
    result: 'Chữ',
  },
  MATCHLOCALITY: {
    description:
      'Vị trí của một địa bàn trong danh sách, không phân biệt tiền tố (X., Xã), cách đặt dấu (oà, òa), khoảng trắng và chữ hoa.',
    parameters: [
      { name: 'tên', description: 'Một ô hoặc một vùng tên' },
      { name: 'danh_sách', description: 'Danh sách để tìm: một cột hoặc một dòng' },
    ],
    result: 'Vị trí, 1 là đầu tiên; dùng với INDEX',
  },
};

import type { FindingCode } from '../../sheets/finding';

/** What a finding is called, what it says, and what to do about it. */
export interface FindingText {
  readonly title: string;
  /** Takes the finding's details, `stated`, `computed` and `field` (in words). */
  readonly what: string;
  readonly advice: string;
}

/** Vietnamese texts of the findings, by code. */
export const findings: Readonly<Record<FindingCode, FindingText>> = {
  'number-as-text': {
    title: 'Số gõ dạng chữ',
    what: '[{count} ô là ]số gõ dạng chữ[, ví dụ “{example}”]; đã đọc được',
    advice: 'Nên chuyển sang dạng số để Excel tính được.',
  },
  'unreadable-number': {
    title: 'Không đọc được số',
    what: 'không đọc được số[ từ “{text}”]; coi như chưa có số liệu',
    advice: 'Gõ lại bằng một con số, hoặc để trống nếu chưa có.',
  },
  'error-value': {
    title: 'Ô báo lỗi',
    what: 'ô báo lỗi[ {text}]; coi như chưa có số liệu',
    advice: 'Sửa công thức hoặc gõ lại số.',
  },
  'missing-value': {
    title: 'Thiếu số liệu',
    what: '[{count} ô ]chưa có số liệu[ về {field}]; không tính vào tổng',
    advice: 'Bổ sung số liệu, nếu đã có.',
  },
  'duplicate-locality': {
    title: 'Địa bàn lặp lại',
    what: 'địa bàn đã có[ ở sheet “{firstSheet}”,][ hàng {firstRow}]{samePart}; chỉ tính dòng đầu',
    advice: 'Xóa dòng thừa, hoặc sửa tên nếu là địa bàn khác.',
  },
  'stated-rate-disagrees': {
    title: 'Tỷ lệ ghi tay khác số liệu',
    what: '[{field} ]ghi {stated}, tính từ số liệu là {computed}',
    advice: 'Kiểm tra lại hai con số dùng để tính, rồi ghi tỷ lệ bằng công thức.',
  },
  'stated-remaining-disagrees': {
    title: 'Số còn thiếu khác số liệu',
    what: '[{field} ]ghi {stated}, tính từ số liệu là {computed}',
    advice: 'Kiểm tra lại kế hoạch và số thực hiện, rồi ghi số còn thiếu bằng công thức.',
  },
  'stated-total-disagrees': {
    title: 'Tổng khác cộng các dòng',
    what: '[{field}: ]tổng ghi {stated}, cộng các dòng là {computed}',
    advice: 'Kiểm tra phạm vi của công thức tổng và các dòng bị sót hoặc cộng hai lần.',
  },
  'stated-change-disagrees': {
    title: 'Số tăng, giảm khác số liệu',
    what: '[{field} ]ghi {stated}, tính từ số liệu là {computed}',
    advice: 'Kiểm tra lại hai kỳ được so sánh, rồi ghi số tăng, giảm bằng công thức.',
  },
  'participants-exceed-population': {
    title: 'Số tham gia lớn hơn dân số',
    what: 'số tham gia[ {participants}] lớn hơn {base}[ {population}]',
    advice: 'Kiểm tra cả hai số; người tạm trú có thể chưa tính vào dân số.',
  },
  'target-exceeds-population': {
    title: 'Kế hoạch lớn hơn dân số',
    what: 'kế hoạch[ {target}] lớn hơn {base}[ {population}]',
    advice: 'Kiểm tra số kế hoạch được giao và số dân.',
  },
  'legacy-encoding': {
    title: 'Phông chữ cũ',
    what: 'chữ viết bằng bảng mã cũ[ {encoding}]; đã đọc sang Unicode',
    advice: 'Nên chuyển sheet sang Unicode.',
  },
  'scaled-unit': {
    title: 'Đơn vị tính không phải người',
    what: 'số liệu ghi theo đơn vị[ {unit}]; đã quy ra người',
    advice: 'Kiểm tra đơn vị tính; số người sau khi quy đổi là số tròn.',
  },
  'hidden-rows': {
    title: 'Dòng bị ẩn',
    what: '[{count} ]dòng bị ẩn hoặc bị lọc[ (hàng {rows})]; vẫn được tính',
    advice: 'Bỏ lọc để xem; xóa hẳn nếu không thuộc báo cáo.',
  },
  'unsafe-text': {
    title: 'Chữ giống công thức',
    what: 'nội dung[ “{text}”] giống công thức; chỉ ghi lại dạng chữ',
    advice: 'Kiểm tra nội dung ô, nhất là khi sheet nhận từ nơi khác.',
  },
  'negative-number': {
    title: 'Số âm',
    what: 'số người âm[ ({text})]; coi như chưa có số liệu',
    advice: 'Gõ lại số đúng.',
  },
  'formula-without-value': {
    title: 'Công thức chưa có kết quả',
    what: '[{count} ô có ]công thức chưa được tính; coi như chưa có số liệu',
    advice: 'Mở sổ bằng Excel, tính lại (F9), lưu rồi lập báo cáo lại.',
  },
  'fractional-count': {
    title: 'Số người lẻ',
    what: 'số người không phải số nguyên[ ({value})]',
    advice: 'Kiểm tra đơn vị tính và cách gõ dấu chấm, dấu phẩy.',
  },
  'unknown-column': {
    title: 'Cột chưa nhận ra',
    what: 'cột[ “{header}”] chưa nhận ra; không dùng trong báo cáo',
    advice: 'Sửa tiêu đề cột nếu số liệu của cột cần cho báo cáo.',
  },
  'unused-column': {
    title: 'Cột không đưa vào báo cáo',
    what: 'cột[ “{header}”] thuộc kỳ khác, nhóm người khác hoặc nội dung khác; được giữ nguyên, không tính',
    advice: 'Không cần làm gì; nếu cột này phải được tính, hãy chọn lại ý nghĩa của cột.',
  },
  'ambiguous-column': {
    title: 'Cột có thể hiểu nhiều cách',
    what: 'cột[ “{header}”] có thể hiểu nhiều cách',
    advice: 'Ghi rõ tiêu đề: loại bảo hiểm, và là kế hoạch, thực hiện hay tỷ lệ.',
  },
  'district-unknown': {
    title: 'Chưa rõ huyện',
    what: '[{count} địa bàn ]chưa rõ thuộc huyện nào',
    advice: 'Thêm cột huyện, hoặc ghi tên huyện ở tiêu đề hay tên sheet.',
  },
  'group-filled-down': {
    title: 'Ô trống lấy theo tên ở trên',
    what: '[{count} ô trống ][ở cột “{header}” ][(hàng {rows}) ]được tính theo tên ghi ở hàng trên, vì mỗi tên chỉ ghi ở hàng đầu',
    advice: 'Gộp ô hoặc ghi tên ở từng hàng; ghi dấu “-” ở hàng không thuộc tên nào.',
  },
  'sheet-repeats-another': {
    title: 'Sheet lặp lại số liệu',
    what: 'số liệu đã có ở sheet khác[ ({other})]; chỉ tính một lần',
    advice: 'Không cần làm gì nếu đây là bảng tổng hợp.',
  },
  'matched-by-spelling': {
    title: 'Tên gần giống, coi là một',
    what: 'tên ở kỳ trước khác một chữ hoặc dấu; coi là một địa bàn[ với “{now}”][ (sheet “{nowSheet}”)]',
    advice: 'Nếu là hai địa bàn khác nhau, hãy bỏ ghép; nếu đúng, nên sửa cho thống nhất tên.',
  },
  'match-uncertain': {
    title: 'Chưa rõ là địa bàn nào',
    what: 'có ở kỳ trước, chưa rõ là địa bàn nào của kỳ này[ (có thể: {candidates})]; chưa ghép để so sánh',
    advice: 'Chọn địa bàn tương ứng, hoặc sửa tên cho thống nhất.',
  },
  'earlier-unmatched': {
    title: 'Địa bàn chỉ có ở kỳ trước',
    what: '[{count} ]địa bàn không có ở kỳ này[: {names}]; không dùng để so sánh',
    advice: 'Kiểm tra tên; nếu đã sáp nhập, thêm một sheet ghi đơn vị cũ và đơn vị mới.',
  },
  'part-without-share': {
    title: 'Chưa rõ tỷ lệ chia tách',
    what: 'một phần[ về “{to}”] chưa ghi tỷ lệ (hoặc các phần cộng quá 100%); số kỳ trước để trống, không tự chia',
    advice: 'Ghi tỷ lệ dân số của từng phần vào sheet sáp nhập.',
  },
  'restated-incomplete': {
    title: 'Kỳ trước thiếu đơn vị cũ',
    what: 'kỳ trước[ (sheet “{periodSheet}”)] thiếu đơn vị cũ[: {lacking}]; số kỳ trước để trống',
    advice: 'Bổ sung số liệu đơn vị cũ, hoặc sửa tên trong sheet sáp nhập.',
  },
  'partial-year': {
    title: 'Năm chưa hết, so với cả năm',
    what: '[{scheme}: ]năm[ {year}] chưa hết[, mới tính đến ngày {date} ({people} người)]; so với cả năm[ {fullYear} ({fullPeople} người)][ chênh {change} người]',
    advice: 'Ghi rõ số liệu tính đến ngày nào; chưa kết luận tăng hay giảm so với cả năm.',
  },
  'claimed-growth-disagrees': {
    title: 'Viết “tăng đều” nhưng số không tăng đều',
    what: 'viết là tăng đều[ (“{text}”)], nhưng số liệu có lúc giảm[: {scheme} từ {before} ({fromDate}) xuống {after} ({toDate})]',
    advice: 'Sửa lời văn, hoặc kiểm tra lại số liệu các năm.',
  },
  'date-after-report': {
    title: 'Ngày số liệu sau ngày lập',
    what: 'ngày số liệu[ ({asOf})] sau ngày lập báo cáo[ ({signed})]',
    advice: 'Sửa ngày số liệu hoặc ngày lập báo cáo: chưa thể có số của ngày chưa tới.',
  },
  'kept-column-missing': {
    title: 'Bảng số liệu đã lưu thiếu cột',
    what: 'hàng tiêu đề không còn cột[ “{heading}”], nên không so sánh được với các kỳ đã lưu',
    advice: 'Ghi lại đúng tiêu đề đó ở hàng tiêu đề của sheet.',
  },
  'kept-column-twice': {
    title: 'Bảng số liệu đã lưu có hai cột trùng tên',
    what: 'có hai cột cùng tên[ “{heading}”], nên không so sánh được với các kỳ đã lưu',
    advice: 'Đổi tên một trong hai cột.',
  },
  'milestone-already-reached': {
    title: 'Mốc đã đạt từ trước',
    what: '[{scheme}: ]mốc[ {date}][ ({goal} người)] đã đạt[; đến {asOf} đã có {people} người]',
    advice: 'Mốc này không còn là chỉ tiêu phải phấn đấu; kiểm tra số được giao hoặc đặt mốc mới.',
  },
  'file-unreadable': {
    title: 'Không đọc được tệp',
    what: 'không đọc được tệp[: {reason}]; số liệu trong tệp chưa có trong báo cáo',
    advice:
      'Lấy lại tệp từ nơi gửi, hoặc mở bằng Excel, bỏ mật khẩu nếu có, lưu thành .xlsx rồi làm lại.',
  },
  'file-without-localities': {
    title: 'Tệp không có số liệu địa bàn',
    what: 'không tìm thấy bảng địa bàn nào[ trong các sheet {sheets}]',
    advice: 'Kiểm tra có gửi nhầm tệp không, hoặc mở riêng tệp này để chỉ dòng tiêu đề.',
  },
  'file-repeats-another': {
    title: 'Hai tệp cùng số liệu',
    what: '{samePart}[; chỉ tính tệp “{other}”][, {count} địa bàn có số khác nhau]',
    advice: 'Bỏ tệp thừa ra khỏi thư mục; nếu tệp được tính là bản cũ thì bỏ tệp đó rồi lập lại.',
  },
  'file-of-another-date': {
    title: 'Số liệu khác ngày',
    what: 'số liệu ngày[ {date}], báo cáo tính đến ngày[ {asOf}]',
    advice: 'Xin số liệu mới, hoặc ghi rõ trong báo cáo là số của ngày nào.',
  },
  'locality-not-reported': {
    title: 'Địa bàn chưa gửi số liệu',
    what: 'có trong danh sách[ ({district})] nhưng chưa có trong tệp nào',
    advice: 'Xin tệp của địa bàn này rồi lập lại báo cáo; số tổng chưa gồm địa bàn này.',
  },
};

/** Other words of the findings. */
export const findingWords = {
  'severity.error': 'Lỗi',
  'severity.warning': 'Cảnh báo',
  'severity.info': 'Lưu ý',
  'where.sheet': 'Sheet “{sheet}”',
  'where.cell': 'Sheet “{sheet}”, ô {cell}',
  'where.file': 'Tệp “{file}”',
  'where.nowhere': 'Danh sách',
  'where.inFile': '{where}, tệp “{file}”',
  'copy.same': 'giống hệt tệp khác',
  'copy.localities': 'cùng địa bàn, cùng kỳ với tệp khác',
  'unreadable.not-a-workbook': 'không phải tệp Excel',
  'unreadable.old-format': 'tệp Excel 97–2003 (.xls)',
  'unreadable.binary-format': 'tệp Excel nhị phân (.xlsb)',
  'unreadable.encrypted': 'có mật khẩu',
  'unreadable.damaged': 'bị hỏng hoặc chưa tải xong',
  'unreadable.oversized': 'quá lớn',
  'unreadable.no-worksheet': 'không có trang tính nào',
  'unreadable.unexpected': 'có lỗi không lường trước khi đọc',
  'unreadable.inaccessible': 'không mở được',
  'where.locality': '{where} ({locality})',
  message: '{where}: {what}. {advice}',
  'duplicate.same': ', số liệu giống nhau',
  'duplicate.different': ', số liệu khác nhau',
  'base.either': 'dân số hoặc lực lượng lao động',
  'field.ordinal': 'số thứ tự',
  'field.locality': 'địa bàn',
  'field.district': 'huyện',
  'field.code': 'mã',
  'field.officer': 'cán bộ phụ trách',
  'field.population': 'dân số',
  'field.labourForce': 'LLLĐ',
  'field.households': 'số hộ',
  'field.note': 'ghi chú',
  'field.rank': 'xếp hạng',
  'measure.participants': 'số thực hiện {scheme}',
  'measure.target': 'kế hoạch {scheme}',
  'measure.samePeriodLastYear': 'số cùng kỳ {scheme}',
  'measure.lastDecember': 'số 31/12 {scheme}',
  'measure.before': 'số {scheme} trước ra quân',
  'measure.after': 'số {scheme} sau ra quân',
  'measure.coverage': 'tỷ lệ bao phủ {scheme}',
  'measure.attainment': '% kế hoạch {scheme}',
  'measure.remaining': 'số còn thiếu {scheme}',
  'measure.change': 'số tăng, giảm {scheme}',
} as const;

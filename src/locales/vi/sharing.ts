/** Vietnamese texts about sharing out a plan: the sheet, the pane's section, the command line. */
export const sharing = {
  'sheet.sharing': 'Chia chỉ tiêu {scheme}',
  'title.sharing': 'PHƯƠNG ÁN CHIA CHỈ TIÊU {scheme}',
  'sharing.subtitle.all': 'Tổng chỉ tiêu {total} người[ – Số liệu tính đến ngày {date}]',
  'sharing.subtitle.new': 'Tổng số phát triển mới {total} người[ – Số liệu tính đến ngày {date}]',
  'sharing.column.participants': 'Đang tham gia',
  'sharing.column.uncovered': 'Chưa tham gia',
  'sharing.column.earlier.lastDecember': 'Thực hiện 31/12 năm trước',
  'sharing.column.earlier.samePeriodLastYear': 'Thực hiện cùng kỳ năm trước',
  'sharing.column.minimum': 'Tối thiểu',
  'sharing.column.share.all': 'Chỉ tiêu chia',
  'sharing.column.share.new': 'Phát triển mới được chia',
  'sharing.column.target': 'Kế hoạch hiện giao',
  'sharing.column.change': 'Tăng, giảm so kế hoạch',
  'sharing.column.more': 'Còn phải phát triển',
  'sharing.column.goalCoverage': 'Bao phủ khi hoàn thành',
  'sharing.groups': 'Cộng theo {unit}',
  'sharing.groups.localities': 'địa bàn',
  'sharing.check': 'Kiểm tra: tổng được giao {total} người, chênh lệch với tổng đã chia',
  'sharing.note.rule.uncovered.all':
    'Mỗi đơn vị giữ số đang tham gia; phần còn lại chia theo số người chưa tham gia.',
  'sharing.note.rule.uncovered.new': 'Chia theo số người chưa tham gia ({base} trừ số tham gia).',
  'sharing.note.rule.base': 'Chia theo {base}.',
  'sharing.note.rule.earlier.lastDecember': 'Chia theo kết quả thực hiện 31/12 năm trước.',
  'sharing.note.rule.earlier.samePeriodLastYear': 'Chia theo kết quả thực hiện cùng kỳ năm trước.',
  'sharing.note.rounding':
    'Làm tròn đến từng người bằng một ước số chung (phương pháp Webster): cộng lại đúng bằng tổng được giao; tổng tăng thì không đơn vị nào bị giảm; ngang nhau thì đơn vị đứng trước được trước.',
  'sharing.note.minimum': 'Mỗi đơn vị được ít nhất {minimum} người.',
  'sharing.note.floor.participants': 'Không đơn vị nào được ít hơn số đang tham gia.',
  'sharing.note.floor.target': 'Không đơn vị nào được ít hơn kế hoạch hiện giao.',
  'sharing.note.floorless.participants':
    'Không có số đang tham gia nên không giữ được mức tối thiểu này ({count}): {names}.',
  'sharing.note.floorless.target':
    'Không có kế hoạch hiện giao nên không giữ được mức tối thiểu này ({count}): {names}.',
  'sharing.note.above':
    'Chỉ tiêu chia lớn hơn số dân hoặc lực lượng lao động ({count}): {names}. Xem lại tổng được giao và các nơi còn thiếu số liệu.',
  'sharing.note.without': 'Chưa chia được vì thiếu số để chia ({count}): {names}.',
  'sharing.obstacle.no-units':
    'Không đơn vị nào có đủ số liệu để chia theo cách này: cần dân số (BHYT) hoặc lực lượng lao động (BHXH, BHTN), hay số của kỳ trước. Bổ sung cột đó, hoặc chọn cách chia khác.',
  'sharing.obstacle.no-weights': 'Số để chia của mọi đơn vị đều bằng 0. Hãy chọn cách chia khác.',
  'sharing.obstacle.minimums-above-total':
    'Cộng các mức tối thiểu là {minimums} người, lớn hơn tổng được giao. Hãy giảm mức tối thiểu hoặc tăng tổng.',
  'sharing.obstacle.total-below-enrolled':
    'Tổng được giao ít hơn số đang tham gia ({enrolled} người). Nếu đây chỉ là số phát triển mới, hãy chọn “chỉ số phát triển mới”.',

  // The pane.
  'sharing.title': 'Chia chỉ tiêu',
  'sharing.scheme': 'Loại bảo hiểm',
  'sharing.total': 'Tổng được giao (người)',
  'sharing.total.invalid': 'Nhập số người, ví dụ 172.254.',
  'sharing.people': 'Tổng đó là',
  'sharing.people.all': 'tất cả người tham gia (chỉ tiêu kế hoạch)',
  'sharing.people.new': 'chỉ số phát triển mới',
  'sharing.by': 'Chia theo',
  'sharing.by.uncovered': 'số người chưa tham gia',
  'sharing.by.base': 'dân số hoặc lực lượng lao động',
  'sharing.by.earlier': 'kết quả năm trước',
  'sharing.minimum': 'Ít nhất cho mỗi đơn vị (người)',
  'sharing.floor': 'Không ít hơn',
  'sharing.floor.none': 'không giới hạn',
  'sharing.floor.participants': 'số đang tham gia',
  'sharing.floor.target': 'kế hoạch hiện giao',
  'sharing.per': 'Chia cho',
  'sharing.per.locality': 'từng địa bàn',
  'sharing.per.group': 'từng đơn vị của báo cáo (huyện, cán bộ, tổ chức dịch vụ thu…)',
  'sharing.preview': 'Xem trước',
  'sharing.preview.share': 'Được chia',
  'sharing.preview.change': 'So kế hoạch',
  'sharing.preview.more': 'và {count} đơn vị khác',
  'sharing.write': 'Ghi ra sheet mới',
  'sharing.written': 'Đã ghi sheet “{sheet}”.',
  'sharing.undo': 'Hoàn tác sheet chia chỉ tiêu',
} as const satisfies Readonly<Record<string, string>>;

export type SharingText = keyof typeof sharing;

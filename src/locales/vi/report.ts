/** Vietnamese texts of the generated sheets and of the narrative. */
export const report = {
  // Schemes, as heads of columns and in running text.
  'scheme.health': 'BHYT',
  'scheme.householdHealth': 'BHYT hộ gia đình',
  'scheme.social': 'BHXH',
  'scheme.compulsory': 'BHXH bắt buộc',
  'scheme.voluntary': 'BHXH tự nguyện',
  'scheme.unemployment': 'BHTN',

  // Names of sheets, without the district.
  'sheet.overview': 'BC Tổng hợp',
  'sheet.district': 'BC {district}',
  'sheet.checks': 'BC Kiểm tra',
  'district.unknown': 'Chưa rõ huyện',
  'group.unknown': 'Chưa ghi {unit}',

  // Head block (Nghị định 30/2020/NĐ-CP).
  'head.country': 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'head.motto': 'Độc lập - Tự do - Hạnh phúc',
  'title.district': 'TÌNH HÌNH THAM GIA {schemes}',
  'title.overview': 'TỔNG HỢP TÌNH HÌNH THAM GIA {schemes}',
  'title.checks': 'KIỂM TRA SỐ LIỆU',
  'subtitle.asOf': 'Số liệu tính đến ngày {date}',
  'subtitle.districts': '{count} đơn vị, {localities} địa bàn',
  'subtitle.groups': '{localities} địa bàn, chia theo {unit}',
  'subtitle.group': '{heading}: {unit}',
  'unit.people': 'Đơn vị tính: người',

  // Band of key figures.
  'key.participants': 'người tham gia',
  'key.coverage.population': 'bao phủ dân số',
  'key.coverage.labourForce': 'bao phủ LLLĐ',
  'key.attainment': 'kế hoạch giao',
  'key.remaining': 'người còn thiếu',
  'key.newlyEnrolled': 'người phát triển mới',

  // Heads of columns.
  'column.ordinal': 'STT',
  'column.locality': 'Địa bàn',
  'column.district': 'Đơn vị',
  'column.population': 'Dân số',
  'column.labourForce': 'LLLĐ',
  'column.households': 'Số hộ',
  'column.target': 'Kế hoạch',
  'column.participants': 'Thực hiện',
  'column.before': 'Trước ra quân',
  'column.after': 'Sau ra quân',
  'column.newlyEnrolled': 'Phát triển mới',
  'column.attainment': '% kế hoạch',
  'column.coverage': 'Tỷ lệ bao phủ',
  'column.remaining': 'Còn thiếu',
  'column.changeFromSamePeriod': 'So cùng kỳ[ {year}]',
  'column.changeFromDecember': 'So tháng 12[/{year}]',
  'column.rank': 'Xếp hạng',
  'column.assessment': 'Đánh giá',
  'column.of': '{column} ({scheme})',
  'row.total': 'Tổng cộng',
  'row.targetRate': 'Mục tiêu bao phủ',

  // Assessment (report-sheets.md).
  'assessment.missing-data': 'Thiếu số liệu',
  'assessment.completed': 'Hoàn thành',
  'assessment.on-pace': 'Đúng tiến độ',
  'assessment.behind': 'Chậm',
  'assessment.not-completed': 'Chưa hoàn thành',

  // Leaders and laggards.
  // A number format: the number stays a number.
  'laggards.format': '"còn thiếu "#,##0',
  'leaders.title.coverage': 'Dẫn đầu về tỷ lệ bao phủ {scheme}',
  'laggards.title.coverage': 'Tỷ lệ bao phủ {scheme} thấp nhất',
  'leaders.title.attainment': 'Dẫn đầu về % kế hoạch {scheme}',
  'laggards.title.attainment': '% kế hoạch {scheme} thấp nhất',

  // Visible cells beside the printed page that formulas and the chart use.
  'helper.title': 'Số liệu cho công thức và biểu đồ (không in)',
  'helper.samePeriodLastYear': '{scheme}: cùng kỳ',
  'helper.lastDecember': '{scheme}: 31/12',
  'helper.baseline': '{scheme}: số đầu kỳ để đánh giá',
  'helper.paired.participants': '{scheme}: thực hiện để tính {rate}',
  'helper.paired.other': '{scheme}: mẫu số của {rate}',
  'helper.source': 'Dòng gốc (tệp › sheet!ô)',
  'helper.start': 'Đầu kỳ',
  'helper.asOf': 'Ngày số liệu',
  'helper.deadline': 'Hạn hoàn thành',
  'helper.elapsed': 'Số ngày đã qua',
  'helper.days': 'Số ngày của kỳ',
  'helper.chart.target': 'Mục tiêu {rate}',

  // Chart.
  'chart.coverage': 'Tỷ lệ bao phủ {scheme} theo địa bàn',
  'chart.coverage.districts': 'Tỷ lệ bao phủ {scheme} theo {unit}',
  'chart.attainment': '% kế hoạch {scheme} theo địa bàn',
  'chart.attainment.districts': '% kế hoạch {scheme} theo {unit}',

  // Links.
  'link.source': 'Tới dòng gốc: {sheet}, ô {cell}',
  'link.district': 'Tới trang {sheet}',
  'link.finding': 'Tới {sheet}, ô {cell}',

  // Notes.
  'notes.title': 'Ghi chú',
  'note.source': 'Nguồn số liệu: {sources}.',
  'note.source.sheet': 'sheet “{sheet}”, hàng {rows}',
  'note.source.more': '{count} sheet khác',
  'note.missing': 'Chưa có số liệu, không tính vào tổng: {columns}.',
  'note.missing.column': '{column} {count} địa bàn',
  'note.paired': 'Tỷ lệ của tổng chỉ tính trên các địa bàn có đủ hai số.',
  'note.remaining':
    '{scheme}: cộng số còn thiếu của từng địa bàn là {localities} người, nhiều hơn số còn thiếu của tổng ({total} người), vì có địa bàn đã vượt kế hoạch.',
  'note.red': 'Ô nền đỏ: tỷ lệ bao phủ thấp hơn mục tiêu ở hàng dưới Tổng cộng (sửa được tại đó).',
  'note.pace':
    'Đánh giá theo {scheme}: đúng tiến độ khi phần đã phát triển so với phần phải phát triển không ít hơn phần thời gian đã qua ({elapsed}/{days} ngày, từ {start} đến {deadline}).',
  'note.stated': 'Số ghi trong sheet khác số tính từ số liệu: {items}.',
  'note.stated.item': '{cell}[ ({locality})]: {field} ghi {stated}, tính ra {computed}',
  'note.stated.more': '{count} chỗ khác (xem sheet Kiểm tra)',

  // Signature block.
  'signature.date': '………, ngày …… tháng …… năm ………',
  'signature.preparer': 'NGƯỜI LẬP BIỂU',
  'signature.signer': 'THỦ TRƯỞNG ĐƠN VỊ',
  'signature.sign': '(Ký, ghi rõ họ tên)',
  'signature.seal': '(Ký tên, đóng dấu)',

  // Plain lines for Zalo and SMS.
  'chat.participants': '{value} người',
  'chat.attainment': 'đạt {value} KH',
  'chat.coverage': 'bao phủ {value}',
  'chat.remaining': 'còn thiếu {value} người',

  // Checks.
  'checks.count': '{errors} lỗi · {warnings} cảnh báo · {infos} lưu ý',
  'checks.none': 'Không phát hiện điểm nào cần xem lại trong các sheet đã đọc.',
  'checks.column.ordinal': 'STT',
  'checks.column.severity': 'Mức độ',
  'checks.column.kind': 'Nội dung',
  'checks.column.file': 'Tệp',
  'checks.column.sheet': 'Sheet',
  'checks.column.cell': 'Ô',
  'checks.column.locality': 'Địa bàn',
  'checks.column.stated': 'Sheet ghi',
  'checks.column.computed': 'Tính từ số liệu',
  'checks.column.what': 'Cụ thể',
  'checks.column.advice': 'Cần làm',
  'checks.cell.file': 'cả tệp',
  'checks.cell.sheet': 'cả sheet',

  // Narrative.
  'narrative.subject.all': 'toàn bộ {count} đơn vị',
  'narrative.subject.groups': '{localities} địa bàn',
  'narrative.subject.group': '{localities} địa bàn của {unit} {name}',
  'narrative.subject.unknown': 'địa bàn',
  'narrative.opening': 'Tính đến ngày {date}, {subject} có {participants} người tham gia {scheme}',
  'narrative.opening.undated': '{subject} có {participants} người tham gia {scheme}',
  'narrative.next': '{scheme} có {participants} người tham gia',
  'narrative.attainment': 'đạt {attainment} kế hoạch giao',
  'narrative.up.samePeriod': 'tăng {people} người so với cùng kỳ[ năm {year}]',
  'narrative.down.samePeriod': 'giảm {people} người so với cùng kỳ[ năm {year}]',
  'narrative.same.samePeriod': 'không thay đổi so với cùng kỳ[ năm {year}]',
  'narrative.up.december': 'tăng {people} người so với tháng 12[/{year}]',
  'narrative.down.december': 'giảm {people} người so với tháng 12[/{year}]',
  'narrative.same.december': 'không thay đổi so với tháng 12[/{year}]',
  'narrative.coverage.population': 'tỷ lệ bao phủ đạt {coverage} dân số',
  'narrative.coverage.labourForce': 'tỷ lệ bao phủ đạt {coverage} lực lượng lao động',
  'narrative.remaining': 'Để hoàn thành chỉ tiêu còn phải phát triển thêm {remaining} người.',
  'narrative.completed': 'Đã hoàn thành chỉ tiêu kế hoạch giao.',
  'narrative.target.below':
    'Tỷ lệ bao phủ thấp hơn mục tiêu ({target}) {points} điểm phần trăm[, tương ứng {people} người].',
  'narrative.target.above': 'Tỷ lệ bao phủ cao hơn mục tiêu ({target}) {points} điểm phần trăm.',
  'narrative.target.equal': 'Tỷ lệ bao phủ bằng mục tiêu {target}.',
  'narrative.perMonth':
    'Từ ngày {date} đến ngày {deadline}, bình quân mỗi tháng cần phát triển thêm {people} người[ ({shorter})].',
  'narrative.campaign':
    'Đợt ra quân phát triển mới {people} người (từ {before} lên {after} người).',
  'narrative.campaign.none': 'Đợt ra quân chưa phát triển mới được người nào.',
  'narrative.campaign.fewer':
    'Sau đợt ra quân, số người tham gia giảm {people} người (từ {before} xuống {after} người).',
  'narrative.missing': 'Còn {count} địa bàn chưa có số người tham gia.',
  'narrative.leaders.coverage': 'Dẫn đầu về tỷ lệ bao phủ {scheme}: {items}.',
  'narrative.laggards.coverage': 'Tỷ lệ bao phủ {scheme} thấp nhất: {items}.',
  'narrative.leaders.attainment': 'Dẫn đầu về thực hiện kế hoạch {scheme}: {items}.',
  'narrative.laggards.attainment': 'Thực hiện kế hoạch {scheme} thấp nhất: {items}.',
  'narrative.item': '{name} ({rate})',
  'narrative.item.remaining': '{name} ({rate}, còn thiếu {remaining} người)',

  // The sheet of periods, and where earlier figures come from.
  'sheet.periods': 'BC Các kỳ',
  'title.periods': 'SỐ NGƯỜI THAM GIA QUA CÁC KỲ',
  'periods.people': 'Số người tham gia',
  'periods.change': 'So kỳ liền trước',
  'periods.year': 'Năm {year}',
  'periods.date': 'Đến {date}',
  'periods.population': 'Dân số, {date}',
  'periods.labourForce': 'LLLĐ, {date}',
  'periods.partial':
    'Năm {year} mới tính đến ngày {date}, chưa phải cả năm: không so trực tiếp với các năm đủ 12 tháng.',
  'periods.missing':
    'Chưa có số của {count} địa bàn ở ít nhất một kỳ; tổng chỉ cộng các số đã có, phần tăng giảm chỉ tính trên địa bàn có đủ hai số.',
  'note.compared': 'Số kỳ trước lấy từ: {sources}.',
  'note.compared.samePeriodLastYear': 'sheet “{sheets}” (cùng kỳ)',
  'note.compared.lastDecember': 'sheet “{sheets}” (tháng 12)',
  'note.compared.baseline': 'sheet “{sheets}” (số đầu kỳ để đánh giá)',

  // Campaigns (ra quân).
  'column.coverageBefore': 'Bao phủ trước',
  'column.coverageAfter': 'Bao phủ sau',
  'narrative.campaign.coverage.up':
    'Tỷ lệ bao phủ từ {before} lên {after} (tăng {points} điểm phần trăm).',
  'narrative.campaign.coverage.down':
    'Tỷ lệ bao phủ từ {before} xuống {after} (giảm {points} điểm phần trăm).',
  'campaign.title': 'Kết quả ra quân {scheme}',
  'campaign.item': '{name} ({people} người)',
  'campaign.more': 'và {count} địa bàn khác',
  'campaign.best': 'Phát triển mới nhiều nhất: {items}.',
  'campaign.none': 'Chưa phát triển mới được người nào ({count}): {items}.',
  'campaign.fewer': 'Giảm so với trước ra quân ({count}): {items}.',
  'campaign.localities': '{none}/{count} địa bàn chưa phát triển mới được người nào.',

  // Deadlines and milestones.
  'sheet.pace': 'BC Tiến độ',
  'title.pace': 'TIẾN ĐỘ THEO MỐC THỜI GIAN',
  'pace.yearEnd': 'Hết kỳ {date}',
  'pace.milestone': '{name} (đến {date})',
  'pace.unnamed': 'Mốc {date}',
  'pace.section': '{scheme}: {milestone}',
  'pace.goal.people': 'chỉ tiêu giao {people} người',
  'pace.goal.coverage': 'chỉ tiêu bao phủ {rate}',
  'pace.goal.plan': 'chỉ tiêu {rate} kế hoạch cả kỳ',
  'pace.goal.target': 'chỉ tiêu là kế hoạch giao',
  'pace.column.goal': 'Chỉ tiêu của mốc',
  'pace.column.participants': 'Thực hiện',
  'pace.column.attainment': '% chỉ tiêu',
  'pace.column.remaining': 'Còn thiếu',
  'pace.column.perMonth': 'Cần mỗi tháng',
  'pace.column.perWeek': 'Cần mỗi tuần',
  'pace.column.perWorkingDay': 'Cần mỗi ngày làm việc',
  'pace.column.neededPerMonth': 'Phải làm mỗi tháng (từ đầu kỳ)',
  'pace.column.donePerMonth': 'Đã làm mỗi tháng',
  'pace.column.assessment': 'Đánh giá',
  'pace.helper.baseline': 'Số đầu kỳ',
  'pace.helper.months': 'Số tháng còn lại',
  'pace.helper.weeks': 'Số tuần còn lại',
  'pace.helper.workingDays': 'Số ngày làm việc còn lại',
  'pace.helper.monthsWhole': 'Số tháng của kỳ',
  'pace.helper.monthsGone': 'Số tháng đã qua',
  'pace.note.passed': 'Mốc đã qua: số còn thiếu không chia theo thời gian được nữa.',
  'pace.note.done': '“Phải làm” và “đã làm” là số bình quân đã qua, không phải dự báo.',
  'pace.note.days': 'Ngày làm việc: thứ Hai đến thứ Sáu, chưa trừ ngày lễ.',
  'pace.note.people': 'Chỉ tiêu giao cho toàn bộ, không chia cho từng đơn vị.',
  'note.perTime':
    '{scheme}: còn phải phát triển thêm {people} người đến ngày {deadline}: mỗi tháng cần phát triển {perMonth} người[, mỗi tuần {perWeek} người][, mỗi ngày làm việc {perWorkingDay} người].',
  'narrative.perWeek':
    'tương đương {perWeek} người mỗi tuần[, {perWorkingDay} người mỗi ngày làm việc]',
  'narrative.milestone.open':
    '{milestone}: đạt {attainment} chỉ tiêu ({goal} người), còn thiếu {remaining} người[, mỗi tháng cần phát triển {perMonth} người][, mỗi tuần {perWeek} người][, mỗi ngày làm việc {perWorkingDay} người].',
  'narrative.milestone.reached': '{milestone}: đã đạt chỉ tiêu {goal} người ({attainment}).',
  'narrative.milestone.missed':
    '{milestone} đã qua: mới đạt {attainment} chỉ tiêu ({goal} người), còn thiếu {remaining} người.',

  // Units below all units together.
  'note.below.attainment': '{scheme}, % kế hoạch thấp hơn mức chung {average}: {items}.',
  'note.below.coverage': '{scheme}, tỷ lệ bao phủ thấp hơn mức chung {average}: {items}.',
  'note.below.item': '{name} {rate} (thấp hơn {points} điểm phần trăm)',

  'note.restated': 'Số kỳ trước của {count} địa bàn đã quy về đơn vị mới theo sheet “{sheets}”.',

  'narrative.paired': '(tính trên {count} địa bàn có đủ hai số)',
} as const;

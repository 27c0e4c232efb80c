/** What the command line says, in Vietnamese. `{name}` is filled in. */
export const cli = {
  'help.baophu': `baophu: đọc bảng số liệu BHYT, BHXH, BHTN theo địa bàn và lập báo cáo tổng hợp từng huyện.

Cách dùng:
  baophu report FILE [tùy chọn]   lập báo cáo từ một tệp Excel (.xlsx, .xlsm)
  baophu report TỆP|THƯ_MỤC… --out TỆP.xlsx   lập một báo cáo chung từ nhiều tệp
  baophu allocate FILE …          chia chỉ tiêu được giao cho các địa bàn, cán bộ, tổ chức dịch vụ thu
  baophu keep FILE --out TỆP.xlsx  lưu số liệu kỳ này vào một trang, để kỳ sau tự so sánh
  baophu paste FILE --as LOẠI     nội dung để dán vào Word, Zalo: baophu paste --help
  baophu demo                     chạy thử với tệp mẫu kèm theo, kết quả trong thư mục out/
  baophu --help | --version

  --lang vi|en   ngôn ngữ của thông báo và báo cáo (mặc định: vi)

Xem tùy chọn của lệnh: baophu report --help`,
  'help.report': `Cách dùng:
  baophu report FILE [--out TỆP.xlsx] [--json TỆP.json|-] [--sheet TÊN]… [--group-by TIÊU_ĐỀ]
                     [--as-of NĂM-THÁNG-NGÀY] [--deadline NGÀY] [--milestone NGÀY:…]… [--baseline TÊN]
                     [--same-period TÊN|none] [--last-december TÊN|none] [--match CŨ=MỚI]…
                     [--share CŨ>MỚI=60%]… [--lang vi|en] [--strict] [--force]

  baophu report TỆP|THƯ_MỤC… --out TỆP.xlsx [--localities DANH_SÁCH] [tùy chọn như trên]

Không có --out và --json: in bảng tổng hợp ra màn hình. Nhiều tệp hoặc một thư mục (kể cả thư mục con): lập
một báo cáo chung, ghi vào một tệp mới; các tệp giữ nguyên.

  --localities …     danh sách địa bàn phải gửi số liệu (.xlsx, .csv, .txt; có thể kèm huyện): nêu nơi chưa có
  --out TỆP.xlsx     ghi bản sao của FILE có thêm các trang báo cáo (trang gốc giữ nguyên)
  --json TỆP.json    ghi số liệu đã đọc dạng JSON; dấu - là in ra đầu ra chuẩn
  --sheet TÊN        chỉ đọc trang này (dùng nhiều lần được)
  --group-by TIÊU_ĐỀ gộp địa bàn theo cột có tiêu đề này thay cho huyện
  --as-of NGÀY       ngày của số liệu, ví dụ 2024-06-30, thay cho ngày ghi trong tệp
  --deadline NGÀY    hạn hoàn thành kế hoạch (mặc định: 31/12 của năm số liệu)
  --milestone …      một mốc: NGÀY[:TÊN]:LOẠI=CHỈ_TIÊU[,LOẠI=CHỈ_TIÊU], LOẠI là bhyt, bhythgd, bhxh, bhxhbb,
                     bhxhtn, bhtn; CHỈ_TIÊU là số người (1057188), tỷ lệ bao phủ (95.15%) hoặc phần kế hoạch
                     (50%kh). Ví dụ: "2024-06-30:Đợt 1:bhyt=1057188,bhxhtn=28883"
  --baseline TÊN     trang có số đầu kỳ để đánh giá tiến độ, thay cho số 31/12 năm trước
  --same-period TÊN  trang có số cùng kỳ năm trước; none: không so sánh
  --last-december TÊN trang có số 31/12 năm trước; none: không so sánh
  --match CŨ=MỚI     địa bàn kỳ trước là địa bàn nào của kỳ này (CŨ= : không là địa bàn nào); có thể ghi
                     HUYỆN/TÊN
  --share CŨ>MỚI=60% phần của đơn vị cũ thuộc về đơn vị mới
  --attention        thêm trang “Cần chú ý”: địa bàn dưới mục tiêu hoặc chậm, có cột nguyên nhân, biện pháp
  --target-rate …    mục tiêu bao phủ của một loại: LOẠI=95,15% (dùng nhiều lần được)
  --lang vi|en       ngôn ngữ (mặc định: vi)
  --strict           trả mã 3 khi số liệu có lỗi (vẫn ghi tệp)
  --force            cho phép ghi đè tệp đã có (không bao giờ ghi đè FILE)

Mã kết thúc: 0 xong; 1 không đọc hoặc không ghi được; 2 sai cách dùng; 3 có lỗi số liệu (với --strict);
130 đã dừng bằng Ctrl-C.`,
  'help.keep': `Cách dùng:
  baophu keep FILE --out TỆP.xlsx [--replace] [--sheet TÊN]… [--as-of NGÀY] [--lang vi|en] [--force]

Ghi bản sao của FILE có thêm số liệu kỳ này ở trang “BC Số liệu đã lưu”: mỗi địa bàn và loại bảo hiểm một dòng.
Kỳ sau, báo cáo của sổ có trang này tự so sánh với các kỳ đã lưu.

  --out TỆP.xlsx     bản sao được ghi
  --replace          ghi đè kỳ này nếu đã lưu; dòng của kỳ khác và cột của người dùng giữ nguyên
  --sheet TÊN        chỉ đọc trang này (dùng nhiều lần được)
  --as-of NGÀY       ngày của số liệu, thay cho ngày ghi trong tệp
  --lang vi|en       ngôn ngữ (mặc định: vi)
  --force            cho phép ghi đè tệp đã có (không bao giờ ghi đè FILE)

Mã kết thúc: 0 xong; 1 không đọc, không lưu hoặc không ghi được; 2 sai cách dùng, hoặc kỳ này đã lưu.`,
  'help.allocate': `Cách dùng:
  baophu allocate FILE --scheme LOẠI --total SỐ [--new] [--by uncovered|population|last-year]
                       [--minimum SỐ] [--at-least participants|target] [--per locality|group]
                       [--group-by TIÊU_ĐỀ] [--sheet TÊN]… [--as-of NGÀY]
                       [--out TỆP.xlsx] [--json TỆP.json|-] [--lang vi|en] [--force]

Chia chỉ tiêu cấp trên giao cho các địa bàn, cộng lại đúng bằng tổng. Không có --out và --json: in ra màn hình.

  --scheme LOẠI      bhyt, bhythgd, bhxh, bhxhbb, bhxhtn hoặc bhtn
  --total SỐ         tổng được giao, số người
  --new              tổng đó chỉ là số phát triển mới, không gồm người đang tham gia
  --by …             chia theo số chưa tham gia (uncovered, mặc định), dân số hoặc lực lượng lao động
                     (population), kết quả năm trước (last-year)
  --minimum SỐ       mỗi nơi được ít nhất bấy nhiêu người
  --at-least …       không nơi nào ít hơn số đang tham gia (participants) hoặc kế hoạch hiện giao (target)
  --per …            chia cho từng địa bàn (locality, mặc định) hoặc từng nhóm (group): huyện, hoặc cột của
                     --group-by, như cán bộ phụ trách, tổ chức dịch vụ thu
  --out TỆP.xlsx     ghi bản sao của FILE có thêm sheet chia chỉ tiêu

Mã kết thúc: 0 xong; 1 không đọc, không chia hoặc không ghi được; 2 sai cách dùng.`,
  'help.demo': `Cách dùng:
  baophu demo [--lang vi|en]

Chạy lệnh report với tệp mẫu kèm theo; kết quả ghi vào thư mục out/ tại nơi đang đứng.`,
  'help.see': 'Xem cách dùng: baophu report --help',

  'usage.no-command': 'Chưa có lệnh.',
  'usage.unknown-command': 'Không có lệnh "{command}".',
  'usage.unknown-option': 'Không có tùy chọn {option}.',
  'usage.option-without-value': 'Tùy chọn {option} cần một giá trị.',
  'usage.option-takes-no-value': 'Tùy chọn {option} không nhận giá trị.',
  'usage.option-repeated': 'Tùy chọn {option} chỉ được dùng một lần.',
  'usage.option-missing': 'Thiếu tùy chọn {option}.',
  'usage.bad-value': 'Giá trị "{value}" không dùng được cho {option}; xem baophu --help.',
  'usage.no-file': 'Chưa có tên tệp Excel cần đọc.',
  'usage.too-many-files': 'Chỉ đọc được một tệp mỗi lần; thừa "{argument}".',
  'usage.unexpected-argument': 'Thừa "{argument}".',
  'usage.bad-language': 'Ngôn ngữ "{value}" không có; chọn vi hoặc en.',
  'usage.bad-date': '"{value}" không phải là ngày; viết NĂM-THÁNG-NGÀY, ví dụ 2024-06-30.',
  'usage.bad-milestone':
    '"{value}" không phải là một mốc; viết NGÀY[:TÊN]:LOẠI=CHỈ_TIÊU, ví dụ 2024-06-30:bhyt=95.15%.',
  'usage.bad-match': '"{value}" không phải là một cặp địa bàn; viết CŨ=MỚI.',
  'usage.bad-target-rate':
    '"{value}" không phải là mục tiêu bao phủ; viết LOẠI=95,15%, ví dụ bhyt=95,15%.',
  'usage.bad-share': '"{value}" không phải là một tỷ lệ chia; viết CŨ>MỚI=60%.',
  'usage.out-to-stdout': 'Không in tệp Excel ra đầu ra chuẩn được; --out cần tên một tệp.',
  'usage.out-required': 'Lập báo cáo từ nhiều tệp cần --out TỆP.xlsx (tệp mới), hoặc --json.',
  'usage.new-workbook':
    'Báo cáo từ nhiều tệp ghi vào một tệp .xlsx mới; "{path}" phải có đuôi .xlsx.',
  'usage.localities-of-one': '--localities chỉ dùng khi lập báo cáo từ nhiều tệp hoặc một thư mục.',
  'usage.same-target': '--out và --json cùng chỉ tới "{path}"; hãy chọn hai tệp khác nhau.',
  'usage.target-is-source':
    '"{path}" chính là tệp đang đọc; tệp gốc không bao giờ bị ghi đè, hãy chọn tên khác.',
  'usage.target-exists': '"{path}" đã có; chọn tên khác hoặc thêm --force để ghi đè.',
  'usage.extension':
    '"{path}" phải có đuôi {wanted} như tệp gốc, nếu không Excel sẽ không mở được.',
  'usage.unknown-sheet': 'Tệp không có trang "{sheet}"; các trang có trong tệp: {sheets}.',
  'usage.unknown-header':
    'Không có cột nào mang tiêu đề "{header}"; các tiêu đề đọc được: {headers}.',

  'usage.kept-already':
    'Kỳ {date} đã được lưu ({count} dòng). Thêm --replace để ghi đè bằng số liệu hiện tại. Chưa ghi gì.',
  'input.not-kept': 'Chưa lưu được. {obstacle}',
  'input.protected-sheet':
    'Sheet “{sheet}” đang bị khóa. Bỏ khóa trang tính rồi lưu lại; chưa ghi gì.',
  'input.not-shared': 'Chưa chia được. {obstacle}',
  'input.not-found': 'Không tìm thấy tệp "{path}".',
  'input.is-directory': '"{path}" là một thư mục, không phải tệp Excel.',
  'input.unreadable': 'Không đọc được tệp "{path}" ({reason}).',
  'input.no-files': 'Không có tệp Excel nào trong "{path}".',
  'input.empty-list': 'Không đọc được địa bàn nào từ danh sách "{path}".',
  'input.nothing-in-files': 'Không tệp nào trong "{path}" có bảng địa bàn đọc được; chưa ghi gì.',
  'input.no-localities': 'Không tìm thấy bảng địa bàn nào trong "{path}": {sheets}. Chưa ghi gì.',
  'target.unwritable': 'Không ghi được vào "{path}" ({reason}); chưa ghi gì.',
  'run.stopped': 'Đã dừng theo yêu cầu; chưa ghi gì.',
  'run.unexpected': 'Lỗi ngoài dự kiến, xin báo cho nhóm phát triển kèm tệp nếu được: {reason}',

  'workbook.not-a-workbook': '"{path}" không phải là tệp Excel{found}.',
  'workbook.old-format':
    '"{path}" là tệp Excel 97–2003 (.xls); hãy mở bằng Excel, lưu thành .xlsx rồi chạy lại.',
  'workbook.binary-format':
    '"{path}" là tệp Excel nhị phân (.xlsb); hãy mở bằng Excel, lưu thành .xlsx rồi chạy lại.',
  'workbook.encrypted':
    '"{path}" có mật khẩu; hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi chạy lại.',
  'workbook.damaged':
    '"{path}" bị hỏng hoặc chưa tải xong; hãy lấy lại tệp, hoặc mở bằng Excel để sửa rồi lưu lại.',
  'workbook.oversized':
    '"{path}" bung ra quá lớn nên không được mở; tệp số liệu thật không lớn như vậy.',
  'workbook.no-worksheet': '"{path}" không có trang tính nào.',
  'workbook.not-written':
    'Không thêm được trang báo cáo vào "{path}" ({reason}); xin báo cho nhóm phát triển.',

  'found.empty': ': tệp trống',
  'found.text': ': là văn bản hoặc CSV',
  'found.html': ': là trang web; hãy mở bằng Excel rồi lưu thành .xlsx',
  'found.xml': ': là XML; hãy mở bằng Excel rồi lưu thành .xlsx',
  'found.pdf': ': là PDF',
  'found.document': ': là văn bản Word',
  'found.presentation': ': là bản trình chiếu',
  'found.opendocument': ': là tệp OpenDocument; hãy lưu thành .xlsx',
  'found.old-office': ': là tệp Office cũ loại khác',
  'found.zip': ': là tệp nén loại khác',
  'found.unknown': '',

  'reason.ENOENT': 'thư mục không tồn tại',
  'reason.ENOTDIR': 'đường dẫn đi qua một tệp',
  'reason.EACCES': 'không có quyền',
  'reason.EPERM': 'không có quyền',
  'reason.EISDIR': 'là một thư mục',
  'reason.ENOSPC': 'đĩa đầy',
  'reason.EROFS': 'ổ đĩa chỉ cho đọc',
  'reason.EBUSY': 'tệp đang được chương trình khác mở',

  'ignored.empty': 'trang trống',
  'ignored.generated-report': 'báo cáo do Baophu lập',
  'ignored.no-locality-column': 'không có cột tên địa bàn',
  'ignored.no-figures': 'không có cột số liệu',
  'ignored.no-localities': 'không có dòng địa bàn nào',
  'ignored.repeats-other-sheets': 'lặp lại số liệu của trang khác',
  'ignored.kept-periods': 'số liệu các kỳ đã lưu, dùng để so sánh',
  'ignored.mergers': 'bảng đơn vị cũ và đơn vị mới',
  'ignored.not-chosen': 'không được chọn',

  'progress.load': 'Đang đọc tệp…',
  'progress.file': 'Đang đọc tệp {done}/{total}: {file}…',
  'progress.recognise': 'Đang nhận dạng bảng…',
  'progress.compute': 'Đang tính…',
  'progress.write': 'Đang ghi trang báo cáo…',

  'done.files': 'Đã lập báo cáo từ {reported}/{total} tệp.',
  'done.out': 'Đã ghi {path}: {sheets}.',
  'done.kept': 'Trang đã có người sửa nên giữ nguyên, bản mới đặt bên cạnh: {sheets}.',
  'done.json': 'Đã ghi {path}.',
  'findings.none': 'Không thấy điều gì cần kiểm tra.',
  'findings.some': 'Cần kiểm tra: {errors} lỗi, {warnings} cảnh báo, {infos} lưu ý.',

  'demo.intro': 'Tệp mẫu: {path}',
  'demo.what':
    'Mở {path} bằng Excel hoặc LibreOffice: các trang "BC …" ở cuối là báo cáo (mỗi huyện một trang, trang tổng hợp, trang kiểm tra); trang gốc giữ nguyên.',

  'table.undated': 'Số liệu không ghi ngày',
  'table.missing': '* Chưa có số liệu của một số địa bàn: {columns}.',
  'table.samePeriod': 'So cùng kỳ',
  'table.december': 'So 31/12',
  'table.localities': 'Địa bàn',
} as const satisfies Readonly<Record<string, string>>;

export type CliText = keyof typeof cli;

/** Vietnamese texts about periods that are kept: the sheet, the pane's section, the command line. */
export const keeping = {
  'sheet.kept': 'BC Số liệu đã lưu',
  'keeping.obstacle.no-date':
    'Chưa rõ số liệu của ngày nào nên chưa lưu được. Ghi ngày ở tiêu đề của bảng, ví dụ “tính đến ngày 30/9/2026”.',
  'keeping.obstacle.column-missing':
    'Sheet “{sheet}” không còn cột “{heading}” ở hàng tiêu đề (ô {cell}). Ghi lại tiêu đề này rồi lưu lại; chưa lưu gì.',
  'keeping.obstacle.column-twice':
    'Sheet “{sheet}” có hai cột “{heading}” (ô {cell}). Đổi tên một cột rồi lưu lại; chưa lưu gì.',
  'keeping.obstacle.nothing': 'Không có số liệu nào để lưu.',
  'keeping.chart.title': 'Tỷ lệ bao phủ qua các kỳ đã lưu',
  'keeping.chart.date': 'Kỳ',
  'keeping.title': 'Lưu số liệu kỳ này',
  'keeping.about':
    'Ghi số liệu ngày {date} vào sheet “{sheet}” của sổ này, mỗi địa bàn và loại bảo hiểm một dòng. Kỳ sau, Bao phủ tự so sánh với số đã lưu.',
  'keeping.kept': 'Đã lưu các kỳ: {periods}.',
  'keeping.keep': 'Lưu số liệu kỳ này',
  'keeping.ask':
    'Kỳ {date} đã được lưu ({rows} dòng). Ghi đè bằng số liệu hiện tại?[ {emptied} dòng không còn trong số liệu sẽ để trống số.]',
  'keeping.same': 'Kỳ {date} đã được lưu và không có gì khác.',
  'keeping.replace': 'Ghi đè',
  'keeping.cancel': 'Thôi',
  'keeping.done': 'Đã lưu kỳ {date} vào sheet “{sheet}”: {rows} dòng.',
  'keeping.undo': 'Hoàn tác lần lưu vừa rồi',
} as const satisfies Readonly<Record<string, string>>;

export type KeepingText = keyof typeof keeping;

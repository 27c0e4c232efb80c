/** What the command line says about pasting, in Vietnamese. */
export const pasting = {
  'help.paste': `Cách dùng:
  baophu paste FILE --as word|text|chat|narrative [--out TỆP] [--sheet TÊN]… [--group-by TIÊU_ĐỀ]
                    [--as-of NGÀY] [--deadline NGÀY] [--milestone …]… [--lang vi|en] [--force]

In ra nội dung để dán vào nơi khác, không cần Excel. Không có --out: in ra màn hình.

  --as word        bảng tổng hợp kèm lời văn, dạng HTML mở và dán được trong Word, Outlook
  --as text        như trên, dạng chữ, các cột cách nhau bằng dấu tab
  --as chat        tin nhắn Zalo, mỗi tin không quá 2.000 ký tự, các tin cách nhau một dòng trống
  --as narrative   các đoạn văn báo cáo, mỗi đoạn cách nhau một dòng trống
  --out TỆP        ghi vào tệp này (UTF-8) thay cho màn hình

Các tùy chọn khác như của lệnh report: baophu report --help`,
  'usage.no-paste-kind': 'Chưa có --as; chọn word, text, chat hoặc narrative.',
  'usage.bad-paste-kind': '--as không có "{value}"; chọn word, text, chat hoặc narrative.',
} as const satisfies Readonly<Record<string, string>>;

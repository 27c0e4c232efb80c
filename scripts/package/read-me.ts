import { tryingOrigin } from './package-origin';

/** How to put the package to use, for an administrator who has just unpacked it. */
export function readMe(version: string, origin: string): string {
  const tried = origin === tryingOrigin;
  return `Bao phủ ${version}
Địa chỉ / origin: ${origin}
${
  tried
    ? `
Gói này chỉ để chạy thử trên máy này. Gói cho cơ quan: npm run package -- --origin https://…
This package is for trying it on this computer only. For an office: npm run package -- --origin https://…
`
    : ''
}
TIẾNG VIỆT

Trong gói:
  site/            trang tĩnh: tiện ích Excel; chép nguyên thư mục này lên máy chủ web
  site/tep/        trang làm việc với tệp, cho máy dùng Excel 2016, 2019: mở ${origin}/tep/
  manifest.xml     bản kê khai của tiện ích, dùng để khai báo với Excel
  docs/            tài liệu (.html mở bằng trình duyệt, .md là bản gốc); cho cán bộ: docs/huong-dan.html
  LICENSE.txt, THIRD-PARTY-LICENSES.txt

Cách dùng:
  1. Chép nội dung của site/ vào thư mục gốc của ${origin}. Bất cứ máy chủ web tĩnh nào cũng được (IIS, nginx,
     Apache); không cần chạy gì trên máy chủ. Tệp .js gửi kiểu text/javascript, .json gửi application/json.
  2. Excel chỉ tải tiện ích qua https với chứng chỉ mà máy tin cậy. Mở thử ${origin}/taskpane.html bằng trình duyệt:
     không có cảnh báo là được.
  3. Khai báo manifest.xml: Trung tâm quản trị Microsoft 365 (Ứng dụng tích hợp), hoặc danh mục trong thư mục dùng chung.
  4. Máy dùng Excel 2016, 2019: không khai báo gì, mở ${origin}/tep/ bằng Edge, Chrome hoặc Firefox.
  5. Cập nhật: chép site/ của bản mới đè lên. Tên tệp .js, .css đổi theo nội dung nên không bị kẹt bản cũ; đừng đặt thời
     gian lưu đệm dài cho tệp .html, .json và manifest.xml.
  Tiện ích chạy trong máy người dùng, không gửi số liệu đi đâu. Excel tải office.js từ địa chỉ của Microsoft
  (appsforoffice.microsoft.com); trang tep/ không tải gì từ nơi khác.

ENGLISH

In this package:
  site/            the static site: the Excel add-in; copy this folder to a web server
  site/tep/        the page that works on a file, for computers with Excel 2016 or 2019: open ${origin}/tep/
  manifest.xml     the add-in's manifest, by which Excel is told of it
  docs/            documents (.html for a browser, .md as they were written); for staff: docs/user-guide.html
  LICENSE.txt, THIRD-PARTY-LICENSES.txt

How to use it:
  1. Copy what is in site/ to the root of ${origin}. Any static web server will do (IIS, nginx, Apache); nothing
     runs on it. It must send .js as text/javascript and .json as application/json.
  2. Excel loads add-ins over https only, with a certificate that the computer trusts. Try ${origin}/taskpane.html in
     a browser: no warning means that it works.
  3. Tell Excel of manifest.xml: in the Microsoft 365 admin center (Integrated apps), or by a shared-folder catalogue.
  4. Computers with Excel 2016 or 2019 need nothing: open ${origin}/tep/ in Edge, Chrome or Firefox.
  5. Updates: copy the new site/ over the old one. Names of .js and .css files change with what is in them, so no
     browser keeps an old one; do not let .html, .json and manifest.xml be cached for long.
  The add-in runs on the user's computer and sends no figures anywhere. Excel loads office.js from Microsoft
  (appsforoffice.microsoft.com); the page in tep/ loads nothing from anywhere else.
`;
}

import { functionHelp } from '../../src/locales/vi/function-help';
import { functionMetadata, type FunctionEntry, type FunctionsFile } from './function-metadata';
import { functionComments, type FunctionExample } from './function-source';

/** A language's words around what is generated. */
interface Section {
  readonly title: string;
  readonly about: string;
  readonly parameter: string;
  readonly meaning: string;
  readonly result: string;
  readonly example: string;
  readonly optional: string;
  readonly file: FunctionsFile;
  readonly resultOf: (id: string) => string;
}

const vietnameseRules = `Gõ \`=BAOPHU.\` vào một ô, Excel sẽ gợi ý tên hàm. Tên hàm giống nhau trên mọi máy.

- **Một ô hay cả vùng.** Hàm nhận số người đều nhận cả vùng và tự trải kết quả ra theo vùng đó. Nên viết một
  công thức cho cả cột, như \`=BAOPHU.COVERAGE(C5:C26,B5:B26)\`. Một giá trị đơn đứng cạnh mọi ô. Hai vùng khác
  kích thước cho \`#VALUE!\`. Vùng từ 1.000 dòng trở lên, như \`C:C\`, được cắt sau dòng cuối có số liệu.
- **Ô trống không phải là 0.** Thiếu số người tham gia, dân số hoặc kế hoạch thì kết quả là \`#N/A\` (chưa có số
  liệu); các chữ như “-”, “chưa có” cũng vậy. Một số bản Excel cũ chuyển ô trống cho hàm thành số 0; ở đó hàm
  không phân biệt được ô trống với số 0.
- **Số gõ bằng chữ** như \`1.065.565\`, \`92,62%\`, \`12 người\` đọc được. \`1.065\` có thể là hai số: hàm xét theo các
  ô khác của vùng; đứng một mình là 1065. Số người luôn là số nguyên, nên \`1,065\` người cũng là 1065.
- **Tỷ lệ** đến 1 là phân số (1 là 100%), trên 1 là phần trăm: 0,96, 96 và "96%" như nhau; một phần trăm ghi
  0,01 hoặc "1%".
- **Ngày** là ô ngày hoặc chữ như "30/6/2024".
- Ví dụ dưới đây ngăn tham số bằng dấu phẩy. Máy dùng dấu phẩy thập phân thì ngăn bằng dấu chấm phẩy:
  \`=BAOPHU.COVERAGE(C5;B5)\`.

| lỗi | khi nào |
| --- | --- |
| \`#N/A\` | chưa có số liệu; không tìm thấy; đã quá hạn |
| \`#DIV/0!\` | dân số, kế hoạch hoặc số trước đây là 0 |
| \`#VALUE!\` | chữ không đọc được thành số hoặc ngày; hai vùng khác kích thước; tên trùng nhiều địa bàn |
| \`#NUM!\` | số người hoặc tỷ lệ âm |

Lỗi có sẵn trong ô được chuyển tiếp nguyên vẹn. Bấm vào dấu cảnh báo bên ô để đọc lời giải thích.`;

const englishRules = `Type \`=BAOPHU.\` into a cell and Excel proposes the functions. Their names are the same on every machine.

- **A cell or a range.** Functions of counts take ranges as well, and their result spills with the shape of the
  range. One formula for a whole column is best: \`=BAOPHU.COVERAGE(C5:C26,B5:B26)\`. A single value stands beside
  every cell. Ranges of different shapes give \`#VALUE!\`. Ranges of 1,000 rows and more, such as \`C:C\`, are cut
  after the last row with a number.
- **A blank cell is no 0.** Where participants, base or target are missing, the result is \`#N/A\` (no number
  yet); words such as "-" and "chưa có" count as missing. Some older builds of Excel pass blank cells to
  functions as 0; there a function cannot tell a blank cell from a 0.
- **Numbers typed as text**, such as \`1.065.565\`, \`92,62%\` and \`12 người\`, are read. \`1.065\` could be two
  numbers: the other cells of the range decide, and alone it is 1065. People are whole, so \`1,065\` people are
  1065 as well.
- **Rates** up to 1 are fractions (1 is 100%), above 1 percentages: 0.96, 96 and "96%" are the same; one percent
  is 0.01 or "1%".
- **Dates** are date cells, or texts such as "30/6/2024".
- The examples separate arguments by commas. A machine with a decimal comma separates them by semicolons:
  \`=BAOPHU.COVERAGE(C5;B5)\`.

| error | when |
| --- | --- |
| \`#N/A\` | no number yet; not found; the deadline is over |
| \`#DIV/0!\` | the base, the target or the earlier number is 0 |
| \`#VALUE!\` | a text that is no number or date; ranges of different shapes; a name that several localities bear |
| \`#NUM!\` | negative people or rates |

An error in a cell is passed on unchanged. Click the warning beside the cell to read what is wrong.`;

/** docs/functions.md, from the source of the functions: Vietnamese first, then English. */
export async function functionDocs(): Promise<string> {
  const { vi, en } = await functionMetadata();
  const comments = functionComments();
  const sections: readonly Section[] = [
    {
      title: 'Hàm BAOPHU trong ô tính',
      about: vietnameseRules,
      parameter: 'tham số',
      meaning: 'ý nghĩa',
      result: 'Kết quả',
      example: 'Ví dụ',
      optional: 'có thể bỏ',
      file: vi,
      resultOf: (id) => functionHelp[id]?.result ?? '',
    },
    {
      title: 'BAOPHU functions in cells',
      about: englishRules,
      parameter: 'parameter',
      meaning: 'meaning',
      result: 'Gives',
      example: 'Example',
      optional: 'optional',
      file: en,
      resultOf: (id) => comments.get(id)?.result ?? '',
    },
  ];
  const head = '<!-- Generated from src/functions and src/locales by `npm run docs:functions`. -->';
  const parts = sections.flatMap((section, index) => [
    `${index === 0 ? '#' : '# English:'} ${section.title}`,
    section.about,
    ...section.file.functions.map((entry) =>
      functionPart(entry, section, comments.get(entry.id)?.examples ?? []),
    ),
  ]);
  return `${[head, ...parts].join('\n\n')}\n`;
}

function functionPart(
  { id, name, description, parameters }: FunctionEntry,
  section: Section,
  examples: readonly FunctionExample[],
): string {
  const names = parameters.map((one) => (one.optional === true ? `[${one.name}]` : one.name));
  const rows = parameters.map(
    (one) =>
      `| ${one.name} | ${one.description}${one.optional === true ? ` (${section.optional})` : ''} |`,
  );
  return [
    `## BAOPHU.${name}(${names.join(', ')})`,
    description,
    [`| ${section.parameter} | ${section.meaning} |`, '| --- | --- |', ...rows].join('\n'),
    `${section.result}: ${section.resultOf(id)}.`,
    `${section.example}:`,
    ['```', ...examples.map(({ formula, gives }) => `${formula} → ${gives}`), '```'].join('\n'),
  ].join('\n\n');
}

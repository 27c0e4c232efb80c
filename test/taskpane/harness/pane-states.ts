import type { Page } from 'playwright-core';
import { gridOf } from '../../support/table-grid';
import { twoDistricts, workbookOf } from '../../support/workbooks';
import { sampleGrids } from './pane-page';
import type { PaneOptions } from './pane-page';

/** A state of the pane, and how a user gets there. Texts are those of the pane in Vietnamese. */
export interface PaneStateCase {
  readonly name: string;
  readonly options?: PaneOptions;
  readonly reach: (page: Page) => Promise<void>;
  /** Found on the page then. */
  readonly shows: string;
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByText(name, { exact: true }).first().click();

async function toCheck(page: Page): Promise<void> {
  await press(page, 'Tiếp: Kiểm tra');
}

async function toReport(page: Page): Promise<void> {
  await toCheck(page);
  await press(page, 'Tiếp: Báo cáo');
  await page.waitForSelector('.preview');
}

async function toFirstRun(page: Page): Promise<void> {
  await toReport(page);
  await press(page, 'Lập báo cáo');
}

async function toSupport(page: Page): Promise<void> {
  await page.click('.support summary');
}

async function addFiles(page: Page): Promise<void> {
  const mimeType = 'application/octet-stream';
  await page.locator('input[name=files]').setInputFiles([
    { name: 'a.xlsx', mimeType, buffer: Buffer.from(workbookOf({ T6: twoDistricts })) },
    { name: 'Xã Giao Hà - bản gửi qua thư điện tử.xlsx', mimeType, buffer: Buffer.from('chữ') },
  ]);
}

const texts = { grids: sampleGrids('numbers-as-text') };
const strange = gridOf(
  [
    ['Bảng theo dõi', null, null],
    ['A1', 'A2', 'A3'],
    ['Giao Tân', 5573, 5678],
    ['Giao Hà', 5700, 6000],
  ],
  { sheet: 'Theo dõi' },
);

const head = ['STT', 'Tên xã', 'Dân số', 'Số người tham gia BHYT'];
/** Giao Châu was divided between two units, and nobody has said how. */
const divided = [
  gridOf(
    [
      ['Số liệu đến 30/6/2025'],
      head,
      [1, 'Xã Giao Hưng', 15_000, 14_000],
      [2, 'Xã Giao Hòa', 9_000, 8_500],
      [3, 'Xã Giao Bình', 8_000, 7_500],
    ],
    { sheet: 'T6.2025' },
  ),
  gridOf(
    [
      ['Số liệu đến 31/12/2024'],
      head,
      [1, 'Xã Giao Hưng', 9_000, 8_000],
      [2, 'Xã Giao Châu', 6_000, 5_500],
      [3, 'Xã Giao Hòa', 8_500, 8_000],
      [4, 'Xã Giao Bình', 8_000, 7_400],
    ],
    { sheet: 'T12.2024' },
  ),
  gridOf(
    [
      ['Đơn vị cũ', 'Đơn vị mới', 'Phạm vi'],
      ['Xã Giao Hưng', 'Xã Giao Hưng', 'Toàn bộ'],
      ['Xã Giao Châu', 'Xã Giao Hưng', 'Một phần'],
      ['Xã Giao Châu', 'Xã Giao Hòa', 'Một phần'],
      ['Xã Giao Hòa', 'Xã Giao Hòa', 'Toàn bộ'],
    ],
    { sheet: 'Sáp nhập' },
  ),
];

export const paneStates: readonly PaneStateCase[] = [
  { name: 'source', reach: () => Promise.resolve(), shows: 'Bảng số liệu trong sổ này' },
  {
    name: 'source-columns',
    reach: (page) => page.locator('.card summary').first().click(),
    shows: 'Không dùng trong báo cáo',
  },
  {
    name: 'files',
    reach: addFiles,
    shows: 'Báo cáo gồm 1/2 tệp, 3 địa bàn.',
  },
  {
    name: 'files-missing',
    reach: async (page) => {
      await addFiles(page);
      await page.getByText('Báo cáo gồm').waitFor();
      await page.locator('input[name=expected]').setInputFiles({
        name: 'Danh sách các xã, thị trấn.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('Giao Tân\nGiao Hà\nXuân Bắc\nThị trấn Ngô Đồng\nXã Bạch Long\n'),
      });
    },
    shows: 'Chưa có số liệu của 2/5 địa bàn: Thị trấn Ngô Đồng và Xã Bạch Long',
  },
  {
    name: 'files-check',
    reach: async (page) => {
      await addFiles(page);
      await page.getByText('Báo cáo gồm').waitFor();
      await toCheck(page);
    },
    shows: 'Xã Giao Hà - bản gửi qua thư điện tử.xlsx',
  },
  {
    name: 'source-months',
    options: { grids: sampleGrids('month-sheets-t1-to-t12') },
    reach: () => Promise.resolve(),
    shows: 'kỳ khác, không cộng vào báo cáo',
  },
  {
    name: 'source-districts',
    options: { grids: sampleGrids('sheet-per-district-with-repeats') },
    reach: () => Promise.resolve(),
    shows: 'Tất cả các sheet cùng kỳ',
  },
  {
    name: 'source-compare',
    options: { grids: sampleGrids('multi-period'), height: 1_100 },
    reach: () => Promise.resolve(),
    shows: 'khớp 12/12 địa bàn',
  },
  {
    name: 'source-compare-english',
    options: { grids: divided, displayLanguage: 'en-US', height: 1_100 },
    reach: () => Promise.resolve(),
    shows: '3 of 3 localities found',
  },
  {
    name: 'source-compare-answers',
    options: { grids: sampleGrids('periods-spelled-differently'), height: 1_300 },
    reach: async (page) => {
      await press(page, 'Không phải');
      await page.waitForSelector('[aria-label="Bạn đã trả lời"]');
      await page.getByLabel('Xã Giao Tín là địa bàn nào của kỳ này?').selectOption('0');
      await page.getByText('Xã Giao Tín → Xã Giao Tiến').waitFor();
    },
    shows: 'Là địa bàn nào của kỳ này?',
  },
  {
    name: 'source-compare-parts',
    options: { grids: divided, height: 1_100 },
    reach: async (page) => {
      const part = page.getByLabel('Xã Giao Châu → Xã Giao Hòa');
      await part.fill('nửa');
      await part.press('Enter');
    },
    shows: 'Nhập phần trăm từ 0 đến 100, ví dụ 40.',
  },
  { name: 'check', reach: toCheck, shows: 'Tỷ lệ ghi tay khác số liệu' },
  {
    name: 'check-repairs',
    options: texts,
    reach: toCheck,
    shows: 'Xem trước và sửa',
  },
  {
    name: 'check-preview',
    options: texts,
    reach: async (page) => {
      await toCheck(page);
      await press(page, 'Xem trước và sửa');
    },
    shows: 'Ô trên sheet gốc sẽ được ghi lại.',
  },
  {
    name: 'check-repaired',
    options: texts,
    reach: async (page) => {
      await toCheck(page);
      await press(page, 'Xem trước và sửa');
      await page.locator('footer fluent-button').first().click();
      await page.waitForSelector('.banner');
    },
    shows: 'Hoàn tác lần sửa vừa rồi',
  },
  {
    name: 'check-periods',
    options: { grids: sampleGrids('periods-spelled-differently') },
    reach: toCheck,
    shows: 'Trả lời ở bước Nguồn',
  },
  { name: 'report', reach: toReport, shows: 'Xem trước bảng tổng hợp' },
  {
    name: 'report-options',
    reach: async (page) => {
      await toReport(page);
      await page.locator('.options summary').click();
    },
    shows: 'Hạn hoàn thành kế hoạch',
  },
  {
    name: 'report-milestones',
    options: { grids: sampleGrids('deadlines-and-milestones'), height: 1_300 },
    reach: async (page) => {
      await toReport(page);
      await page.locator('.options summary').click();
      await press(page, '+ Thêm mốc');
      const people = page.getByLabel('BHYT: chỉ tiêu của mốc');
      await people.fill('9.500');
      await people.press('Enter');
      await page.locator('.narrative', { hasText: '30/6/2025' }).waitFor();
      const voluntary = page.getByLabel('BHXH tự nguyện: chỉ tiêu của mốc');
      await voluntary.fill('nhiều');
      await voluntary.press('Enter');
    },
    shows: 'Nhập số người, ví dụ 1.057.188.',
  },
  {
    name: 'report-milestones-english',
    options: {
      grids: sampleGrids('deadlines-and-milestones'),
      displayLanguage: 'en-US',
      height: 1_300,
    },
    reach: async (page) => {
      await press(page, 'Next: Check');
      await press(page, 'Next: Report');
      await page.waitForSelector('.preview');
      await page.locator('.options summary').click();
      await press(page, '+ Add a milestone');
      const date = page.getByLabel('To the end of');
      await date.fill('2026-06-30');
      await date.blur();
    },
    shows: 'Choose a date after',
  },
  {
    name: 'report-campaign',
    options: { grids: sampleGrids('cam-thuy-2025-10') },
    reach: toReport,
    shows: 'Ra quân',
  },
  {
    name: 'report-change',
    options: { grids: sampleGrids('multi-period') },
    reach: async (page) => {
      await toReport(page);
      await page.getByLabel('Số liệu', { exact: true }).selectOption('change');
    },
    shows: 'So cùng kỳ',
  },
  {
    name: 'report-done-periods',
    options: { grids: sampleGrids('multi-period') },
    reach: async (page) => {
      await toFirstRun(page);
      await press(page, 'Đã hiểu, lập báo cáo');
      await page.waitForSelector('.done');
    },
    shows: '2 kỳ trước',
  },
  { name: 'report-warning', reach: toFirstRun, shows: 'Trước khi lập lần đầu' },
  {
    name: 'report-running',
    options: {
      arrange: () => {
        window.harness.session.beforeSheet = (done) =>
          done === 0 ? Promise.resolve() : new Promise(() => undefined);
      },
    },
    reach: async (page) => {
      await toFirstRun(page);
      await press(page, 'Đã hiểu, lập báo cáo');
      await page.waitForSelector('.run');
    },
    shows: 'Đang lập sheet 2 / 3',
  },
  {
    name: 'report-done',
    reach: async (page) => {
      await toFirstRun(page);
      await press(page, 'Đã hiểu, lập báo cáo');
      await page.waitForSelector('.done');
    },
    shows: 'Hoàn tác báo cáo vừa lập',
  },
  {
    name: 'report-picture-refused',
    options: {
      grids: sampleGrids('pasting-dangerous-names'),
      height: 1_500,
      arrange: () => {
        const canvas = document.createElement('canvas');
        canvas.getContext('2d')?.fillRect(20, 20, 120, 12);
        window.harness.session.pictureBytes = canvas.toDataURL().replace(/^.*,/, '');
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      },
    },
    reach: async (page) => {
      await toFirstRun(page);
      await press(page, 'Đã hiểu, lập báo cáo');
      await page.waitForSelector('.narrative .link');
      await page.locator('.picture summary').click();
      await press(page, 'Lấy ảnh');
      await page.waitForSelector('.picture img');
      await press(page, 'Chép ảnh');
    },
    shows: 'Ảnh dưới đây đã được chọn sẵn',
  },
  {
    name: 'report-picture-none',
    options: { grids: sampleGrids('pasting-dangerous-names'), height: 1_500 },
    reach: async (page) => {
      await toFirstRun(page);
      await press(page, 'Đã hiểu, lập báo cáo');
      await page.locator('.picture summary').click();
      await press(page, 'Lấy ảnh');
    },
    shows: 'Excel này không xuất được ảnh',
  },
  {
    name: 'report-copied',
    options: { permissions: ['clipboard-read', 'clipboard-write'] },
    reach: async (page) => {
      await toReport(page);
      await press(page, 'Chép cho Word');
      await page.waitForSelector('.banner');
    },
    shows: 'Đã chép bảng. Dán vào Word bằng Ctrl+V.',
  },
  {
    name: 'report-copy-refused',
    options: {
      arrange: () => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        Object.defineProperty(document, 'execCommand', { value: undefined });
      },
    },
    reach: async (page) => {
      await toReport(page);
      await press(page, 'Chép cho Word');
      await page.waitForSelector('textarea');
    },
    shows: 'Chép bằng tay',
  },
  {
    name: 'changed',
    reach: async (page) => {
      await page.waitForFunction(() => window.harness.session.calls.includes('watch'));
      await page.evaluate(() => {
        window.harness.session.edit('T6.2024', 24, 5, 5600);
      });
      await page.waitForSelector('.banner');
    },
    shows: 'Số liệu đã thay đổi',
  },
  {
    name: 'reading',
    options: {
      arrange: () => {
        const { session } = window.harness;
        session.readSheets = (_, control) => {
          control?.onProgress?.({ stage: 'read', done: 3, total: 12 });
          return new Promise(() => undefined);
        };
      },
    },
    reach: async (page) => {
      await page.waitForSelector('.busy');
    },
    shows: 'Đang đọc sheet 4 / 12…',
  },
  {
    name: 'editing',
    options: {
      arrange: () => {
        const { session, MemoryProblem } = window.harness;
        session.readSheets = () => Promise.reject(new MemoryProblem('cell-edit-mode'));
      },
    },
    reach: async (page) => {
      await page.waitForSelector('.banner');
    },
    shows: 'Ô đang được gõ dở',
  },
  {
    name: 'too-old',
    options: {
      arrange: () => {
        const { session, MemoryProblem } = window.harness;
        session.recover = () =>
          Promise.reject(new MemoryProblem('excel-too-old', { needed: '1.13' }));
      },
    },
    reach: async (page) => {
      await page.waitForSelector('.problem');
    },
    shows: 'Bản Excel này quá cũ.',
  },
  {
    name: 'protected',
    options: {
      arrange: () => {
        const { session, MemoryProblem } = window.harness;
        session.fail('writeReport', new MemoryProblem('protected-workbook'));
      },
    },
    reach: async (page) => {
      await toFirstRun(page);
      await press(page, 'Đã hiểu, lập báo cáo');
      await page.waitForSelector('.problem');
    },
    shows: 'Cấu trúc sổ tính đang bị khóa nên không thêm được sheet.',
  },
  {
    name: 'error',
    options: {
      arrange: () => {
        const { session, MemoryProblem } = window.harness;
        session.fail(
          'writeReport',
          new MemoryProblem('unexpected', { reason: 'GeneralException' }),
        );
      },
    },
    reach: async (page) => {
      await toFirstRun(page);
      await press(page, 'Đã hiểu, lập báo cáo');
      await page.waitForSelector('.problem');
    },
    shows: 'Chép chi tiết cho hỗ trợ',
  },
  {
    name: 'shared-out',
    reach: async (page) => {
      await toReport(page);
      await page.locator('.part summary', { hasText: 'Chia chỉ tiêu' }).click();
      const total = page.getByLabel('Tổng được giao (người)');
      await total.fill('500000');
      await total.press('Enter');
      await page.waitForSelector('.part .preview');
    },
    shows: 'Ghi ra sheet mới',
  },
  {
    name: 'keeping',
    reach: async (page) => {
      await toReport(page);
      await page.locator('.part summary', { hasText: 'Lưu số liệu kỳ này' }).click();
      await page.waitForSelector('.part .actions');
    },
    shows: 'Ghi số liệu ngày',
  },
  {
    name: 'kept',
    reach: async (page) => {
      await toReport(page);
      await page.locator('.part summary', { hasText: 'Lưu số liệu kỳ này' }).click();
      await page.locator('.part fluent-button', { hasText: 'Lưu số liệu kỳ này' }).click();
      await page.getByText('Hoàn tác lần lưu vừa rồi').waitFor();
    },
    shows: 'Đã lưu kỳ',
  },
  { name: 'support', reach: toSupport, shows: 'Tự kiểm tra trong Excel này' },
  {
    name: 'self-check-asks',
    reach: async (page) => {
      await toSupport(page);
      await press(page, 'Tự kiểm tra trong Excel này');
      await page.waitForSelector('.question fluent-button.first:focus');
    },
    shows: 'Trước khi kiểm tra',
  },
  {
    name: 'self-check-running',
    reach: async (page) => {
      await page.evaluate(() => {
        window.harness.session.beforeSheet = (done) =>
          done < 3 ? Promise.resolve() : new Promise(() => undefined);
      });
      await toSupport(page);
      await press(page, 'Tự kiểm tra trong Excel này');
      await press(page, 'Đã hiểu, kiểm tra');
    },
    shows: 'Đang kiểm tra 4 / 30',
  },
  {
    name: 'self-check-found',
    reach: async (page) => {
      await toSupport(page);
      await press(page, 'Tự kiểm tra trong Excel này');
      await press(page, 'Đã hiểu, kiểm tra');
      await page.waitForSelector('#checked:focus');
    },
    shows: 'Hàm BAOPHU và tên hàm sau khi ghi',
  },
  {
    name: 'empty',
    options: { grids: [gridOf([], { sheet: 'Sheet1' })] },
    reach: async (page) => {
      await page.waitForSelector('.state');
    },
    shows: 'Sổ này chưa có số liệu',
  },
  {
    name: 'no-table',
    options: { grids: [strange, gridOf([], { sheet: 'Sheet2' })] },
    reach: async (page) => {
      await page.waitForSelector('.state');
    },
    shows: 'Chưa thấy bảng địa bàn nào',
  },
  {
    name: 'header-marked',
    options: {
      grids: [strange],
      arrange: () => {
        window.harness.session.selectedCell = { sheet: 'Theo dõi', cell: 'B2' };
      },
    },
    reach: async (page) => {
      await page.waitForSelector('.state');
      await press(page, 'Hàng đang chọn là tiêu đề');
      await page.waitForSelector('.columns');
    },
    shows: 'Cột dưới tiêu đề đã chọn',
  },
  {
    name: 'recovered',
    options: {
      arrange: () => {
        window.harness.session.recovered = {
          restored: ['BC Tổng hợp'],
          removed: ['BC Huyện Xuân Trường'],
          cells: [],
        };
      },
    },
    reach: async (page) => {
      await page.waitForSelector('.banner');
    },
    shows: 'Lần lập trước bị ngắt giữa chừng',
  },
];

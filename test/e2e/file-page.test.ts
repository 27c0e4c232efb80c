import { expect } from 'chai';
import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { readWorkbookFile } from '../../src/xlsx/workbook-file';
import { launchBrowser } from '../support/browser';
import {
  chooseFile,
  dropFile,
  openFilePage,
  openInPage,
  saveFile,
  type ChosenFile,
} from '../support/file-page';
import { PanePage, sheetNames } from '../support/pane-page';
import { serveFolder, type StaticSite } from '../support/static-site';
import { packageOrigin, unpackedPackage, type UnpackedPackage } from '../support/unpacked-package';
import { useWorkbench } from '../support/workbench';

/** Evaluated by the test, not by the page: its policy forbids scripts from elsewhere. */
const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** Set it to a folder, and the page is photographed there. */
const photographs = process.env.BAOPHU_PHOTOS;

/** What may change in a file to which sheets are added. */
const changing = [
  '[Content_Types].xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
];

function caseFile(name: string): ChosenFile {
  const path = join(__dirname, '..', 'cases', name, 'workbook.xlsx');
  return { name: `${name}.xlsx`, buffer: readFileSync(path) };
}

/** Texts and numbers of a sheet, row by row. */
function rowsOf(bytes: Uint8Array, sheet: string): readonly (readonly unknown[])[] {
  return readWorkbookFile(bytes).grids.find((grid) => grid.sheet === sheet)?.values ?? [];
}

function sheetsOf(bytes: Uint8Array): readonly string[] {
  return readWorkbookFile(bytes).grids.map(({ sheet }) => sheet);
}

async function writeReport(pane: PanePage): Promise<void> {
  await pane.goToStep('Báo cáo');
  await pane.press('Lập báo cáo');
  await pane.says(/^Đã lập \d+ sheet/);
}

async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, { resultTypes: ['violations'] })`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

describe('the package from a plain web server', function () {
  this.timeout(180_000);
  let unpacked: UnpackedPackage;
  let site: StaticSite;
  let browser: Browser;

  before(async function () {
    this.timeout(300_000);
    unpacked = await unpackedPackage();
    site = await serveFolder(join(unpacked.folder, 'site'));
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  const open = (options?: Parameters<typeof openFilePage>[2]): ReturnType<typeof openFilePage> =>
    openFilePage(browser, `${site.address}/tep/`, options);

  const text = (path: string): string => new TextDecoder().decode(unpacked.files[path]);

  describe('the zip', () => {
    it('has site, manifest, documents and licences, in order and without a date', () => {
      const paths = Object.keys(unpacked.files);
      expect(paths).to.include.members([
        'LICENSE.txt',
        'README.txt',
        'THIRD-PARTY-LICENSES.txt',
        'VERSION',
        'docs/functions.html',
        'docs/functions.md',
        'manifest.xml',
        'site/functions.json',
        'site/manifest.xml',
        'site/taskpane.html',
        'site/tep/index.html',
      ]);
      expect(paths).to.deep.equal([...paths].sort());
      expect(
        paths.filter((path) => /^site\/.*(?:\.map$|workbench|office-js)/.test(path)),
      ).to.deep.equal([]);
      const view = new DataView(unpacked.zip.buffer, unpacked.zip.byteOffset);
      // Date and time of the first entry: 1 January 1980, midnight (APPNOTE.TXT, 4.4.6).
      expect([view.getUint16(10, true), view.getUint16(12, true)]).to.deep.equal([0, 33]);
    });

    it('is for the origin that was asked for', () => {
      expect(text('manifest.xml'))
        .to.include(`${packageOrigin}/taskpane.html`)
        .and.not.include('localhost');
      expect(text('README.txt')).to.include(`${packageOrigin}/tep/`);
    });

    it('names the licences of what is bundled', () => {
      const licences = text('THIRD-PARTY-LICENSES.txt');
      for (const name of ['@e965/xlsx', 'lit-html', 'fflate', '@fluentui/web-components']) {
        expect(licences).to.match(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)\\r$`, 'm'));
      }
      expect(licences)
        .to.include('Permission is hereby granted')
        .and.not.match(/univer|office-js /i);
    });

    it('has neither office.js nor a spreadsheet engine in the page', () => {
      const scripts = Object.keys(unpacked.files).filter((path) =>
        /^site\/tep\/.*\.js$/.test(path),
      );
      expect(scripts).to.not.be.empty;
      for (const path of [...scripts, 'site/tep/index.html']) {
        const strange = /OfficeExtension|Office\.onReady|appsforoffice|Excel\.run|univerjs/i;
        expect(strange.exec(text(path)), path).to.equal(null);
      }
    });

    it('lets the page ask nobody else', () => {
      const policy = /Content-Security-Policy"? content="([^"]+)"/.exec(
        text('site/tep/index.html'),
      );
      expect(policy?.[1])
        .to.include("default-src 'none'")
        .and.not.match(/unsafe|\*|https?:/);
    });
  });

  it('does the whole job: Giao Thủy in, its reports out, every other part as it was', async () => {
    const { page, requests, errors } = await open();
    const file = caseFile('giao-thuy-2024-06');
    const pane = await openInPage(page, file);
    await writeReport(pane);
    const tabs = await page.locator('.tab').allInnerTexts();
    expect(tabs).to.deep.equal(['T6.2024', 'BC Tổng hợp', 'BC Huyện Giao Thủy', 'BC Kiểm tra']);

    const saved = await saveFile(page, pane.button('Lưu tệp'));
    expect(saved.name).to.equal('giao-thuy-2024-06 - bao cao.xlsx');
    await pane.says('Đã lưu: giao-thuy-2024-06 - bao cao.xlsx');
    expect(sheetsOf(saved.bytes)).to.deep.equal(tabs);
    const total = rowsOf(saved.bytes, 'BC Huyện Giao Thủy').find((row) =>
      row.includes('Tổng cộng'),
    );
    expect(total).to.include.members([179138, 172254, 170342]);
    const before = unzipSync(file.buffer);
    const after = unzipSync(saved.buffer);
    for (const [path, content] of Object.entries(before)) {
      if (!changing.includes(path)) expect(after[path], path).to.deep.equal(content);
    }

    expect(errors).to.deep.equal([]);
    const others = requests.filter((url) => !url.startsWith(`${site.address}/tep/`));
    expect(others.filter((url) => !url.startsWith('blob:'))).to.deep.equal([]);
  });

  it('rewrites its sheets in place when the saved file is opened again', async () => {
    const { page } = await open();
    const pane = await openInPage(page, caseFile('giao-thuy-2024-06'));
    await writeReport(pane);
    const first = await saveFile(page, pane.button('Lưu tệp'));
    const again = await openInPage(page, first);
    await page.locator('.file strong', { hasText: first.name }).waitFor();
    await again.goToStep('Báo cáo');
    await again.press('Lập báo cáo');
    await again.says('ghi lại tại chỗ');
    const second = await saveFile(page, again.button('Lưu tệp'));
    expect(second.name).to.equal(first.name);
    expect(second.bytes).to.deep.equal(first.bytes);
  });

  it('shows findings and reports in the sheet beside the pane', async () => {
    const { page } = await open();
    const pane = await openInPage(page, caseFile('giao-thuy-2024-06'));
    await pane.goToStep('Kiểm tra');
    await pane.press('F24');
    await page.locator('.address', { hasText: /^F24$/ }).waitFor();
    expect(await page.locator('.held').innerText()).to.equal('95,8');
    await page.locator('.grid').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('.held').innerText()).to.equal('5.573');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await page.locator('.address').innerText()).to.equal('A1:A2');
    await writeReport(pane);
    await pane.press('BC Huyện Giao Thủy');
    await page.locator('.tab[aria-current]', { hasText: 'BC Huyện Giao Thủy' }).waitFor();
    await page.locator('.cell', { hasText: 'Huyện Giao Thủy – Số liệu tính đến ngày' }).waitFor();
    await pane.press('Hoàn tác báo cáo vừa lập');
    await pane.says(/^Đã hoàn tác báo cáo: 3 sheet/);
    expect(await page.locator('.tab').allInnerTexts()).to.deep.equal(['T6.2024']);
    await page.locator('.tab[aria-current]', { hasText: 'T6.2024' }).waitFor();
  });

  it('repairs cells in place, and takes it back', async () => {
    const { page } = await open();
    const file = caseFile('numbers-as-text');
    const pane = await openInPage(page, file);
    await pane.goToStep('Kiểm tra');
    await pane.button('Xem trước và sửa').click();
    const sheet = await page.locator('.tab').first().innerText();
    const texts = (bytes: Uint8Array): number =>
      rowsOf(bytes, sheet)
        .flat()
        .filter((value) => typeof value === 'string' && /^\d[\d.,]*$/.test(value)).length;
    await page.locator('footer fluent-button').first().click();
    await pane.says(/^Đã sửa \d+ ô/);
    const repaired = await saveFile(page, pane.button('Lưu tệp'));
    expect(texts(file.buffer)).to.be.greaterThan(0);
    expect(texts(repaired.bytes)).to.equal(0);
    await pane.press('Hoàn tác lần sửa vừa rồi');
    await pane.says(/^Đã hoàn tác \d+ ô/);
    const undone = await saveFile(page, pane.button('Lưu tệp'));
    expect(undone.buffer.equals(file.buffer)).to.equal(true);
  });

  it('inserts plain formulas into the column that is selected in the sheet', async () => {
    const { page } = await open();
    const pane = await openInPage(page, caseFile('giao-thuy-2024-06'));
    await page.locator('.grid').focus();
    await page.keyboard.press('End');
    const column = /^[A-Z]+/.exec(await page.locator('.address').innerText())?.[0] ?? '';
    await pane.press('Tỷ lệ bao phủ');
    await pane.says(new RegExp(`Đã chèn công thức Excel thường.*T6.2024!${column}11:${column}32`));
    const saved = await saveFile(page, pane.button('Lưu tệp'));
    const grid = readWorkbookFile(saved.bytes).grids[0];
    expect(grid?.values[23 - (grid.firstRow - 1)]?.at(-1)).to.equal(5573 / 5678);
    expect(grid?.formulas[23 - (grid.firstRow - 1)]?.at(-1)).to.equal(true);
  });

  it('works in the page itself where workers are refused', async () => {
    const { page } = await open();
    await page.route(/baophu-\w+\.\w+\.js$/, (route) => route.abort());
    const pane = await openInPage(page, caseFile('giao-thuy-2024-06'));
    await writeReport(pane);
    const saved = await saveFile(page, pane.button('Lưu tệp'));
    expect(sheetsOf(saved.bytes)).to.include('BC Huyện Giao Thủy');
  });

  it('groups by another column, and keeps the choice in the file', async () => {
    const { page } = await open();
    const pane = await openInPage(page, caseFile('can-tho-2025-10'));
    const group = page.locator('#group');
    const chosen = await group.locator('option').nth(1).getAttribute('value');
    await group.selectOption(chosen);
    await writeReport(pane);
    const saved = await saveFile(page, pane.button('Lưu tệp'));
    const again = await openInPage(page, saved);
    expect(await page.locator('#group').inputValue()).to.equal(chosen);
    await again.goToStep('Báo cáo');
  });

  it('says what is wrong with a file that is dropped, and keeps the one that is open', async () => {
    const { page } = await open();
    await dropFile(page, 'danh sach.xlsx', 'Xã A;100');
    await page.getByText('Không mở được “danh sach.xlsx”').waitFor();
    await page.getByText('Đây không phải là sổ tính Excel').waitFor();
    const old = Buffer.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array<number>(600),
    ]);
    await chooseFile(page, { name: 'cu.xls', buffer: old });
    await page.getByText('Không mở được “cu.xls”').waitFor();
    const pane = await openInPage(page, caseFile('giao-thuy-2024-06'));
    await dropFile(page, 'hong.xlsx', 'PK');
    await page.getByText('Không mở được “hong.xlsx”').waitFor();
    await writeReport(pane);
    expect(await page.locator('.file strong').innerText()).to.equal('giao-thuy-2024-06.xlsx');
  });

  it('lets the user choose the place where the browser can, and takes a no', async () => {
    const { page } = await open();
    await page.evaluate(() => {
      const written: number[][] = [];
      let answers = 0;
      let content: Blob | null = null;
      // Methods only: the names that tsx gives to other functions are unknown to the page.
      const writable = {
        write(data: Blob): Promise<void> {
          content = data;
          return Promise.resolve();
        },
        async close(): Promise<void> {
          const buffer = content === null ? new ArrayBuffer(0) : await content.arrayBuffer();
          written.push([...new Uint8Array(buffer)]);
        },
        abort(): Promise<void> {
          return Promise.resolve();
        },
      };
      Object.assign(window, {
        written,
        showSaveFilePicker({ suggestedName }: { suggestedName: string }): Promise<unknown> {
          answers += 1;
          if (answers === 1) return Promise.reject(new DOMException('no', 'AbortError'));
          return Promise.resolve({
            name: `khác - ${suggestedName}`,
            createWritable() {
              return Promise.resolve(writable);
            },
          });
        },
      });
    });
    const pane = await openInPage(page, caseFile('giao-thuy-2024-06'));
    await writeReport(pane);
    await pane.press('Chọn nơi lưu…');
    await pane.says('có thay đổi chưa lưu');
    await pane.press('Chọn nơi lưu…');
    await pane.says('Đã lưu: khác - giao-thuy-2024-06 - bao cao.xlsx');
    const [file] = await page.evaluate(
      () => (window as unknown as { written: number[][] }).written,
    );
    const downloaded = await saveFile(page, pane.button('Lưu tệp'));
    expect(Buffer.from(file ?? []).equals(downloaded.buffer)).to.equal(true);
  });

  it('asks before changes are lost', async () => {
    const { page } = await open();
    const pane = await openInPage(page, caseFile('giao-thuy-2024-06'));
    await writeReport(pane);
    await chooseFile(page, caseFile('cam-thuy-2025-10'));
    await page.getByRole('alertdialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(await page.locator('.file strong').innerText()).to.equal('giao-thuy-2024-06.xlsx');
    const asked = page.waitForEvent('dialog');
    const leaving = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).to.equal('beforeunload');
    await dialog.dismiss();
    await leaving;
    await chooseFile(page, caseFile('cam-thuy-2025-10'));
    const saved = await saveFile(page, page.getByRole('button', { name: 'Lưu rồi mở' }));
    expect(sheetsOf(saved.bytes)).to.include('BC Tổng hợp');
    await page.locator('.file strong', { hasText: 'cam-thuy-2025-10.xlsx' }).waitFor();
    await pane.says('chưa có thay đổi');
  });

  it('speaks the language of the browser, and the other one when asked', async () => {
    const { page } = await open({ locale: 'en-US' });
    await page.getByText('Coverage reports from an Excel file').waitFor();
    await page.getByText('Tiếng Việt').click();
    await page.getByText('Lập báo cáo bao phủ từ tệp Excel').waitFor();
    await openInPage(page, caseFile('giao-thuy-2024-06'));
    await page.getByText('English').click();
    await page.getByText('Save file').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).to.equal('en');
  });

  for (const [name, options] of [
    ['wide', {}],
    ['narrow', { viewport: { width: 320, height: 700 } }],
    ['dark', { colorScheme: 'dark' }],
    ['english', { locale: 'en-US' }],
  ] as const) {
    it(`can be used by everybody (${name})`, async () => {
      const { page } = await open(options);
      const look = async (state: string): Promise<void> => {
        if (photographs !== undefined) {
          await page.waitForTimeout(200);
          await page.screenshot({ path: join(photographs, `file-page-${name}-${state}.png`) });
        }
        expect(await seriousViolations(page), state).to.deep.equal([]);
        const { scrollWidth, clientWidth } = await page.evaluate(() => {
          const { documentElement: root } = document;
          return { scrollWidth: root.scrollWidth, clientWidth: root.clientWidth };
        });
        expect(scrollWidth, `${state} is as wide as the window`).to.equal(clientWidth);
      };
      await look('start');
      await dropFile(page, 'x.xlsx', 'x');
      await page.locator('.refusal').waitFor();
      await look('refused');
      await openInPage(page, caseFile('giao-thuy-2024-06'));
      await look('open');
      await page.locator('button.step').nth(1).click();
      await page.locator('.findings .place').first().click();
      await page.locator('.address', { hasText: /^F24$/ }).waitFor();
      await look('finding');
    });
  }

  describe('the add-in of the package, in the embedded Excel', () => {
    const runner = useWorkbench(() => join(unpacked.folder, 'site'));

    it('reads the sample and writes its reports', async () => {
      const opened = await runner.open();
      const pane = await PanePage.of(opened);
      await pane.goToStep('Báo cáo');
      await pane.run();
      expect(await sheetNames(opened.page)).to.include('BC Tổng hợp');
      expect(opened.errors).to.deep.equal([]);
    });
  });
});

import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbookFile } from '../../src/xlsx/workbook-file';
import { PanePage, sheetNames, sheetTexts } from '../support/pane-page';
import { cellValue, goTo, ready, slowExcel, until, useWorkbench } from '../support/workbench';

const cases = join(__dirname, '..', 'cases');

/** What the pane says of each sample. */
const samples: readonly (readonly [string, string])[] = [
  ['giao-thuy-2024-06', '22 địa bàn'],
  ['can-tho-2024-04', '83 địa bàn'],
  ['can-tho-2025-10', '103 địa bàn'],
  ['cam-thuy-2025-10', 'địa bàn'],
  ['multi-period', 'địa bàn'],
  ['legacy-fonts', 'địa bàn'],
];

describe('pane in the workbench', function () {
  this.timeout(120_000);
  const runner = useWorkbench();

  it('reads every sample, asks no other address and breaks no policy', async () => {
    const { page, requests, errors } = await runner.open({ fresh: true });
    await PanePage.of({ page, addin: await ready(page) });
    for (const [sample, says] of samples.slice(1)) {
      const pane = await PanePage.openSample(page, sample);
      expect(await pane.text(), sample).to.contain(says);
    }
    const foreign = requests.filter(
      (url) => !url.startsWith(`${runner.address}/`) && !/^(?:data|blob):/.test(url),
    );
    const officeAddress = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
    expect(foreign.filter((url) => !url.startsWith(officeAddress))).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
  });

  it('writes the report, rewrites it in place and takes it back', async () => {
    const pane = await PanePage.of(await runner.open());
    const before = await sheetNames(pane.page);
    await pane.goToStep('Báo cáo');
    await pane.run();
    const reports = ['BC Tổng hợp', 'BC Huyện Giao Thủy', 'BC Kiểm tra'];
    expect(await sheetNames(pane.page)).to.deep.equal([...before, ...reports]);
    await pane.press('BC Huyện Giao Thủy');
    await pane.page.locator('svg.chart').first().waitFor();
    await pane.press('Lập lại báo cáo');
    await pane.says(/ghi lại tại chỗ/);
    expect(await sheetNames(pane.page)).to.deep.equal([...before, ...reports]);
    await pane.press('Hoàn tác báo cáo vừa lập');
    await pane.says(/^Đã hoàn tác báo cáo/);
  });

  it('stops in the middle and leaves the workbook as it was', async () => {
    const { page } = await runner.open();
    const pane = await PanePage.openSample(page, 'can-tho-2025-10');
    const before = await sheetNames(page);
    await pane.goToStep('Báo cáo');
    await slowExcel(page);
    await pane.startRun();
    await pane.says(/^Đang lập sheet/);
    await pane.press('Dừng');
    await pane.says(/^Đã dừng/);
    expect(await sheetNames(page)).to.deep.equal(before);
  });

  it('goes to the cell of a finding, and forgets what the user passes over', async () => {
    const pane = await PanePage.of(await runner.open());
    await pane.goToStep('Kiểm tra');
    await pane.press('F24');
    const box = pane.page.locator('[data-u-comp=defined-name] input');
    await pane.page.waitForFunction(
      () =>
        document.querySelector<HTMLInputElement>('[data-u-comp=defined-name] input')?.value ===
        'F24',
    );
    expect(await box.inputValue()).to.equal('F24');
    await pane.frame.locator('button.ignore').first().click();
    await pane.says('1 điểm đã bỏ qua.');
  });

  it('corrects a column and keeps the choice with the workbook', async () => {
    const pane = await PanePage.of(await runner.open());
    await pane.frame.locator('summary').first().click();
    const column = pane.frame.locator('select[aria-label^="Cột E"]');
    expect(await column.inputValue()).to.equal('health.participants');
    await column.selectOption('none');
    await pane.says('bạn đã chọn');
    await pane.frame.goto(pane.frame.url());
    const again = await PanePage.of({ page: pane.page, addin: await ready(pane.page) });
    await again.frame.locator('summary').first().click();
    const chosen = again.frame.locator('select[aria-label^="Cột E"]');
    expect(await chosen.inputValue()).to.equal('none');
  });

  it('groups by the column that the user chooses', async () => {
    const { page } = await runner.open();
    const pane = await PanePage.openSample(page, 'can-tho-2025-10');
    await pane.frame.locator('#group').selectOption('Cán bộ phụ trách');
    await pane.goToStep('Báo cáo');
    await pane.run();
    const officers = (await sheetNames(page)).filter((name) =>
      /^BC (?!Tổng hợp|Kiểm tra)/.test(name),
    );
    expect(officers.length).to.be.greaterThan(3);
  });

  it('compares with the sheets that the user chooses, and undoes a match', async () => {
    const { page } = await runner.open();
    const pane = await PanePage.openSample(page, 'multi-period');
    await pane.says('30/6/2023 · khớp 12/12 địa bàn');
    const report = async (): Promise<string> => {
      const texts = await sheetTexts(page, 'BC Huyện Giao Thủy');
      return texts.join(' | ');
    };
    await pane.press('Không phải');
    await pane.says('30/6/2023 · khớp 11/12 địa bàn');
    await pane.frame.getByLabel('31/12 năm trước').selectOption('Không so sánh');
    await pane.frame.getByText('31/12/2023 · khớp').waitFor({ state: 'detached' });
    await pane.goToStep('Báo cáo');
    await pane.run();
    expect(await report())
      .to.contain('So cùng kỳ 2023')
      .and.not.contain('So tháng 12/2023');
    expect(await sheetNames(page)).to.include('BC Các kỳ');

    await pane.goToStep('Nguồn');
    await pane.frame.getByLabel('31/12 năm trước').selectOption('Để Bao phủ chọn theo ngày');
    await pane.press('Bỏ');
    await pane.says('31/12/2023 · khớp 12/12 địa bàn');
    await pane.goToStep('Báo cáo');
    await pane.press('Lập lại báo cáo');
    await pane.says(/ghi lại tại chỗ/);
    expect(await report())
      .to.contain('So cùng kỳ 2023')
      .and.contain('So tháng 12/2023');
  });

  it('repairs numbers that were typed as text, and takes the repair back', async () => {
    const { page } = await runner.open();
    const pane = await PanePage.openSample(page, 'can-tho-2024-04');
    await pane.goToStep('Kiểm tra');
    const card = pane.frame.locator('section.card', { hasText: 'Số gõ dạng chữ' });
    await card.locator('fluent-button').click();
    await pane.says('Xem trước: Số gõ dạng chữ');
    await pane.frame.locator('footer fluent-button').first().click();
    await pane.says(/^Đã sửa \d+ ô/);
    await pane.press('Hoàn tác lần sửa vừa rồi');
    await pane.says(/^Đã hoàn tác \d+ ô/);
  });

  it('copies a table for Word and messages for Zalo', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const pane = await PanePage.of(await runner.open({ permissions }));
    await pane.goToStep('Báo cáo');
    await pane.press('Chép cho Word');
    await pane.says(/^Đã chép bảng/);
    const table = await pane.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const blob = await item?.getType('text/html');
      return (await blob?.text()) ?? '';
    });
    expect(table).to.contain('170.342').and.to.contain('<table');
    await pane.frame.locator('fluent-button', { hasText: 'Chép cho Zalo' }).click();
    await pane.says(/^Đã chép tin nhắn/);
    const message = await pane.page.evaluate(() => navigator.clipboard.readText());
    expect(message.length).to.be.within(1, 2_000);
    expect(message).to.contain('Giao Thủy').and.not.to.contain('<');
  });

  it('shows the text to be copied by hand where the clipboard is denied', async () => {
    const pane = await PanePage.of(await runner.open());
    // As a frame without the permission behaves.
    await pane.frame.evaluate(
      `document.execCommand = () => false;
      Object.assign(navigator.clipboard, {
        write: () => Promise.reject(new Error('denied')),
        writeText: () => Promise.reject(new Error('denied')),
      })`,
    );
    await pane.goToStep('Báo cáo');
    await pane.press('Chép đoạn văn');
    const box = pane.frame.locator('textarea[readonly]');
    expect(await box.inputValue()).to.contain('170.342 người');
    expect(
      await box.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart),
    ).to.be.greaterThan(200);
  });

  it('speaks English when it is told to, also the next time', async () => {
    const pane = await PanePage.of(await runner.open());
    await pane.press('English');
    await pane.says('Source');
    await pane.frame.goto(pane.frame.url());
    const again = await PanePage.of({ page: pane.page, addin: await ready(pane.page) });
    expect(await again.text()).to.contain('Source');
    await again.press('Tiếng Việt');
  });

  it('says that a cell is being edited, waits and goes on', async () => {
    const pane = await PanePage.of(await runner.open());
    const edit = (isEdited: boolean) =>
      pane.page.evaluate((cellEditMode) => {
        const { embeddedExcel } = window as unknown as {
          embeddedExcel: { faults: { cellEditMode: boolean } };
        };
        embeddedExcel.faults.cellEditMode = cellEditMode;
      }, isEdited);
    await edit(true);
    await pane.goToStep('Báo cáo');
    await pane.startRun();
    await pane.says('Ô đang được gõ dở');
    await edit(false);
    await pane.says(/^Đã lập 3 sheet/);
  });

  it('notices that the figures have changed, and reads them again', async () => {
    const { page, addin } = await runner.open();
    const pane = await PanePage.of({ page, addin });
    const box = page.locator('[data-u-comp=defined-name] input');
    await box.fill('E11');
    await box.press('Enter');
    await page.keyboard.type('7000');
    await page.keyboard.press('Enter');
    await pane.says('Số liệu đã thay đổi');
    await pane.press('Đọc lại');
    await pane.goToStep('Báo cáo');
    expect(await pane.text()).to.contain('170.151');
  });

  it('runs from the ribbon without the pane, and saves a file that reads as the workbook', async () => {
    const pane = await PanePage.of(await runner.open({ fresh: true }));
    const { page } = pane;
    const closePane = page.getByRole('button', { name: 'Đóng ngăn' });
    const ribbon = page.locator('.ribbon').getByRole('button', { name: 'Lập báo cáo' });
    await closePane.click();
    await ribbon.click();
    // The first time on a machine something is asked: the pane comes.
    await pane.press('Đã hiểu, lập báo cáo');
    await pane.says(/^Đã lập 3 sheet/);
    await closePane.click();
    await ribbon.click();
    await pane.says(/ghi lại tại chỗ/);
    expect(await page.locator('.pane').isVisible()).to.equal(false);

    await goTo(page, 'P11');
    await page.keyboard.type('=BAOPHU.COVERAGE(E11,C11)');
    // While names are suggested, Enter takes one of them.
    await page.waitForTimeout(1_000);
    await page.keyboard.press('Enter');
    const expected = 7191 / 7733;
    await until(async () => {
      const value = await cellValue(page, 'T6.2024', 10, 15);
      return typeof value === 'number' && Math.abs(value - expected) < 1e-12;
    });

    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.click('button[name=save]'),
    ]);
    const { grids } = readWorkbookFile(new Uint8Array(readFileSync(await saved.path())));
    expect(grids.map(({ sheet }) => sheet)).to.deep.equal(await sheetNames(page));
    const [staff, ...reports] = grids;
    expect(staff?.values[11 - staff.firstRow]?.[16 - staff.firstColumn]).to.be.closeTo(
      expected,
      1e-12,
    );
    expect(reports.map(({ generated }) => generated)).to.deep.equal([true, true, true]);
  });

  it('takes texts of cells for texts, whatever they look like', async () => {
    const { page, errors } = await runner.open();
    const file = readFileSync(join(cases, 'texts-that-look-dangerous', 'workbook.xlsx'));
    const pane = await PanePage.openFile(page, 'nguy-hiem.xlsx', file);
    await pane.goToStep('Báo cáo');
    await pane.run();
    for (const frame of page.frames()) {
      expect(await frame.locator('img[src=x]').count()).to.equal(0);
    }
    expect(errors).to.deep.equal([]);
  });

  it('does the whole job by keyboard', async () => {
    const { page, addin } = await runner.open({ fresh: true });
    const pane = await PanePage.of({ page, addin });
    await addin.locator('button.step').first().focus();
    await pressUntil(pane, 'Tiếp: Kiểm tra');
    await pressUntil(pane, 'Tiếp: Báo cáo');
    await pane.says('Đoạn văn báo cáo');
    await pressUntil(pane, 'Lập báo cáo');
    await pressUntil(pane, 'Đã hiểu, lập báo cáo');
    await pane.says(/^Đã lập 3 sheet/);
    await pressUntil(pane, 'BC Huyện Giao Thủy');
    await page.locator('svg.chart').first().waitFor();
    expect(await cellValue(page, 'BC Huyện Giao Thủy', 3, 0)).to.not.equal(undefined);
  });
});

/** Tabs to a button and presses it with Enter. */
async function pressUntil(pane: PanePage, words: string): Promise<void> {
  await pane.button(words).waitFor();
  // The focus follows what is shown in the next frame.
  await pane.page.waitForTimeout(100);
  for (let tabs = 0; tabs < 60; tabs += 1) {
    const focused = await pane.frame.evaluate(() => document.activeElement?.textContent.trim());
    if (focused === words) {
      await pane.page.keyboard.press('Enter');
      return;
    }
    await pane.page.keyboard.press('Tab');
  }
  throw new Error(`No Tab leads to “${words}”.`);
}

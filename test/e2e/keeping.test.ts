import { expect } from 'chai';
import { PanePage, sheetNames, sheetTexts } from '../support/pane-page';
import { cellValue, goTo, until, useWorkbench } from '../support/workbench';

const kept = 'BC Số liệu đã lưu';

describe('keeping a period in the workbench', function () {
  this.timeout(120_000);
  const runner = useWorkbench();

  it('makes the sheet, asks before it replaces the period, and leaves columns of the user alone', async () => {
    const pane = await PanePage.of(await runner.open({ language: 'vi' }));
    const { page, frame } = pane;
    await pane.goToStep('Báo cáo');
    await frame.locator('.part summary', { hasText: 'Lưu số liệu kỳ này' }).click();
    await pane.says(/^Ghi số liệu ngày 30\/6\/2024 vào sheet “BC Số liệu đã lưu”/);
    await pane.press('Lưu số liệu kỳ này');
    await pane.says('Đã lưu kỳ 30/6/2024 vào sheet “BC Số liệu đã lưu”: 44 dòng.');
    expect(await sheetNames(page)).to.include(kept);
    expect(await sheetTexts(page, kept)).to.include.members(['Kỳ số liệu', '2024-06-30', 'BHYT']);
    await pane.says('Kỳ 30/6/2024 đã được lưu và không có gì khác.');

    // A column of the user's own on it, and another figure on the source.
    await frame.getByRole('button', { name: /^Đã lưu kỳ/ }).click();
    await goTo(page, 'I2');
    await page.keyboard.type('xem lại');
    await page.keyboard.press('Enter');
    await until(async () => (await cellValue(page, kept, 1, 8)) === 'xem lại');
    await goTo(page, 'H2');
    await page.keyboard.type('7000');
    await page.keyboard.press('Enter');
    await until(async () => (await cellValue(page, kept, 1, 7)) === 7000);
    await pane.press('Đọc lại');
    await pane.press('Lưu số liệu kỳ này');
    await pane.says('Kỳ 30/6/2024 đã được lưu (44 dòng). Ghi đè bằng số liệu hiện tại?');
    await pane.press('Ghi đè');
    await until(async () => (await cellValue(page, kept, 1, 7)) === 7191);
    expect(await cellValue(page, kept, 1, 8)).to.equal('xem lại');
    await pane.press('Hoàn tác lần lưu vừa rồi');
    await until(async () => (await cellValue(page, kept, 1, 7)) === 7000);
  });
});

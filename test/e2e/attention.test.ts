import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PanePage, sheetNames, sheetTexts } from '../support/pane-page';
import { cellValue, goTo, until, useWorkbench } from '../support/workbench';

const sample = join(__dirname, '../cases/attention-officers-across-districts/workbook.xlsx');
const list = 'BC Cần chú ý';

describe('localities to look at, in the workbench', function () {
  this.timeout(120_000);
  const runner = useWorkbench();

  async function open(): Promise<PanePage> {
    const { page } = await runner.open();
    return PanePage.openFile(page, 'thai-binh.xlsx', readFileSync(sample));
  }

  async function askForList(pane: PanePage): Promise<void> {
    await pane.goToStep('Báo cáo');
    await pane.frame.locator('.options summary').click();
    await pane.frame.getByLabel('Thêm trang địa bàn cần chú ý').check();
  }

  it('keeps what was typed there when it is written again, and when that is taken back', async () => {
    const pane = await open();
    const { page } = pane;
    await askForList(pane);
    await pane.run();
    expect(await sheetTexts(page, list)).to.include.members(['Nguyên nhân', 'Lê Thị Mai', 'Chậm']);
    await pane.press(list);
    // Typed beside the first row, as a leader's assistant would.
    const typed = 'nhiều người đi làm xa';
    await goTo(page, 'M4');
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await until(async () => (await cellValue(page, list, 3, 12)) === typed);
    const before = await sheetNames(page);
    await pane.press('Lập lại báo cáo');
    await pane.button('Lập lại báo cáo').waitFor();
    expect(await sheetNames(page)).to.deep.equal(before);
    expect(await cellValue(page, list, 3, 1)).to.equal('Xã Việt Hùng');
    expect(await cellValue(page, list, 3, 12)).to.equal(typed);
    // Typed since: taking the report back leaves this list to its writer.
    await pane.press(list);
    await goTo(page, 'N4');
    await page.keyboard.type('vận động tại chợ');
    await page.keyboard.press('Enter');
    await until(async () => (await cellValue(page, list, 3, 13)) === 'vận động tại chợ');
    await pane.press('Hoàn tác báo cáo vừa lập');
    await pane.says(list);
    expect(await cellValue(page, list, 3, 12)).to.equal(typed);
    expect(await cellValue(page, list, 3, 13)).to.equal('vận động tại chợ');
  });

  it('groups by officer across districts', async () => {
    const pane = await open();
    await pane.frame.getByLabel('Lập báo cáo theo').selectOption('Cột “Cán bộ phụ trách”');
    await askForList(pane);
    await pane.run();
    expect(await sheetNames(pane.page)).to.include.members([
      'BC Lê Thị Mai',
      'BC Chưa ghi cán bộ phụ trách',
      list,
    ]);
    const texts = await sheetTexts(pane.page, 'BC Lê Thị Mai');
    expect(texts).to.include('Xã Minh Tân (Huyện Hưng Hà)');
    expect(texts.some((text) => text.startsWith('Cán bộ phụ trách: Lê Thị Mai'))).to.equal(true);
  });
});

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

  it('carries what was typed there over to the next run, and leaves the old list alone', async () => {
    const pane = await open();
    const { page } = pane;
    await askForList(pane);
    await pane.run();
    expect(await sheetTexts(page, list)).to.include.members(['Nguyên nhân', 'Lê Thị Mai', 'Chậm']);
    await pane.press(list);
    // Typed into the first row, as a leader's assistant would.
    await goTo(page, 'O4');
    await page.keyboard.type('nhiều người đi làm xa');
    await page.keyboard.press('Enter');
    await until(async () => (await cellValue(page, list, 3, 14)) === 'nhiều người đi làm xa');
    await pane.press('Lập lại báo cáo');
    await pane.says(
      `Sheet “${list}” đã có người sửa nên được giữ nguyên; báo cáo mới đặt ở “${list} (2)”.`,
    );
    for (const sheet of [list, `${list} (2)`]) {
      expect(await cellValue(page, sheet, 3, 1), sheet).to.equal('Xã Việt Hùng');
      expect(await cellValue(page, sheet, 3, 14), sheet).to.equal('nhiều người đi làm xa');
    }
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

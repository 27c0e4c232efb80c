import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PanePage, sheetNames, sheetTexts } from '../support/pane-page';
import { cellValue, useWorkbench } from '../support/workbench';

const sample = join(__dirname, '../cases/share-out-officers-and-agencies/workbook.xlsx');

/** Cells of the column of shares, from the first row below the table's head. */
async function sharesOn(
  pane: PanePage,
  sheet: string,
  column: number,
): Promise<readonly unknown[]> {
  const rows = Array.from({ length: 7 }, (_, index) => index + 7);
  return Promise.all(rows.map((row) => cellValue(pane.page, sheet, row, column)));
}

describe('sharing out a plan in the workbench', function () {
  this.timeout(120_000);
  const runner = useWorkbench();

  async function open(): Promise<PanePage> {
    const { page } = await runner.open();
    return PanePage.openFile(page, 'xuan-truong.xlsx', readFileSync(sample));
  }

  async function type(pane: PanePage, label: string, text: string): Promise<void> {
    const input = pane.frame.getByLabel(label);
    await input.fill(text);
    await input.press('Enter');
  }

  it('writes shares that add up to the plan, warns, and takes the sheet back', async () => {
    const pane = await open();
    const before = await sheetNames(pane.page);
    await pane.goToStep('Báo cáo');
    await pane.frame.locator('.part summary', { hasText: 'Chia chỉ tiêu' }).click();
    await type(pane, 'Tổng được giao (người)', '9000');
    await pane.says(/^Tổng được giao ít hơn số đang tham gia/);
    await type(pane, 'Tổng được giao (người)', '86.000');
    await pane.says('Chưa chia được vì thiếu số để chia (1): Xã Xuân Phúc.');
    await pane.press('Ghi ra sheet mới');
    await pane.says('Đã ghi sheet “Chia chỉ tiêu BHYT”.');
    expect(await sheetNames(pane.page)).to.deep.equal([...before, 'Chia chỉ tiêu BHYT']);
    const shares = await sharesOn(pane, 'Chia chỉ tiêu BHYT', 5);
    const given = shares.filter((share): share is number => typeof share === 'number');
    expect(given).to.have.length(6);
    expect(given.reduce((sum, share) => sum + share, 0)).to.equal(86_000);
    await pane.press('Hoàn tác sheet chia chỉ tiêu');
    await pane.says(/^Đã hoàn tác báo cáo/);
    expect(await sheetNames(pane.page)).to.deep.equal(before);
  });

  for (const [header, group] of [
    ['Cán bộ phụ trách', 'Vũ Thị Hạnh'],
    ['Tổ chức dịch vụ thu', 'Bưu điện Xuân Trường'],
  ] as const) {
    it(`reports and shares out by “${header}”`, async () => {
      const pane = await open();
      await pane.frame.getByLabel('Lập báo cáo theo').selectOption(`Cột “${header}”`);
      await pane.goToStep('Báo cáo');
      await pane.frame.locator('.preview', { hasText: group }).waitFor();
      await pane.frame.locator('.part summary', { hasText: 'Chia chỉ tiêu' }).click();
      await pane.frame.locator('.part select').first().selectOption('BHXH tự nguyện');
      await pane.frame.getByLabel('Chia theo').selectOption('kết quả năm trước');
      await pane.frame.getByLabel('Chia cho').selectOption({ index: 1 });
      await type(pane, 'Tổng được giao (người)', '3300');
      await pane.frame.locator('.part .preview', { hasText: group }).waitFor();
      await pane.press('Ghi ra sheet mới');
      await pane.says('Đã ghi sheet “Chia chỉ tiêu BHXH tự nguyện”.');
      expect(await sheetTexts(pane.page, 'Chia chỉ tiêu BHXH tự nguyện')).to.include.members([
        header,
        group,
      ]);
      await pane.run();
      expect(await sheetNames(pane.page)).to.include(`BC ${group}`);
      expect(await sheetTexts(pane.page, `BC ${group}`)).to.include('Xã Xuân Giang');
      expect(await sheetTexts(pane.page, 'BC Tổng hợp')).to.include(header);
    });
  }
});

import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PanePage, sheetNames, sheetTexts } from '../support/pane-page';
import { useWorkbench } from '../support/workbench';

const cases = join(__dirname, '..', 'cases');

function openCase(page: Page, name: string): Promise<PanePage> {
  return PanePage.openFile(page, `${name}.xlsx`, readFileSync(join(cases, name, 'workbook.xlsx')));
}

async function write(pane: PanePage, label: string, text: string): Promise<void> {
  const input = pane.frame.getByLabel(label);
  await input.fill(text);
  await input.press('Enter');
}

describe('pane in the workbench: campaigns, deadlines, mergers', function () {
  this.timeout(120_000);
  const runner = useWorkbench();

  it('counts whom a campaign brought, in the preview and on the sheets', async () => {
    const { page } = await runner.open();
    const pane = await PanePage.openSample(page, 'cam-thuy-2025-10');
    await pane.goToStep('Báo cáo');
    const rows = await pane.frame.locator('.preview tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split(/\s*\t\s*/))).to.deep.include([
      'Tổng cộng',
      '597',
      '73,89%',
      '75,11%',
    ]);
    await pane.run();
    const texts = await sheetTexts(page, 'BC Xã Cẩm Thủy');
    expect(texts).to.include.members(['Trước ra quân', 'Phát triển mới', 'Bao phủ trước']);
  });

  it('watches the milestones that the user sets', async () => {
    const { page } = await runner.open();
    const pane = await openCase(page, 'deadlines-and-milestones');
    await pane.goToStep('Báo cáo');
    await pane.frame.locator('.options summary').click();
    await pane.press('+ Thêm mốc');
    await write(pane, 'Tên mốc', 'Đợt 1');
    await pane.frame.getByLabel('BHYT: tính bằng').selectOption('% bao phủ');
    await write(pane, 'BHYT: chỉ tiêu của mốc', '94');
    await pane.frame.locator('.narrative', { hasText: 'Đợt 1' }).waitFor();
    await pane.run();
    expect(await sheetNames(page)).to.include.members(['BC Các kỳ', 'BC Tiến độ']);
    const texts = await sheetTexts(page, 'BC Tiến độ');
    expect(texts.find((text) => text.startsWith('BHYT: Đợt 1 (đến 30/6/2025)'))).to.contain('94');
  });

  it('restates figures of a divided unit when the user says how it was divided', async () => {
    const { page } = await runner.open();
    const pane = await openCase(page, 'mergers-part-without-share');
    await pane.says('dùng để quy đổi kỳ trước');
    await write(pane, 'Xã Giao Châu → Xã Giao Minh', '40');
    await write(pane, 'Xã Giao Châu → Xã Giao Hòa', '60');
    await pane.goToStep('Kiểm tra');
    await pane.says('Kỳ trước thiếu đơn vị cũ');
    expect(await pane.text()).to.not.contain('Chưa rõ tỷ lệ chia tách');
    await pane.goToStep('Báo cáo');
    await pane.run();
    const texts = await sheetTexts(page, 'BC Các kỳ');
    expect(texts.join(' | ')).to.contain('Chưa có số của 1 địa bàn');
  });
});

import { expect } from 'chai';
import { PanePage } from '../support/pane-page';
import { ready, slowExcel, useWorkbench, type OpenWorkbench } from '../support/workbench';

const permissions = ['clipboard-read', 'clipboard-write'];

/** The whole workbook as the host has it. */
function workbookOf({ page }: OpenWorkbench): Promise<unknown> {
  return page.evaluate(() => {
    const { embeddedExcel } = window as unknown as {
      embeddedExcel: { snapshot: () => Promise<unknown> };
    };
    return embeddedExcel.snapshot();
  });
}

describe('self-check in the workbench', function () {
  this.timeout(120_000);
  const runner = useWorkbench();

  it('asks, runs, shows what it found, copies it, and leaves the workbook as it was', async () => {
    const open = await runner.open({ permissions });
    const pane = await PanePage.of({ page: open.page, addin: await ready(open.page) });
    const before = await workbookOf(open);
    await pane.frame.locator('.support summary').click();
    await pane.press('Tự kiểm tra trong Excel này');
    await pane.says('Trước khi kiểm tra');
    await pane.press('Đã hiểu, kiểm tra');
    await pane.says(/^Đang kiểm tra \d+ \/ 30/);
    await pane.frame.locator('#checked').waitFor({ timeout: 60_000 });
    await pane.says(/^Không có mục nào không đạt\. 29 mục đạt/);
    expect(await workbookOf(open)).to.deep.equal(before);
    await pane.press('Chép kết quả');
    await pane.says('Đã chép chi tiết cho bộ phận hỗ trợ.');
    const copied = await open.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).to.include('self-check: 29 of 30 passed');
    expect(copied).to.match(/^baophu: \d/);
    expect(copied).to.match(/^version: 16\./m);
    expect(copied).to.include('noted: coercion');
    expect(copied).to.not.include('Giao');
    expect(open.errors).to.deep.equal([]);
  });

  it('is stopped by its user, and leaves the workbook as it was', async () => {
    const open = await runner.open();
    const pane = await PanePage.of({ page: open.page, addin: await ready(open.page) });
    const before = await workbookOf(open);
    await pane.frame.locator('.support summary').click();
    await pane.press('Tự kiểm tra trong Excel này');
    await slowExcel(open.page);
    await pane.press('Đã hiểu, kiểm tra');
    await pane.says(/^Đang kiểm tra \d+ \/ 30/);
    await pane.press('Dừng');
    await pane.says(/^Đã dừng/);
    expect(await workbookOf(open)).to.deep.equal(before);
  });
});

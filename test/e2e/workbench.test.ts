/// <reference types="office-js" />
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbookFile } from '../../src/xlsx/workbook-file';
import {
  cellValue,
  goTo,
  probe,
  ready,
  until,
  useWorkbench,
  type OpenWorkbench,
} from '../support/workbench';

const officeAddress = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const sheet = 'T6.2024';

/** Types into a cell as a user does, and waits until the host has that value. */
async function type(
  { page }: OpenWorkbench,
  address: string,
  text: string,
  at: readonly [row: number, column: number],
  value: unknown,
): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await until(async () => (await cellValue(page, sheet, at[0], at[1])) === value);
}

describe('workbench', function () {
  this.timeout(60_000);
  const runner = useWorkbench(() => probe);

  it('opens with a sample, and says that it is not Excel', async () => {
    const { page } = await runner.open();
    expect(await page.locator('.banner').textContent()).to.contain('không phải Excel');
    expect(await page.locator('select[name=sample]').inputValue()).to.equal('giao-thuy-2024-06');
    await page.getByText(sheet, { exact: true }).first().waitFor();
    expect(await cellValue(page, sheet, 4, 0)).to.match(/^BÁO CÁO/);
  });

  it('runs the real office.js in a page with a strict policy, which reads and writes cells', async () => {
    const { page, addin } = await runner.open();
    expect(await addin.locator('#state').textContent()).to.equal('Excel PC vi-VN');
    const read = await addin.evaluate(() =>
      Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getActiveWorksheet();
        worksheet.getRange('P1').values = [[21]];
        worksheet.getRange('P2').formulas = [['=P1*2']];
        const range = worksheet.getRange('P1:P2').load('values');
        await context.sync();
        return range.values as number[][];
      }),
    );
    expect(read).to.deep.equal([[21], [42]]);
    expect(await cellValue(page, sheet, 1, 15)).to.equal(42);
  });

  it('asks no address but its own and that of office.js, and breaks no policy', async () => {
    const { page, addin, requests, errors } = await runner.open({ fresh: true });
    await page.selectOption('select[name=sample]', 'can-tho-2025-10');
    await page.getByText('Giao chỉ tiêu 2025', { exact: true }).first().waitFor();
    await ready(page);
    const foreign = requests.filter(
      (url) => !url.startsWith(`${runner.address}/`) && !/^(?:data|blob):/.test(url),
    );
    expect(foreign).to.include(`${officeAddress}office.js`);
    expect(foreign.filter((url) => !url.startsWith(officeAddress))).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
    expect(addin.isDetached()).to.equal(true);
    const violations = await page
      .frames()[1]
      ?.evaluate(() => (window as unknown as { violations: string[] }).violations);
    expect(violations).to.deep.equal([]);
  });

  it('works when it is loaded again', async () => {
    const { page } = await runner.open();
    await page.reload();
    const addin = await ready(page);
    await addin.getByText('Excel PC vi-VN').waitFor();
    await page.getByText(sheet, { exact: true }).first().waitFor();
  });

  it('recalculates what depends on a cell that the user types into, and tells the add-in', async () => {
    const open = await runner.open();
    await type(open, 'P1', '21', [0, 15], 21);
    await type(open, 'P2', '=P1*2', [1, 15], 42);
    await type(open, 'P1', '5', [0, 15], 5);
    await until(async () => (await cellValue(open.page, sheet, 1, 15)) === 10);
    const changes = await open.addin.evaluate(
      () => (window as unknown as { changes: string[] }).changes,
    );
    expect(changes).to.deep.equal(['Local Unknown P1', 'Local Unknown P2', 'Local Unknown P1']);
  });

  it('takes back what the user typed, never what the add-in wrote', async () => {
    const open = await runner.open();
    await type(open, 'P1', 'mine', [0, 15], 'mine');
    await open.addin.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('P2').values = [['theirs']];
        await context.sync();
      }),
    );
    await open.page.keyboard.press('Control+z');
    await until(async () => (await cellValue(open.page, sheet, 0, 15)) === null);
    await open.page.keyboard.press('Control+z');
    expect(await cellValue(open.page, sheet, 1, 15)).to.equal('theirs');
  });

  it('refuses requests while a cell is being edited, as Excel does', async () => {
    const { page, addin } = await runner.open();
    await goTo(page, 'P1');
    await page.keyboard.type('half a wo');
    const code = await addin.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().load('name');
        await context.sync();
      }).then(
        () => 'done',
        (error: unknown) => (error as { code: string }).code,
      ),
    );
    expect(code).to.equal('InvalidOperationInCellEditMode');
    await page.keyboard.press('Escape');
  });

  it('shows the sheet and selection that the add-in chooses, and tells it those of the user', async () => {
    const { page, addin } = await runner.open();
    await page.selectOption('select[name=sample]', 'multi-period');
    const frame = await ready(page);
    expect(addin.isDetached()).to.equal(true);
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('T6.2023').getRange('C5:D6').select();
        await context.sync();
      }),
    );
    await until(
      async () => (await page.locator('[data-u-comp=defined-name] input').inputValue()) === 'C5:D6',
    );
    await page.getByText('T12.2023', { exact: true }).first().click();
    const selected = (): Promise<string> =>
      frame.evaluate(() =>
        Excel.run(async (context) => {
          const range = context.workbook.getSelectedRange().load('address');
          await context.sync();
          return range.address;
        }),
      );
    await until(async () => (await selected()).startsWith("'T12.2023'!"));
    await goTo(page, 'B7');
    await until(async () => (await selected()) === "'T12.2023'!B7");
  });

  it('goes where a link in a cell leads when it is clicked', async () => {
    const { page, addin } = await runner.open();
    await addin.evaluate(() =>
      Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getActiveWorksheet();
        worksheet.getRange('A4').hyperlink = { documentReference: "'T6.2024'!C20" };
        await context.sync();
      }),
    );
    const canvas = page.locator('canvas[id^=univer-sheet-main-canvas]');
    // The middle of A4: below the headings and three rows of the usual height.
    await canvas.click({ position: { x: 60, y: 20 + 3 * 20 + 10 } });
    await until(
      async () => (await page.locator('[data-u-comp=defined-name] input').inputValue()) === 'C20',
    );
  });

  it('draws charts from their cells, and anew when the cells change', async () => {
    const open = await runner.open();
    await open.addin.evaluate(() =>
      Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getActiveWorksheet();
        worksheet.getRange('P1:R4').values = [
          ['Xã', 'Bao phủ', 'Chỉ tiêu'],
          ['<b>A</b>', 0.5, 0.9],
          ['Xã B', 1, 0.9],
          ['Xã C', 0.75, 0.9],
        ];
        const chart = worksheet.charts.add('ColumnClustered', worksheet.getRange('P1:R4'));
        chart.series.getItemAt(1).chartType = 'Line';
        chart.title.text = '<img src=x onerror=alert(1)>';
        chart.setPosition('A12', 'F26');
        await context.sync();
      }),
    );
    const chart = open.page.locator('svg.chart');
    await chart.waitFor();
    expect(await chart.locator('.chart-column').count()).to.equal(3);
    expect(await chart.locator('.chart-line').count()).to.equal(1);
    expect(await chart.textContent()).to.contain('<img src=x onerror=alert(1)>');
    expect(await chart.textContent()).to.contain('<b>A</b>');
    const box = await chart.boundingBox();
    const height = async (): Promise<number> =>
      Number(await chart.locator('.chart-column').first().getAttribute('height'));
    expect(box?.height).to.be.greaterThan(await height());
    const before = await height();
    await type(open, 'Q2', '1', [1, 16], 1);
    await until(async () => (await height()) > before * 1.5);
  });

  it('shows the ribbon buttons of the manifest and runs their actions', async () => {
    const { page, addin } = await runner.open();
    expect(await page.locator('.ribbon button').allInnerTexts()).to.deep.equal(['Mở bảng', 'Chạy']);
    await page.getByRole('button', { name: 'Chạy', exact: true }).click();
    await addin.getByText('pressed').waitFor();
    await page.getByRole('button', { name: 'Đóng ngăn' }).click();
    await page.locator('.pane').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Mở bảng' }).click();
    await page.locator('.pane').waitFor();
    // The page was never loaded again: a shared runtime goes on without its pane.
    expect(await addin.locator('#state').textContent()).to.equal('pressed');
  });

  it('calculates the functions of the add-in, and completes their names', async () => {
    const { page } = await runner.open();
    await goTo(page, 'P1');
    await page.keyboard.type('=BAOPHU.DO');
    const suggestion = page.getByText('Gấp đôi một số');
    await suggestion.first().waitFor();
    await page.keyboard.type('UBLE(21)');
    // While it is there, Enter takes the suggestion.
    await until(async () => !(await suggestion.first().isVisible()));
    await page.keyboard.press('Enter');
    await until(async () => (await cellValue(page, sheet, 0, 15)) === 42);
  });

  it('opens a file of the user, and says when it cannot', async () => {
    const { page } = await runner.open();
    const file = join(__dirname, '..', 'cases', 'multi-period', 'workbook.xlsx');
    const input = page.locator('input[name=file]');
    const content = { mimeType: 'application/octet-stream', buffer: readFileSync(file) };
    await input.setInputFiles({ name: 'Của tôi.xlsx', ...content });
    await page.getByText('T12.2023', { exact: true }).first().waitFor();
    await ready(page);
    await input.setInputFiles({
      name: 'ảnh.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('no workbook'),
    });
    await page.locator('.problem').waitFor();
    expect(await page.locator('.problem').textContent()).to.contain('ảnh.xlsx');
    expect(await cellValue(page, 'T12.2023', 0, 0)).to.be.a('string');
  });

  it('saves the file with what was typed, everything else as it was', async () => {
    const open = await runner.open();
    await type(open, 'P1', '21', [0, 15], 21);
    const [saved] = await Promise.all([
      open.page.waitForEvent('download'),
      open.page.click('button[name=save]'),
    ]);
    expect(saved.suggestedFilename()).to.equal('giao-thuy-2024-06.xlsx');
    const [grid] = readWorkbookFile(new Uint8Array(readFileSync(await saved.path()))).grids;
    if (grid === undefined) throw new Error('The saved file has no sheet.');
    expect(grid.values[1 - grid.firstRow]?.[16 - grid.firstColumn]).to.equal(21);
    expect(grid.values[11 - grid.firstRow]?.[2 - grid.firstColumn]).to.equal('TT. Ngô Đồng');
    await open.page.getByText('Đã lưu').waitFor();
  });

  it('speaks English and hands on a dark theme where the user chooses so', async () => {
    const { page, addin } = await runner.open({ language: 'en', theme: 'dark' });
    expect(await page.locator('.banner').textContent()).to.contain('not Excel');
    expect(await addin.locator('#state').textContent()).to.equal('Excel PC en-US');
    const ground = (): Promise<string> =>
      addin.evaluate(() => Office.context.officeTheme.bodyBackgroundColor);
    expect((await ground()).toUpperCase()).to.equal('#262626');
    await page.selectOption('select[name=language]', 'vi');
    const frame = await ready(page);
    await frame.getByText('Excel PC vi-VN').waitFor();
    expect(await page.locator('.banner').textContent()).to.contain('không phải Excel');
  });
});

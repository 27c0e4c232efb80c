import { expect } from 'chai';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PanePage } from '../support/pane-page';
import { useWorkbench } from '../support/workbench';

const file = join(__dirname, '..', 'cases', 'pasting-dangerous-names', 'workbook.xlsx');
const permissions = ['clipboard-read', 'clipboard-write'];

async function openReport(page: Page): Promise<PanePage> {
  const pane = await PanePage.openFile(page, 'pasting.xlsx', readFileSync(file));
  await pane.goToStep('Báo cáo');
  return pane;
}

/** What lies on the clipboard, as text by type. */
function pasted(pane: PanePage): Promise<Record<string, string>> {
  return pane.frame.evaluate(async () => {
    const texts: Record<string, string> = {};
    for (const item of await navigator.clipboard.read()) {
      for (const type of item.types) {
        const blob = await item.getType(type);
        texts[type] = type === 'image/png' ? String(blob.size) : await blob.text();
      }
    }
    return texts;
  });
}

async function makePicture(pane: PanePage): Promise<void> {
  await pane.frame.locator('.picture summary').click();
  await pane.press('Lấy ảnh');
  await pane.frame.waitForSelector('.picture img');
}

function deny(pane: PanePage): Promise<void> {
  return pane.frame.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(document, 'execCommand', { value: undefined });
  });
}

describe('pane in the workbench: pasting', function () {
  this.timeout(120_000);
  const runner = useWorkbench();

  it('puts table, messages, narrative and picture on the clipboard', async () => {
    const { page, errors } = await runner.open({ permissions });
    const pane = await openReport(page);
    await pane.press('Chép cho Word');
    await pane.says('Đã chép bảng');
    const word = await pasted(pane);
    expect(word['text/html']).to.contain('Huyện Yên &lt;Bắc&gt; &amp;').and.to.contain('<table');
    expect(word['text/html']).to.match(/style="[^"]*border:/);
    expect(word['text/plain']).to.contain("'=Thị xã Lộc Tân\t60.650");
    await pane.press('Chép cho Zalo');
    await pane.says('Đã chép tin nhắn');
    expect((await pasted(pane))['text/plain']).to.contain('1. =Thị xã Lộc Tân\n- BHYT:');
    await pane.press('Chép đoạn văn');
    await pane.says('Đã chép đoạn văn');
    expect((await pasted(pane))['text/plain']).to.match(/^Tính đến ngày 05\/9\/2025/);
    await pane.run();
    await makePicture(pane);
    await pane.press('Chép ảnh');
    await pane.says('Đã chép ảnh');
    expect(Number((await pasted(pane))['image/png'])).to.be.greaterThan(5_000);
    expect(errors).to.deep.equal([]);
  });

  it('draws the printed page: its size, its title, and a file to save', async () => {
    const { page } = await runner.open({ permissions });
    const pane = await openReport(page);
    await pane.run();
    await makePicture(pane);
    const seen = await pane.frame.evaluate(async () => {
      const img = document.querySelector<HTMLImageElement>('.picture img');
      if (img === null) throw new Error('no picture');
      await img.decode();
      const canvas = document.createElement('canvas');
      canvas.width = img.naturalWidth;
      canvas.height = img.naturalHeight;
      const pen = canvas.getContext('2d');
      if (pen === null) throw new Error('no canvas');
      pen.drawImage(img, 0, 0);
      const [upper, all] = [120, canvas.height].map((bottom) => {
        const { data } = pen.getImageData(0, 0, canvas.width, bottom);
        let count = 0;
        for (let at = 0; at < data.length; at += 4) {
          if ((data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255) < 380) count += 1;
        }
        return count;
      });
      const { width, height } = canvas;
      return { width, height, upper: upper ?? 0, all: all ?? 0, src: img.src };
    });
    expect(seen.width).to.be.within(800, 2_000);
    expect(seen.height).to.be.within(500, 2_500);
    expect(seen.upper).to.be.greaterThan(500);
    expect(seen.all).to.be.lessThan((seen.width * seen.height) / 4);
    const photos = process.env.BAOPHU_PHOTOS;
    if (photos !== undefined) {
      mkdirSync(photos, { recursive: true });
      writeFileSync(
        join(photos, 'picture.png'),
        Buffer.from(seen.src.replace(/^.*,/, ''), 'base64'),
      );
    }
    const download = page.waitForEvent('download');
    await pane.press('Lưu ảnh');
    expect((await download).suggestedFilename()).to.equal('BC Tổng hợp.png');
  });

  it('leads from a figure of the narrative to its cell, by keyboard', async () => {
    const { page } = await runner.open();
    const pane = await openReport(page);
    expect(await pane.frame.locator('.narrative .link').count()).to.equal(0);
    await pane.run();
    const figure = pane.frame.locator('.narrative .link').first();
    expect(await figure.innerText()).to.equal('107.940');
    const title = (await figure.getAttribute('title')) ?? '';
    await figure.focus();
    await page.keyboard.press('Enter');
    const [, cell = ''] = /ô ([A-Z]+\d+)/.exec(title) ?? [];
    await page.waitForFunction((wanted) => {
      const { embeddedExcel } = window as unknown as {
        embeddedExcel: {
          book: {
            selection: {
              sheet: { name: string; fullAddress: (area: unknown) => string };
              area: unknown;
            };
          };
        };
      };
      const { sheet, area } = embeddedExcel.book.selection;
      return sheet.name === 'BC Tổng hợp' && sheet.fullAddress(area).endsWith(`!${wanted}`);
    }, cell);
    expect(title).to.contain('BC Tổng hợp');
  });

  it('shows everything to be copied by hand where the clipboard is denied', async () => {
    const { page } = await runner.open();
    const pane = await openReport(page);
    await deny(pane);
    const shown = {
      'Chép cho Word': '60.650',
      'Chép cho Zalo': 'TỔNG CỘNG',
      'Chép đoạn văn': '107.940 người tham gia BHYT',
    };
    for (const [button, text] of Object.entries(shown)) {
      await pane.press(button);
      await pane.frame.waitForSelector('textarea[readonly]');
      const selected = await pane.frame.evaluate(() => {
        const area = document.querySelector<HTMLTextAreaElement>('textarea[readonly]');
        return area === null ? '' : area.value.slice(area.selectionStart, area.selectionEnd);
      });
      expect(selected, button).to.contain(text);
      await pane.says(/Ctrl\+C|⌘C/);
      await pane.press('Đóng');
    }
    await pane.run();
    await makePicture(pane);
    await pane.press('Chép ảnh');
    await pane.says('Ảnh dưới đây đã được chọn sẵn');
    const selected = await pane.frame.evaluate(() => {
      const range = getSelection()?.getRangeAt(0);
      return range?.cloneContents().querySelector('img') !== null;
    });
    expect(selected).to.equal(true);
  });
});

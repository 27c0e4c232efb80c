import { expect } from 'chai';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readWorkbookFile } from '../../src/xlsx/workbook-file';
import { launchBrowser } from '../support/browser';
import { communeFolder } from '../support/commune-files';
import type { CommuneFile, CommuneFolder } from '../support/commune-files';
import { openFilePage, saveFile } from '../support/file-page';
import { PanePage, sheetNames } from '../support/pane-page';
import { serveFolder, type StaticSite } from '../support/static-site';
import { unpackedPackage, type UnpackedPackage } from '../support/unpacked-package';
import { useWorkbench } from '../support/workbench';

function enrolled(communes: readonly CommuneFile[]): number {
  return communes
    .flatMap(({ hamlets }) => hamlets)
    .reduce((sum, { schemes }) => sum + schemes.health.participants, 0);
}

/** The files on the disk, as somebody has them who got them by mail. */
function putDown({ files }: CommuneFolder): string {
  const folder = mkdtempSync(join(tmpdir(), 'baophu-communes-'));
  for (const [name, bytes] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return folder;
}

describe('many files on the page for files', function () {
  this.timeout(300_000);
  let unpacked: UnpackedPackage;
  let site: StaticSite;
  let browser: Browser;
  const communes = communeFolder();
  let folder = '';

  before(async function () {
    this.timeout(300_000);
    unpacked = await unpackedPackage();
    site = await serveFolder(join(unpacked.folder, 'site'));
    browser = await launchBrowser();
    folder = putDown(communes);
  });
  after(async () => {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true });
  });

  it('reports the folder of 103 communes in a new workbook, which adds up to the truth', async () => {
    const { reported, broken, copy, expected, missing } = communes;
    const { page, requests, errors } = await openFilePage(browser, `${site.address}/tep/`);
    await page.locator('input[name=folder]').setInputFiles(folder);
    await page.getByText(/^Đang đọc tệp \d+\/103$/).waitFor();
    await page.getByText(`Báo cáo gồm ${String(reported.length)}/103 tệp`).waitFor({
      timeout: 240_000,
    });
    const pane = await PanePage.of({ page, addin: page.mainFrame() });
    const list = await pane.text();
    for (const file of [...broken.keys(), copy.file]) expect(list).to.include(file);
    await page.locator('input[name=expected]').setInputFiles({
      name: 'danh sach.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        expected.map(({ commune, district }) => `${commune};${district}`).join('\n'),
      ),
    });
    await pane.says(`Chưa có số liệu của ${String(missing.length)}/103 địa bàn`);
    const listed = await pane.text();
    for (const commune of missing) expect(listed).to.include(commune);
    await pane.goToStep('Kiểm tra');
    const found = await pane.text();
    for (const file of broken.keys()) expect(found).to.include(file);
    expect(found).to.include('có mật khẩu').and.to.include('không phải tệp Excel');

    await pane.goToStep('Báo cáo');
    await pane.press('Lập báo cáo');
    await pane.says(/^Đã lập \d+ sheet/);
    const { bytes, name } = await saveFile(page, page.getByRole('button', { name: 'Lưu tệp' }));
    expect(name).to.equal('Tong hop - bao cao.xlsx');
    const { grids } = readWorkbookFile(bytes);
    expect(grids).to.have.length(reported.length + 2);
    expect(grids[0]?.values.flat()).to.include(enrolled(reported));
    const texts = grids.flatMap(({ values }) => values.flat());
    for (const file of broken.keys()) {
      expect(texts.some((text) => typeof text === 'string' && text.endsWith(file))).to.equal(true);
    }
    expect(requests.filter((address) => !address.startsWith(site.address))).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
  });
});

describe('many files in the workbench', function () {
  this.timeout(180_000);
  const runner = useWorkbench();

  it('are reported into the open workbook, which keeps its own sheets', async () => {
    const communes = communeFolder(12);
    const { reported, broken } = communes;
    const { page } = await runner.open();
    const pane = await PanePage.openSample(page, 'can-tho-2024-04');
    const before = await sheetNames(page);
    const files = [...communes.files].map(([name, buffer]) => ({
      name: name.slice(name.lastIndexOf('/') + 1),
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(buffer),
    }));
    await pane.frame.locator('input[name=files]').setInputFiles(files);
    await pane.says(`Báo cáo gồm ${String(reported.length)}/`);
    await pane.goToStep('Kiểm tra');
    for (const file of broken.keys()) await pane.says(file.slice(file.lastIndexOf('/') + 1));
    await pane.goToStep('Báo cáo');
    await pane.run();
    const after = await sheetNames(page);
    expect(after.slice(0, before.length)).to.deep.equal(before);
    expect(after).to.have.length(before.length + reported.length + 2);
  });
});

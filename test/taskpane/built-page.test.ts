import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { buildAddin } from './harness/build-addin';

const origin = 'https://baophu.test';

/** What the page asks of office.js before it asks anything of the workbook: an Excel that is too old. */
const office = `
  const associated = [];
  window.associated = associated;
  window.Excel = { run: () => Promise.reject(new Error('not asked')) };
  window.CustomFunctions = { associate: () => undefined };
  window.Office = {
    onReady: () => Promise.resolve({}),
    context: {
      displayLanguage: 'vi-VN',
      host: 'Excel', platform: 'PC',
      officeTheme: { bodyBackgroundColor: '#262626', bodyForegroundColor: '#FFFFFF' },
      requirements: { isSetSupported: () => false },
    },
    actions: { associate: (id, action) => associated.push([id, action]) },
    addin: { showAsTaskpane: () => { window.shown = true; return Promise.resolve(); } },
  };`;

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
};

describe('taskpane: the page as built', function () {
  this.timeout(300_000);
  let browser: Browser;
  let out = '';

  before(async () => {
    out = await buildAddin();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
  });

  it('starts under its own policy, asks no other address, takes commands, tells support', async () => {
    const page = await (await browser.newContext()).newPage();
    const complaints: string[] = [];
    const others: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.route('**/*', async (route) => {
      const { origin: asked, pathname } = new URL(route.request().url());
      const file = join(out, pathname);
      if (asked === origin && existsSync(file)) {
        const contentType = types[extname(file)] ?? 'application/octet-stream';
        await route.fulfill({ contentType, body: readFileSync(file) });
      } else if (asked === 'https://appsforoffice.microsoft.com') {
        await route.fulfill({ contentType: 'text/javascript', body: office });
      } else {
        if (pathname !== '/favicon.ico') others.push(route.request().url());
        await route.fulfill({ status: 404, body: '' });
      }
    });
    await page.goto(`${origin}/taskpane.html`);
    await page.getByText('Bản Excel này quá cũ.').waitFor();
    await page.getByText('Cần Excel có ExcelApi 1.13 trở lên').waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).to.equal('dark');

    const ids = await page.evaluate(() =>
      (window as unknown as { associated: [string][] }).associated.map(([id]) => id),
    );
    expect(ids).to.include.members(['runReport', 'checkFigures', 'updateReport']);
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          type Action = (event: { completed: () => void }) => void;
          const { associated } = window as unknown as { associated: [string, Action][] };
          associated.find(([id]) => id === 'runReport')?.[1]({ completed: resolve });
        }),
    );
    expect(await page.evaluate(() => 'shown' in window)).to.equal(true);

    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Object.defineProperty(document, 'execCommand', { value: undefined });
    });
    await page.getByRole('alert').getByText('Chép chi tiết cho hỗ trợ').click();
    const details = await page.locator('textarea').inputValue();
    expect(details).to.match(/^baophu: \d+\.\d+\.\d+$/m);
    expect(details).to.match(/^problem: excel-too-old$/m);
    expect(details).to.match(/^host: EXCEL$/m);
    expect(details).to.match(/^platform: PC$/m);
    expect(others).to.deep.equal([]);
    expect(complaints.filter((text) => !text.includes('404'))).to.deep.equal([]);
  });
});

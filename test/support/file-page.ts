import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { PanePage } from './pane-page';

export interface OpenFilePage {
  readonly page: Page;
  /** Addresses that were asked for, in any way: scripts, workers, pictures. */
  readonly requests: readonly string[];
  /** What the browser wrote as an error, and exceptions that nobody caught. */
  readonly errors: readonly string[];
}

/** The page for files, in a browser that has never seen it. */
export async function openFilePage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<OpenFilePage> {
  const context = await browser.newContext({
    locale: 'vi-VN',
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  const requests: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(address);
  await page.locator('.start-box').waitFor();
  return { page, requests, errors };
}

export interface ChosenFile {
  readonly name: string;
  readonly buffer: Buffer;
}

export function chooseFile(page: Page, { name, buffer }: ChosenFile): Promise<void> {
  const file = { name, buffer, mimeType: 'application/octet-stream' };
  return page.locator('input[name=file]').first().setInputFiles(file);
}

/** Chooses a file, and waits until the pane has read it. */
export async function openInPage(page: Page, file: ChosenFile): Promise<PanePage> {
  await chooseFile(page, file);
  return PanePage.of({ page, addin: page.mainFrame() });
}

/** A file as another user drops it from the desktop. */
export async function dropFile(page: Page, name: string, content: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ({ fileName, text }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], fileName));
      return transfer;
    },
    { fileName: name, text: content },
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

export interface SavedFile extends ChosenFile {
  readonly bytes: Uint8Array;
}

/** Presses the button, and takes what the browser downloads. */
export async function saveFile(page: Page, button: Locator): Promise<SavedFile> {
  const coming = page.waitForEvent('download');
  await button.click();
  const download = await coming;
  const buffer = readFileSync(await download.path());
  return { name: download.suggestedFilename(), buffer, bytes: new Uint8Array(buffer) };
}

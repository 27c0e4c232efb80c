import { chromium, type Browser } from 'playwright-core';
import { ensureBrowser } from '../../scripts/ensure-browser';

/** A headless browser that asks for nothing on its own account. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

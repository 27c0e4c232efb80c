import { existsSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import type { Browser, Page } from 'playwright-core';
import { makeOnce } from '../../../scripts/make-once';
import type { Grid } from '../../../src/sheets/grid';
import { readWorkbookFile } from '../../../src/xlsx/workbook-file';
import { addinConfiguration, runWebpack, type Mode } from './build-addin';
import type { Setting } from './harness';

const root = resolve(import.meta.dirname, '../../..');
const built = (mode: Mode): string => `out/pane-${mode}`;
const origin = 'https://baophu.test';

/** The grids of a sample workbook of test/cases. */
export function sampleGrids(name: string): readonly Grid[] {
  return readWorkbookFile(readFileSync(join(root, 'test/cases', name, 'workbook.xlsx'))).grids;
}

/** Bundles the pane on a session in memory, by the add-in's own configuration, unless that is done already. */
export async function buildHarness(mode: Mode = 'development'): Promise<void> {
  const path = built(mode);
  const made = { name: `pane-${mode}`, path, sources: ['test/taskpane/harness'] };
  await makeOnce([made], () =>
    runWebpack({
      ...addinConfiguration(mode),
      entry: { harness: join(import.meta.dirname, 'harness.ts') },
      output: {
        path: join(root, path),
        filename: '[name].js',
        chunkFilename: '[name].js',
        clean: true,
      },
      plugins: [new MiniCssExtractPlugin({ filename: '[name].css' })],
    }),
  );
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
};

/** The policy of the real page, without the office.js address, which is not needed here. */
const policy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

export interface PaneOptions extends Partial<Setting> {
  /** As it was bundled. @default 'development' */
  readonly mode?: Mode;
  readonly width?: number;
  readonly height?: number;
  readonly forcedColors?: 'active';
  readonly permissions?: readonly string[];
  /** Refuses the worker's script. */
  readonly withoutWorker?: boolean;
  /** Runs in the page before the pane starts. */
  readonly arrange?: () => void;
}

export interface OpenPane {
  readonly page: Page;
  /** What the page complained of: errors, refused loads. */
  readonly complaints: readonly string[];
}

/** A page with the pane on a workbook. */
export async function openPane(browser: Browser, options: PaneOptions = {}): Promise<OpenPane> {
  const { width = 320, height = 720, mode = 'development' } = options;
  const out = join(root, built(mode));
  const context = await browser.newContext({
    viewport: { width, height },
    forcedColors: options.forcedColors ?? 'none',
    permissions: [...(options.permissions ?? [])],
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') {
      const scripts = '<script defer src="/harness.js"></script>';
      const style = '<link rel="stylesheet" href="/harness.css">';
      const runtime = existsSync(join(out, 'runtime.js'))
        ? '<script defer src="/runtime.js"></script>'
        : '';
      const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
      const body = `<!doctype html><html lang="vi"><head><meta charset="utf-8">${meta}<title>Bao phủ</title>${style}${runtime}${scripts}</head><body><div id="pane"></div></body></html>`;
      await route.fulfill({ contentType: 'text/html', body });
      return;
    }
    const file = join(out, pathname);
    if (!existsSync(file) || (options.withoutWorker === true && pathname.includes('desk.js'))) {
      await route.fulfill({ status: 404, body: '' });
      return;
    }
    const contentType = types[extname(file)] ?? 'application/octet-stream';
    await route.fulfill({ contentType, body: readFileSync(file) });
  });
  const setting: Setting = {
    grids: options.grids ?? sampleGrids('giao-thuy-2024-06'),
    displayLanguage: options.displayLanguage ?? 'vi-VN',
    colours: options.colours ?? null,
  };
  await page.addInitScript((given) => {
    window.setting = given;
  }, setting);
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => 'harness' in window);
  if (options.arrange !== undefined) await page.evaluate(options.arrange);
  await page.evaluate(() => {
    window.harness.start();
  });
  return { page, complaints };
}

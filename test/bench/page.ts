import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Grid } from '../../src/sheets/grid';
import { readWorkbookFile } from '../../src/xlsx/workbook-file';
import { launchBrowser } from '../support/browser';
import { buildAddin } from '../taskpane/harness/build-addin';
import { buildHarness, openPane } from '../taskpane/harness/pane-page';
import type { Figure } from './figure';
import { median } from './figure';
import { syntheticWorkbook } from './synthetic-workbook';

const sizes = [
  { localities: 3_321, districts: 34 },
  { localities: 100_000, districts: 34 },
];
const runs = 3;
/** KB of the pane's own start script, gzip (test/taskpane/bundle.test.ts). */
const budget = 80;
/** ms: from here on a browser calls a task long, and people notice. */
const longTask = 50;

/** Sizes of the bundles, and the pane in headless Chromium on a workbook in memory. */
export async function pageFigures(): Promise<readonly Figure[]> {
  return [...(await bundleFigures()), ...(await paneFigures())];
}

async function bundleFigures(): Promise<readonly Figure[]> {
  const section = 'Bundles, gzip';
  const out = await buildAddin();
  const scripts = readdirSync(out).filter((file) => file.endsWith('.js'));
  const packed = (files: readonly string[]): number =>
    files.reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(out, file)), { level: 9 }).length / 1024,
      0,
    );
  const start = scripts.filter((file) => /^(?:runtime|taskpane)\./.test(file));
  const functions = scripts.filter((file) => file.startsWith('functions.'));
  const figure = (what: string, files: readonly string[], beside: Figure['beside']): Figure => ({
    section,
    what,
    value: packed(files),
    unit: 'KB',
    beside,
    runs: 1,
  });
  return [
    figure("the pane's start script", start, { what: 'budget', value: budget }),
    figure('custom functions', functions, null),
    figure('all scripts', scripts, null),
  ];
}

interface Timing {
  /** From the pane's start until its first step can be used, ms. */
  readonly usable: number;
  readonly longest: number;
}

async function paneFigures(): Promise<readonly Figure[]> {
  const section = 'The pane in Chromium';
  await buildHarness('production');
  const browser = await launchBrowser();
  try {
    const small = await timings(
      browser,
      readWorkbookFile(syntheticWorkbook({ localities: 25, districts: 1 })).grids,
    );
    const figures: Figure[] = [];
    for (const size of sizes) {
      const { grids } = readWorkbookFile(syntheticWorkbook(size));
      const { usable, longest } = await timings(browser, grids);
      const what = `${size.localities.toLocaleString('en')} localities`;
      figures.push(
        {
          section,
          what: `${what}: usable after`,
          value: usable,
          unit: 'ms',
          beside: { what: '25 localities', value: small.usable },
          runs,
        },
        {
          section,
          what: `${what}: longest task`,
          value: longest,
          unit: 'ms',
          beside: { what: 'a long task begins at', value: longTask },
          runs,
        },
      );
    }
    return figures;
  } finally {
    await browser.close();
  }
}

type Browser = Awaited<ReturnType<typeof launchBrowser>>;

async function timings(browser: Browser, grids: readonly Grid[]): Promise<Timing> {
  const all: Timing[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await timing(browser, grids));
  return {
    usable: median(all.map(({ usable }) => usable)),
    longest: median(all.map(({ longest }) => longest)),
  };
}

async function timing(browser: Browser, grids: readonly Grid[]): Promise<Timing> {
  const { page } = await openPane(browser, {
    mode: 'production',
    grids,
    arrange: () => {
      const tasks: number[] = [];
      Object.assign(window, { tasks, started: performance.now() });
      new PerformanceObserver((list) => {
        tasks.push(...list.getEntries().map(({ duration }) => duration));
      }).observe({ type: 'longtask' });
    },
  });
  await page.waitForSelector('.card.chosen', { timeout: 120_000 });
  const measured = await page.evaluate(() => {
    const { tasks, started } = window as unknown as { tasks: number[]; started: number };
    return { usable: performance.now() - started, longest: Math.max(0, ...tasks) };
  });
  await page.context().close();
  return measured;
}

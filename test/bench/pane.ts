import type { Grid } from '../../src/sheets/grid';
import { readWorkbookFile } from '../../src/xlsx/workbook-file';
import { launchBrowser } from '../support/browser';
import { buildHarness, openPane } from '../taskpane/harness/pane-page';
import { syntheticWorkbook } from './synthetic-workbook';

/**
 * `npm run bench:pane` opens the pane in headless Chromium on a workbook in memory: how soon it can be used,
 * and the longest stretch in which the page could not answer. What Excel needs to give the cells is not in
 * it. Nothing here passes or fails.
 */
const sizes = [
  { localities: 3_321, districts: 34 },
  { localities: 100_000, districts: 34 },
];
const runs = 3;

interface Timing {
  /** From the pane's start until its first step can be used. */
  readonly usable: number;
  readonly longestTask: number;
}

async function main(): Promise<void> {
  await buildHarness('production');
  const browser = await launchBrowser();
  try {
    for (const size of sizes) {
      const { grids } = readWorkbookFile(syntheticWorkbook(size));
      const timings: Timing[] = [];
      for (let run = 0; run < runs; run += 1) timings.push(await measure(browser, grids));
      const usable = median(timings.map((timing) => timing.usable));
      const longest = median(timings.map((timing) => timing.longestTask));
      console.log(
        `${String(size.localities).padStart(7)} localities: usable after ${usable.toFixed(0)} ms,` +
          ` longest task ${longest.toFixed(0)} ms (medians of ${String(runs)})`,
      );
    }
  } finally {
    await browser.close();
  }
}

async function measure(
  browser: Awaited<ReturnType<typeof launchBrowser>>,
  grids: readonly Grid[],
): Promise<Timing> {
  const { page } = await openPane(browser, {
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
  const timing = await page.evaluate(() => {
    const { tasks, started } = window as unknown as { tasks: number[]; started: number };
    return { usable: performance.now() - started, longestTask: Math.max(0, ...tasks) };
  });
  await page.context().close();
  return timing;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);

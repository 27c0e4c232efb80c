/**
 * Takes the pictures of the guides into docs/images: the workbench and the pane on the sample of Giao Thủy, in both
 * languages, step by step, as the end-to-end tests use it. Run by `npm run docs:pictures`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PanePage } from '../support/pane-page';
import { WorkbenchRunner } from '../support/workbench';

const folder = join(__dirname, '..', '..', 'docs', 'images');

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const runner = await WorkbenchRunner.start();
  try {
    const opened = await runner.open({ language: 'vi' });
    const pane = await PanePage.of(opened);
    await takePane(pane, 'buoc-1-nguon');
    await pane.goToStep('Kiểm tra');
    await takePane(pane, 'buoc-2-kiem-tra');
    await pane.goToStep('Báo cáo');
    await takePane(pane, 'buoc-3-bao-cao');
    await pane.run();
    await takePane(pane, 'da-lap');
    await pane.press('BC Huyện Giao Thủy');
    await pane.page.locator('svg.chart').first().waitFor();
    await opened.page.screenshot({ path: join(folder, 'workbench.png') });
  } finally {
    await runner.stop();
  }
}

/** The pane alone, as high as the window. */
async function takePane(pane: PanePage, name: string): Promise<void> {
  await pane.page.waitForTimeout(300);
  await pane.page.locator('iframe.addin').screenshot({ path: join(folder, `${name}.png`) });
}

void main();

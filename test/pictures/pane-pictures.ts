import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { pane as paneEn } from '../../src/locales/en/pane';
import { paneLate as lateEn } from '../../src/locales/en/pane-late';
import { sharing as sharingEn } from '../../src/locales/en/sharing';
import { fill, type Language } from '../../src/locales/locale';
import { pane as paneVi } from '../../src/locales/vi/pane';
import { paneLate as lateVi } from '../../src/locales/vi/pane-late';
import { sharing as sharingVi } from '../../src/locales/vi/sharing';
import { PanePage } from '../support/pane-page';
import type { WorkbenchRunner } from '../support/workbench';

const words = {
  vi: { ...paneVi, ...lateVi, ...sharingVi },
  en: { ...paneEn, ...lateEn, ...sharingEn },
} as const;

/** Dots around a part of the pane. */
const ground = 8;

type Word = keyof (typeof words)['vi'];

/** Takes the pictures of the pane in one language: each workbook opened anew, as a user would find it. */
export async function takePanePictures(
  runner: WorkbenchRunner,
  folder: string,
  language: Language,
): Promise<void> {
  const studio = new Studio(runner, folder, language);
  await studio.steps();
  await studio.columns();
  await studio.check();
  await studio.comparison();
  await studio.milestones();
  await studio.sharing();
}

class Studio {
  constructor(
    private readonly runner: WorkbenchRunner,
    private readonly folder: string,
    private readonly language: Language,
  ) {}

  /** The steps on a workbook with little to repair, and the workbench around them. */
  async steps(): Promise<void> {
    const pane = await this.open('giao-thuy-2024-06', 860);
    await this.takePane(pane, 'pane-source');
    await this.step(pane, 2);
    await this.takePane(pane, 'pane-report');
    await this.write(pane);
    await this.takePart(pane.frame.locator('section[aria-labelledby=done]'), 'pane-done');
    await pane.press('BC Huyện Giao Thủy');
    await pane.page.setViewportSize({ width: 1280, height: 620 });
    await pane.page.waitForTimeout(1_500);
    await pane.page.screenshot({ path: this.path('workbench') });
    await this.runner.closePages();
  }

  /** Every column with the means to correct it. */
  async columns(): Promise<void> {
    const pane = await this.open('giao-thuy-2024-06', 1500);
    const sheet = pane.frame.locator('.card.sheet.chosen');
    await sheet.locator('summary').click();
    await sheet.locator('.columns').waitFor();
    await this.takePart(sheet, 'pane-columns');
    await this.runner.closePages();
  }

  /** Findings, and cells before and after a repair. */
  async check(): Promise<void> {
    const pane = await this.open('numbers-as-text', 860);
    await this.step(pane, 1);
    await this.takePane(pane, 'pane-check');
    await pane.frame.getByLabel(this.say('repair.preview')).first().click();
    await pane.frame.locator('.repairs').waitFor();
    await pane.page.setViewportSize({ width: 1280, height: 640 });
    await this.takePane(pane, 'pane-repair');
    await this.runner.closePages();
  }

  /** Earlier periods, and the questions about their names. */
  async comparison(): Promise<void> {
    const pane = await this.open('periods-spelled-differently', 1000);
    const heading = pane.frame.locator('h2', { hasText: this.say('compare.title') });
    await heading.evaluate((element) => {
      element.scrollIntoView({ block: 'start' });
    });
    await this.takePane(pane, 'pane-compare');
    await this.runner.closePages();
  }

  async milestones(): Promise<void> {
    const pane = await this.open('deadlines-and-milestones', 1500);
    await this.step(pane, 2);
    const options = pane.frame.locator('details.options').first();
    await options.locator('summary').click();
    await options.getByText(this.say('options.milestone.add')).click();
    await this.type(pane, 'options.milestone.name', this.say('options.milestone.name.example'));
    const kind = options.locator('.milestone select').first();
    await kind.selectOption(this.say('options.milestone.kind.coverage'));
    await this.type(pane, 'options.milestone.goal', '94', { scheme: this.say('scheme.health') });
    await this.takePart(options, 'pane-options');
    await this.runner.closePages();
  }

  async sharing(): Promise<void> {
    const pane = await this.open('share-out-officers-and-agencies', 1500);
    await this.step(pane, 2);
    const part = pane.frame.locator('details.part');
    await part.locator('summary').click();
    await this.type(pane, 'sharing.total', '86000');
    await part.locator('.preview').waitFor();
    await this.takePart(part, 'pane-share-out');
    await this.runner.closePages();
  }

  private async open(sample: string, height: number): Promise<PanePage> {
    const { page } = await this.runner.open({ language: this.language });
    await page.setViewportSize({ width: 1280, height });
    const file = join(__dirname, '..', 'cases', sample, 'workbook.xlsx');
    return PanePage.openFile(page, `${sample}.xlsx`, readFileSync(file));
  }

  private async step(pane: PanePage, index: number): Promise<void> {
    await pane.frame.locator('button.step').nth(index).click();
    if (index === 2) await pane.says(this.say('report.narrative'));
  }

  private async write(pane: PanePage): Promise<void> {
    await pane.press(this.say('report.run'));
    await pane.press(this.say('report.warn.confirm'));
    await pane.frame.locator('section[aria-labelledby=done]').waitFor();
  }

  private async type(
    pane: PanePage,
    label: Word,
    text: string,
    values: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const input = pane.frame.getByLabel(fill(this.say(label), values, this.language)).first();
    await input.fill(text);
    await input.blur();
  }

  /** The pane alone, as high as the window. */
  private async takePane({ page }: PanePage, name: string): Promise<void> {
    await settle(page);
    await page.locator('iframe.addin').screenshot({ path: this.path(name) });
  }

  /** A part of the pane, with some ground around it. */
  private async takePart(part: Locator, name: string): Promise<void> {
    const page = part.page();
    await part.evaluate((element) => {
      element.scrollIntoView({ block: 'center' });
    });
    await settle(page);
    const box = await part.boundingBox();
    if (box === null) throw new Error(`${name} is not to be seen.`);
    const clip = {
      x: box.x - ground,
      y: box.y - ground,
      width: box.width + 2 * ground,
      height: box.height + 2 * ground,
    };
    await page.screenshot({ path: this.path(name), clip });
  }

  private path(name: string): string {
    return join(this.folder, `${name}-${this.language}.png`);
  }

  private say(word: Word): string {
    return words[this.language][word];
  }
}

/** Waits until nothing moves, and nothing lies under the pointer. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
}

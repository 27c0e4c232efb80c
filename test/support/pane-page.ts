import type { Frame, Locator, Page } from 'playwright-core';
import { ready, type OpenWorkbench } from './workbench';

/** The pane beside the spreadsheet, as a user sees it: by its words. */
export class PanePage {
  private constructor(
    readonly page: Page,
    readonly frame: Frame,
  ) {}

  /** Waits until the pane has read the workbook. */
  static async of({ page, addin }: Pick<OpenWorkbench, 'page' | 'addin'>): Promise<PanePage> {
    const pane = new PanePage(page, addin);
    await pane.says(/Đã đọc xong|Read: /);
    return pane;
  }

  /** Opens a sample by its name, in the workbench that is open. */
  static async openSample(page: Page, sample: string): Promise<PanePage> {
    return PanePage.after(page, () => page.selectOption('select[name=sample]', sample));
  }

  /** Opens a file of the user's own. */
  static async openFile(page: Page, name: string, buffer: Buffer): Promise<PanePage> {
    const file = { name, buffer, mimeType: 'application/octet-stream' };
    return PanePage.after(page, () => page.locator('input[name=file]').setInputFiles(file));
  }

  /** After something that gives the pane another page. */
  private static async after(page: Page, change: () => Promise<unknown>): Promise<PanePage> {
    const former = page.frames()[1];
    await change();
    const end = Date.now() + 30_000;
    while (former?.isDetached() === false && Date.now() < end) await page.waitForTimeout(20);
    return PanePage.of({ page, addin: await ready(page) });
  }

  /** Waits for words anywhere in the pane, also those for screen readers only. */
  async says(words: string | RegExp): Promise<void> {
    await this.frame.getByText(words).first().waitFor({ state: 'attached' });
  }

  async text(): Promise<string> {
    return this.frame.locator('#pane').innerText();
  }

  /** A button by its words. */
  button(words: string): Locator {
    const whole = new RegExp(`^\\s*${words.replace(/[()/.+]/g, '\\$&')}\\s*$`);
    return this.frame.locator('fluent-button, button').filter({ hasText: whole }).first();
  }

  async press(words: string): Promise<void> {
    await this.button(words).click();
  }

  async goToStep(name: 'Nguồn' | 'Kiểm tra' | 'Báo cáo'): Promise<void> {
    await this.frame.locator('button.step', { hasText: name }).click();
    if (name === 'Báo cáo') await this.says('Đoạn văn báo cáo');
  }

  /** Runs the report, through the warning that comes before the first one on a machine. */
  async run(): Promise<void> {
    await this.startRun();
    await this.says(/^Đã lập \d+ sheet/);
  }

  async startRun(): Promise<void> {
    await this.press('Lập báo cáo');
    const confirm = this.button('Đã hiểu, lập báo cáo');
    const first = await Promise.race([
      confirm.waitFor().then(() => true),
      this.button('Dừng')
        .waitFor()
        .then(() => false),
    ]);
    if (first) await confirm.click();
  }
}

/** Sheets of the workbook, as the tabs below the spreadsheet name them. */
export async function sheetNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { embeddedExcel } = window as unknown as {
      embeddedExcel: { snapshot: () => Promise<{ sheets: { name: string }[] }> };
    };
    return (await embeddedExcel.snapshot()).sheets.map(({ name }) => name);
  });
}

/** Texts of a sheet's first rows and columns, as the host has them. */
export async function sheetTexts(page: Page, sheet: string): Promise<readonly string[]> {
  return page.evaluate((name) => {
    const { embeddedExcel } = window as unknown as {
      embeddedExcel: {
        sheet: (name: string) => { value: (row: number, column: number) => unknown };
      };
    };
    const values = embeddedExcel.sheet(name);
    const texts: string[] = [];
    for (let row = 0; row < 20; row += 1) {
      for (let column = 0; column < 20; column += 1) {
        const value = values.value(row, column);
        if (typeof value === 'string') texts.push(value);
      }
    }
    return texts;
  }, sheet);
}

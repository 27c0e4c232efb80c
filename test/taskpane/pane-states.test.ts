import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from 'chai';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { buildHarness, openPane } from './harness/pane-page';
import { paneStates } from './harness/pane-states';

/** Evaluated by the test, not by the page: its policy forbids scripts from elsewhere. */
const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

const themes = {
  light: { bodyBackgroundColor: '#F3F2F1', bodyForegroundColor: '#201F1E' },
  dark: { bodyBackgroundColor: '#262626', bodyForegroundColor: '#F0F0F0' },
  contrast: { bodyBackgroundColor: '#000000', bodyForegroundColor: '#FFFFFF' },
};

/** Set it to a folder, and each state is photographed there in every theme, narrow. */
const photographs = process.env.BAOPHU_PHOTOS;

/** @param rules those that are checked; all when left out */
async function seriousViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify(options)})`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Office changes its colours, and the pane comes to the front. */
async function switchTheme(page: Page, colours: (typeof themes)['light']): Promise<void> {
  await page.evaluate((now) => {
    window.setting = { ...window.setting, colours: now };
    window.dispatchEvent(new Event('focus'));
  }, colours);
  // Fluent's elements fade from one colour to the other.
  await page.waitForTimeout(250);
}

describe('taskpane: states', function () {
  this.timeout(180_000);
  let browser: Browser;

  before(async () => {
    await buildHarness();
    browser = await launchBrowser();
    if (photographs !== undefined) mkdirSync(photographs, { recursive: true });
  });
  after(async () => {
    await browser.close();
  });

  for (const { name, options = {}, reach, shows } of paneStates) {
    it(`${name}: shows what it should, accessible in every theme, and fits 320 px`, async () => {
      const { page, complaints } = await openPane(browser, options);
      await page.waitForSelector(':is(.card, .state, .busy, .problem)');
      await reach(page);
      await page.getByText(shows).first().waitFor({ state: 'attached' });
      await page.evaluate(axe);
      for (const [theme, colours] of Object.entries(themes)) {
        await switchTheme(page, colours);
        expect(await page.evaluate(() => document.documentElement.dataset.theme)).to.equal(theme);
        if (photographs !== undefined) {
          await page.waitForTimeout(200);
          await page.screenshot({ path: join(photographs, `${name}-${theme}.png`) });
        }
        // A theme changes colours, and nothing else.
        const rules = theme === 'light' ? undefined : ['color-contrast'];
        expect(await seriousViolations(page, rules), theme).to.deep.equal([]);
      }
      const sideways = await page.evaluate(() => {
        const main = document.querySelector('main');
        return (
          document.documentElement.scrollWidth > window.innerWidth ||
          (main !== null && main.scrollWidth > main.clientWidth)
        );
      });
      expect(sideways, 'scrolls sideways').to.equal(false);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollHeight > window.innerHeight,
      );
      expect(beyond, 'the page scrolls beside its contents').to.equal(false);
      expect(complaints).to.deep.equal([]);
      await page.context().close();
    });
  }
});

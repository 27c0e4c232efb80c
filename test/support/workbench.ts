import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { join } from 'node:path';
import { buildOnce, type BuildName } from '../../scripts/build-once';
import { serve, type Serving } from '../../scripts/serve';
import type { EmbeddedExcel } from '../../src/host/embedded-excel';
import { launchBrowser } from './browser';

/** An add-in as small as can be, for tests of the workbench itself. */
export const probe = join(__dirname, '..', 'e2e', 'probe');

export interface OpenWorkbench {
  readonly page: Page;
  /** The add-in's page. */
  readonly addin: Frame;
  /** Addresses that this browser context was asked for, in any way: pages, frames, workers. */
  readonly requests: readonly string[];
  /** What the browser wrote as an error, and exceptions that nobody caught. */
  readonly errors: readonly string[];
}

export interface WorkbenchSettings {
  /** @default 'vi' */
  readonly language?: 'vi' | 'en';
  /** @default 'light' */
  readonly theme?: 'light' | 'dark' | 'contrast';
  /** In a browser that has never seen the workbench; else in one that tests share, which is faster. */
  readonly fresh?: boolean;
  readonly permissions?: readonly string[];
}

/** A browser context, and what was asked for in it. */
interface OpenContext {
  readonly context: BrowserContext;
  readonly requests: string[];
}

/**
 * Builds what is not built yet, serves it and starts a browser. Preferences and what office.js remembers
 * are gone with the page that a test has opened.
 */
export class WorkbenchRunner {
  private readonly contexts = new Map<string, OpenContext>();
  private readonly opened: Page[] = [];

  private constructor(
    private readonly serving: Serving,
    private readonly browser: Browser,
  ) {}

  /** @param addin A folder with the add-in; the built one when it is left out. */
  static async start(addin?: string): Promise<WorkbenchRunner> {
    const names: BuildName[] = addin === undefined ? ['addin', 'workbench'] : ['workbench'];
    await buildOnce(names);
    const serving = await serve(0, addin === undefined ? {} : { addin });
    return new WorkbenchRunner(serving, await launchBrowser());
  }

  get address(): string {
    return this.serving.address;
  }

  async open(settings: WorkbenchSettings = {}): Promise<OpenWorkbench> {
    const { context, requests } = await this.context(settings);
    const { language = 'vi', theme = 'light' } = settings;
    const page = await context.newPage();
    this.opened.push(page);
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.addInitScript((preferences) => {
      // Once for each page: what is chosen on it stays chosen when it is loaded again.
      if (window !== window.parent || sessionStorage.getItem('begun') !== null) return;
      sessionStorage.setItem('begun', 'yes');
      localStorage.setItem('baophu-workbench', preferences);
    }, JSON.stringify({ language, theme }));
    await page.goto(this.address);
    return { page, addin: await ready(page), requests, errors };
  }

  /** Closes the pages of a test; for `afterEach`. */
  async closePages(): Promise<void> {
    for (const page of this.opened.splice(0)) await page.close();
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.serving.close();
  }

  private async context(settings: WorkbenchSettings): Promise<OpenContext> {
    const { language = 'vi', fresh = false, permissions = [] } = settings;
    const key = JSON.stringify([language, permissions]);
    const known = fresh ? undefined : this.contexts.get(key);
    if (known !== undefined) return known;
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: language === 'vi' ? 'vi-VN' : 'en-US',
      permissions: [...permissions],
    });
    const requests: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    const opened = { context, requests };
    if (!fresh) this.contexts.set(key, opened);
    return opened;
  }
}

/**
 * The workbench for the tests of a `describe`, called at its top: started before the first, its pages
 * closed after each, stopped after the last.
 *
 * @param addin Gives a folder with the add-in, when it is needed; else the built one is taken.
 */
export function useWorkbench(addin?: () => string): Pick<WorkbenchRunner, 'open' | 'address'> {
  let started: WorkbenchRunner | null = null;
  const runner = (): WorkbenchRunner => {
    if (started === null) throw new Error('The workbench starts before the first test.');
    return started;
  };
  before(async function () {
    // The first time everything is built here.
    this.timeout(300_000);
    started = await WorkbenchRunner.start(addin?.());
  });
  afterEach(() => runner().closePages());
  after(() => started?.stop());
  return {
    open: (settings) => runner().open(settings),
    get address() {
      return runner().address;
    },
  };
}

/** Lets Excel take its time over every request: long enough for a user to stop a job. */
export async function slowExcel(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { embeddedExcel } = window as unknown as {
      embeddedExcel: { faults: { delay: number } };
    };
    embeddedExcel.faults.delay = 300;
  });
}

/** Waits until spreadsheet and add-in are there, and gives the add-in's frame. */
export async function ready(page: Page): Promise<Frame> {
  await page.waitForFunction(() => document.querySelector('.progress[hidden]') !== null);
  const frame = await (await page.waitForSelector('iframe.addin')).contentFrame();
  if (frame === null) throw new Error('The workbench has no frame for the add-in.');
  await frame.waitForFunction(() => 'Office' in window && 'Excel' in window);
  return frame;
}

/** What the workbench lets the add-in's frame find. */
interface HostWindow {
  readonly embeddedExcel: EmbeddedExcel;
}

/** Value of a cell as the host has it. */
export function cellValue(
  page: Page,
  sheet: string,
  row: number,
  column: number,
): Promise<unknown> {
  return page.evaluate(
    ({ name, at }) => {
      const { embeddedExcel } = window as unknown as HostWindow;
      return embeddedExcel.sheet(name).value(at[0], at[1]);
    },
    { name: sheet, at: [row, column] as const },
  );
}

/** Puts the spreadsheet's cursor on a cell, by the name box, as a user can. */
export async function goTo(page: Page, address: string): Promise<void> {
  const box = page.locator('[data-u-comp=defined-name] input');
  await box.fill(address);
  await box.press('Enter');
}

/** Waits, ten seconds at most, until something holds. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It never came true.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

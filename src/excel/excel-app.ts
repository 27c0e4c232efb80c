/// <reference types="office-js" />
import { asProblem, ExcelProblem } from './excel-problem';

/** The two globals of office.js that we use. */
export interface OfficeGlobals {
  readonly Excel: Pick<typeof Excel, 'run' | 'RequestContext'>;
  readonly Office: Pick<typeof Office, 'context'>;
}

/** ExcelApi version below which nothing is tried: merged areas are read with it. */
const floor = '1.13';

/** Milliseconds. */
const eventDelay = 1_000;

/** The Excel that the add-in runs in. Its requests are made one job after the other. */
export class ExcelApp {
  readonly #globals: OfficeGlobals;
  #queue: Promise<unknown> = Promise.resolve();
  #jobs = 0;
  #lastEnd = -Infinity;

  constructor(globals: OfficeGlobals) {
    this.#globals = globals;
  }

  supports(version: string): boolean {
    return this.#globals.Office.context.requirements.isSetSupported('ExcelApi', version);
  }

  /** True while a job runs, and as long after it as its events may take to arrive. */
  get isBusy(): boolean {
    return this.#jobs > 0 || performance.now() - this.#lastEnd < eventDelay;
  }

  /** @throws ExcelProblem `excel-too-old` */
  assertSupported(): void {
    if (this.supports(floor)) return;
    throw new ExcelProblem('excel-too-old', `This needs ExcelApi ${floor}.`, { needed: floor });
  }

  /**
   * Runs a job after those before it, whatever became of them.
   *
   * @throws ExcelProblem for whatever goes wrong
   */
  async job<T>(work: () => Promise<T>): Promise<T> {
    const job = this.#queue.then(async () => {
      this.assertSupported();
      this.#jobs += 1;
      try {
        return await work();
      } finally {
        this.#jobs -= 1;
        this.#lastEnd = performance.now();
      }
    });
    this.#queue = job.catch(() => undefined);
    try {
      return await job;
    } catch (error) {
      throw asProblem(error);
    }
  }

  /** Objects of Excel live as long as `work` runs; `sync` is one request. */
  async run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return this.#globals.Excel.run(work);
  }

  /**
   * As `run`, but ranges do not outlive the request that they are made in: Excel is not asked to keep each
   * of them, which makes requests that name many ranges a quarter smaller.
   */
  async briefRun<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return work(new this.#globals.Excel.RequestContext());
  }

  /** As `run`, but waits when the user is editing a cell, instead of failing. */
  async patientRun<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return this.#globals.Excel.run({ delayForCellEdit: true }, work);
  }
}

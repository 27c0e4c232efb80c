import type { JobControl } from './progress';

/** What is tried, in this order. */
export const checkIds = [
  'values',
  'displayed',
  'merged',
  'hidden-lines',
  'fonts',
  'texts',
  'formulas',
  'looks',
  'borders',
  'merges',
  'sizes',
  'freeze',
  'rules',
  'bars',
  'icons',
  'links',
  'page',
  'sheet-look',
  'chart',
  'picture',
  'mark',
  'setting',
  'calculation',
  'protection',
  'bystanders',
  'selection',
  'events',
  'function-name',
  'function-blank',
  'coercion',
] as const;
export type CheckId = (typeof checkIds)[number];

/**
 * How a check ended. `noted`: Excels differ there and Baophu copes with all of them; what came is told.
 * `unavailable`: this Excel does not offer what was tried.
 */
export type CheckOutcome = 'passed' | 'failed' | 'noted' | 'unavailable';

/** Of our own temporary sheet only: it holds nothing of the user's. */
export interface CheckResult {
  readonly id: CheckId;
  readonly outcome: CheckOutcome;
  /** As JSON; '' when nothing in particular was expected. */
  readonly expected: string;
  /** As JSON, or the code of Excel's error. */
  readonly actual: string;
}

export interface SelfCheckReport {
  /** The newest ExcelApi version that this Excel says it has. */
  readonly excelApi: string;
  readonly results: readonly CheckResult[];
}

/** A session that can try out the program around it. */
export interface SelfChecking {
  /**
   * Tries everything that Baophu asks of Excel on temporary sheets. The workbook is as before afterwards.
   * Rejects with a `Problem`: `protected-workbook`, `cancelled`, `not-restored` and the like.
   */
  selfCheck(control?: JobControl): Promise<SelfCheckReport>;
}

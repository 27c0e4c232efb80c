/// <reference types="office-js" />
import type { JobControl } from '../../session/progress';
import type { CheckResult, SelfCheckReport } from '../../session/self-check';
import { throwIfCancelled } from '../abort';
import type { ExcelApp } from '../excel-app';
import { asProblem, excelCode, ExcelProblem } from '../excel-problem';
import { selectedPlace } from '../go-to-cell';
import { cannotDo } from '../picture';
import { agree, type Check, type Finding } from './check';
import {
  addCheckSheet,
  announceCheck,
  markFormula,
  removeCheckSheet,
  type CheckIntent,
} from './check-sheet';
import { contentChecks } from './content-checks';
import { functionChecks } from './function-checks';
import { objectChecks } from './object-checks';
import { readChecks } from './read-checks';

const checks: readonly Check[] = [
  ...readChecks,
  ...contentChecks,
  ...objectChecks,
  ...functionChecks,
];

/** Newer than any that there is. */
const lastMinor = 40;

/**
 * Tries everything that Baophu asks of Excel, each on a temporary sheet of its own, which is removed again
 * whatever happens.
 *
 * @throws ExcelProblem `protected-workbook`, `cancelled`, `not-restored`; else what Excel refuses
 */
export async function runSelfCheck(app: ExcelApp, control: JobControl): Promise<SelfCheckReport> {
  throwIfCancelled(control.signal);
  await app.run(removeCheckSheet);
  const place = await app.run(placeNow);
  const results: CheckResult[] = [];
  try {
    const intent = await app.run(announceCheck);
    for (const [done, check] of checks.entries()) {
      throwIfCancelled(control.signal);
      control.onProgress?.({ stage: 'check', done, total: checks.length });
      results.push(await resultOf(app, check, intent));
      // The user may be editing a cell by now.
      await app.patientRun((context) => removeCheckSheet(context, false));
    }
  } catch (error) {
    await tidy(app, place, error);
    throw error;
  }
  await tidy(app, place, null);
  control.onProgress?.({ stage: 'check', done: checks.length, total: checks.length });
  return { excelApi: newestApi(app), results };
}

/** Where the user was. */
interface Place {
  readonly sheet: string;
  /** null: of several selected ranges Excel gives none. */
  readonly cell: string | null;
}

/** @throws ExcelProblem `protected-workbook` */
async function placeNow(context: Excel.RequestContext): Promise<Place> {
  const { protection, worksheets } = context.workbook;
  protection.load('protected');
  const active = worksheets.getActiveWorksheet();
  active.load('name');
  await context.sync();
  if (protection.protected) {
    throw new ExcelProblem('protected-workbook', 'No sheet can be added to a protected workbook.');
  }
  try {
    return await selectedPlace(context);
  } catch {
    return { sheet: active.name, cell: null };
  }
}

/** @throws ExcelProblem `not-restored` */
async function tidy(app: ExcelApp, place: Place, reason: unknown): Promise<void> {
  try {
    await app.patientRun(async (context) => {
      await removeCheckSheet(context);
      const worksheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
      await context.sync();
      // A co-author may have removed it.
      if (worksheet.isNullObject) return;
      worksheet.activate();
      if (place.cell !== null) worksheet.getRange(place.cell).select();
      await context.sync();
    });
  } catch (error) {
    const details = { reason: asProblem(error).details.reason ?? '' };
    const text = 'The sheet of the self-check could not be removed.';
    throw new ExcelProblem('not-restored', text, details, false, { cause: reason ?? error });
  }
}

async function resultOf(app: ExcelApp, check: Check, intent: CheckIntent): Promise<CheckResult> {
  const { id } = check;
  try {
    const finding = await app.patientRun(async (context) => {
      const worksheet = addCheckSheet(context, intent);
      await context.sync();
      const mark = markFormula(intent);
      return check.run({ app, context, worksheet, name: intent.sheet, mark });
    });
    return { id, ...judged(finding) };
  } catch (error) {
    const code = excelCode(error) ?? (error instanceof Error ? error.name : 'unknown');
    const outcome = cannotDo(error) ? 'unavailable' : 'failed';
    return { id, outcome, expected: '', actual: code };
  }
}

function judged(finding: Finding): Omit<CheckResult, 'id'> {
  if (finding === 'unavailable') return { outcome: 'unavailable', expected: '', actual: '' };
  if ('noted' in finding) {
    return { outcome: 'noted', expected: '', actual: JSON.stringify(finding.noted) };
  }
  const { expected, actual, tolerance } = finding;
  return {
    outcome: agree(expected, actual, tolerance) ? 'passed' : 'failed',
    expected: JSON.stringify(expected),
    actual: JSON.stringify(actual),
  };
}

function newestApi(app: ExcelApp): string {
  let newest = 0;
  for (let minor = 1; minor <= lastMinor; minor += 1)
    if (app.supports(`1.${String(minor)}`)) newest = minor;
  return `1.${String(newest)}`;
}

/// <reference types="office-js" />
import { holdingsOf, recordFormula } from '../../report/ownership';
import type { SheetPlan } from '../../report/sheet-plan';
import type { JobControl } from '../../session/progress';
import type { WrittenReport } from '../../session/written-report';
import { throwIfCancelled } from '../abort';
import type { ExcelApp } from '../excel-app';
import { asProblem, ExcelProblem } from '../excel-problem';
import { areaProperties } from '../read/sheet-outline';
import { standingCells } from '../standing-sheet';
import { planContent } from '../write/plan-content';
import { clearSheet, writeContent } from '../write/write-content';
import { freeChartNames, writeChart } from '../write/write-chart';
import { restoreRun, type RunEnd } from './restore-run';
import { Journal, newRunId, parseChartNotes, type KeptSheet, type RunIntent } from './run-journal';
import { prepareRun, type Preparation, type RunTarget } from './run-target';
import { addDraftMark, finishMark, replaceMark } from './sheet-mark';
import { requestsOf } from './run-requests';

/** A sheet that a run has written, for taking it back. */
export interface WrittenSheet {
  readonly name: string;
  /** As read back after writing. */
  readonly holdings: ReturnType<typeof holdingsOf>;
  /** What it was before; null: it was not there. */
  readonly kept: KeptSheet | null;
}

export interface FinishedRun {
  readonly report: WrittenReport;
  readonly sheets: readonly WrittenSheet[];
}

/**
 * Writes a report, all of it or nothing: when anything fails or the user stops it, sheets of ours get
 * their former content back and new ones go.
 *
 * @throws ExcelProblem With `unchanged` true unless taking back failed as well (`not-restored`).
 */
export async function runReport(
  app: ExcelApp,
  plans: Iterable<SheetPlan>,
  control: JobControl,
): Promise<FinishedRun> {
  const contents = Array.from(plans, planContent);
  control.onProgress?.({ stage: 'prepare', done: 0, total: contents.length });
  throwIfCancelled(control.signal);
  let prepared = await app.run((context) => prepareRun(context, contents));
  if (prepared.leftBehind !== null) {
    await app.run(restoreRun);
    prepared = await app.run((context) => prepareRun(context, contents));
  }
  const sheets: WrittenSheet[] = [];
  try {
    await app.briefRun((context) => new ReportRun(context, prepared, control, sheets).write());
  } catch (error) {
    control.onProgress?.({ stage: 'restore', done: 0, total: contents.length });
    const end = await takeBackRun(app, error);
    if (end?.kind !== 'finished') throw error;
  }
  control.onProgress?.({ stage: 'write', done: contents.length, total: contents.length });
  const rewritten = sheets.filter(({ kept }) => kept !== null).map(({ name }) => name);
  const names = contents.map(({ name }) => name);
  return { report: { sheets: names, rewritten, leftOut: [], undoable: true }, sheets };
}

/**
 * Puts right what a run that failed has left half done.
 *
 * @throws ExcelProblem `not-restored`
 */
export async function takeBackRun(app: ExcelApp, reason: unknown): Promise<RunEnd | null> {
  try {
    // The user may be editing a cell by now.
    return await app.patientRun(restoreRun);
  } catch (error) {
    const details = { reason: asProblem(error).details.reason ?? '' };
    const text = 'The run failed, and so did taking it back.';
    throw new ExcelProblem('not-restored', text, details, false, { cause: reason });
  }
}

/** What a sheet is to say of itself. */
interface Mark {
  readonly name: string;
  readonly formula: string;
  readonly isNew: boolean;
}

class ReportRun {
  readonly #context: Excel.RequestContext;
  readonly #prepared: Preparation;
  readonly #control: JobControl;
  readonly #journal: Journal;
  readonly #intent: RunIntent;
  readonly #written: WrittenSheet[];
  /** Marks that the next request puts on sheets. */
  #marks: readonly Mark[] = [];

  /** @param written Told what is written, as it is. */
  constructor(
    context: Excel.RequestContext,
    prepared: Preparation,
    control: JobControl,
    written: WrittenSheet[],
  ) {
    this.#context = context;
    this.#written = written;
    this.#prepared = prepared;
    this.#control = control;
    this.#journal = new Journal(context);
    const { targets, chartNotes } = prepared;
    this.#intent = {
      id: newRunId(),
      created: targets.filter(({ kept }) => kept === null).map(({ content }) => content.name),
      kept: targets.filter(({ kept }) => kept !== null).length,
      chartNotes,
      done: false,
    };
  }

  async write(): Promise<void> {
    const { targets } = this.#prepared;
    const total = targets.length;
    throwIfCancelled(this.#control.signal);
    const kept = targets.flatMap((target) => target.kept ?? []);
    await this.#journal.begin(this.#intent, kept);
    for (const group of requestsOf(targets)) {
      throwIfCancelled(this.#control.signal);
      this.#control.onProgress?.({ stage: 'write', done: this.#written.length, total });
      await this.#writeGroup(group);
    }
    throwIfCancelled(this.#control.signal);
    await this.#finish();
  }

  async #writeGroup(group: readonly RunTarget[]): Promise<void> {
    const { worksheets, application } = this.#context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    this.#putMarks();
    const writing = group.map((target) => {
      const { content, kept } = target;
      const { name } = content;
      const worksheet = kept === null ? worksheets.add(name) : worksheets.getItem(name);
      if (kept === null) addDraftMark(worksheet, this.#intent.id);
      else clearSheet(worksheet, target.used);
      writeContent(worksheet, content);
      // Former charts stand until the run is done.
      const names = freeChartNames(content.charts.length, kept?.charts ?? []);
      content.charts.forEach((chart, index) => {
        writeChart(worksheet, chart, names[index] ?? '');
      });
      if (this.#prepared.isManual) worksheet.calculate(true);
      const used = worksheet.getUsedRangeOrNullObject(true);
      used.load(`${areaProperties},formulas,values`);
      return { target, used };
    });
    await this.#context.sync();
    this.#marks = writing.map(({ target, used }) => {
      const { content, kept } = target;
      const { name, kind, key } = content;
      const holdings = holdingsOf(kind, used.isNullObject ? [] : standingCells(used));
      this.#written.push({ name, holdings, kept });
      const { fingerprint } = holdings;
      const formula = `=${recordFormula({ kind, key, name, fingerprint })}`;
      return { name, formula, isNew: kept === null };
    });
  }

  #putMarks(): void {
    const { worksheets } = this.#context.workbook;
    for (const { name, formula, isNew } of this.#marks) {
      (isNew ? finishMark : replaceMark)(worksheets.getItem(name), formula);
    }
    this.#marks = [];
  }

  /** From `done` on, a failure no longer takes the report back: only leavings remain to be removed. */
  async #finish(): Promise<void> {
    const { worksheets } = this.#context.workbook;
    const { targets, chartNotes } = this.#prepared;
    this.#putMarks();
    const charts = Object.fromEntries(
      targets.map(({ content }) => [content.name, content.charts] as const),
    );
    this.#journal.writeChartNotes(JSON.stringify({ ...parseChartNotes(chartNotes), ...charts }));
    this.#journal.writeIntent({ ...this.#intent, done: 'written' });
    for (const { content, kept } of targets) {
      const worksheet = worksheets.getItem(content.name);
      for (const chart of kept?.charts ?? []) worksheet.charts.getItem(chart).delete();
    }
    this.#journal.removeRun(this.#intent);
    await this.#context.sync();
  }
}

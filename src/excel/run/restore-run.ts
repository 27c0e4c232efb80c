/// <reference types="office-js" />
import type { PlanArea } from '../../report/sheet-plan';
import { areaOf, areaProperties, listWorksheets } from '../read/sheet-outline';
import { requestBytes } from '../write/request-bytes';
import { writeChart } from '../write/write-chart';
import { clearSheet, writeContent } from '../write/write-content';
import { Journal, type KeptSheet, type RunIntent } from './run-journal';
import { mostBytes } from './run-requests';
import { askMarks, isMadeBy, restoreMark, type AskedMarks } from './sheet-mark';

/** How a run that was cut off ended. */
export type RunEnd =
  /** It had done everything, or had been taken back. */
  | { readonly kind: 'finished' }
  /** It had changed nothing yet. */
  | { readonly kind: 'not-begun' }
  /** Names of sheets that have their former content, and of new ones that are gone. */
  | {
      readonly kind: 'taken-back';
      readonly restored: readonly string[];
      readonly removed: readonly string[];
    };

/**
 * Puts right what a run has left half done, as its intent in the workbook's settings says: our sheets get
 * their former content, new ones go. When the run had come to its end, only its leavings go.
 *
 * @returns null when there is no intent: nothing was changed.
 */
export async function restoreRun(context: Excel.RequestContext): Promise<RunEnd | null> {
  const journal = new Journal(context);
  const askedIntent = journal.askIntent();
  const worksheets = await listWorksheets(context);
  const intent = askedIntent();
  if (intent === null) return null;
  const sheets = new Map(worksheets.map((worksheet) => [worksheet.name, worksheet]));
  const askedKept = journal.askKept(intent);
  const created = intent.created.flatMap((name) => askMade(sheets.get(name)));
  await context.sync();
  const allKept = askedKept();
  if (allKept.length < intent.kept && intent.done === false) {
    journal.removeRun(intent);
    await context.sync();
    return { kind: 'not-begun' };
  }
  const standing = allKept.flatMap((kept) => askFormer(kept, sheets.get(kept.content.name)));
  if (standing.length > 0) await context.sync();

  if (intent.done !== false) {
    for (const { charts, kept } of standing) {
      if (intent.done === 'taken-back') continue;
      for (const chart of charts.items) if (kept.charts.includes(chart.name)) chart.delete();
    }
    journal.removeRun(intent);
    await context.sync();
    return { kind: 'finished' };
  }

  let bytes = 0;
  for (const former of standing) {
    const size = requestBytes(former.kept.content);
    // One request for every megabyte.
    if (bytes > 0 && bytes + size > mostBytes) {
      await context.sync();
      bytes = 0;
    }
    putBack(former);
    bytes += size;
  }
  const removed = created.filter((made) => isLeftBehind(intent, made));
  for (const { worksheet } of removed) worksheet.delete();
  if (intent.chartNotes === null) journal.removeChartNotes();
  else journal.writeChartNotes(intent.chartNotes);
  journal.writeIntent({ ...intent, done: 'taken-back' });
  journal.removeRun(intent);
  await context.sync();
  return {
    kind: 'taken-back',
    restored: standing.map(({ kept }) => kept.content.name),
    removed: removed.map(({ name }) => name),
  };
}

interface MadeSheet {
  readonly name: string;
  readonly worksheet: Excel.Worksheet;
  readonly marks: AskedMarks;
  readonly used: Excel.Range;
}

function askMade(worksheet: Excel.Worksheet | undefined): MadeSheet[] {
  if (worksheet === undefined) return [];
  const used = worksheet.getUsedRangeOrNullObject(false);
  used.load('rowIndex');
  return [{ name: worksheet.name, worksheet, marks: askMarks(worksheet), used }];
}

/**
 * A sheet that someone else has made meanwhile under the name that we wanted is not ours to delete. One
 * that bears no mark yet is empty: the mark is the first thing that it gets.
 */
function isLeftBehind(intent: RunIntent, { name, marks, used }: MadeSheet): boolean {
  const isBlank = marks.record.isNullObject && marks.draft.isNullObject && used.isNullObject;
  return isBlank || isMadeBy(marks, intent.id, name);
}

interface FormerSheet {
  readonly kept: KeptSheet;
  readonly worksheet: Excel.Worksheet;
  readonly charts: Excel.ChartCollection;
  readonly marks: AskedMarks;
  readonly used: Excel.Range;
}

/** Nothing for a sheet that the user has removed or renamed. */
function askFormer(
  kept: KeptSheet,
  worksheet: Excel.Worksheet | undefined,
): readonly FormerSheet[] {
  if (worksheet === undefined) return [];
  const { charts } = worksheet;
  charts.load('items/name');
  const used = worksheet.getUsedRangeOrNullObject(false);
  used.load(areaProperties);
  return [{ kept, worksheet, charts, used, marks: askMarks(worksheet) }];
}

/**
 * Gives a sheet of ours its former content. A run leaves former charts in their place until it is done;
 * afterwards they are drawn anew, as our notes say.
 */
function putBack({ kept, worksheet, charts, used, marks }: FormerSheet): void {
  const standing = new Set(charts.items.map(({ name }) => name));
  for (const chart of charts.items) if (!kept.charts.includes(chart.name)) chart.delete();
  clearSheet(worksheet, usedArea(used, kept.content.area));
  writeContent(worksheet, kept.content);
  kept.charts.forEach((name, index) => {
    const chart = kept.content.charts[index];
    if (chart !== undefined && !standing.has(name)) writeChart(worksheet, chart, name);
  });
  restoreMark(worksheet, marks, kept.record);
}

/** The cells to be cleared: what there is now, and what was there. */
function usedArea(used: Excel.Range, former: PlanArea | null): PlanArea | null {
  if (used.isNullObject) return former;
  const now = areaOf(used);
  return {
    ...now,
    lastRow: Math.max(now.lastRow, former?.lastRow ?? 0),
    lastColumn: Math.max(now.lastColumn, former?.lastColumn ?? 0),
  };
}

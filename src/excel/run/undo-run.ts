/// <reference types="office-js" />
import { hasNewEntries } from '../../report/attention-entries';
import { isIntact } from '../../report/ownership';
import type { Undone } from '../../session/written-report';
import type { ExcelApp } from '../excel-app';
import { ExcelProblem } from '../excel-problem';
import { listWorksheets } from '../read/sheet-outline';
import { askStanding, readStanding } from '../standing-sheet';
import { takeBackRun, type WrittenSheet } from './report-run';
import { restoreRun } from './restore-run';
import { Journal, newRunId, parseChartNotes } from './run-journal';

/**
 * Takes a report back: new sheets go, rewritten ones get their former content. A sheet on which somebody
 * has worked since stays as it is. When it is cut off, it is as if the report had been: what is left to do is
 * done at the next start.
 *
 * @param written By the report that is taken back.
 * @throws ExcelProblem With `unchanged` true, or `not-restored`.
 */
export async function undoRun(app: ExcelApp, written: readonly WrittenSheet[]): Promise<Undone> {
  let untouched: readonly WrittenSheet[] = [];
  const progress = { isNoted: false };
  try {
    await app.run(async (context) => {
      const standing = await standingNow(context, written);
      untouched = standing.untouched;
      if (untouched.length === 0) return;
      await noteUndo(context, untouched, standing.chartNotes);
      progress.isNoted = true;
      await restoreRun(context);
    });
  } catch (error) {
    const end = await takeBackRun(app, error);
    // With the note gone, everything had been done.
    const isDone = end === null ? progress.isNoted : end.kind !== 'not-begun';
    if (!isDone) throw error;
  }
  const restored = untouched.map(({ name }) => name);
  const leavesCharts = untouched.some(
    ({ kept }) => kept !== null && kept.charts.length > kept.content.charts.length,
  );
  return {
    restored,
    kept: written.map(({ name }) => name).filter((name) => !restored.includes(name)),
    leftOut: leavesCharts ? ['charts'] : [],
  };
}

/** The sheets that are as they were written, and the notes about charts. */
async function standingNow(
  context: Excel.RequestContext,
  written: readonly WrittenSheet[],
): Promise<{
  readonly untouched: readonly WrittenSheet[];
  readonly chartNotes: string | null;
}> {
  const askedNotes = new Journal(context).askChartNotes();
  const { protection } = context.workbook;
  protection.load('protected');
  const worksheets = new Map((await listWorksheets(context)).map((one) => [one.name, one]));
  const asked = written.flatMap((sheet) => {
    const worksheet = worksheets.get(sheet.name);
    if (worksheet === undefined) return [];
    worksheet.protection.load('protected');
    return [{ sheet, standing: askStanding(worksheet) }];
  });
  await context.sync();
  const now = await readStanding(
    context,
    asked.map(({ standing }) => standing),
  );
  const untouched = asked.flatMap(({ sheet, standing: { worksheet } }, index) => {
    const standing = now[index];
    const { fingerprint, entries = [] } = sheet.holdings;
    const isUntouched =
      standing !== undefined &&
      isIntact(standing) &&
      standing.fingerprint === fingerprint &&
      !hasNewEntries(standing.entries ?? [], entries);
    if (!isUntouched) return [];
    checkProtection(sheet, worksheet.protection, protection);
    return [sheet];
  });
  return { untouched, chartNotes: askedNotes() };
}

/** @throws ExcelProblem `protected-sheet`, `protected-workbook` */
function checkProtection(
  { name, kept }: WrittenSheet,
  ofSheet: Excel.WorksheetProtection,
  ofWorkbook: Excel.WorkbookProtection,
): void {
  if (ofSheet.protected) {
    throw new ExcelProblem('protected-sheet', `“${name}” is protected.`, { sheet: name });
  }
  if (kept === null && ofWorkbook.protected) {
    throw new ExcelProblem('protected-workbook', 'No sheet of a protected workbook can go.');
  }
}

/** From then on the report counts as one that was cut off. */
async function noteUndo(
  context: Excel.RequestContext,
  untouched: readonly WrittenSheet[],
  chartNotes: string | null,
): Promise<void> {
  const notes = new Map(Object.entries(parseChartNotes(chartNotes)));
  for (const { name, kept } of untouched) {
    if (kept === null) notes.delete(name);
    else notes.set(name, kept.content.charts);
  }
  const kept = untouched.flatMap((sheet) => sheet.kept ?? []);
  const intent = {
    id: newRunId(),
    created: untouched.filter((sheet) => sheet.kept === null).map(({ name }) => name),
    kept: kept.length,
    chartNotes: notes.size === 0 ? null : JSON.stringify(Object.fromEntries(notes)),
    done: false as const,
  };
  await new Journal(context).begin(intent, kept);
  await context.sync();
}

/// <reference types="office-js" />
import { hasNewEntries } from '../../report/attention-entries';
import { isIntact } from '../../report/ownership';
import type { Undone } from '../../session/written-report';
import { listWorksheets } from '../read/sheet-outline';
import { askStanding, readStanding } from '../standing-sheet';
import { requestBytes } from '../write/request-bytes';
import { freeChartNames, writeChart } from '../write/write-chart';
import type { WrittenSheet } from './report-run';
import { askFormer, putBack } from './restore-run';
import { mostBytes } from './run-requests';
import { Journal, parseChartNotes } from './run-journal';

/**
 * Takes a report back: new sheets go, rewritten ones get their former content. A sheet on which somebody
 * has worked since stays as it is. Former charts are drawn anew, as our notes say.
 *
 * @param written By the report that is taken back.
 */
export async function undoRun(
  context: Excel.RequestContext,
  written: readonly WrittenSheet[],
): Promise<Undone> {
  const journal = new Journal(context);
  const askedNotes = journal.askChartNotes();
  const worksheets = new Map((await listWorksheets(context)).map((one) => [one.name, one]));
  const asked = written.flatMap((sheet) => {
    const worksheet = worksheets.get(sheet.name);
    if (worksheet === undefined) return [];
    const former = sheet.kept === null ? [] : askFormer(sheet.kept, worksheet);
    return [{ sheet, worksheet, former, standing: askStanding(worksheet) }];
  });
  await context.sync();
  const now = await readStanding(
    context,
    asked.map(({ standing }) => standing),
  );
  const untouched = asked.filter(({ sheet }, index) => {
    const standing = now[index];
    const { fingerprint, entries = [] } = sheet.holdings;
    return (
      standing !== undefined &&
      isIntact(standing) &&
      standing.fingerprint === fingerprint &&
      !hasNewEntries(standing.entries ?? [], entries)
    );
  });
  let leavesCharts = false;
  let bytes = 0;
  const notes = new Map(Object.entries(parseChartNotes(askedNotes())));
  for (const { sheet, worksheet, former } of untouched) {
    const { name, kept } = sheet;
    if (kept === null) {
      worksheet.delete();
      notes.delete(name);
      continue;
    }
    const size = requestBytes(kept.content);
    // One request for every megabyte.
    if (bytes > 0 && bytes + size > mostBytes) {
      await context.sync();
      bytes = 0;
    }
    bytes += size;
    // None of the charts that stand there now is a former one.
    for (const one of former) putBack({ ...one, kept: { ...one.kept, charts: [] } });
    const names = [...kept.charts, ...freeChartNames(kept.content.charts.length, kept.charts)];
    kept.content.charts.forEach((chart, index) => {
      writeChart(worksheet, chart, names[index] ?? '');
    });
    notes.set(name, kept.content.charts);
    leavesCharts ||= kept.charts.length > kept.content.charts.length;
  }
  if (notes.size > 0) journal.writeChartNotes(JSON.stringify(Object.fromEntries(notes)));
  else journal.removeChartNotes();
  await context.sync();
  const restored = untouched.map(({ sheet }) => sheet.name);
  return {
    restored,
    kept: written.map(({ name }) => name).filter((name) => !restored.includes(name)),
    leftOut: leavesCharts ? ['charts'] : [],
  };
}

/// <reference types="office-js" />
import { hasNewEntries } from '../../report/attention-entries';
import { isIntact } from '../../report/ownership';
import { foldSheetName, isSheetName } from '../../report/sheet-name';
import type { PlanArea } from '../../report/sheet-plan';
import { ExcelProblem } from '../excel-problem';
import { areaOf, areaProperties, listWorksheets } from '../read/sheet-outline';
import {
  askFormats,
  askStanding,
  recordOf,
  standingAs,
  type StandingSheet,
} from '../standing-sheet';
import { readContents } from '../write/read-content';
import type { PlannedContent } from '../write/sheet-content';
import { Journal, parseChartNotes, type KeptSheet, type RunIntent } from './run-journal';

/** A sheet to be written. */
export interface RunTarget {
  readonly content: PlannedContent;
  /** What is overwritten; null for a new sheet. */
  readonly kept: KeptSheet | null;
  /** Cells that hold something or are formatted. */
  readonly used: PlanArea | null;
}

export interface Preparation {
  readonly targets: readonly RunTarget[];
  readonly chartNotes: string | null;
  readonly isManual: boolean;
  /** Of a run that was cut off: it must be put right first. Nothing else is known then. */
  readonly leftBehind: RunIntent | null;
}

/**
 * Looks at what is to be overwritten, and keeps it. One request when every sheet is new, else three and one
 * more for every 4 MB.
 *
 * @throws ExcelProblem `invalid-plan`, `sheet-in-use`, `protected-workbook`, `protected-sheet`
 */
export async function prepareRun(
  context: Excel.RequestContext,
  contents: readonly PlannedContent[],
): Promise<Preparation> {
  checkNames(contents);
  const { protection, application } = context.workbook;
  protection.load('protected');
  application.load('calculationMode');
  const journal = new Journal(context);
  const askedIntent = journal.askIntent();
  const askedNotes = journal.askChartNotes();
  const worksheets = await listWorksheets(context);
  const chartNotes = askedNotes();
  const isManual = application.calculationMode === 'Manual';
  const leftBehind = askedIntent();
  if (leftBehind !== null) return { targets: [], chartNotes, isManual, leftBehind };

  const standing = new Map(worksheets.map((sheet) => [foldSheetName(sheet.name), sheet]));
  if (protection.protected && contents.some(({ name }) => !standing.has(foldSheetName(name)))) {
    throw new ExcelProblem('protected-workbook', 'No sheet can be added to a protected workbook.');
  }
  const found = contents.flatMap((content) => {
    const worksheet = standing.get(foldSheetName(content.name));
    return worksheet === undefined ? [] : [{ content, worksheet }];
  });
  const kept = await keepSheets(context, found, chartNotes);
  const targets = contents.map((content): RunTarget => ({
    content,
    ...(kept.get(content.name) ?? { kept: null, used: null }),
  }));
  return { targets, chartNotes, isManual, leftBehind };
}

type Kept = Pick<RunTarget, 'kept' | 'used'>;

/** @returns By name. */
async function keepSheets(
  context: Excel.RequestContext,
  found: readonly { readonly content: PlannedContent; readonly worksheet: Excel.Worksheet }[],
  chartNotes: string | null,
): Promise<ReadonlyMap<string, Kept>> {
  if (found.length === 0) return new Map();
  const asked = found.map(({ content, worksheet }) => {
    worksheet.protection.load('protected');
    const used = worksheet.getUsedRangeOrNullObject(false);
    used.load(areaProperties);
    return { content, used, sheet: askStanding(worksheet), formats: askFormats(worksheet) };
  });
  await context.sync();
  const notes = parseChartNotes(chartNotes);
  const sources = asked.map(({ content: { name }, used, sheet, formats }) => {
    const record = recordOf(sheet.record);
    // Whether its cells are as we wrote them is seen when they are read.
    checkOwnership(name, sheet, formats, { fingerprint: record?.fingerprint ?? '' });
    return {
      worksheet: sheet.worksheet,
      kind: record?.kind ?? null,
      used: used.isNullObject ? null : areaOf(used),
      formats,
      charts: notes[name] ?? [],
    };
  });
  const contents = await readContents(context, sources);
  return new Map(
    asked.flatMap(
      ({ content: { name, entries = [] }, sheet, formats }, index): [string, Kept][] => {
        const read = contents[index];
        if (read === undefined) return [];
        checkOwnership(name, sheet, formats, read.holdings);
        if (hasNewEntries(read.holdings.entries ?? [], entries)) throw inUse(name);
        const kept = {
          record: String(sheet.record.formula),
          charts: sheet.charts.items.map((chart) => chart.name),
          content: read.content,
        };
        return [[name, { kept, used: sources[index]?.used ?? null }]];
      },
    ),
  );
}

/** @throws ExcelProblem `protected-sheet`, `sheet-in-use` */
function checkOwnership(
  wanted: string,
  sheet: StandingSheet,
  formats: Excel.ConditionalFormatCollection,
  holdings: Parameters<typeof standingAs>[2],
): void {
  const { name, protection } = sheet.worksheet;
  if (name !== wanted || !isIntact(standingAs(sheet, formats, holdings))) {
    throw inUse(name);
  }
  if (protection.protected) {
    throw new ExcelProblem('protected-sheet', `“${name}” is protected.`, { sheet: name });
  }
}

function inUse(sheet: string): ExcelProblem {
  return new ExcelProblem('sheet-in-use', `“${sheet}” is not ours to rewrite.`, { sheet });
}

function checkNames(contents: readonly PlannedContent[]): void {
  const seen = new Set<string>();
  for (const { name } of contents) {
    if (!isSheetName(name) || seen.has(foldSheetName(name))) {
      throw new ExcelProblem('invalid-plan', `“${name}” cannot be a sheet's name here.`, {
        sheet: name,
      });
    }
    seen.add(foldSheetName(name));
  }
}

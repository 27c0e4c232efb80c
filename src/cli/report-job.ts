import { figuresOf } from '../coverage/figures-of';
import type { Figures } from '../coverage/figures';
import type { Language } from '../locales/locale';
import { placeReports } from '../report/ownership';
import type { ExistingSheet, Placement } from '../report/ownership';
import { planReport, wantedSheets } from '../report/plan-report';
import { defaultReportOptions } from '../report/report-options';
import { foldSheetName } from '../report/sheet-name';
import type { SheetPlan } from '../report/sheet-plan';
import type { Grid } from '../sheets/grid';
import { readWorkbook, UnknownGroupingError } from '../sheets/read-workbook';
import type { ReadingOptions, WorkbookReading } from '../sheets/reading';
import { readExistingSheets } from '../xlsx/existing-sheets';
import { writePlans } from '../xlsx/plan-writer';
import { readWorkbookFile } from '../xlsx/workbook-file';
import { CommandError } from './command-error';

/** What the job is busy with, in this order. */
export type Stage = 'load' | 'recognise' | 'compute' | 'plan' | 'write';

export interface JobOptions extends ReadingOptions {
  /** Of the sheets that are written. */
  readonly language: Language;
  /** Told before each stage begins: for progress, and for measuring. */
  readonly onStage?: (stage: Stage) => void;
}

/** The sheets to be written, and where each goes. */
export interface PlannedSheets {
  readonly existing: readonly ExistingSheet[];
  readonly placements: readonly Placement[];
  readonly plans: readonly SheetPlan[];
}

export interface JobResult {
  readonly reading: WorkbookReading;
  readonly figures: Figures;
  /** Made when first asked for: the table and the JSON need none. */
  readonly planned: () => PlannedSheets;
  /** The workbook with the planned sheets in it; the bytes given are not changed. */
  readonly output: () => Uint8Array;
}

/**
 * The whole job on one workbook: reads it, computes the figures and, when asked, plans and writes the
 * sheets. Touches no files, and nothing but the bytes and the options decides what comes out. A workbook
 * without localities gives a reading without localities, not an error.
 *
 * @param bytes An .xlsx or .xlsm file.
 * @throws WorkbookError when the bytes are no workbook that can be read
 * @throws CommandError `usage.unknown-sheet`, `usage.unknown-header` for choices that the workbook lacks
 * @throws WriteError from `output()`
 */
export function runReport(bytes: Uint8Array, options: JobOptions): JobResult {
  const { language, onStage } = options;
  onStage?.('load');
  const { grids } = readWorkbookFile(bytes);
  onStage?.('recognise');
  const reading = recognise(grids, options);
  onStage?.('compute');
  const figures = figuresOf(reading.localities, reading.asOf);
  let sheets: PlannedSheets | null = null;
  const planned = (): PlannedSheets => {
    if (sheets === null) {
      onStage?.('plan');
      sheets = planSheets(bytes, reading, figures, language);
    }
    return sheets;
  };
  const output = (): Uint8Array => {
    const { plans, existing } = planned();
    onStage?.('write');
    return writePlans(bytes, plans, existing);
  };
  return { reading, figures, planned, output };
}

function planSheets(
  bytes: Uint8Array,
  reading: WorkbookReading,
  figures: Figures,
  language: Language,
): PlannedSheets {
  const options = { ...defaultReportOptions, language };
  const existing = readExistingSheets(bytes);
  const placements = placeReports(wantedSheets(figures, options), existing);
  const names = placements.map(({ name }) => name);
  return { existing, placements, plans: planReport({ figures, reading, options, names }) };
}

function recognise(grids: readonly Grid[], { sheets, groupBy, asOf }: JobOptions): WorkbookReading {
  try {
    return readWorkbook(grids, {
      ...(sheets !== undefined && { sheets: sheets.map((name) => sheetNamed(name, grids)) }),
      ...(groupBy !== undefined && { groupBy }),
      ...(asOf !== undefined && { asOf }),
    });
  } catch (error) {
    if (!(error instanceof UnknownGroupingError)) throw error;
    const { header, headers } = error;
    throw new CommandError('usage.unknown-header', { header, headers: headers.join('; ') });
  }
}

/** The workbook's own spelling of a name that a user typed. */
function sheetNamed(typed: string, grids: readonly Grid[]): string {
  const names = grids.map(({ sheet }) => sheet);
  const name = names.find((known) => foldSheetName(known) === foldSheetName(typed));
  if (name !== undefined) return name;
  throw new CommandError('usage.unknown-sheet', { sheet: typed, sheets: names.join('; ') });
}

/// <reference types="office-js" />
import { parseRecord, recordName } from '../../report/ownership';

/** On a sheet that a run has made, until the run is done: says which run. */
const draftName = '_baophu_run';

/**
 * A name can be hidden only by the request that adds it, so that a mark is never changed but added anew
 * (OfficeDev/office-js #3878).
 */
export function addHiddenName(worksheet: Excel.Worksheet, name: string, formula: string): void {
  worksheet.names.add(name, formula).visible = false;
}

function draftFormula(runId: string): string {
  return `="${runId}"`;
}

/** Marks a sheet as made by a run that is not done. */
export function addDraftMark(worksheet: Excel.Worksheet, runId: string): void {
  addHiddenName(worksheet, draftName, draftFormula(runId));
}

/** Marks a sheet that a run has made as a report of ours. At no time does it bear no mark. */
export function finishMark(worksheet: Excel.Worksheet, record: string): void {
  addHiddenName(worksheet, recordName, record);
  worksheet.names.getItem(draftName).delete();
}

/** Marks a report of ours anew. */
export function replaceMark(worksheet: Excel.Worksheet, record: string): void {
  worksheet.names.getItem(recordName).delete();
  addHiddenName(worksheet, recordName, record);
}

/** The marks of a sheet, once the next request is answered. */
export interface AskedMarks {
  readonly record: Excel.NamedItem;
  readonly draft: Excel.NamedItem;
}

export function askMarks(worksheet: Excel.Worksheet): AskedMarks {
  const record = worksheet.names.getItemOrNullObject(recordName);
  record.load('formula');
  const draft = worksheet.names.getItemOrNullObject(draftName);
  draft.load('formula');
  return { record, draft };
}

/** True for a sheet that the run has made, also when it was cut off while it marked the sheet. */
export function isMadeBy({ record, draft }: AskedMarks, runId: string, sheet: string): boolean {
  if (!draft.isNullObject) return String(draft.formula) === draftFormula(runId);
  return !record.isNullObject && parseRecord(String(record.formula))?.name === sheet;
}

/** Gives a sheet the mark that it had, also when it bears none just now. */
export function restoreMark(
  worksheet: Excel.Worksheet,
  { record }: AskedMarks,
  former: string,
): void {
  if (!record.isNullObject) record.delete();
  addHiddenName(worksheet, recordName, former);
}

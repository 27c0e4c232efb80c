/// <reference types="office-js" />
import { foldSheetName } from '../../report/sheet-name';
import { noteKeys } from '../noted-work';
import { listWorksheets } from '../read/sheet-outline';
import { newRunId } from '../run/run-journal';
import { addHiddenName } from '../run/sheet-mark';

const markName = '_baophu_check';
const baseName = 'Baophu kiểm tra';

/** What a self-check says in the workbook's settings before it makes a sheet. */
export interface CheckIntent {
  readonly id: string;
  /** The name of its sheet. No sheet bore it before. */
  readonly sheet: string;
}

export function markFormula({ id }: CheckIntent): string {
  return `="${id}"`;
}

/** Says what is going to be made. One request, besides the list of sheets. */
export async function announceCheck(context: Excel.RequestContext): Promise<CheckIntent> {
  const taken = new Set((await listWorksheets(context)).map(({ name }) => foldSheetName(name)));
  let sheet = baseName;
  for (let number = 2; taken.has(foldSheetName(sheet)); number += 1) {
    sheet = `${baseName} ${String(number)}`;
  }
  const intent = { id: newRunId(), sheet };
  context.workbook.settings.add(noteKeys.check, JSON.stringify(intent));
  await context.sync();
  return intent;
}

/** Makes the sheet; goes with the next request. */
export function addCheckSheet(context: Excel.RequestContext, intent: CheckIntent): Excel.Worksheet {
  const worksheet = context.workbook.worksheets.add(intent.sheet);
  addHiddenName(worksheet, markName, markFormula(intent));
  return worksheet;
}

/** The mark of a sheet, once the next request is answered. */
export function askCheckMark(worksheet: Excel.Worksheet): Excel.NamedItem {
  const mark = worksheet.names.getItemOrNullObject(markName);
  mark.load('formula,visible');
  return mark;
}

/**
 * Removes the sheet of a self-check, also of one that was cut off, and forgets that there was one. A sheet
 * that someone else has made under its name stays.
 *
 * @param ends False while the check goes on: its intent stays.
 * @returns Names of sheets that are gone.
 */
export async function removeCheckSheet(
  context: Excel.RequestContext,
  ends = true,
): Promise<readonly string[]> {
  const setting = context.workbook.settings.getItemOrNullObject(noteKeys.check);
  setting.load('value');
  await context.sync();
  if (setting.isNullObject) return [];
  const intent = JSON.parse(String(setting.value)) as CheckIntent;
  const found = (await listWorksheets(context)).find(({ name }) => name === intent.sheet);
  const removed: string[] = [];
  if (found !== undefined) {
    const mark = askCheckMark(found);
    const used = found.getUsedRangeOrNullObject(false);
    used.load('rowIndex');
    await context.sync();
    // One without a mark is empty when it is ours: the mark is the first thing that it gets.
    const isOurs = mark.isNullObject ? used.isNullObject : mark.formula === markFormula(intent);
    if (isOurs) {
      found.delete();
      removed.push(intent.sheet);
    }
  }
  if (ends) setting.delete();
  await context.sync();
  return removed;
}

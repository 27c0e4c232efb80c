/// <reference types="office-js" />

/** Where formulas that are being written or taken back are noted, in case that is cut off. */
export const noteKey = 'baophu.formulas';

export async function isInsertionNoted(context: Excel.RequestContext): Promise<boolean> {
  const note = context.workbook.settings.getItemOrNullObject(noteKey);
  await context.sync();
  return !note.isNullObject;
}

/// <reference types="office-js" />

/** Apart from what the session itself keeps in the workbook. */
const prefix = 'baophu.choice.';

export async function readSetting(
  context: Excel.RequestContext,
  key: string,
): Promise<string | null> {
  const item = context.workbook.settings.getItemOrNullObject(prefix + key);
  item.load('value');
  await context.sync();
  return item.isNullObject ? null : String(item.value);
}

export async function writeSetting(
  context: Excel.RequestContext,
  key: string,
  value: string,
): Promise<void> {
  context.workbook.settings.add(prefix + key, value);
  await context.sync();
}

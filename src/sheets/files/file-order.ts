/** Workbooks that can be read, and those that the sender has to save otherwise: nobody may be left out unseen. */
const workbook = /\.(?:xlsx|xlsm|xls|xlsb|ods)$/i;
/** Lock files of Excel, and what the system hides. */
const hidden = /^(?:~\$|\.)/;

const byName = new Intl.Collator('vi', { numeric: true });

/** Whether a file or a folder of that name is left out of a folder's workbooks. */
export function isHiddenName(name: string): boolean {
  return hidden.test(name);
}

export function isWorkbookName(name: string): boolean {
  return workbook.test(name);
}

/** The order of names in a folder: a file goes before its copy, `a.xlsx` before `a (1).xlsx`. */
export function compareNames(a: string, b: string): number {
  const stem = (name: string): string => name.replace(/\.[^.]*$/, '');
  return byName.compare(stem(a), stem(b)) || (a < b ? -1 : Number(a > b));
}

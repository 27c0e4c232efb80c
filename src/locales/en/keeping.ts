import type { KeepingText } from '../vi/keeping';

/** English texts about periods that are kept: the sheet, the pane's section, the command line. */
export const keeping: Readonly<Record<KeepingText, string>> = {
  'sheet.kept': 'BC Kept figures',
  'keeping.obstacle.no-date':
    'The sheets do not say the date of their figures, so nothing can be kept. Write it in the title, such as “as of 30/9/2026”.',
  'keeping.obstacle.column-missing':
    'The sheet “{sheet}” has no column “{heading}” in its head row (cell {cell}) any more. Write this head again, then keep once more; nothing was kept.',
  'keeping.obstacle.column-twice':
    'The sheet “{sheet}” has two columns “{heading}” (cell {cell}). Rename one of them, then keep once more; nothing was kept.',
  'keeping.obstacle.nothing': 'There are no figures to keep.',
  'keeping.chart.title': 'Coverage over the kept periods',
  'keeping.chart.date': 'As of',
  'keeping.title': 'Keep this period’s figures',
  'keeping.about':
    'Writes the figures of {date} to the sheet “{sheet}” of this workbook, one row for each locality and scheme. Next time Baophu compares with them by itself.',
  'keeping.kept': 'Kept so far: {periods}.',
  'keeping.keep': 'Keep this period’s figures',
  'keeping.ask':
    'The figures of {date} are kept already ({rows} {rows|row|rows}). Replace them by those of now?[ {emptied} {emptied|row that is|rows that are} no longer in the figures will be left without numbers.]',
  'keeping.same': 'The figures of {date} are kept already, and nothing differs.',
  'keeping.replace': 'Replace',
  'keeping.cancel': 'Do not',
  'keeping.done': 'Kept: {date} on the sheet “{sheet}”, {rows} {rows|row|rows}.',
  'keeping.undo': 'Undo the last keeping',
};

import type { filePane as vi } from '../vi/file-pane';

/** What the pane says in other words where it works on a file, in English. */
export const filePane: Readonly<Record<keyof typeof vi, string>> = {
  'reading.large': 'A large file can take some tens of seconds.',
  'mark.text':
    'In the sheet beside the pane, select a cell in the header row (the row with “Commune”, “Population”…), then press the button below.',
  'formula.text':
    'Select a cell in an empty column of the sheet beside the pane, then press a formula. Baophu writes plain Excel formulas, which every Excel can calculate: blanks and texts give #N/A, a base of 0 gives #DIV/0!.',
  'copybox.text':
    'The browser does not allow copying here. The text below is selected: press {keys} to copy it.',
  'notice.repaired':
    '{count} {count|cell|cells} repaired.[ {skipped} skipped: changed since the preview.] Excel calculates the formulas that depend on them when it opens the saved file.',
  'notice.formulas': 'Inserted plain Excel formulas “{formula}” at {place}.',
  'empty.text': 'Open a file with a table of localities.',
  'problem.protected-sheet.advice':
    'Open the file in Excel, unprotect the sheet under Review → Unprotect Sheet, save it and open it here again.',
  'problem.too-large': 'Sheet[ “{sheet}”] is too large.',
  'problem.unchanged': 'The file was not changed.',
};

import type { FilePageText } from '../vi/file-page';

/** Texts of the page that works on a file, in English. */
export const filePage: Readonly<Record<FilePageText, string>> = {
  title: 'Baophu',
  'language.switch': 'Tiếng Việt',

  'start.heading': 'Coverage reports from an Excel file',
  'start.text':
    'For computers with Excel 2016 or 2019, or where no add-in can be installed. Open a workbook, check its figures, write the report, and save it as a new file.',
  'start.drop': 'Drop an .xlsx or .xlsm file here',
  'start.or': 'or',
  'start.choose': 'Choose a file…',
  'start.many': 'Does every commune send a file of its own? Report them together:',
  'start.files': 'Choose files…',
  'start.folder': 'Choose a folder…',
  'new.name': 'Summary.xlsx',
  'start.private': 'The file goes nowhere: everything is done in the browser on this computer.',
  'start.intact': 'Your file stays as it is. No sheet of yours changes unless you press Repair.',
  opening: 'Opening {name}…',
  'drop.here': 'Drop the file here to open it',

  'refused.title': '“{name}” cannot be opened',
  'refused.not-a-workbook':
    'This is no Excel workbook. Choose an .xlsx or .xlsm file; open a .csv, .ods or other file in Excel, choose File → Save As → “Excel Workbook (.xlsx)”, and open the file that you saved.',
  'refused.old-format':
    'This is a file of Excel 97–2003 (.xls). Open it in Excel, choose File → Save As → “Excel Workbook (.xlsx)”, and open the file that you saved here.',
  'refused.binary-format':
    'This is a binary Excel file (.xlsb). Open it in Excel, choose File → Save As → “Excel Workbook (.xlsx)”, and open the file that you saved here.',
  'refused.encrypted':
    'The file has a password and cannot be read. Open it in Excel, choose File → Info → Protect Workbook → Encrypt with Password, clear the password, save, and open it here again.',
  'refused.damaged':
    'The file is damaged or was not downloaded to its end. Get it again, or repair it in Excel and save it.',
  'refused.oversized':
    'The file is too large. Delete formatted blank rows and columns at the end of its sheets, or split it, and open it again.',
  'refused.no-worksheet': 'This workbook has no worksheet.',
  'refused.unreadable':
    'The browser cannot read the file. If it is on OneDrive or a network drive, copy it to this computer and open it again.',
  'refused.unexpected':
    'Something unexpected went wrong. Load this page again and retry; if it fails again, tell support.',

  'bar.label': 'File',
  'bar.open': 'Open another…',
  'bar.save': 'Save file',
  'bar.save.where': 'Choose where to save…',
  'bar.unsaved': 'changes not saved',
  'bar.unchanged': 'no changes',
  'bar.saving': 'Saving…',
  'bar.saved': 'Saved: {name}',
  'save.failed.title': 'The file could not be saved',
  'save.failed': 'Nothing is lost: try again, or save it in another place.',
  'save.suffix': ' - bao cao',
  close: 'Close',

  'leave.title': 'Open another file?',
  'leave.text':
    '“{name}” has changes that are not saved. They are lost when another file is opened.',
  'leave.save': 'Save, then open',
  'leave.drop': 'Open without saving',
  'leave.stay': 'Cancel',

  'sheets.label': 'Sheets of the file',
  'sheets.grid': 'Sheet {sheet}, read-only',
  'sheets.hidden': 'hidden sheet',
  'sheets.formula': 'formula',
  'sheets.read-only': 'read-only',
  'pane.label': 'Baophu pane',
};

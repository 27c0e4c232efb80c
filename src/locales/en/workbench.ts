import type { WorkbenchText } from '../vi/workbench';

/** Texts of the workbench, in English. `{name}` is filled in. */
export const workbench: Readonly<Record<WorkbenchText, string>> = {
  title: 'Baophu workbench',
  'banner.what': 'This is a workbench, not Excel: the spreadsheet runs in your browser.',
  'banner.file': 'A file opened here goes nowhere.',

  'bar.sample': 'Sample',
  'bar.own-file': 'My file: {name}',
  'bar.open': 'Open file…',
  'bar.save': 'Save file',
  'bar.language': 'Language',
  'bar.theme': 'Theme',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'theme.contrast': 'High contrast',

  'sample.giao-thuy-2024-06': 'Giao Thủy district, 6/2024',
  'sample.can-tho-2024-04': 'Cần Thơ city, 4/2024',
  'sample.can-tho-2025-10': 'Cần Thơ 10/2025, by local office',
  'sample.cam-thuy-2025-10': 'Cẩm Thủy 10/2025',
  'sample.legacy-fonts': 'TCVN3 and VNI fonts',
  'sample.multi-period': 'Several periods in one file',

  'progress.engine': 'Starting the spreadsheet…',
  'progress.download': 'Loading the sample…',
  'progress.read': 'Reading {name}…',
  'progress.save': 'Saving {name}…',
  'progress.pane': 'Opening the Baophu pane…',

  'pane.label': 'Baophu pane',
  'pane.splitter': 'Width of the pane',
  'pane.close': 'Close the pane',
  'grid.label': 'Spreadsheet',
  'drop.here': 'Drop an .xlsx file here to open it',

  'notice.title': 'Saved',
  'notice.lost': 'What the saved file does not keep:',
  'notice.sheet': '{sheet}: {text}',

  'error.title': 'Cannot open it',
  'error.file': '“{name}” cannot be read: {reason}',
  'error.save': '“{name}” cannot be saved: {reason}',
  'error.kind': 'it is no .xlsx or .xlsm workbook, or it is damaged',
  'error.worker':
    'The browser does not let this page use a service worker, so the Baophu pane cannot run. Try an ordinary (not private) window of Chrome, Edge or Firefox, at http://localhost.',
  'error.command': 'The button “{name}” did not run: {reason}',
  'error.close': 'Close',
};

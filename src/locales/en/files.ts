import type { FilesText } from '../vi/files';

/** English texts of the pane about files that are reported together. */
export const files: Readonly<Record<FilesText, string>> = {
  'files.title': 'Report from many files',
  'files.text':
    'Does every commune send a file of its own? Choose the files or their folder, or drop them here. They are only read, on this machine, and never changed; the report goes into the open workbook.',
  'files.choose': 'Add files…',
  'files.folder': 'Add a folder…',
  'files.reading': 'Reading file {done}/{total}',
  'files.stop': 'Stop',
  'files.stopping': 'Stopping…',
  'files.list': 'Files',
  'files.summary':
    'The report has {reported} of {total} files, {localities} {localities|locality|localities}[, as of {date}].',
  'files.state.reported': '{count} {count|locality|localities}',
  'files.state.compared': 'of an earlier date, to compare with',
  'files.state.repeats': 'repeats another file, not counted',
  'files.state.nothing': 'no table of localities',
  'files.state.unreadable': 'cannot be read',
  'files.remove': 'Remove',
  'files.remove.of': 'Remove the file {name}',
  'files.leave': 'Remove all, back to the open workbook',
  'expected.title': 'Who has not sent theirs?',
  'expected.text':
    'Give Baophu the list of localities that were to send a file (one a line; a workbook, .csv or .txt), and it names those that are missing.',
  'expected.choose': 'Choose the list…',
  'expected.sheet': 'Take the open sheet',
  'expected.list': 'List: {name}, {count} {count|locality|localities}.',
  'expected.all': 'All of them have reported.',
  'expected.missing': 'No figures from {missing} of {count} {count|locality|localities}: {names}.',
  'expected.more': 'Step Check names {count} more.',
  'expected.refused':
    'No locality could be read in {name}. The list needs one locality a line, in a file without a password.',
};

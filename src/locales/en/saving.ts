import type { SavingText } from '../vi/saving';

/** What a save into the opened file could not keep, in English. */
export const saving: Readonly<Record<SavingText, string>> = {
  'deleted-sheet': 'a sheet that was deleted or renamed is still in the file under its old name',
  'sheet-order': 'the sheets of the file keep their order, new ones come last',
  'sheet-layout':
    'of an old sheet only contents and styles of cells were saved; sizes, merged cells, links and page layout are those of the file',
  chart: 'a chart of this kind cannot be written',
  'array-cells': 'cells that one array formula fills keep that formula',
  'workbook-names': 'names of the whole workbook and its protection are those of the file',
  settings: 'the choices that Baophu remembers are not in the saved file',
};

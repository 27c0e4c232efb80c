import { ApiType, method, navigation, readable, text } from '../api-object';
import type { Book } from '../book';
import { applicationType } from './application';
import { commentsOf } from './bystanders';
import { namesOf } from './named-item';
import { workbookProtectionType } from './protection';
import { rangeType } from './range';
import { RangeTarget } from './range-target';
import { settingCollectionType } from './setting';
import { worksheetCollectionType } from './worksheet';

export const workbookType: ApiType<Book> = new ApiType<Book>('Workbook', {
  worksheets: navigation('1.1', (book) => worksheetCollectionType.of(book)),
  names: navigation('1.1', (book) => namesOf(book, null)),
  application: navigation('1.1', (book) => applicationType.of(book)),
  settings: navigation('1.4', (book) => settingCollectionType.of(book)),
  protection: navigation('1.7', (book) => workbookProtectionType.of(book)),
  comments: navigation('1.10', (book) => commentsOf(book.sheets)),
  name: readable('1.7', (book) => book.fileName),
  getSelectedRange: method('1.1', ({ selection }) =>
    rangeType.of(new RangeTarget(selection.sheet, selection.area)),
  ),
  getActiveCell: method('1.7', ({ selection }) =>
    rangeType.of(
      new RangeTarget(selection.sheet, { ...selection.area, rowCount: 1, columnCount: 1 }),
    ),
  ),
  // The client keeps objects from one request to the next, and gives them back at the end.
  _RemoveReference: method('1.1', (book, [id]) => {
    book.references.remove(text(id, 'reference'));
  }),
  _RemoveAllReferences: method('1.1', (book) => {
    book.references.clear();
  }),
});

import { ApiError } from '../api-error';
import { ApiType, method, readable } from '../api-object';
import type { Book } from '../book';
import type { BookSheet } from '../book-sheet';

function assertOpen(isProtected: boolean, what: string): void {
  if (isProtected) throw new ApiError('AccessDenied', `${what} is protected already.`);
}

/** Without a password: the host is no place for secrets. */
function assertNoPassword(password: unknown): void {
  if (password != null) {
    throw new ApiError('UnsupportedOperation', 'The embedded host protects without passwords.');
  }
}

export const sheetProtectionType: ApiType<BookSheet> = new ApiType<BookSheet>(
  'WorksheetProtection',
  {
    protected: readable('1.2', (sheet) => sheet.record.protected),
    protect: method('1.2', (sheet, [, password]) => {
      assertNoPassword(password);
      assertOpen(sheet.record.protected, `The sheet “${sheet.name}”`);
      sheet.record.protected = true;
    }),
    unprotect: method('1.2', (sheet, [password]) => {
      assertNoPassword(password);
      sheet.record.protected = false;
    }),
  },
);

export const workbookProtectionType: ApiType<Book> = new ApiType<Book>('WorkbookProtection', {
  protected: readable('1.7', (book) => book.structureProtected),
  protect: method('1.7', (book, [password]) => {
    assertNoPassword(password);
    assertOpen(book.structureProtected, 'The workbook');
    book.structureProtected = true;
  }),
  unprotect: method('1.7', (book, [password]) => {
    assertNoPassword(password);
    book.structureProtected = false;
  }),
});

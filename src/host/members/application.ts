import { invalidArgument } from '../api-error';
import { ApiType, method, navigation, readable, writable } from '../api-object';
import type { Book } from '../book';

const numberFormatInfoType: ApiType<Book> = new ApiType<Book>('NumberFormatInfo', {
  numberDecimalSeparator: readable('1.11', (book) => book.locale.decimal),
  numberGroupSeparator: readable('1.11', (book) => book.locale.group),
});

const cultureInfoType: ApiType<Book> = new ApiType<Book>('CultureInfo', {
  name: readable('1.11', (book) => book.locale.name),
  numberFormat: navigation('1.11', (book) => numberFormatInfoType.of(book)),
});

export const applicationType: ApiType<Book> = new ApiType<Book>('Application', {
  calculationMode: writable(
    '1.1',
    (book) => book.calculationMode,
    (book, mode) => {
      if (mode !== 'Automatic' && mode !== 'Manual') throw invalidArgument(`mode ${String(mode)}`);
      book.calculationMode = mode;
    },
  ),
  decimalSeparator: readable('1.11', (book) => book.locale.decimal),
  thousandsSeparator: readable('1.11', (book) => book.locale.group),
  cultureInfo: navigation('1.11', (book) => cultureInfoType.of(book)),
  calculate: method('1.1', async (book, [type]) => {
    if (type === 'Recalculate') await book.engine.calculation.settle();
    else if (type === 'Full' || type === 'FullRebuild') await book.engine.calculation.everything();
    else throw invalidArgument(`calculate ${String(type)}`);
  }),
  // The host calculates when a value is read and draws nothing, so there is nothing to suspend.
  suspendApiCalculationUntilNextSync: method('1.6', () => null),
  suspendScreenUpdatingUntilNextSync: method('1.9', () => null),
});

import { itemNotFound } from '../api-error';
import { ApiType, method, readable, text, writable, type HostObject } from '../api-object';
import type { Book } from '../book';

interface SettingTarget {
  readonly book: Book;
  readonly key: string;
}

function existing({ book, key }: SettingTarget): unknown {
  if (!book.settings.has(key)) throw itemNotFound(`the setting “${key}”`);
  return book.settings.get(key);
}

const settingType: ApiType<SettingTarget> = new ApiType<SettingTarget>(
  'Setting',
  {
    key: readable('1.4', ({ key }) => key),
    value: writable('1.4', existing, (target, value) => {
      existing(target);
      target.book.settings.set(target.key, value);
    }),
    delete: method('1.4', (target) => {
      existing(target);
      target.book.settings.delete(target.key);
    }),
  },
  { id: ({ key }) => key },
);

function setting(book: Book, key: unknown): HostObject | null {
  return typeof key === 'string' && book.settings.has(key) ? settingType.of({ book, key }) : null;
}

export const settingCollectionType: ApiType<Book> = new ApiType<Book>(
  'SettingCollection',
  {
    add: method('1.4', (book, [key, value]) => {
      const name = text(key, 'key');
      book.settings.set(name, value);
      return settingType.of({ book, key: name });
    }),
    getCount: method('1.4', (book) => book.settings.size),
    getItemOrNullObject: method('1.4', (book, [key]) => setting(book, key)),
  },
  {
    items: (book) => [...book.settings.keys()].map((key) => settingType.of({ book, key })),
    item: setting,
  },
);

/** Ways in which one and the same header text is typed. */
export const writings = {
  'as it is': (text: string) => text,
  'in capitals': (text: string) => text.toLocaleUpperCase('vi'),
  'in small letters': (text: string) => text.toLocaleLowerCase('vi'),
  'without accents': (text: string) => withoutAccents(text),
  decomposed: (text: string) => text.normalize('NFD'),
  'over several lines': (text: string) => text.replaceAll(' ', '\n'),
  'with loose spaces': (text: string) => ` ${text.replaceAll(' ', '  ')} `,
} as const satisfies Readonly<Record<string, (text: string) => string>>;

export type Writing = keyof typeof writings;

export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

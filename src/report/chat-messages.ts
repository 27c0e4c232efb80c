import type { Language } from '../locales/locale';
import { reportText } from './report-text';
import type { TextColumn, TextTable } from './text-table';

/** What a Zalo message holds, in UTF-16 units. */
export const longestMessage = 2000;

/**
 * The summary as plain lines for Zalo or SMS: title, total, then one block for each row of the table
 * (a district, or a locality of the only one). Messages hold at most `longest` units and are split
 * between blocks; with more than one, each says which it is (`(1/3)`).
 */
export function chatMessages(
  table: TextTable,
  language: Language,
  longest = longestMessage,
): readonly string[] {
  const { title, subtitle, columns, rows, total } = table;
  const head = [title, subtitle].filter((line) => line !== '').join('\n');
  const blocks = [total, ...rows].map((row, index) => block(row, columns, language, index));
  // Room for the numbers of the message and of all messages.
  const room = longest - '(999/999)\n'.length;
  const messages: string[] = [];
  let current = '';
  for (const piece of [head, ...blocks].flatMap((text) => pieces(text, room))) {
    const joined = current === '' ? piece : `${current}\n${piece}`;
    if (joined.length <= room) {
      current = joined;
      continue;
    }
    messages.push(current);
    current = piece;
  }
  messages.push(current);
  if (messages.length === 1) return messages;
  return messages.map(
    (text, index) => `(${String(index + 1)}/${String(messages.length)})\n${text}`,
  );
}

/** A line for the name, and one for each scheme with its numbers. */
function block(
  row: readonly string[],
  columns: readonly TextColumn[],
  language: Language,
  index: number,
): string {
  const name = (row[columns.findIndex(({ kind }) => kind === 'name')] ?? '').replace(/\s+/gu, ' ');
  const schemes = [...new Set(columns.flatMap(({ scheme }) => scheme ?? []))];
  const lines = schemes.flatMap((scheme) => {
    const value = (kind: TextColumn['kind']): string | null => {
      const at = columns.findIndex((column) => column.kind === kind && column.scheme === scheme);
      return row[at] === undefined || row[at] === '' ? null : row[at];
    };
    const parts = (['participants', 'attainment', 'coverage', 'remaining'] as const).flatMap(
      (kind) => {
        const text = value(kind);
        return text === null ? [] : [reportText(language, `chat.${kind}`, { value: text })];
      },
    );
    if (parts.length === 0) return [];
    return [`- ${reportText(language, `scheme.${scheme}`)}: ${parts.join(', ')}`];
  });
  const title = index === 0 ? name.toLocaleUpperCase(language) : `${String(index)}. ${name}`;
  return [title, ...lines].join('\n');
}

/** A text in parts that fit: by lines, and a line that is too long by itself between its letters. */
function pieces(text: string, room: number): string[] {
  if (text.length <= room) return [text];
  const parts: string[] = [];
  for (const line of text.split('\n')) {
    let rest = line;
    while (rest.length > room) {
      // Not between the two halves of a letter beyond the first 65,536.
      const end = /[\ud800-\udbff]$/.test(rest.slice(0, room)) ? room - 1 : room;
      parts.push(rest.slice(0, end));
      rest = rest.slice(end);
    }
    const last = parts.at(-1);
    if (last !== undefined && last.length + rest.length + 1 <= room) {
      parts[parts.length - 1] = `${last}\n${rest}`;
    } else {
      parts.push(rest);
    }
  }
  return parts;
}

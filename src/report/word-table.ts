import type { Language } from '../locales/locale';
import { reportText } from './report-text';
import { green } from './sheet-styles';
import type { TextColumn, TextTable } from './text-table';

const font = "font-family:'Times New Roman',serif;font-size:12pt;color:#000";
const border = 'border:1px solid #000;padding:2pt 4pt';
const headFill = 'background:#E6F1EB';

/**
 * A table for Word and Outlook, with the narrative below it. Styles are inline: Word passes over style
 * sheets. Every text is escaped, whatever it looks like.
 */
export function wordTable(
  table: TextTable,
  narrative: readonly string[],
  language: Language,
): string {
  const { title, subtitle, columns, rows, total } = table;
  const body = rows.map((row) => tableRow(row, columns, '')).join('');
  const paragraphs = narrative.map((text) => `<p style="${font}">${escaped(text)}</p>`).join('');
  return (
    `<div lang="${language}" style="${font}">` +
    `<p style="${font};text-align:center"><b style="color:#${green}">${escaped(title)}</b>` +
    (subtitle === '' ? '' : `<br>${escaped(subtitle)}`) +
    `</p><table style="border-collapse:collapse;${font}">` +
    `<thead>${headRows(columns, language)}</thead><tbody>${body}` +
    `${tableRow(total, columns, ';font-weight:bold')}</tbody></table>${paragraphs}</div>`
  );
}

/**
 * The same as tab-separated text, one line a row; a text that has a tab or a line break in it loses it.
 * Cells that a spreadsheet would take for formulas begin with an apostrophe.
 */
export function tabbedTable(
  { title, subtitle, columns, rows, total }: TextTable,
  narrative: readonly string[],
  language: Language,
): string {
  const head = columns.map(({ heading, scheme }) =>
    scheme === null
      ? heading
      : reportText(language, 'column.of', {
          column: heading,
          scheme: reportText(language, `scheme.${scheme}`),
        }),
  );
  const lines = [head, ...rows, total].map((cells) =>
    cells.map((cell, index) => plainCell(cell, columns[index]?.kind === 'name')).join('\t'),
  );
  const above = subtitle === '' ? [title] : [title, subtitle];
  return [...above, ...lines, ...narrative].join('\n');
}

function plainCell(text: string, isName: boolean): string {
  const flat = text.replace(/\s+/gu, ' ');
  return isName && /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
}

/** Names of schemes above their columns, in merged cells. */
function headRows(columns: readonly TextColumn[], language: Language): string {
  const style = `${border};${headFill};text-align:center;font-weight:bold`;
  const hasSchemes = columns.some(({ scheme }) => scheme !== null);
  const groups: string[] = [];
  const below: string[] = [];
  let index = 0;
  while (index < columns.length) {
    const column = columns[index];
    if (column === undefined) break;
    const { scheme, heading } = column;
    if (scheme === null) {
      const span = hasSchemes ? ' rowspan="2"' : '';
      groups.push(`<th${span} style="${style}">${escaped(heading)}</th>`);
      index += 1;
      continue;
    }
    const same = columns.slice(index).findIndex((other) => other.scheme !== scheme);
    const count = same === -1 ? columns.length - index : same;
    const name = escaped(reportText(language, `scheme.${scheme}`));
    groups.push(`<th colspan="${String(count)}" style="${style}">${name}</th>`);
    for (const each of columns.slice(index, index + count)) {
      below.push(`<th style="${style}">${escaped(each.heading)}</th>`);
    }
    index += count;
  }
  const second = below.length === 0 ? '' : `<tr>${below.join('')}</tr>`;
  return `<tr>${groups.join('')}</tr>${second}`;
}

function tableRow(
  cells: readonly string[],
  columns: readonly TextColumn[],
  weight: string,
): string {
  const made = cells.map((cell, index) => {
    const align = columns[index]?.kind === 'name' ? 'left' : 'right';
    return `<td style="${border};text-align:${align}${weight}">${escaped(cell)}</td>`;
  });
  return `<tr>${made.join('')}</tr>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
